"""A text field: lines of typing with a caret and a selection. It keeps its words nowhere.

Every change is sent as `Edited`, so that a screen can keep what was typed. While it has the
focus, letter keys are letters.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pygame

from game.window import shapes
from game.window.keys import KeyPressed
from game.window.kit import Kit
from game.window.lettering import clean
from game.window.widgets.editing import TextEdit
from game.window.widgets.widget import Node, NodePart, Paint, Widget


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
        self.edit = TextEdit(text)
        self._rows: list[tuple[int, str]] = []

    @property
    def text(self) -> str:
        """What stands in it."""
        return self.edit.text

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
        if paint.focus is self:
            for box in self._selected_boxes(kit, left, top, step):
                paint.surface.fill(theme.paper3, box)
        kit.letters.paragraph(paint.surface, shown, "body", px, ink, (left, top), wide, step)
        if paint.focus is self:
            box = self._caret_box(kit, left, top, wide, step)
            paint.surface.fill(theme.ink, box)
        paint.ring(self, 10 * kit.k)

    def _caret_box(self, kit: Kit, left: int, top: int, wide: int, step: int) -> pygame.Rect:
        row = self._row()
        start, line = self._rows[row] if self._rows else (0, "")
        x = left + self._wide(kit, line[: self.edit.caret - start])
        return pygame.Rect(min(x, left + wide), top + row * step + step // 8,
                           max(2, kit.px(3)), step * 3 // 4)  # fmt: skip

    def _selected_boxes(self, kit: Kit, left: int, top: int, step: int) -> Iterator[pygame.Rect]:
        """What is behind the selected part of each line."""
        first, last = self.edit.selection
        for row, (start, line) in enumerate(self._rows):
            begins, ends = max(first - start, 0), min(last - start, len(line))
            if begins < ends:
                x = left + self._wide(kit, line[:begins])
                wide = self._wide(kit, line[begins:ends])
                yield pygame.Rect(x, top + row * step, wide, step)

    def _wide(self, kit: Kit, text: str) -> int:
        return kit.letters.size(text, "body", kit.type(27))[0] if text else 0

    def _row(self) -> int:
        """The line that the caret stands in."""
        found = [number for number, (start, _) in enumerate(self._rows) if start <= self.edit.caret]
        return found[-1] if found else 0

    def _to_row(self, row: int, selecting: bool) -> bool:
        """The caret to the same place of another line; False where there is none."""
        if not 0 <= row < len(self._rows):
            return False
        column = self.edit.caret - self._rows[self._row()][0]
        start, line = self._rows[row]
        self.edit.move(start + min(column, len(line)), selecting)
        return True

    def take_text(self, text: str) -> object | None:
        """Typed text in place of what is selected; what no field should hold is left out."""
        fit = clean(text)
        fit = fit.strip("\n").replace("\n", " ") if self._one_line else fit
        return self._changed(self.edit.insert(fit))

    def cut(self) -> object | None:
        """Take away what is selected, for whoever has copied it."""
        return self._changed(bool(self.edit.selected) and self.edit.erase(-1))

    def undo(self) -> object | None:
        """Back to before the last change."""
        return self._changed(self.edit.undo())

    def _changed(self, is_changed: bool) -> object | None:
        return self._says(self.text) if is_changed else None

    def take_key(self, event: KeyPressed) -> tuple[bool, object | None]:
        """Caret keys, deleting, and Shift+Enter for a new line; plain Enter is left alone.

        Shift selects, Ctrl goes by words. Up and Down leave the field from its first and last line.
        """
        edit = self.edit
        match event.key:
            case "up" | "down":
                by = 1 if event.key == "down" else -1
                return self._to_row(self._row() + by, event.shift), None
            case "left" | "right":
                edit.step(1 if event.key == "right" else -1, event.shift, event.ctrl)
            case "home":
                edit.move(self.text.rfind("\n", 0, edit.caret) + 1, event.shift)
            case "end":
                found = self.text.find("\n", edit.caret)
                edit.move(len(self.text) if found < 0 else found, event.shift)
            case "backspace" | "delete":
                by = -1 if event.key == "backspace" else 1
                return True, self._changed(edit.erase(by, event.ctrl))
            case "enter" if event.shift and not self._one_line:
                return True, self.take_text("\n")
            case "space":
                return True, None
            case _:
                return False, None
        return True, None

    def point(self, kit: Kit, x: int, y: int, selecting: bool) -> None:
        """The caret to the letter under the pointer; moving on selects."""
        step = kit.letters.line_height("body", kit.type(27))
        row = (y - self.rect.top - kit.px(10)) // max(1, step)
        start, line = self._rows[max(0, min(len(self._rows) - 1, row))] if self._rows else (0, "")
        along = x - self.rect.left - kit.px(12)
        nearest = min(range(len(line) + 1), key=lambda at: abs(self._wide(kit, line[:at]) - along))
        self.edit.move(start + nearest, selecting)

    def click(self, x: int, y: int) -> object | None:
        """A click only brings the focus and the caret; Enter is a press, and leads on."""
        return None

    def node(self) -> Node:
        """The label and what was typed."""
        return Node(NodePart.FIELD, self._label, value=self.text or self.say("Empty"))
