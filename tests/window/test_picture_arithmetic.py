"""The formulas of the room, its frames and its movement, against the design's own numbers."""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.cast import response
from game.model.picture import Face
from game.window import easing
from game.window.easing import Movement
from game.window.picture.frame import close_frame, frame_for, hero_frame
from game.window.picture.motion import SceneMotion
from game.window.picture.scene import Levels, Scene, Seated

TOM, SIAN = Seated("tom", "office"), Seated("sian", "stacking")


def a_scene(power: float, setting: str = "ward") -> Scene:
    levels = Levels(*(1 + power * 9 / 100 for _ in range(3)))
    return Scene(setting, "lamplight", power, 30.0, TOM, SIAN, levels)


@pytest.mark.parametrize(
    ("power", "lamp", "left", "right", "angle"),
    [
        (5, -331, 0.95, 0.77, -4.0),
        (21, -265, 0.918, 0.802, -2.6),
        (50, 0, 0.86, 0.86, 0.0),
        (92, 324, 0.844, 0.944, 1.7),
    ],
)
def test_lamp_people_and_table_stand_where_the_design_says(
    power: float, lamp: float, left: float, right: float, angle: float
) -> None:
    assert response.lamp_x(power) == pytest.approx(lamp, abs=1.6)
    professional = response.person_scale(response.professional_share(power))
    assert professional == pytest.approx(left, abs=0.001)
    assert response.person_scale(response.user_share(power)) == pytest.approx(right, abs=0.001)
    assert response.table_angle(power) == pytest.approx(angle, abs=0.06)


@pytest.mark.parametrize(
    ("power", "left", "right"), [(5, 1.0, 0.58), (21, 1.0, 0.76), (50, 1.0, 1.0), (92, 0.99, 1.0)]
)
def test_shade_falls_where_power_is_not(power: float, left: float, right: float) -> None:
    professional = response.shade(response.professional_share(power), "night")
    assert professional == pytest.approx(left, abs=0.01)
    assert response.shade(response.user_share(power), "night") == pytest.approx(right, abs=0.01)


def test_day_darkens_less_and_high_contrast_never() -> None:
    assert response.shade(0.05, "night") < response.shade(0.05, "day") < 1
    assert response.shade(0.05, "hc") == 1
    assert response.falloff(900, "night") == pytest.approx(0.45)
    assert response.falloff(900, "day") == pytest.approx(0.16)
    assert response.falloff(900, "hc") == response.falloff(200, "night") == 0


@pytest.mark.parametrize(
    ("power", "left", "right"),
    [
        (5, 4, 0),
        (11, 4, 0),
        (21, 3.75, 0.5),
        (22, 3.75, 0.5),
        (30, 3.25, 1),
        (36, 3, 1.25),
        (47, 2.25, 2),
        (50, 2.25, 2.25),
        (64, 1.75, 3),
        (72, 1.75, 3.25),
        (92, 1.75, 4),
    ],
)
def test_posture_follows_the_share(power: float, left: float, right: float) -> None:
    assert a_scene(power).shown_postures() == (left, right)


def test_a_few_points_of_power_change_a_posture_by_a_quarter_and_none_by_more() -> None:
    for power in range(100):
        left, right = a_scene(power).shown_postures()
        next_left, next_right = a_scene(power + 1).shown_postures()
        assert next_left in (left, left - 0.25)
        assert next_right in (right, right + 0.25)


@settings(deadline=None)
@given(power=st.floats(-10, 110, allow_nan=False))
def test_the_professional_is_never_small(power: float) -> None:
    share = response.professional_share(power)
    assert 0.42 <= share <= 1
    assert response.posture(share) >= 1.75


def test_the_pool_is_as_wide_as_what_both_can_do() -> None:
    assert response.pool_half_width(6) == 235
    assert response.pool_half_width(60) == 440
    assert response.pool_half_width(600) == 440


def test_a_thing_lies_at_its_place_on_the_table() -> None:
    assert response.strand_balance(10, 1) == 5
    assert response.strand_balance(1, 10) == -5
    assert response.strand_balance(4, 4) == 0
    assert response.thing_x(5) == pytest.approx(105.3)
    assert response.thing_x(0, -52) == -52
    assert response.thing_x(-99) == pytest.approx(-105.3)


def test_the_whole_window_gives_the_designs_own_frame() -> None:
    frame = frame_for((668, 0, 1252, 830))
    assert (frame.x, frame.floor, frame.zoom, frame.lamp_top) == (1294, 800, 1, 0)
    assert frame.left == -6
    assert frame.top == 0


@settings(deadline=None)
@given(
    left=st.integers(-50, 500), top=st.integers(-50, 500),
    width=st.integers(1, 3000), height=st.integers(1, 3000),
)  # fmt: skip
def test_both_people_stand_inside_any_view(left: int, top: int, width: int, height: int) -> None:
    frame = frame_for((left, top, width, height))
    assert frame.zoom > 0
    assert frame.floor <= top + height
    if frame.zoom > 0.02:
        assert frame.x - 440 * frame.zoom >= left - 0.01
        assert frame.x + 440 * frame.zoom <= left + width + 0.01
        assert frame.lamp_top >= top
        assert top <= frame.faces <= frame.floor


