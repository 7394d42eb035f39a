"""What the forms of the desk's page ask for, read into the room's commands."""

from __future__ import annotations

from collections.abc import Mapping

from game.model.problems import Refused
from game.room import commands
from game.room.seats import Seat
from game.web.room.offers import LineStanding

MOST_LED, MOST_MINUTES = 10**9, 999
ANY_TIME = ("pause", "resume", "stop")


def meant_for(form: Mapping[str, str]) -> int | None:
    """What the desk had done when a step was pressed; None for what can be done at any time.

    So a step that was pressed twice, sent twice, or pressed at two desks is done once.
    """
    if form.get("line") in ANY_TIME or "led" not in form:
        return None
    led = commands.whole(form["led"], MOST_LED)
    return -1 if led is None else led


def hands(form: Mapping[str, str]) -> commands.Command:
    """Raised hands that were counted for an option, from one seat."""
    people, seat = commands.whole(form.get("hands", ""), commands.MOST_HANDS), form.get("seat", "")
    if people is None or seat not in {one.value for one in Seat}:
        raise Refused("Type how many hands you counted, {most} at most.", most=commands.MOST_HANDS)
    return commands.Hands(form.get("option", ""), people, Seat(seat))


def move(form: Mapping[str, str]) -> commands.Command:
    """Where the trainer puts the needle, and why."""
    power, reason = commands.whole(form.get("power", ""), 100), form.get("reason", "").strip()
    if power is None or not reason:
        raise Refused("Type a number from 0 to 100, and why.")
    return commands.MoveNeedle(power, reason)


def rule(form: Mapping[str, str]) -> commands.Command:
    """The rule to decide by, and whether the room agrees to it though small."""
    name = form.get("rule", "")
    if name not in commands.RULES:
        raise Refused("There is no such rule.")
    return commands.SetRule(commands.RULES[name], consent=bool(form.get("consent")))


def rewrite(form: Mapping[str, str]) -> commands.Command:
    """A line that the room wrote."""
    names = ("verb", "strand", "points", "moment", "words", "because", "credit")
    return commands.line(**{name: form.get(name, "") for name in names})


def minute(form: Mapping[str, str]) -> int:
    """How many minutes of the plan have gone."""
    gone = commands.whole(form.get("minute", ""), MOST_MINUTES)
    if gone is None:
        raise Refused("Type how many minutes have gone.")
    return gone


def settled(form: Mapping[str, str]) -> tuple[int, LineStanding]:
    """A line that a phone sent, by its number, and whether it is taken or put aside."""
    number = commands.whole(form.get("number", ""), MOST_LED)
    taken = form.get("take") == "yes"
    return number or 0, LineStanding.TAKEN if taken else LineStanding.ASIDE
