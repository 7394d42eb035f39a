"""Where the room would put the needle: the middle half to the nearest five, from five marks on."""

from __future__ import annotations

import pytest

from game.room.needle import MarkSpread, NeedleTold, needle_told
from game.room.seats import Seat

PRO, USER, WATCHING, NOT_SAID = Seat


# Marks of a room that sits in one place, and the low, middle and high that are told of them.
SPREADS = [
    ([0, 0, 0, 0, 0], (0, 0, 0)),
    ([100] * 5, (100, 100, 100)),
    ([0, 25, 50, 75, 100], (25, 50, 75)),
    ([20, 22, 30, 41, 60], (20, 30, 40)),
    ([1, 2, 3, 4, 5], (0, 5, 5)),  # 2, 3, 4
    ([10, 20, 30, 40, 50, 60], (25, 35, 50)),  # 22.5, 35, 47.5
    ([3, 12, 17, 23, 88, 94, 99], (15, 25, 90)),  # 14.5, 23, 91
    ([60, 41, 30, 22, 20], (20, 30, 40)),
]


@pytest.mark.parametrize(("marks", "spread"), SPREADS)
def test_the_middle_half_is_told_to_the_nearest_five(marks, spread):
    assert needle_told({WATCHING: marks}) == NeedleTold(MarkSpread(len(marks), *spread))


@pytest.mark.parametrize("people", [0, 1, 4])
def test_under_five_nothing_is_told(people: int):
    assert needle_told({WATCHING: [50] * people}) == NeedleTold(None)


# Marks of the professional's chair, the service user's, the watching and those who did not say;
# whether the room's spread is told, and whether the chairs' are.
APART = [
    ((5, 5, 0, 0), True, True),
    ((5, 5, 5, 0), True, True),
    ((5, 5, 2, 3), True, True),
    ((5, 5, 1, 0), True, False),
    ((5, 5, 2, 2), True, False),
    ((4, 5, 0, 0), True, False),
    ((5, 4, 0, 0), True, False),
    ((0, 9, 0, 0), True, False),
    ((2, 2, 0, 0), False, False),
    ((2, 2, 1, 0), True, False),
]


@pytest.mark.parametrize(("people", "is_told", "are_apart"), APART)
def test_the_chairs_are_told_apart_where_each_group_has_five_or_nobody(people, is_told, are_apart):
    marks = {
        seat: [10 * (n + 1)] * many for n, (seat, many) in enumerate(zip(Seat, people, strict=True))
    }
    told = needle_told(marks)
    assert (told.room is not None) == is_told
    if told.room is not None:
        assert told.room.marks == sum(people)
    apart = ((PRO, MarkSpread(5, 10, 10, 10)), (USER, MarkSpread(5, 20, 20, 20)))
    assert told.by_seat == (apart if are_apart else None)
