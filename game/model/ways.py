"""Where a moment can lead: what its `go to` name. Conditions are not asked here."""

from __future__ import annotations

from game.model.scenario import Moment, Scenario


def ways_on(moment: Moment) -> tuple[str, ...]:
    """The moments that any `go to` of this one names, each once, in the order of the file."""
    names = [choice.go_to for choice in moment.choices]
    names += [case.go_to for case in moment.cases if case.go_to is not None]
    names += [route.moment for route in moment.routes]
    return tuple(dict.fromkeys(names))


def ahead(scenario: Scenario, moment: str) -> frozenset[str]:
    """Every moment that some chain of `go to` leads to from here."""
    found: set[str] = set()
    waiting = list(ways_on(scenario.moments[moment]))
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += ways_on(scenario.moments[name])
    return frozenset(found)
