"""The marks of chairs in a row: a square for the professional's, a circle for the service user's.

Here: `ChairMarks`, and `UnknownMarks`, the room they will take. Which chairs there are is the
screens' business.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pygame

from game.model.power import Chair
from game.window import shapes
from game.window.kit import Kit
from game.window.widgets.widget import Paint, Widget


@dataclass(frozen=True, slots=True)
class ChairSeen:
    """One chair on a card: who sits in it, and whether the player has sat there."""

    chair: Chair
    name: str
    done: bool


def mark_side(kit: Kit) -> int:
    """The side of one chair's mark in the line below the cards, in pixels."""
    return max(16, kit.px(26))


class UnknownMarks(Widget):
    """Room for so many chairs' marks."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self._count = count

    def wanted_width(self, kit: Kit) -> int:
        """All beside each other."""
        return self._count * (mark_side(kit) + kit.px(10))

    def measure(self, kit: Kit, width: int) -> int:
        """As many lines as they need."""
        per_line = max(1, width // (mark_side(kit) + kit.px(10)))
        return -(-self._count // per_line) * (mark_side(kit) + kit.px(8))


class ChairMarks(UnknownMarks):
    """A row of small squares and circles: the chairs of all scenarios, filled where sat in."""

    def __init__(self, chairs: Sequence[ChairSeen]) -> None:
        super().__init__(len(chairs))
        self._chairs = tuple(chairs)

    def paint(self, paint: Paint) -> None:
        """Square by circle."""
        kit, side = paint.kit, mark_side(paint.kit)
        x, y = self.rect.left, self.rect.top + kit.px(4)
        for seen in self._chairs:
            if x + side > self.rect.right and x > self.rect.left:
                x, y = self.rect.left, y + side + kit.px(8)
            box = pygame.Rect(x, y, side, side)
            pro = seen.chair is Chair.PROFESSIONAL
            colour = (106, 169, 230) if pro else (242, 176, 74)
            shapes.rounded(
                paint.surface, box, colour if seen.done else None,
                6 * kit.k if pro else side / 2, max(2, 3 * kit.k), colour,
            )  # fmt: skip
            x += side + kit.px(10)
