"""The rooms: which setting is drawn as which, what each has, and where people have their place."""

from __future__ import annotations

import os
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

import pygame

from game.cast.outside import daylight, seen_outside
from game.cast.places.settings import PLAN_OF, plan_of, usual_seat
from game.model.picture import SETTINGS
from game.model.power import Chair
from game.window.drawings import Drawings
from game.window.layout import Scale, play_areas
from game.window.picture.clock import draw_clock, hand_angles
from game.window.picture.frame import ROOM
from game.window.picture.halves import SEAM, STARTS, is_between_two
from game.window.picture.others import faceless_places
from game.window.picture.room import draw_room
from game.window.picture.scene import Caller, Scene, Seated
from game.window.screens.play.table_view import frame_of
from game.window.theme import LOOKS

ASSETS = Path(__file__).parents[2] / "assets"
TABLE = 1105, 1495
HIGH_BACKS = "home-armchair", "ward-armchair"
"""Behind them nobody's face is seen, so that third people sit across the table."""
SIZES = ((1920, 1080, 1.0), (1280, 720, 1.0), (1024, 640, 1.0), (1920, 1080, 2.0),
         (1280, 720, 2.0), (1024, 640, 2.0), (960, 600, 2.0))  # fmt: skip
DRAWN = {
    "home": "living-room",
    "ward": "ward-bay",
    "gp": "gp-surgery",
    "boardroom": "boardroom",
    "training": "seminar",
    "clinic": "clinic",
    "office": "office",
    "school": "classroom",
    "court": "tribunal",
    "street": "street",
    "phone": "office",
    "kitchen": "kitchen",
    "living room": "living-room",
    "studio flat": "studio-flat",
    "bedroom": "bedroom",
    "circle room": "circle-room",
    "day room": "day-room",
    "ward corridor": "ward-corridor",
    "surgical ward": "surgical-ward",
    "team base": "team-base",
    "seminar": "seminar",
    "lecture hall": "lecture-hall",
    "university office": "university-office",
    "council chamber": "council-chamber",
    "school gate": "school-gate",
    "community centre": "community-centre",
    "drop-in": "drop-in",
    "van": "van",
    "front door": "front-door",
}


@pytest.fixture(scope="module")
def drawings() -> Drawings:
    pygame.display.init()
    return Drawings(ASSETS)


def a_scene(setting: str, look: str = "lamplight", time: str | None = None) -> Scene:
    left, right = (Seated("tom", usual_seat(setting, chair)) for chair in Chair)
    return Scene(setting, look, 40.0, 30.0, left, right, time=time)


def drawn(scene: Scene, drawings: Drawings) -> bytes:
    surface = pygame.Surface((640, 360))
    draw_room(surface, surface.get_rect(), scene, drawings)
    return surface.get_buffer().raw


def test_every_setting_is_drawn_as_the_room_that_it_names_or_the_nearest() -> None:
    assert {setting: plan_of(setting).drawing for setting in SETTINGS} == DRAWN
    assert set(PLAN_OF) == set(SETTINGS)
    assert plan_of("the moon").drawing == "office"


@pytest.mark.parametrize("setting", SETTINGS)
def test_every_drawing_of_a_room_is_there_in_every_look_and_at_every_time(
    setting: str, drawings: Drawings
) -> None:
    for look, time in product(LOOKS, (None, "06:00", "12:00", "18:00", "23:00")):
        drawn(replace(a_scene(setting, look, time), others=30), drawings)
    assert drawings.remarks == []


@pytest.mark.parametrize("setting", SETTINGS)
@pytest.mark.parametrize("size", SIZES)
def test_third_people_are_seen_beside_the_table_or_across_it_at_every_size(
    setting: str, size: tuple[int, int, float]
) -> None:
    areas = play_areas(Scale(*size), panel_on_right=False)
    frame = frame_of(areas)
    edges = [(x - frame.x) / frame.zoom + ROOM[0] / 2 for x in
             (areas.picture.left, areas.picture.right)]  # fmt: skip
    for place in plan_of(setting).further[:2]:
        forward = 25 if place.faces_right else -25
        assert edges[0] < place.x + forward < edges[1]
        across = TABLE[0] <= place.x <= TABLE[1]
        assert across == (plan_of(setting).seats[1] in HIGH_BACKS)
        assert place.floor < 800


