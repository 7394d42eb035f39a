"""The keys of the wall: what each does, and which of them stand at the bottom at each stage."""

from __future__ import annotations

from dataclasses import dataclass

from game.room.led import RoomSeen
from game.room.session import ROUNDS, Stage
from game.window.wall.messages import Act
from game.window.wall.page.foot import Hint
from game.words.board import letters, picks
from game.words.catalogue import ENGLISH, Catalogue

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
class KeyTold:
    """A key on the page of keys: its cap, what it does in a few words, what it is."""

    cap: str
    does: str
    act: Act


PAGE = (
    KeyTold("Enter", "Next, whatever comes next", Act.NEXT),
    KeyTold("Left", "Back a page of what is told", Act.BACK),
    KeyTold("Space", "Pause with a calm screen, and go on", Act.PAUSE),
    KeyTold("A", "Again: a second round after talking", Act.AGAIN),
    KeyTold("U", "Undo: back to before the last decision", Act.UNDO),
    KeyTold("N", "Needle: decide, and let the room place it", Act.NEEDLE),
    KeyTold("R", "The rule that decides", Act.RULE),
    KeyTold("T", "Talk for 3 minutes, or stop the timer", Act.TALK),
    KeyTold("+", "A minute more, while the timer runs", Act.MORE),
    KeyTold("H", "Count raised hands, or cards", Act.HANDS),
    KeyTold("K", "Skip: tell this moment in a sentence", Act.SKIP),
    KeyTold("J", "Jump to a moment", Act.JUMP),
    KeyTold("D", "The trainer’s desk on this laptop", Act.DESK),
    KeyTold("+", "Larger text; Ctrl + always", Act.LARGER),
    KeyTold("−", "Smaller text", Act.SMALLER),
    KeyTold("Q", "Close the room; Esc asks too", Act.CLOSE),
)


def hints(
    seen: RoomSeen, at_last_page: bool, timer: bool, say: Catalogue = ENGLISH
) -> tuple[Hint, ...]:
    """The keys that matter now; the way on comes last."""
    board = seen.board
    if board.is_paused:
        return (_hint(say, "Space", "go on", Act.PAUSE),)
    more = (_hint(say, "+", "1 minute", Act.MORE),) if timer else ()
    talk = (_hint(say, "T", "stop the timer" if timer else "talk for 3 minutes", Act.TALK),)
    keys = (_hint(say, "F1", "keys", Act.KEYS),)
    match board.stage:
        case Stage.JOINING:
            return (*keys, _hint(say, "Enter", "begin", Act.NEXT))
        case Stage.TELLING if not at_last_page:
            return (*keys, _hint(say, "Enter", "next", Act.NEXT))
        case Stage.TELLING:
            rule = (_hint(say, "R", "rule", Act.RULE),)
            return (*keys, *rule, _hint(say, "Enter", "open the vote", Act.NEXT))
        case Stage.VOTING:
            hands = (_hint(say, "H", "hands", Act.HANDS),)
            pause = (_hint(say, "Space", "pause", Act.PAUSE),)
            return (*more, *hands, *pause, _hint(say, "Enter", "result", Act.NEXT))
        case Stage.SHOWN:
            return (*more, *talk, *_after_a_round(seen, say))
        case Stage.NEEDLE:
            return (*more, *talk, _hint(say, "Enter", "uncover", Act.NEXT))
        case Stage.MOVED:
            undo = (_hint(say, "U", "undo", Act.UNDO),)
            placed = board.needle is not None
            place = () if placed else (_hint(say, "N", "place the needle", Act.NEEDLE),)
            return (*undo, *place, _hint(say, "Enter", "go on", Act.NEXT))
        case Stage.ENDED if not at_last_page:
            return (*more, *talk, _hint(say, "Enter", "next", Act.NEXT))
        case Stage.ENDED:
            return (*more, *talk, _hint(say, "Q", "close the room", Act.CLOSE))
        case Stage.FINISHED:
            return (_hint(say, "Enter", "leave", Act.LEAVE),)


def _after_a_round(seen: RoomSeen, say: Catalogue) -> tuple[Hint, ...]:
    board = seen.board
    again = () if len(board.rounds) >= ROUNDS else (_hint(say, "A", "vote again", Act.AGAIN),)
    rule = (_hint(say, "R", "rule", Act.RULE),)
    if board.outcome is not None and board.outcome.picks is not None:
        made = picks(board, board.outcome.picks, say)
        return (*again, *rule, _hint(say, "Enter", say("play {letters}", letters=made), Act.NEXT))
    if board.rule.is_the_trainers:
        count = len(letters(board))
        press = "press 1" if count == 1 else say("press 1 to {count}", count=count)
        return (*again, *rule, _hint(say, "Say which:", press, Act.NEXT))
    return (*again, *rule)


def _hint(say: Catalogue, cap: str, does: str, act: Act) -> Hint:
    return Hint(say(cap), say(does), act)
