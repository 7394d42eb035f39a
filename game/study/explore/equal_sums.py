"""Merging states that differ only in how a sum of strands is spread.

Where nothing that can still come is clamped, whatever a strand is, and no condition asks for
that strand, only the sum of such strands counts, one for each chair. Each sum is dealt out anew,
as much as can be from the first strand on, so that states with equal sums become the same state:
where nothing moves any more, 2, 1, 2 and 1, 2, 2 both become 3, 1, 1. Where no sum is asked for
either, all become the least.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np

from game.study.explore.combos import Ints


class Free(NamedTuple):
    """A strand of one chair that only counts in a sum while it is from `least` to `most`.

    `shift` is the place of its bits.
    """

    shift: int
    least: int
    most: int


def with_equal_sums(keys: Ints, strands: Iterable[Free], *, is_asked: bool) -> Ints:
    """The states with the sum over the strands of one chair dealt out anew, where they are free.

    `is_asked` False: the sum does not count.
    """
    over, where = [], []
    for shift, least, most in strands:
        points = (keys >> shift & 15) - least
        is_free = (points >= 0) & (points <= most - least)
        over.append(np.where(is_free, points, 0))
        where.append(is_free)
    left = sum(over) if is_asked else np.zeros(len(keys), dtype=np.int64)
    after = keys
    for (shift, least, most), points, is_free in zip(strands, over, where, strict=True):
        share = np.where(is_free, np.minimum(left, most - least), 0)
        after = after + ((share - points) << shift)
        left = left - share
    return after
