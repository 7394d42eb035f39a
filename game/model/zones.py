"""The ruler under the meter: eight zones of the share of power.

The widths are chosen by us (decision 0003), so that a level table reads as partnership;
Arnstein gave no distances. A zone is where the balance stands. It never names a move: what
kind of taking part a move was is the author's judgement, its rung.
"""

from __future__ import annotations

ZONE_ENDS: tuple[float, ...] = (8.4, 16.8, 25.2, 33.6, 42.0, 58.0, 79.0, 100.0)
"""Where each zone ends, in percent of power; the first begins at 0."""


def zone(power: float) -> int:
    """The zone, 1 to 8, in which a share of power (0 to 100) lies."""
    return next(number for number, end in enumerate(ZONE_ENDS, 1) if power < end or end == 100.0)
