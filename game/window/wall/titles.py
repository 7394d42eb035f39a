"""The window's title while a room is led: where it is, and how it stands."""

from __future__ import annotations

from game.room.board import Board
from game.room.session import Stage
from game.words.board import chosen, title_told


def wall_title(board: Board, page: int, pages: int) -> str:
    """Such as "Voting · 13 of 18 have chosen"."""
    if board.is_paused:
        return "Paused"
    of = f"{page + 1} of {pages}"
    match board.stage:
        case Stage.JOINING:
            return f"Joining · {board.present} here"
        case Stage.TELLING if page + 1 < pages:
            return f"{board.moment.title} · {of}"
        case Stage.TELLING:
            return f"{board.moment.title} · the question"
        case Stage.VOTING:
            figures, have = chosen(board.chosen, board.present)
            round_ = len(board.rounds) + 1
            return f"{board.moment.title} · voting, round {round_} · {figures} {have}"
        case Stage.SHOWN:
            return f"{title_told(board)} · round {len(board.rounds)} · {board.rule}"
        case Stage.NEEDLE:
            return "The needle is covered"
        case Stage.MOVED:
            return f"{board.moment.title} · what moved"
        case Stage.ENDED:
            return f"{board.moment.ending} · {of}"
        case Stage.FINISHED:
            return "The room is closed"
