"""The window's title while a room is led: where it is, and how it stands."""

from __future__ import annotations

from game.room.board import Board
from game.room.session import Stage
from game.words.board import chosen, title_told
from game.words.catalogue import ENGLISH, Catalogue
from game.words.rules import rule_words


def wall_title(board: Board, page: int, pages: int, say: Catalogue = ENGLISH) -> str:
    """Such as "Voting · 13 of 18 have chosen"."""
    if board.is_paused:
        return say("Paused")
    of, moment = say("{some} of {all}", some=page + 1, all=pages), board.moment.title
    match board.stage:
        case Stage.JOINING:
            return say("Joining · {number} here", number=board.present)
        case Stage.TELLING if page + 1 < pages:
            return f"{moment} · {of}"
        case Stage.TELLING:
            return say("{moment} · the question", moment=moment)
        case Stage.VOTING:
            voting = say("voting, round {number}", number=len(board.rounds) + 1)
            some = chosen(board.chosen, board.present, board.by_hand, say)
            return f"{moment} · {voting} · {' '.join(some)}"
        case Stage.SHOWN:
            round_ = say("round {number}", number=len(board.rounds))
            return f"{title_told(board, say)} · {round_} · {rule_words(board.rule, say).name}"
        case Stage.NEEDLE:
            return say("The needle is covered")
        case Stage.MOVED:
            return say("{moment} · what moved", moment=moment)
        case Stage.ENDED:
            return f"{board.moment.ending} · {of}"
        case Stage.FINISHED:
            return say("The room is closed")
