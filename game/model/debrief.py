"""A debrief: what a finished play shows when everything may be known.

Made by `game.study.debrief`; screens, terminal and reports print it in this order:
feelings, what happened, what to do next.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from game.model.balance import Balance
from game.model.conditions import Condition
from game.model.move import Move
from game.model.power import Chair, Strand
from game.model.scenario import LineKind


@dataclass(frozen=True, slots=True)
class DebriefPoint:
    """The balance after so many decisions; the first point is the start, before any arrival."""

    decisions: int
    moment: str
    balance: Balance


@dataclass(frozen=True, slots=True)
class Road:
    """An option that was not taken, and where power would have stood after its own effects.

    As far as this story tells. `is_open` False: it was shown but closed, with its reason.
    """

    words: str
    is_open: bool
    reason: str | None
    power: float
    because: str | None


@dataclass(frozen=True, slots=True)
class Turn:
    """One move of the play; `letter` is "" where it is none of the largest shifts.

    `decision` counts decisions from 0, None for what happened before the first. `before` and
    `after` are the balance around it. `thoughts` are what people thought in the moment.
    """

    letter: str
    decision: int | None
    moment: str
    move: Move
    before: Balance
    after: Balance
    roads: tuple[Road, ...]
    thoughts: tuple[Thought, ...]


@dataclass(frozen=True, slots=True)
class Thought:
    """A line that was told to one chair only, or to nobody, until now."""

    moment: str
    speaker: str
    chair: Chair | None
    kind: LineKind
    text: str


@dataclass(frozen=True, slots=True)
class Landed:
    """How a move was heard by the person it was made to."""

    moment: str
    made_by: str
    words: str
    text: str
    unseen: bool


@dataclass(frozen=True, slots=True)
class Token:
    """A move that seemed to hand over `looks` points and moved U by `real`."""

    moment: str
    made_by: str
    words: str
    looks: int
    real: int

    @property
    def gap(self) -> int:
        """Above 0 where it looked like more than it moved."""
        return self.looks - self.real


class PromiseOutcome(StrEnum):
    """What had become of a promise when the play was over."""

    KEPT = "kept"
    FAILED = "failed"
    OPEN = "left hanging"


@dataclass(frozen=True, slots=True)
class PromiseStory:
    """A promise that was made, and what became of it."""

    promise: str
    outcome: PromiseOutcome


@dataclass(frozen=True, slots=True)
class MeasureStory:
    """A measure from the start to the end: `values` stand beside the debrief's points.

    `private_to` is the one chair that saw it in play, or None.
    """

    name: str
    private_to: Chair | None
    means: str | None
    values: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Cost:
    """What a chair's moves took out of the person, in all, and in which moments."""

    chair: Chair
    name: str
    total: int
    moments: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Breach:
    """A move that was not lawful, not safe or not honest: the `duty` is that one word."""

    moment: str
    made_by: str
    duty: str


@dataclass(frozen=True, slots=True)
class Opener:
    """Somebody who could have opened what was closed, and the moment where they could."""

    name: str
    moment: str
    words: str


@dataclass(frozen=True, slots=True)
class Barrier:
    """A choice that made sense and could not be made.

    `reason` None: it was never on the table, closed without a word. `needed` is the
    condition; `openers` who could have met it in this story, and where.
    """

    moment: str
    chair_name: str
    words: str
    reason: str | None
    blocked_by: str | None
    needed: Condition
    openers: tuple[Opener, ...]


@dataclass(frozen=True, slots=True)
class Hoped:
    """A hope and an expectation beside what the other chair did. None where not said."""

    decision: int
    moment: str
    hoped: str | None
    expected: str | None
    happened: str
    hope_met: bool | None
    expectation_met: bool | None
    apart: float | None


@dataclass(frozen=True, slots=True)
class Hopes:
    """All hopes of a play. `apart` is the mean distance, in points of power, between what was
    hoped and what was expected, over the decisions where both were said; None if never.
    """

    told: tuple[Hoped, ...]
    hoped: int
    met: int
    expected: int
    foreseen: int
    apart: float | None


@dataclass(frozen=True, slots=True)
class Empty:
    """A shift that found nothing left to move: the harm is no smaller for it."""

    moment: str
    strand: Strand
    caused_by: str


@dataclass(frozen=True, slots=True)
class Debrief:
    """The whole debrief of one play from one viewpoint (`chair` None: watched or shared).

    `trail` is every move of the play, in order.
    """

    title: str
    chair: Chair | None
    ending: str | None
    respects_no: bool
    points: tuple[DebriefPoint, ...]
    trail: tuple[Turn, ...]
    thoughts: tuple[Thought, ...]
    landed: tuple[Landed, ...]
    tokens: tuple[Token, ...]
    promises: tuple[PromiseStory, ...]
    measures: tuple[MeasureStory, ...]
    costs: tuple[Cost, ...]
    breaches: tuple[Breach, ...]
    barriers: tuple[Barrier, ...]
    empties: tuple[Empty, ...]
    hopes: Hopes | None
    focus: tuple[str, ...]
    theory: tuple[str, ...]
    own_questions: tuple[str, ...]
    other_questions: tuple[str, ...]
    room_questions: tuple[str, ...]

    @property
    def turns(self) -> tuple[Turn, ...]:
        """The largest shifts, lettered in the order they came."""
        return tuple(turn for turn in self.trail if turn.letter)
