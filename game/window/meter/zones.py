"""The ruler: eight zones of the share of power, in three groups; pure numbers.

Level (50) lies in the middle of the sixth zone. Arnstein gave no distances, so the widths are
ours; and a number awards no rung, so on the screen the zones have numbers only. Their names are
shown while a key is held.
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
GROUPS: tuple[tuple[str, float, float], ...] = (
    ("Non-participation", 0, 16.8),
    ("Tokenism", 16.8, 42),
    ("Citizen power", 42, 100),
)


def zone_of(power: float) -> Zone:
    """The zone in which a share of power (0 to 100) lies; a border belongs to the upper zone."""
    return next((zone for zone in ZONES if power < zone.end), ZONES[-1])


def thickness(together: float) -> float:
    """How thick the track is drawn (30 to 46) for what both can do together (6 to 60)."""
    return 30 + 16 * (max(6.0, min(60.0, together)) - 6) / 54
