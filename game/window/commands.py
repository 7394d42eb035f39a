"""What keys ask for, and the table of meanings: which key asks for what at first."""

from __future__ import annotations

from enum import StrEnum


class Command(StrEnum):
    """What a key asks for, beyond moving the focus and pressing what has it."""

    STOP = "stop"
    HELP = "help"
    PROJECTOR = "projector"
    FULL_SCREEN = "full screen"
    LARGER = "larger"
    SMALLER = "smaller"
    SETTINGS = "settings"
    ALOUD = "read aloud"
    SOUND = "sound"
    DETAILS = "what moved"
    WHY = "why"
    LIGHT = "the light"
    BACK = "look back"
    OTHER_CHAIR = "the other chair"
    PRINT = "print"
    NEXT = "next question"
    EARLIER = "earlier moment"
    LATER = "later moment"
    BRING_IN = "bring a scenario in"
    HAND_OUT = "hand out as a pack"
    CHECK = "look for problems"
    MEND = "mend"
    ALL_PATHS = "walk all paths"
    KEEP_PLAY = "keep as a play"
    UNDO = "put it back"
    CAST = "who is in it"
    FIGURES = "other figures"
    BOTH_CHAIRS = "both chairs"
    AGAIN = "vote again"
    NEEDLE = "place the needle"
    RULE = "the rule that decides"
    TALK = "talk for a while"
    HANDS = "count hands"
    SKIP = "skip the moment"
    JUMP = "jump to a moment"
    DESK = "the trainer's desk"
    CLOSE_ROOM = "close the room"


ALWAYS = {
    "escape": Command.STOP,
    "f1": Command.HELP,
    "f2": Command.DESK,
    "f3": Command.ALL_PATHS,
    "f5": Command.PROJECTOR,
    "f11": Command.FULL_SCREEN,
}
LETTERS = {
    "a": Command.AGAIN,
    "b": Command.BRING_IN,
    "c": Command.CHECK,
    "d": Command.DETAILS,
    "e": Command.CAST,
    "f": Command.FIGURES,
    "g": Command.SKIP,
    "h": Command.HANDS,
    "i": Command.NEEDLE,
    "j": Command.JUMP,
    "k": Command.KEEP_PLAY,
    "l": Command.LIGHT,
    "m": Command.MEND,
    "n": Command.NEXT,
    "o": Command.OTHER_CHAIR,
    "p": Command.PRINT,
    "q": Command.SOUND,
    "r": Command.ALOUD,
    "s": Command.SETTINGS,
    "t": Command.TALK,
    "u": Command.UNDO,
    "v": Command.RULE,
    "w": Command.WHY,
    "x": Command.CLOSE_ROOM,
    "y": Command.BOTH_CHAIRS,
    "z": Command.HAND_OUT,
}
"""The table of meanings: what a key means it means on every screen, or nothing there."""
