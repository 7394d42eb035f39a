"""Whole numbers too large for a machine word are carried, set side by side and read exactly."""

from __future__ import annotations

import numpy as np
import pytest

from game.study.explore.counting import BASE, carried, side_by_side, total


def limbs(*rows: list[int]) -> np.ndarray:
    """A row of numbers: the lowest limbs of all, then the next ones."""
    return np.array(rows, dtype=np.int64)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ([[0, 5]], [[0, 5]]),
        ([[BASE - 1, 1]], [[BASE - 1, 1]]),
        ([[BASE, 1]], [[0, 1], [1, 0]]),
        ([[2 * BASE + 3, 7], [4, 5]], [[3, 7], [6, 5]]),
        ([[BASE + 1, 0], [BASE - 1, 1]], [[1, 0], [0, 1], [1, 0]]),
        ([[0, 0], [BASE, 3 * BASE]], [[0, 0], [0, 0], [1, 3]]),
    ],
)
def test_what_outgrows_a_limb_is_carried_to_the_next(
    before: list[list[int]], after: list[list[int]]
) -> None:
    found = carried(limbs(*before))
    assert found.tolist() == after
    assert total(found) == total(limbs(*before))


def test_carrying_many_times_over_comes_to_the_number_python_has() -> None:
    row, exact = limbs([1, 3]), [1, 3]
    for _ in range(100):
        row, exact = carried(row * 12), [12 * one for one in exact]
    assert row.max() < BASE
    assert total(row) == sum(exact)
    assert total(row[:, :1]) == exact[0]


def test_rows_of_other_heights_stand_side_by_side() -> None:
    low, tall = limbs([1, 2]), limbs([3], [4])
    assert side_by_side([low, tall]).tolist() == [[1, 2, 3], [0, 0, 4]]
    assert side_by_side([tall, low]).tolist() == [[3, 1, 2], [4, 0, 0]]
    assert side_by_side([low, low]).tolist() == [[1, 2, 1, 2]]
