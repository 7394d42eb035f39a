"""States are made one only where no difference between them can ever count again."""

from __future__ import annotations

import numpy as np
import pytest

from game.model.effects import Effects, Shift, Verb
from game.model.power import Strand
from game.study.explore.equal_sums import Free, with_equal_sums
from game.study.explore.fields import BALANCE
from game.study.explore.packing import strand_table
from game.study.explore.space import Space
from game.study.explore.swings import again_and_again, one_after_another, one_of
from tests.builder import choice, ending, moment, scenario

LOW, MIDDLE, HIGH = (Free(shift, 1, 10) for shift in (4, 12, 20))


def packed(*user: int) -> int:
    """The service user's three strands; the professional's are left out."""
    return sum(value << 4 + 8 * index for index, value in enumerate(user))


def merged(*states: tuple[int, ...], free: tuple[Free, ...], is_asked: bool = True) -> list[int]:
    keys = np.array([packed(*state) for state in states], dtype=np.int64)
    return with_equal_sums(keys, free, is_asked=is_asked).tolist()


def test_equal_sums_of_free_strands_become_one_state() -> None:
    found = merged((2, 1, 2), (1, 2, 2), (9, 9, 9), free=(LOW, MIDDLE, HIGH))
    assert found == [packed(3, 1, 1), packed(3, 1, 1), packed(10, 10, 7)]


def test_a_strand_outside_its_bounds_stays_as_it_is_and_so_does_what_it_stands_beside() -> None:
    free = (LOW._replace(least=3, most=8), MIDDLE, HIGH)
    found = merged((2, 1, 2), (4, 4, 4), (9, 1, 2), free=free)
    assert found == [packed(2, 2, 1), packed(8, 3, 1), packed(9, 2, 1)]


def test_where_no_sum_is_asked_for_each_free_strand_becomes_its_least() -> None:
    free = (LOW._replace(least=3, most=8), MIDDLE)
    assert merged((5, 7, 4), (2, 7, 4), free=free, is_asked=False) == [
        *(packed(3, 1, 4), packed(2, 1, 4)),
    ]


@pytest.mark.parametrize(
    ("user", "professional", "both", "swings"),
    [
        (-2, 2, 0, ((2, 0), (0, 2))),
        (2, 2, 2, ((0, 2), (0, 2))),  # both gain, as far as both can
        (-1, -3, -2, ((2, 1), (3, 0))),  # one of them gains 1 of what both lose, if none is lost
    ],
)
def test_a_swing_is_the_furthest_that_a_move_can_go_whatever_clamping_leaves_of_it(
    user: int, professional: int, both: int, swings: tuple[tuple[int, int], tuple[int, int]]
) -> None:
    assert strand_table(0, user, professional, both).swings == swings


def test_swings_add_up_on_the_way_and_the_furthest_way_counts() -> None:
    one, other = {4: (2, 0)}, {4: (1, 3), 12: (0, 1)}
    assert one_after_another(one, other) == {4: (3, 3), 12: (0, 1)}
    assert one_of([one, other]) == {4: (2, 3), 12: (0, 1)}
    assert again_and_again(one) == {4: (9, 9)}


def test_a_strand_is_free_as_far_from_its_ends_as_later_moves_can_go() -> None:
    takes = Effects((Shift(Verb.TAKES, Strand.VOICE, 2),))
    shares = Effects((Shift(Verb.SHARES, Strand.VOICE, 1),))
    meeting = scenario(
        moment("Ask", "professional", choice("a", "Then", effects=takes), choice("b", "Then")),
        moment("Then", "professional", choice("c", effects=shares), choice("d")),
        ending(),
    )
    space = Space(meeting, (BALANCE,))

    def arrived(name: str, *user: int) -> int:
        return int(space.arrived(name, np.array([packed(*user)], dtype=np.int64))[0])

    assert arrived("Ask", 1, 1, 5) == packed(3, 1, 3)
    assert arrived("Ask", 1, 2, 2) == packed(2, 1, 2)  # voice 2 could lose but one of two points
    assert arrived("Ask", 1, 2, 10) == packed(2, 1, 10)  # and 10 gain nothing
    assert arrived("Then", 1, 1, 9) == packed(9, 1, 1)
    assert arrived("The end", 1, 1, 10) == packed(10, 1, 1)
