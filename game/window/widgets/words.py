"""Words: a paragraph that grows as it must, with some words in another weight or colour.

A paragraph is never cut off. What the words say is the screens' business.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import pygame

from game.window import shapes
from game.window.kit import Kit
from game.window.lettering import Role, clean
from game.window.letters.directions import begins_on_the_right, reads_from_right
from game.window.widgets.widget import FocusOn, Node, NodePart, Paint, Widget


class Span(NamedTuple):
    """Words of one weight and colour token; None is the paragraph's own."""

    text: str
    role: Role | None = None
    colour: str | None = None


class _Word(NamedTuple):
    text: str
    role: Role
    colour: str
    width: int
    space: int


class Words(Widget):
    """A paragraph of text or of runs, left aligned (or `centred`).

    `size` is in pixels of the drawing; `leading` is line height over size, None the role's own.
    The first line begins `indent` sizes further in.
    """

    def __init__(
        self,
        text: str | Sequence[Span],
        role: Role = "body",
        size: float = 28,
        colour: str = "ink",
        leading: float | None = None,
        centred: bool = False,
        part: NodePart = NodePart.TEXT,
        indent: float = 0.0,
    ) -> None:
        super().__init__()
        self._indent = indent
        self._runs = (Span(text),) if isinstance(text, str) else tuple(text)
        self._role = role
        self._size = size
        self._colour = colour
        self._leading = leading
        self._centred = centred
        self._part = part
        self._laid: tuple[int, int, list[list[_Word]]] | None = None
        self._high: tuple[Kit, int, int] | None = None
        self.text = "".join(run.text for run in self._runs)
        """The words without their weights."""

    def _step(self, kit: Kit) -> int:
        px = kit.type(self._size)
        if self._leading is None:
            return kit.letters.line_height(self._role, px)
        return round(px * self._leading * kit.letters.spacing.lines)

    def _lines(self, kit: Kit, width: int) -> list[list[_Word]]:
        px = kit.type(self._size)
        if self._laid is None or self._laid[:2] != (width, px):
            self._laid = (width, px, self._break(kit, width, px))
        return self._laid[2]

    def _break(self, kit: Kit, width: int, px: int) -> list[list[_Word]]:
        lines: list[list[_Word]] = [[]]
        room = width - round(px * self._indent)
        for word in self._pieces(kit, width, px):
            if word is None:
                lines.append([])
                room = width
                continue
            need = word.width + (word.space if lines[-1] else 0)
            if lines[-1] and need > room:
                lines.append([])
                room, need = width, word.width
            lines[-1].append(word)
            room -= need
        return lines

    def _pieces(self, kit: Kit, width: int, px: int) -> list[_Word | None]:
        """The words in order, None for a line break; too long ones come in pieces.

        Two runs without a space where they meet are one word in two weights.
        """
        found: list[_Word | None] = []
        spaced = True
        for run in self._runs:
            role, colour = run.role or self._role, run.colour or self._colour
            space = kit.letters.size(" ", role, px)[0]
            text = clean(run.text)
            for number, line in enumerate(text.split("\n")):
                if number:
                    found.append(None)
                glued = number == 0 and not spaced and not text.startswith(" ")
                for part in line.split():
                    fits = kit.letters.size(part, role, px)[0] <= width
                    for piece in (part,) if fits else kit.letters.lines(part, role, px, width):
                        wide = kit.letters.size(piece, role, px)[0]
                        found.append(_Word(piece, role, colour, wide, 0 if glued else space))
                        glued = False
            spaced = text.endswith((" ", "\n"))
        return found

    def measure(self, kit: Kit, width: int) -> int:
        """All its lines."""
        if self._high is None or self._high[0] is not kit or self._high[1] != width:
            high = self._step(kit) * len(self._lines(kit, width)) if self.text else 0
            self._high = (kit, width, high)
        return self._high[2]

    def wanted_width(self, kit: Kit) -> int:
        """The width of it all on one line."""
        pieces = self._pieces(kit, 100_000, kit.type(self._size))
        return sum(word.width + word.space for word in pieces if word) + 2

    def paint(self, paint: Paint) -> None:
        """Line by line."""
        if not self.text:
            return
        kit, px, step = paint.kit, paint.kit.type(self._size), self._step(paint.kit)
        font = kit.letters.font(self._role, px)
        lead, base = (step - font.get_height()) / 2, font.get_ascent()
        drops = {self._role: 0.0}
        turns = reads_from_right(self.text)
        from_right = turns and begins_on_the_right(self.text)
        for number, words in enumerate(self._lines(kit, self.rect.width)):
            line = _in_stretches(kit, words, px) if turns else words
            x: float = self.rect.left + (0 if number else round(px * self._indent))
            whole = sum(word.width + word.space for word in line) - (line[0].space if line else 0)
            if self._centred:
                x += (self.rect.width - whole) / 2
            elif from_right:
                x = self.rect.right - whole - (x - self.rect.left)
            y = self.rect.top + number * step + lead
            for place, word in enumerate(reversed(line) if from_right else line):
                x += word.space if place else 0
                if word.role not in drops:
                    drops[word.role] = base - kit.letters.font(word.role, px).get_ascent()
                colour, at = kit.colour(word.colour), (x, y + drops[word.role])
                kit.letters.draw(paint.surface, word.text, word.role, px, colour, at)
                x += word.width

    def node(self) -> Node | None:
        """The text, as a heading or as running text."""
        return Node(self._part, self.text) if self.text else None


