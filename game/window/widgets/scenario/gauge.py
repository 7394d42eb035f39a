"""A small bar for a measure from 0 to 10, with its name: ten steps, so many of them filled.

Which measures a chair may see is decided by the engine.
"""

from __future__ import annotations

import pygame

from game.window import shapes
from game.window.kit import Kit
from game.window.widgets.widget import Node, NodePart, Paint, Widget
from game.words.numbers import capital

STEPS = 10


class Gauge(Widget):
    """`value` is 0 to 10; `means` is the author's word for it, read aloud and not drawn."""

    def __init__(self, name: str, value: int, means: str | None = None) -> None:
        super().__init__()
        self._name = capital(name)
        self._value = value
        self._means = means

    def _bar_width(self, kit: Kit, width: int) -> int:
        return min(kit.em * 9, width)

    def _is_beside(self, kit: Kit, width: int) -> bool:
        """Whether name and bar have room on one line."""
        need = kit.words(self._name, "bold", 24)[0] + kit.px(18) + self._bar_width(kit, width)
        return need <= width

    def measure(self, kit: Kit, width: int) -> int:
        """One line, or the bar below the name."""
        line = kit.letters.line_height("bold", kit.type(24))
        if self._is_beside(kit, width):
            return line
        name = kit.letters.height(self._name, "bold", kit.type(24), width)
        return name + kit.px(6) + self._thick(kit)

    def wanted_width(self, kit: Kit) -> int:
        """Name and bar on one line."""
        return kit.words(self._name, "bold", 24)[0] + kit.px(18) + kit.em * 9 + 2

    def _thick(self, kit: Kit) -> int:
        return max(10, round(kit.em * 0.6))

    def paint(self, paint: Paint) -> None:
        """The name, then ten steps; the filled ones are solid, the others an outline."""
        kit, theme, rect = paint.kit, paint.kit.theme, self.rect
        below = kit.letters.paragraph(
            paint.surface, self._name, "bold", kit.type(24), theme.ink, rect.topleft, rect.width
        )
        wide, high = self._bar_width(kit, rect.width), self._thick(kit)
        bar = pygame.Rect(rect.left, below + kit.px(6), wide, high)
        if self._is_beside(kit, rect.width):
            bar.left += kit.words(self._name, "bold", 24)[0] + kit.px(18)
            bar.centery = rect.centery
        gap = max(2, kit.px(4))
        step = (wide - gap * (STEPS - 1)) / STEPS
        for number in range(STEPS):
            left = round(bar.left + number * (step + gap))
            cell = pygame.Rect(left, bar.top, max(2, round(step)), high)
            filled = theme.ink if number < self._value else None
            shapes.rounded(paint.surface, cell, filled, 3 * kit.k, 2 * kit.k, theme.ink2)

    def node(self) -> Node:
        """Its name, its value, and what it means."""
        return Node(
            NodePart.METER,
            self._name,
            self.say("{some} of {all}", some=self._value, all=STEPS),
            self._means,
        )
