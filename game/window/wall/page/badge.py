"""A small ladder with words beside it: what a rule is on the ladder, never by a number."""

from __future__ import annotations

import pygame

from game.window import shapes
from game.window.kit import Kit
from game.window.lettering import Role
from game.window.widgets.widget import Node, NodePart, Paint, Widget


class Badge(Widget):
    """`fill` is the colour token of its ground, None for none; `hollow` outlines the ladder."""

    def __init__(
        self,
        words: str,
        size: float,
        fill: str | None = None,
        role: Role = "semibold",
        hollow: bool = False,
        strong: str = "",
        ink: str = "ink",
    ) -> None:
        super().__init__()
        self._words = words
        self._size = size
        self._fill = fill
        self._role: Role = role
        self._hollow = hollow
        self._strong = strong
        self._ink = ink

    def _box(self, kit: Kit) -> int:
        return round(kit.type(self._size) * 1.4)

    def _pad(self, kit: Kit) -> int:
        return kit.px(16) if self._fill else 0

    def _left(self, kit: Kit) -> int:
        return self._pad(kit) + self._box(kit) + kit.px(16)

    def _strong_wide(self, kit: Kit) -> int:
        if not self._strong:
            return 0
        return kit.letters.size(self._strong, "extrabold", kit.type(self._size))[0] + kit.px(12)

    def _told(self, kit: Kit, width: int) -> tuple[str, str, int]:
        """The words, what is strong at their right, and the words' room.

        Where that would be too little for one of the words, what is strong follows them.
        """
        whole = max(1, width - self._left(kit) - self._pad(kit))
        room = whole - self._strong_wide(kit)
        px = kit.type(self._size)
        if any(kit.letters.size(one, self._role, px)[0] > room for one in self._words.split()):
            return f"{self._words}: {self._strong}".rstrip(": "), "", whole
        return self._words, self._strong, room

    def _step(self, kit: Kit) -> int:
        return round(kit.type(self._size) * 1.22)

    def measure(self, kit: Kit, width: int) -> int:
        """The words, at least the box."""
        told, _, room = self._told(kit, width)
        words = kit.letters.height(told, self._role, kit.type(self._size), room, self._step(kit))
        return max(words, self._box(kit)) + 2 * self._pad(kit)

    def wanted_width(self, kit: Kit) -> int:
        """On one line."""
        words = kit.letters.size(self._words, self._role, kit.type(self._size))[0]
        return self._left(kit) + words + self._pad(kit) + self._strong_wide(kit) + 4

    def paint(self, paint: Paint) -> None:
        """Ground, box, ladder, words; what is strong stands at the right."""
        kit, theme, surface = paint.kit, paint.kit.theme, paint.surface
        if self._fill:
            edge = theme.rule if theme.outlines else None
            shapes.rounded(surface, self.rect, kit.colour(self._fill), 12 * kit.k,
                           2 if edge else 0, edge)  # fmt: skip
        ink, side, px = kit.colour(self._ink), self._box(kit), kit.type(self._size)
        box = pygame.Rect(self.rect.left + self._pad(kit), 0, side, side)
        box.centery = self.rect.centery
        shapes.rounded(surface, box, None if self._hollow else ink, 9 * kit.k,
                       max(2, 3 * kit.k), ink)  # fmt: skip
        grounds = {"ink": theme.paper, "flag_ink": theme.flag}
        ground = grounds.get(self._ink, theme.ground_workshop)
        inks = (ink, ground) if self._hollow else (ground, ink)
        inner = box.inflate(-round(side * 0.3), -round(side * 0.3))
        kit.icon(surface, "ladder", inner, *inks)
        words, strong, wide = self._told(kit, self.rect.width)
        high = kit.letters.height(words, self._role, px, wide, self._step(kit))
        at = (self.rect.left + self._left(kit), self.rect.centery - high // 2)
        kit.letters.paragraph(surface, words, self._role, px, ink, at, wide, self._step(kit))
        if strong:
            end = (self.rect.right - self._pad(kit), self.rect.centery)
            kit.letters.draw(surface, strong, "extrabold", px, ink, end, "midright")

    def node(self) -> Node:
        """Its words."""
        return Node(NodePart.TEXT, f"{self._words} {self._strong}".rstrip())
