"""Boxes that only arrange others: columns, frames, padding and grounds, fixed places.

What stands beside each other is in `rows`. All widths are in pixels; nothing is ever cut off to
make it fit.
"""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.window import shapes
from game.window.kit import Kit
from game.window.widgets.widget import Paint, Widget


class Column(Widget):
    """One below the other. Height to spare goes to the child `grows`, else stays below."""

    def __init__(
        self, children: Sequence[Widget], gap: float = 12, grows: Widget | None = None
    ) -> None:
        super().__init__(children=tuple(children))
        self._gap = gap
        self._grows = grows

    def measure(self, kit: Kit, width: int) -> int:
        """The sum of the heights and the gaps between."""
        return self._sum(kit, [child.measure(kit, width) for child in self.children])

    def _sum(self, kit: Kit, heights: Sequence[int]) -> int:
        shown = [height for height in heights if height]
        return sum(shown) + kit.px(self._gap) * max(0, len(shown) - 1)

    def wanted_width(self, kit: Kit) -> int:
        """The widest child's."""
        return max((child.wanted_width(kit) for child in self.children), default=0)

    def place(self, kit: Kit, rect: pygame.Rect) -> None:
        """Children from the top down, each as wide as the column."""
        super().place(kit, rect)
        heights = [child.measure(kit, rect.width) for child in self.children]
        spare = max(0, rect.height - self._sum(kit, heights))
        y = rect.top
        for child, height in zip(self.children, heights, strict=True):
            if child is self._grows:
                height += spare
            child.place(kit, pygame.Rect(rect.left, y, rect.width, height))
            y += height + (kit.px(self._gap) if height else 0)


class Pad(Widget):
    """One child with room round it: (left, top, right, bottom) in drawn pixels.

    With a `fill` it has a ground of its own, with round corners and, where the look needs
    outlines, a border. `corners` are those of `shapes.rounded`.
    """

    def __init__(
        self,
        child: Widget,
        room: tuple[float, float, float, float] = (28, 28, 28, 28),
        fill: str | None = None,
        radius: float = 18,
        border: str | None = None,
        corners: shapes.Corners = shapes.ALL_CORNERS,
    ) -> None:
        super().__init__(children=(child,))
        self._child = child
        self._room = room
        self._fill = fill
        self._radius = radius
        self._border = border
        self._corners = corners

    def measure(self, kit: Kit, width: int) -> int:
        """The child's height and the room above and below."""
        left, top, right, bottom = (kit.px(side) for side in self._room)
        return self._child.measure(kit, max(1, width - left - right)) + top + bottom

    def wanted_width(self, kit: Kit) -> int:
        """The child's and the room beside it."""
        left, _, right, _ = (kit.px(side) for side in self._room)
        return self._child.wanted_width(kit) + left + right

    def place(self, kit: Kit, rect: pygame.Rect) -> None:
        """The child inside the room."""
        super().place(kit, rect)
        left, top, right, bottom = (kit.px(side) for side in self._room)
        self._child.place(
            kit,
            pygame.Rect(
                rect.left + left,
                rect.top + top,
                max(1, rect.width - left - right),
                max(0, rect.height - top - bottom),
            ),
        )

    def paint(self, paint: Paint) -> None:
        """The ground, then the child."""
        kit = paint.kit
        if self._fill:
            line = self._border or ("rule" if kit.theme.outlines else None)
            shapes.rounded(
                paint.surface, self.rect, kit.colour(self._fill), self._radius * kit.k,
                3 * kit.k if line else 0, kit.colour(line) if line else None, self._corners,
            )  # fmt: skip
        super().paint(paint)


class Gap(Widget):
    """Empty room of a drawn height."""

    def __init__(self, height: float) -> None:
        super().__init__()
        self._height = height

    def measure(self, kit: Kit, width: int) -> int:
        """Its height."""
        return kit.px(self._height)


class Fixed(Widget):
    """Children at places worked out beforehand, in pixels."""

    def __init__(self, placed: Sequence[tuple[Widget, pygame.Rect]]) -> None:
        super().__init__(children=tuple(widget for widget, _ in placed))
        self._placed = tuple(placed)

    def place(self, kit: Kit, rect: pygame.Rect) -> None:
        """Each where it was said to stand."""
        super().place(kit, rect)
        for widget, at in self._placed:
            widget.place(kit, at)


class Framed(Widget):
    """A head and a foot that stay, and a body between them that gets the rest of the height."""

    def __init__(self, head: Widget, body: Widget, foot: Widget, gap: float = 20) -> None:
        super().__init__(children=(head, body, foot))
        self._gap = gap

    def measure(self, kit: Kit, width: int) -> int:
        """All of it, the body whole."""
        return sum(part.measure(kit, width) for part in self.children) + 2 * kit.px(self._gap)

    def place(self, kit: Kit, rect: pygame.Rect) -> None:
        """Head above, foot below, the body between."""
        super().place(kit, rect)
        head, body, foot = self.children
        gap = kit.px(self._gap)
        top, bottom = head.measure(kit, rect.width), foot.measure(kit, rect.width)
        head.place(kit, pygame.Rect(rect.left, rect.top, rect.width, top))
        foot.place(kit, pygame.Rect(rect.left, rect.bottom - bottom, rect.width, bottom))
        above = top + (gap if top else 0)
        below = bottom + (gap if bottom else 0)
        middle = pygame.Rect(rect.left, rect.top + above, rect.width, 0)
        middle.height = max(0, rect.height - above - below)
        body.place(kit, middle)
