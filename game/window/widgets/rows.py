"""Widgets beside each other: rows, flowing rows, a pair, a grid.

A row that does not fit is told so by whoever builds it, from the kit's scale; a flow and a grid
go on below.
"""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.window.kit import Kit
from game.window.widgets.widget import Widget


class Row(Widget):
    """Beside each other: fixed shares of the width, equally high unless `level` is False."""

    def __init__(
        self,
        children: Sequence[Widget],
        shares: Sequence[float] | None = None,
        gap: float = 20,
        level: bool = True,
    ) -> None:
        super().__init__(children=tuple(children))
        self._shares = tuple(shares) if shares else (1.0,) * len(self.children)
        self._gap = gap
        self._level = level

    def _widths(self, kit: Kit, width: int) -> list[int]:
        room = width - kit.px(self._gap) * (len(self.children) - 1)
        whole = sum(self._shares)
        return [int(room * share / whole) for share in self._shares]

    def measure(self, kit: Kit, width: int) -> int:
        """The highest child's height."""
        widths = self._widths(kit, width)
        pairs = zip(self.children, widths, strict=True)
        return max((child.measure(kit, wide) for child, wide in pairs), default=0)

    def place(self, kit: Kit, rect: pygame.Rect) -> None:
        """Children from left to right."""
        super().place(kit, rect)
        x = rect.left
        for child, wide in zip(self.children, self._widths(kit, rect.width), strict=True):
            height = rect.height if self._level else child.measure(kit, wide)
            child.place(kit, pygame.Rect(x, rect.top, wide, height))
            x += wide + kit.px(self._gap)


class Wrap(Widget):
    """Beside each other at the width each wants, going on below where there is no room.

    `to_right` sets each line against the right edge.
    """

    def __init__(self, children: Sequence[Widget], gap: float = 12, to_right: bool = False) -> None:
        super().__init__(children=tuple(children))
        self._gap = gap
        self._to_right = to_right

    def _lines(self, kit: Kit, width: int) -> list[list[tuple[Widget, int]]]:
        lines: list[list[tuple[Widget, int]]] = [[]]
        room = width
        for child in self.children:
            wanted = min(width, child.wanted_width(kit))
            if lines[-1] and wanted > room:
                lines.append([])
                room = width
            lines[-1].append((child, wanted))
            room -= wanted + kit.px(self._gap)
        return lines

    def measure(self, kit: Kit, width: int) -> int:
        """All lines and the gaps between them."""
        lines = [line for line in self._lines(kit, width) if line]
        heights = [max(child.measure(kit, wide) for child, wide in line) for line in lines]
        return sum(heights) + kit.px(self._gap) * max(0, len(heights) - 1)

    def wanted_width(self, kit: Kit) -> int:
        """The width of all of them on one line."""
        gaps = kit.px(self._gap) * max(0, len(self.children) - 1)
        return sum(child.wanted_width(kit) for child in self.children) + gaps

    def place(self, kit: Kit, rect: pygame.Rect) -> None:
        """Line by line; lower children stand in the middle of their line."""
        super().place(kit, rect)
        gap, y = kit.px(self._gap), rect.top
        for line in self._lines(kit, rect.width):
            if not line:
                continue
            high = max(child.measure(kit, wide) for child, wide in line)
            x = rect.left
            if self._to_right:
                x = rect.right - sum(wide for _, wide in line) - gap * (len(line) - 1)
            for child, wide in line:
                own = child.measure(kit, wide)
                child.place(kit, pygame.Rect(x, y + (high - own) // 2, wide, own))
                x += wide + gap
            y += high + gap


class Beside(Widget):
    """A first widget at the width it wants, and a second in what is left, level with it.

    `first_on_right` puts the first at the right edge; the second is still read first then.
    """

    def __init__(
        self, first: Widget, second: Widget, gap: float = 20, first_on_right: bool = False
    ) -> None:
        super().__init__(children=(second, first) if first_on_right else (first, second))
        self._on_right = first_on_right
        self._first = first
        self._second = second
        self._gap = gap

    def _left(self, kit: Kit, width: int) -> tuple[int, int]:
        """The first's width and the second's."""
        wide = min(self._first.wanted_width(kit), width // 2)
        return wide, max(1, width - wide - kit.px(self._gap))

    def measure(self, kit: Kit, width: int) -> int:
        """The higher one's height."""
        one, two = self._left(kit, width)
        return max(self._first.measure(kit, one), self._second.measure(kit, two))

    def wanted_width(self, kit: Kit) -> int:
        """Both and the gap."""
        both = self._first.wanted_width(kit) + self._second.wanted_width(kit)
        return both + kit.px(self._gap)

    def place(self, kit: Kit, rect: pygame.Rect) -> None:
        """Side by side, level with each other."""
        super().place(kit, rect)
        one, two = self._left(kit, rect.width)
        places = (rect.left, rect.right - two)
        if self._on_right:
            places = (rect.right - one, rect.left)
        for child, left, wide in zip((self._first, self._second), places, (one, two), strict=True):
            high = min(rect.height, child.measure(kit, wide))
            top = rect.top + (rect.height - high) // 2
            child.place(kit, pygame.Rect(left, top, wide, high))


class Grid(Widget):
    """Widgets in equal columns, rows as high as the highest in them."""

    def __init__(self, children: Sequence[Widget], columns: int, gap: float = 18) -> None:
        super().__init__(children=tuple(children))
        self._columns = max(1, columns)
        self._gap = gap

    def _width(self, kit: Kit, width: int) -> int:
        return (width - kit.px(self._gap) * (self._columns - 1)) // self._columns

    def _rows(self) -> list[Sequence[Widget]]:
        step = self._columns
        return [self.children[n : n + step] for n in range(0, len(self.children), step)]

    def measure(self, kit: Kit, width: int) -> int:
        """All rows."""
        wide = self._width(kit, width)
        heights = [max(child.measure(kit, wide) for child in row) for row in self._rows()]
        return sum(heights) + kit.px(self._gap) * max(0, len(heights) - 1)

    def place(self, kit: Kit, rect: pygame.Rect) -> None:
        """Row by row, left to right."""
        super().place(kit, rect)
        wide, gap, y = self._width(kit, rect.width), kit.px(self._gap), rect.top
        for row in self._rows():
            high = max(child.measure(kit, wide) for child in row)
            for number, child in enumerate(row):
                child.place(kit, pygame.Rect(rect.left + number * (wide + gap), y, wide, high))
            y += high + gap
