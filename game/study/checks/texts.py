"""The texts of a story, where each stands, and whose voice it is in.

What a person says, thinks, or hears in a choice is that person's. The rest is the story's own.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from game.model.scenario import Choice, LineKind, Moment, Person, Scenario

Where = tuple[str | int, ...]

_OWN_KINDS = (LineKind.NARRATION, LineKind.SIGHT)


class TextTold(NamedTuple):
    """A text. `is_own`: the story says it, not one of its people."""

    where: Where
    text: str
    is_own: bool


def texts_of(scenario: Scenario) -> Iterator[TextTold]:
    """Every sentence that players read, in the order of the file; names and labels are none."""
    yield from _own((), "about", scenario.about)
    yield from _own((), "support", scenario.support)
    for person in scenario.people:
        yield from _of_person(person)
    for measure in scenario.measures:
        yield from _own(("measures", measure.name), "means", measure.means)
    for moment in scenario.moments.values():
        yield from of_moment(moment)
    asked = scenario.debrief
    rows = (asked.service_user, asked.professional, asked.room)
    for key, questions in zip(("service user", "professional", "room"), rows, strict=True):
        for index, question in enumerate(questions):
            yield TextTold(("debrief", key, index), question, True)


def of_moment(moment: Moment) -> Iterator[TextTold]:
    """The texts of one moment."""
    here: Where = ("moments", moment.name)
    yield from _own(here, "summary", moment.summary)
    if moment.happens is not None:
        yield from _own((*here, "happens"), "because", moment.happens.because)
    for index, line in enumerate(moment.script):
        yield TextTold((*here, "script", index), line.text, line.kind in _OWN_KINDS)
    yield from _own(here, "question", moment.question)
    for index, choice in enumerate(moment.choices):
        yield from _of_choice((*here, "choices", index), choice)
    for index, case in enumerate(moment.cases):
        yield from _own((*here, "if you differ", index), "because", case.because)


def _of_choice(here: Where, choice: Choice) -> Iterator[TextTold]:
    yield TextTold((*here, choice.kind.value), choice.words, False)
    yield from _own(here, "blocked because", choice.blocked_because)
    yield from _own(here, "because", choice.because)
    if choice.lands_as:
        yield TextTold((*here, "lands as"), choice.lands_as, False)


def _of_person(person: Person) -> Iterator[TextTold]:
    here: Where = ("people", person.name)
    yield from _own(here, "is", person.is_)
    for key, text in (("wants", person.wants), ("worries", person.worries)):
        if text:
            yield TextTold((*here, key), text, False)
    for index, text in enumerate(person.knows):
        yield TextTold((*here, "knows", index), text, False)


def _own(here: Where, key: str, text: str | None) -> Iterator[TextTold]:
    if text:
        yield TextTold((*here, key), text, True)
