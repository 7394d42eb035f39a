"""The trainers' notes of a scenario on paper: for whoever runs it with a group."""

from __future__ import annotations

from collections.abc import Iterator

from game.model.power import Chair
from game.model.scenario import Questions, Scenario
from game.model.trainers import HandoutPart, SessionPlan, TrainersNotes, running
from game.papers.handout.moments import title_of
from game.papers.handout.sheets import Asked, GroupSheet, PaperPlan, PlanRow
from game.words.catalogue import ENGLISH, Catalogue
from game.words.numbers import day_in_words


def group_sheet(scenario: Scenario, notes: TrainersNotes, say: Catalogue = ENGLISH) -> GroupSheet:
    """What stands on the sheets for a group; what the notes leave out is not on them."""
    points = (
        (say("What it is for"), notes.aims),
        (say("Who it suits"), notes.suits),
        (say("Who should not be made to play it"), notes.not_for),
        (say("Before you start"), notes.before),
    )
    return GroupSheet(
        points=tuple(HandoutPart(heading, held) for heading, held in points if held),
        law=_law(notes.law_as_of, say=say),
        expect=notes.expect,
        short_path=tuple(title_of(scenario, name) for name in notes.short_path),
        plans=tuple(_plan(scenario, session) for session in notes.sessions),
        questions=tuple(_questions(scenario, notes, say=say)),
    )


def _law(day: str | None, say: Catalogue) -> str:
    if day is None:
        return ""
    return say(
        "The law in this story is as of {day}. See what has changed.",
        day=day_in_words(day, say),
    )


def _plan(scenario: Scenario, session: SessionPlan) -> PaperPlan:
    rows = (
        PlanRow(
            f"{start}\u2013{end}",
            step.do,
            "" if step.play is None else title_of(scenario, step.play),
        )
        for start, end, step in running(session)
    )
    return PaperPlan(session.minutes, tuple(rows))


def _questions(scenario: Scenario, notes: TrainersNotes, say: Catalogue) -> Iterator[Asked]:
    yield from asked_of_each(scenario, notes.questions, say)
    for name in scenario.moments:
        if name in notes.at_moments:
            yield Asked(say("At {moment}", moment=title_of(scenario, name)), notes.at_moments[name])


def asked_of_each(scenario: Scenario, asked: Questions, say: Catalogue) -> Iterator[Asked]:
    """The questions for each chair and for the room, where there are any."""
    of = (
        (scenario.seated(Chair.PROFESSIONAL).name, asked.professional),
        (scenario.seated(Chair.SERVICE_USER).name, asked.service_user),
        (say("The whole room"), asked.room),
    )
    yield from (Asked(who, questions) for who, questions in of if questions)
