"""The keys of the wall: what each does, and which of them stand at the bottom at each stage."""

from __future__ import annotations

from dataclasses import dataclass

from game.room.led import RoomSeen
from game.room.session import ROUNDS, Stage
from game.window.wall.messages import Act
from game.window.wall.page.foot import Hint
from game.words.board import letters, picks
from game.words.catalogue import ENGLISH, Catalogue
from game.words.keys import key_cap

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
    ".": Act.PAUSE,
    "left": Act.BACK,
    "page up": Act.BACK,
    "page down": Act.NEXT,
    "plus": Act.LARGER,
    "minus": Act.SMALLER,
}


@dataclass(frozen=True, slots=True)
class KeyTold:
    """A key on the page of keys: its cap, what it does in a few words, what it is."""

    cap: str
    does: str
    act: Act


def page_of_keys(say: Catalogue = ENGLISH) -> tuple[KeyTold, ...]:
    """All keys, in the order in which they are told."""
    return (
        KeyTold("Enter", say("Next, whatever comes next"), Act.NEXT),
        KeyTold("Left", say("Back a page of what is told"), Act.BACK),
        KeyTold(
            "Space",
            say("Pause with a calm screen, and go on; a remote’s black screen too"),
            Act.PAUSE,
        ),
        KeyTold("A", say("Again: a second round after talking"), Act.AGAIN),
        KeyTold("U", say("Undo: back to before the last decision"), Act.UNDO),
        KeyTold("N", say("Needle: decide, and let the room place it"), Act.NEEDLE),
        KeyTold("R", say("The rule that decides"), Act.RULE),
        KeyTold("T", say("Talk for 3 minutes, or stop the timer"), Act.TALK),
        KeyTold("+", say("A minute more, while the timer runs"), Act.MORE),
        KeyTold("H", say("Count raised hands, or cards"), Act.HANDS),
        KeyTold("K", say("Skip: tell this moment in a sentence"), Act.SKIP),
        KeyTold("J", say("Jump to a moment"), Act.JUMP),
        KeyTold("D", say("The trainer’s desk on this laptop"), Act.DESK),
        KeyTold("+", say("Larger text; Ctrl + always"), Act.LARGER),
        KeyTold("−", say("Smaller text"), Act.SMALLER),
        KeyTold("Q", say("Close the room; Esc asks too"), Act.CLOSE),
    )


def hints(
    seen: RoomSeen, at_last_page: bool, timer: bool, say: Catalogue = ENGLISH
) -> tuple[Hint, ...]:
    """The keys that matter now; the way on comes last."""
    board = seen.board
    if board.is_paused:
        return (Hint(key_cap("Space", say), say("go on"), Act.PAUSE),)
    more = (Hint(key_cap("+", say), say("1 minute"), Act.MORE),) if timer else ()
    talk = (
        Hint(
            key_cap("T", say),
            say("stop the timer") if timer else say("talk for 3 minutes"),
            Act.TALK,
        ),
    )
    keys = (Hint(key_cap("F1", say), say("keys"), Act.KEYS),)
    match board.stage:
        case Stage.JOINING:
            return (*keys, Hint(key_cap("Enter", say), say("begin"), Act.NEXT))
        case Stage.TELLING if not at_last_page:
            return (*keys, Hint(key_cap("Enter", say), say("next"), Act.NEXT))
        case Stage.TELLING:
            rule = (Hint(key_cap("R", say), say("rule"), Act.RULE),)
            return (*keys, *rule, Hint(key_cap("Enter", say), say("open the vote"), Act.NEXT))
        case Stage.VOTING:
            hands = (Hint(key_cap("H", say), say("hands"), Act.HANDS),)
            pause = (Hint(key_cap("Space", say), say("pause"), Act.PAUSE),)
            return (*more, *hands, *pause, Hint(key_cap("Enter", say), say("result"), Act.NEXT))
        case Stage.SHOWN:
            return (*more, *talk, *_after_a_round(seen, say))
        case Stage.NEEDLE:
            return (*more, *talk, Hint(key_cap("Enter", say), say("uncover"), Act.NEXT))
        case Stage.MOVED:
            undo = (Hint(key_cap("U", say), say("undo"), Act.UNDO),)
            placed = board.needle is not None
            place = (
                () if placed else (Hint(key_cap("N", say), say("place the needle"), Act.NEEDLE),)
            )
            return (*undo, *place, Hint(key_cap("Enter", say), say("go on"), Act.NEXT))
        case Stage.ENDED if not at_last_page:
            return (*more, *talk, Hint(key_cap("Enter", say), say("next"), Act.NEXT))
        case Stage.ENDED:
            return (*more, *talk, Hint(key_cap("Q", say), say("close the room"), Act.CLOSE))
        case Stage.FINISHED:
            return (Hint(key_cap("Enter", say), say("leave"), Act.LEAVE),)


def _after_a_round(seen: RoomSeen, say: Catalogue) -> tuple[Hint, ...]:
    board = seen.board
    again = (
        ()
        if len(board.rounds) >= ROUNDS
        else (Hint(key_cap("A", say), say("vote again"), Act.AGAIN),)
    )
    rule = (Hint(key_cap("R", say), say("rule"), Act.RULE),)
    if board.outcome is not None and board.outcome.picks is not None:
        made = picks(board, board.outcome.picks, say)
        return (
            *again,
            *rule,
            Hint(key_cap("Enter", say), say("play {letters}", letters=made), Act.NEXT),
        )
    if board.rule.is_the_trainers:
        count = len(letters(board))
        press = say("press 1") if count == 1 else say("press 1 to {count}", count=count)
        return (*again, *rule, Hint(say("Say which:"), press, Act.NEXT))
    return (*again, *rule)
