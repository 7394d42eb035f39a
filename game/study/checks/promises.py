"""Promises that are kept or failed where nobody can have made them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from game.model.codes import Code, Severity
from game.model.conditions import HasPromise, PromiseWord
from game.model.effects import THE_REST, Traces
from game.model.problems import Finding
from game.model.scenario import Moment, Scenario
from game.study.explore.fields import traces_of
from game.study.explore.graph import graph_of

if TYPE_CHECKING:
    from game.study.explore.reachability import Met, Reached

Place = tuple[str | int, ...]


class Closing(NamedTuple):
    """A promise kept or failed by name; `made_here` are promises the same move makes."""

    where: Place
    moment: str
    promise: str
    made_here: frozenset[str]
    choice: int | None


def never_made(scenario: Scenario, reached: Reached) -> tuple[Finding, ...]:
    """Promises kept or failed that no path to that place has made (promise-never-made)."""
    made = _made_in(scenario, reached.met)
    findings: dict[str | Place, Finding] = {}
    for name, met in reached.met.items():
        for closing in _closings(scenario.moments[name]):
            if closing.promise not in made:
                findings.setdefault(closing.promise, _finding(closing, anywhere=False))
            elif closing.promise in closing.made_here or not _can_be_chosen(closing, met):
                continue
            elif not _is_made(reached, name, HasPromise(closing.promise, PromiseWord.PROMISED)):
                findings[closing.where] = _finding(closing, anywhere=True)
    return tuple(findings.values())


def _is_made(reached: Reached, name: str, made: HasPromise) -> bool:
    return bool(reached.asked(name, made).holds(made).any())


def _can_be_chosen(closing: Closing, met: Met) -> bool:
    return closing.choice is None or met.open[closing.choice]


def never_made_by_form(scenario: Scenario) -> tuple[Finding, ...]:
    """Promises kept or failed that nothing in the story makes, each told once."""
    graph = graph_of(scenario)
    made = _made_in(scenario, graph)
    findings: dict[str, Finding] = {}
    for name in scenario.moments:
        for closing in _closings(scenario.moments[name]) if name in graph else ():
            if closing.promise not in made:
                findings.setdefault(closing.promise, _finding(closing, anywhere=False))
    return tuple(findings.values())


def _made_in(scenario: Scenario, names: Mapping[str, object]) -> frozenset[str]:
    return frozenset(
        promise
        for name in names
        for traces in traces_of(scenario.moments[name])
        for promise in traces.promises
    )


def _closings(moment: Moment) -> Iterator[Closing]:
    here: Place = ("moments", moment.name)
    arrival = frozenset(moment.traces.promises)
    if moment.happens is not None:
        yield from _of(moment, (*here, "happens"), moment.happens.traces, arrival)
        arrival |= frozenset(moment.happens.traces.promises)
    yield from _of(moment, here, moment.traces, arrival)
    picked = frozenset(p for choice in moment.choices for p in choice.traces.promises)
    for index, choice in enumerate(moment.choices):
        at = (*here, "choices", index)
        cases = frozenset(p for case in moment.cases for p in case.traces.promises)
        yield from _of(moment, at, choice.traces, frozenset(choice.traces.promises) | cases, index)
    for index, case in enumerate(moment.cases):
        made = frozenset(case.traces.promises) | picked
        yield from _of(moment, (*here, "if you differ", index), case.traces, made)


def _of(
    moment: Moment, at: Place, traces: Traces, made: frozenset[str], choice: int | None = None
) -> Iterator[Closing]:
    for key, names in (("keeps", traces.keeps), ("fails", traces.fails)):
        for promise in names:
            if promise != THE_REST:
                yield Closing((*at, key), moment.name, promise, made, choice)


def _finding(closing: Closing, *, anywhere: bool) -> Finding:
    never = "on any path to this place" if anywhere else "anywhere that a play can reach"
    return Finding(
        closing.where,
        Severity.ERROR,
        Code.PROMISE_NEVER_MADE,
        f'the promise "{closing.promise}" is {_word(closing)} here, but nobody makes it {never}.',
        f'Write "promises: {closing.promise}" on the choice that makes it, or take this out.',
    )


def _word(closing: Closing) -> str:
    return "kept" if closing.where[-1] == "keeps" else "failed"
