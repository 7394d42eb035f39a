"""The top of a wide opening: title and question on the left, the content note on the right.

What may upset is read before the question, though the question stands beside it.
"""

from __future__ import annotations

import pygame

from game.window.kit import Kit
from game.window.widgets.widget import Widget

LEFT_SHARE = 1.75 / 2.75
BETWEEN, BELOW = 48, 20


class OpeningHead(Widget):
    """`head` above `asked` on the left, `note` on the right; read head, note, asked."""

    def __init__(self, head: Widget, note: Widget, asked: Widget) -> None:
        super().__init__(children=(head, note, asked))
        self._head = head
        self._note = note
        self._asked = asked

    def _widths(self, kit: Kit, width: int) -> tuple[int, int]:
        left = int((width - kit.px(BETWEEN)) * LEFT_SHARE)
        return left, width - kit.px(BETWEEN) - left

    def measure(self, kit: Kit, width: int) -> int:
        """The higher of the two sides."""
        left, right = self._widths(kit, width)
        beside = self._head.measure(kit, left) + kit.px(BELOW) + self._asked.measure(kit, left)
        return max(beside, self._note.measure(kit, right))

    def place(self, kit: Kit, rect: pygame.Rect) -> None:
        """The title on top, the question at the bottom, the note beside both."""
        super().place(kit, rect)
        left, right = self._widths(kit, rect.width)
        high, low = self._head.measure(kit, left), self._asked.measure(kit, left)
        self._head.place(kit, pygame.Rect(rect.left, rect.top, left, high))
        self._asked.place(kit, pygame.Rect(rect.left, rect.bottom - low, left, low))
        note = self._note.measure(kit, right)
        self._note.place(kit, pygame.Rect(rect.right - right, rect.top, right, note))
