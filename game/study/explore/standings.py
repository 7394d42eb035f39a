"""How often a play comes by each moment and each way, and where power stands on arrival.

Exact, over every path, each open choice equally likely; far fewer fields are kept than for the
figures of `game.study.explore.exact_figures`, so that a map is quick. Nothing is drawn here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from game.model.scenario import Scenario
from game.study.explore.combos import Ints
from game.study.explore.fields import BALANCE
from game.study.explore.flows import Floats, Weights, expanded
from game.study.explore.frontier import Frontier
from game.study.explore.graph import is_loop
from game.study.explore.limits import EndlessLoop, TooManyStates
from game.study.explore.loop import Loop, loop_from
from game.study.explore.markov import Edges, expected_visits, topological_layers
from game.study.explore.reachability import Progress, trapped_moments
from game.study.explore.space import Space

STATES_FOR_A_MAP = 10_000_000
"""States walked before a map does without figures; chosen for a few seconds."""


@dataclass(frozen=True, slots=True)
class Standing:
    """`visits` is how often a play comes by, 0 for never; `power` the mean share on arrival, in
    percent, None where nobody comes by.
    """

    visits: float
    power: float | None


@dataclass(frozen=True, slots=True)
class Standings:
    """By moment, and by the two moments that a way joins: how often a play takes it."""

    moments: Mapping[str, Standing]
    ways: Mapping[tuple[str, str], float]


def standings(
    scenario: Scenario, *, limit: int = STATES_FOR_A_MAP, progress: Progress | None = None
) -> Standings:
    """Where power stands in every moment.

    EndlessLoop where some play can be caught in a loop for ever; TooManyStates past `limit`.
    `progress` is told how many moments are done, and of how many.
    """
    walk = _Walk(Space(scenario, (BALANCE,)), limit)
    walk.come(scenario.start, np.array([walk.space.packing.start], dtype=np.int64), np.ones(1))
    for done, group in enumerate(walk.space.order):
        if progress is not None:
            progress(done, len(walk.space.order))
        if is_loop(walk.space.graph, group):
            walk.loop(group)
        elif group[0] in walk.inbox:
            walk.moment(group[0])
    never = Standing(0.0, None)
    met = {name: walk.met.get(name, never) for name in scenario.moments}
    return Standings(met, walk.ways)


@dataclass(slots=True)
class _Walk:
    """`inbox` holds states before their arrival, with how often a play comes there in each."""

    space: Space
    limit: int
    inbox: dict[str, list[tuple[Ints, Floats]]] = field(default_factory=dict)
    met: dict[str, Standing] = field(default_factory=dict)
    ways: dict[tuple[str, str], float] = field(default_factory=dict)
    states: int = 0

    def come(self, name: str, keys: Ints, mass: Floats) -> None:
        """States on their way to a moment."""
        self.inbox.setdefault(name, []).append((keys, mass))

    def arrived(self, name: str) -> tuple[Ints, Floats]:
        """What has come to a moment, after arrival, every state once."""
        parts = self.inbox.pop(name)
        raw = np.concatenate([keys for keys, _ in parts])
        mass = np.concatenate([of for _, of in parts])
        keys, places = np.unique(self.space.arrived(name, raw), return_inverse=True)
        return keys, np.zeros(len(keys)) + np.bincount(places, mass, len(keys))

    def stand(self, name: str, frontier: Frontier, mass: Floats) -> None:
        """Note how often and with how much power a moment is met."""
        self.states += len(frontier)
        if self.states > self.limit:
            raise TooManyStates(self.states)
        visits = float(mass.sum())
        share = 100 * frontier.user / (frontier.user + frontier.professional)
        self.met[name] = Standing(visits, float((share * mass).sum()) / visits if visits else None)

    def take(self, source: str, target: str, mass: Floats) -> None:
        """Note how often a way is taken."""
        way = (source, target)
        self.ways[way] = self.ways.get(way, 0.0) + float(mass.sum())

    def moment(self, name: str) -> None:
        """Walk a moment that does not lead back to itself."""
        keys, mass = self.arrived(name)
        frontier = Frontier(self.space.packing, keys)
        self.stand(name, frontier, mass)
        for flow in expanded(self.space.stop(name), frontier).flows:
            where = slice(None) if flow.where is None else flow.where
            onward = mass[where] * flow.share
            self.take(name, flow.way.target, onward)
            after = self.space.packing.moved(keys[where], flow.way.move)
            self.come(flow.way.target, after, onward)

    def loop(self, group: tuple[str, ...]) -> None:
        """Walk moments that lead back to each other."""
        coming = {name: self.arrived(name) for name in group if name in self.inbox}
        if not coming:
            return
        entries = {name: keys for name, (keys, _) in coming.items()}
        left = self.limit - self.states
        loop = loop_from(self.space, group, entries, Weights.EQUAL, left)
        trap = trapped_moments(loop)
        if trap:
            raise EndlessLoop(trap)
        mass = _visits(loop, coming)
        for name, frontier in loop.frontiers.items():
            first = loop.first[name]
            self.stand(name, frontier, mass[first : first + len(frontier)])
        for step in loop.steps:
            onward = mass[step.sources] * step.flow.share
            self.take(step.name, step.flow.way.target, onward)
            if step.targets is None:
                self.come(step.flow.way.target, step.keys, onward)


def _visits(loop: Loop, coming: Mapping[str, tuple[Ints, Floats]]) -> Floats:
    """How often a play comes by each state of a loop."""
    mass = np.zeros(loop.size)
    for name, (keys, of) in coming.items():
        mass[loop.numbers(name, keys)] = of
    inner = [step for step in loop.steps if step.targets is not None]
    if not inner:  # a ring of moments that no play ever goes round
        return mass
    edges = Edges(
        np.concatenate([step.sources for step in inner]),
        np.concatenate([step.targets for step in inner if step.targets is not None]),
        np.concatenate([np.ones(len(step.sources)) * step.flow.share for step in inner]),
    )
    return expected_visits(edges, topological_layers(loop.size, edges), mass)
