"""The keys of the wall: what each does, and which of them stand at the bottom at each stage."""

from __future__ import annotations

from dataclasses import dataclass

from game.room.led import RoomSeen
from game.room.session import ROUNDS, Stage
from game.window.wall.messages import Act
from game.window.wall.page.foot import Hint
from game.words.board import letters, picks

LETTERS = {
    "a": Act.AGAIN,
    "u": Act.UNDO,
    "n": Act.NEEDLE,
    "r": Act.RULE,
    "t": Act.TALK,
    "h": Act.HANDS,
    "k": Act.SKIP,
    "j": Act.JUMP,
    "d": Act.DESK,
    "q": Act.CLOSE,
}
OTHERS = {
    "space": Act.PAUSE,
    "/": Act.KEYS,
    "left": Act.BACK,
    "plus": Act.LARGER,
    "minus": Act.SMALLER,
}


@dataclass(frozen=True, slots=True)
class Told:
    """A key on the page of keys: its cap, what it does in a few words, what it is."""

    cap: str
    does: str
    act: Act


PAGE = (
    Told("Enter", "Next, whatever comes next", Act.NEXT),
    Told("Left", "Back a page of what is told", Act.BACK),
    Told("Space", "Pause with a calm screen, and go on", Act.PAUSE),
    Told("A", "Again: a second round after talking", Act.AGAIN),
    Told("U", "Undo: back to before the last decision", Act.UNDO),
    Told("N", "Needle: decide, and let the room place it", Act.NEEDLE),
    Told("R", "The rule that decides", Act.RULE),
    Told("T", "Talk for 3 minutes, or stop the timer", Act.TALK),
    Told("+", "A minute more, while the timer runs", Act.MORE),
    Told("H", "Count raised hands, or cards", Act.HANDS),
    Told("K", "Skip: tell this moment in a sentence", Act.SKIP),
    Told("J", "Jump to a moment", Act.JUMP),
    Told("D", "The trainer’s desk on this laptop", Act.DESK),
    Told("+", "Larger text; Ctrl + always", Act.LARGER),
    Told("−", "Smaller text", Act.SMALLER),
    Told("Q", "Close the room; Esc asks too", Act.CLOSE),
)


def hints(seen: RoomSeen, at_last_page: bool, timer: bool) -> tuple[Hint, ...]:
    """The keys that matter now; the way on comes last."""
    board = seen.board
    if board.is_paused:
        return (_hint("Space", "go on", Act.PAUSE),)
    more = (_hint("+", "1 minute", Act.MORE),) if timer else ()
    talk = (_hint("T", "stop the timer" if timer else "talk for 3 minutes", Act.TALK),)
    keys = (_hint("F1", "keys", Act.KEYS),)
    match board.stage:
        case Stage.JOINING:
            return (*keys, _hint("Enter", "begin", Act.NEXT))
        case Stage.TELLING if not at_last_page:
            return (*keys, _hint("Enter", "next", Act.NEXT))
        case Stage.TELLING:
            rule = (_hint("R", "rule", Act.RULE),)
            return (*keys, *rule, _hint("Enter", "open the vote", Act.NEXT))
        case Stage.VOTING:
            hands = (_hint("H", "hands", Act.HANDS),)
            pause = (_hint("Space", "pause", Act.PAUSE),)
            return (*more, *hands, *pause, _hint("Enter", "result", Act.NEXT))
        case Stage.SHOWN:
            return (*more, *talk, *_after_a_round(seen))
        case Stage.NEEDLE:
            return (*more, *talk, _hint("Enter", "uncover", Act.NEXT))
        case Stage.MOVED:
            undo = (_hint("U", "undo", Act.UNDO),)
            placed = board.needle is not None
            place = () if placed else (_hint("N", "place the needle", Act.NEEDLE),)
            return (*undo, *place, _hint("Enter", "go on", Act.NEXT))
        case Stage.ENDED if not at_last_page:
            return (*more, *talk, _hint("Enter", "next", Act.NEXT))
        case Stage.ENDED:
            return (*more, *talk, _hint("Q", "close the room", Act.CLOSE))
        case Stage.FINISHED:
            return (_hint("Enter", "leave", Act.LEAVE),)


def _after_a_round(seen: RoomSeen) -> tuple[Hint, ...]:
    board = seen.board
    again = () if len(board.rounds) >= ROUNDS else (_hint("A", "vote again", Act.AGAIN),)
    rule = (_hint("R", "rule", Act.RULE),)
    if board.outcome is not None and board.outcome.picks is not None:
        made = picks(board, board.outcome.picks)
        return (*again, *rule, _hint("Enter", f"play {made}", Act.NEXT))
    if board.rule.is_the_trainers:
        count = len(letters(board))
        say = "press 1" if count == 1 else f"press 1 to {count}"
        return (*again, *rule, _hint("Say which:", say, Act.NEXT))
    return (*again, *rule)


def _hint(cap: str, does: str, act: Act) -> Hint:
    return Hint(cap, does, act)
