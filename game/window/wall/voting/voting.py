"""The wall while people choose: the question, the options, how to join, how many have chosen.

The same page stands before the vote is open, to be read.
"""

from __future__ import annotations

import pygame

from game.room.board import Offered
from game.window import shapes
from game.window.kit import Kit
from game.window.wall.joining.join_card import side_column
from game.window.wall.page.foot import foot
from game.window.wall.page.scale import CHOICE, GAP, LEAST_CHOICE, LONG, SAID, STATEMENT
from game.window.wall.page.showing import LEAST_PICTURE, Built, Picture, Showing, areas
from game.window.wall.page.standing import standing
from game.window.wall.voting.option_row import OptionRow
from game.window.widgets.boxes import Column, Fixed, Pad
from game.window.widgets.scroll import Scroll
from game.window.widgets.widget import NodePart, Paint, Widget
from game.window.widgets.words import Words
from game.words.board import asked, option_words, seated

WIDE, NARROW = 500, 404
BETWEEN = 56
ARRANGED = (
    (CHOICE, WIDE, True),
    (CHOICE, WIDE, False),
    (CHOICE, NARROW, False),
    (LONG, NARROW, False),
    (LEAST_CHOICE, NARROW, False),
)
"""Size of the choices, width of the right column, and whether the room is to be seen."""


def voting(kit: Kit, showing: Showing) -> Built:
    """As large as everything fits; where nothing fits, the options scroll."""
    below = foot(standing(showing), showing.hints, showing.remark)
    body, at_foot = areas(kit, below)
    for size, side, pictured in ARRANGED:
        left, right = _columns(kit, body, side)
        asked = _asked(showing, size)
        room = body.height - (kit.px(LEAST_PICTURE) if pictured else 0)
        high = asked.measure(kit, left.width)
        if high <= room:
            break
    else:
        size, side = LONG, NARROW
        left, right = _columns(kit, body, side)
        asked, high = Scroll(_asked(showing, size), "options", on_ground=True), body.height
    at = pygame.Rect(left.left, left.bottom - high, left.width, high)
    column = side_column(kit, showing, right)
    picture = _behind(kit, at, left)
    return Built(Fixed(((asked, at), (column, right), (below, at_foot))), picture)


def _columns(kit: Kit, body: pygame.Rect, side: float) -> tuple[pygame.Rect, pygame.Rect]:
    wide = kit.px(side)
    right = pygame.Rect(body.right - wide, body.top, wide, body.height)
    left = pygame.Rect(body.left, body.top, body.width - wide - kit.px(BETWEEN), body.height)
    return left, right


def _behind(kit: Kit, at: pygame.Rect, left: pygame.Rect) -> Picture | None:
    """The room over the question, behind the join sheet too."""
    whole = pygame.Rect(0, 0, kit.scale.width, at.top + kit.px(60))
    if whole.height < kit.px(LEAST_PICTURE):
        return None
    return Picture(whole, pygame.Rect(left.left, 0, left.width, whole.height))


def _asked(showing: Showing, size: float) -> Widget:
    rows: list[Widget] = [Statement(showing, size)]
    rows += [row(showing, offered, size) for offered in showing.board.offered]
    return Column(rows, GAP)


def row(
    showing: Showing, offered: Offered, size: float, pressable: bool | None = None
) -> OptionRow:
    """An option; it can be pressed where the trainer may say which."""
    trainers = showing.board.rule.is_the_trainers if pressable is None else pressable
    return OptionRow(
        offered.letter,
        option_words(offered),
        size,
        offered.reason if offered.letter is None else None,
        trainers and offered.letter is not None,
    )


class Statement(Widget):
    """Whom the room decides for, and what is asked, on a card like the flag."""

    def __init__(self, showing: Showing, size: float) -> None:
        say = showing.say
        super().__init__()
        board = showing.board
        rows: list[Widget] = [
            Words(
                seated(board, say=say), "bold", SAID, "flag_ink", leading=1.2, part=NodePart.HEADING
            )
        ]
        question = asked(board, say=say)
        if question:
            at = STATEMENT if size >= CHOICE else size + 3
            rows.append(Words(question, "semibold", at, "flag_ink", leading=1.16))
        self._inside = Pad(Column(rows, 4), (34, 16, 34, 18))
        self.children = (self._inside,)

    def measure(self, kit: Kit, width: int) -> int:
        """The words and the room round them."""
        return self._inside.measure(kit, width)

    def place(self, kit: Kit, rect: pygame.Rect) -> None:
        """The words inside."""
        super().place(kit, rect)
        self._inside.place(kit, rect)

    def paint(self, paint: Paint) -> None:
        """The card, then the words."""
        kit, theme = paint.kit, paint.kit.theme
        shapes.rounded(paint.surface, self.rect, theme.flag, 18 * kit.k, 4 * kit.k, theme.flag_ink)
        super().paint(paint)
