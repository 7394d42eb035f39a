"""What lines and promises ask is found as plays have it, however few states are looked at first."""

from __future__ import annotations

import os
from dataclasses import replace

import pytest

from game.engine.options import open_choices
from game.engine.play import begin, choose
from game.model.conditions import Condition
from game.model.events import LineTold
from game.model.scenario import Decides, Line, LineKind, Scenario
from game.model.state import Decision, State, decision_of
from game.study.checks.never_told import never_told
from game.study.checks.open_promises import left_hanging
from game.study.explore.reachability import Reached, reached
from tests.stories import Shape, story

SEEDS = 60 if os.environ.get("OTHER_CHAIR_LONG") else 4
SHAPE = Shape(
    moments=7, choices=2, conditions=0.7, sure=0.6, effects=0.3, promises=2, facts=3, measures=1
)


def conditions_of(scenario: Scenario) -> list[Condition]:
    moments = scenario.moments.values()
    asked = [choice.only_if for moment in moments for choice in moment.choices]
    return [condition for condition in asked if condition is not None]


def with_lines(seed: int, shape: Shape) -> Scenario:
    """A made-up story whose lines ask what the choices of another ask."""
    made, asked = story(seed, shape), conditions_of(story(seed + 1000, shape))
    script = tuple(Line(LineKind.NARRATION, "A line.", only_if=one) for one in asked)
    moments = {name: replace(one, script=script) for name, one in made.moments.items()}
    return replace(made, moments=moments)


def made_by_choices(scenario: Scenario) -> set[str]:
    moments = scenario.moments.values()
    return {
        one for moment in moments for choice in moment.choices for one in choice.traces.promises
    }


class Played:
    """Every line that some play tells, and the promises that some play leaves open."""

    def __init__(self, scenario: Scenario) -> None:
        self.scenario = scenario
        self.told: set[tuple[str, int]] = set()
        self.hanging: set[str] = set()
        known: set[State] = set()
        waiting = [begin(scenario)]
        while waiting:
            step = waiting.pop()
            lines = (event for event in step.events if isinstance(event, LineTold))
            self.told |= {(line.moment, line.index) for line in lines}
            if step.state in known:
                continue
            known.add(step.state)
            if scenario.moments[step.state.moment].ending is not None:
                self.hanging |= step.state.promised - step.state.kept - step.state.failed
            waiting += [choose(scenario, step.state, one) for one in self.decisions(step.state)]

    def decisions(self, state: State) -> list[Decision]:
        ids = [one.id for one in open_choices(self.scenario, state)]
        decides = self.scenario.moments[state.moment].decides
        if decides is Decides.TOGETHER:
            return [Decision(one, two) for one in ids for two in ids]
        return [decision_of(decides.chairs[0], one) for one in ids] if decides else []


def never(scenario: Scenario, study: Reached) -> set[tuple[str, int]]:
    wheres = [finding.where for finding in never_told(scenario, study)]
    return {(str(where[1]), int(where[3])) for where in wheres}


@pytest.mark.parametrize("loops", [0.0, 0.3])
@pytest.mark.parametrize("in_part", [(1,), (1, 60_000)], ids=["from-one-state", "from-all"])
def test_lines_never_told_and_promises_left_hanging_agree_with_playing_every_path(
    loops: float, in_part: tuple[int, ...]
) -> None:
    silent, hanging = 0, 0
    for seed in range(SEEDS):
        made = with_lines(seed, replace(SHAPE, loops=loops))
        played, study = Played(made), replace(reached(made), in_part=in_part)
        lines = {(name, n) for name in study.met for n in range(len(made.moments[name].script))}
        assert never(made, study) == lines - played.told, seed
        left = {finding.message.split(chr(34))[1] for finding in left_hanging(made, study)}
        assert left == played.hanging & made_by_choices(made), seed
        silent, hanging = silent + len(lines - played.told), hanging + len(left)
    assert silent
    assert hanging
