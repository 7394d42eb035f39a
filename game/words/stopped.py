"""Stopped plays to choose among, in words."""

from __future__ import annotations

from game.model.players import Players
from game.model.run import RunHead
from game.words.catalogue import ENGLISH, Catalogue
from game.words.numbers import day_in_words

STOPPED_BEFORE = "You stopped in this story before."
CARRY_ON_OR_NEW = "Type a number to carry on there, or new for a new play."
CARRYING_ON = "You carry on where you stopped."
CHANGED = "The story has been changed since then."
AT = {
    Players.PROFESSIONAL: "In {moment}, in the professional's chair, begun on {day}.",
    Players.SERVICE_USER: "In {moment}, in the service user's chair, begun on {day}.",
    Players.BOTH: "In {moment}, two people at one screen, begun on {day}.",
    Players.NONE: "In {moment}, watching, begun on {day}.",
}


def stopped_words(head: RunHead, where: str, changed: bool, say: Catalogue = ENGLISH) -> str:
    """Where a play was stopped, by whom and when; and whether its story has changed since."""
    told = say(AT[head.chair], moment=where, day=day_in_words(head.started[:10], say))
    return f"{told} {say(CHANGED)}" if changed else told
