"""Asks which of some stopped plays to carry on, where a person types."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto

from game.model.names import fold
from game.terminal.lines import Lines
from game.terminal.printing import Printer
from game.words.catalogue import ENGLISH, Catalogue
from game.words.story import CARRY_ON_OR_NEW, STOPPED_BEFORE


class Instead(Enum):
    """What a person wants in place of a stopped play."""

    NEW = auto()
    NOTHING = auto()


def which(
    stopped: Sequence[str],
    lines: Lines,
    printer: Printer,
    errors: Printer,
    say: Catalogue = ENGLISH,
) -> int | Instead:
    """The index, from 0, of the one that is carried on; `stopped` are they, in words."""
    rows = (f"{number}. {told}" for number, told in enumerate(stopped, start=1))
    printer.say([say(STOPPED_BEFORE), *rows, say(CARRY_ON_OR_NEW)])
    while (line := lines.next()) is not None:
        match fold(line):
            case "new":
                return Instead.NEW
            case "stop":
                return Instead.NOTHING
            case number if number.isdecimal() and 0 < int(number) <= len(stopped):
                return int(number) - 1
            case _:
                errors.say([say(CARRY_ON_OR_NEW)])
    return Instead.NOTHING
