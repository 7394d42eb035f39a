"""Promises that some play leaves hanging: made, and neither kept nor failed by its ending."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from game.model.codes import Code
from game.model.conditions import AllOf, Condition, HasPromise, Not, PromiseWord
from game.model.problems import Finding
from game.model.scenario import Choice, ChoiceKind, Decides, Scenario
from game.study.checks.choices import warning, written
from game.study.explore.combos import OPEN
from game.study.explore.fields import Variable, VariableKind
from game.study.explore.limits import TooManyStates
from game.study.explore.reachability import Reached, reached_in
from game.study.explore.space import Space

BY_FORM_AT_MOST = 20_000
"""States of the walk without conditions, which is there to be quick."""


def left_hanging(scenario: Scenario, reached: Reached) -> tuple[Finding, ...]:
    """A warning where the promise is first made (promise-left-hanging)."""
    made: dict[str, tuple[str | int, ...]] = {}
    for one in written(scenario):
        for promise in one.choice.traces.promises:
            made.setdefault(promise, (*one.where, "promises"))
    may_hang = _open_by_form(scenario, made) if made else frozenset()
    findings = []
    for promise, where in made.items():
        is_open = _is_open(promise)
        for name in reached.met if promise in may_hang else ():
            ending = scenario.moments[name].ending
            if ending is not None and reached.asked(name, is_open).holds(is_open).any():
                findings.append(_finding(where, promise, ending))
                break
    return tuple(findings)


def _is_open(promise: str) -> Condition:
    made, kept, failed = (HasPromise(promise, word) for word in PromiseWord)
    return AllOf((made, Not(kept), Not(failed)))


def _open_by_form(scenario: Scenario, promises: Iterable[str]) -> frozenset[str]:
    """The promises that are open at an ending on some way, whatever its conditions ask.

    Most are kept or failed on every way; that is known far sooner without conditions.
    """
    fields = [Variable(VariableKind.PROMISE, promise) for promise in promises]
    try:
        met = reached_in(Space(_without_conditions(scenario), fields), limit=BY_FORM_AT_MOST).met
    except TooManyStates:
        return frozenset(promises)
    ends = [one.frontier for name, one in met.items() if scenario.moments[name].ending is not None]
    return frozenset(
        field.name for field in fields if any((end.side(field) == OPEN).any() for end in ends)
    )


def _without_conditions(scenario: Scenario) -> Scenario:
    """The story with every choice open, and a choice in place of each route."""
    moments = {}
    for name, moment in scenario.moments.items():
        choices = [replace(choice, when=None, only_if=None) for choice in moment.choices]
        routes = [Choice(str(n), ChoiceKind.DO, "", r.moment) for n, r in enumerate(moment.routes)]
        decides = Decides.PROFESSIONAL if routes else moment.decides
        moments[name] = replace(
            moment, choices=(*choices, *routes), routes=(), decides=decides, script=()
        )
    return replace(scenario, moments=moments)


def _finding(where: tuple[str | int, ...], promise: str, ending: str) -> Finding:
    return warning(
        where,
        Code.PROMISE_LEFT_HANGING,
        f'on some play nobody has kept or failed the promise "{promise}" by the ending "{ending}".',
        f'Write "keeps: {promise}" or "fails: {promise}" on the way there, '
        'or "fails: the rest" on the ending.',
    )
