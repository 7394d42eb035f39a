"""The sheet by which people join, small beside a vote; and how many have chosen, under it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pygame

from game.room.led import Joining
from game.room.session import Stage
from game.window.kit import Kit
from game.window.wall.joining.qr import QrCode
from game.window.wall.page.fitting import FitLine, fitted
from game.window.wall.page.scale import COUNT, GAP, SECOND
from game.window.wall.page.showing import Showing
from game.window.wall.page.timer import Ring
from game.window.wall.voting.marks import VoteMarks
from game.window.widgets.boxes import Column, Fixed, Pad
from game.window.widgets.rows import Beside
from game.window.widgets.symbol import Symbol
from game.window.widgets.widget import NodePart, Widget
from game.window.widgets.words import Words
from game.words.board import chosen
from game.words.catalogue import Catalogue

PAD, TIGHT = (28, 20, 28, 22), (20, 12, 20, 14)
MOST_ROWS = 3
WIDE = 480
"""From this width on, in drawn pixels, the timer has the count beside it."""


@dataclass(frozen=True, slots=True)
class JoinForm:
    """What stands in the column where there is room, and how large the words are."""

    heading: bool = False
    diamonds: bool = False
    note: bool = False
    share: float = 1.0


FORMS = (
    JoinForm(heading=True, diamonds=True, note=True),
    JoinForm(diamonds=True, note=True),
    JoinForm(note=True),
    JoinForm(),
    JoinForm(share=0.6),
)


def side_column(kit: Kit, showing: Showing, area: pygame.Rect) -> Widget:
    """The sheet to join above, the count below; less of both where there is little room."""
    say = showing.say
    is_wide = area.width >= kit.px(WIDE)

    def column(form: JoinForm) -> Callable[[], Widget]:
        rows = [_join(showing.joining, form, say=say)] if showing.joining is not None else []
        return lambda: Column((*rows, _count(showing, form, is_wide)), GAP + 4)

    found = fitted(kit, area, "side", [column(form) for form in FORMS])
    high = min(area.height, found.measure(kit, area.width))
    return Fixed(((found, pygame.Rect(area.left, area.bottom - high, area.width, high)),))


def _join(joining: Joining, form: JoinForm, say: Catalogue) -> Widget:
    rows: list[Widget] = []
    if form.heading:
        head = Words(
            say("Scan to join"), "bold", 44, leading=1.2, centred=True, part=NodePart.HEADING
        )
        rows.append(head)
    address = say("or {address}", address=joining.address) if form.heading else joining.address
    rows += [
        QrCode(joining.dots),
        FitLine(address, "semibold", 34, centred=True),
        FitLine(joining.code, "extrabold", COUNT * form.share, centred=True),
    ]
    return Pad(Column(rows, 8), PAD if form.share == 1 else TIGHT, "paper", 20)


def _beside_timer(showing: Showing, said: tuple[str, str], form: JoinForm, wide: bool) -> Widget:
    """How many, beside the timer or, where it is narrow, under it."""
    figures, have = said
    count = Column(
        (
            FitLine(figures, "extrabold", COUNT * form.share),
            Words(have, "semibold", 34 * form.share, leading=1.15),
        ),
        2,
    )
    if showing.timer is None:
        return count
    ring = Ring(*showing.timer, form.share)
    return Beside(ring, count, gap=18) if wide else Column((ring, count), 6)


def _count(showing: Showing, form: JoinForm, wide: bool) -> Widget:
    say = showing.say
    board = showing.board
    rows: list[Widget] = []
    if board.stage is Stage.VOTING:
        rows.append(
            _beside_timer(
                showing, chosen(board.chosen, board.present, board.by_hand, say), form, wide
            )
        )
        if form.diamonds and board.present:
            rows.append(VoteMarks(board.chosen, board.present, None, 38, MOST_ROWS))
        if form.note and board.rounds:
            again = say("Second round. Phones keep their choice; hands are counted again.")
            rows.append(Words(again, "bold", SECOND, leading=1.2))
        if form.note:
            hidden = Words(say("Votes hidden until the end"), "semibold", SECOND, leading=1.2)
            rows.append(Beside(Symbol("lock", SECOND, ground="paper"), hidden, gap=14))
        if not board.present and showing.joining is None:
            rows.append(
                Words(say("Raise a hand, or hold up a card."), "body", SECOND, leading=1.25)
            )
    elif showing.joining is not None:
        are = "are here" if board.present != 1 else "is here"
        rows.append(_beside_timer(showing, (str(board.present), are), form, wide))
    elif showing.timer is not None:
        rows.append(Ring(*showing.timer, form.share))
    if board.stage is Stage.TELLING and (form.note or not rows):
        not_open = say("The vote is not open yet. Read, and ask.")
        rows.append(Words(not_open, "semibold", SECOND, leading=1.25))
    return Pad(Column(rows, 10), PAD if form.share == 1 else TIGHT, "paper", 20)
