"""The trail of a debrief as values: one row a move, and where the say stood after each.

What a row says in words goes with it, so that whoever reads or listens misses nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from game.model.power import Chair
from game.words.change import ChangeTold


@dataclass(frozen=True, slots=True)
class TrailRow:
    """One move: where it was made, what it changed, and the share of power (0 to 100) after it.

    `letter` marks one of the largest shifts, "" none. `roads` are the shares to which the open
    roads not taken would have led. `other` is where the other run stood after the same moment,
    None where it was not there, or a later row tells of that moment. `words` are for whoever
    listens.
    """

    title: str
    change: ChangeTold
    share: float
    words: str
    letter: str = ""
    roads: Sequence[float] = ()
    other: float | None = None


@dataclass(frozen=True, slots=True)
class TrailView:
    """A whole run, from the share at its start; the selected row by its number from 0.

    `own` is the chair it was played from, None where it was watched. `label` and `other_label`
    name the two runs where there are two.
    """

    rows: Sequence[TrailRow]
    start: float
    names: Mapping[Chair, str]
    own: Chair | None
    selected: int | None = None
    label: str = ""
    other_label: str = ""

    @property
    def has_other(self) -> bool:
        """True where an earlier run is shown beside this one."""
        return any(row.other is not None for row in self.rows)

    @property
    def shape(self) -> Chair:
        """Whose shape the run's points have."""
        return self.own or Chair.PROFESSIONAL
