"""The power around each move of a step, for whoever tells the moves one by one."""

from __future__ import annotations

from collections.abc import Sequence

from game.model.power import Strands, whole_power
from game.model.view import MoveSeen


def powers_around(
    user: Strands, professional: Strands, moves: Sequence[MoveSeen]
) -> tuple[tuple[int, int], ...]:
    """Whole power before and after each move, from the strands before the first."""
    around = []
    for move in moves:
        before = whole_power(user.total, professional.total)
        for shift in move.shifts:
            user = user._replace(**{shift.strand.value: shift.user_after})
            professional = professional._replace(**{shift.strand.value: shift.professional_after})
        around.append((before, whole_power(user.total, professional.total)))
    return tuple(around)
