"""Merging states that differ only in how a sum of strands is spread.

Where nothing moves or asks for some strands any more, only their sums still count, one for each
chair. Each sum is dealt out anew, as much as can be from the first strand on, so that states with
equal sums become the same state: 2, 1, 2 and 1, 2, 2 both become 3, 1, 1.
"""

from __future__ import annotations

import numpy as np

from game.model.power import LEAST, MOST
from game.study.explore.combos import Ints


def with_equal_sums(keys: Ints, strands: tuple[int, ...]) -> Ints:
    """The states with both chairs' sums over `strands` (indexes, two or more) dealt out anew."""
    after = keys
    for low in (0, 4):
        shifts = [8 * index + low for index in strands]
        left = np.zeros(len(keys), dtype=np.int64)
        for shift in shifts:
            left += keys >> shift & 15
        for place, shift in enumerate(shifts):
            waiting = LEAST * (len(shifts) - 1 - place)
            share = np.minimum(left - waiting, MOST)
            after = after & ~(15 << shift) | share << shift
            left -= share
    return after
