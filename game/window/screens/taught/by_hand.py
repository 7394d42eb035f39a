"""What somebody moves by hand to see what the strip means: the light, or one of three things.

Pure: strands of the service user from 1 to 9, with the professional's as the rest of ten. A
pointer's place becomes the nearest balance. Nothing here is any meeting's own.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from game.model.balance import Balance
from game.model.power import STRANDS, Strand, Strands

LEAST, MOST, BOTH = 1, 9, 10


@dataclass(frozen=True, slots=True)
class ByHand:
    """Three levels in the order of `STRANDS`, 1 to 9: how much the service user has of each."""

    levels: tuple[int, int, int] = (3, 3, 3)

    @property
    def total(self) -> int:
        """All three, 3 to 27."""
        return sum(self.levels)

    @property
    def balance(self) -> Balance:
        """Both chairs; what they have together is always the same."""
        one, two, three = self.levels
        return Balance(Strands(one, two, three), Strands(BOTH - one, BOTH - two, BOTH - three))

    def light(self, total: int) -> ByHand:
        """The light where all three add up to so much, with no thing far from the others."""
        total = max(3 * LEAST, min(3 * MOST, total))
        each, rest = divmod(total, 3)
        return replace(self, levels=(each + (rest > 0), each + (rest > 1), each))

    def thing(self, strand: Strand, level: int) -> ByHand:
        """One thing moved along the table, the others where they are."""
        levels = list(self.levels)
        levels[STRANDS.index(strand)] = max(LEAST, min(MOST, level))
        return replace(self, levels=(levels[0], levels[1], levels[2]))

    def level(self, strand: Strand) -> int:
        """How much the service user has of one thing."""
        return self.levels[STRANDS.index(strand)]

    def light_near(self, x: float, at: Callable[[float], float]) -> ByHand:
        """The light nearest to a pointer; `at` says where it hangs at a share of power."""
        found = (self.light(total) for total in range(3 * LEAST, 3 * MOST + 1))
        return min(found, key=lambda one: abs(at(one.balance.power) - x))
