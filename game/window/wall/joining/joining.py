"""The wall while people come in: how to join, who is expected to sit where, what is kept."""

from __future__ import annotations

from collections.abc import Callable

import pygame

from game.room.led import Joining
from game.window.kit import Kit
from game.window.wall.joining.join_sheet import JoinSheet, sheets
from game.window.wall.page.fitting import FitLine, fitted
from game.window.wall.page.foot import foot, status
from game.window.wall.page.scale import COUNT, SAID, STATEMENT, TITLE
from game.window.wall.page.showing import Built, Showing, areas, room_above
from game.window.widgets.boxes import Column, Fixed, Pad
from game.window.widgets.widget import NodePart, Widget
from game.window.widgets.words import Span, Words
from game.words.board import REHEARSAL

KEPT = "No names are kept. Votes are counted, then each single vote is erased."
SAME = "Use the same Wi-Fi as this screen."
STEPS = "Point your phone’s camera at the square."
BOTH = "Point your phone’s camera at square 1. Then at square 2."
HANDS = "Phones stay in pockets. You vote with a raised hand, or with a card."
SEATS = "Choose a seat to vote from today. It says nothing of who you are."


def joining(kit: Kit, showing: Showing) -> Built:
    """The page; its parts are smaller where the window is."""
    say = showing.say
    kept = say(REHEARSAL) if showing.room.is_rehearsal else say(KEPT)
    below = foot(status(kept), showing.hints, showing.remark)
    body, at_foot = areas(kit, below)
    if showing.joining is not None:
        page = _by_phone(kit, showing, showing.joining, body)
        return Built(Fixed((*page, (below, at_foot))))
    card = fitted(kit, body, "joining", [lambda: _by_hand(showing)])
    high = min(body.height, card.measure(kit, body.width))
    at = pygame.Rect(body.left, body.bottom - high, body.width, high)
    return Built(Fixed(((card, at), (below, at_foot))), room_above(kit, at.top))


def _by_hand(showing: Showing) -> Widget:
    """The story's name over what a room without phones needs to know."""
    say = showing.say
    rows = _head(showing, "ink")
    rows += [
        Words(say(HANDS), "semibold", STATEMENT, leading=1.2),
        Words(say(SEATS), "medium", SAID, leading=1.3),
    ]
    return Pad(Column(rows, 18), (40, 26, 40, 30), "paper", 20)


def _by_phone(
    kit: Kit, showing: Showing, facts: Joining, body: pygame.Rect
) -> list[tuple[Widget, pygame.Rect]]:
    """The codes at the right, as large as the height allows; words at the left."""
    gap = kit.px(48)
    forms = sheets(facts, showing.say)
    fits = (one for one in forms if one.measure(kit, one.wanted_width(kit)) <= body.height)
    found: JoinSheet = next(fits, forms[-1])
    wide = found.wanted_width(kit)
    right = pygame.Rect(body.right - wide, body.top, wide, body.height)
    left = pygame.Rect(body.left, body.top, right.left - gap - body.left, body.height)
    sheet = fitted(kit, right, "code", (lambda: found,))
    right.height = min(right.height, sheet.measure(kit, right.width))

    def told(parts: int) -> Callable[[], Widget]:
        return lambda: Column(_left(showing, parts), 26)

    text = fitted(kit, left, "joining", [told(parts) for parts in (3, 2, 1)])
    return [(text, left), (sheet, right)]


def _head(showing: Showing, ink: str) -> list[Widget]:
    say = showing.say
    scenario = showing.scenario
    title = Words(scenario.title, "title", TITLE, ink, leading=1.1, part=NodePart.HEADING)
    rows: list[Widget] = [title]
    if scenario.content_notes:
        notes = ", ".join(scenario.content_notes)
        said = say(
            "This story has in it: {notes}. You can look away, leave, or ask for a pause.",
            notes=notes,
        )
        rows.append(Words(said, "medium", SAID, ink, leading=1.28))
    return rows


def _left(showing: Showing, parts: int) -> list[Widget]:
    say = showing.say
    rows = _head(showing, "on_ground")[: parts if parts < 3 else None]
    steps = [Span(f"{say(STEPS)} "), Span(say(SAME), "extrabold")]
    if showing.joining is not None and showing.joining.wifi is not None:
        steps = [Span(say(BOTH))]
    rows.append(Words(steps, "semibold", 44, "on_ground", leading=1.2))
    if parts > 1:
        rows.append(Words(say(SEATS), "medium", SAID, "on_ground", leading=1.28))
    present = showing.board.present
    here = say("1 is here") if present == 1 else say("{present} are here", present=present)
    rows.append(FitLine(here, "extrabold", COUNT + 10, "on_ground"))
    return rows
