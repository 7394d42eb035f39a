"""The person who is being described, sitting in a chair, as large as there is room."""

from __future__ import annotations

from game.cast.figure import SEATED
from game.window import shapes
from game.window.kit import Kit
from game.window.picture.figures import bearing_of, draw_seated
from game.window.picture.scene import Seated
from game.window.theme import Colour
from game.window.widgets.widget import Node, NodePart, Paint, Widget

GROUND: Colour = (42, 74, 112)
LEVEL = 2.0


class Sitter(Widget):
    """`seated` is who, with what their face shows; `name` what it is to who cannot see it."""

    def __init__(self, seated: Seated, name: str, height: float) -> None:
        super().__init__()
        self._seated = seated
        self._name = name
        self._height = height

    def measure(self, kit: Kit, width: int) -> int:
        """Its height."""
        return kit.px(self._height)

    def paint(self, paint: Paint) -> None:
        """A plain wall, the chair and whoever sits on it."""
        kit = paint.kit
        shapes.rounded(paint.surface, self.rect, GROUND, 14 * kit.k)
        high = max(2, self.rect.height - kit.px(14))
        size = round(high * SEATED[2] / SEATED[3]), high
        bearing = bearing_of(self._seated, LEVEL)
        picture = kit.drawings.made(
            ("sitter", self._seated, size),
            lambda: draw_seated(self._seated, bearing, size, kit.drawings),
        )
        place = picture.get_rect(midbottom=(self.rect.centerx, self.rect.bottom))
        was = paint.surface.get_clip()
        paint.surface.set_clip(self.rect.clip(was))
        paint.surface.blit(picture, place)
        paint.surface.set_clip(was)

    def node(self) -> Node:
        """Whose picture it is."""
        return Node(NodePart.PICTURE, self._name)
