"""Where things stand on the shelf: a bar, the story one is at, and the cards in whole rows.

The places depend on the window, the text size and the number of stories; only a story that has
more to say than most moves them. So the shelf can be shown before a story is read, and nothing
moves when the stories arrive. Where text is so large that each card tells of its own story, the
cards below the first come up to the words above them. What a card says is in
`widgets.scenario.card`; what the shelf does is in `shelf_screen`.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import NamedTuple

import pygame

from game.window import shapes
from game.window.commands import Command
from game.window.kit import Kit
from game.window.widgets.boxes import Column, Framed, Gap, Pad
from game.window.widgets.button import Button, Tone
from game.window.widgets.rows import Row, Wrap
from game.window.widgets.scenario.card_sizes import ABOUT_LEADING, TITLE, band_height
from game.window.widgets.scenario.card_sizes import SIDE as CARD_SIDE
from game.window.widgets.scroll import RING_ROOM, Scroll
from game.window.widgets.widget import NodePart, Paint, Widget
from game.window.widgets.words import Words, heading
from game.words.catalogue import Catalogue

TOP, BOTTOM, SIDE = 22, 10, 42
GAP = 18
LEAST_EMS, LEAST_EMS_TELLING, LEAST_WIDTH = 10.2, 19, 262
"""The least width of a card, in the size of running text and in pixels."""
FOCUS = 10
USUAL_ABOUT = 250
"""How many letters a story says of itself at most, as a rule."""
USUAL_TITLE = 34
LONGEST_TITLE, LONGEST_ABOUT = 160, 500
"""How many letters of them stand on the shelf; the rest is read where the story is opened."""
LETTER, TITLE_LETTER = 0.485, 0.53
"""The usual width of a letter over its size, breaks of lines reckoned in."""
WORDS_SHARE = 0.6


class CardGrid(Widget):
    """Cards from the left, as many in a row as fit, all equally large.

    With `tell` they say what their story is about, and a row is as high as its words need; what
    is still to be read has the room that stories usually take.
    """

    def __init__(self, cards: Sequence[Widget], tell: bool = False) -> None:
        super().__init__(children=tuple(cards))
        self._tell = tell

    def columns(self, kit: Kit, width: int) -> tuple[int, int]:
        """How many stand in a row, and how wide each is."""
        ems = LEAST_EMS_TELLING if self._tell else LEAST_EMS
        least = min(width, max(LEAST_WIDTH, round(kit.em * ems)))
        gap = _gap(kit)
        fit = max(1, (width + gap) // (least + gap))
        return fit, (width - gap * (fit - 1)) // fit

    def row(self, kit: Kit, width: int) -> int:
        """The height of every row in pixels."""
        wide = self.columns(kit, width)[1]
        return max([_usual_card(kit, wide), *(card.measure(kit, wide) for card in self.children)])

    def _rows(self, kit: Kit, width: int) -> list[int]:
        """The height of each row in pixels."""
        fit, wide = self.columns(kit, width)
        count = -(-len(self.children) // fit)
        if not self._tell:
            return [self.row(kit, width)] * count
        usual = _usual_card(kit, wide) + _usual_about(kit, wide)
        highs = [card.measure(kit, wide) or usual for card in self.children]
        return [max(highs[row * fit : (row + 1) * fit]) for row in range(count)]

    def measure(self, kit: Kit, width: int) -> int:
        """All rows."""
        rows = self._rows(kit, width)
        return sum(rows) + _gap(kit) * max(0, len(rows) - 1)

    def place(self, kit: Kit, rect: pygame.Rect) -> None:
        """Row by row, left to right."""
        super().place(kit, rect)
        fit, wide = self.columns(kit, rect.width)
        gap, top = _gap(kit), rect.top
        for row, high in enumerate(self._rows(kit, rect.width)):
            for column, card in enumerate(self.children[row * fit : (row + 1) * fit]):
                left = rect.left + column * (wide + gap)
                card.place(kit, pygame.Rect(left, top, wide, high))
            top += high + gap


def _gap(kit: Kit) -> int:
    """Between two cards; at least so much that none is seen where the ring has room."""
    return max(RING_ROOM + 5, kit.px(GAP))


def _usual_card(kit: Kit, wide: int) -> int:
    """The height of a card whose title is as long as titles are at most, as a rule."""
    inside = max(1, wide - 2 * kit.px(CARD_SIDE))
    title = math.ceil(USUAL_TITLE * kit.type(TITLE) * TITLE_LETTER / inside)
    lines = title * round(kit.type(TITLE) * 1.14) + kit.type(24) * 1.2
    return band_height(kit) + round(lines + max(22, kit.type(24) * 1.3)) + kit.px(26)


def _usual_about(kit: Kit, wide: int) -> int:
    """The height of what a story says of itself, on a card."""
    px = kit.type(26)
    lines = math.ceil(USUAL_ABOUT * px * LETTER / max(1, wide - 2 * kit.px(CARD_SIDE)))
    return lines * round(px * ABOUT_LEADING) + kit.px(3)


class CardOutline(Widget):
    """Where a card will stand, before its story is read."""

    def paint(self, paint: Paint) -> None:
        """Paper, and a plain ground where the faces will be."""
        kit, theme = paint.kit, paint.kit.theme
        shapes.rounded(paint.surface, self.rect, theme.paper, 18 * kit.k)
        band = self.rect.copy()
        band.height = band_height(kit)
        shapes.rounded(paint.surface, band, theme.paper3, 16 * kit.k, corners=shapes.TOP_CORNERS)
        if theme.outlines:
            shapes.rounded(paint.surface, self.rect, None, 18 * kit.k, 3 * kit.k, theme.rule)


class Told(NamedTuple):
    """What the top of the shelf says of a story: its facts, its title, what it is about."""

    facts: str
    title: str
    about: str

    def words(self) -> Widget:
        """One below the other."""
        return Column(
            (
                Words(self.facts, "bold", 26, "focus_on_ground", 1.25),
                heading(self.title, 58, "on_ground"),
                Words(self.about, "body", 28, "on_ground", leading=1.32),
            ),
            gap=4,
        )


def beginning(words: str, longest: int) -> str:
    """The words, or so many letters of them with a mark that more follows."""
    return words if len(words) <= longest else words[:longest].rstrip() + "…"


class StoryTold(Widget):
    """The words of one story, in the room that those of any would take."""

    def __init__(self, shown: Told | None, every: Sequence[Told]) -> None:
        super().__init__(children=(shown.words(),) if shown else ())
        self._every = tuple(every)

    def measure(self, kit: Kit, width: int) -> int:
        """The room for the story with most to say, or for what stories usually say."""
        return max(
            [_usual_words(kit, width), *(t.words().measure(kit, width) for t in self._every)]
        )

    def place(self, kit: Kit, rect: pygame.Rect) -> None:
        """From the top."""
        super().place(kit, rect)
        for child in self.children:
            child.place(kit, pygame.Rect(*rect.topleft, rect.width, child.measure(kit, rect.width)))


def _usual_words(kit: Kit, width: int) -> int:
    px = kit.type(28)
    lines = math.ceil(USUAL_ABOUT * px * LETTER / max(1, width))
    title = kit.letters.line_height("title", kit.type(58))
    return round(kit.type(26) * 1.25) + title + lines * round(px * 1.32) + 2 * kit.px(4)


def chairs_seen(done: int, chairs: int, say: Catalogue) -> Widget:
    """How many chairs of the shelf one has sat in."""
    said = say("{done} of {all} chairs sat in", done=done, all=chairs)
    return Words(said, "body", 24, "on_ground")


def bar(kit: Kit, seen: Widget | None) -> Widget:
    """The program's name, how many chairs one has sat in, and the buttons."""
    say = kit.say
    name = Words(say("The Other Chair"), "title", 46, "on_ground", 1.0, part=NodePart.HEADING)
    left = Wrap((name, seen) if seen else (name,), gap=36)
    wide = kit.scale.ems(kit.scale.width) > 40
    buttons = Wrap(
        (
            Button(Command.BRING_IN, say("Bring in"), Tone.DARK, shortcut="B"),
            Button(Command.SETTINGS, say("Settings"), Tone.DARK, icon="gear", shortcut="S"),
            Button(Command.HELP, say("Keys"), Tone.DARK, shortcut="F1"),
        ),
        gap=14, to_right=wide,
    )  # fmt: skip
    return Row((left, buttons), level=False) if wide else Column((left, buttons), gap=12)


