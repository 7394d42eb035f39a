"""What the pages say of a board, in words: for templates, which hold no rules."""

from __future__ import annotations

from typing import assert_never

from game.model.scenario import LineKind
from game.model.state import Decision
from game.model.view import LineSeen
from game.room.board import Board
from game.room.ladder import Outcome, Rule
from game.room.seats import Seat
from game.room.session import Stage
from game.web.room.live import Live

SEATS = {
    Seat.PROFESSIONAL: "Professional's chair",
    Seat.SERVICE_USER: "Service user's chair",
    Seat.WATCHING: "Just watching",
    Seat.NOT_SAID: "I'd rather not say",
}
"""How a person chooses where to vote from today."""


def who_says(line: LineSeen) -> str | None:
    """Whose line it is, as it is told: "Sam", "Sam thinks"; None for narration."""
    if line.speaker is None:
        return None
    match line.kind:
        case LineKind.THOUGHT:
            return f"{line.speaker} thinks"
        case LineKind.SIGHT:
            return f"{line.speaker} sees"
        case _:
            return line.speaker


def letters(board: Board) -> dict[str, str]:
    """The letter of each open option, by id."""
    return {option.id: option.letter for option in board.offered if option.letter is not None}


def picks(board: Board, made: Decision | None) -> str:
    """A decision in letters, "C", or "A and C" where the chairs differ."""
    if made is None:
        return ""
    by_id = letters(board)
    both = dict.fromkeys(one for one in (made.professional, made.service_user) if one)
    return " and ".join(by_id.get(one, one) for one in both)


def came_of_it(board: Board, rule: Rule, outcome: Outcome) -> str:
    """What a rule makes of the votes, for *same votes, another rule*."""
    if outcome.picks is not None:
        return picks(board, outcome.picks)
    return "not known" if rule.is_the_trainers else "nothing"


def change(points: int) -> str:
    """A strand's movement: "up 2"."""
    return f"up {points}" if points > 0 else f"down {-points}"


def how_many(live: Live) -> str:
    """How many have chosen, while a vote is open."""
    if live.conductor.session.stage is not Stage.VOTING:
        return ""
    return f"{live.chosen} of {max(live.present, live.chosen)} have chosen."


def stage_told(board: Board) -> str:
    """What a screen reader is told, once, when a stage begins."""
    if board.is_paused:
        return "The room has paused."
    match board.stage:
        case Stage.JOINING:
            return "You are in. The story begins soon."
        case Stage.TELLING:
            return f"{board.moment.title}. The story goes on."
        case Stage.VOTING:
            number = " Second round." if board.rounds else ""
            return f"The vote is open.{number} You are all {' and '.join(board.seated)}."
        case Stage.SHOWN:
            return "The vote is closed. What the room chose is shown."
        case Stage.NEEDLE:
            return "Where would you put the needle?"
        case Stage.MOVED:
            return "This is what moved."
        case Stage.ENDED:
            return "The story has ended."
        case Stage.FINISHED:
            return "The room is closed."
        case _:
            assert_never(board.stage)
