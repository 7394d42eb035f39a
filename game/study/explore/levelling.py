"""Strands that nothing moves or asks for any more, of which only the sum still counts.

Two states whose sums agree are made one by dealing each sum out anew from the first strand.
"""

from __future__ import annotations

import numpy as np

from game.model.power import LEAST, MOST
from game.study.explore.combos import Ints


def levelled(keys: Ints, strands: tuple[int, ...]) -> Ints:
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
