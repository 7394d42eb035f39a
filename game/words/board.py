"""What is told of a room's board: picks in letters, what may be told of votes, what came of it.

The same sentences on the wall, on phones, on the trainer's desk and in a terminal.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import assert_never

from game.model.scenario import quoted
from game.model.state import Decision
from game.room.board import Board, Offered
from game.room.disclosure import RoundTold
from game.room.happenings import NeedleMoved
from game.room.ladder import Rule, RuleOutcome
from game.room.needle import MarkSpread, NeedleTold
from game.room.session import Stage
from game.words.catalogue import ENGLISH, Catalogue
from game.words.lines import told_line
from game.words.rules import rule_words, rung_words, seat_words

Letters = Mapping[str, str]
"""The letter of each open option, by id."""
PAUSED = "The room has paused"
PAUSED_WHY = "Take the time you need. Nobody is asked why."
REHEARSAL = "This is a rehearsal: the people are made up, and nothing is kept."
CLOSED = "The room is closed"
CLOSED_WHY = "What could have named a person is erased. What the room decided stays."
NOBODY = "Nobody has chosen."
HIDDEN = "Votes are not shown here, so that nobody’s own can be told."
BOTH_HIDDEN = "The votes of neither round are shown, so that nobody’s own can be told."
COVERED = "Where would you put the needle?"
UNKEPT = (
    "This can’t be kept on the disk just now: {error}. Nothing has changed. Free some room on the "
    "disk, or wait a moment, and do it again."
)
NO_NEEDLE = "Too few placed the needle, or too much alike, to tell where."


def letters(board: Board) -> Letters:
    """The letter of each open option, by id."""
    return {one.id: one.letter for one in board.offered if one.letter is not None}


def picks(board: Board, made: Decision | None, say: Catalogue = ENGLISH) -> str:
    """A decision in letters: "C", or "A and C" where the chairs differ; "" for none."""
    if made is None:
        return ""
    return _named(letters(board), made.chosen, say)


def _named(by_id: Letters, options: tuple[str, ...], say: Catalogue) -> str:
    return say.together(by_id.get(one, one) for one in options)


def option_words(offered: Offered) -> str:
    """The words of an option: what is said in quotes, what is done plain."""
    return quoted(offered.kind, offered.words)


def seated(board: Board, say: Catalogue = ENGLISH) -> str:
    """Whom the room decides for."""
    return say("You are all {people}.", people=say.together(board.seated))


def asked(board: Board, say: Catalogue = ENGLISH) -> str:
    """What is to be decided: the author's question, or what was said last."""
    if board.question:
        return board.question
    lines = [line for passage in board.passages for line in passage.lines]
    return told_line(lines[-1], None, say) if lines else ""


def chosen(some: int, present: int, by_hand: int = 0, say: Catalogue = ENGLISH) -> tuple[str, str]:
    """How many have chosen: the figures, and what they count.

    `present` joined by phone; `by_hand` of those who have chosen raised a hand or a card.
    """
    if present:
        phones = some - by_hand
        figures = say("{some} of {all}", some=phones, all=max(present, phones))
        if by_hand:
            return figures, say("have chosen by phone, and {n} by hand", n=by_hand)
        return figures, say("have chosen")
    return str(some), say.counted(some, "has chosen", "have chosen")


def how_many(some: int, present: int, by_hand: int = 0, say: Catalogue = ENGLISH) -> str:
    """How many have chosen, in a sentence."""
    figures, have = chosen(some, present, by_hand, say)
    return f"{figures} {have}."


def rule_told(board: Board, say: Catalogue = ENGLISH) -> str:
    """The rule that decides now, with its rung."""
    rule, rung = rule_words(board.rule, say).name, rung_words(board.rule, say)
    if board.consent:
        return say("{rule} ({rung}; the room agreed to it)", rule=rule, rung=rung)
    if board.follows_the_meter:
        return say("{rule} ({rung}, following the meter)", rule=rule, rung=rung)
    return say("{rule} ({rung})", rule=rule, rung=rung)


def votes_told(told: RoundTold, row: tuple[int, ...], by_id: Letters) -> str:
    """Votes by letter, "A 9, B 4"; `row` has a number an option, in the order shown."""
    return ", ".join(f"{by_id.get(one, one)} {n}" for one, n in zip(told.options, row, strict=True))


def split_told(told: RoundTold, by_id: Letters, say: Catalogue = ENGLISH) -> list[str]:
    """Each chair's votes, a row a chair; none where the chairs are not shown apart."""
    return [
        f"{seat_words(seat, say)}: {votes_told(told, row, by_id)}" for seat, row in told.split or ()
    ]


