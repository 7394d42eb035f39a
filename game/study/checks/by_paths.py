"""The checks that walk paths: every state that any play can meet, and the average play."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from game.model.problems import Finding
from game.model.scenario import Scenario
from game.study.checks.arrivals import unreached
from game.study.checks.blame import blamed_by_the_story
from game.study.checks.loops import endless_loops
from game.study.checks.never_open import never_open, stuck
from game.study.checks.never_told import never_taken, never_told
from game.study.checks.open_promises import left_hanging
from game.study.checks.participation import few_decisions, too_numb
from game.study.checks.promises import never_made
from game.study.explore.exact_figures import AveragePlay, average_play, explored
from game.study.explore.limits import STATES_AT_MOST, EndlessLoop, TooManyStates
from game.study.explore.reachability import Progress, Reached, reached

BY_PATHS: tuple[Callable[[Scenario, Reached], tuple[Finding, ...]], ...] = (
    unreached,
    stuck,
    endless_loops,
    never_open,
    never_made,
    never_told,
    never_taken,
    left_hanging,
)
"""Checks of everything that any play can meet."""

BY_AVERAGE: tuple[Callable[[Scenario, AveragePlay], tuple[Finding, ...]], ...] = (
    few_decisions,
    too_numb,
)
"""Warnings about the average play."""

AVERAGE_AT_MOST = 4_000_000
"""States walked for the warnings about the average play; some seconds, chosen by us."""


def path_findings(
    scenario: Scenario, *, limit: int = STATES_AT_MOST, progress: Progress | None = None
) -> tuple[Finding, ...]:
    """The findings about every path; TooManyStates where there are more than `limit`."""
    study = reached(scenario, limit=limit, progress=progress)
    return tuple(finding for check in BY_PATHS for finding in check(scenario, study))


def average_findings(
    scenario: Scenario, *, limit: int = AVERAGE_AT_MOST
) -> tuple[Finding, ...] | None:
    """Warnings about the average play; None where it cannot be worked out within `limit`."""
    try:
        average = average_play(scenario, limit=limit)
        blamed = blamed_by_the_story(scenario, partial(explored, limit=limit))
    except (EndlessLoop, TooManyStates):
        return None
    return (*(finding for check in BY_AVERAGE for finding in check(scenario, average)), *blamed)
