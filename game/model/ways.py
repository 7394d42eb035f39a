"""Where a moment can lead: what its `go to` name. Conditions are not asked here."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from game.model.scenario import Moment, Scenario


def ways_on(moment: Moment) -> tuple[str, ...]:
    """The moments that any `go to` of this one names, each once, in the order of the file."""
    names = [choice.go_to for choice in moment.choices]
    names += [case.go_to for case in moment.cases if case.go_to is not None]
    names += [route.moment for route in moment.routes]
    return tuple(dict.fromkeys(names))


def ahead(scenario: Scenario, moment: str) -> frozenset[str]:
    """Every moment that some chain of `go to` leads to from here."""
    first = ways_on(scenario.moments[moment])
    return reached(first, lambda name: ways_on(scenario.moments[name]))


def reached(names: Iterable[str], onward: Callable[[str], Iterable[str]]) -> frozenset[str]:
    """These names, and all that some chain leads to, where `onward` says what comes next."""
    found: set[str] = set()
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += onward(name)
    return frozenset(found)
