"""The labels of the debrief's plot: all of them wherever there is room, none on another."""

from __future__ import annotations

from itertools import pairwise

import pytest

from game.window.plot.labels import LABELLED_FIRST, placed
from game.window.plot.zones import ZONES


def middles(height: float) -> dict[int, float]:
    """The middles of the bands of a plot so many pixels high, whose top is at 50."""
    return {zone.number: 50 + height - (zone.start + zone.end) / 200 * height for zone in ZONES}


def test_labels_stand_beside_their_bands_where_those_are_high_enough() -> None:
    wanted = middles(500)
    assert placed(wanted, 28, 20, 580) == {n: round(at) for n, at in wanted.items()}


@pytest.mark.parametrize("height", [160, 200, 240, 300])
def test_all_eight_are_placed_in_their_order_and_touch_nowhere(height: int) -> None:
    step, top, bottom = 24, 20, 50 + height + 30
    found = placed(middles(height), step, top, bottom)
    assert set(found) == {zone.number for zone in ZONES}
    down = [found[number] for number in range(8, 0, -1)]
    assert all(below - above >= step - 1 for above, below in pairwise(down))
    assert top <= down[0] - step / 2
    assert down[-1] + step / 2 <= bottom + 1


def test_where_all_have_no_room_the_first_to_be_named_stay() -> None:
    found = placed(middles(60), 24, 40, 40 + 5 * 24)
    assert set(found) == set(LABELLED_FIRST[:5])


def test_without_any_room_there_is_no_label() -> None:
    assert placed(middles(10), 24, 40, 50) == {}
