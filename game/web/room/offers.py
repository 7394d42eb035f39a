"""Lines that phones would rather hear: they lie on the desk until the trainer settles each.

They are kept in memory, for one moment. Who sent one is known to the room's program alone, so that
their phone can be told what became of it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum

from game.model.problems import Refused

LONGEST, MOST = 200, 12
"""Characters of a line, and how many lie on the desk at once."""


class LineStanding(Enum):
    """What became of a line."""

    WAITS = "waits"
    TAKEN = "taken"
    ASIDE = "aside"


@dataclass(frozen=True, slots=True)
class Offer:
    """A line. `number` tells it from the others, `token` is the phone that sent it."""

    number: int
    token: str
    words: str
    standing: LineStanding = LineStanding.WAITS


class Offers:
    """The lines of one moment, the oldest first."""

    def __init__(self) -> None:
        self._all: list[Offer] = []

    def add(self, token: str, words: str) -> None:
        """A line more; Refused where it is empty, or the desk is full of them."""
        line = " ".join(words.split())[:LONGEST]
        if not line:
            raise Refused("Type a line first.")
        if len(self.waiting()) >= MOST:
            raise Refused("There are many lines on the desk. Send yours a little later.")
        self._all.append(Offer(len(self._all) + 1, token, line))

    def waiting(self) -> tuple[Offer, ...]:
        """Those that nobody has settled."""
        return tuple(one for one in self._all if one.standing is LineStanding.WAITS)

    def taken(self) -> Offer | None:
        """The one that was taken last."""
        taken = (one for one in reversed(self._all) if one.standing is LineStanding.TAKEN)
        return next(taken, None)

    def settle(self, number: int, standing: LineStanding) -> None:
        """Take a line, or put it aside; Refused where there is no such line."""
        if not 1 <= number <= len(self._all):
            raise Refused("That line is not on the desk any more.")
        self._all[number - 1] = replace(self._all[number - 1], standing=standing)

    def of(self, token: str) -> LineStanding | None:
        """What became of the last line of a phone; None where it sent none."""
        sent = (one.standing for one in reversed(self._all) if one.token == token)
        return next(sent, None)
