"""The states of moments that lead back to each other, and the steps between those states.

A loop of moments need not be one of states: where trust falls each time round, no state comes
back. What is solved with the steps is in `game.study.explore.markov`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from game.study.explore.combos import Ints
from game.study.explore.distinct import distinct
from game.study.explore.flows import Branch, Expansion, Weights, expanded
from game.study.explore.frontier import Bools, Frontier
from game.study.explore.limits import TooManyStates
from game.study.explore.space import Space


@dataclass(frozen=True, slots=True)
class Transition:
    """One flow out of a moment of the loop. `sources` are numbers of states.

    `keys` are the states after the move and before the next arrival; `targets` the numbers of
    those after it, None where the flow leaves the loop.
    """

    name: str
    flow: Branch
    sources: Ints
    keys: Ints
    targets: Ints | None


@dataclass(frozen=True, slots=True)
class Loop:
    """Every state of the loop's moments, numbered moment by moment from `first`."""

    frontiers: Mapping[str, Frontier]
    first: Mapping[str, int]
    size: int
    expansions: Mapping[str, Expansion]
    steps: tuple[Transition, ...]

    def numbers(self, name: str, keys: Ints) -> Ints:
        """The numbers of states (after arrival) of a moment."""
        places: Ints = np.searchsorted(self.frontiers[name].keys, keys).astype(np.int64)
        return places + self.first[name]

    def trapped(self) -> Bools:
        """The states from which no way leads out, to an ending or to where nothing is open."""
        free = np.zeros(self.size, dtype=np.bool_)
        sources, targets = inner_edges(self)
        for step in self.steps:
            if step.targets is None:
                free[step.sources] = True
        for name, expansion in self.expansions.items():
            if expansion.stuck is not None:
                free[self.first[name] + np.flatnonzero(expansion.stuck)] = True
        waiting = ~free[sources]
        while True:
            sources, targets = sources[waiting], targets[waiting]
            freed = sources[free[targets]]
            if not len(freed):
                return ~free
            free[freed] = True
            waiting = ~free[sources]


def inner_edges(loop: Loop) -> tuple[Ints, Ints]:
    """From which state to which the steps inside the loop lead."""
    inner = [step for step in loop.steps if step.targets is not None]
    none = np.empty(0, dtype=np.int64)
    sources = np.concatenate([none, *(step.sources for step in inner)])
    targets = np.concatenate([none, *(step.targets for step in inner if step.targets is not None)])
    return sources, targets


def loop_from(
    space: Space,
    group: tuple[str, ...],
    coming: Mapping[str, Ints],
    weights: Weights,
    limit: int,
) -> Loop:
    """The loop's states that follow from those that come in, which are after their arrival.

    TooManyStates where there are more than `limit`.
    """
    keys = _closed(space, group, coming, limit)
    frontiers = {name: Frontier(space.packing, of) for name, of in keys.items()}
    first: dict[str, int] = {}
    size = 0
    for name, of in keys.items():
        first[name] = size
        size += len(of)
    expansions = {
        name: expanded(space.stop(name), frontier, weights) for name, frontier in frontiers.items()
    }
    bare = Loop(frontiers, first, size, expansions, ())
    steps = tuple(
        _step(space, bare, name, flow)
        for name, expansion in expansions.items()
        for flow in expansion.flows
    )
    return Loop(frontiers, first, size, expansions, steps)


def _step(space: Space, loop: Loop, name: str, flow: Branch) -> Transition:
    keys = loop.frontiers[name].keys
    where = np.arange(len(keys), dtype=np.int64) if flow.where is None else flow.where
    after = space.packing.moved(keys[where], flow.way.move)
    target = flow.way.target
    targets = None
    if target in loop.frontiers:
        targets = loop.numbers(target, space.arrived(target, after))
    return Transition(name, flow, where + loop.first[name], after, targets)


class _Seen:
    """Keys already met, in sorted pieces that double in size."""

    def __init__(self) -> None:
        self.pieces: list[Ints] = []

    def fresh(self, keys: Ints) -> Ints:
        """Those of these sorted keys that are new; from now on they are met."""
        for piece in self.pieces:
            if not len(keys):
                break
            places = np.minimum(np.searchsorted(piece, keys), len(piece) - 1)
            keys = keys[piece[places] != keys]
        if len(keys):
            self.pieces.append(keys)
            while len(self.pieces) > 1 and len(self.pieces[-1]) * 2 > len(self.pieces[-2]):
                joined = np.concatenate((self.pieces.pop(), self.pieces.pop()))
                joined.sort()
                self.pieces.append(joined)
        return keys

    def all(self) -> Ints:
        """Every key, sorted."""
        joined = np.concatenate(self.pieces)
        joined.sort()
        return joined


def _closed(
    space: Space, group: tuple[str, ...], coming: Mapping[str, Ints], limit: int
) -> dict[str, Ints]:
    seen = {name: _Seen() for name in group}
    waiting = {name: [keys] for name, keys in coming.items()}
    found = 0
    while waiting:
        name = next(one for one in group if one in waiting)
        keys = seen[name].fresh(distinct(np.concatenate(waiting.pop(name))))
        if not len(keys):
            continue
        found += len(keys)
        if found > limit:
            raise TooManyStates(found)
        for flow in expanded(space.stop(name), Frontier(space.packing, keys)).flows:
            target = flow.way.target
            if target in seen:
                part = keys if flow.where is None else keys[flow.where]
                after = space.arrived(target, space.packing.moved(part, flow.way.move))
                waiting.setdefault(target, []).append(after)
    return {name: one.all() for name, one in seen.items() if one.pieces}
