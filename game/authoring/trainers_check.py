"""Checks the trainers' notes beside a scenario: form, room to talk, breaks, and how old the law is.

Reading the file is the library's work. What day it is, is handed in.
"""

from __future__ import annotations

import re
from pathlib import Path

from game.library.reading.scenario_reader import NotAScenario
from game.library.trainers import TrainersReading, read_trainers
from game.model.codes import Code, Severity
from game.model.problems import Problem
from game.model.scenario import Scenario
from game.model.trainers import SessionPlan, TrainersNotes

LONG_SESSION = 90
"""From so many minutes on a session has a break."""
LAW_KEEPS = 6
"""After so many months somebody looks up whether the law still stands so."""
_BREAK = re.compile(r"\bbreaks?\b", re.IGNORECASE)


def trainers_problems(
    file: Path, scenario: Scenario, story: Path, today: str | None
) -> tuple[Problem, ...]:
    """The problems of the trainers' file `file` of the scenario whose file is `story`, by place.

    `today` is YYYY-MM-DD; None leaves out how old the law is.
    """
    try:
        reading = read_trainers(file, scenario, story)
    except NotAScenario as error:
        cure = "Make the file readable, or take it away."
        wrong = Severity.ERROR
        return (Problem(str(file), 1, 1, wrong, Code.TRAINERS_UNREADABLE, str(error), cure),)
    found = list(reading.problems)
    if reading.notes is not None:
        found += _about_law(reading, reading.notes, scenario, today)
        for session in reading.notes.sessions:
            found += _without_break(reading, session, scenario)
            found += _more_play_than_talk(reading, session)
    return tuple(sorted(found, key=lambda one: (one.line, one.column)))


def _warning(
    reading: TrainersReading, where: tuple[str, ...], code: Code, message: str, cure: str
) -> Problem:
    at = reading.places.of(where)
    return reading.places.source.problem(*at, Severity.WARNING, code, message, cure)


def _about_law(
    reading: TrainersReading, notes: TrainersNotes, scenario: Scenario, today: str | None
) -> list[Problem]:
    tells_law = any(moment.law is not None for moment in scenario.moments.values())
    if notes.law_as_of is None:
        if not tells_law:
            return []
        message = "the story tells law, and nobody can see here of which day it is"
        cure = "Add the day on which somebody last looked it up:  law as of: 2026-11-22"
        return [_warning(reading, ("for",), Code.LAW_UNDATED, message, cure)]
    if today is None or not _is_old(notes.law_as_of, today):
        return []
    message = f"the law here is as of {notes.law_as_of}: more than {LAW_KEEPS} months ago"
    cure = "Look up whether it still stands so, then write the new day."
    return [_warning(reading, ("law as of",), Code.LAW_DATE_OLD, message, cure)]


def _is_old(day: str, today: str) -> bool:
    """True where more than `LAW_KEEPS` months lie between two days, both YYYY-MM-DD."""
    year, month, date = (int(part) for part in day.split("-"))
    more, month = divmod(month - 1 + LAW_KEEPS, 12)
    return f"{year + more:04}-{month + 1:02}-{date:02}" < today


def _without_break(
    reading: TrainersReading, session: SessionPlan, scenario: Scenario
) -> list[Problem]:
    in_english = scenario.language.lower().startswith("en")
    has_break = any(_BREAK.search(step.do) for step in session.steps)
    if session.minutes < LONG_SESSION or has_break or not in_english:
        return []
    message = f"no step of this session of {session.minutes} minutes says that it is a break"
    cure = "Add one:  - {minutes: 10, do: Break.}  and take the minutes from other steps."
    where = ("sessions", str(session.minutes))
    return [_warning(reading, where, Code.SESSION_WITHOUT_BREAK, message, cure)]


def _more_play_than_talk(reading: TrainersReading, session: SessionPlan) -> list[Problem]:
    played = sum(step.minutes for step in session.steps if step.play is not None)
    if 2 * played <= session.minutes:
        return []
    message = f"{played} of these {session.minutes} minutes are play, which leaves less to talk"
    cure = "Play less of the story, or skip to the moment that matters most to the group."
    where = ("sessions", str(session.minutes))
    return [_warning(reading, where, Code.MORE_PLAY_THAN_TALK, message, cure)]
