"""Exploration of moments that lead back to each other: every state at once, then solved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from game.study.explore.combos import Ints
from game.study.explore.counting import as_integers, as_limbs, carried
from game.study.explore.flows import Floats, Weights
from game.study.explore.limits import EndlessLoop
from game.study.explore.load import Load
from game.study.explore.loop import Loop, Transition, loop_from
from game.study.explore.markov import Edges, Layered, expected_visits, layered
from game.study.explore.reachability import trapped_moments
from game.study.explore.space import Space
from game.study.explore.tally import Tally

FAR = np.iinfo(np.int64).max // 2
Numbers = npt.NDArray[np.object_]
"""Python's own whole numbers, however large."""


@dataclass(frozen=True, slots=True)
class Walked:
    """How many states the loop has, and what leaves it: where to, and the load."""

    states: int
    going_out: tuple[tuple[str, Load], ...]


@dataclass(slots=True)
class _Inside:
    """What is carried for every state of the loop; see `Load`."""

    mass: Floats
    fewest: Ints
    most: Ints
    gap: Ints
    endless: npt.NDArray[np.bool_]
    times: Numbers


@dataclass(frozen=True, slots=True)
class _Steps:
    """The steps inside the loop, flow after flow, as arrays."""

    edges: Edges
    decided: Ints
    gap: Ints
    times: Ints


def loop_walked(
    space: Space,
    group: tuple[str, ...],
    coming: Mapping[str, Load],
    weights: Weights,
    limit: int,
    tally: Tally,
) -> Walked:
    """Walk a loop from the loads that come in, after arrival, each state in them once.

    EndlessLoop where some play cannot leave; TooManyStates past `limit` states.
    """
    loop = loop_from(space, group, {n: load.keys for n, load in coming.items()}, weights, limit)
    trap = trapped_moments(loop)
    if trap:
        raise EndlessLoop(trap)
    steps = _steps(loop)
    inside = _came_in(loop, coming)
    layers = layered(loop.size, steps.edges)
    _spread_counts(inside, steps, layers)
    _spread_fewest(inside, steps)
    inside.mass = expected_visits(steps.edges, layers, inside.mass)
    _count(space, loop, inside, tally)
    going_out = tuple(
        (step.flow.way.target, _leaving(inside, loop, step))
        for step in loop.steps
        if step.targets is None
    )
    return Walked(loop.size, going_out)


def _came_in(loop: Loop, coming: Mapping[str, Load]) -> _Inside:
    size = loop.size
    inside = _Inside(
        np.zeros(size),
        np.full(size, FAR, dtype=np.int64),
        np.full(size, -1, dtype=np.int64),
        np.zeros(size, dtype=np.int64),
        np.zeros(size, dtype=np.bool_),
        np.zeros(size, dtype=np.object_),
    )
    for name, load in coming.items():
        at = loop.numbers(name, load.keys)
        inside.mass[at] = load.mass
        inside.fewest[at] = load.fewest
        inside.most[at] = load.most
        inside.gap[at] = load.gap
        inside.endless[at] = load.endless
        inside.times[at] = as_integers(load.times)
    return inside


def _gaps(loop: Loop, step: Transition) -> Ints:
    looks = step.flow.way.looks
    if looks is None:
        return np.zeros(len(step.sources), dtype=np.int64)
    before = loop.frontiers[step.name].keys[step.sources - loop.first[step.name]]
    return np.maximum(looks - step.flow.way.move.real(before), 0)


def _steps(loop: Loop) -> _Steps:
    inner = [step for step in loop.steps if step.targets is not None]
    whole = np.empty(0, dtype=np.int64)
    rows: list[list[Ints]] = [[whole] for _ in range(5)]
    shares: list[Floats] = [np.empty(0)]
    for step in inner:
        assert step.targets is not None
        like = np.ones(len(step.sources), dtype=np.int64)
        decided = like if step.flow.way.picks else np.zeros_like(like)
        columns = (step.sources, step.targets, decided, _gaps(loop, step), like * step.flow.times)
        for row, column in zip(rows, columns, strict=True):
            row.append(column)
        shares.append(np.ones(len(like)) * step.flow.share)
    source, target, decided, gap, times = (np.concatenate(row) for row in rows)
    return _Steps(Edges(source, target, np.concatenate(shares)), decided, gap, times)


def _spread_counts(inside: _Inside, steps: _Steps, layers: Layered) -> None:
    """Longest ways, largest gaps and numbers of plays, where no ring of states leads to them."""
    inside.endless |= layers.rest
    for out in layers.layers:
        source, target = steps.edges.source[out], steps.edges.target[out]
        np.maximum.at(inside.most, target, inside.most[source] + steps.decided[out])
        np.maximum.at(inside.gap, target, inside.gap[source] + steps.gap[out])
        np.logical_or.at(inside.endless, target, inside.endless[source])
        np.add.at(inside.times, target, inside.times[source] * steps.times[out])


def _spread_fewest(inside: _Inside, steps: _Steps) -> None:
    """Shortest ways, going round until none gets shorter."""
    source, target = steps.edges.source, steps.edges.target
    while True:
        shorter = inside.fewest[source] + steps.decided
        better = shorter < inside.fewest[target]
        if not better.any():
            return
        np.minimum.at(inside.fewest, target[better], shorter[better])


def _count(space: Space, loop: Loop, inside: _Inside, tally: Tally) -> None:
    """Add the loop's states and steps to the tally."""
    for name, expansion in loop.expansions.items():
        first, frontier = loop.first[name], loop.frontiers[name]
        mass = inside.mass[first : first + len(frontier)]
        tally.visited(space.stop(name).moment, expansion, mass)
        if expansion.stuck is not None:
            shut = first + np.flatnonzero(expansion.stuck)
            tally.stopped(_load(frontier.keys[expansion.stuck], inside, shut))
    for step in loop.steps:
        mass = inside.mass[step.sources] * step.flow.share
        before = loop.frontiers[step.name].keys[step.sources - loop.first[step.name]]
        tally.moved(step.flow.way.move, before, mass)
        tally.seemed(step.flow, before, mass)
        if step.targets is not None:
            tally.moved(space.stop(step.flow.way.target).arrival, step.keys, mass)


def _load(keys: Ints, inside: _Inside, numbers: Ints) -> Load:
    return Load(
        keys,
        inside.mass[numbers],
        inside.fewest[numbers],
        inside.most[numbers],
        inside.gap[numbers],
        inside.endless[numbers],
        as_limbs(inside.times[numbers].tolist()),
    )


def _leaving(inside: _Inside, loop: Loop, step: Transition) -> Load:
    """What a step carries out of the loop, before the next arrival."""
    load = _load(step.keys, inside, step.sources)
    decided = 1 if step.flow.way.picks else 0
    return Load(
        load.keys,
        load.mass * step.flow.share,
        load.fewest + decided,
        load.most + decided,
        load.gap + _gaps(loop, step),
        load.endless,
        carried(load.times * step.flow.times),
    )
