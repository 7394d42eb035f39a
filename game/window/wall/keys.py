"""The keys of the wall: what each does, and which of them stand at the bottom at each stage."""

from __future__ import annotations

from game.room.led import RoomSeen
from game.room.session import ROUNDS, Stage
from game.window.keys import Command
from game.window.wall.messages import Act
from game.window.wall.page.foot import Hint
from game.words.board import letters, picks
from game.words.catalogue import ENGLISH, Catalogue

ACTS = {
    Command.AGAIN: Act.AGAIN,
    Command.UNDO: Act.UNDO,
    Command.NEEDLE: Act.NEEDLE,
    Command.RULE: Act.RULE,
    Command.TALK: Act.TALK,
    Command.HANDS: Act.HANDS,
    Command.SKIP: Act.SKIP,
    Command.JUMP: Act.JUMP,
    Command.DESK: Act.DESK,
    Command.CLOSE_ROOM: Act.CLOSE,
    Command.EARLIER: Act.BACK,
    Command.PRINT: Act.REPORT,
}
OTHERS = {
    "/": Act.KEYS,
    ".": Act.PAUSE,
    "page up": Act.BACK,
    "page down": Act.NEXT,
    "plus": Act.MORE,
}
"""Those of the wall alone, most of them a presenter's remote's."""


TOLD = (
    Act.NEXT, Act.BACK, Act.PAUSE, Act.AGAIN, Act.UNDO, Act.NEEDLE, Act.RULE, Act.TALK, Act.MORE,
    Act.HANDS, Act.SKIP, Act.JUMP, Act.DESK, Act.LARGER, Act.SMALLER, Act.CLOSE,
    Act.REPORT,
)  # fmt: skip
"""What each of the keys does that `words.keys.AT_THE_WALL` tells."""


def hints(
    seen: RoomSeen,
    at_last_page: bool,
    timer: bool,
    say: Catalogue = ENGLISH,
    reports: bool = False,
) -> tuple[Hint, ...]:
    """The keys that matter now; the way on comes last. `reports`: the room's report can be made."""
    board = seen.board
    if board.is_paused:
        return (Hint("X", say("close the room"), Act.CLOSE), Hint("Esc", say("go on"), Act.PAUSE))
    more = (Hint("+", say("1 minute"), Act.MORE),) if timer else ()
    talk = (
        Hint(
            "T",
            say("stop the timer") if timer else say("talk for 3 minutes"),
            Act.TALK,
        ),
    )
    keys = (Hint("F1", say("keys"), Act.KEYS),)
    match board.stage:
        case Stage.JOINING:
            return (*keys, Hint("Enter", say("begin"), Act.NEXT))
        case Stage.TELLING if not at_last_page:
            return (*keys, Hint("Enter", say("next"), Act.NEXT))
        case Stage.TELLING:
            rule = (Hint("V", say("rule"), Act.RULE),)
            return (*keys, *rule, Hint("Enter", say("open the vote"), Act.NEXT))
        case Stage.VOTING:
            hands = (Hint("H", say("hands"), Act.HANDS),)
            pause = (Hint("Esc", say("pause"), Act.PAUSE),)
            return (*more, *hands, *pause, Hint("Enter", say("result"), Act.NEXT))
        case Stage.SHOWN:
            return (*more, *talk, *_after_a_round(seen, say))
        case Stage.NEEDLE:
            return (*more, *talk, Hint("Enter", say("uncover"), Act.NEXT))
        case Stage.MOVED:
            undo = (Hint("U", say("undo"), Act.UNDO),)
            placed = board.needle is not None
            place = () if placed else (Hint("I", say("place the needle"), Act.NEEDLE),)
            return (*undo, *place, Hint("Enter", say("go on"), Act.NEXT))
        case Stage.ENDED if not at_last_page:
            return (*more, *talk, Hint("Enter", say("next"), Act.NEXT))
        case Stage.ENDED:
            return (*more, *talk, Hint("X", say("close the room"), Act.CLOSE))
        case Stage.FINISHED:
            report = (Hint("P", say("the report"), Act.REPORT),) if reports else ()
            return (*report, Hint("Enter", say("leave"), Act.LEAVE))


def _after_a_round(seen: RoomSeen, say: Catalogue) -> tuple[Hint, ...]:
    board = seen.board
    again = () if len(board.rounds) >= ROUNDS else (Hint("A", say("vote again"), Act.AGAIN),)
    rule = (Hint("V", say("rule"), Act.RULE),)
    if board.outcome is not None and board.outcome.picks is not None:
        made = picks(board, board.outcome.picks, say)
        return (
            *again,
            *rule,
            Hint("Enter", say("play {letters}", letters=made), Act.NEXT),
        )
    if board.rule.is_the_trainers:
        count = len(letters(board))
        press = say("press 1") if count == 1 else say("press 1 to {count}", count=count)
        return (*again, *rule, Hint(say("Say which:"), press, Act.NEXT))
    return (*again, *rule)
