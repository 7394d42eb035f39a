"""Expected visits of an absorbing Markov chain: how often a play comes by each state of a loop.

The states are numbers, the edges say with what chance one follows another; where the chances out
of a state sum to less than 1, plays leave there (they are absorbed). If a play comes in once at
state 0, goes on to 1 always, and from 1 back to 0 in half of all cases and else out, it comes by
each 1 + 1/2 + 1/4 ... = 2 times: the solution of v = c + P'v, with c how often plays come in and
P' the chances read from the target. That system is solved

* one state after the other in topological layers (Kahn's), for states that no cycle leads to;
* component by component for the rest: at once where a strongly connected component is small, and
  round by round, adding up what is left (v = c + P'c + P'P'c ...), where it is large.

Nothing here knows what the states are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from game.study.explore.combos import Ints
from game.study.explore.distinct import distinct
from game.study.explore.flows import Floats
from game.study.explore.frontier import Bools
from game.study.explore.graph import strongly_connected
from game.study.explore.limits import TooManyStates

SOLVED_AT_ONCE = 1200
"""Rings of more states than this are first gone round until nothing is left."""
SOLVED_AT_MOST = 5000
"""Rings of more states than this are never solved at once, for want of memory."""
ROUNDS_AT_MOST = 200_000
MANY, FEW_ROUNDS = 20_000, 2_000
"""So many states are first tried all together, going round so many times."""
LEFT_OVER = 1e-15


@dataclass(frozen=True, slots=True)
class Edges:
    """Steps from state to state: numbers of states, and the share of plays that take each."""

    source: Ints
    target: Ints
    share: Floats


@dataclass(frozen=True, slots=True)
class Layers:
    """`layers` holds for each layer the indexes of the edges that lead out of its states.

    `rest` is true for the states that some ring of states leads to.
    """

    layers: tuple[Ints, ...]
    rest: Bools


def topological_layers(size: int, edges: Edges) -> Layers:
    """The states in topological layers: each state after every state that leads to it (Kahn).

    0 -> 1 -> 2 <-> 3 gives two layers, of the edge out of 0 and of the edge out of 1; 2 and 3,
    which lead back to each other, are the rest.
    """
    order = np.argsort(edges.source, kind="stable")
    first = np.searchsorted(edges.source[order], np.arange(size + 1))
    coming = np.bincount(edges.target, minlength=size)
    rest = np.ones(size, dtype=np.bool_)
    ready = np.flatnonzero(coming == 0)
    layers = []
    while len(ready):
        rest[ready] = False
        counts = first[ready + 1] - first[ready]
        starts = np.repeat(first[ready] - np.concatenate(([0], np.cumsum(counts)[:-1])), counts)
        out = order[starts + np.arange(len(starts))]
        layers.append(out)
        targets = edges.target[out]
        np.subtract.at(coming, targets, 1)
        ready = distinct(targets[coming[targets] == 0])
    return Layers(tuple(layers), rest)


def expected_visits(edges: Edges, layers: Layers, coming_in: Floats) -> Floats:
    """The expected visits of each state, given how often a play comes in there from outside.

    Every state must have a way out in the end; see `Loop.trapped`.
    """
    visits = coming_in.copy()
    for out in layers.layers:
        flow = visits[edges.source[out]] * edges.share[out]
        np.add.at(visits, edges.target[out], flow)
    if layers.rest.any():
        _solve_rest(edges, layers.rest, visits)
    return visits


def _solve_rest(edges: Edges, rest: Bools, visits: Floats) -> None:
    """Solve what happens among the states of `rest`, in place."""
    inside = rest[edges.source]
    within = Edges(edges.source[inside], edges.target[inside], edges.share[inside])
    if rest.sum() > MANY:
        found = visits_round_by_round(within, np.where(rest, visits, 0.0), FEW_ROUNDS)
        if found is not None:
            visits[rest] = found[rest]
            return
    _solve_rings(within, rest, visits)


def _solve_rings(edges: Edges, rest: Bools, visits: Floats) -> None:
    """Solve ring after ring, each after those that lead to it."""
    ways: dict[int, list[tuple[int, float]]] = {n: [] for n in np.flatnonzero(rest).tolist()}
    rows = zip(
        edges.source.tolist(),
        edges.target.tolist(),
        edges.share.tolist(),
        strict=True,
    )
    for source, target, share in rows:
        ways[source].append((target, share))
    graph = {node: [target for target, _ in onward] for node, onward in ways.items()}
    for ring in reversed(strongly_connected(graph)):
        if len(ring) > 1 or ring[0] in graph[ring[0]]:
            _solve_ring(ring, ways, visits)
        members = set(ring)
        for node in ring:
            for target, share in ways[node]:
                if target not in members:
                    visits[target] += visits[node] * share


def _solve_ring(
    ring: Sequence[int], ways: dict[int, list[tuple[int, float]]], visits: Floats
) -> None:
    places = {node: place for place, node in enumerate(ring)}
    rows = [
        (places[node], places[target], share)
        for node in ring
        for target, share in ways[node]
        if target in places
    ]
    source, target = (np.array([row[n] for row in rows], dtype=np.int64) for n in (0, 1))
    share = np.array([row[2] for row in rows])
    nodes = np.array(ring, dtype=np.int64)
    inner = Edges(source, target, share)
    rounds = ROUNDS_AT_MOST if len(ring) > SOLVED_AT_MOST else FEW_ROUNDS
    found = None
    if len(ring) > SOLVED_AT_ONCE:
        found = visits_round_by_round(inner, visits[nodes], rounds)
    if found is None and len(ring) <= SOLVED_AT_MOST:
        matrix = np.eye(len(ring))
        np.subtract.at(matrix, (target, source), share)
        found = np.asarray(np.linalg.solve(matrix, visits[nodes]), dtype=np.float64)
    if found is None:
        raise TooManyStates(len(ring))
    visits[nodes] = found


def visits_round_by_round(edges: Edges, coming_in: Floats, rounds: int) -> Floats | None:
    """`expected_visits` by following what is left round by round until it comes to nothing.

    None where that takes more than `rounds`.
    """
    visits = coming_in.copy()
    left = coming_in
    for _ in range(rounds):
        before = left.sum()
        flow = left[edges.source] * edges.share
        left = np.zeros(len(visits)) + np.bincount(edges.target, flow, len(visits))
        visits += left
        after = left.sum()
        # A steep fall is no promise that the rest falls as steeply, so both must be tiny.
        if after == 0 or (after < LEFT_OVER and after * after < LEFT_OVER * (before - after)):
            return visits
    return None
