"""A portrait in its chair's frame: a square for the professional, a circle for the service user."""

from __future__ import annotations

from functools import lru_cache

import pygame

from game.model.power import Chair
from game.window.drawings import Drawings
from game.window.kit import Kit
from game.window.picture.figures import portrait_of
from game.window.picture.scene import Figure
from game.window.theme import Colour
from game.window.widgets.scenario.room import rounded_off
from game.window.widgets.widget import Paint, Widget

GROUNDS: dict[Chair, Colour] = {
    Chair.PROFESSIONAL: (143, 181, 217),
    Chair.SERVICE_USER: (236, 182, 96),
}


class Portrait(Widget):
    """The head of a figure; the name stands beside it, so it says nothing."""

    def __init__(self, figure: Figure, chair: Chair, side: float = 108) -> None:
        super().__init__()
        self._figure = figure
        self._chair = chair
        self._side = side

    def side(self, kit: Kit) -> int:
        """Its width and height in pixels."""
        return max(56, kit.px(self._side))

    def wanted_width(self, kit: Kit) -> int:
        """As wide as high."""
        return self.side(kit)

    def measure(self, kit: Kit, width: int) -> int:
        """As high as wide."""
        return self.side(kit)

    def paint(self, paint: Paint) -> None:
        """The framed head."""
        picture = _portrait(self._figure, self._chair, self.side(paint.kit), paint.kit.drawings)
        paint.surface.blit(picture, self.rect)


@lru_cache(maxsize=40)
def _portrait(figure: Figure, chair: Chair, side: int, drawings: Drawings) -> pygame.Surface:
    picture = pygame.Surface((side, side), pygame.SRCALPHA)
    picture.fill(GROUNDS[chair])
    head = portrait_of(figure, side, drawings)
    picture.blit(head, head.get_rect(midbottom=(side // 2, side)))
    radius = side // 7 if chair is Chair.PROFESSIONAL else side // 2
    return rounded_off(picture, radius)