def test_a_low_box_shows_larger_people_than_the_whole_room_would() -> None:
    box = (10, 10, 387, 112)
    assert close_frame(box).zoom > frame_for(box).zoom
    assert close_frame(box).floor > 122


def test_the_hero_stands_where_it_is_put() -> None:
    assert hero_frame((0, 0, 1920, 530), 1064).x == 1064


def test_a_small_shift_leaves_the_room_as_it_was() -> None:
    before = a_scene(50)
    assert a_scene(51.9).following(before).power == 50
    assert a_scene(52.1).following(before).power == 52.1


def test_small_shifts_add_up() -> None:
    scene = a_scene(50)
    for power in (51.0, 51.9, 53.0):
        scene = a_scene(power).following(scene)
    assert scene.power == 53.0


def test_things_slide_before_the_lamp_moves() -> None:
    before, after = a_scene(21), a_scene(40)
    motion = SceneMotion(before, after, began=1000)
    early = motion.at(1000 + 150).scene
    assert early.power == 21
    assert early.user_levels.voice > before.user_levels.voice
    late = motion.at(1000 + 600).scene
    assert late.user_levels == after.user_levels
    assert 21 < late.power < 40


def test_a_motion_starts_at_the_old_scene_and_ends_at_the_new() -> None:
    before = a_scene(21)
    after = a_scene(66).following(before)
    motion = SceneMotion(before, after, began=0)
    assert motion.at(-50).scene.power == motion.at(0).scene.power == 21
    assert motion.at(0).scene.user_levels == before.user_levels
    assert motion.at(motion.lasts).scene == after
    assert motion.finished(motion.lasts)
    assert not motion.finished(motion.lasts - 1)


@settings(deadline=None)
@given(start=st.floats(9, 91), end=st.floats(9, 91), now=st.floats(0, 1400))
def test_power_never_overshoots(start: float, end: float, now: float) -> None:
    after = a_scene(end).following(a_scene(start))
    shown = SceneMotion(a_scene(start), after, 0).at(now).scene.power
    low, high = sorted((start, after.power))
    assert low - 1e-9 <= shown <= high + 1e-9


@settings(deadline=None)
@given(start=st.floats(9, 91), end=st.floats(9, 91))
def test_postures_come_to_those_of_the_new_scene(start: float, end: float) -> None:
    before, after = a_scene(start), a_scene(end).following(a_scene(start))
    motion = SceneMotion(before, after, 0)
    if motion.lasts:
        assert motion.at(0).scene.postures == before.shown_postures()
        assert motion.at(motion.lasts - 1e-6).scene.postures == after.shown_postures()


def test_a_posture_changes_in_steps_of_which_each_is_one_drawing() -> None:
    def on_the_way(start: float, end: float) -> list[float]:
        motion = SceneMotion(a_scene(start), a_scene(end), 0)
        seen = [motion.at(now).scene.shown_postures()[1] for now in range(0, 1100, 5)]
        return list(dict.fromkeys(seen))

    assert on_the_way(30, 36) == [1, 1.25]
    assert on_the_way(30, 39) == [1, 1.25, 1.5]
    assert on_the_way(64, 11) == [3, 2.25, 1.5, 0.75, 0]


def test_two_people_never_change_their_posture_in_one_frame() -> None:
    motion = SceneMotion(a_scene(20), a_scene(60), 0)
    steps = motion.on_the_way
    assert (steps[0], steps[-1]) == (a_scene(20).shown_postures(), a_scene(60).shown_postures())
    for before, after in pairwise(steps):
        assert (before[0] == after[0]) != (before[1] == after[1])


def test_faces_change_at_once_while_the_room_goes_on_moving() -> None:
    before = a_scene(21)
    after = replace(a_scene(50), service_user=replace(SIAN, face=Face.WARM))
    motion = SceneMotion(before, after, 0)
    assert motion.lasts == 1100
    assert motion.at(0).scene.service_user == after.service_user
    assert motion.at(0).scene.power == 21


def test_reduced_motion_is_a_cross_fade() -> None:
    before, after = a_scene(21), a_scene(50)
    motion = SceneMotion(before, after, 0, Movement.STILL)
    assert motion.lasts == 150
    shown = motion.at(75)
    assert (shown.scene, shown.leaving, shown.dissolved) == (after, before, 0.5)
    assert not shown.moving


def test_without_movement_the_picture_is_cut() -> None:
    motion = SceneMotion(a_scene(21), a_scene(50), 0, Movement.NONE)
    assert motion.lasts == 0
    assert motion.at(0).scene == a_scene(50)


def test_another_room_or_person_fades_in_whatever_the_movement() -> None:
    before = a_scene(21)
    for after in (a_scene(21, "home"), replace(before, service_user=Seated("kit", "office"))):
        assert SceneMotion(before, after, 0).lasts == 150


def test_nothing_moves_where_nothing_changed() -> None:
    assert SceneMotion(a_scene(21), a_scene(21), 0).lasts == 0


def test_easing_goes_from_nothing_to_all() -> None:
    for ease in (easing.ease_in_out, easing.ease_out):
        assert ease(0) == 0
        assert ease(1) == 1
    assert easing.progress(5, 10, 20) == 0
    assert easing.progress(15, 10, 20) == 0.5
    assert easing.progress(10, 10, 10) == 1
    assert math.isclose(easing.between(10, 20, 0.25), 12.5)
