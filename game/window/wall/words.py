"""What the wall says of a board: rules, counts, outcomes and picks in sentences. No drawing."""

from __future__ import annotations

from dataclasses import dataclass

from game.model.scenario import LineKind
from game.model.state import Decision
from game.model.view import LineSeen
from game.room.board import Board, Offered
from game.room.disclosure import Told
from game.room.ladder import Outcome, Rule
from game.room.seats import Seat
from game.window.move_words import said

HIDDEN = "Votes are not shown here, so that nobody’s own can be told."
BOTH_HIDDEN = "The votes of neither round are shown, so that nobody’s own can be told."
KEPT = "No names are kept. Votes are counted, then each single vote is erased."
PAUSED = "We have paused"
PAUSED_WHY = "Take the time you need. Nobody is asked why."
CLOSED = "This room is closed"
CLOSED_WHY = "What could have named a person is erased. What the room decided stays."
COVERED = "Where would you put the needle?"
CHAIRS = {
    Seat.PROFESSIONAL: "Professional’s chair",
    Seat.SERVICE_USER: "Service user’s chair",
}


@dataclass(frozen=True, slots=True)
class RuleWords:
    """A rule on the wall: its name, the name in a narrow list, how it decides, what rung it is."""

    name: str
    short: str
    how: str
    rung: str


RULES = {
    Rule.TELLS: RuleWords(
        "The trainer tells",
        "Trainer tells you",
        "The trainer says which. Votes do not decide.",
        "That is informing. You are told.",
    ),
    Rule.HEARS: RuleWords(
        "The trainer hears you, then decides",
        "Trainer hears you",
        "The trainer looks at the votes, then says which.",
        "That is consultation. You are asked, and somebody else decides.",
    ),
    Rule.ONE_VOICE: RuleWords(
        "One voice from the service user’s chair",
        "Service user’s chair: one voice",
        "All of the service user’s chair is one vote among the others.",
        "That is placation. A place at the table, easily outvoted.",
    ),
    Rule.AGREE: RuleWords(
        "Both chairs must agree",
        "Both must agree",
        "It needs more than half of each chair.",
        "That is partnership. Each side can say no.",
    ),
    Rule.BIGGER_SAY: RuleWords(
        "The service user’s chair has the bigger say",
        "Service user’s chair: bigger say",
        "The service user’s chair weighs twice as much as everybody else.",
        "That is delegated power. Most of the say has moved.",
    ),
    Rule.DECIDES: RuleWords(
        "The service user’s chair decides",
        "Service user’s chair decides",
        "Only votes from the service user’s chair decide.",
        "That is citizen control. Those it is about decide.",
    ),
}


def letters(board: Board) -> dict[str, str]:
    """The letter of each open option, by id."""
    return {one.id: one.letter for one in board.offered if one.letter is not None}


def picks(board: Board, made: Decision) -> str:
    """A decision in letters: "C", or "A and C" where the chairs differ."""
    by_id = letters(board)
    both = dict.fromkeys(one for one in (made.professional, made.service_user) if one)
    return " and ".join(by_id.get(one, one) for one in both)


def option_words(offered: Offered) -> str:
    """The words of an option: what is said in quotes, what is done plain."""
    return said(offered.kind.value == "say", offered.words)


def seated(board: Board) -> str:
    """Whom the room decides for."""
    return f"You are all {' and '.join(board.seated)}."


def who_says(line: LineSeen) -> str | None:
    """Whose line it is, as it is told; None for narration."""
    if line.speaker is None:
        return None
    match line.kind:
        case LineKind.THOUGHT:
            return f"{line.speaker} thinks"
        case LineKind.SIGHT:
            return f"{line.speaker} sees"
        case _:
            return line.speaker


def line_words(line: LineSeen) -> str:
    """A line as it is read out."""
    spoken = line.speaker is not None and line.kind is LineKind.SPEECH
    return said(spoken, line.text)


def asked(board: Board) -> str:
    """What is to be decided: the author's question, or what was said last."""
    if board.question:
        return board.question
    lines = [line for passage in board.passages for line in passage.lines]
    if not lines:
        return ""
    who = who_says(lines[-1])
    return f"{who}: {line_words(lines[-1])}" if who else line_words(lines[-1])


def chosen(board: Board) -> tuple[str, str]:
    """How many have chosen: the figures, and what they count."""
    if board.present:
        return f"{board.chosen} of {max(board.present, board.chosen)}", "have chosen"
    return str(board.chosen), "have chosen" if board.chosen != 1 else "has chosen"


def round_told(told: Told, board: Board) -> str:
    """What may be told of a round whose votes are not shown; "" where they are."""
    if not told.whole:
        return "Nobody has chosen."
    by_id = letters(board)
    if told.nearly_all is not None:
        return f"All or nearly all chose {by_id.get(told.nearly_all, told.nearly_all)}."
    if told.first:
        ahead = " and ".join(by_id.get(one, one) for one in told.first)
        return f"Too few to count here without telling who. {ahead} came first."
    return HIDDEN if told.totals is None else ""


def title(board: Board) -> str:
    """The heading over a result."""
    found = board.outcome
    if found is None or (found.picks is None and board.rule.is_the_trainers):
        return "The room has voted"
    if found.picks is None:
        return "Nothing is decided"
    made = picks(board, found.picks)
    if board.rule.is_the_trainers:
        return f"The trainer says {made}"
    return f"The chairs chose {made}" if " and " in made else f"The room chose {made}"


def undecided(board: Board, found: Outcome) -> str:
    """Why nothing is decided; "" where something is."""
    if found.picks is not None:
        return ""
    if board.rule.is_the_trainers:
        return "The trainer has not said yet."
    by_id = letters(board)
    level = f" ({' and '.join(by_id.get(one, one) for one in found.tied)})" if found.tied else ""
    return f"{found.why.rstrip('.')}{level}."


def came_of_it(board: Board, rule: Rule, found: Outcome) -> str:
    """What another rule would make of the same votes."""
    if found.picks is not None:
        return picks(board, found.picks)
    return "not known" if rule.is_the_trainers else "nothing"


def decided(board: Board) -> list[str]:
    """What was decided, in letters and words; both where the chairs differ."""
    if board.decided is None:
        return []
    made, by_id = board.decided.picks, {one.id: one for one in board.offered}
    both = dict.fromkeys(one for one in (made.professional, made.service_user) if one in by_id)
    said = []
    for option in both:
        if option is not None:
            one = by_id[option]
            said.append(f"{one.letter}. {option_words(one)}" if one.letter else option_words(one))
    return said
