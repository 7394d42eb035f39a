"""Moments and endings that no play reaches, each cause told once."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import TYPE_CHECKING

from game.model.codes import Code, Severity
from game.model.problems import Finding
from game.model.scenario import Scenario
from game.model.ways import ways_on
from game.study.explore.graph import graph_of, strongly_connected

if TYPE_CHECKING:
    from game.study.explore.reachability import Reached

Led = Mapping[str, tuple[str, ...]]
"""For each moment, the moments with a `go to` that names it."""


def unreached(scenario: Scenario, reached: Reached) -> tuple[Finding, ...]:
    """Moments that no play reaches, and endings with them (unreachable-moment, -ending).

    A moment that only waits behind another such moment, or behind a choice that is never open,
    is not told: mending the cause may mend it.
    """
    met = reached.met.keys()
    doors = {
        choice.go_to
        for name, one in reached.met.items()
        for choice, is_open in zip(scenario.moments[name].choices, one.open, strict=True)
        if not is_open
    }
    led = _led(scenario)
    endings = _endings(scenario, met)
    return tuple(
        _finding(scenario, name, [other for other in led[name] if other in met], endings, reached)
        for name in _causes(scenario, met, led, doors)
    )


def unreached_by_form(scenario: Scenario) -> tuple[Finding, ...]:
    """The same by the form of the story alone: moments that no chain of `go to` leads to."""
    joined = graph_of(scenario).keys()
    endings = _endings(scenario, joined)
    causes = _causes(scenario, joined, _led(scenario), ())
    return tuple(_finding(scenario, name, [], endings, None) for name in causes)


def _led(scenario: Scenario) -> Led:
    led: dict[str, list[str]] = {name: [] for name in scenario.moments}
    for name, moment in scenario.moments.items():
        for onward in ways_on(moment):
            led[onward].append(name)
    return {name: tuple(others) for name, others in led.items()}


def _endings(scenario: Scenario, met: Collection[str]) -> set[str | None]:
    """The endings that some play reaches."""
    return {scenario.moments[name].ending for name in met}


def _causes(
    scenario: Scenario, met: Collection[str], led: Led, doors: Collection[str]
) -> list[str]:
    """The unmet moments that wait behind nothing else, one for each ring of them."""
    unmet = {
        name: tuple(other for other in ways_on(moment) if other not in met)
        for name, moment in scenario.moments.items()
        if name not in met
    }
    places = {name: place for place, name in enumerate(unmet)}
    causes = []
    for group in strongly_connected(unmet):
        behind = any(other in unmet and other not in group for name in group for other in led[name])
        if not behind and not any(name in doors for name in group):
            causes.append(min(group, key=places.__getitem__))
    return sorted(causes, key=places.__getitem__)


def _finding(
    scenario: Scenario,
    name: str,
    led: list[str],
    endings: Collection[str | None],
    reached: Reached | None,
) -> Finding:
    """`led` are the moments that plays reach and whose `go to` names this one."""
    if led and reached is not None:
        reason = " ".join(_closed_routes(scenario, reached, led, name))
        reason = reason or f'What leads here from "{led[0]}" never happens.'
        cure = f'Change what leads here from "{led[0]}" so that some play can follow it.'
    else:
        reason = 'No "go to" that a play can follow leads here.'
        cure = f'Give a choice or a moment that players meet "go to: {name}", or take this out.'
    ending = scenario.moments[name].ending
    if ending is not None and ending not in endings:
        message = f'no play reaches the ending "{ending}". {reason}'
        where = ("moments", name, "ending")
        return Finding(where, Severity.ERROR, Code.UNREACHABLE_ENDING, message, cure)
    message = f'no play reaches the moment "{name}". {reason}'
    return Finding(("moments", name), Severity.ERROR, Code.UNREACHABLE_MOMENT, message, cure)


def _closed_routes(
    scenario: Scenario, reached: Reached, led: list[str], target: str
) -> Iterator[str]:
    """Why the routes to a moment are never taken, a sentence for each."""
    from game.study.checks.reasons import why_never

    for name in led:
        frontier = reached.met[name].frontier
        for route in scenario.moments[name].routes:
            if route.moment != target:
                continue
            if route.only_if is not None and not frontier.holds(route.only_if).any():
                yield f'From "{name}": {why_never(route.only_if, frontier)}.'
            else:
                yield f'In "{name}" a "go to" above it always comes first.'
