"""The top of an opening: title and question on the left, the content note on the right; its list.

What may upset is read before the question, though the question stands beside it.
"""

from __future__ import annotations

import pygame

from game.window.kit import Kit
from game.window.widgets.widget import Paint, Widget
from game.window.widgets.words import Words

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


class Listed(Words):
    """One line of a list: a dot, which nobody reads out, and words with all lines beside it."""

    def _room(self, kit: Kit) -> int:
        return round(kit.type(26) * 0.8)

    def measure(self, kit: Kit, width: int) -> int:
        """The words' height beside the dot."""
        return super().measure(kit, max(1, width - self._room(kit)))

    def place(self, kit: Kit, rect: pygame.Rect) -> None:
        """Right of the dot."""
        room = self._room(kit)
        super().place(kit, pygame.Rect(rect.left + room, rect.top, rect.width - room, rect.height))

    def paint(self, paint: Paint) -> None:
        """The dot at the first line."""
        kit, px = paint.kit, paint.kit.type(26)
        middle = (self.rect.left - round(px * 0.5), self.rect.top + round(px * 0.7))
        pygame.draw.circle(paint.surface, kit.theme.ink, middle, max(2, round(px * 0.13)))
        super().paint(paint)
