"""Which states any play can reach in each moment: what the checks of a story rest on.

How likely they are is in `exact_figures`. A field that settles no way on any more is dropped, so
this is far smaller than the space of all states. What lines and promises ask beyond that is looked
for in a part of the states with everything kept, and where it is not found there, in every state
with just the fields it asks for. Both are exact: what is met in a part is met, and states that
differ only in other fields go the same ways.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field

import numpy as np

from game.model.conditions import Condition
from game.model.scenario import Scenario
from game.study.explore.combos import Ints
from game.study.explore.distinct import distinct
from game.study.explore.fields import Variable, VariableKind, asked_by, fields_of
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


IN_PART = (12_000, 60_000)
"""States that the walks of a part go on from, shared out to the moments; chosen by trying. One
that goes on from more than there are to be met with what ways ask for is not worth its while.
"""
ROUNDS = 3
"""Times that the walk of a part comes to moments that lead back to each other."""
MIXING = 0x1E3779B97F4A7C15
"""An odd number that scatters keys when they are multiplied by it."""


@dataclass(frozen=True, slots=True)
class Reached:
    """Every moment that some play reaches, by name, with what is met there.

    `endless` holds the moments of each loop that some play can never leave. Lines and promises
    are looked for first in walks that go on from so many states as `in_part` says; `_parts` holds
    these by that number, `_apart` each walk of all states by the fields that it kept beside.
    """

    space: Space
    limit: int
    met: Mapping[str, Met]
    endless: tuple[tuple[str, ...], ...] = ()
    states: int = 0
    in_part: tuple[int, ...] = IN_PART
    _parts: dict[int, Mapping[str, Met]] = field(default_factory=dict)
    _apart: dict[frozenset[Variable], Mapping[str, Met]] = field(default_factory=dict)

    def asked(self, name: str, condition: Condition) -> Frontier:
        """States of a moment by which it is known whether a condition ever holds there.

        They are every state with the fields that it asks for, or some in which it holds.
        TooManyStates where there are more than `limit`.
        """
        frontier, asked = self.met[name].frontier, frozenset(asked_by(condition))
        if self.space.asks(name, asked):
            return frontier
        for size in self.in_part:
            some = self._part(size).get(name)
            if some is not None and some.frontier.holds(condition).any():
                return some.frontier
        if asked not in self._apart:
            of_ways = Space(self.space.scenario, _promises(asked), told=asked)
            self._apart[asked] = reached_in(of_ways, limit=self.limit).met
        return self._apart[asked][name].frontier

    def _part(self, size: int) -> Mapping[str, Met]:
        if size not in self._parts:
            every = fields_of(self.space.scenario)
            whole = Space(self.space.scenario, _promises(every), told=every)
            walk = _Walk(whole, STATES_AT_MOST, max(1, size // len(whole.graph)))
            with suppress(TooManyStates):  # in combinations of facts
                walk.walk()
            self._parts[size] = walk.met
        return self._parts[size]


def _promises(of: Iterable[Variable]) -> tuple[Variable, ...]:
    return tuple(one for one in of if one.kind is VariableKind.PROMISE)


@dataclass(slots=True)
class _Walk:
    """`most`: in the walk of a part, it goes on from so many states of a moment; None: from all."""

    space: Space
    limit: int
    most: int | None = None
    inbox: dict[str, list[Ints]] = field(default_factory=dict)
    met: dict[str, Met] = field(default_factory=dict)
    endless: list[tuple[str, ...]] = field(default_factory=list)
    states: int = 0

    def walk(self, progress: Progress | None = None) -> None:
        """Walk every moment that some play reaches."""
        self.inbox[self.space.scenario.start] = [
            np.array([self.space.packing.start], dtype=np.int64)
        ]
        for done, group in enumerate(self.space.order):
            if progress is not None:
                progress(done, len(self.space.order))
            if self.most is not None and is_loop(self.space.graph, group):
                for name in group * ROUNDS:
                    if name in self.inbox:
                        self.moment(name)
            elif is_loop(self.space.graph, group):
                if any(name in self.inbox for name in group):
                    self.loop(group)
            elif group[0] in self.inbox:
                self.moment(group[0])

    def note(self, name: str, frontier: Frontier, expansion: Expansion) -> None:
        """Keep what was met in a moment."""
        open_ = tuple(bool(np.any(share)) for share in expansion.picked)
        stuck = None if expansion.stuck is None else frontier.part(expansion.stuck)
        routes = frozenset(f.way.route for f in expansion.flows if f.way.route is not None)
        known = self.met.get(name)
        if known is not None:
            both = np.concatenate((known.frontier.keys, frontier.keys))
            frontier = Frontier(self.space.packing, distinct(both))
        self.met[name] = Met(frontier, open_, stuck, routes)
        self.states += len(frontier)
        if self.states > self.limit:
            raise TooManyStates(self.states)

    def moment(self, name: str) -> None:
        """Walk one moment that does not lead back to itself."""
        raw = np.concatenate(self.inbox.pop(name))
        keys = distinct(self.space.arrived(name, raw))
        frontier = Frontier(self.space.packing, some_of(keys, self.most))
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


def some_of(keys: Ints, most: int | None) -> Ints:
    """So many of these sorted keys, from all over: always the same ones; None: all."""
    if most is None or len(keys) <= most:
        return keys
    mixed = keys * np.int64(MIXING)
    chosen: Ints = np.sort(keys[np.argpartition(mixed, most)[:most]])
    return chosen


def reached(
    scenario: Scenario, *, limit: int = STATES_AT_MOST, progress: Progress | None = None
) -> Reached:
    """Every state of every moment; TooManyStates where there are more than `limit`."""
    return reached_in(Space(scenario), limit=limit, progress=progress)


def reached_in(
    space: Space, *, limit: int = STATES_AT_MOST, progress: Progress | None = None
) -> Reached:
    """The same, with the fields that a space keeps."""
    walk = _Walk(space, limit)
    walk.walk(progress)
    in_part = (IN_PART[0], *(size for size in IN_PART[1:] if size < walk.states))
    return Reached(space, limit, walk.met, tuple(walk.endless), walk.states, in_part)
