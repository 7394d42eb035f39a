"""The plot of a debrief as a widget: a click on a lettered point says which.

It is drawn by `game.window.plot.plot`.
"""

from __future__ import annotations

from collections.abc import Callable

import pygame

from game.window.kit import Kit
from game.window.plot.plot import PlotView, draw_plot
from game.window.widgets.widget import Node, NodePart, Paint, Widget


class Plotted(Widget):
    """`share` is height over width where the height is free; `says` is given a point's letter."""

    focusable = True

    def __init__(
        self,
        name: object,
        view: PlotView,
        words: str,
        says: Callable[[str], object],
        share: float = 0.46,
    ) -> None:
        super().__init__(name)
        self._says = says
        self._view = view
        self._words = words
        self._share = share
        self._targets: tuple[pygame.Rect, ...] = ()

    def measure(self, kit: Kit, width: int) -> int:
        """High enough to read the bands."""
        return max(round(width * self._share), round(kit.em * 7))

    def paint(self, paint: Paint) -> None:
        """The plot on its card."""
        kit = paint.kit
        self._targets = draw_plot(paint.surface, self.rect, self._view, kit)
        paint.ring(self, 20 * kit.k, on_ground=True)

    def click(self, x: int, y: int) -> object | None:
        """The point under the pointer; a letter's point is pressed by its letter."""
        for number, letter in self._view.letters:
            if number < len(self._targets) and self._targets[number].collidepoint(x, y):
                return self._says(letter)
        return None

    def press(self) -> object | None:
        """A letter is pressed on its card."""
        return None

    def node(self) -> Node:
        """The run in words."""
        return Node(NodePart.PICTURE, self._words)
