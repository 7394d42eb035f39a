"""Exact figures of a scenario over every path: what `other-chair explore` prints.

Moment by moment in topological order; the states of one moment are walked at once, as arrays.
Moments that lead back to each other are walked together, and solved as an absorbing Markov chain.
Nothing is sampled.

A small story is walked once, with everything kept. A large one is walked several times, each
time for a few figures and with only the fields of a state that these need: how often a moment is
met does not depend on a strand that no condition asks for. Together these walks meet far fewer
states than one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import numpy as np

from game.model.exploration import Exploration
from game.model.scenario import Scenario
from game.study.explore.cycles import loop_walked
from game.study.explore.fields import ALL_STRANDS, BALANCE, Variable, VariableKind
from game.study.explore.flows import Branch, Expansion, Weights, expanded
from game.study.explore.frontier import Frontier
from game.study.explore.graph import is_loop
from game.study.explore.limits import STATES_AT_MOST, TooManyStates
from game.study.explore.load import Load, first_load, joined, merged
from game.study.explore.reachability import Progress
from game.study.explore.space import Space
from game.study.explore.tally import Sought, Tally, exploration_of

AT_ONCE = 30_000
"""States up to which a story is walked once, with everything kept; chosen for 0.1 s or so."""
FEW_AT_A_MOMENT = 500
"""States a moment up to which the average play is walked once; chosen by trying."""
MANY = 50_000
"""States from which a load is brought together by itself, before others come beside it."""


def explored(
    scenario: Scenario,
    weights: Weights = Weights.EQUAL,
    *,
    limit: int = STATES_AT_MOST,
    progress: Progress | None = None,
    at_once: int = AT_ONCE,
) -> Exploration:
    """The figures of every path.

    EndlessLoop where some play can be caught in a loop for ever; TooManyStates where one walk
    has more than `limit` states, with the number reached. `progress` is told how many walks
    are done, and of how many. A story of more than `at_once` states is walked in parts.
    """
    tally = Tally(scenario)
    try:
        _walked(tally, everything(scenario), weights, min(limit, at_once))
    except TooManyStates:
        if limit <= at_once:
            raise
        tally = Tally(scenario)
        _walked_in_parts(tally, weights, limit, progress)
    return exploration_of(tally)


@dataclass(frozen=True, slots=True)
class AveragePlay:
    """Expected decisions in a play by who decides, and the share of shifts that are clamped."""

    decisions: Mapping[str, float]
    numb: float


def average_play(scenario: Scenario, *, limit: int = STATES_AT_MOST) -> AveragePlay:
    """Two figures of `explored`, in a fraction of the time. It raises what that raises.

    What clamping takes from one strand does not depend on another; where states are many, a walk
    for each meets fewer than one for all, unless conditions ask for power and so keep them all.
    """
    tally = Tally(scenario)
    keeps_all = Space(scenario).asks(scenario.start, (BALANCE,))
    at_once = limit if keeps_all else min(limit, FEW_AT_A_MOMENT * len(scenario.moments))
    try:
        _walked(tally, Sought(has_visits=True, strands=ALL_STRANDS), Weights.EQUAL, at_once)
    except TooManyStates:
        if at_once == limit:
            raise
        tally = Tally(scenario)
        for sought in (Sought(has_visits=True), *(Sought(strands=(one,)) for one in ALL_STRANDS)):
            _walked(tally, sought, Weights.EQUAL, limit)
    decisions = {decides.value: times for decides, times in tally.decisions.items()}
    return AveragePlay(decisions, tally.numb)


def everything(scenario: Scenario) -> Sought:
    """All figures in one walk."""
    return Sought(True, True, True, _measures(scenario), ALL_STRANDS)


def _measures(scenario: Scenario) -> tuple[Variable, ...]:
    return tuple(Variable(VariableKind.MEASURE, measure.name) for measure in scenario.measures)


def _walked_in_parts(tally: Tally, weights: Weights, limit: int, progress: Progress | None) -> None:
    """All figures in walks that each keep few fields; the first only what conditions ask for."""
    parts = [
        Sought(has_visits=True, has_plays=True),
        *(Sought(measures=(one,)) for one in _measures(tally.scenario)),
        Sought(has_balance=True, strands=ALL_STRANDS),
    ]
    for number, sought in enumerate(parts):
        if progress is not None:
            progress(number, len(parts))
        _walked(tally, sought, weights, limit)


def _walked(tally: Tally, sought: Sought, weights: Weights, limit: int) -> None:
    """Add what is sought to a tally."""
    tally.sought = sought
    space = Space(tally.scenario, sought.fields)
    walk = _Walk(space, weights, limit, tally)
    start = first_load(space.packing.start, has_gap=sought.has_balance, has_counts=sought.has_plays)
    walk.send(tally.scenario.start, start)
    for group in space.order:
        if is_loop(space.graph, group):
            walk.loop(group)
        elif group[0] in walk.inbox:
            walk.moment(group[0])


@dataclass(slots=True)
class _Walk:
    space: Space
    weights: Weights
    limit: int
    tally: Tally
    inbox: dict[str, list[Load]] = field(default_factory=dict)
    states: int = 0

    def count(self, states: int) -> None:
        """Count states in; TooManyStates past the limit."""
        self.states += states
        if self.states > self.limit:
            raise TooManyStates(self.states)

    def moment(self, name: str) -> None:
        """Walk one moment that does not lead back to itself."""
        stop, load = self.space.stop(name), self._taken(name)
        self.count(len(load.keys))
        frontier = Frontier(self.space.packing, load.keys)
        expansion = expanded(stop, frontier, self.weights)
        self.tally.visited(stop.moment, expansion, load.mass)
        if expansion.stuck is not None:
            self.tally.stopped(load.part(np.flatnonzero(expansion.stuck)))
        for flow in expansion.flows:
            self.send(flow.way.target, self._flowed(flow, load))

    def send(self, target: str, load: Load) -> None:
        """Let a load arrive at a moment; at an ending it is counted, and nothing of it is kept."""
        stop = self.space.stop(target)
        self.tally.moved(stop.arrival, load.keys, load.mass)
        if stop.moment.ending is not None:
            ended = Frontier(self.space.packing, self.space.packing.moved(load.keys, stop.arrival))
            self.tally.visited(stop.moment, Expansion(()), load.mass)
            self.tally.ended(stop.moment.ending, ended, load)
            return
        keys = self.space.arrived(target, load.keys)
        waiting = self.inbox.setdefault(target, [])
        waiting.append(merged(load, keys) if len(keys) > MANY else replace(load, keys=keys))

    def _taken(self, name: str) -> Load:
        """All that waits for a moment, every state in it once."""
        whole = joined(self.inbox.pop(name))
        return merged(whole, whole.keys)

    def _flowed(self, flow: Branch, load: Load) -> Load:
        """The part of a load that takes one way, after the move and before the next arrival."""
        part = load.part(flow.where)
        mass = part.mass * flow.share
        self.tally.moved(flow.way.move, part.keys, mass)
        gap = self.tally.seemed(flow, part.keys, mass)
        decided = 1 if flow.way.picks else 0
        more = part.gap if part.gap is None or gap is None else part.gap + gap
        return Load(
            self.space.packing.moved(part.keys, flow.way.move),
            mass,
            more,
            None if part.counts is None else part.counts.onward(decided, flow.times),
        )

    def loop(self, group: tuple[str, ...]) -> None:
        """Walk moments that lead back to each other."""
        coming = {name: self._taken(name) for name in group if name in self.inbox}
        if not coming:
            return
        left = self.limit - self.states
        walked = loop_walked(self.space, group, coming, self.weights, left, self.tally)
        self.count(walked.states)
        for target, load in walked.going_out:
            self.send(target, load)
