"""The checks of a story beyond the form of its file, a family a file.

Each check is a pure function with a code of its own; a check that is not listed here does not
run. Where a finding stands in a file, the library knows.
"""

from __future__ import annotations

from collections.abc import Callable

from game.analysis.checks.arrivals import unreached, unreached_by_form
from game.analysis.checks.doors import never_open, stuck
from game.analysis.checks.loops import endless_by_form, endless_loops
from game.analysis.checks.promises import never_made, never_made_by_form
from game.analysis.checks.untold import never_taken, never_told
from game.analysis.reachability import Progress, Reached, reached
from game.analysis.space.limits import STATES_AT_MOST, TooManyStates
from game.model.problems import Finding, Severity
from game.model.scenario import Scenario

BY_FORM: tuple[Callable[[Scenario], tuple[Finding, ...]], ...] = (
    unreached_by_form,
    endless_by_form,
    never_made_by_form,
)
"""Checks that need no path walked."""

BY_PATHS: tuple[Callable[[Scenario, Reached], tuple[Finding, ...]], ...] = (
    unreached,
    stuck,
    endless_loops,
    never_open,
    never_made,
    never_told,
    never_taken,
)
"""Checks of everything that any play can meet."""


def story_findings(
    scenario: Scenario,
    *,
    quick: bool = False,
    limit: int = STATES_AT_MOST,
    progress: Progress | None = None,
) -> tuple[Finding, ...]:
    """What is wrong with the story, in the order of the checks; `quick`: by its form alone.

    A story of more than `limit` states is checked by its form, and a warning says so.
    """
    if quick:
        return tuple(finding for check in BY_FORM for finding in check(scenario))
    try:
        study = reached(scenario, limit=limit, progress=progress)
    except TooManyStates as stop:
        return (*story_findings(scenario, quick=True), _unfinished(scenario, stop.reached))
    return tuple(finding for check in BY_PATHS for finding in check(scenario, study))


def _unfinished(scenario: Scenario, states: int) -> Finding:
    return Finding(
        ("moments", scenario.start),
        Severity.WARNING,
        "too-many-states",
        f"this story has too many paths to check them all: stopped after {states:,} states. "
        "Only its form was checked.",
        "Ask for fewer facts and figures in conditions, or ask for them sooner.",
    )
