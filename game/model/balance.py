"""The balance between the two chairs: their strands, and every figure that is made of them.

Here is the one place where shifts that have happened are put on strands. What a move asks of
them, and how far that goes, is in `game.engine.effects`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from game.model.power import Chair, Strand, Strands, power, whole_power


class StrandMoved(Protocol):
    """One strand after something moved it, 1 to 10 in each chair."""

    @property
    def strand(self) -> Strand:
        """Which one."""

    @property
    def user_after(self) -> int:
        """The service user's points then."""

    @property
    def professional_after(self) -> int:
        """The professional's points then."""


class StrandsMoved(Protocol):
    """A move, for all that the balance asks of it."""

    @property
    def shifts(self) -> Sequence[StrandMoved]:
        """The strands it moved, in order."""


@dataclass(frozen=True, slots=True)
class Balance:
    """Both chairs' strands at one point of a play, between the moves as well as after them."""

    user: Strands
    professional: Strands

    @property
    def power(self) -> float:
        """The service user's share of power in percent, not rounded."""
        return power(self.user.total, self.professional.total)

    @property
    def whole_power(self) -> int:
        """The same as people see it: a whole number, halves rounded up."""
        return whole_power(self.user.total, self.professional.total)

    @property
    def together(self) -> int:
        """What the two can do between them, 6 to 60."""
        return self.user.total + self.professional.total

    def of(self, chair: Chair) -> Strands:
        """The strands of one chair."""
        return self.user if chair is Chair.SERVICE_USER else self.professional

    def after(self, shifts: Iterable[StrandMoved]) -> Balance:
        """The balance when these shifts have happened, one after the other."""
        user, professional = self.user._asdict(), self.professional._asdict()
        for shift in shifts:
            user[shift.strand.value] = shift.user_after
            professional[shift.strand.value] = shift.professional_after
        return Balance(Strands(**user), Strands(**professional))

    def around(self, moves: Iterable[StrandsMoved]) -> tuple[tuple[Balance, Balance], ...]:
        """The balance before and after each of these moves; the first begins here."""
        found: list[tuple[Balance, Balance]] = []
        before = self
        for move in moves:
            after = before.after(move.shifts)
            found.append((before, after))
            before = after
        return tuple(found)
