"""What a trainer asks for at the desk, and the words for it.

The same words are typed at a terminal and sent by the desk's page: `open`, `close`, `next`,
`again`, `undo`, `hands ID N`, `rule NAME`, `pause`, `stop` and those `HELP` lists.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from game.model.effects import Effects, Shift, Verb
from game.model.power import Strand
from game.model.problems import Refused
from game.model.scenario import ChoiceKind
from game.room.happenings import Rewritten
from game.room.ladder import Rule
from game.room.seats import Seat


class Word(StrEnum):
    """Commands without anything after them."""

    OPEN = "open"
    CLOSE = "close"
    NEXT = "next"
    AGAIN = "again"
    UNDO = "undo"
    SKIP = "skip"
    NEEDLE = "needle"
    PAUSE = "pause"
    RESUME = "resume"
    STOP = "stop"
    HELP = "help"


@dataclass(frozen=True, slots=True)
class Hands:
    """So many raised hands or cards for an option, instead of those counted for it before."""

    option: str
    hands: int
    seat: Seat = Seat.NOT_SAID


@dataclass(frozen=True, slots=True)
class SetRule:
    """Decide by this rule; None lets the rule follow the meter. `consent`: the room agreed."""

    rule: Rule | None
    consent: bool = False


@dataclass(frozen=True, slots=True)
class Say:
    """The trainer's own pick."""

    option: str


@dataclass(frozen=True, slots=True)
class Jump:
    """Go to a moment by its name."""

    moment: str


@dataclass(frozen=True, slots=True)
class MoveNeedle:
    """Put the needle at 0 to 100, with a reason."""

    power: int
    reason: str


Command = Word | Hands | SetRule | Say | Jump | MoveNeedle | Rewritten

RULES = {
    "tells": Rule.TELLS,
    "hears": Rule.HEARS,
    "voice": Rule.ONE_VOICE,
    "agree": Rule.AGREE,
    "bigger": Rule.BIGGER_SAY,
    "decides": Rule.DECIDES,
    "meter": None,
}

HELP = (
    "open: open the vote",
    "close: close it and show what may be shown",
    "next: on, to whatever comes next",
    "again: a second round, after talking",
    "undo: back to before the last decision",
    "hands ID N [service user|professional]: so many raised hands or cards for an option",
    f"rule NAME: {', '.join(RULES)}; with 'room agrees' after it, also in a small room",
    "say ID: the trainer's own pick, where the rule leaves it to the trainer",
    "needle: decide, with the meter covered, and let the room place it; again to show it",
    "move N REASON: put the needle at N, 0 to 100, and say why",
    "rewrite VERB STRAND N to MOMENT: WORDS because REASON: play a line the room wrote",
    "skip: tell this moment in a sentence and go on",
    "jump NAME: go to a moment",
    "pause, resume: a calm screen, and back",
    "stop: close the room; what could name a person is erased",
)


MOST_HANDS = 999


def whole(typed: str, most: int) -> int | None:
    """The whole number from 0 to `most` that was typed; None where it is none of them."""
    if not typed.isdecimal() or len(typed) > len(str(most)):
        return None
    return int(typed) if int(typed) <= most else None


def command(line: str) -> Command:
    """The command in a line; Refused, with a sentence that says how it is written."""
    word, _, rest = line.strip().partition(" ")
    rest = rest.strip()
    match word.casefold():
        case "hands":
            return _hands(rest)
        case "rule":
            return _rule(rest)
        case "say" if rest:
            return Say(rest)
        case "jump" if rest:
            return Jump(rest)
        case "move":
            return _move(rest)
        case "rewrite":
            return _rewrite(rest)
        case name if not rest and name in tuple(Word):
            return Word(name)
        case name:
            raise Refused(
                "There is no command {name!r} like that. Type help for the list.", name=name
            )


def _hands(rest: str) -> Hands:
    option, _, after = rest.partition(" ")
    number, _, seat = after.strip().partition(" ")
    hands = whole(number, MOST_HANDS)
    if not option or hands is None:
        raise Refused("Write it like this: hands A 7, or: hands A 7 service user")
    try:
        return Hands(option, hands, Seat(seat.strip() or Seat.NOT_SAID))
    except ValueError:
        seats = ", ".join(Seat)
        raise Refused(
            "There is no seat {seat!r}. Seats are: {seats}.", seat=seat.strip(), seats=seats
        ) from None


def _rule(rest: str) -> SetRule:
    name, _, after = rest.casefold().partition(" ")
    if name not in RULES or after not in ("", "room agrees"):
        raise Refused("Rules are: {rules}. Write it like this: rule agree", rules=", ".join(RULES))
    return SetRule(RULES[name], consent=bool(after))


def _move(rest: str) -> MoveNeedle:
    number, _, reason = rest.partition(" ")
    power = whole(number, 100)
    if power is None or not reason.strip():
        raise Refused("Write it like this: move 40 Nobody asked her before the form was filled.")
    return MoveNeedle(power, reason.strip())


_LINE = re.compile(
    r"(?P<verb>\w+) (?P<strand>\w+) (?P<points>[123]) to (?P<moment>[^:]+): *(?P<words>.+)"
    r" because (?P<because>.+)",
    re.IGNORECASE,
)


def _rewrite(rest: str) -> Rewritten:
    found = _LINE.fullmatch(rest)
    if found is None:
        raise Refused(
            "Write it like this: rewrite shares voice 1 to The answer: "
            "What would you change? because He was asked first."
        )
    return line(**found.groupdict())


def line(
    verb: str, strand: str, points: str, moment: str, words: str, because: str, credit: str = ""
) -> Rewritten:
    """A line the room wrote, from what was typed; Refused where a part is none there is.

    A line that begins with "do " is an act, any other is said.
    """
    try:
        shift = Shift(Verb(verb.casefold()), Strand(strand.casefold()), int(points))
    except ValueError:
        verbs, strands = ", ".join(Verb), ", ".join(Strand)
        raise Refused(
            "Verbs are: {verbs}. Strands are: {strands}. Points are 1 to 3.",
            verbs=verbs,
            strands=strands,
        ) from None
    if shift.points not in (1, 2, 3):
        raise Refused("Points are 1, 2 or 3.")
    kind = ChoiceKind.DO if words.casefold().startswith("do ") else ChoiceKind.SAY
    told = words[3:] if kind is ChoiceKind.DO else words
    return Rewritten(
        kind, told.strip(), Effects((shift,)), because.strip(), moment.strip(), credit or None
    )
