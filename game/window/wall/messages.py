"""What the widgets of the wall send: its keys, its cards' buttons, what the trainer says."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from game.room.commands import Jump, Say
from game.room.ladder import Rule


class Act(Enum):
    """What a key of the wall does, its hint at the bottom, its button on the page of keys."""

    NEXT = auto()
    BACK = auto()
    PAUSE = auto()
    AGAIN = auto()
    UNDO = auto()
    NEEDLE = auto()
    RULE = auto()
    TALK = auto()
    MORE = auto()
    HANDS = auto()
    SKIP = auto()
    JUMP = auto()
    DESK = auto()
    CLOSE = auto()
    KEYS = auto()
    LARGER = auto()
    SMALLER = auto()
    LEAVE = auto()
    REPORT = auto()


class OnCard(Enum):
    """What the buttons of the cards over the wall do."""

    BACK = auto()
    AGREED = auto()
    OPEN_DESK = auto()
    OPEN_DAY_BEFORE = auto()
    SHOW_DESK = auto()
    CLOSE_ROOM = auto()
    SHOW_FIGURES = auto()


@dataclass(frozen=True, slots=True)
class Ruled:
    """This rule decides from now on; None follows the meter."""

    rule: Rule | None


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of the count of hands: the place of an option, and of a seat."""

    row: int
    column: int


@dataclass(frozen=True, slots=True)
class CountKey:
    """The same as a key while hands are counted."""

    key: str


WallMessage = Act | OnCard | Ruled | Cell | CountKey | Jump | Say
