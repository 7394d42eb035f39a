"""A run: what is kept of one playthrough, and how one is named.

Here are the decisions, hopes and reflections of a person. The events and states that follow
from them are made again by `game.engine.play`; keeping runs is the work of `game.library.runs`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple, NewType

from game.model.events import Hope
from game.model.names import id_from_words
from game.model.players import Manner, Players
from game.model.state import Decision

_LETTERS = "23456789abcdefghjkmnpqrstuvwxyz"
_LETTERS_AT_THE_END = 5
RUN_NUMBERS = len(_LETTERS) ** _LETTERS_AT_THE_END
"""How many random numbers tell runs of one title apart."""

RunId = NewType("RunId", str)
"""The name of a run, such as "the-ward-round-4k2mp"."""


@dataclass(frozen=True, slots=True)
class RunHead:
    """What a list of runs shows of one.

    `scenario_path` is the path as it was shown; `scenario_hash` tells whether the file is
    still the same; `variant` None is the story's own words. `chair` is who played.
    `other` is how the chair across was played, or the earlier run whose picks sat in it.
    `started` is a date and time, YYYY-MM-DDTHH:MM:SS. `ended` is the name of the ending; None
    in a finished run means that the play got stuck.
    """

    id: RunId
    scenario_title: str
    scenario_path: str
    scenario_hash: str
    variant: str | None
    chair: Players
    other: Manner | RunId
    seed: int
    started: str
    ended: str | None = None
    finished: bool = False


@dataclass(frozen=True, slots=True)
class Reflection:
    """What a person wrote under one question of the debrief."""

    question: str
    text: str


class PickedWords(NamedTuple):
    """What each chair's pick said when it was picked; None where nobody kept that."""

    professional: str | None = None
    service_user: str | None = None


NO_WORDS = PickedWords()


@dataclass(frozen=True, slots=True)
class Run:
    """One playthrough: `decisions` in order, from the first; the rest in order of writing.

    `words` are those of the decisions, as many or, where none were kept, fewer.
    """

    head: RunHead
    decisions: tuple[Decision, ...] = ()
    hopes: tuple[Hope, ...] = ()
    reflections: tuple[Reflection, ...] = ()
    words: tuple[PickedWords, ...] = ()


_LONGEST_NAME = 40
"""Letters of a title in the id of a run, which people type."""


def other_named(word: str) -> Manner | RunId:
    """Who sits across, by its word: guarded, typical, open, or else the name of an earlier run."""
    return next((manner for manner in Manner if manner == word), RunId(word))


def run_id(title: str, number: int) -> RunId:
    """A new name for a run of that title.

    `number` is the random part, 0 to `RUN_NUMBERS` - 1; no two letters in it look alike.
    """
    end = ""
    for _ in range(_LETTERS_AT_THE_END):
        number, letter = divmod(number, len(_LETTERS))
        end = _LETTERS[letter] + end
    name = "-".join(id_from_words(title).split("-")[:3])[:_LONGEST_NAME].rstrip("-")
    return RunId(f"{name}-{end}")
