"""Seats and rules of a room, by the names that everybody reads."""

from __future__ import annotations

from dataclasses import dataclass

from game.room.ladder import Rule
from game.room.seats import Seat
from game.words.catalogue import ENGLISH, Catalogue

SEATS = {
    Seat.PROFESSIONAL: "Professional’s chair",
    Seat.SERVICE_USER: "Service user’s chair",
    Seat.WATCHING: "Just watching",
    Seat.NOT_SAID: "I’d rather not say",
}
"""How a person chooses where to vote from today, and whose votes are whose."""
HANDS_FROM = {**SEATS, Seat.NOT_SAID: "Any seat"}
"""Where raised hands are counted."""


@dataclass(frozen=True, slots=True)
class RuleWords:
    """A rule: its name, the name in a narrow list, how it decides, what rung it is."""

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


def seat_words(seat: Seat, say: Catalogue = ENGLISH) -> str:
    """A seat by its name."""
    return say(SEATS[seat])


def rule_words(rule: Rule, say: Catalogue = ENGLISH) -> RuleWords:
    """All that is told of a rule."""
    told = RULES[rule]
    return RuleWords(say(told.name), say(told.short), say(told.how), say(told.rung))


def rung_words(rule: Rule, say: Catalogue = ENGLISH) -> str:
    """The kind of taking part that a rule is: "Partnership"."""
    return say(rule.rung.label)
