"""The bands of the plot: eight zones of the share of power; pure numbers.

Level (50) lies in the middle of the sixth zone. Arnstein gave no distances, so the widths are
ours, and a number awards no rung.
"""

from __future__ import annotations

from dataclasses import dataclass

HATCHED, DOTTED, PLAIN = 1, 2, 3


@dataclass(frozen=True, slots=True)
class Zone:
    """One zone: its number, its name, from and to which share (percent), its group's pattern."""

    number: int
    name: str
    start: float
    end: float
    pattern: int


ZONES: tuple[Zone, ...] = (
    Zone(1, "Manipulation", 0, 8.4, HATCHED),
    Zone(2, "Therapy", 8.4, 16.8, HATCHED),
    Zone(3, "Informing", 16.8, 25.2, DOTTED),
    Zone(4, "Consultation", 25.2, 33.6, DOTTED),
    Zone(5, "Placation", 33.6, 42, DOTTED),
    Zone(6, "Partnership", 42, 58, PLAIN),
    Zone(7, "Delegated power", 58, 79, PLAIN),
    Zone(8, "Citizen control", 79, 100, PLAIN),
)
