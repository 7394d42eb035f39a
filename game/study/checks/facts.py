"""Facts that are remembered for nothing, or asked for in vain: warnings by the form alone."""

from __future__ import annotations

from collections.abc import Iterator

from game.model.codes import Code
from game.model.effects import Traces
from game.model.problems import Finding
from game.model.scenario import Moment, Scenario
from game.study.checks.choices import warning
from game.study.explore.fields import VariableKind, asked_by_lines, asked_on_the_way

Place = tuple[str | int, ...]


def never_asked(scenario: Scenario) -> tuple[Finding, ...]:
    """Facts that are remembered and that no condition asks for (fact-never-asked)."""
    asked = _asked(scenario)
    first: dict[str, Place] = {}
    for moment in scenario.moments.values():
        for where, traces in _places(moment):
            for fact in traces.remember:
                first.setdefault(fact, (*where, "remember"))
    return tuple(
        warning(
            where,
            Code.FACT_NEVER_ASKED,
            f'"{fact}" is remembered here and nothing ever asks for it.',
            f'Ask for it somewhere ("only if: {fact}"), or take it out.',
        )
        for fact, where in first.items()
        if fact not in asked
    )


def never_remembered(scenario: Scenario) -> tuple[Finding, ...]:
    """Facts that conditions ask for and nothing remembers (fact-never-remembered)."""
    remembered = {
        fact
        for moment in scenario.moments.values()
        for _, traces in _places(moment)
        for fact in traces.remember
    }
    return tuple(
        warning(
            ("moments", name),
            Code.FACT_NEVER_REMEMBERED,
            f'"{fact}" is asked for in "{name}", but nothing in the story remembers it.',
            f'Add "remember: {fact}" to the choice that makes it so.',
        )
        for fact, name in _asked(scenario).items()
        if fact not in remembered
    )


def _asked(scenario: Scenario) -> dict[str, str]:
    """Each fact that is asked for, with the first moment that asks."""
    asked: dict[str, str] = {}
    for name, moment in scenario.moments.items():
        for field in (*asked_on_the_way(moment), *asked_by_lines(moment)):
            if field.kind is VariableKind.FACT:
                asked.setdefault(field.name, name)
    return asked


def _places(moment: Moment) -> Iterator[tuple[Place, Traces]]:
    here: Place = ("moments", moment.name)
    if moment.happens is not None:
        yield (*here, "happens"), moment.happens.traces
    yield here, moment.traces
    for index, choice in enumerate(moment.choices):
        yield (*here, "choices", index), choice.traces
    for index, case in enumerate(moment.cases):
        yield (*here, "if you differ", index), case.traces
