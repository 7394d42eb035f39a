"""A phone that has joined, as the room remembers it while it runs: in memory, and in no file."""

from __future__ import annotations

from dataclasses import dataclass

from game.room.seats import Seat
from game.web.guards import Bucket
from game.web.room.offers import LineStanding

PRESENT = 60.0
"""Seconds for which a phone counts as here after it was last heard of."""


@dataclass(frozen=True, slots=True)
class Own:
    """What a phone sent last, to be shown on that phone alone.

    `vote` is an option's id, "" where the phone leaves this one out, None where it has done
    neither; `mark` 0 to 100 or None; `answers` are pairs of a question and an answer; `offer` is
    what became of its last line, None where it sent none.
    """

    vote: str | None = None
    mark: int | None = None
    answers: tuple[tuple[int, int], ...] = ()
    offer: LineStanding | None = None


@dataclass(slots=True)
class Joined:
    """A phone. `seen`, `asked_for_pause` and `offered` are seconds of the room's clock."""

    seat: Seat
    bucket: Bucket
    seen: float
    own: Own = Own()
    streams: int = 0
    asked_for_pause: float = float("-inf")
    offered: float = float("-inf")

    def is_here(self, now: float) -> bool:
        """Whether it listens, or was heard of a moment ago."""
        return self.streams > 0 or self.seen >= now - PRESENT
