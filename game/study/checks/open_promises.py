"""Promises that some play leaves hanging: made, and neither kept nor failed by its ending."""

from __future__ import annotations

from game.model.codes import Code
from game.model.problems import Finding
from game.model.scenario import Scenario
from game.study.checks.choices import warning, written
from game.study.explore.combos import OPEN
from game.study.explore.fields import Variable, VariableKind
from game.study.explore.reachability import Reached


def left_hanging(scenario: Scenario, reached: Reached) -> tuple[Finding, ...]:
    """A warning where the promise is first made (promise-left-hanging)."""
    made: dict[str, tuple[str | int, ...]] = {}
    for one in written(scenario):
        for promise in one.choice.traces.promises:
            made.setdefault(promise, (*one.where, "promises"))
    findings = []
    for promise, where in made.items():
        field = Variable(VariableKind.PROMISE, promise)
        for name, met in reached.met.items():
            ending = scenario.moments[name].ending
            if ending is not None and (met.frontier.side(field) == OPEN).any():
                findings.append(_finding(where, promise, ending))
                break
    return tuple(findings)


def _finding(where: tuple[str | int, ...], promise: str, ending: str) -> Finding:
    return warning(
        where,
        Code.PROMISE_LEFT_HANGING,
        f'on some play nobody has kept or failed the promise "{promise}" by the ending "{ending}".',
        f'Write "keeps: {promise}" or "fails: {promise}" on the way there, '
        'or "fails: the rest" on the ending.',
    )
