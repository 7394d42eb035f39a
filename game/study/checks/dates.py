"""A story that was to be looked at again by a day that has passed (review-date-passed)."""

from __future__ import annotations

from game.model.codes import Code
from game.model.problems import Finding
from game.model.scenario import Scenario
from game.study.checks.choices import warning


def review_date_passed(scenario: Scenario, today: str) -> tuple[Finding, ...]:
    """`today` is YYYY-MM-DD, as dates in a scenario are; the day itself has not passed."""
    agreed = scenario.agreement
    if agreed is None or agreed.look_again_by is None or agreed.look_again_by >= today:
        return ()
    return (
        warning(
            ("story agreement", "look at again by"),
            Code.REVIEW_DATE_PASSED,
            f"this story was to be looked at again by {agreed.look_again_by}.",
            "Ask those whose story it is if it may still be used, then write a new date.",
        ),
    )
