"""How far a page has been told: its lines one by one, then what happened on arrival.

Pure, and told the time. What comes next, and what is asked after it, is the screen's business.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from game.library.settings import LINES
from game.model.view import MoveSeen
from game.play.meeting import ToldPage

AT_ONCE = LINES[-1]
LEAST_WAIT, A_LETTER = 0.5, 0.045
"""Seconds that a line stands before the next one comes by itself: at least, and for each letter."""
PACES: Mapping[str, float] = MappingProxyType({"slow": 1.7, "steady": 1.0, "quick": 0.6})
"""What the wait is multiplied by; lines that come by a key wait for it."""


def says_something(move: MoveSeen) -> bool:
    """False for an arrival that only keeps or fails a promise: its lines tell what it did."""
    moved = any(one.after != one.before for one in move.measures)
    return bool(move.picks or move.because or move.shifts or moved)


@dataclass(frozen=True, slots=True)
class Telling:
    """`told` of the page's `parts` are told, the last of them since `since`, in seconds.

    A part is a line or, after the lines, all that happened on arrival. `fresh` is the number of
    the first part that came up last. `lengths` are the letters of each line.
    """

    lengths: tuple[int, ...]
    happens: bool
    told: int
    since: float
    fresh: int = 0

    @property
    def parts(self) -> int:
        """How many there are."""
        return len(self.lengths) + self.happens

    @property
    def is_done(self) -> bool:
        """Whether all of them are told."""
        return self.told >= self.parts

    @property
    def lines(self) -> int:
        """How many of the lines are told."""
        return min(self.told, len(self.lengths))

    @property
    def has_happened(self) -> bool:
        """Whether what happened on arrival is told."""
        return self.happens and self.is_done

    def next(self, now: float) -> Telling:
        """One part more."""
        told = min(self.parts, self.told + 1)
        return replace(self, told=told, since=now, fresh=told - 1)

    @property
    def settled(self) -> Telling:
        """As it is, told long ago: what is asked after it need not wait."""
        return replace(self, since=float("-inf"))

    def is_due(self, now: float, pace: str) -> bool:
        """Whether the next part comes by itself now."""
        if self.is_done or pace not in PACES or not self.told:
            return False
        wait = LEAST_WAIT + A_LETTER * self.lengths[self.told - 1]
        return now - self.since >= wait * PACES[pace]


def telling_of(page: ToldPage, now: float, pace: str, whole: bool = False) -> Telling:
    """A page that begins to be told, by its first part; `whole`: by all of it, as at once."""
    lines, happens = page.passage.lines, any(map(says_something, page.moves))
    lengths = tuple(len(line.text) for line in lines)
    parts = len(lines) + happens
    return Telling(lengths, happens, parts if whole or pace == AT_ONCE else min(1, parts), now)
