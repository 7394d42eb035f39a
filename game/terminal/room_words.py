"""A room's board put into plain lines of text, as the trainer's desk shows it in a terminal."""

from __future__ import annotations

from collections.abc import Iterable

from game.model.balance import Balance
from game.model.scenario import Scenario, quoted
from game.model.state import Decision
from game.room.board import Board, Offered
from game.room.disclosure import Told
from game.room.ladder import Outcome, Rule
from game.room.needle import NeedleTold, Spread
from game.room.seats import Seat
from game.room.session import Stage
from game.terminal import words

SEATS = {
    Seat.PROFESSIONAL: "the professional's chair",
    Seat.SERVICE_USER: "the service user's chair",
}


def board_words(scenario: Scenario, board: Board, before: Balance) -> list[str]:
    """The board as lines. `before` is the balance before what it shows."""
    if board.is_paused:
        return ["", "The room has paused. Type resume to go on."]
    match board.stage:
        case Stage.JOINING:
            return [*words.opening(scenario), "", *words.people(scenario, None)]
        case Stage.TELLING:
            return [*_told(board), *_asked(board)]
        case Stage.VOTING:
            return ["", "The vote is open.", chosen(board), *_rule(board)]
        case Stage.SHOWN:
            return ["", *_shown(board)]
        case Stage.NEEDLE:
            return ["", *_covered(board)]
        case Stage.MOVED:
            return ["", *_moved(board, before)]
        case Stage.ENDED:
            return [*_told(board), *_ended(board)]
        case Stage.FINISHED:
            return ["", "The room is closed. What could name a person is gone."]


def chosen(board: Board) -> str:
    """How many have chosen; of how many, where anybody joined by phone."""
    return (
        f"{board.chosen} of {board.present} have chosen."
        if board.present
        else (f"{board.chosen} have chosen.")
    )


def _told(board: Board) -> list[str]:
    rows: list[str] = []
    for passage in board.passages:
        if passage.lines or passage.place:
            rows += words.heading(passage)
        rows += [words.line(line, None) for line in passage.lines]
    return rows


def _asked(board: Board) -> list[str]:
    for_whom = " and ".join(board.seated)
    rows = ["", f"You are all {for_whom}."]
    if board.question:
        rows.append(board.question)
    return [*rows, *map(_option, board.offered), *_rule(board)]


def _option(offered: Offered) -> str:
    said = f"{quoted(offered.kind, offered.words)} [{offered.id}]"
    return f"{offered.letter}. {said}" if offered.is_open else f"-  {said} Closed: {offered.reason}"


def _rule(board: Board) -> list[str]:
    rung = board.rule.rung
    follows = ", following the meter" if board.follows_the_meter else ""
    return [f"Rule: {board.rule} ({rung.number} {rung.label}{follows})"]


def decided_by(board: Board) -> list[str]:
    """The rule that decides now, and what comes of it where votes are shown."""
    rows = _rule(board)
    if board.outcome is not None:
        rows.append(_outcome(board.outcome, _letters(board)))
    return rows


def _letters(board: Board) -> dict[str, str]:
    return {offered.id: offered.letter or offered.id for offered in board.offered}


def _shown(board: Board) -> list[str]:
    letters = _letters(board)
    rows: list[str] = []
    for number, told in enumerate(board.rounds, start=1):
        if len(board.rounds) > 1:
            rows.append(f"Round {number}")
        rows += told_words(told, letters)
    rows += decided_by(board)
    if board.under:
        rows.append("Same votes, another rule:")
        rows += [f"  {rule}: {_short(rule, found, letters)}" for rule, found in board.under]
    return rows


def told_words(told: Told, letters: dict[str, str]) -> list[str]:
    """What may be told of a round, an option a line."""
    rows = [f"{told.whole} chose."]
    if told.nearly_all is not None:
        rows.append(f"All or nearly all chose {letters[told.nearly_all]}.")
    elif told.first:
        ahead = " and ".join(letters[option] for option in told.first)
        rows.append(f"Too few to count here without telling who. First came {ahead}.")
    elif told.totals is None:
        rows.append("Votes are not shown here, so that nobody's own can be told.")
    else:
        pairs = zip(told.options, told.totals, strict=True)
        rows += [f"{letters[option]}: {votes}" for option, votes in pairs]
    for seat, row in told.split or ():
        votes = ", ".join(
            f"{letters[option]} {n}" for option, n in zip(told.options, row, strict=True)
        )
        rows.append(f"  from {SEATS[seat]}: {votes}")
    return rows


def _outcome(outcome: Outcome, letters: dict[str, str]) -> str:
    if outcome.picks is not None:
        return f"The room chose {_picks(outcome.picks, letters)}."
    level = f" ({' and '.join(letters[one] for one in outcome.tied)})" if outcome.tied else ""
    return f"{outcome.why.rstrip('.')}{level}."


def _short(rule: Rule, outcome: Outcome, letters: dict[str, str]) -> str:
    if outcome.picks is not None:
        return _picks(outcome.picks, letters)
    return "not known" if rule.is_the_trainers else "nothing"


def _picks(picks: Decision, letters: dict[str, str]) -> str:
    both = dict.fromkeys(one for one in (picks.professional, picks.service_user) if one)
    return " and ".join(letters[one] for one in both)


def _moved(board: Board, start: Balance) -> list[str]:
    rows: list[str] = []
    for move, (before, after) in zip(board.moves, start.around(board.moves), strict=True):
        if move.picks or move.shifts or move.measures:
            rows += words.move(move, None, before.whole_power, after.whole_power)
    if board.meter is not None:
        rows.append(words.power_now(board.meter.balance.whole_power))
    if board.needle is not None:
        rows += _needle(board.needle)
    if board.needle_moved is not None:
        moved = board.needle_moved
        rows.append(f"The trainer would put the needle at {moved.power}: {moved.reason}")
    return rows


def _covered(board: Board) -> list[str]:
    rows = ["The meter is covered. Where would you put the needle, 0 to 100?"]
    if board.decided is not None:
        rows.insert(0, f"It is {_picks(board.decided.picks, _letters(board))}.")
    return rows


def _needle(told: NeedleTold) -> Iterable[str]:
    if told.room is None:
        return ["Too few placed the needle to tell where."]
    rows = [f"The room put the needle {_spread(told.room)}."]
    rows += [f"  {SEATS[seat]}: {_spread(spread)}" for seat, spread in told.by_seat or ()]
    return rows


def _spread(spread: Spread) -> str:
    return f"around {spread.middle}, most between {spread.low} and {spread.high}"


def _ended(board: Board) -> list[str]:
    meter = board.moment.meter
    return ["", f"Ending: {board.moment.ending}", words.power_now(meter.balance.whole_power)]
