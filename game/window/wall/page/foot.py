"""The line at the bottom of the wall: how things stand, and the keys for what comes next.

Every key written there can be pressed with the pointer too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pygame

from game.window import shapes
from game.window.kit import Kit
from game.window.wall.page.scale import SECOND, SMALL
from game.window.widgets.boxes import Column
from game.window.widgets.rows import Wrap
from game.window.widgets.widget import Node, NodePart, Paint, Widget
from game.window.widgets.words import Words
from game.words.keys import key_cap


@dataclass(frozen=True, slots=True)
class Hint:
    """A key by its cap at first, what it does, and what its button sends."""

    cap: str
    does: str
    sends: object


class HintButton(Widget):
    """A key and what it does, on the dark ground."""

    focusable = True

    def __init__(self, hint: Hint) -> None:
        super().__init__(hint.sends)
        self._hint, self.shortcut = hint, hint.cap

    def wanted_width(self, kit: Kit) -> int:
        """Both on one line."""
        return self._cap(kit) + self._words(kit) + 2 * kit.px(14) + 2

    def _cap(self, kit: Kit) -> int:
        return kit.letters.size(kit.cap(self._hint.cap) + " ", "extrabold", kit.type(SMALL))[0]

    def _words(self, kit: Kit) -> int:
        return kit.letters.size(self._hint.does, "medium", kit.type(SMALL))[0]

    def measure(self, kit: Kit, width: int) -> int:
        """At least the least target."""
        return max(kit.target, kit.letters.line_height("medium", kit.type(SMALL)))

    def paint(self, paint: Paint) -> None:
        """Bold key, plain words; a line under them with the pointer over it."""
        kit, theme, px = paint.kit, paint.kit.theme, paint.kit.type(SMALL)
        x = self.rect.left + kit.px(14)
        kit.letters.draw(paint.surface, kit.cap(self._hint.cap), "extrabold", px, theme.on_ground,
                         (x, self.rect.centery), "midleft")  # fmt: skip
        box = kit.letters.draw(paint.surface, self._hint.does, "medium", px, theme.on_ground,
                               (x + self._cap(kit), self.rect.centery), "midleft")  # fmt: skip
        if paint.hover is self:
            line = pygame.Rect(x, box.bottom, box.right - x, max(2, kit.px(3)))
            paint.surface.fill(theme.on_ground, line)
        if paint.focus is self:
            inner = self.rect.inflate(-kit.px(10), -kit.px(8))
            shapes.rounded(paint.surface, inner, None, 10 * kit.k, max(2, 3 * kit.k),
                           theme.focus_on_ground)  # fmt: skip

    def node(self) -> Node:
        """What it does, and its key."""
        return Node(
            NodePart.BUTTON,
            self._hint.does,
            description=self.say("Key: {cap}.", cap=key_cap(self._hint.cap, self.say, self.moved)),
        )


class Ends(Widget):
    """`left` and `right` at the two ends of one line, or `left` above where both need more."""

    def __init__(self, left: Widget, right: Widget) -> None:
        super().__init__(children=(left, right))
        self._left = left
        self._right = right

    def _is_one_line(self, kit: Kit, width: int) -> bool:
        wanted = self._left.wanted_width(kit) + self._right.wanted_width(kit) + kit.px(24)
        return wanted <= width

    def measure(self, kit: Kit, width: int) -> int:
        """The higher one's height, or both."""
        if self._is_one_line(kit, width):
            wide = self._left.wanted_width(kit)
            return max(self._left.measure(kit, wide),
                       self._right.measure(kit, width - wide))  # fmt: skip
        return self._left.measure(kit, width) + self._right.measure(kit, width) + kit.px(4)

    def place(self, kit: Kit, rect: pygame.Rect) -> None:
        """Level with each other, or one above the other."""
        super().place(kit, rect)
        if not self._is_one_line(kit, rect.width):
            above = self._left.measure(kit, rect.width)
            self._left.place(kit, pygame.Rect(rect.left, rect.top, rect.width, above))
            below = self._right.measure(kit, rect.width)
            self._right.place(kit, pygame.Rect(rect.left, rect.bottom - below, rect.width, below))
            return
        wide = self._left.wanted_width(kit)
        for child, left, width in (
            (self._left, rect.left, wide), (self._right, rect.left + wide, rect.width - wide)
        ):  # fmt: skip
            high = child.measure(kit, width)
            top = rect.top + (rect.height - high) // 2
            child.place(kit, pygame.Rect(left, top, width, high))


def foot(status: Widget, hints: Sequence[Hint], remark: str = "") -> Widget:
    """`status` at the left, the keys at the right; a `remark` (a refusal) above both."""
    keys = Wrap([HintButton(hint) for hint in hints], gap=4, to_right=True)
    line = Ends(status, keys)
    if not remark:
        return line
    return Column((Words(remark, "semibold", SECOND, "focus_on_ground"), line), gap=6)


def status(text: str) -> Widget:
    """How things stand, in words on the dark ground."""
    return Words(text, "medium", SMALL, "on_ground", leading=1.25)
