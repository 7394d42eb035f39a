"""A run: what is kept of one playthrough, and how one is named.

Here are the decisions, hopes and reflections of a person. The events and states that follow
from them are made again by `game.engine.play`; keeping runs is the work of `game.library.runs`.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.model.events import Hope
from game.model.names import id_from_words
from game.model.state import Decision

_LETTERS = "23456789abcdefghjkmnpqrstuvwxyz"
_LETTERS_AT_THE_END = 5
RUN_NUMBERS = len(_LETTERS) ** _LETTERS_AT_THE_END
"""How many random numbers tell runs of one title apart."""


@dataclass(frozen=True, slots=True)
class RunHead:
    """What a list of runs shows of one.

    `scenario_path` is the path as it was shown; `scenario_hash` tells whether the file is
    still the same; `variant` None is the story's own words. `chair` is who played: professional,
    service user, both or none. `other` is guarded, typical, open or the id of an earlier run.
    `started` is a date and time, YYYY-MM-DDTHH:MM:SS. `ended` is the name of the ending; None
    in a finished run means that the play got stuck.
    """

    id: str
    scenario_title: str
    scenario_path: str
    scenario_hash: str
    variant: str | None
    chair: str
    other: str
    seed: int
    started: str
    ended: str | None = None
    finished: bool = False


@dataclass(frozen=True, slots=True)
class Reflection:
    """What a person wrote under one question of the debrief."""

    question: str
    text: str


@dataclass(frozen=True, slots=True)
class Run:
    """One playthrough: `decisions` in order, from the first; the rest in order of writing."""

    head: RunHead
    decisions: tuple[Decision, ...] = ()
    hopes: tuple[Hope, ...] = ()
    reflections: tuple[Reflection, ...] = ()


def run_id(title: str, number: int) -> str:
    """A short name for a run: "the-ward-round-4k2mp".

    `number` is the random part, 0 to `RUN_NUMBERS` - 1; no two letters in it look alike.
    """
    end = ""
    for _ in range(_LETTERS_AT_THE_END):
        number, letter = divmod(number, len(_LETTERS))
        end = _LETTERS[letter] + end
    return f"{'-'.join(id_from_words(title).split('-')[:3])}-{end}"
