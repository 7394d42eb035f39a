"""Whole numbers too large for a machine word, many at a time.

A row of numbers is an array of rows of limbs, the lowest first, each below 2^36, so that tens
of millions of numbers can be added before anything is carried.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from game.study.explore.combos import Ints

BITS = 36
BASE = 1 << BITS


def carried(limbs: Ints) -> Ints:
    """The same numbers with every limb below 2^36; a limb more where they outgrew the last."""
    if not limbs.size or limbs.max() < BASE:
        return limbs
    rows = list(limbs)
    for index in range(len(rows) - 1):
        rows[index + 1] = rows[index + 1] + (rows[index] >> BITS)
        rows[index] = rows[index] & (BASE - 1)
    while rows[-1].max() >= BASE:
        rows.append(rows[-1] >> BITS)
        rows[-2] = rows[-2] & (BASE - 1)
    return np.array(rows, dtype=np.int64)


def side_by_side(parts: Sequence[Ints]) -> Ints:
    """Several rows of numbers as one row."""
    tall = max(len(part) for part in parts)
    grown = [
        part
        if len(part) == tall
        else np.concatenate((part, np.zeros((tall - len(part), part.shape[1]), dtype=np.int64)))
        for part in parts
    ]
    return np.concatenate(grown, axis=1)


def total(limbs: Ints) -> int:
    """The sum of a row of numbers."""
    return sum(int(limb.sum()) << BITS * place for place, limb in enumerate(limbs))


def as_integers(limbs: Ints) -> list[int]:
    """A row of numbers as Python's own."""
    found = [0] * limbs.shape[1]
    for place, limb in enumerate(limbs):
        found = [
            number + (low << BITS * place) for number, low in zip(found, limb.tolist(), strict=True)
        ]
    return found


def as_limbs(numbers: Sequence[int]) -> Ints:
    """Python's own numbers as a row."""
    tall = max((number.bit_length() + BITS - 1) // BITS for number in numbers) if numbers else 1
    rows = [
        [number >> BITS * place & (BASE - 1) for number in numbers] for place in range(max(tall, 1))
    ]
    return np.array(rows, dtype=np.int64)
