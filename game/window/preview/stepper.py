"""A whole number as a row of cells: Left and Right change it, a digit or a click sets it."""

from __future__ import annotations

from collections.abc import Callable

import pygame

from game.window import shapes
from game.window.keys import KeyPressed
from game.window.kit import Kit
from game.window.widgets.widget import Node, NodePart, Paint, Widget

MOST = 10
LABEL = 0.42


class Stepper(Widget):
    """`value` lies between `least` and 10; so many of its ten cells are filled.

    `says` gives what is sent for another value.
    """

    focusable = True

    def __init__(
        self, sends: object, label: str, says: Callable[[int], object], value: int, least: int = 1
    ) -> None:
        super().__init__(sends)
        self._label = label
        self._says = says
        self._value = value
        self._least = least
        self._cells: list[pygame.Rect] = []

    def measure(self, kit: Kit, width: int) -> int:
        """One line, or the cells below the label."""
        label = kit.letters.height(self._label, "bold", kit.type(24), self._label_width(kit, width))
        return max(kit.target, label + kit.px(10))

    def _label_width(self, kit: Kit, width: int) -> int:
        return max(1, round(width * LABEL) - kit.px(12))

    def place(self, kit: Kit, rect: pygame.Rect) -> None:
        """Label, number, ten cells."""
        super().place(kit, rect)
        number = kit.words("10", "extrabold", 24)[0] + kit.px(14)
        left = rect.left + round(rect.width * LABEL) + number
        gap = max(2, kit.px(5))
        wide = (rect.right - kit.px(12) - left - gap * (MOST - 1)) / MOST
        high = min(rect.height - 8, max(18, round(kit.em * 0.9)))
        top = rect.centery - high // 2
        self._cells = [
            pygame.Rect(round(left + n * (wide + gap)), top, max(4, round(wide)), high)
            for n in range(MOST)
        ]

    def paint(self, paint: Paint) -> None:
        """Filled cells as far as the value goes."""
        kit, theme, rect = paint.kit, paint.kit.theme, self.rect
        px = kit.type(24)
        wide = self._label_width(kit, rect.width)
        high = kit.letters.height(self._label, "bold", px, wide)
        at = (rect.left + kit.px(12), rect.centery - high // 2)
        kit.letters.paragraph(paint.surface, self._label, "bold", px, theme.ink, at, wide)
        x = rect.left + round(rect.width * LABEL)
        top = rect.centery - kit.letters.font("extrabold", px).get_height() / 2
        kit.letters.draw(paint.surface, f"{self._value}", "extrabold", px, theme.ink, (x, top))
        for number, cell in enumerate(self._cells, 1):
            fill = theme.ink if number <= self._value else None
            shapes.rounded(paint.surface, cell, fill, 4 * kit.k, 2 * kit.k, theme.ink2)
        paint.ring(self, 12 * kit.k)

    def to(self, value: int) -> object | None:
        """What is sent for another value, as far as it goes; None where it stays."""
        value = max(self._least, min(MOST, value))
        return self._says(value) if value != self._value else None

    def take_key(self, event: KeyPressed) -> tuple[bool, object | None]:
        """Left and Right by one."""
        if event.key in ("left", "right"):
            return True, self.to(self._value + (1 if event.key == "right" else -1))
        return False, None

    def press(self) -> object | None:
        """Enter goes one up, and from the most to the least: one key is enough."""
        return self.to(self._value + 1 if self._value < MOST else self._least)

    def click(self, x: int, y: int) -> object | None:
        """The cell under the pointer; the one that is filled last is emptied."""
        for number, cell in enumerate(self._cells, 1):
            if cell.inflate(4, 30).collidepoint(x, y):
                return self.to(number - 1 if number == self._value else number)
        return None

    def node(self) -> Node:
        """The label and the number."""
        said = self.say(
            "Left and Right change it, from {least} to {most}.", least=self._least, most=MOST
        )
        return Node(NodePart.SLIDER, self._label, f"{self._value}", said)
