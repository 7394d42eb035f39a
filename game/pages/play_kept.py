"""What is kept of a play in a browser: its seed and picks, what was typed, how it is shown.

Everything else of a play follows from this and the story. As text it is one line of JSON, small
enough for a store, for a browser's own and, without what was typed, for a learning platform.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from game.model.events import Hope
from game.model.players import Manner, Players
from game.model.power import Chair
from game.model.run import Reflection
from game.model.state import Decision

FORMAT = 1
"""The number of this form of text; another is not read."""
TEXT_SIZES = (100, 125, 150, 200)
"""In percent of what the browser is set to."""


class PageLook(StrEnum):
    """The colours of the pages; as the device has them at first."""

    DEVICE = "device"
    LAMPLIGHT = "lamplight"
    DUSK = "dusk"
    DAYLIGHT = "daylight"
    HIGH_CONTRAST = "high contrast"


@dataclass(frozen=True, slots=True)
class PageSettings:
    """How pages look to one person. `text` is one of `TEXT_SIZES`; `still`: nothing moves.

    Where `still` is False, things move unless the device is set to less movement.
    """

    look: PageLook = PageLook.DEVICE
    text: int = 100
    still: bool = False


class NotAPlay(Exception):
    """A text that is not that of a play, or not all of it, or of another form."""


@dataclass(frozen=True, slots=True)
class PlayKept:
    """One play. `story` is its id on the shelf, `version` tells one text of it from another.

    `began` is a date and time, YYYY-MM-DDTHH:MM:SS. `picks` are people's own, one a decision,
    empty where nobody was asked. `held` is what the first of two people picked while the second
    has not; "" for nothing. `variant` None is the story's own words.
    """

    story: str
    version: str
    seed: int
    began: str
    players: Players = Players.PROFESSIONAL
    manner: Manner = Manner.TYPICAL
    picks: tuple[Decision, ...] = ()
    held: str = ""
    hopes: tuple[Hope, ...] = ()
    reflections: tuple[Reflection, ...] = ()
    variant: str | None = None
    settings: PageSettings = field(default_factory=PageSettings)

    def written(self, question: str) -> str:
        """What stands under a question; "" where nothing does."""
        return next((one.text for one in self.reflections if one.question == question), "")

    def writing(self, question: str, text: str) -> PlayKept:
        """The play with that under a question, in place of what stood there; "" takes it away."""
        others = tuple(one for one in self.reflections if one.question != question)
        said = (Reflection(question, text),) if text else ()
        return replace(self, reflections=(*others, *said))

    def to_text(self, typed: bool = True) -> str:
        """The play as one line of JSON; without `typed`, what the person wrote is left out."""
        rows: dict[str, object] = {
            "format": FORMAT,
            "story": self.story,
            "version": self.version,
            "seed": self.seed,
            "began": self.began,
            "chair": self.players.value,
            "other": self.manner.value,
            "picks": [_row(one) for one in self.picks],
            "held": self.held,
            "hopes": [[h.decision, h.chair.value, h.hoped, h.expected] for h in self.hopes],
            "words": self.variant,
            "look": self.settings.look.value,
            "text": self.settings.text,
            "still": self.settings.still,
        }
        if typed:
            rows["typed"] = [[one.question, one.text] for one in self.reflections]
        return json.dumps(rows, ensure_ascii=False, separators=(",", ":"))

    @staticmethod
    def from_text(text: str) -> PlayKept:
        """The play that `to_text` wrote; NotAPlay for anything else."""
        try:
            rows = json.loads(text)
            if not isinstance(rows, dict) or rows.get("format") != FORMAT:
                raise NotAPlay
            return _play(rows)
        except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
            raise NotAPlay from None


def _play(rows: Mapping[str, object]) -> PlayKept:
    text = rows["text"]
    if not isinstance(text, int) or text not in TEXT_SIZES:
        raise NotAPlay
    settings = PageSettings(PageLook(_word(rows["look"])), text, rows["still"] is True)
    return PlayKept(
        _word(rows["story"]),
        _word(rows["version"]),
        _number(rows["seed"]),
        _word(rows["began"]),
        Players(_word(rows["chair"])),
        Manner(_word(rows["other"])),
        tuple(_decision(row) for row in _rows(rows["picks"])),
        _word(rows["held"]),
        tuple(_hope(row) for row in _rows(rows["hopes"])),
        tuple(Reflection(_word(q), _word(t)) for q, t in _rows(rows.get("typed", []))),
        None if rows["words"] is None else _word(rows["words"]),
        settings,
    )


def _row(pick: Decision) -> list[str]:
    return [pick.professional or "", pick.service_user or ""]


def _decision(row: Sequence[object]) -> Decision:
    professional, service_user = row
    return Decision(_word(professional) or None, _word(service_user) or None)


def _hope(row: Sequence[object]) -> Hope:
    decision, chair, hoped, expected = row
    picks = (None if one is None else _word(one) for one in (hoped, expected))
    return Hope(_number(decision), Chair(_word(chair)), *picks)


def _rows(value: object) -> Iterable[Sequence[object]]:
    if not isinstance(value, list) or not all(isinstance(row, list) for row in value):
        raise TypeError(value)
    return value


def _word(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _number(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError(value)
    return value