def number_told(told: RoundTold, say: Catalogue = ENGLISH) -> str:
    """How many chose in a round."""
    return say("{n} chose.", n=told.whole)


def round_told(told: RoundTold, by_id: Letters, say: Catalogue = ENGLISH) -> str:
    """What may be told of a round whose votes are not shown; "" where they are."""
    if not told.whole:
        return say(NOBODY)
    if told.nearly_all is not None:
        return say(
            "{letter} came first. Fewer than five chose otherwise.",
            letter=_named(by_id, (told.nearly_all,), say),
        )
    if told.first:
        ahead = _named(by_id, told.first, say)
        return say(
            "{letters} came first. With fewer than ten phones no more is told, and from this "
            "somebody who holds two could work out a vote.",
            letters=ahead,
        )
    return say(HIDDEN) if told.totals is None else ""


def title_told(board: Board, say: Catalogue = ENGLISH) -> str:
    """The heading over a result."""
    found = board.outcome
    if found is None or (found.picks is None and board.rule.is_the_trainers):
        return say("The room has voted")
    if found.picks is None:
        return say("Nothing is decided")
    made = picks(board, found.picks, say)
    if board.rule.is_the_trainers:
        return say("The trainer says {letters}", letters=made)
    if len(found.picks.chosen) > 1:
        return say("The chairs chose {letters}", letters=made)
    return say("The room chose {letters}", letters=made)


def undecided(board: Board, found: RuleOutcome, say: Catalogue = ENGLISH) -> str:
    """Why nothing is decided; "" where something is."""
    if found.picks is not None:
        return ""
    if not found.tied:
        return say(found.why)
    tied = _named(letters(board), found.tied, say)
    return f"{say(found.why).rstrip('.')} ({tied})."


def outcome_told(board: Board, say: Catalogue = ENGLISH) -> str:
    """What the rule makes of the votes, or why nothing; "" where that is not told."""
    found = board.outcome
    if found is None:
        return ""
    return undecided(board, found, say) or f"{title_told(board, say)}."


def came_of_it(board: Board, rule: Rule, found: RuleOutcome, say: Catalogue = ENGLISH) -> str:
    """What another rule would make of the same votes."""
    if found.picks is not None:
        return picks(board, found.picks, say)
    return say("not known") if rule.is_the_trainers else say("nothing")


def decided(board: Board) -> list[str]:
    """What was decided, in letters and words; both where the chairs differ."""
    if board.decided is None:
        return []
    by_id = {one.id: one for one in board.offered}
    made = [by_id[one] for one in board.decided.picks.chosen if one in by_id]
    return [
        f"{one.letter}. {option_words(one)}" if one.letter else option_words(one) for one in made
    ]


def needle_told(told: NeedleTold, say: Catalogue = ENGLISH) -> list[str]:
    """Where the room would put the needle, then each chair where that may be told."""
    if told.room is None:
        return [say(NO_NEEDLE)]
    rows = [say("The room put the needle {spread}.", spread=_spread(told.room, say))]
    return rows + [
        f"{seat_words(seat, say)}: {_spread(one, say)}." for seat, one in told.by_seat or ()
    ]


def _spread(spread: MarkSpread, say: Catalogue) -> str:
    places = {"middle": spread.middle, "low": spread.low, "high": spread.high}
    return say("around {middle}, most between {low} and {high}", **places)


def needle_moved(moved: NeedleMoved, say: Catalogue = ENGLISH) -> str:
    """Where the trainer would put it, and why."""
    places = {"power": moved.power, "reason": moved.reason}
    return say("The trainer would put the needle at {power}: {reason}", **places)


def stage_told(board: Board, say: Catalogue = ENGLISH) -> str:
    """What a screen reader is told, once, when a stage begins."""
    if board.is_paused:
        return f"{say(PAUSED)}."
    match board.stage:
        case Stage.JOINING:
            return say("You are in. The story begins soon.")
        case Stage.TELLING:
            return say("{moment}. The story goes on.", moment=board.moment.title)
        case Stage.VOTING if board.rounds:
            return f"{say('The vote is open. Second round.')} {seated(board, say)}"
        case Stage.VOTING:
            return f"{say('The vote is open.')} {seated(board, say)}"
        case Stage.SHOWN:
            return say("The vote is closed. What the room chose is shown.")
        case Stage.NEEDLE:
            return say(COVERED)
        case Stage.MOVED:
            return say("This is what moved.")
        case Stage.ENDED:
            return say("The story has ended.")
        case Stage.FINISHED:
            return f"{say(CLOSED)}."
        case _:
            assert_never(board.stage)
