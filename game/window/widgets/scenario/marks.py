"""The marks of chairs in a row: a square for the professional's, a circle for the service user's.

A tick says that the player has sat there. Which chairs there are is the screens' business.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pygame

from game.model.power import Chair
from game.window import shapes
from game.window.kit import Kit
from game.window.widgets.widget import Paint, Widget

PRO, USER = (106, 169, 230), (242, 176, 74)
"""The two chairs on a dark ground."""


@dataclass(frozen=True, slots=True)
class ChairSeen:
    """One chair on a card: who sits in it, and whether the player has sat there."""

    chair: Chair
    name: str
    done: bool


class ChairMarks(Widget):
    """The chairs of one scenario, filled and ticked where sat in; `on_ground` on a dark ground."""

    def __init__(self, chairs: Sequence[ChairSeen], on_ground: bool = False) -> None:
        super().__init__()
        self._chairs = tuple(chairs)
        self._on_ground = on_ground

    def _side(self, kit: Kit) -> int:
        return max(22, round(kit.type(24) * 1.1))

    def wanted_width(self, kit: Kit) -> int:
        """All beside each other."""
        wide = len(self._chairs) * (self._side(kit) + kit.px(12)) - kit.px(12)
        return max(0, wide)

    def measure(self, kit: Kit, width: int) -> int:
        """One line."""
        return self._side(kit)

    def paint(self, paint: Paint) -> None:
        """Square by circle, from the left, in the middle of the height."""
        kit, side = paint.kit, self._side(paint.kit)
        box = pygame.Rect(self.rect.left, self.rect.centery - side // 2, side, side)
        for seen in self._chairs:
            self._mark(paint.surface, box, seen, kit)
            box = box.move(side + kit.px(12), 0)

    def _mark(self, surface: pygame.Surface, box: pygame.Rect, seen: ChairSeen, kit: Kit) -> None:
        theme, pro = kit.theme, seen.chair is Chair.PROFESSIONAL
        radius = 7 * kit.k if pro else box.width / 2
        if self._on_ground:
            line = solid = PRO if pro else USER
            ink = theme.ground_title
        else:
            solid, ink = (
                (theme.pro_solid, theme.on_pro) if pro else (theme.user_solid, theme.on_user)
            )
            line = theme.pro if pro else theme.user
        shapes.rounded(surface, box, solid if seen.done else None, radius, max(2, 3 * kit.k), line)
        if seen.done:
            shapes.mark(surface, box.center, box.width * 0.55, "tick", ink)
