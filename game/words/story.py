"""What is told of a story before it is played: its notes, who made it, who sits in which chair.

And where a play of it was stopped.
"""

from __future__ import annotations

from collections.abc import Iterable

from game.model.authorship import Author
from game.model.players import Manner, Players
from game.model.power import Chair
from game.model.run import RunHead
from game.model.scenario import Person, Scenario
from game.words.catalogue import ENGLISH, Catalogue
from game.words.numbers import day_in_words

NOT_YET_CHECKED = "Not yet checked by people with lived experience."
CLOSING = "The balance is a way to start talking. It is not a score of anyone’s practice."
POWER_IS = "Power is {name}'s share of the say. At 50 of 100 both have the same."
NO_WAY_ON = "The story has no way on from here. That is a mistake in the scenario."
RESPECTS_NO = "Here a no was respected."
STOPPED_BEFORE = "You stopped in this story before."
CARRY_ON_OR_NEW = "Type a number to carry on there, or new for a new play."
CARRYING_ON = "You carry on where you stopped."
CHANGED = "The story has been changed since then."
MANNERS = (
    (Manner.GUARDED, "on their guard"),
    (Manner.TYPICAL, "like most people"),
    (Manner.OPEN, "who lets go easily"),
)
"""How whoever sits across the table is, and what they are called."""
AT = {
    Players.PROFESSIONAL: "In {moment}, in the professional's chair, begun on {day}.",
    Players.SERVICE_USER: "In {moment}, in the service user's chair, begun on {day}.",
    Players.BOTH: "In {moment}, two people at one screen, begun on {day}.",
    Players.NONE: "In {moment}, watching, begun on {day}.",
}


def content_note(scenario: Scenario, say: Catalogue = ENGLISH) -> str:
    """What a story has in it that may be hard to meet; "" where the author named nothing."""
    notes = "; ".join(scenario.content_notes)
    return say("This story has: {notes}.", notes=notes) if notes else ""


def made_by(scenario: Scenario, say: Catalogue = ENGLISH, roles: bool = False) -> list[str]:
    """Who wrote a story (with `roles`: as what), what was agreed, and who has checked it."""
    rows = []
    if scenario.written_by:
        rows.append(say("Written by {names}.", names=_names(scenario.written_by, roles)))
    agreed = scenario.agreement
    if agreed is not None and agreed.whose_story:
        rows.append(say("Whose story: {whose}.", whose=agreed.whose_story.rstrip(".")))
    if agreed is not None and agreed.may_be_used_for:
        rows.append(say("It may be used for: {use}.", use=agreed.may_be_used_for.rstrip(".")))
    if scenario.checked_by:
        names = _names(scenario.checked_by, roles)
        rows.append(say("Checked by people with lived experience: {names}.", names=names))
    else:
        rows.append(say(NOT_YET_CHECKED))
    return [*rows, scenario.standing] if scenario.standing else rows


def at_a_table(names: Iterable[str], say: Catalogue = ENGLISH) -> str:
    """What a picture shows, for those who cannot see it."""
    people = say.together(names)
    return say("{people} at a table", people=people) if people else say("A table with nobody at it")


def _names(people: Iterable[Author], roles: bool) -> str:
    return ", ".join(
        f"{one.name} ({one.role})" if roles and one.role else one.name for one in people
    )


def opening(scenario: Scenario, say: Catalogue = ENGLISH) -> list[str]:
    """All that is told before anybody sits down, a line each."""
    minutes = scenario.minutes
    about = say.counted(minutes, "About {n} minute.", "About {n} minutes.") if minutes else ""
    first = (scenario.title, scenario.about, about, content_note(scenario, say), scenario.support)
    return [*(row for row in first if row), *made_by(scenario, say)]


def people(scenario: Scenario, viewer: Chair | None, say: Catalogue = ENGLISH) -> list[str]:
    """Who is in the two chairs; what one wants, fears and knows is told to that chair."""
    rows: list[str] = []
    for chair in Chair:
        person = scenario.seated(chair)
        who = f"{person.name}: {person.is_}" if person.is_ else person.name
        place = {"chair": say(chair.value), "who": who}
        if chair is not viewer:
            rows.append(say("In the {chair}'s chair is {who}", **place))
            continue
        rows.append(say("You sit in the {chair}'s chair. You are {who}", **place))
        rows += wishes(person, say)
        rows += [say("You know: {what}", what=known) for known in person.knows]
    return rows


def wishes(person: Person, say: Catalogue = ENGLISH) -> list[str]:
    """What a person wants and worries about, by their name: authors write of them as "he"."""
    rows = []
    if person.wants:
        rows.append(say("{name} wants: {what}", name=person.name, what=person.wants))
    if person.worries:
        rows.append(say("{name} worries: {what}", name=person.name, what=person.worries))
    return rows


def stopped_words(head: RunHead, where: str, changed: bool, say: Catalogue = ENGLISH) -> str:
    """Where a play was stopped, by whom and when; and whether its story has changed since."""
    told = say(AT[head.chair], moment=where, day=day_in_words(head.started[:10], say))
    return f"{told} {say(CHANGED)}" if changed else told
