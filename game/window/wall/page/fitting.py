"""Making things fit a wall: one line as large as it can be, and the first of several that fits."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pygame

from game.window.kit import Kit
from game.window.lettering import Role
from game.window.wall.page.scale import LEAST, LEAST_PIXELS
from game.window.widgets.scroll import Scroll
from game.window.widgets.widget import Node, NodePart, Paint, Widget


class FitLine(Widget):
    """Words on one line: at `size`, or smaller where the place is narrower, never below 26."""

    def __init__(
        self, text: str, role: Role, size: float, colour: str = "ink", centred: bool = False
    ) -> None:
        super().__init__()
        self._text = text
        self._role: Role = role
        self._size = size
        self._colour = colour
        self._centred = centred

    def _px(self, kit: Kit, width: int) -> int:
        px, least = kit.type(self._size), max(kit.px(LEAST), LEAST_PIXELS)
        while px > least and kit.letters.size(self._text, self._role, px)[0] > width:
            px -= 1
        return px

    def measure(self, kit: Kit, width: int) -> int:
        """One line."""
        return round(self._px(kit, width) * 1.22)

    def wanted_width(self, kit: Kit) -> int:
        """At its full size."""
        return kit.letters.size(self._text, self._role, kit.type(self._size))[0] + 2

    def paint(self, paint: Paint) -> None:
        """The line."""
        kit = paint.kit
        at = self.rect.center if self._centred else self.rect.midleft
        kit.letters.draw(
            paint.surface, self._text, self._role, self._px(kit, self.rect.width),
            kit.colour(self._colour), at, "center" if self._centred else "midleft",
        )  # fmt: skip

    def node(self) -> Node:
        """The words."""
        return Node(NodePart.TEXT, self._text)


def first_that_fits(
    kit: Kit, width: int, height: int, makers: Sequence[Callable[[], Widget]]
) -> Widget | None:
    """The first of these that is no higher than `height` at this width; None where none is."""
    for make in makers:
        made = make()
        if made.measure(kit, width) <= height:
            return made
    return None


def fitted(kit: Kit, area: pygame.Rect, key: str, makers: Sequence[Callable[[], Widget]]) -> Widget:
    """The first that fits an area, or the last of them in a scroll area."""
    found = first_that_fits(kit, area.width, area.height, makers)
    return found if found is not None else Scroll(makers[-1](), key, on_ground=True)
