"""Rows of states on their way to a moment: how likely each is, and in how many ways it is come to.

Rows that come to the same state are made one: chances and numbers of plays add up, and of the
rest the least or the most is kept. A walk carries only what it was asked for.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from game.study.explore.combos import Ints
from game.study.explore.counting import carried, side_by_side
from game.study.explore.flows import Floats
from game.study.explore.frontier import Bools


@dataclass(frozen=True, slots=True)
class Counts:
    """`fewest` and `most` decisions on the way to each state, and `times`, the number of
    different plays that lead there (see `counting`). Where `endless` is true a ring of states
    lies on some way, and `most` and `times` mean nothing.
    """

    fewest: Ints
    most: Ints
    endless: Bools
    times: Ints

    def part(self, where: Ints) -> Counts:
        """The rows of these indexes."""
        return Counts(
            self.fewest[where], self.most[where], self.endless[where], self.times[:, where]
        )

    def reduced(self, order: Ints, starts: Ints) -> Counts:
        """The rows in this order, one for each run of them that begins at one of `starts`."""
        return Counts(
            np.minimum.reduceat(self.fewest[order], starts),
            np.maximum.reduceat(self.most[order], starts),
            np.logical_or.reduceat(self.endless[order], starts),
            carried(np.add.reduceat(self.times[:, order], starts, axis=1)),
        )

    def onward(self, decided: int, times: int | Ints) -> Counts:
        """After a way on: so many decisions more, and so many times as many plays."""
        is_one = isinstance(times, int) and times == 1
        return Counts(
            self.fewest + decided,
            self.most + decided,
            self.endless,
            self.times if is_one else carried(self.times * times),
        )


@dataclass(frozen=True, slots=True)
class Load:
    """Packed states and, in step with them: `mass`, the expected number of times a play comes
    by; `gap`, the largest token gap so far; `counts`. The last two are None in a walk that does
    not carry them. What a ring of states lies before has no largest gap: `gap` means nothing.
    """

    keys: Ints
    mass: Floats
    gap: Ints | None = None
    counts: Counts | None = None

    def part(self, where: Ints | None) -> Load:
        """The rows of these indexes; None: all."""
        if where is None:
            return self
        return Load(
            self.keys[where],
            self.mass[where],
            None if self.gap is None else self.gap[where],
            None if self.counts is None else self.counts.part(where),
        )


def first_load(key: int, *, has_gap: bool, has_counts: bool) -> Load:
    """The one state that every play begins with."""
    none = np.zeros(1, dtype=np.int64)
    counts = Counts(none, none, np.zeros(1, dtype=np.bool_), np.ones((1, 1), dtype=np.int64))
    return Load(
        np.array([key], dtype=np.int64),
        np.ones(1),
        none.astype(np.int32) if has_gap else None,
        counts if has_counts else None,
    )


def joined(loads: Sequence[Load]) -> Load:
    """Several loads as one; the same state may stand in it more than once."""
    if len(loads) == 1:
        return loads[0]
    gaps = [load.gap for load in loads if load.gap is not None]
    counts = [load.counts for load in loads if load.counts is not None]
    return Load(
        np.concatenate([load.keys for load in loads]),
        np.concatenate([load.mass for load in loads]),
        np.concatenate(gaps) if gaps else None,
        _counts_joined(counts) if counts else None,
    )


def _counts_joined(parts: Sequence[Counts]) -> Counts:
    return Counts(
        np.concatenate([one.fewest for one in parts]),
        np.concatenate([one.most for one in parts]),
        np.concatenate([one.endless for one in parts]),
        side_by_side([one.times for one in parts]),
    )


def merged(load: Load, keys: Ints) -> Load:
    """The load with these keys in place of its own, sorted, every state in it once."""
    order = np.argsort(keys)
    keys = keys[order]
    fresh = np.empty(len(keys), dtype=np.bool_)
    fresh[0] = True
    np.not_equal(keys[1:], keys[:-1], out=fresh[1:])
    starts = np.flatnonzero(fresh)
    # One column after the other, so that no second copy of the whole load is ever made.
    return Load(
        keys[starts],
        np.add.reduceat(load.mass[order], starts),
        None if load.gap is None else np.maximum.reduceat(load.gap[order], starts),
        None if load.counts is None else load.counts.reduced(order, starts),
    )
