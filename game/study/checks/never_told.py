"""Lines that nobody is ever told and routes that are never taken: warnings."""

from __future__ import annotations

from collections.abc import Iterator

from game.model.codes import Code, Severity
from game.model.problems import Finding
from game.model.scenario import Moment, Scenario
from game.study.checks.reasons import why_never
from game.study.explore.reachability import Met, Reached


def never_told(scenario: Scenario, reached: Reached) -> tuple[Finding, ...]:
    """Lines whose condition holds in no play (line-never-told)."""
    return tuple(
        Finding(
            ("moments", name, "script", index, "only if"),
            Severity.WARNING,
            Code.LINE_NEVER_TOLD,
            f"nobody is ever told this line: {why_never(line.only_if, frontier)}.",
            'Ask for less in "only if", or take the line out.',
        )
        for name in reached.met
        for index, line in enumerate(scenario.moments[name].script)
        if line.only_if is not None
        and not (frontier := reached.asked(name, line.only_if)).holds(line.only_if).any()
    )


def never_taken(scenario: Scenario, reached: Reached) -> tuple[Finding, ...]:
    """Routes that no play takes, to moments that are reached some other way (route-never-taken).

    A moment that nothing else leads to is an error of its own and tells the reason.
    """
    return tuple(
        finding
        for name, met in reached.met.items()
        for finding in _routes(scenario.moments[name], met, reached)
    )


def _routes(moment: Moment, met: Met, reached: Reached) -> Iterator[Finding]:
    for index, route in enumerate(moment.routes):
        if index in met.routes or route.moment not in reached.met:
            continue
        if route.only_if is not None and not met.frontier.holds(route.only_if).any():
            reason = why_never(route.only_if, met.frontier)
        else:
            reason = "one above it always comes first"
        yield Finding(
            ("moments", moment.name, "go to", index),
            Severity.WARNING,
            Code.ROUTE_NEVER_TAKEN,
            f'no play goes on from here to "{route.moment}": {reason}.',
            "Change the condition, or take this way out.",
        )
