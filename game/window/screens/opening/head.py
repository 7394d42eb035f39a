"""How an opening stands on a wide page: two columns; and a line of the content note's list.

What may upset is read before the question, though the question stands beside it.
"""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.window.kit import Kit
from game.window.widgets.boxes import Column
from game.window.widgets.widget import Paint, Widget
from game.window.widgets.words import Words

WIDE_LEFT, NARROW_LEFT = 1.75 / 2.75, 0.36
BETWEEN, BELOW = 30, 16


class NoteBeside(Widget):
    """Two columns, each as high as what is in it; read in the order of `parts`.

    What is in `right` stands on the right, all else on the left; `grows` take the height to spare.
    """

    def __init__(
        self,
        parts: Sequence[Widget],
        right: Sequence[Widget],
        grows: Sequence[Widget],
        left_share: float = WIDE_LEFT,
    ) -> None:
        super().__init__(children=tuple(parts))
        self._share = left_share
        self._columns = tuple(
            Column(inside, BELOW, next((one for one in grows if one in inside), None))
            for inside in ([one for one in parts if one not in right], right)
        )

    def _widths(self, kit: Kit, width: int) -> tuple[int, int]:
        left = int((width - kit.px(BETWEEN)) * self._share)
        return left, width - kit.px(BETWEEN) - left

    def measure(self, kit: Kit, width: int) -> int:
        """The higher of the two sides."""
        sides = zip(self._columns, self._widths(kit, width), strict=True)
        return max(column.measure(kit, wide) for column, wide in sides)

    def place(self, kit: Kit, rect: pygame.Rect) -> None:
        """Both from the top."""
        super().place(kit, rect)
        left, right = self._widths(kit, rect.width)
        self._columns[0].place(kit, pygame.Rect(rect.left, rect.top, left, rect.height))
        self._columns[1].place(kit, pygame.Rect(rect.right - right, rect.top, right, rect.height))


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
