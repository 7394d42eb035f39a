"""A picture of a room in which one of the two is in the light, and the other half is dark."""

from __future__ import annotations

import pygame

from game.model.power import Chair
from game.window.picture.scene import Scene
from game.window.widgets.scenario.room import RoomPicture
from game.window.widgets.widget import Paint

DARKEST = 190
FADES = 0.22
"""How much of the width the light takes to go out, round the middle."""


class LitHalf(RoomPicture):
    """`chair` is whose half is lit: the professional's is the left one."""

    def __init__(self, scene: Scene, name: str, chair: Chair, ratio: float) -> None:
        super().__init__(scene, name, ratio, close=True)
        self._is_left = chair is Chair.PROFESSIONAL

    def paint(self, paint: Paint) -> None:
        """The room, then the dark over one half of it."""
        super().paint(paint)
        wide, high = self.rect.size
        if wide < 2 or high < 2:
            return
        dark = pygame.Surface((wide, 1), pygame.SRCALPHA)
        for x in range(wide):
            share = x / wide if self._is_left else 1 - x / wide
            part = max(0.0, min(1.0, (share - 0.5 + FADES / 2) / FADES))
            dark.set_at((x, 0), (6, 8, 14, round(DARKEST * part)))
        paint.surface.blit(pygame.transform.scale(dark, (wide, high)), self.rect)
