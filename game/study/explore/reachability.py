"""Which states any play can reach in each moment: what the checks of a story rest on.

How likely they are is in `explore`. A field that no condition asks for again is dropped, so
this is far smaller than the space of all states. Promises are kept to the end, so that one left
hanging can be told.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import numpy as np

from game.model.scenario import Scenario
from game.study.explore.combos import Ints
from game.study.explore.distinct import distinct
from game.study.explore.fields import VariableKind, fields_of
from game.study.explore.flows import Expansion, Weights, expanded
from game.study.explore.frontier import Frontier
from game.study.explore.graph import is_loop
from game.study.explore.limits import STATES_AT_MOST, TooManyStates
from game.study.explore.loop import Loop, loop_from
from game.study.explore.space import Space

Progress = Callable[[int, int], None]
"""Told how many moments are done, and of how many."""


@dataclass(frozen=True, slots=True)
class Met:
    """What can be met in one moment.

    `frontier` holds every state after arrival; `open` says of each choice whether it is open in
    any of them; `stuck` are the states where nothing is open, None where there are none;
    `routes` are the indexes of the routes that are ever taken.
    """

    frontier: Frontier
    open: tuple[bool, ...] = ()
    stuck: Frontier | None = None
    routes: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Reached:
    """Every moment that some play reaches, by name, with what is met there.

    `endless` holds the moments of each loop that some play can never leave.
    """

    scenario: Scenario
    met: Mapping[str, Met]
    endless: tuple[tuple[str, ...], ...] = ()
    states: int = 0


@dataclass(slots=True)
class _Walk:
    space: Space
    limit: int
    inbox: dict[str, list[Ints]] = field(default_factory=dict)
    met: dict[str, Met] = field(default_factory=dict)
    endless: list[tuple[str, ...]] = field(default_factory=list)
    states: int = 0

    def note(self, name: str, frontier: Frontier, expansion: Expansion) -> None:
        """Keep what was met in a moment."""
        open_ = tuple(bool(np.any(share)) for share in expansion.picked)
        stuck = None if expansion.stuck is None else frontier.part(expansion.stuck)
        routes = frozenset(f.way.route for f in expansion.flows if f.way.route is not None)
        self.met[name] = Met(frontier, open_, stuck, routes)
        self.states += len(frontier)
        if self.states > self.limit:
            raise TooManyStates(self.states)

    def moment(self, name: str) -> None:
        """Walk one moment that does not lead back to itself."""
        raw = np.concatenate(self.inbox.pop(name))
        frontier = Frontier(self.space.packing, distinct(self.space.arrived(name, raw)))
        expansion = expanded(self.space.stop(name), frontier)
        self.note(name, frontier, expansion)
        for flow in expansion.flows:
            part = frontier.keys if flow.where is None else frontier.keys[flow.where]
            after = self.space.packing.moved(part, flow.way.move)
            self.inbox.setdefault(flow.way.target, []).append(after)

    def loop(self, group: tuple[str, ...]) -> None:
        """Walk moments that lead back to each other."""
        coming = {
            name: self.space.arrived(name, np.concatenate(self.inbox.pop(name)))
            for name in group
            if name in self.inbox
        }
        left = self.limit - self.states
        loop = loop_from(self.space, group, coming, Weights.EQUAL, left)
        for name, frontier in loop.frontiers.items():
            self.note(name, frontier, loop.expansions[name])
        for step in loop.steps:
            if step.targets is None:
                self.inbox.setdefault(step.flow.way.target, []).append(step.keys)
        trap = trapped_moments(loop)
        if trap:
            self.endless.append(trap)


def trapped_moments(loop: Loop) -> tuple[str, ...]:
    """The moments of a loop in which some play can be caught for ever."""
    trapped = loop.trapped()
    return tuple(
        name
        for name, frontier in loop.frontiers.items()
        if trapped[loop.first[name] : loop.first[name] + len(frontier)].any()
    )


def reached(
    scenario: Scenario, *, limit: int = STATES_AT_MOST, progress: Progress | None = None
) -> Reached:
    """Every state of every moment; TooManyStates where there are more than `limit`."""
    promises = [field for field in fields_of(scenario) if field.kind is VariableKind.PROMISE]
    return reached_in(Space(scenario, promises, lines=True), limit=limit, progress=progress)


def reached_in(
    space: Space, *, limit: int = STATES_AT_MOST, progress: Progress | None = None
) -> Reached:
    """The same, with the fields that a space keeps."""
    walk = _Walk(space, limit)
    walk.inbox[space.scenario.start] = [np.array([space.packing.start], dtype=np.int64)]
    for done, group in enumerate(space.order):
        if progress is not None:
            progress(done, len(space.order))
        if is_loop(space.graph, group):
            if any(name in walk.inbox for name in group):
                walk.loop(group)
        elif group[0] in walk.inbox:
            walk.moment(group[0])
    return Reached(space.scenario, walk.met, tuple(walk.endless), walk.states)
