"""The balance: its figures by hand, and shifts put on it one after the other."""

import pytest

from game.model.balance import Balance
from game.model.events import Origin, OriginKind, PowerMoved
from game.model.power import Chair, Strand, Strands
from game.model.view import ShiftSeen

START = Balance(Strands(2, 1, 2), Strands(8, 8, 8))
ORIGIN = Origin("Start", OriginKind.CHOICE, "Maya")


def test_power_is_the_service_users_share_of_both():
    assert START.power == pytest.approx(100 * 5 / 29)
    assert START.together == 29


@pytest.mark.parametrize(
    ("user", "professional", "whole"),
    [
        ((1, 1, 3), (10, 10, 15), 13),  # 12.5: halves go up
        ((1, 1, 3), (8, 8, 8), 17),  # 17.24
        ((10, 10, 10), (1, 1, 1), 91),  # 90.9
        ((1, 1, 1), (10, 10, 10), 9),  # 9.09
        ((5, 5, 5), (5, 5, 5), 50),
    ],
)
def test_people_see_a_whole_number(user, professional, whole):
    assert Balance(Strands(*user), Strands(*professional)).whole_power == whole


def test_each_chair_has_its_own_strands():
    assert START.of(Chair.SERVICE_USER) == Strands(2, 1, 2)
    assert START.of(Chair.PROFESSIONAL) == Strands(8, 8, 8)


def test_shifts_seen_and_shifts_that_happened_move_it_alike():
    seen = ShiftSeen(Strand.KNOWLEDGE, 1, 3, 2, 8, 6)
    happened = PowerMoved(Strand.KNOWLEDGE, 1, 3, 2, 8, 6, -2, ORIGIN)
    after = Balance(Strands(2, 3, 2), Strands(8, 6, 8))
    assert START.after([seen]) == START.after([happened]) == after


def test_of_two_shifts_of_one_strand_the_later_counts():
    shifts = [ShiftSeen(Strand.VOICE, 2, 3, 1, 8, 7), ShiftSeen(Strand.VOICE, 3, 1, -2, 7, 9)]
    assert START.after(shifts) == Balance(Strands(2, 1, 1), Strands(8, 8, 9))


class Moved:
    def __init__(self, *shifts):
        self.shifts = shifts


def test_each_move_begins_where_the_one_before_it_ended():
    first = Moved(ShiftSeen(Strand.CHOICE, 2, 4, 2, 8, 6))
    nothing = Moved()
    last = Moved(ShiftSeen(Strand.CHOICE, 4, 3, -1, 6, 7))
    one = Balance(Strands(4, 1, 2), Strands(6, 8, 8))
    two = Balance(Strands(3, 1, 2), Strands(7, 8, 8))
    assert START.around([first, nothing, last]) == ((START, one), (one, one), (one, two))
