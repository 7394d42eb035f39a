"""A portrait in its chair's frame: a square for the professional, a circle for the service user."""

from __future__ import annotations

from game.model.power import Chair
from game.window.kit import Kit
from game.window.picture.close_up import close_up
from game.window.picture.scene import Figure
from game.window.widgets.widget import Paint, Widget


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
        picture = close_up(self._figure, self._chair, self.side(paint.kit), paint.kit.drawings)
        paint.surface.blit(picture, self.rect)
