"""The clock on the wall, with hands at a time.

Angles are degrees clockwise from twelve. Nothing here decides whether there is a clock.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

import pygame

from game.window.drawings import Drawings
from game.window.theme import Colour, RoomVariant

HOUR_HAND, MINUTE_HAND = 0.50, 0.74
"""How long the hands are, of the radius of the rim."""
_FACE, _FINE, _WHOLE = 0.88, 4, 360.0


class ClockPaint(NamedTuple):
    """The colours of a clock."""

    rim: Colour
    face: Colour
    ink: Colour


_PAINTS: Mapping[RoomVariant, ClockPaint] = MappingProxyType(
    {
        "night": ClockPaint((24, 24, 34), (205, 200, 188), (34, 28, 40)),
        "day": ClockPaint((74, 82, 92), (251, 246, 234), (34, 28, 40)),
        "hc": ClockPaint((255, 255, 255), (0, 0, 0), (255, 255, 255)),
    }
)


def hand_angles(time: str) -> tuple[float, float]:
    """The hour hand and the minute hand at a time (HH:MM)."""
    hour, minute = (int(part) for part in time.split(":"))
    return (hour % 12 + minute / 60) * _WHOLE / 12, minute * _WHOLE / 60


def draw_clock(
    surface: pygame.Surface,
    middle: tuple[float, float],
    radius: float,
    time: str,
    variant: RoomVariant,
    drawings: Drawings,
) -> None:
    """A clock at a time; `middle` and `radius` (of the rim) in pixels."""
    side = max(2, round(2 * radius))
    clock = drawings.made(("clock", side, time, variant), lambda: _clock(side, time, variant))
    surface.blit(clock, clock.get_rect(center=(round(middle[0]), round(middle[1]))))


def _clock(side: int, time: str, variant: RoomVariant) -> pygame.Surface:
    """Drawn four times as large and shrunk, so that no edge is rough."""
    paint, radius = _PAINTS[variant], side * _FINE / 2
    fine = pygame.Surface((side * _FINE, side * _FINE), pygame.SRCALPHA)
    middle = pygame.Vector2(radius, radius)
    pygame.draw.circle(fine, paint.rim, middle, radius)
    pygame.draw.circle(fine, paint.face, middle, radius * _FACE)
    for mark in range(12):
        start = 0.66 if mark % 3 == 0 else 0.74
        _stroke(fine, paint.ink, mark * _WHOLE / 12, (start, 0.82), 0.07 if mark % 3 == 0 else 0.04)
    hour, minute = hand_angles(time)
    _stroke(fine, paint.ink, hour, (-0.1, HOUR_HAND), 0.10)
    _stroke(fine, paint.ink, minute, (-0.1, MINUTE_HAND), 0.07)
    pygame.draw.circle(fine, paint.ink, middle, radius * 0.08)
    return pygame.transform.smoothscale(fine, (side, side))


def _stroke(
    clock: pygame.Surface, ink: Colour, angle: float, reach: tuple[float, float], width: float
) -> None:
    """A bar along an angle, its ends and its width as parts of the radius."""
    radius = clock.get_width() / 2
    turn = math.radians(angle)
    along = pygame.Vector2(math.sin(turn), -math.cos(turn))
    across = pygame.Vector2(-along.y, along.x) * radius * width / 2
    middle = pygame.Vector2(radius, radius)
    near, far = (middle + along * radius * end for end in reach)
    pygame.draw.polygon(clock, ink, (near + across, far + across, far - across, near - across))
