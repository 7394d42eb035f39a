"""Each of many numbers once."""

from __future__ import annotations

import numpy as np

from game.study.explore.combos import Ints


def distinct(numbers: Ints) -> Ints:
    """The different numbers, sorted. On packed states a sort beats numpy's own way by far."""
    if not len(numbers):
        return numbers
    ordered = np.sort(numbers)
    fresh = np.empty(len(ordered), dtype=np.bool_)
    fresh[0] = True
    np.not_equal(ordered[1:], ordered[:-1], out=fresh[1:])
    found: Ints = ordered[fresh]
    return found
