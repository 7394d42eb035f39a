"""The place that says what can be dropped on the window: a dashed frame that fills what is left."""

from __future__ import annotations

import pygame

from game.window import shapes
from game.window.kit import Kit
from game.window.widgets.widget import Paint, Widget
from game.window.widgets.words import Words

ROOM, ARROW = 44, 72


class DropPlace(Widget):
    """Words in the middle of a dashed frame, an arrow into it above them; on a dark ground."""

    def __init__(self, words: str) -> None:
        self._words = Words(words, "semibold", 30, "on_ground", centred=True)
        super().__init__(children=(self._words,))

    def measure(self, kit: Kit, width: int) -> int:
        """Arrow and words with room round them."""
        inner = width - 2 * kit.px(ROOM)
        return self._words.measure(kit, inner) + kit.px(ARROW + 3 * ROOM)

    def place(self, kit: Kit, rect: pygame.Rect) -> None:
        """The words a little below the middle, the arrow above."""
        super().place(kit, rect)
        inner = rect.inflate(-2 * kit.px(ROOM), 0)
        high = self._words.measure(kit, inner.width)
        top = rect.centery - high // 2 + kit.px(ARROW + ROOM) // 2
        self._words.place(kit, pygame.Rect(inner.left, top, inner.width, high))

    def paint(self, paint: Paint) -> None:
        """Frame, arrow, words."""
        kit, ink = paint.kit, paint.kit.theme.on_ground
        shapes.dashed(paint.surface, self.rect, 22 * kit.k, max(2, 4 * kit.k), ink)
        tip = (self.rect.centerx, self._words.rect.top - kit.px(ROOM + ARROW / 2))
        shapes.mark(paint.surface, tip, kit.px(ARROW), "arrow down", ink)
        super().paint(paint)
