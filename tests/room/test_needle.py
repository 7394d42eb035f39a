"""Where the room would put the needle: the middle half to the nearest five."""

from __future__ import annotations

import pytest

from game.room.needle import MarkSpread, NeedleTold, needle_told
from game.room.seats import Seat

PRO, USER, WATCHING, NOT_SAID = Seat


# Marks of a room that sits in one place, and the low, middle and high that are told of them.
SPREADS = [
    ([0] * 5 + [100] * 5, (0, 50, 100)),
    ([0, 20, 40, 60, 80, 100], (25, 50, 75)),
    ([20, 22, 30, 41, 60, 61], (25, 35, 55)),  # 24, 35.5, 55.25
    ([1, 2, 3, 4, 5, 6], (0, 5, 5)),  # 2.25, 3.5, 4.75
    ([10, 20, 30, 40, 50, 60], (25, 35, 50)),  # 22.5, 35, 47.5
    ([3, 12, 17, 23, 88, 94, 99], (15, 25, 90)),  # 14.5, 23, 91
    ([61, 60, 41, 30, 22, 20], (25, 35, 55)),
]


@pytest.mark.parametrize(("marks", "spread"), SPREADS)
def test_the_middle_half_is_told_to_the_nearest_five(marks, spread):
    assert needle_told({WATCHING: marks}) == NeedleTold(MarkSpread(len(marks), *spread))


@pytest.mark.parametrize(
    "marks", [[], [50], [5, 5, 5, 5, 95], [50] * 30, [5] * 20 + [95] * 4, [10, 20, 30, 40, 50]]
)
def test_marks_are_not_told_where_fewer_than_five_differ_from_most(marks):
    assert needle_told({WATCHING: marks}) == NeedleTold(None)


MIXED = [10] * 5 + [20] * 5
# Marks of the professional's chair, the service user's, the watching and those who did not say;
# whether the room's spread is told, and whether the chairs' are.
APART = [
    ((MIXED, MIXED, [], []), True, True),
    ((MIXED, MIXED, MIXED, []), True, True),
    ((MIXED, MIXED, [10] * 5, [20] * 5), True, True),
    ((MIXED, MIXED, [30], []), True, False),
    ((MIXED, [80] * 5, [], []), True, False),
    (([5, 5, 5, 5, 95], [80] * 5, [], []), True, False),
    (([], MIXED, [], []), True, False),
    (([10] * 5, [], [], []), False, False),
]


@pytest.mark.parametrize(("placed", "is_told", "are_apart"), APART)
def test_the_chairs_are_told_apart_where_each_group_hides_everybody(placed, is_told, are_apart):
    told = needle_told(dict(zip(Seat, placed, strict=True)))
    assert (told.room is not None) == is_told
    if told.room is not None:
        assert told.room.marks == sum(map(len, placed))
    spread = MarkSpread(10, 10, 15, 20)
    assert told.by_seat == (((PRO, spread), (USER, spread)) if are_apart else None)
