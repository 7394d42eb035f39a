"""Measures that are declared and stay where they began: a warning by the form alone."""

from __future__ import annotations

from collections.abc import Iterator

from game.model.codes import Code
from game.model.effects import Effects
from game.model.problems import Finding
from game.model.scenario import Moment, Scenario
from game.study.checks.choices import warning
from game.study.explore.fields import VariableKind, asked_by_lines, asked_on_the_way


def never_moved(scenario: Scenario) -> tuple[Finding, ...]:
    """Measures of the story's own that nothing moves (measure-never-moved); not trust."""
    moments = scenario.moments.values()
    moved = {
        change.measure
        for moment in moments
        for effects in _effects(moment)
        for change in effects.changes
    }
    asked = {
        field.name
        for moment in moments
        for field in (*asked_on_the_way(moment), *asked_by_lines(moment))
        if field.kind is VariableKind.MEASURE
    }
    return tuple(
        warning(
            ("measures", measure.name),
            Code.MEASURE_NEVER_MOVED,
            f'nothing in the story moves "{measure.name}"'
            + (
                f", so that it is {measure.start} whenever it is asked for."
                if measure.name in asked
                else " or asks for it."
            ),
            f'Move it somewhere ("changes: {{{measure.name}: -1}}"), or take it out.',
        )
        for measure in scenario.measures[1:]
        if measure.name not in moved
    )


def _effects(moment: Moment) -> Iterator[Effects]:
    if moment.happens is not None:
        yield moment.happens.effects
    for choice in moment.choices:
        yield choice.effects
    for case in moment.cases:
        yield case.effects