class Ways(NamedTuple):
    """The ways into a story: `beside` under what is told of it, `alone` where nothing is."""

    beside: Widget
    alone: Widget


class LaidOut(NamedTuple):
    """The page, and how far down the room behind its top reaches, in pixels; 0 for not at all."""

    page: Widget
    picture: int


def laid_out(
    kit: Kit, above: Widget, told: Widget, ways: Ways, cards: Callable[[bool], CardGrid]
) -> LaidOut:
    """Bar, story and ways in above whole rows of cards.

    Where no row fits below them it is one page that scrolls, and each of the `cards` (made with
    True) tells of its own story; so nothing moves when another one gets the focus.
    """
    inside = kit.scale.width - 2 * kit.px(SIDE)
    around = (SIDE - FOCUS, TOP, SIDE - FOCUS, BOTTOM)
    focus, gap, grid = RING_ROOM + 2, _gap(kit), cards(False)
    words = _Left(told)
    high = Column((above, words, ways.beside), gap=12).measure(kit, inside)
    room = kit.scale.height - kit.px(TOP + BOTTOM) - high - 2 * focus
    row = grid.row(kit, inside - kit.px(24))
    have = -(-len(grid.children) // grid.columns(kit, inside - kit.px(24))[0])
    rows = min(have, (room + gap) // (row + gap))
    if rows < 1:
        page = Pad(Column((above, ways.alone, cards(True)), gap=24), (FOCUS,) * 4)
        return LaidOut(Pad(Scroll(page, "shelf", on_ground=True), around), 0)
    spare = room - rows * row - (rows - 1) * gap
    head = Column((above, words, ways.beside, Gap(spare / kit.scale.k - 12)), gap=12)
    ring = focus / kit.scale.k
    body = Scroll(Pad(grid, (FOCUS, ring, FOCUS, ring)), "cards", on_ground=True)
    page = Pad(Framed(Pad(head, (FOCUS, 0, FOCUS, 0)), body, Gap(0), gap=0), around)
    return LaidOut(page, kit.px(TOP) + high + spare)


class _Left(Widget):
    """A child in the left part of the width, so that the room beside it is seen."""

    def __init__(self, child: Widget) -> None:
        super().__init__(children=(child,))

    def _wide(self, kit: Kit, width: int) -> int:
        return words_width(kit, width)

    def measure(self, kit: Kit, width: int) -> int:
        """As high as the child at that width."""
        return self.children[0].measure(kit, self._wide(kit, width))

    def place(self, kit: Kit, rect: pygame.Rect) -> None:
        """From the left."""
        super().place(kit, rect)
        self.children[0].place(
            kit, pygame.Rect(*rect.topleft, self._wide(kit, rect.width), rect.height)
        )


def words_width(kit: Kit, inside: int) -> int:
    """How wide the words of a story stand, of a width in pixels."""
    return round(inside * WORDS_SHARE) if kit.scale.ems(inside) > 40 else inside


def outline(kit: Kit, stories: int) -> Widget:
    """The shelf before its stories are read; `stories` is how many there will be."""
    if not stories:
        return Pad(bar(kit, None), (SIDE, TOP, SIDE, BOTTOM))
    above = bar(kit, Unseen(chairs_seen(0, 2 * stories, kit.say)))
    sit = Button(None, kit.say("Sit down"), Tone.LIGHT, shortcut="Enter")

    def cards(tell: bool) -> CardGrid:
        return CardGrid([CardOutline() for _ in range(stories)], tell)

    ways = Ways(Unseen(sit), Unseen(sit))
    return laid_out(kit, above, StoryTold(None, ()), ways, cards).page


class Unseen(Widget):
    """Takes the room of a widget and shows nothing of it."""

    def __init__(self, child: Widget) -> None:
        super().__init__()
        self._child = child

    def measure(self, kit: Kit, width: int) -> int:
        """As high as the widget."""
        return self._child.measure(kit, width)

    def wanted_width(self, kit: Kit) -> int:
        """As wide as the widget."""
        return self._child.wanted_width(kit)
