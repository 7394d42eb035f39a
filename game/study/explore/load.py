"""States on their way to a moment, with what is carried beside each: how likely, how many ways.

Rows that come to the same state are made one: chances and numbers of plays add up, and of the
rest the least or the most is kept.
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
class Load:
    """Packed states and, in step with them: `mass`, the expected number of times a play comes
    by; `fewest` and `most` decisions on the way; `gap`, the largest token gap so far; `times`,
    the number of different plays that lead here (see `counting`). Where `endless` is true a
    ring of states lies on some way here, and `most`, `gap` and `times` mean nothing.
    """

    keys: Ints
    mass: Floats
    fewest: Ints
    most: Ints
    gap: Ints
    endless: Bools
    times: Ints

    def part(self, where: Ints | None) -> Load:
        """The rows of these indexes; None: all."""
        if where is None:
            return self
        return Load(
            self.keys[where],
            self.mass[where],
            self.fewest[where],
            self.most[where],
            self.gap[where],
            self.endless[where],
            self.times[:, where],
        )


def first_load(key: int) -> Load:
    """The one state that every play begins with."""
    one = np.array([key], dtype=np.int64)
    none = np.zeros(1, dtype=np.int64)
    times = np.ones((1, 1), dtype=np.int64)
    return Load(one, np.ones(1), none, none, none, np.zeros(1, dtype=np.bool_), times)


def joined(loads: Sequence[Load]) -> Load:
    """Several loads as one; the same state may stand in it more than once."""
    if len(loads) == 1:
        return loads[0]
    return Load(
        np.concatenate([load.keys for load in loads]),
        np.concatenate([load.mass for load in loads]),
        np.concatenate([load.fewest for load in loads]),
        np.concatenate([load.most for load in loads]),
        np.concatenate([load.gap for load in loads]),
        np.concatenate([load.endless for load in loads]),
        side_by_side([load.times for load in loads]),
    )


def merged(load: Load, keys: Ints) -> Load:
    """The load with these keys in place of its own, sorted, every state in it once."""
    order = np.argsort(keys)
    keys = keys[order]
    fresh = np.empty(len(keys), dtype=np.bool_)
    fresh[0] = True
    np.not_equal(keys[1:], keys[:-1], out=fresh[1:])
    starts = np.flatnonzero(fresh)
    if len(starts) == len(keys):
        rest = load.part(order)
        return Load(keys, rest.mass, rest.fewest, rest.most, rest.gap, rest.endless, rest.times)
    times: Ints = np.add.reduceat(load.times[:, order], starts, axis=1)
    return Load(
        keys[starts],
        np.add.reduceat(load.mass[order], starts),
        np.minimum.reduceat(load.fewest[order], starts),
        np.maximum.reduceat(load.most[order], starts),
        np.maximum.reduceat(load.gap[order], starts),
        np.logical_or.reduceat(load.endless[order], starts),
        carried(times),
    )
