"""The window's title while a room is led: where it is, and how it stands."""

from __future__ import annotations

from game.room.board import Board
from game.room.session import Stage
from game.words.board import chosen, title_told
from game.words.catalogue import ENGLISH, Catalogue


def wall_title(board: Board, page: int, pages: int, say: Catalogue = ENGLISH) -> str:
    """Such as "Voting · 13 of 18 have chosen"."""
    if board.is_paused:
        return say("Paused")
    of = say("{number} of {pages}", number=page + 1, pages=pages)
    match board.stage:
        case Stage.JOINING:
            return say("Joining · {present} here", present=board.present)
        case Stage.TELLING if page + 1 < pages:
            return f"{board.moment.title} · {of}"
        case Stage.TELLING:
            return say("{title} · the question", title=board.moment.title)
        case Stage.VOTING:
            figures, have = chosen(board.chosen, board.present, say=say)
            round_ = len(board.rounds) + 1
            return say(
                "{title} · voting, round {round} · {figures} {have}",
                title=board.moment.title,
                round=round_,
                figures=figures,
                have=have,
            )
        case Stage.SHOWN:
            return say(
                "{title_told} · round {len} · {rule}",
                title_told=title_told(board),
                len=len(board.rounds),
                rule=board.rule,
            )
        case Stage.NEEDLE:
            return say("The needle is covered")
        case Stage.MOVED:
            return say("{title} · what moved", title=board.moment.title)
        case Stage.ENDED:
            return f"{board.moment.ending} · {of}"
        case Stage.FINISHED:
            return say("The room is closed")
