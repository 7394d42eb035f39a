"""Beginning a play in the middle: at any moment, with any figures, facts and promises.

For authors who try a moment out. The scenario that is given back begins there by the ordinary
rules, so that everything that plays, shows and replays a scenario does so with this one too.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from game.model.effects import THE_REST, Traces
from game.model.scenario import Line, LineKind, Moment, Route, Scenario
from game.model.state import State

ENTRY = "Before this moment"
SAID = "The play begins here, with what you set."


def usual_start(scenario: Scenario, moment: str) -> State:
    """The state at a moment with the figures that the scenario starts with."""
    measures = tuple(measure.start for measure in scenario.measures)
    return State(moment, scenario.starts, measures)


def starting_at(scenario: Scenario, state: State) -> Scenario:
    """The scenario whose play begins in `state`, before anything of its moment happens.

    Facts and promises are remembered and made in a moment put before it, which is passed through.
    ValueError where there is no such moment, or the state has other measures.
    """
    if state.moment not in scenario.moments:
        raise ValueError(f"no moment called {state.moment!r}")
    pairs = zip(scenario.measures, state.measures, strict=True)
    begun = replace(
        scenario,
        start=state.moment,
        starts=state.balance,
        measures=tuple(replace(measure, start=value) for measure, value in pairs),
    )
    traces = _traces(state)
    if traces.is_empty and state.setting is None and state.time is None:
        return begun
    name = ENTRY
    while name in scenario.moments:
        name += "."
    script = (Line(LineKind.NARRATION, SAID),)
    setting = scenario.moments[state.moment].setting or state.setting
    routes = (Route(state.moment),)
    entry = Moment(
        name, ENTRY, script, setting=setting, time=state.time, traces=traces, routes=routes
    )
    return replace(begun, start=name, moments={name: entry, **scenario.moments})


def _traces(state: State) -> Traces:
    return Traces(
        remember=tuple(sorted(state.facts)),
        promises=tuple(sorted(state.promised)),
        keeps=tuple(sorted(state.kept)),
        fails=tuple(sorted(state.failed)),
    )


def fitted(state: State, before: Scenario, now: Scenario) -> State | None:
    """The same start in a scenario that was changed since; None where its moment is gone.

    Measures are found by their names; what is new starts as the scenario says.
    """
    if state.moment not in now.moments:
        return None
    held = {one.name: value for one, value in zip(before.measures, state.measures, strict=True)}
    promises = frozenset(promises_of(now))
    return State(
        state.moment,
        state.balance,
        tuple(held.get(measure.name, measure.start) for measure in now.measures),
        state.facts & frozenset(now.facts),
        state.promised & promises,
        state.kept & promises,
        state.failed & promises,
        state.setting,
        state.time,
    )


def promises_of(scenario: Scenario) -> tuple[str, ...]:
    """Every promise that a scenario can make, in the order of its moments, each once."""
    made = (promise for traces in _all_traces(scenario) for promise in traces.promises)
    return tuple(dict.fromkeys(promise for promise in made if promise != THE_REST))


def _all_traces(scenario: Scenario) -> Iterator[Traces]:
    for moment in scenario.moments.values():
        yield moment.traces
        if moment.happens is not None:
            yield moment.happens.traces
        yield from (choice.traces for choice in moment.choices)
        yield from (case.traces for case in moment.cases)
