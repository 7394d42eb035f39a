"""A play: an author's test of a scenario, as read from a `.play` file (format 1, section 9).

Every step keeps the line it stands on, counted from 1. Running plays is not here.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.model.conditions import Condition
from game.model.power import Chair


@dataclass(frozen=True, slots=True)
class Choose:
    """`choose A`, or `choose A / B` in a `together` moment: the professional's pick first.

    Ids stand as written; only the moment that the play has reached knows them.
    """

    line: int
    choice: str
    service_user: str | None = None


@dataclass(frozen=True, slots=True)
class ExpectCondition:
    """`expect power is at least 30`: a condition that holds at this point."""

    line: int
    condition: Condition


@dataclass(frozen=True, slots=True)
class ExpectLine:
    """`expect line "..."`: a line of the script told since the decision before."""

    line: int
    text: str


@dataclass(frozen=True, slots=True)
class ExpectBlocked:
    """`expect blocked ID`: a choice that is shown here and cannot be taken."""

    line: int
    choice: str


@dataclass(frozen=True, slots=True)
class EndAt:
    """`end NAME`: the ending that the play has reached, as its owner wrote it."""

    line: int
    ending: str


PlayStep = Choose | ExpectCondition | ExpectLine | ExpectBlocked | EndAt


@dataclass(frozen=True, slots=True)
class Play:
    """One play. `title` is its first comment, `chair` the chair it is seen from; None: not said."""

    path: str
    title: str | None
    chair: Chair | None
    steps: tuple[PlayStep, ...]
