"""The three things that carry the say: with whom knowledge, choice and voice lie, in words.

A thing lies between the two people, from -5 (all the professional's) to 5, as it does on the
table: five ninths of what the service user has of it more than the professional.
"""

from __future__ import annotations

from enum import Enum, auto

from game.model.balance import Balance
from game.model.power import Chair, Strand
from game.words.catalogue import ENGLISH, Catalogue
from game.words.numbers import capital
from game.words.standing import Names

TOLD_FIRST = (Strand.KNOWLEDGE, Strand.CHOICE, Strand.VOICE)
"""The order in which the three are told."""
WITH, NEARER = 3.3, 0.8
"""How far from the middle a thing is with somebody, and how far it is nearer to them."""


class Lies(Enum):
    """How near to one of the two a thing lies."""

    WITH = auto()
    NEARER = auto()
    MIDDLE = auto()


def lies(value: float) -> tuple[Lies, Chair]:
    """How near a thing lies, and to whom; in the middle the chair says nothing."""
    chair = Chair.SERVICE_USER if value > 0 else Chair.PROFESSIONAL
    if abs(value) > WITH:
        return Lies.WITH, chair
    return (Lies.NEARER if abs(value) > NEARER else Lies.MIDDLE), chair


def thing_value(balance: Balance, strand: Strand) -> float:
    """Where a thing lies at a balance, -5 to 5."""
    return 5 * (balance.user.of(strand) - balance.professional.of(strand)) / 9


def thing_words(
    value: float, names: Names, you: Chair | None = None, say: Catalogue = ENGLISH
) -> str:
    """Where a thing lies, for under its name: "with Dr Rao", "nearer you", "in the middle"."""
    near, chair = lies(value)
    match near, chair is you:
        case Lies.MIDDLE, _:
            return say("in the middle")
        case Lies.WITH, True:
            return say("with you")
        case Lies.WITH, _:
            return say("with {name}", name=names[chair])
        case _, True:
            return say("nearer you")
        case _:
            return say("nearer {name}", name=names[chair])


def thing_holder(
    value: float, names: Names, you: Chair | None = None, say: Catalogue = ENGLISH
) -> str:
    """The same where there is room for one name only: whoever it is nearer to, or the middle."""
    near, chair = lies(value)
    if near is Lies.MIDDLE:
        return say("in the middle")
    return say("you") if chair is you else names[chair]


def thing_name(strand: Strand, say: Catalogue = ENGLISH) -> str:
    """A thing by its name as a heading."""
    return capital(say(strand.value))


def thing_sentence(balance: Balance, strand: Strand, names: Names, say: Catalogue) -> str:
    """Where one of them lies, as a sentence by names: "Knowledge is nearer Dr Rao."."""
    near, chair = lies(thing_value(balance, strand))
    places = {"strand": thing_name(strand, say), "name": names[chair]}
    match near:
        case Lies.WITH:
            return say("{strand} is with {name}.", **places)
        case Lies.NEARER:
            return say("{strand} is nearer {name}.", **places)
        case Lies.MIDDLE:
            return say("{strand} is in the middle.", **places)