def _in_stretches(kit: Kit, line: list[_Word], px: int) -> list[_Word]:
    """Neighbours of one weight and colour made one, so that what is read from the right turns."""
    stretches: list[_Word] = []
    for word in line:
        last = stretches[-1] if stretches else None
        if last is None or (last.role, last.colour) != (word.role, word.colour):
            stretches.append(word)
            continue
        text = f"{last.text} {word.text}" if word.space else last.text + word.text
        wide = kit.letters.size(text, word.role, px)[0]
        stretches[-1] = last._replace(text=text, width=wide)
    return stretches


def heading(text: str, size: float = 46, colour: str = "ink") -> Words:
    """A title in the title face."""
    return Words(text, "title", size, colour, leading=1.14, part=NodePart.HEADING)


def small_heading(text: str, colour: str = "ink", size: float = 28) -> Words:
    """A heading inside a card."""
    return Words(text, "extrabold", size, colour, leading=1.25, part=NodePart.HEADING)


def small_print(text: str | Sequence[Span], colour: str = "ink2", role: Role = "body") -> Words:
    """Reasons and remarks."""
    return Words(text, role, 23, colour, leading=1.35)


class Focused(Widget):
    """A focus stop round a card of text, so that reading aloud and the keyboard reach it.

    `name` is its own on its page; `leads` what the stop sends that Enter goes to, None: nowhere.
    """

    focusable = True
    covers = True
    opens = True

    def __init__(
        self, name: object, child: Widget, on_ground: bool = True, leads: object = None
    ) -> None:
        super().__init__(name, (child,))
        self._child = child
        self._leads = leads
        self._on_ground = on_ground

    def measure(self, kit: Kit, width: int) -> int:
        """As its child."""
        return self._child.measure(kit, width)

    def wanted_width(self, kit: Kit) -> int:
        """As its child."""
        return self._child.wanted_width(kit)

    def place(self, kit: Kit, rect: pygame.Rect) -> None:
        """As its child."""
        super().place(kit, rect)
        self._child.place(kit, rect)

    def paint(self, paint: Paint) -> None:
        """The text and, where it has the focus, the ring."""
        super().paint(paint)
        paint.ring(self, 18 * paint.kit.k, self._on_ground)

    def press(self) -> object | None:
        """Enter leads on from a text."""
        return FocusOn(self._leads) if self._leads is not None else None

    def node(self) -> Node | None:
        """All that is inside, as one text."""
        return Node(NodePart.TEXT, " ".join(node.sentence() for node in self._child.nodes()))


class ReadingText(Focused):
    """Running text as a focus stop: a bar in its margin, for a ring would crowd the words.

    What Enter does on it is the screen's business.
    """

    def press(self) -> object | None:
        """Its name."""
        return Widget.press(self)

    def paint(self, paint: Paint) -> None:
        """The text and, where it has the focus, the bar."""
        for child in self.children:
            child.paint(paint)
        if paint.focus is self:
            draw_reading_bar(paint, self.rect)


def draw_reading_bar(paint: Paint, beside: pygame.Rect) -> None:
    """The bar left of text that has the focus."""
    kit = paint.kit
    bar = pygame.Rect(beside.left - kit.px(20), beside.top, max(6, kit.px(8)), beside.height)
    shapes.rounded(paint.surface, bar, kit.theme.focus, bar.width / 2)
