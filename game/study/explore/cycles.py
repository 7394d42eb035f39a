"""Exploration of moments that lead back to each other: every state at once, then solved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from game.study.explore.combos import Ints
from game.study.explore.counting import as_integers, as_limbs
from game.study.explore.flows import Floats, Weights
from game.study.explore.limits import EndlessLoop
from game.study.explore.load import Counts, Load
from game.study.explore.loop import Loop, Transition, loop_from
from game.study.explore.markov import Edges, Layers, expected_visits, topological_layers
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
class _Counts:
    """Of every state of the loop; see `Counts`."""

    fewest: Ints
    most: Ints
    endless: npt.NDArray[np.bool_]
    times: Numbers


@dataclass(slots=True)
class _Inside:
    """What is carried for every state of the loop; see `Load`."""

    mass: Floats
    gap: Ints | None
    counts: _Counts | None


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
    layers = topological_layers(loop.size, steps.edges)
    if inside.gap is not None:
        _spread_gap(inside.gap, steps, layers)
    if inside.counts is not None:
        _spread_counts(inside.counts, steps, layers)
        _spread_fewest(inside.counts, steps)
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
    mass = np.zeros(size)
    gap = np.zeros(size, dtype=np.int64)
    counts = _Counts(
        np.full(size, FAR, dtype=np.int64),
        np.full(size, -1, dtype=np.int64),
        np.zeros(size, dtype=np.bool_),
        np.zeros(size, dtype=np.object_),
    )
    has_gap = has_counts = False
    for name, load in coming.items():
        at = loop.numbers(name, load.keys)
        mass[at] = load.mass
        if load.gap is not None:
            has_gap = True
            gap[at] = load.gap
        if load.counts is not None:
            has_counts = True
            counts.fewest[at] = load.counts.fewest
            counts.most[at] = load.counts.most
            counts.endless[at] = load.counts.endless
            counts.times[at] = as_integers(load.counts.times)
    return _Inside(mass, gap if has_gap else None, counts if has_counts else None)


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


def _spread_gap(gap: Ints, steps: _Steps, layers: Layers) -> None:
    """Largest gaps, where no ring of states leads to them."""
    for out in layers.layers:
        source, target = steps.edges.source[out], steps.edges.target[out]
        np.maximum.at(gap, target, gap[source] + steps.gap[out])


def _spread_counts(counts: _Counts, steps: _Steps, layers: Layers) -> None:
    """Longest ways and numbers of plays, where no ring of states leads to them."""
    counts.endless |= layers.rest
    for out in layers.layers:
        source, target = steps.edges.source[out], steps.edges.target[out]
        np.maximum.at(counts.most, target, counts.most[source] + steps.decided[out])
        np.logical_or.at(counts.endless, target, counts.endless[source])
        np.add.at(counts.times, target, counts.times[source] * steps.times[out])


def _spread_fewest(counts: _Counts, steps: _Steps) -> None:
    """Shortest ways, going round until none gets shorter."""
    source, target = steps.edges.source, steps.edges.target
    while True:
        shorter = counts.fewest[source] + steps.decided
        better = shorter < counts.fewest[target]
        if not better.any():
            return
        np.minimum.at(counts.fewest, target[better], shorter[better])


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
    counts = inside.counts
    return Load(
        keys,
        inside.mass[numbers],
        None if inside.gap is None else inside.gap[numbers],
        None
        if counts is None
        else Counts(
            counts.fewest[numbers],
            counts.most[numbers],
            counts.endless[numbers],
            as_limbs(counts.times[numbers].tolist()),
        ),
    )


def _leaving(inside: _Inside, loop: Loop, step: Transition) -> Load:
    """What a step carries out of the loop, before the next arrival."""
    load = _load(step.keys, inside, step.sources)
    decided = 1 if step.flow.way.picks else 0
    return Load(
        load.keys,
        load.mass * step.flow.share,
        None if load.gap is None else load.gap + _gaps(loop, step),
        None if load.counts is None else load.counts.onward(decided, step.flow.times),
    )
