"""The checks of a story beyond the form of its file, a family a file.

Each check is a pure function with a code of its own; a check that is listed neither here nor in
`by_paths` does not run. Where a finding stands in a file, the library knows.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from game.model.codes import Code, Severity
from game.model.problems import Finding
from game.model.scenario import Scenario
from game.study.checks.alike import only_words_differ
from game.study.checks.arrivals import unreached_by_form
from game.study.checks.blame import blamed_in_words
from game.study.checks.choices import (
    against_the_grain,
    many_choices,
    many_large_shifts,
    no_because,
    no_rung,
    no_theory,
)
from game.study.checks.dates import review_date_passed
from game.study.checks.deficits import deficit_words
from game.study.checks.dilemmas import alters_nothing, no_dilemma
from game.study.checks.facts import never_asked, never_remembered
from game.study.checks.hardness import hard_words
from game.study.checks.loops import endless_by_form
from game.study.checks.markup import markup
from game.study.checks.measures import never_moved
from game.study.checks.participation import (
    law_without_challenge,
    no_content_notes,
    no_lever,
    no_respected_no,
)
from game.study.checks.promises import never_made_by_form
from game.study.checks.tells import one_mouth, sharing_stands_out
from game.study.explore.limits import STATES_AT_MOST, TooManyStates

if TYPE_CHECKING:
    from game.study.explore.reachability import Progress

BY_FORM: tuple[Callable[[Scenario], tuple[Finding, ...]], ...] = (
    unreached_by_form,
    endless_by_form,
    never_made_by_form,
)
"""Errors that can be found without walking any path."""

BY_VALUES: tuple[Callable[[Scenario], tuple[Finding, ...]], ...] = (
    never_asked,
    never_remembered,
    never_moved,
    no_because,
    no_theory,
    no_rung,
    against_the_grain,
    many_choices,
    many_large_shifts,
    alters_nothing,
    only_words_differ,
    no_dilemma,
    sharing_stands_out,
    one_mouth,
    no_lever,
    no_respected_no,
    law_without_challenge,
    no_content_notes,
    deficit_words,
    blamed_in_words,
    hard_words,
    markup,
)
"""Warnings that need only what is written."""


def story_findings(
    scenario: Scenario,
    *,
    quick: bool = False,
    limit: int = STATES_AT_MOST,
    progress: Progress | None = None,
) -> tuple[Finding, ...]:
    """The errors of a story, and the warnings that come of the same walk.

    `quick`: by its form alone. A story of more than `limit` states is checked by its form, and a
    warning says so. What needs the average play is in `by_paths`, what needs only the values in
    `value_findings`. What walks paths is imported when it is called for: numpy takes its time.
    """
    if quick:
        return tuple(finding for check in BY_FORM for finding in check(scenario))
    from game.study.checks.by_paths import path_findings

    try:
        return path_findings(scenario, limit=limit, progress=progress)
    except TooManyStates as stop:
        return (*story_findings(scenario, quick=True), _unfinished(scenario, stop.reached))


def value_findings(scenario: Scenario, *, today: str | None = None) -> tuple[Finding, ...]:
    """Warnings about what is written, choice by choice and as a whole; no path is walked.

    `today` is YYYY-MM-DD; None leaves out the date of the next review.
    """
    of_date = review_date_passed(scenario, today) if today is not None else ()
    return (*of_date, *(finding for check in BY_VALUES for finding in check(scenario)))


def _unfinished(scenario: Scenario, states: int) -> Finding:
    return Finding(
        ("moments", scenario.start),
        Severity.WARNING,
        Code.TOO_MANY_STATES,
        f"this story has too many paths to check them all: stopped after {states:,} states. "
        "Only its form was checked.",
        "Ask for fewer facts and figures in conditions, or ask for them sooner.",
    )
