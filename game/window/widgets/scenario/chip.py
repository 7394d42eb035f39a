"""A chip: a short name with a chair's colour, shape and icon; square or round, never colour alone.

Chips are read, not pressed. Whose name stands on one is the screens' business.
"""

from __future__ import annotations

import pygame

from game.model.power import Chair
from game.window import shapes
from game.window.kit import Kit
from game.window.widgets.widget import Node, NodePart, Paint, Widget

CHAIR_ICONS = {Chair.PROFESSIONAL: "chair-pro", Chair.SERVICE_USER: "chair-user"}


def ink_of(chair: Chair | None) -> str:
    """The colour token for words about a chair; ink for nobody's."""
    if chair is None:
        return "ink"
    return "pro" if chair is Chair.PROFESSIONAL else "user"


def ground_of(chair: Chair | None) -> str:
    """The colour token of a chair's pale ground; a plain one for nobody's."""
    if chair is None:
        return "paper3"
    return "pro_bg" if chair is Chair.PROFESSIONAL else "user_bg"


class Chip(Widget):
    """A short text on a pale ground; `chair` None is neutral, with `icon` or none."""

    def __init__(
        self, text: str, chair: Chair | None = None, icon: str = "", size: float = 22
    ) -> None:
        super().__init__()
        self._text = text
        self._chair = chair
        self._icon = CHAIR_ICONS[chair] if chair else icon
        self._size = size

    def _side(self, kit: Kit) -> int:
        return round(kit.type(self._size) * 1.15) if self._icon else 0

    def wanted_width(self, kit: Kit) -> int:
        """Icon, text and room."""
        text = kit.letters.size(self._text, "bold", kit.type(self._size))[0]
        return text + self._side(kit) + kit.px(44 if self._icon else 32) + 2

    def measure(self, kit: Kit, width: int) -> int:
        """As many lines as the text needs."""
        return kit.letters.height(
            self._text, "bold", kit.type(self._size), self._text_width(kit, width)
        ) + kit.px(12)

    def _text_width(self, kit: Kit, width: int) -> int:
        return max(1, width - self._side(kit) - kit.px(44 if self._icon else 32))

    def paint(self, paint: Paint) -> None:
        """The ground no wider than the text needs, then icon and text."""
        kit, theme = paint.kit, paint.kit.theme
        box = self.rect.copy()
        box.width = min(box.width, self.wanted_width(kit))
        ink = kit.colour(ink_of(self._chair))
        shapes.chip(
            paint.surface, box, kit.colour(ground_of(self._chair)),
            self._chair is not Chair.SERVICE_USER, kit.k, ink if theme.outlines else None,
        )  # fmt: skip
        px, x = kit.type(self._size), box.left + kit.px(16)
        if self._icon:
            side = self._side(kit)
            icon = pygame.Rect(x, box.centery - side // 2, side, side)
            kit.icon(paint.surface, self._icon, icon, ink, kit.colour(ground_of(self._chair)))
            x += side + kit.px(12)
        kit.letters.paragraph(
            paint.surface, self._text, "bold", px, ink, (x, box.top + kit.px(6)),
            self._text_width(kit, self.rect.width),
        )  # fmt: skip

    def node(self) -> Node:
        """Its text."""
        return Node(NodePart.TEXT, self._text)
