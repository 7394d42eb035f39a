"""The window's icon: a lamp's light on a table, a square at its one side, a circle at the other."""

from __future__ import annotations

import pygame

SIDE, FINE = 64, 4
"""Pixels across, and how many times larger it is drawn first, for smooth edges."""
GROUND, LIGHT, TABLE = (17, 20, 27), (255, 224, 150), (251, 246, 234)
PROFESSIONAL, SERVICE_USER = (106, 169, 230), (242, 176, 74)


def window_icon() -> pygame.Surface:
    """A picture of its own, `SIDE` across, see-through at its corners."""
    side = SIDE * FINE
    unit = side / 32
    icon = pygame.Surface((side, side), pygame.SRCALPHA)

    def box(left: float, top: float, wide: float, high: float) -> pygame.Rect:
        return pygame.Rect(*(round(each * unit) for each in (left, top, wide, high)))

    pygame.draw.rect(icon, GROUND, box(0, 0, 32, 32), border_radius=round(6 * unit))
    cone = [(x * unit, y * unit) for x, y in ((13, 6), (19, 6), (26, 25), (6, 25))]
    pygame.draw.polygon(icon, LIGHT, cone)
    pygame.draw.rect(icon, TABLE, box(11, 3, 10, 4), border_radius=round(1.5 * unit))
    pygame.draw.rect(icon, PROFESSIONAL, box(3, 15, 10, 10), border_radius=round(2 * unit))
    pygame.draw.ellipse(icon, SERVICE_USER, box(19, 15, 10, 10))
    pygame.draw.rect(icon, TABLE, box(3, 26, 26, 2.5), border_radius=round(unit))
    return pygame.transform.smoothscale(icon, (SIDE, SIDE))