@pytest.mark.parametrize("setting", SETTINGS)
@pytest.mark.parametrize("size", SIZES)
def test_a_clock_is_seen_whole_or_not_at_all_in_a_room_and_in_half_of_one(
    setting: str, size: tuple[int, int, float]
) -> None:
    plan = plan_of(setting)
    if plan.clock is None:
        return
    areas = play_areas(Scale(*size), panel_on_right=False)
    frame = frame_of(areas)
    left, right = ((x - frame.x) / frame.zoom + ROOM[0] / 2 for x in
                   (areas.picture.left, areas.picture.right))  # fmt: skip
    ends = plan.clock.x - plan.clock.radius, plan.clock.x + plan.clock.radius
    assert left < ends[0]
    assert ends[1] < right
    for start, pane in zip(
        STARTS, ((left, ROOM[0] / 2 - SEAM / 2), (STARTS[1], right)), strict=True
    ):
        at = [x - plan.half_from + start for x in ends]
        is_whole = pane[0] < at[0] and at[1] < pane[1]
        assert is_whole or at[1] < pane[0] or at[0] > pane[1], (at, pane)


@pytest.mark.parametrize("setting", SETTINGS)
def test_nobody_stands_on_anybody_else(setting: str) -> None:
    plan = plan_of(setting)
    spots = [(place.x, place.floor) for place in plan.further]
    assert len(set(spots)) == len(spots) == 8
    for taken in ((), plan.further[:1], plan.further[:2]):
        others = faceless_places(plan, 9, taken)
        assert len(others) == 9
        assert len({place.x for place in others}) == 9
        for place in others:
            assert all(abs(place.x - by.x) >= 76 for by in taken)


def test_so_many_people_are_drawn_as_there_is_room_for() -> None:
    plan = plan_of("circle room")
    assert [len(faceless_places(plan, number)) for number in (0, 1, 9, 11)] == [0, 1, 9, 11]
    assert len(faceless_places(plan, 99)) > 14


def test_who_stands_further_back_is_drawn_first() -> None:
    floors = [place.floor for place in faceless_places(plan_of("circle room"), 11)]
    assert floors == sorted(floors)


@pytest.mark.parametrize(
    ("time", "hour", "minute"),
    [
        ("00:00", 0, 0),
        ("03:00", 90, 0),
        ("11:50", 355, 300),
        ("13:50", 55, 300),
        ("16:40", 140, 240),
        ("09:30", 285, 180),
        ("23:59", 359.5, 354),
    ],
)
def test_the_hands_of_the_clock_stand_right(time: str, hour: float, minute: float) -> None:
    assert hand_angles(time) == (pytest.approx(hour), pytest.approx(minute))


def test_a_clock_at_ten_past_nine_points_left_and_up_to_the_right(drawings: Drawings) -> None:
    surface = pygame.Surface((200, 200))
    surface.fill((255, 0, 255))
    draw_clock(surface, (100, 100), 90, "09:10", "day", drawings)
    dark = {spot for spot in ((67, 94), (133, 94), (100, 60), (140, 76), (60, 76), (100, 140))
            if sum(surface.get_at(spot)[:3]) < 200}  # fmt: skip
    assert dark == {(67, 94), (140, 76)}


def test_a_clock_hangs_only_where_there_is_a_time(drawings: Drawings) -> None:
    without, noon, ten_past = (
        drawn(a_scene("lecture hall", time=time), drawings) for time in (None, "12:00", "12:10")
    )
    assert len({without, noon, ten_past}) == 3
    assert drawn(a_scene("van", time="12:00"), drawings) == drawn(a_scene("van"), drawings)


@pytest.mark.parametrize(
    ("time", "light"),
    [
        (None, "day"),
        ("00:00", "night"),
        ("04:59", "night"),
        ("05:00", "dawn"),
        ("07:59", "dawn"),
        ("08:00", "day"),
        ("16:59", "day"),
        ("17:00", "dusk"),
        ("20:59", "dusk"),
        ("21:00", "night"),
    ],
)
def test_the_light_outside_follows_the_time(time: str | None, light: str) -> None:
    assert daylight(time) == light


