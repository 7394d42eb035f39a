"""Where things stand on the shelf: title and buttons, the row of cards, the line below.

The places depend on the window, the text size and the number of stories alone. So the shelf can
be shown before a story is read, and nothing moves when the stories arrive. What a card says is in
`widgets.card`; what the shelf does is in `shelf`.
"""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.window import shapes
from game.window.keys import Command
from game.window.kit import Kit
from game.window.widgets.boxes import Column, Framed, Gap, Pad
from game.window.widgets.button import Button, Tone
from game.window.widgets.rows import Row, Wrap
from game.window.widgets.scenario.marks import UnknownMarks
from game.window.widgets.scroll import Scroll
from game.window.widgets.widget import NodePart, Paint, Widget
from game.window.widgets.words import Span, Words
from game.words.catalogue import ENGLISH, Catalogue

TAGLINE = "Two people. One table.\nSit on one side. Then sit on the other."
TOP, BOTTOM, SIDE = 48, 28, 64
GAP = 18
LEAST, MOST = 340, 420
"""The width of a card in drawn pixels, as long as its words have room."""
LEAST_EMS, MOST_EMS = 11.5, 12.5
PICTURE = 0.52
"""The height of a card's room over its width."""
FOCUS = 12


class CardGrid(Widget):
    """Cards from the left, as many in a row as fit, no wider than a card may be.

    No row is lower than a card whose words take the usual room.
    """

    def __init__(self, cards: Sequence[Widget]) -> None:
        super().__init__(children=tuple(cards))

    def _row(self, kit: Kit, width: int) -> tuple[int, int]:
        """How many stand in a row, and how wide each is."""
        least = min(width, max(kit.px(LEAST), round(kit.em * LEAST_EMS)))
        most = max(kit.px(MOST), round(kit.em * MOST_EMS))
        gap = kit.px(GAP)
        fit = max(1, min(5, (width + gap) // (least + gap)))
        return fit, min(most, (width - gap * (fit - 1)) // fit)

    def _heights(self, kit: Kit, width: int) -> list[int]:
        fit, wide = self._row(kit, width)
        usual = round(wide * PICTURE) + _usual_words(kit)
        rows = [self.children[n : n + fit] for n in range(0, len(self.children), fit)]
        return [max(usual, *(card.measure(kit, wide) for card in row)) for row in rows]

    def taken(self, kit: Kit, width: int) -> int:
        """The width of the widest row in pixels."""
        fit, wide = self._row(kit, width)
        return min(fit, len(self.children)) * (wide + kit.px(GAP))

    def first_row(self, kit: Kit, width: int) -> int:
        """The height of the first row in pixels."""
        return self._heights(kit, width)[0]

    def measure(self, kit: Kit, width: int) -> int:
        """All rows."""
        heights = self._heights(kit, width)
        return sum(heights) + kit.px(GAP) * (len(heights) - 1)

    def place(self, kit: Kit, rect: pygame.Rect) -> None:
        """Row by row, left to right."""
        super().place(kit, rect)
        fit, wide = self._row(kit, rect.width)
        heights = self._heights(kit, rect.width)
        y = rect.top
        for number, card in enumerate(self.children):
            row, column = divmod(number, fit)
            if number and not column:
                y += heights[row - 1] + kit.px(GAP)
            x = rect.left + column * (wide + kit.px(GAP))
            card.place(kit, pygame.Rect(x, y, wide, heights[row]))


def _usual_words(kit: Kit) -> int:
    """The height of a title of three lines, of two for each person and a remark, and their gaps."""
    title, person, remark = (
        round(kit.type(size) * leading) for size, leading in ((34, 1.14), (23, 1.25), (20, 1.25))
    )
    return 3 * title + 4 * person + 2 * remark + kit.px(14) + kit.px(18) + 3 * kit.px(8)


class CardOutline(Widget):
    """Where a card will stand, before its story is read."""

    def paint(self, paint: Paint) -> None:
        """Paper, and a plain ground where the room will be."""
        kit, theme = paint.kit, paint.kit.theme
        shapes.rounded(paint.surface, self.rect, theme.paper, 18 * kit.k)
        room = self.rect.copy()
        room.height = round(room.width * PICTURE)
        shapes.rounded(paint.surface, room, theme.paper3, 16 * kit.k, corners=shapes.TOP_CORNERS)
        if theme.outlines:
            shapes.rounded(paint.surface, self.rect, None, 18 * kit.k, 3 * kit.k, theme.rule)


class Unseen(Widget):
    """Takes the room of a widget and shows nothing of it."""

    def __init__(self, child: Widget) -> None:
        super().__init__()
        self._child = child

    def measure(self, kit: Kit, width: int) -> int:
        """As high as the widget."""
        return self._child.measure(kit, width)


def head(kit: Kit, large: bool, carry_on: Button | None) -> Widget:
    """Title, the two lines, and the buttons; room for carrying on whether or not it can be."""
    say = kit.say
    title = Words(
        say("The Other\nChair") if large else say("The Other Chair"),
        "title", 112 if large else 76, "on_ground", leading=1.0, part=NodePart.HEADING,
    )  # fmt: skip
    line = Words(say(TAGLINE), "body", 31, "on_ground", leading=1.4)
    usual = Button(None, say("Carry on"), Tone.LIGHT).measure(kit, kit.scale.width)
    wide = kit.scale.ems(kit.scale.width) > 34
    others = Wrap(
        (
            Button(Command.BRING_IN, say("Bring in"), Tone.DARK, shortcut="B"),
            Button(Command.SETTINGS, say("Settings"), Tone.DARK, icon="gear"),
            Button(Command.HELP, say("Keys"), Tone.DARK, shortcut="F1"),
        ),
        gap=16, to_right=wide,
    )  # fmt: skip
    room: Widget = Wrap((carry_on,)) if carry_on else Gap(usual / kit.scale.k)
    left = Column((title, line, room), gap=14)
    return Row((left, others), level=False) if wide else Column((left, others), gap=14)


def hero_height(kit: Kit) -> int:
    """How much of the window the room behind the title takes."""
    return round(kit.scale.height * 0.49)


def picture_height(kit: Kit, stories: int) -> int:
    """How far down the room is drawn: to the foot where a few cards leave the right side free."""
    inside = kit.scale.width - 2 * kit.px(SIDE)
    is_wide = kit.scale.width > 1.3 * kit.scale.height
    taken = CardGrid([CardOutline() for _ in range(stories)]).taken(kit, inside)
    is_free = is_wide and 0 < taken < 0.56 * inside
    return round(kit.scale.height * 0.92) if is_free else hero_height(kit)


def laid_out(kit: Kit, carry_on: Button | None, cards: CardGrid, below: Widget) -> Widget:
    """The whole page; one that scrolls where the window is small or the text large."""
    inside = kit.scale.width - 2 * kit.px(SIDE)
    first_row = cards.first_row(kit, inside)
    fixed = below.measure(kit, inside) + kit.px(TOP + BOTTOM + 2 * FOCUS) + 2 * kit.px(FOCUS)
    for large in (True, False):
        top = head(kit, large, carry_on)
        high = top.measure(kit, inside)
        if fixed + high + first_row <= kit.scale.height:
            lowest = kit.scale.height - fixed - first_row
            spare = max(0, min(hero_height(kit), lowest) - high)
            tall = Column((top, Gap(spare / kit.scale.k)), gap=0)
            side = (FOCUS, 0, FOCUS, 0)
            listed = Scroll(Pad(cards, (FOCUS,) * 4), "cards", on_ground=True)
            framed = Framed(Pad(tall, side), listed, Pad(below, side), gap=FOCUS)
            return Pad(framed, (SIDE - FOCUS, TOP, SIDE - FOCUS, BOTTOM))
    top = head(kit, kit.scale.ems(kit.scale.width) > 40, carry_on)
    room = (FOCUS, FOCUS, FOCUS, FOCUS)
    page = Scroll(Pad(Column((top, cards, below), gap=28), room), "shelf", on_ground=True)
    return Pad(page, (SIDE - FOCUS, TOP - FOCUS, SIDE - FOCUS, BOTTOM - FOCUS))


def outline(kit: Kit, stories: int) -> Widget:
    """The shelf before its stories are read; `stories` is how many there will be."""
    say = kit.say
    if not stories:
        return Pad(head(kit, True, None), (SIDE, TOP, SIDE, BOTTOM))
    cards = CardGrid([CardOutline() for _ in range(stories)])
    return laid_out(
        kit, None, cards, Unseen(foot(0, 2 * stories, UnknownMarks(2 * stories), say=say))
    )


def foot(done: int, chairs: int, marks: Widget, say: Catalogue = ENGLISH) -> Widget:
    """How many chairs one has sat in, their marks, and what the keys do."""
    said = Words(
        (Span(say("You have sat in") + " "),
         Span(say("{some} of {all}", some=done, all=chairs), "bold"), Span(" " + say("chairs."))),
        "body", 24, "on_ground",
    )  # fmt: skip
    keys = Words(
        (
            Span(say("Arrow keys"), "bold"), Span(f" {say('choose')} · "), Span("Enter", "bold"),
            Span(f" {say('sit down')} · "), Span("S", "bold"), Span(f" {say('settings')} · "),
            Span("F1", "bold"), Span(f" {say('keys')}"),
        ),
        "body", 24, "on_ground",
    )  # fmt: skip
    return Wrap((said, marks, keys), gap=48)
