"""The rules alone, events and all, on a story of 1,000 moments.

The limit is what any engine must do at least: make the same states and events.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields

import pytest

from game.engine.options import open_choices
from game.engine.play import Step, begin, choose
from game.model.events import Origin
from game.model.players import Manner, Players
from game.model.scenario import Scenario
from game.model.state import Decision
from game.play.sitting import Sitting, decided
from tests.benchmarks.ratio import ratio
from tests.stories import Shape, story

MOST = 4.0
Making = Callable[[], object]


def played(scenario: Scenario, seed: int, most: int = 400) -> list[Decision]:
    """The decisions of one play in which both chairs are typical."""
    sitting = Sitting(Players.NONE, Manner.TYPICAL, seed)
    state, decisions = begin(scenario).state, []
    while open_choices(scenario, state) and len(decisions) < most:
        decisions.append(decided(scenario, state, sitting, tuple(decisions), (), Decision()))
        state = choose(scenario, state, decisions[-1]).state
    return decisions


def remade(step: Step) -> Making:
    """Makes the step's state, events and origins anew, and does nothing else."""
    origins = {id(e.origin): e.origin for e in step.events if hasattr(e, "origin")}
    makings = [(Origin, values(origin)) for origin in origins.values()]
    makings += [(type(event), values(event)) for event in step.events]
    state = (type(step.state), values(step.state))

    def make() -> Step:
        events = [kind(*given) for kind, given in makings]
        return Step(state[0](*state[1]), tuple(events))

    return make


def values(made: object) -> tuple[object, ...]:
    return tuple(getattr(made, field.name) for field in fields(made))  # type: ignore[arg-type]


@pytest.mark.benchmark
def test_a_decision_costs_at_most_four_times_making_its_values(capsys):
    scenario = story(1, Shape(moments=1000))
    plays = [played(scenario, seed) for seed in range(20)]
    makings: list[Making] = []
    for decisions in plays:
        state = begin(scenario).state
        for decision in decisions:
            step = choose(scenario, state, decision)
            makings.append(remade(step))
            state = step.state

    def play_all() -> None:
        for decisions in plays:
            state = begin(scenario).state
            for decision in decisions:
                state = choose(scenario, state, decision).state

    def make_all() -> None:
        for make in makings:
            make()

    measured = ratio(play_all, make_all)
    with capsys.disabled():
        each = measured.work / len(makings)
        print(f"\na decision: {1e6 * each:.1f} us, {1 / each:,.0f} a second; {measured}")
    assert measured.times <= MOST