def test_only_the_sky_follows_the_time_indoors() -> None:
    text = (ASSETS / "rooms" / "office-night.svg").read_text(encoding="utf-8")
    assert seen_outside(text, "dusk") == text
    at_noon = seen_outside(text, "day")
    before, after = (one.partition('<g id="floor">')[2] for one in (text, at_noon))
    assert at_noon != text
    assert before == after


def test_outdoors_everything_follows_the_time_and_a_look_that_is_chosen_wins() -> None:
    def light(setting: str, look: str, time: str) -> str:
        return a_scene(setting, look, time).light

    assert [light("street", "lamplight", f"{hour:02}:00") for hour in (6, 12, 18, 23)] == [
        "dawn", "day", "dusk", "night",
    ]  # fmt: skip
    assert {light("street", "daylight", time) for time in ("12:00", "23:00")} == {"day"}
    assert {light("street", "high contrast", time) for time in ("12:00", "23:00")} == {"hc"}
    assert {light("office", "lamplight", time) for time in ("12:00", "23:00")} == {"night"}


def test_whoever_is_alone_in_a_van_drives_it_from_either_chair(drawings: Drawings) -> None:
    scene = a_scene("van")
    assert scene.professional is not None
    assert scene.service_user is not None
    nobody = Seated(None, "van-seat")
    first = drawn(replace(scene, power=50.0, service_user=nobody), drawings)
    assert drawn(replace(scene, power=50.0, professional=nobody), drawings) == first
    assert drawn(replace(scene, power=50.0), drawings) != first


def test_a_room_that_is_missing_leaves_a_plain_shape_and_a_remark() -> None:
    drawings = Drawings(ASSETS.parent / "tests")
    assert len(set(drawn(a_scene("office"), drawings))) > 1
    assert "The drawing rooms/office-night is missing." in drawings.remarks


def a_call(time: str | None = None, **changed: object) -> Scene:
    scene = a_scene("kitchen", time=time)
    caller = Caller(Seated("sian", "", name="Bev"))
    nobody = Seated(None, "dining")
    return replace(scene, **{"professional": nobody, "by_phone": (caller,), **changed})


def test_a_call_between_two_is_two_places_and_with_more_people_it_is_one() -> None:
    somebody, caller = Seated("tom", "dining"), a_call().by_phone[0]
    assert is_between_two(a_call())
    assert is_between_two(a_call(service_user=Seated(None, "dining")))
    assert not is_between_two(a_call(professional=somebody))
    assert not is_between_two(a_call(third=(somebody,)))
    assert not is_between_two(a_call(by_phone=(caller, caller)))
    assert not is_between_two(a_call(by_phone=()))


def halves(scene: Scene, drawings: Drawings) -> tuple[bytes, bytes]:
    surface = pygame.Surface((640, 360))
    draw_room(surface, surface.get_rect(), scene, drawings)
    left, right = surface.subsurface((0, 0, 280, 360)), surface.subsurface((360, 0, 280, 360))
    return pygame.image.tobytes(left, "RGB"), pygame.image.tobytes(right, "RGB")


def test_on_a_call_each_is_where_they_are(drawings: Drawings) -> None:
    elsewhere, kitchen = halves(a_call(), drawings)
    in_street = halves(a_call(setting="street"), drawings)
    assert in_street[0] == elsewhere
    assert in_street[1] != kitchen
    alone = halves(a_call(service_user=Seated(None, "dining")), drawings)
    assert alone[1] != kitchen
    owner = a_call(by_phone=(Caller(Seated("sian", "", name="Bev"), Chair.SERVICE_USER),))
    turned = halves(owner, drawings)
    assert turned[0] != elsewhere
    assert drawings.remarks == []


@pytest.mark.parametrize("setting", SETTINGS)
def test_a_call_can_be_had_from_everywhere_in_every_look(setting: str, drawings: Drawings) -> None:
    for look in LOOKS:
        drawn(a_call(setting=setting, look=look), drawings)
    assert drawings.remarks == []
