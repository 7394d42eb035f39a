"""One line of a file as it is, with its number and a caret under the place of a problem.

Tabs and odd spaces are drawn as marks, for they are often the mistake. A line that is too long
shows the part around the caret.
"""

from __future__ import annotations

import re

from game.window import shapes
from game.window.kit import Kit
from game.window.widgets.widget import Node, NodePart, Paint, Widget

SIZE = 21
_ODD = re.compile("[\xa0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff]")


def marked(line: str) -> str:
    """A line with a mark for each tab and odd space; as long as it was."""
    return _ODD.sub("·", line.replace("\t", "»"))


class CodeLine(Widget):
    """`number` and `column` count from 1, in characters."""

    def __init__(self, number: int, line: str, column: int) -> None:
        super().__init__()
        self._number = number
        self._line = marked(line)
        self._at = min(max(0, column - 1), len(line))
        self._said = line.strip()

    def _step(self, kit: Kit) -> int:
        return kit.letters.line_height("mono", kit.type(SIZE))

    def measure(self, kit: Kit, width: int) -> int:
        """The line and the caret below it."""
        return round(self._step(kit) * 1.7) + 2 * kit.px(8)

    def _seen(self, kit: Kit, width: int) -> tuple[str, int]:
        """The part of the line that has room, without its indent, and where in it the caret is."""
        room = max(4, width // max(1, kit.letters.size("m", "mono", kit.type(SIZE))[0]))
        start = min(len(self._line) - len(self._line.lstrip(" ")), self._at)
        if self._at - start > room * 2 // 3:
            start = self._at - room // 2
        text = self._line[start:]
        if start and self._line[:start].strip():
            text = "…" + text[1:]
        if len(text) > room:
            text = text[: room - 1] + "…"
        return text, self._at - start

    def paint(self, paint: Paint) -> None:
        """A dark box; number, line, caret."""
        kit, theme, px = paint.kit, paint.kit.theme, paint.kit.type(SIZE)
        line = 2 * kit.k if theme.outlines else 0
        shapes.rounded(paint.surface, self.rect, theme.flag_ink, 10 * kit.k, line, theme.rule)
        number = f"{self._number}"
        left = self.rect.left + kit.px(14)
        top = self.rect.top + kit.px(8)
        kit.letters.draw(paint.surface, number, "mono", px, theme.flag, (left, top))
        left += kit.letters.size(number + "  ", "mono", px)[0]
        text, at = self._seen(kit, self.rect.right - left - kit.px(14))
        ink = theme.on_ground
        kit.letters.draw(paint.surface, text, "mono", px, ink, (left, top))
        x = left + kit.letters.size(text[:at], "mono", px)[0]
        wide = max(6, kit.letters.size("m", "mono", px)[0])
        y = top + self._step(kit)
        centre = (x + wide / 2, y + px * 0.2)
        shapes.mark(paint.surface, centre, px * 0.62, "up", theme.flag)

    def node(self) -> Node:
        """The line as it is written."""
        return Node(
            NodePart.TEXT,
            self.say("The line is: {said}", said=self._said)
            if self._said
            else self.say("The line is empty"),
        )
