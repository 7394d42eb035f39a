"""The log of a meeting on the panel: the newest comes below the older, and whole lines only.

It is a scroll area that begins where something is new. What its upper or lower edge would cut is
not drawn until there is room for it, unless it is taller than the area.
"""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.window.kit import Kit
from game.window.widgets.boxes import Column
from game.window.widgets.scroll import Scroll
from game.window.widgets.widget import Paint, Widget

GAP = 16


class WholeOnly(Column):
    """A column that draws those of its children alone that lie wholly in what is seen."""

    def paint(self, paint: Paint) -> None:
        """Each child that is not cut, or that could never be seen whole."""
        seen = paint.surface.get_clip()
        for child in self.children:
            inside = seen.top <= child.rect.top and child.rect.bottom <= seen.bottom
            if inside or child.rect.height > seen.height:
                child.paint(paint)


class Log(Scroll):
    """`items` from the oldest to the newest; those from `fresh` on, by number, are new."""

    def __init__(self, items: Sequence[Widget], name: object, fresh: int) -> None:
        super().__init__(WholeOnly(items, GAP), name, text_stop=True)
        self._first = items[min(fresh, len(items) - 1)] if items else None
        self.begins = 0

    def place(self, kit: Kit, rect: pygame.Rect) -> None:
        """As a scroll area; at first what is new is in view, from its beginning."""
        super().place(kit, rect)
        if self._first is not None:
            first, self._first = self._first, None
            self.scroll_by(first.rect.top - rect.top)
            self.begins = self.offset

    def reads_on(self, bottom: int) -> bool:
        """From what is new on; from older lines one returns to it at once."""
        return self.offset >= self.begins and super().reads_on(bottom)
