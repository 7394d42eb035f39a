"""What a trainer needs to run one scenario with a group: aims, plans, questions, a handout.

Read from the `trainers.yaml` beside a scenario, and of no use to play itself. Names of moments
are as the scenario writes them; how the file is read is in the library.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from game.model.scenario import Questions

SESSIONS = (45, 60, 90, 120)
"""How many minutes a session can have."""


@dataclass(frozen=True, slots=True)
class Heard:
    """Something a group is likely to say, and a curious question to give back."""

    they_say: str
    you_could_ask: str


@dataclass(frozen=True, slots=True)
class SessionStep:
    """One step of a session, `minutes` long. `play` is where it starts to play, or None."""

    minutes: int
    do: str
    play: str | None = None


@dataclass(frozen=True, slots=True)
class SessionPlan:
    """The plan of one session; the minutes of its steps add up to `minutes`."""

    minutes: int
    steps: tuple[SessionStep, ...]


@dataclass(frozen=True, slots=True)
class HandoutPart:
    """One part of the page to take home."""

    heading: str
    points: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HandoutPage:
    """The page to take home."""

    title: str
    parts: tuple[HandoutPart, ...]


@dataclass(frozen=True, slots=True)
class SessionPage:
    """A sheet that every session needs. `asked` are questions with lines to write on."""

    title: str
    lead: str
    parts: tuple[HandoutPart, ...]
    asked: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TrainersNotes:
    """Everything in one `trainers.yaml`; what its author left out is empty or None.

    `questions` come beside those of the scenario's own debrief. `at_moments` are questions to
    stop and ask at a moment, by its name. `short_path` are the moments at which a table that has
    little time stops to talk, in the order of the story. `sessions` are in the order of their
    length. `law_as_of` is the day, YYYY-MM-DD, on which the law told in the scenario
    stood so.
    """

    aims: tuple[str, ...] = ()
    suits: tuple[str, ...] = ()
    not_for: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    expect: tuple[Heard, ...] = ()
    questions: Questions = field(default_factory=Questions)
    at_moments: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    short_path: tuple[str, ...] = ()
    sessions: tuple[SessionPlan, ...] = ()
    handout: HandoutPage | None = None
    law_as_of: str | None = None

    def session(self, minutes: int) -> SessionPlan | None:
        """The plan for so many minutes, or None where there is none."""
        return next((one for one in self.sessions if one.minutes == minutes), None)


def running(session: SessionPlan) -> tuple[tuple[int, int, SessionStep], ...]:
    """Each step with the minute at which it starts and the minute at which it ends, from 0."""
    rows = []
    start = 0
    for step in session.steps:
        rows.append((start, start + step.minutes, step))
        start += step.minutes
    return tuple(rows)
