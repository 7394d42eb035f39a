"""The wall while the story is read out: the room, and a card of lines, a page at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pygame

from game.model.view import LineSeen, PassageSeen
from game.room.session import Stage
from game.window.kit import Kit
from game.window.wall.page.foot import foot
from game.window.wall.page.scale import SECOND, STATEMENT
from game.window.wall.page.showing import Built, Showing, areas, room_above
from game.window.wall.page.standing import standing
from game.window.widgets.boxes import Column, Fixed, Pad
from game.window.widgets.scroll import Scroll
from game.window.widgets.widget import NodePart, Widget
from game.window.widgets.words import Span, Words
from game.words.catalogue import Catalogue
from game.words.lines import line_words, who_says

PAD = (36, 20, 36, 26)
SHARE = 0.6
"""How much of the height the card may take; the room has the rest."""


@dataclass(frozen=True, slots=True)
class LinesPage:
    """Lines that are read out together, and the passage that they are from."""

    passage: PassageSeen
    lines: tuple[LineSeen, ...]


def pages_of(kit: Kit, showing: Showing, width: int, height: int) -> list[LinesPage]:
    """What is told, cut so that each page is no higher than `height`, unless one line is."""
    say = showing.say
    found: list[LinesPage] = []
    for passage in showing.board.passages:
        lines: list[LineSeen] = []
        for line in passage.lines:
            page = LinesPage(passage, (*lines, line))
            if lines and _card(page, say=say).measure(kit, width) > height:
                found.append(LinesPage(passage, tuple(lines)))
                lines = []
            lines.append(line)
        if lines:
            found.append(LinesPage(passage, tuple(lines)))
    return found


def told(kit: Kit, showing: Showing) -> list[LinesPage]:
    """The pages of what is told now, in this window."""
    body, _ = areas(kit, _foot(showing))
    return pages_of(kit, showing, body.width, round(body.height * SHARE))


def lines_here(kit: Kit, showing: Showing) -> tuple[LineSeen, ...]:
    """What was read out so far in the place and at the time at which the story now is."""
    pages, board = told(kit, showing), showing.board
    read = pages[: showing.page + 1] if board.stage is Stage.TELLING else pages
    here = (page for page in read if page.passage.scene == board.moment.scene)
    return tuple(line for page in here for line in page.lines)


def telling(kit: Kit, showing: Showing, pages: Sequence[LinesPage]) -> Built:
    """One page."""
    say = showing.say
    below = _foot(showing)
    body, at_foot = areas(kit, below)
    page = pages[min(showing.page, len(pages) - 1)]
    card = _card(page, say=say)
    wanted = card.measure(kit, body.width)
    high = min(wanted, body.height)
    at = pygame.Rect(body.left, body.bottom - high, body.width, high)
    shown: Widget = card if wanted <= high else Scroll(card, "told", on_ground=True)
    return Built(Fixed(((shown, at), (below, at_foot))), room_above(kit, at.top))


def _foot(showing: Showing) -> Widget:
    return foot(standing(showing), showing.hints, showing.remark)


def _card(page: LinesPage, say: Catalogue) -> Widget:
    passage = page.passage
    where = " · ".join(part for part in (passage.title, passage.place) if part)
    rows: list[Widget] = [Words(where, "bold", SECOND, "ink2", leading=1.2, part=NodePart.HEADING)]
    for line in page.lines:
        who = who_says(line, say=say)
        runs = [Span(f"{who}: ", "extrabold")] if who else []
        runs.append(Span(line_words(line)))
        rows.append(Words(runs, "semibold" if who else "medium", STATEMENT, leading=1.2))
    return Pad(Column(rows, 18), PAD, "paper", 20)
