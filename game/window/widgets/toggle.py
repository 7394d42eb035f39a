"""A word that is pressed or not: pressed it is filled and ticked, and pressing again takes it away.

Its width stays the same, so that nothing moves under the pointer.
"""

from __future__ import annotations

import pygame

from game.window import shapes
from game.window.kit import Kit
from game.window.widgets.widget import Node, NodePart, Paint, Widget

SIZE = 25


class Toggle(Widget):
    """`on` says whether it is pressed now; the screen builds it anew when that changes."""

    focusable = True

    def __init__(self, sends: object, words: str, on: bool) -> None:
        super().__init__(sends)
        self._text = words
        self._on = on

    def _tick(self, kit: Kit) -> int:
        return round(kit.type(SIZE) * 0.75)

    def _edges(self, kit: Kit) -> int:
        """All that stands beside the words."""
        return self._tick(kit) + kit.px(10) + 2 * kit.px(18) + 2

    def wanted_width(self, kit: Kit) -> int:
        """The words and room for the tick."""
        return kit.letters.size(self._text, "semibold", kit.type(SIZE))[0] + self._edges(kit)

    def measure(self, kit: Kit, width: int) -> int:
        """At least the least target."""
        room = max(1, width - self._edges(kit))
        high = kit.letters.height(self._text, "semibold", kit.type(SIZE), room)
        return max(kit.target, high + 2 * kit.px(8))

    def paint(self, paint: Paint) -> None:
        """A pill with a small box, ticked and dark where it is pressed."""
        kit, theme, rect = paint.kit, paint.kit.theme, self.rect
        fill, ink, line = theme.paper2, theme.ink, theme.rule
        if self._on:
            fill, ink, line = theme.ink, theme.paper, theme.ink
        elif paint.hover is self:
            fill = theme.paper3
        radius = min(rect.height / 2, 28 * kit.k)
        shapes.rounded(paint.surface, rect, fill, radius, max(2, 2.5 * kit.k), line)
        side = self._tick(kit)
        box = pygame.Rect(0, 0, side, side)
        box.midleft = (rect.left + kit.px(18), rect.centery)
        if self._on:
            shapes.mark(paint.surface, box.center, side, "tick", ink)
        else:
            shapes.rounded(paint.surface, box, None, 5 * kit.k, max(2, 2.5 * kit.k), line)
        left, room = box.right + kit.px(10), max(1, rect.width - self._edges(kit))
        high = kit.letters.height(self._text, "semibold", kit.type(SIZE), room)
        kit.letters.paragraph(
            paint.surface, self._text, "semibold", kit.type(SIZE), ink,
            (left, rect.centery - high // 2), room + 2,
        )  # fmt: skip
        paint.ring(self, radius)

    def node(self) -> Node:
        """The word, and whether it is pressed."""
        said = self.say("Pressed") if self._on else self.say("Not pressed")
        return Node(NodePart.TOGGLE, self._text, value=said, chosen=self._on)
