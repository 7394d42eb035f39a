"""An option on the wall: its letter and words, or, dashed, why it is closed.

It can be pressed only where the trainer's own pick is asked for.
"""

from __future__ import annotations

import pygame

from game.room.commands import Say
from game.window import shapes
from game.window.kit import Kit
from game.window.lettering import Role
from game.window.theme import Colour
from game.window.wall.page.scale import SMALL
from game.window.widgets.widget import Node, NodePart, Paint, Widget

LEADING = 1.14
CLOSED_SHARE = 0.78
"""Nobody decides on a closed option: its words are smaller."""


class OptionRow(Widget):
    """`letter` None is a closed option, with its `reason`; `size` is that of the words."""

    def __init__(
        self,
        letter: str | None,
        words: str,
        size: float,
        reason: str | None = None,
        pressable: bool = False,
    ) -> None:
        super().__init__(Say(letter) if letter is not None else None)
        self._letter = letter
        self._words = words
        self._size = size if letter is not None else size * CLOSED_SHARE
        self._reason = reason or ""
        self.focusable = pressable

    def _cap(self, kit: Kit) -> int:
        return round(kit.type(self._size) * 1.36)

    def _left(self, kit: Kit) -> int:
        return kit.px(16) + self._cap(kit) + kit.px(22)

    def _room(self, kit: Kit, width: int) -> int:
        return max(1, width - self._left(kit) - kit.px(20))

    def _step(self, kit: Kit) -> int:
        return round(kit.type(self._size) * LEADING)

    def _heights(self, kit: Kit, width: int) -> tuple[int, int]:
        wide, role = self._room(kit, width), self._role
        words = kit.letters.height(self._words, role, kit.type(self._size), wide, self._step(kit))
        if not self._reason:
            return words, 0
        step = round(kit.type(SMALL) * 1.25)
        return words, kit.letters.height(self._reason, "medium", kit.type(SMALL), wide, step)

    @property
    def _role(self) -> Role:
        return "semibold"

    def measure(self, kit: Kit, width: int) -> int:
        """Words and reason, and a little above and below."""
        return max(sum(self._heights(kit, width)), self._cap(kit)) + 2 * kit.px(12)

    def paint(self, paint: Paint) -> None:
        """A sheet of paper, or a dashed line; letter or lock; words."""
        kit, theme, k = paint.kit, paint.kit.theme, paint.kit.k
        is_open = self._letter is not None
        ink: Colour = theme.ink if is_open else theme.on_ground
        if is_open:
            fill = theme.paper3 if paint.hover is self else theme.paper
            edge = theme.rule if theme.outlines else None
            shapes.rounded(paint.surface, self.rect, fill, 14 * k, 3 * k if edge else 0, edge)
        else:
            shapes.rounded(paint.surface, self.rect, theme.ground_workshop, 14 * k)
            shapes.dashed(paint.surface, self.rect, 14 * k, 3 * k, theme.on_ground)
        self._draw_cap(paint, ink)
        words, reason = self._heights(kit, self.rect.width)
        x = self.rect.left + self._left(kit)
        y = self.rect.centery - (words + reason) // 2
        wide = self._room(kit, self.rect.width)
        below = kit.letters.paragraph(
            paint.surface, self._words, self._role, kit.type(self._size), ink, (x, y), wide,
            self._step(kit),
        )  # fmt: skip
        if self._reason:
            kit.letters.paragraph(
                paint.surface, self._reason, "medium", kit.type(SMALL), ink, (x, below), wide,
                round(kit.type(SMALL) * 1.25),
            )  # fmt: skip
        paint.ring(self, 14 * k, True)

    def _draw_cap(self, paint: Paint, ink: Colour) -> None:
        kit, side = paint.kit, self._cap(paint.kit)
        cap = pygame.Rect(self.rect.left + kit.px(16), 0, side, side)
        cap.centery = self.rect.centery
        draw_cap(paint, cap, self._letter, ink, kit.theme.ground_workshop)

    def node(self) -> Node:
        """Letter and words; a closed one with its reason."""
        part = NodePart.BUTTON if self.focusable else NodePart.TEXT
        if self._letter is None:
            return Node(
                part,
                self.say("Closed: {words}", words=self._words),
                description=self._reason or None,
            )
        return Node(part, f"{self._letter}: {self._words}")


def draw_cap(
    paint: Paint, cap: pygame.Rect, letter: str | None, ink: Colour, ground: Colour,
    filled: bool = False,
) -> None:  # fmt: skip
    """The box of a letter, `filled` for the one that was chosen; with None, a lock in it."""
    kit = paint.kit
    shapes.rounded(paint.surface, cap, ink if filled else None, 10 * kit.k, max(2, 3 * kit.k), ink)
    if letter is None:
        kit.icon(paint.surface, "lock", cap.inflate(-cap.width * 0.4, -cap.width * 0.4), ink,
                 ground)  # fmt: skip
        return
    tint = kit.theme.paper if filled else ink
    kit.letters.draw_in_middle(
        paint.surface, letter, "extrabold", cap.height * 0.68, tint, cap.center
    )
