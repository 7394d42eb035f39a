"""A room's board put into plain lines of text, as the trainer's desk shows it in a terminal."""

from __future__ import annotations

from game.model.balance import Balance
from game.model.scenario import Scenario
from game.room.board import Board, Offered
from game.room.disclosure import RoundTold
from game.room.session import Stage
from game.words import board as words
from game.words.board import Letters
from game.words.catalogue import Catalogue
from game.words.lines import passage_heading, told_line
from game.words.moves import names_of
from game.words.rules import rule_words
from game.words.standing import Names, standing
from game.words.story import opening, people
from game.words.telling import ending_lines, move_lines


def board_words(scenario: Scenario, board: Board, before: Balance, say: Catalogue) -> list[str]:
    """The board as lines. `before` is the balance before what it shows."""
    if board.is_paused:
        return ["", say("{paused}. Type resume to go on.", paused=say(words.PAUSED))]
    match board.stage:
        case Stage.JOINING:
            return [*opening(scenario, say), "", *people(scenario, None, say)]
        case Stage.TELLING:
            return [*_told(board, say), *_asked(board, say)]
        case Stage.VOTING:
            voted = words.how_many(board.chosen, board.present, board.by_hand, say)
            return ["", say("The vote is open."), voted, _rule(board, say)]
        case Stage.SHOWN:
            return ["", *_shown(board, say)]
        case Stage.NEEDLE:
            asked = say("The meter is covered. {asked} 0 to 100.", asked=say(words.COVERED))
            return ["", *(say("It is {option}", option=one) for one in words.decided(board)), asked]
        case Stage.MOVED:
            return ["", *_moved(board, before, names_of(scenario), say)]
        case Stage.ENDED:
            return [*_told(board, say), *_ended(board, names_of(scenario), say)]
        case Stage.FINISHED:
            return ["", f"{say(words.CLOSED)}. {say(words.CLOSED_WHY)}"]


def _told(board: Board, say: Catalogue) -> list[str]:
    rows: list[str] = []
    for passage in board.passages:
        if passage.lines or passage.place:
            rows += passage_heading(passage)
        rows += [told_line(line, None, say) for line in passage.lines]
    return rows


def _asked(board: Board, say: Catalogue) -> list[str]:
    rows = ["", words.seated(board, say)]
    if board.question:
        rows.append(board.question)
    return [*rows, *(_option(one, say) for one in board.offered), _rule(board, say)]


def _option(offered: Offered, say: Catalogue) -> str:
    said = f"{words.option_words(offered)} [{offered.id}]"
    if offered.is_open:
        return f"{offered.letter}. {said}"
    return say("-  {option} Closed: {reason}", option=said, reason=offered.reason)


def _rule(board: Board, say: Catalogue) -> str:
    return say("Rule: {rule}", rule=words.rule_told(board, say))


def decided_by(board: Board, say: Catalogue) -> list[str]:
    """The rule that decides now, and what comes of it where votes are shown."""
    outcome = words.outcome_told(board, say)
    return [_rule(board, say), *([outcome] if outcome else [])]


def _shown(board: Board, say: Catalogue) -> list[str]:
    rows: list[str] = []
    for number, told in enumerate(board.rounds, start=1):
        if len(board.rounds) > 1:
            rows.append(say("Round {number}", number=number))
        rows += told_words(told, words.letters(board), say)
    rows += decided_by(board, say)
    if board.under:
        rows.append(say("Same votes, another rule:"))
        rows += [
            f"  {rule_words(rule, say).name}: {words.came_of_it(board, rule, found, say)}"
            for rule, found in board.under
        ]
    return rows


def told_words(told: RoundTold, by_id: Letters, say: Catalogue) -> list[str]:
    """What may be told of a round, an option a line."""
    unshown = words.round_told(told, by_id, say)
    pairs = zip(told.options, told.totals or (), strict=False)
    votes = [unshown] if unshown else [f"{by_id[one]}: {number}" for one, number in pairs]
    split = (f"  {row}" for row in words.split_told(told, by_id, say))
    return [words.number_told(told, say), *votes, *split]


def _moved(board: Board, start: Balance, names: Names, say: Catalogue) -> list[str]:
    rows: list[str] = []
    for move, around in zip(board.moves, start.around(board.moves), strict=True):
        if move.picks or move.shifts or move.measures:
            rows += move_lines(move, None, around, names, say)
    if board.meter is not None:
        rows.append(standing(board.meter.balance, names, say))
    if board.needle is not None:
        rows += words.needle_told(board.needle, say)
    if board.needle_moved is not None:
        rows.append(words.needle_moved(board.needle_moved, say))
    return rows


def _ended(board: Board, names: Names, say: Catalogue) -> list[str]:
    return ending_lines(board.moment.ending, board.moment.meter.balance, names, say)
