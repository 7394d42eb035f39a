"""What the forms of the desk's page ask for, read into the room's commands."""

from __future__ import annotations

from collections.abc import Mapping

from game.model.problems import Refused
from game.room import commands
from game.room.seats import Seat

ANY_TIME = ("pause", "resume", "stop")


def ask_for_same(form: Mapping[str, str], led: int) -> None:
    """Refuse a step meant for a state that is over: pressed twice, sent twice, or on two desks."""
    if form.get("led", str(led)) != str(led) and form.get("line") not in ANY_TIME:
        raise Refused("Something else was done first. Look again, and press again.")


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
