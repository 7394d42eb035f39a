"""Where ballots are cast from, and how many each option has: votes of one round.

A seat is the one voted from today, never who somebody is. Ballots themselves, and who cast
them, are not here: a `Count` knows numbers only.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from game.model.power import Chair


class Seat(StrEnum):
    """Where a person votes from today."""

    PROFESSIONAL = "professional"
    SERVICE_USER = "service user"
    WATCHING = "watching"
    NOT_SAID = "rather not say"

    @property
    def chair(self) -> Chair | None:
        """The chair that the seat stands behind; None for the two that stand behind neither."""
        return _CHAIRS.get(self)


_CHAIRS = {Seat.PROFESSIONAL: Chair.PROFESSIONAL, Seat.SERVICE_USER: Chair.SERVICE_USER}


@dataclass(frozen=True, slots=True)
class Count:
    """Votes of one round: how many in each seat chose each option, phones, hands and cards.

    `options` are the ids of the options that were open, in the order shown. Seats and options
    without a vote may be missing in `votes`.
    """

    options: tuple[str, ...]
    votes: Mapping[Seat, Mapping[str, int]]

    def of(self, option: str, seats: Iterable[Seat] = Seat) -> int:
        """Votes for one option, from some seats."""
        return sum(self.votes.get(seat, {}).get(option, 0) for seat in seats)

    def whole(self, seats: Iterable[Seat] = Seat) -> int:
        """All votes from some seats."""
        return sum(self.row(seats))

    def row(self, seats: Iterable[Seat] = Seat) -> tuple[int, ...]:
        """Votes from some seats, an option each in the order shown."""
        rows = [self.votes.get(seat, {}) for seat in seats]
        return tuple(sum(row.get(option, 0) for row in rows) for option in self.options)


def leading(options: Iterable[str], points: Iterable[Fraction | int]) -> tuple[str, ...]:
    """The options with the most points: one, several that tie, or none where nobody voted."""
    scored = tuple(zip(options, points, strict=True))
    most = max((score for _, score in scored), default=0)
    return tuple(option for option, score in scored if score == most) if most > 0 else ()
