"""The sample story with the longest texts that any shipped story or variant has in each place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

from game.app.opened import reading
from game.library.variants.variants import words_beside
from game.model.scenario import Choice, Line, Moment, Scenario
from game.window.ports import Entry

from .sample import ASSETS, entries

STORIES = ASSETS.parent / "scenarios"


def longest_entries() -> tuple[Entry, ...]:
    """The entries of the sample, every story that can be played told as long as can be."""
    return tuple(
        replace(one, title=_texts().title, scenario=told_long(one.scenario))
        if one.scenario
        else one
        for one in entries()
    )


def told_long(scenario: Scenario) -> Scenario:
    """A story in the longest words that were found for each place; ids and names stay."""
    texts = _texts()
    return replace(
        scenario,
        title=texts.title,
        about=texts.about,
        support=texts.support,
        content_notes=texts.content_notes,
        people=tuple(
            replace(person, is_=texts.is_, wants=texts.wants) for person in scenario.people
        ),
        moments={name: _long(moment) for name, moment in scenario.moments.items()},
    )


def _long(moment: Moment) -> Moment:
    texts = _texts()
    choices = tuple(
        replace(
            choice,
            words=texts.choice,
            because=choice.because and texts.because,
            blocked_because=choice.blocked_because and texts.blocked,
        )
        for choice in moment.choices
    )
    script = tuple(replace(line, text=texts.line) for line in moment.script)
    question = moment.question and texts.question
    return replace(
        moment, title=texts.moment, question=question, choices=choices, script=script,
        ending=moment.ending and texts.ending,
    )  # fmt: skip


@cache
def every_story() -> tuple[Scenario, ...]:
    """Each shipped story, and each in its other words."""
    return tuple(_told(STORIES))


def _told(folder: Path) -> Iterator[Scenario]:
    for path in sorted(folder.glob("*/scenario.yaml")):
        scenario = reading(path).scenario
        if scenario is not None:
            yield scenario
            yield from words_beside(path, scenario).values()


class _Longest:
    """The longest of each kind of text."""

    def __init__(self) -> None:
        stories = every_story()
        moments = [moment for story in stories for moment in story.moments.values()]
        choices: list[Choice] = [choice for moment in moments for choice in moment.choices]
        lines: list[Line] = [line for moment in moments for line in moment.script]
        people = [person for story in stories for person in story.people]
        self.title = _of(story.title for story in stories)
        self.about = _of(story.about for story in stories)
        self.support = _of(story.support for story in stories)
        self.content_notes = max((story.content_notes for story in stories), key=_all_letters)
        self.is_ = _of(person.is_ for person in people)
        self.wants = _of(person.wants for person in people)
        self.moment = _of(moment.title for moment in moments)
        self.ending = _of(moment.ending for moment in moments)
        self.question = _of(moment.question for moment in moments)
        self.line = _of(line.text for line in lines)
        self.choice = _of(choice.words for choice in choices)
        self.because = _of(choice.because for choice in choices)
        self.blocked = _of(choice.blocked_because for choice in choices)


@cache
def _texts() -> _Longest:
    return _Longest()


def _of(texts: Iterator[str | None]) -> str:
    return max((text for text in texts if text), key=len)


def _all_letters(notes: tuple[str, ...]) -> int:
    return sum(map(len, notes))
