"""A text field: several lines of typing with a caret. It holds words and keeps them nowhere.

Every change is sent as `Edited`, so that a screen can keep what was typed. While it has the
focus, letter keys are letters.
"""

from __future__ import annotations

from collections.abc import Callable

import pygame

from game.window import shapes
from game.window.keys import KeyPressed
from game.window.kit import Kit
from game.window.lettering import clean
from game.window.widgets.widget import Node, NodePart, Paint, Widget

MOST_LETTERS = 4000


class TextField(Widget):
    """`label` names it, `hint` stands in it while it is empty; it grows with its text.

    With `one_line` a line break becomes a space: for a name or a path.
    """

    focusable = True

    def __init__(
        self,
        sends: object,
        label: str,
        says: Callable[[str], object],
        text: str = "",
        hint: str = "",
        lines: int = 2,
        one_line: bool = False,
    ) -> None:
        super().__init__(sends)
        self._label = label
        self._says = says
        self._hint = hint
        self._least = lines
        self._one_line = one_line
        self.text = text
        self.caret = len(text)
        self._rows: list[tuple[int, str]] = []

    def _line_starts(self, kit: Kit, width: int) -> list[tuple[int, str]]:
        """Each line with the place in the text where it starts."""
        px = kit.type(27)
        found: list[tuple[int, str]] = []
        at = 0
        for part in self.text.split("\n"):
            start = at
            for line in kit.letters.lines(part, "body", px, width):
                start = max(start, self.text.find(line, start)) if line else start
                found.append((start, line))
                start += len(line)
            at += len(part) + 1
        return found

    def _inner(self, kit: Kit, width: int) -> int:
        return max(1, width - 2 * kit.px(12))

    def measure(self, kit: Kit, width: int) -> int:
        """At least `lines` lines, more as the text grows."""
        step = kit.letters.line_height("body", kit.type(27))
        shown = self.text or self._hint
        high = kit.letters.height(shown, "body", kit.type(27), self._inner(kit, width), step)
        return max(kit.target, self._least * step, high) + 2 * kit.px(10)

    def place(self, kit: Kit, rect: pygame.Rect) -> None:
        """It stands here; its lines are remembered for the caret."""
        super().place(kit, rect)
        self._rows = self._line_starts(kit, self._inner(kit, rect.width))

    def paint(self, paint: Paint) -> None:
        """A box with the text or the hint, and the caret."""
        kit, theme = paint.kit, paint.kit.theme
        shapes.rounded(
            paint.surface, self.rect, theme.paper2, 10 * kit.k, max(2, 2 * kit.k), theme.rule
        )
        left, top = self.rect.left + kit.px(12), self.rect.top + kit.px(10)
        wide, px = self._inner(kit, self.rect.width), kit.type(27)
        step = kit.letters.line_height("body", px)
        shown, ink = (self.text, theme.ink) if self.text else (self._hint, theme.ink2)
        kit.letters.paragraph(paint.surface, shown, "body", px, ink, (left, top), wide, step)
        if paint.focus is self:
            box = self._caret_box(kit, left, top, wide, step)
            paint.surface.fill(theme.ink, box)
        paint.ring(self, 10 * kit.k)

    def _caret_box(self, kit: Kit, left: int, top: int, wide: int, step: int) -> pygame.Rect:
        px = kit.type(27)
        row = self._row()
        start, line = self._rows[row] if self._rows else (0, "")
        before = line[: self.caret - start]
        x = left + kit.letters.size(before, "body", px)[0] if before else left
        return pygame.Rect(min(x, left + wide), top + row * step + step // 8,
                           max(2, kit.px(3)), step * 3 // 4)  # fmt: skip

    def _row(self) -> int:
        """The line that the caret stands in."""
        found = [number for number, (start, _) in enumerate(self._rows) if start <= self.caret]
        return found[-1] if found else 0

    def _to_row(self, row: int) -> bool:
        """The caret to the same place of another line; False where there is none."""
        if not 0 <= row < len(self._rows):
            return False
        column = self.caret - self._rows[self._row()][0]
        start, line = self._rows[row]
        self.caret = start + min(column, len(line))
        return True

    def take_text(self, text: str) -> object | None:
        """Typed text at the caret; what no field should hold is left out."""
        room = MOST_LETTERS - len(self.text)
        fit = clean(text)[: max(0, room)]
        fit = fit.strip("\n").replace("\n", " ") if self._one_line else fit
        if not fit:
            return None
        self.text = self.text[: self.caret] + fit + self.text[self.caret :]
        self.caret += len(fit)
        return self._says(self.text)

    def take_key(self, event: KeyPressed) -> tuple[bool, object | None]:
        """Caret keys, deleting, and Shift+Enter for a new line; plain Enter is left alone.

        Up and Down leave the field from its first and last line.
        """
        match event.key:
            case "up" | "down":
                return self._to_row(self._row() + (1 if event.key == "down" else -1)), None
            case "left":
                self.caret = max(0, self.caret - 1)
            case "right":
                self.caret = min(len(self.text), self.caret + 1)
            case "home":
                self.caret = self.text.rfind("\n", 0, self.caret) + 1
            case "end":
                found = self.text.find("\n", self.caret)
                self.caret = len(self.text) if found < 0 else found
            case "backspace":
                return True, self._without(self.caret - 1)
            case "delete":
                return True, self._without(self.caret)
            case "enter" if event.shift and not self._one_line:
                return True, self.take_text("\n")
            case "space":
                return True, None
            case _:
                return False, None
        return True, None

    def _without(self, at: int) -> object | None:
        if not 0 <= at < len(self.text):
            return None
        self.text = self.text[:at] + self.text[at + 1 :]
        self.caret = at
        return self._says(self.text)

    def click(self, x: int, y: int) -> object | None:
        """A click only brings the focus; Enter is a press, and leads on."""
        return None

    def node(self) -> Node:
        """The label and what was typed."""
        return Node(NodePart.FIELD, self._label, value=self.text or self.say("Empty"))
