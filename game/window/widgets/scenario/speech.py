"""The lines of a meeting as they stand on the panel: narration, speech, thoughts, sights.

Also the bars that say *this exists and you cannot see it from this chair*. Which lines a chair
may see is decided by the engine.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto

import pygame

from game.model.power import Chair
from game.model.scenario import LineKind
from game.model.view import LineSeen
from game.window import shapes
from game.window.kit import Kit
from game.window.theme import Colour
from game.window.widgets.scenario.chip import CHAIR_ICONS, ink_of
from game.window.widgets.widget import Node, NodePart, Paint, Widget
from game.window.widgets.words import Span, Words
from game.words.catalogue import ENGLISH, Catalogue
from game.words.lines import line_words, who_says

HIDDEN = "You can’t see this from here"
NEWEST, OLDER = 30, 26
ICON_ROOM = 1.4
"""Sizes of the text from a line's edge to its first word, where an icon stands before it."""


class Speaker(Widget):
    """A name with the icon of its chair, over what is said."""

    def __init__(self, text: str, chair: Chair | None, icon: str = "") -> None:
        super().__init__()
        self._text = text
        self._chair = chair
        self._icon = icon or (CHAIR_ICONS[chair] if chair else "")

    def measure(self, kit: Kit, width: int) -> int:
        """Lines of the name."""
        return kit.letters.height(self._text, "extrabold", kit.type(24), self._room(kit, width))

    def wanted_width(self, kit: Kit) -> int:
        """Icon and name."""
        side = self._side(kit)
        return kit.words(self._text, "extrabold", 24)[0] + side + kit.px(12) + 2

    def _side(self, kit: Kit) -> int:
        return round(kit.type(24) * 1.05) if self._icon else 0

    def _room(self, kit: Kit, width: int) -> int:
        side = self._side(kit)
        return max(1, width - side - (kit.px(12) if side else 0))

    def paint(self, paint: Paint) -> None:
        """Icon, then name."""
        kit, x = paint.kit, self.rect.left
        ink = kit.colour(ink_of(self._chair))
        side = self._side(kit)
        line = kit.letters.line_height("extrabold", kit.type(24))
        if side:
            box = pygame.Rect(x, self.rect.top + (line - side) // 2, side, side)
            kit.icon(paint.surface, self._icon, box, ink, kit.theme.paper)
            x += side + kit.px(12)
        kit.letters.paragraph(
            paint.surface, self._text, "extrabold", kit.type(24), ink,
            (x, self.rect.top), self._room(kit, self.rect.width),
        )  # fmt: skip

    def node(self) -> Node:
        """The name."""
        return Node(NodePart.TEXT, self._text if self._text.endswith(".") else f"{self._text}:")


class Bar(Enum):
    """What stands beside the newest line: nothing, a bar, or a dashed one for a thought."""

    NONE = auto()
    SOLID = auto()
    DASHED = auto()


class SaidLine(Widget):
    """One thing in the log of a meeting: an icon, whose it is, and the words, running on.

    The `newest` is larger than those before it, with a `bar` in the colour of its chair.
    """

    covers = True

    def __init__(
        self,
        words: str | Sequence[Span],
        who: str = "",
        chair: Chair | None = None,
        icon: str = "",
        newest: bool = False,
        bar: Bar = Bar.NONE,
    ) -> None:
        self._icon = icon or (CHAIR_ICONS[chair] if chair else "")
        self._chair = chair
        self._size = NEWEST if newest else OLDER
        self._bar = bar if newest else Bar.NONE
        self._tint = "ink" if newest else "ink2"
        runs = [Span(words)] if isinstance(words, str) else list(words)
        if who:
            runs.insert(0, Span(f"{who} ", "bold", ink_of(chair)))
        self._words = Words(
            runs, "medium" if newest else "body", self._size, self._tint,
            leading=41 / 30 if newest else 36 / 26, indent=ICON_ROOM if self._icon else 0.0,
        )  # fmt: skip
        self._node = Node(NodePart.TEXT, self._words.text if not who else
                          f"{who}: {self._words.text.removeprefix(who).lstrip()}")  # fmt: skip
        super().__init__(children=(self._words,))

    def measure(self, kit: Kit, width: int) -> int:
        """Its lines."""
        return self._words.measure(kit, width)

    def place(self, kit: Kit, rect: pygame.Rect) -> None:
        """The words as wide as there is room."""
        super().place(kit, rect)
        self._words.place(kit, rect)

    def paint(self, paint: Paint) -> None:
        """The bar, the icon, the words."""
        kit = paint.kit
        ink = kit.colour(ink_of(self._chair) if self._chair else self._tint)
        if self._icon:
            side = round(kit.type(self._size) * 1.05)
            step = round(kit.type(self._size) * 1.37)
            box = pygame.Rect(self.rect.left, self.rect.top + (step - side) // 2, side, side)
            kit.icon(paint.surface, self._icon, box, ink, kit.theme.paper)
        if self._bar is not Bar.NONE:
            self._draw_bar(paint, ink)
        super().paint(paint)

    def _draw_bar(self, paint: Paint, ink: Colour) -> None:
        kit = paint.kit
        wide, high = max(4, kit.px(6)), self.rect.height
        dash = max(6, kit.px(14)) if self._bar is Bar.DASHED else high
        for top in range(0, high, dash + dash // 2):
            piece = pygame.Rect(self.rect.left - kit.px(18), self.rect.top + top, wide, dash)
            paint.surface.fill(ink, piece.clip(piece.left, self.rect.top, wide, high))

    def node(self) -> Node:
        """Whose it is, and what."""
        return self._node


def line(
    told: LineSeen, viewer: Chair | None = None, newest: bool = False, say: Catalogue = ENGLISH
) -> SaidLine:
    """One line of a script: narration plain, speech quoted after its speaker."""
    who = who_says(told, viewer, say=say)
    if who is None or told.kind is LineKind.NARRATION:
        return SaidLine(told.text, newest=newest)
    if told.kind is LineKind.SPEECH and told.chair is not None and told.chair is viewer:
        who = say("You")
    icon = "eye" if told.kind is LineKind.SIGHT else ""
    bar = Bar.DASHED if told.kind is LineKind.THOUGHT else Bar.SOLID
    return SaidLine(line_words(told), who, told.chair, icon, newest, bar)


class HiddenBars(Widget):
    """Bars in place of words that this chair is not told."""

    WIDTHS: Sequence[float] = (0.27, 0.17, 0.38, 0.12, 0.22, 0.32, 0.16, 0.25)

    def measure(self, kit: Kit, width: int) -> int:
        """A title and two rows of bars on a card."""
        return self._head(kit, width) + 2 * kit.px(28) + 3 * kit.px(14)

    def _head(self, kit: Kit, width: int) -> int:
        room = width - 2 * kit.px(18) - self._eye(kit)
        return kit.letters.height(kit.say(HIDDEN), "bold", kit.type(22), room)

    def _eye(self, kit: Kit) -> int:
        return round(kit.type(22) * 1.2) + kit.px(10)

    def paint(self, paint: Paint) -> None:
        """A card, an eye, the title, the bars."""
        kit, theme = paint.kit, paint.kit.theme
        shapes.rounded(
            paint.surface, self.rect, theme.paper2, 14 * kit.k,
            3 * kit.k if theme.outlines else 0, theme.rule if theme.outlines else None,
        )  # fmt: skip
        left, room = self.rect.left + kit.px(18), self.rect.width - 2 * kit.px(18)
        side = self._eye(kit) - kit.px(10)
        y = self.rect.top + kit.px(14)
        eye = pygame.Rect(left, y, side, side)
        kit.icon(paint.surface, "eye", eye, theme.ink2, theme.paper2)
        y = kit.letters.paragraph(
            paint.surface, kit.say(HIDDEN), "bold", kit.type(22), theme.ink2,
            (left + self._eye(kit), y), room - self._eye(kit),
        )  # fmt: skip
        self._rows(paint, left, y + kit.px(10), room)

    def _rows(self, paint: Paint, left: int, top: int, room: int) -> None:
        kit, x, y = paint.kit, left, top
        for share in self.WIDTHS:
            wide = round(room * share)
            if x + wide > left + room:
                x, y = left, y + kit.px(28)
            if y + kit.px(20) > self.rect.bottom:
                return
            bar = pygame.Rect(x, y, wide, kit.px(20))
            shapes.rounded(paint.surface, bar, kit.theme.ink, 3 * kit.k)
            x += wide + kit.px(10)

    def node(self) -> Node:
        """What reading aloud says in their place."""
        return Node(
            NodePart.TEXT, self.say("{title}: hidden from this chair", title=self.say(HIDDEN))
        )
