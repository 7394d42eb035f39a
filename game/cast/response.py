"""How the room answers power: the formulas of the design, as pure arithmetic.

Here: shares, lamp, pool of light, size, shade, posture, table and things on it. Lengths are in
pixels of the 1920 by 1080 drawing. Not here: pygame, or where the drawing lies in a window.
The professional's share never falls below 0.42: sharing power crushes nobody.
"""

from __future__ import annotations

import itertools
import math
from typing import Literal, TypeAlias

RoomVariant: TypeAlias = Literal["night", "day", "hc"]
"""Which drawing of a room: lit by its lamp, by day, of high contrast."""
LEAST_PROFESSIONAL_SHARE = 0.42
BORDERS = (0.22, 0.38, 0.56, 0.72)
"""The shares between the design's five postures: small, careful, level, open, tall."""
_MIDDLES = tuple((low + high) / 2 for low, high in itertools.pairwise((0.0, *BORDERS, 1.0)))
STEPS = 4
"""Into how many steps the way from one posture to the next is cut."""
LAMP_SWING = 335.0
TABLE_WIDTH = 390.0
DARK_FROM, DARK_TO = 300.0, 820.0
"""How far from the lamp it begins to be dark, and is no darker further on."""
SLIDE = 0.27


def user_share(power: float) -> float:
    """The service user's share from 0 to 1, of power in percent."""
    return max(0.0, min(100.0, power)) / 100


def professional_share(power: float) -> float:
    """The professional's share as the picture shows it, from 0.42 to 1."""
    return max(1 - user_share(power), LEAST_PROFESSIONAL_SHARE)


def lamp_x(power: float, swing: float = LAMP_SWING) -> float:
    """How far right of the middle of its way the lamp hangs (left is negative)."""
    return swing * math.sin((user_share(power) - 0.5) * math.pi)


def pool_half_width(together: float) -> float:
    """Half the width of the pool of light: 235 where the two can do least, 440 at most."""
    return 235 + 205 * (max(6.0, min(60.0, together)) - 6) / 54


def person_scale(share: float) -> float:
    """The size of a person and their chair, for a share from 0 to 1."""
    return 0.76 + 0.20 * share


def shade(share: float, room: RoomVariant) -> float:
    """What a person's colours are multiplied by, at most 1. Day darkens less; `hc` never."""
    if room == "hc":
        return 1.0
    dark, gain = (0.66, 0.76) if room == "day" else (0.52, 1.12)
    return min(1.0, dark + gain * share)


def posture(share: float) -> float:
    """How a person with this share sits, in quarters: from 0 (small) to 4 (tall).

    The whole numbers are reached in the middle of the five ranges of the design.
    """
    degree = 0.0 if share < _MIDDLES[0] else float(len(_MIDDLES) - 1)
    for i, (low, high) in enumerate(itertools.pairwise(_MIDDLES)):
        if low <= share < high:
            degree = i + (share - low) / (high - low)
    return round(degree * STEPS) / STEPS


def table_angle(power: float) -> float:
    """Degrees that the table tips: negative is low on the left, the professional's side."""
    lean = (user_share(power) - 0.5) * 2
    return lean * (4.5 if lean < 0 else 2.0)


def strand_balance(user: float, professional: float) -> float:
    """A strand on the small balance: -5 (all the professional's) to 5, of two levels 1 to 10."""
    return 5 * (user - professional) / 9


def thing_x(balance: float, rest: float = 0.0) -> float:
    """How far right of the table's middle a thing lies, for a balance of -5 to 5."""
    return max(-5.0, min(5.0, balance)) / 5 * SLIDE * TABLE_WIDTH + rest


def falloff(distance: float, room: RoomVariant) -> float:
    """How dark (0 to 1) the wall is at a distance from the lamp: from 300 to 820 pixels."""
    most = {"night": 0.45, "day": 0.16, "hc": 0.0}[room]
    return most * max(0.0, min(1.0, (abs(distance) - DARK_FROM) / (DARK_TO - DARK_FROM)))
