"""An icon beside words that say the same: drawn, never read aloud, never pressed."""

from __future__ import annotations

import pygame

from game.window.kit import Kit
from game.window.widgets.widget import Paint, Widget


class Symbol(Widget):
    """An icon such as `voice` in the colour token `ink`, on the token `ground`."""

    def __init__(self, icon: str, size: float = 28, ink: str = "ink", ground: str = "paper2"):
        super().__init__()
        self._icon = icon
        self._size = size
        self._ink = ink
        self._ground = ground

    def _side(self, kit: Kit) -> int:
        return round(kit.type(self._size) * 1.1)

    def measure(self, kit: Kit, width: int) -> int:
        """As high as it is wide."""
        return self._side(kit)

    def wanted_width(self, kit: Kit) -> int:
        """A little more than a letter's size."""
        return self._side(kit)

    def paint(self, paint: Paint) -> None:
        """The icon."""
        kit, side = paint.kit, self._side(paint.kit)
        box = pygame.Rect(0, 0, side, side)
        box.midleft = self.rect.midleft
        kit.icon(paint.surface, self._icon, box, kit.colour(self._ink), kit.colour(self._ground))
