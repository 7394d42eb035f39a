"""The ruler's zones, the words of a shift, and how the bead moves."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.model.power import Rung
from game.window.easing import Movement
from game.window.meter.motion import MeterMotion
from game.window.meter.view import MeterView
from game.window.meter.zones import GROUPS, ZONES, thickness, zone_of
from game.window.picture.scene import Levels

BEFORE = MeterView(21.0, 30.0, "Dr Okafor", "Yusuf", Levels(2, 2, 2), Levels(8, 8, 8))
AFTER = replace(BEFORE, power=40.0, together=34.0, user_levels=Levels(2, 5, 4))


def test_zones_follow_each_other_without_a_gap() -> None:
    assert ZONES[0].start == 0
    assert ZONES[-1].end == 100
    for lower, upper in itertools.pairwise(ZONES):
        assert lower.end == upper.start
        assert upper.number == lower.number + 1


def test_zones_have_the_names_of_the_eight_rungs() -> None:
    assert [zone.name for zone in ZONES] == [rung.label for rung in Rung]


def test_groups_are_made_of_whole_zones() -> None:
    borders = {zone.start for zone in ZONES} | {zone.end for zone in ZONES}
    for _, start, end in GROUPS:
        assert {start, end} <= borders
    assert [group[1] for group in GROUPS[1:]] == [group[2] for group in GROUPS[:-1]]


def test_level_is_the_middle_of_the_sixth_zone() -> None:
    level = zone_of(50)
    assert level.number == 6
    assert (level.start + level.end) / 2 == 50


@pytest.mark.parametrize(
    ("power", "number"), [(0, 1), (8.3, 1), (8.4, 2), (41.9, 5), (42, 6), (79, 8), (100, 8)]
)
def test_a_border_belongs_to_the_upper_zone(power: float, number: int) -> None:
    assert zone_of(power).number == number


def test_the_track_is_thicker_where_both_can_do_more() -> None:
    assert thickness(6) == 30
    assert thickness(60) == 46
    assert thickness(33) == 38
    assert thickness(-1) == 30


def test_the_bead_rests_where_power_is_with_a_ring_where_it_was() -> None:
    motion = MeterMotion(BEFORE, AFTER, began=500)
    rest = motion.at(500 + motion.lasts)
    assert (rest.view.power, rest.view.was, rest.flag_open) == (40, 21, 1)
    assert rest.view.user_levels_were == BEFORE.user_levels
    assert rest.view.professional_levels_were == BEFORE.professional_levels
    assert rest.view.looks is None


def test_the_flag_opens_when_the_bead_has_come_to_rest() -> None:
    motion = MeterMotion(BEFORE, AFTER, 0)
    assert motion.at(1099).flag_open == 0
    assert 0 < motion.at(1180).flag_open < 1
    assert motion.at(1260).flag_open == 1
    assert motion.at(1100).view.power == pytest.approx(40)


def test_small_balances_move_before_the_bead() -> None:
    shown = MeterMotion(BEFORE, AFTER, 0).at(150).view
    assert shown.power == 21
    assert shown.user_levels.knowledge > 2
    assert MeterMotion(BEFORE, AFTER, 0).at(600).view.user_levels == AFTER.user_levels


def test_a_hollow_bead_goes_where_a_move_seemed_to_lead_waits_and_falls_back() -> None:
    motion = MeterMotion(BEFORE, AFTER, 0, seemed=70.0)
    assert motion.at(100).view.looks is None
    assert motion.at(1100).view.looks == pytest.approx(70)
    assert motion.at(1499).view.looks == pytest.approx(70)
    assert motion.at(1499).view.looked is None
    falling = motion.at(1700).view
    assert falling.looks is not None
    assert 40 < falling.looks < 70
    assert falling.looked == 70
    rest = motion.at(motion.lasts).view
    assert (rest.looks, rest.looked, rest.power) == (None, 70, 40)


@given(now=st.floats(-100, 2500), seemed=st.none() | st.floats(0, 100))
def test_the_bead_never_leaves_its_way(now: float, seemed: float | None) -> None:
    shown = MeterMotion(BEFORE, AFTER, 0, seemed).at(now)
    assert 21 <= shown.view.power <= 40 + 1e-9
    assert 0 <= shown.flag_open <= 1


@pytest.mark.parametrize("movement", [Movement.STILL, Movement.NONE])
def test_without_movement_marks_carry_the_change(movement: Movement) -> None:
    motion = MeterMotion(BEFORE, AFTER, 0, 70.0, movement)
    shown = motion.at(0)
    assert motion.lasts == 0
    assert (shown.view.power, shown.view.was, shown.view.looked) == (40, 21, 70)
    assert shown.flag_open == 1
