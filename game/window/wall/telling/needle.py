"""The wall while the room places the needle: the balance covered, the room dark."""

from __future__ import annotations

from game.model.power import Chair
from game.room.board import Board
from game.window.kit import Kit
from game.window.wall.page.fitting import FitLine, fitted
from game.window.wall.page.foot import foot, status
from game.window.wall.page.scale import COUNT, SAID, STATEMENT, TITLE
from game.window.wall.page.showing import Built, Showing, areas
from game.window.wall.page.strip import Covered
from game.window.wall.page.timer import Ring
from game.window.widgets.boxes import Column, Fixed, Pad
from game.window.widgets.widget import NodePart, Widget
from game.window.widgets.words import Words
from game.words.board import COVERED, decided
from game.words.catalogue import Catalogue

BY_PHONE = "On your phone, put the needle where you think power is now."
BY_HAND = "Point to where you think power is now. Then say why."


def needle(kit: Kit, showing: Showing) -> Built:
    """What was decided, the question, the covered balance."""
    say = showing.say
    board = showing.board
    below = foot(status(say("The balance is covered until everybody has placed it.")),
                 showing.hints, showing.remark)  # fmt: skip
    body, at_foot = areas(kit, below)

    def page(with_words: bool, gap: float = 34) -> Widget:
        rows: list[Widget] = [
            Words(say(COVERED), "title", TITLE, "on_ground", leading=1.1, part=NodePart.HEADING)
        ]
        if with_words:
            rows += [
                Words(said, "semibold", STATEMENT - 6, "on_ground", leading=1.2)
                for said in decided(board)
            ]
        ends = showing.name(Chair.PROFESSIONAL), showing.name(Chair.SERVICE_USER)
        rows.append(Pad(Covered(*ends), (40, 34, 40, 26), "paper", 20))
        how = say(BY_PHONE) if showing.joining is not None else say(BY_HAND)
        rows.append(Words(how, "semibold", SAID + 6, "on_ground", leading=1.25))
        if showing.joining is not None:
            placed = FitLine(_placed(board, say=say), "extrabold", COUNT, "on_ground")
            rows.append(placed)
        if showing.timer is not None:
            rows.append(Pad(Ring(*showing.timer, 0.8), (24, 12, 24, 12), "paper", 20))
        return Column(rows, gap)

    pages = [lambda: page(True, 76), lambda: page(True), lambda: page(False)]
    return Built(Fixed(((fitted(kit, body, "needle", pages), body), (below, at_foot))))


def _placed(board: Board, say: Catalogue) -> str:
    """How many have placed it, of how many who are here."""
    have = "has" if board.placed == 1 else "have"
    return say(
        "{placed} of {max} {have} placed it",
        placed=board.placed,
        max=max(board.present, board.placed),
        have=have,
    )
