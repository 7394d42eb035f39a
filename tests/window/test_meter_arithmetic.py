"""How the bead of the strip moves, and when its sentences change."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.model.power import Chair
from game.window.easing import Movement
from game.window.meter.motion import MeterMotion
from game.window.meter.track import TrackPlace
from game.window.meter.view import MeterView
from game.window.picture.scene import Levels
from game.words.change import ChangeMark, ChangeTold

NAMES = {Chair.PROFESSIONAL: "Dr Okafor", Chair.SERVICE_USER: "Yusuf"}
MORE = ChangeTold(ChangeMark.NOBODY_LOSES, "Yusuf knows more. Dr Okafor loses nothing.")
BEFORE = MeterView(21.0, 30.0, NAMES, Levels(2, 2, 2), Levels(8, 8, 8), "Most is Dr Okafor's.")
AFTER = replace(
    BEFORE, power=40.0, together=34.0, user_levels=Levels(2, 5, 4),
    standing="More is Dr Okafor's.", change=MORE,
)  # fmt: skip


@pytest.mark.parametrize(
    ("share", "x"),
    [(9, 110), (91, 910), (50, 510), (29.5, 310), (70.5, 710), (0, 110), (100, 910)],
)
def test_the_track_is_linear_from_9_to_91(share: float, x: float) -> None:
    assert TrackPlace(100, 820, 50, 20, 1).x(share) == pytest.approx(x)


def test_a_covered_track_is_linear_from_0_to_100() -> None:
    assert TrackPlace(100, 820, 50, 20, 1, 0, 100).x(25) == pytest.approx(310)


def test_the_bead_rests_where_power_is_with_a_tick_where_it_was() -> None:
    motion = MeterMotion(BEFORE, AFTER, began=500)
    rest = motion.at(500 + motion.lasts)
    assert (rest.power, rest.was, rest.looks) == (40, 21, None)
    assert (rest.standing, rest.change) == ("More is Dr Okafor's.", MORE)


def test_the_sentences_change_as_the_bead_comes_to_rest() -> None:
    motion = MeterMotion(BEFORE, AFTER, 0)
    moving = motion.at(899)
    assert (moving.standing, moving.change) == ("Most is Dr Okafor's.", None)
    assert (motion.at(900).standing, motion.at(900).change) == ("More is Dr Okafor's.", MORE)
    seeming = MeterMotion(BEFORE, AFTER, 0, seemed=70.0)
    assert (seeming.at(1399).change, seeming.at(1400).change) == (None, MORE)


def test_the_things_move_before_the_bead() -> None:
    shown = MeterMotion(BEFORE, AFTER, 0).at(150)
    assert shown.power == 21
    assert shown.user_levels.knowledge > 2
    assert MeterMotion(BEFORE, AFTER, 0).at(600).user_levels == AFTER.user_levels


def test_a_ring_goes_where_a_move_seemed_to_lead_waits_falls_back_and_leaves_one_there() -> None:
    motion = MeterMotion(BEFORE, AFTER, 0, seemed=70.0)
    assert motion.at(0).looks == 21
    assert motion.at(500).looks == pytest.approx(70)
    assert motion.at(899).looks == pytest.approx(70)
    assert motion.at(899).looked is None
    falling = motion.at(1100)
    assert falling.looks is not None
    assert 40 < falling.looks < 70
    assert falling.looked == 70
    rest = motion.at(motion.lasts)
    assert (rest.looks, rest.looked, rest.power) == (None, 70, 40)


@settings(deadline=None)
@given(now=st.floats(-100, 2500), seemed=st.none() | st.floats(0, 100))
def test_the_bead_never_leaves_its_way(now: float, seemed: float | None) -> None:
    shown = MeterMotion(BEFORE, AFTER, 0, seemed).at(now)
    assert 21 <= shown.power <= 40 + 1e-9


@pytest.mark.parametrize("movement", [Movement.STILL, Movement.NONE])
def test_without_movement_marks_carry_the_change(movement: Movement) -> None:
    motion = MeterMotion(BEFORE, AFTER, 0, 70.0, movement)
    shown = motion.at(0)
    assert motion.lasts == 0
    assert (shown.power, shown.was, shown.looked, shown.change) == (40, 21, 70, MORE)
