"""Exact figures of a scenario over every path: what `other-chair explore` prints.

Moment by moment in an order in which whoever leads comes before who follows; the states of one
moment are walked at once, as arrays. Nothing is sampled.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from game.model.exploration import Exploration
from game.model.scenario import Scenario
from game.study.explore.counting import carried
from game.study.explore.cycles import loop_walked
from game.study.explore.flows import Branch, Expansion, Weights, expanded
from game.study.explore.frontier import Frontier
from game.study.explore.graph import is_loop
from game.study.explore.limits import STATES_AT_MOST, TooManyStates
from game.study.explore.load import Load, first_load, joined, merged
from game.study.explore.reachability import Progress
from game.study.explore.space import Space, balance_and_measures
from game.study.explore.tally import Tally, exploration_of

PIECES, MANY = 8, 1_000_000
"""Loads, and states in them, that may wait for a moment before they are brought together."""


def explored(
    scenario: Scenario,
    weights: Weights = Weights.EQUAL,
    *,
    limit: int = STATES_AT_MOST,
    progress: Progress | None = None,
) -> Exploration:
    """The figures of every path.

    EndlessLoop where some play can be caught in a loop for ever; TooManyStates where there are
    more than `limit` states, with the number reached. `progress` is told how many moments are
    done, and of how many.
    """
    space = Space(scenario, balance_and_measures(scenario))
    walk = _Walk(space, weights, limit, Tally(scenario))
    walk.inbox[scenario.start] = [first_load(space.packing.start)]
    for done, group in enumerate(space.order):
        if progress is not None:
            progress(done, len(space.order))
        if is_loop(space.graph, group):
            walk.loop(group)
        elif group[0] in walk.inbox:
            walk.moment(group[0])
    return exploration_of(walk.tally)


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
        stop = self.space.stop(name)
        raw = joined(self.inbox.pop(name))
        self.tally.moved(stop.arrival, raw.keys, raw.mass)
        if stop.moment.ending is not None:
            # Nothing follows, so that making equal states one would only cost time.
            ended = Frontier(self.space.packing, self.space.packing.moved(raw.keys, stop.arrival))
            self.tally.visited(stop.moment, Expansion(()), raw.mass)
            self.tally.ended(stop.moment.ending, ended, raw)
            return
        load = merged(raw, self.space.arrived(name, raw.keys))
        self.count(len(load.keys))
        frontier = Frontier(self.space.packing, load.keys)
        expansion = expanded(stop, frontier, self.weights)
        self.tally.visited(stop.moment, expansion, load.mass)
        if expansion.stuck is not None:
            self.tally.stopped(load.part(np.flatnonzero(expansion.stuck)))
        for flow in expansion.flows:
            self.send(flow.way.target, self._flowed(flow, load))

    def send(self, target: str, load: Load) -> None:
        """Put a load into a moment's inbox; equal states are made one early where many wait."""
        waiting = self.inbox.setdefault(target, [])
        waiting.append(load)
        if len(waiting) == PIECES and sum(len(one.keys) for one in waiting) > MANY:
            whole = joined(waiting)
            self.inbox[target] = [merged(whole, whole.keys)]

    def _flowed(self, flow: Branch, load: Load) -> Load:
        """The part of a load that takes one way, after the move and before the next arrival."""
        part = load.part(flow.where)
        mass = part.mass * flow.share
        self.tally.moved(flow.way.move, part.keys, mass)
        gap = self.tally.seemed(flow, part.keys, mass)
        decided = 1 if flow.way.picks else 0
        return Load(
            self.space.packing.moved(part.keys, flow.way.move),
            mass,
            part.fewest + decided,
            part.most + decided,
            part.gap if gap is None else part.gap + gap,
            part.endless,
            part.times
            if isinstance(flow.times, int) and flow.times == 1
            else carried(part.times * flow.times),
        )

    def loop(self, group: tuple[str, ...]) -> None:
        """Walk moments that lead back to each other."""
        coming = {}
        for name in group:
            if name in self.inbox:
                raw = joined(self.inbox.pop(name))
                self.tally.moved(self.space.stop(name).arrival, raw.keys, raw.mass)
                coming[name] = merged(raw, self.space.arrived(name, raw.keys))
        if not coming:
            return
        left = self.limit - self.states
        walked = loop_walked(self.space, group, coming, self.weights, left, self.tally)
        self.count(walked.states)
        for target, load in walked.going_out:
            self.send(target, load)
