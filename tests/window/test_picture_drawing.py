"""The drawn room: light where power is, shade where it is not, at any size and in every look."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

import pygame

from game.cast.response import lamp_x
from game.window.drawings import Drawings
from game.window.picture.frame import Frame, close_frame, frame_for, hero_frame
from game.window.picture.motion import SceneMotion
from game.window.picture.room import draw_room, draw_shown
from game.window.picture.scene import Levels, Scene, Seated, TableThing
from game.window.picture.table import draw_board
from game.window.theme import LOOKS
from tests.window.contrast import luminance

ASSETS = Path(__file__).parents[2] / "assets"
SIZE = (640, 360)


@pytest.fixture(scope="module")
def drawings() -> Drawings:
    pygame.display.init()
    return Drawings(ASSETS)


def a_scene(power: float, look: str = "lamplight", setting: str = "ward") -> Scene:
    return Scene(
        setting, look, power, 30.0, Seated("okafor", "office"), Seated("yusuf", "ward-armchair")
    )


def drawn(scene: Scene, drawings: Drawings, size: tuple[int, int] = SIZE) -> pygame.Surface:
    surface = pygame.Surface(size)
    draw_room(surface, surface.get_rect(), scene, drawings)
    return surface


def brightness(surface: pygame.Surface, box: pygame.Rect) -> float:
    red, green, blue, _ = pygame.transform.average_color(surface, box)
    return luminance((red, green, blue))


def frame(size: tuple[int, int] = SIZE) -> Frame:
    return frame_for((0, 0, *size))


@pytest.mark.parametrize("look", LOOKS)
def test_the_wall_is_lighter_under_the_lamp(look: str, drawings: Drawings) -> None:
    empty = replace(a_scene(9, look), professional=None, service_user=None)
    left = drawn(empty, drawings)
    right = drawn(replace(empty, power=91), drawings)
    place = frame()
    under = round(place.x + lamp_x(9) * place.zoom)
    box = pygame.Rect(under - 15, 110, 30, 120)
    assert brightness(left, box) > brightness(right, box) * 1.15


def test_the_wall_far_from_the_lamp_is_darker_at_night_than_by_day(drawings: Drawings) -> None:
    far = pygame.Rect(SIZE[0] - 20, 40, 15, 60)

    def loss(look: str) -> float:
        near = brightness(drawn(a_scene(91, look), drawings), far)
        return brightness(drawn(a_scene(9, look), drawings), far) / near

    assert loss("lamplight") < loss("daylight") < 1


@pytest.mark.parametrize("power", [5.0, 50.0, 95.0])
def test_no_leg_lies_over_the_edge_of_the_table(power: float, drawings: Drawings) -> None:
    scene, place = a_scene(power, setting="office"), frame()
    board = pygame.Surface(SIZE, pygame.SRCALPHA)
    draw_board(board, scene, place, drawings, moving=False)
    bare = drawn(replace(scene, professional=None, service_user=None), drawings)
    seen, whole = drawn(scene, drawings), pygame.mask.from_surface(board, 254)
    assert whole.count() > 800
    alike = pygame.mask.from_threshold(bare, (0, 0, 0), (1, 1, 1, 255), seen)
    assert alike.overlap_area(whole, (0, 0)) == whole.count()


def test_a_person_with_little_power_sits_in_the_shade(drawings: Drawings) -> None:
    low, level = drawn(a_scene(9), drawings), drawn(a_scene(50), drawings)
    place = frame()
    jacket = pygame.Rect(0, 0, 14, 14)
    jacket.center = round(place.x + 250 * place.zoom), round(place.floor - 270 * place.zoom)
    assert brightness(low, jacket) < brightness(level, jacket) * 0.75


def test_nothing_is_drawn_outside_the_rectangle_or_the_clip(drawings: Drawings) -> None:
    surface = pygame.Surface((400, 300))
    surface.fill((1, 2, 3))
    surface.set_clip((0, 0, 200, 300))
    draw_room(surface, pygame.Rect(50, 50, 300, 200), a_scene(30), drawings)
    assert surface.get_clip() == pygame.Rect(0, 0, 200, 300)
    for point in ((49, 100), (100, 49), (100, 250), (200, 100), (349, 100)):
        assert surface.get_at(point)[:3] == (1, 2, 3), point
    assert surface.get_at((60, 100))[:3] != (1, 2, 3)


@pytest.mark.parametrize("size", [(1, 1), (3, 400), (400, 3), (90, 700), (1500, 60), (0, 50)])
def test_any_size_can_be_drawn(size: tuple[int, int], drawings: Drawings) -> None:
    for look in LOOKS:
        drawn(a_scene(40, look), drawings, size)
    assert drawings.remarks == []


@pytest.mark.parametrize("size", [(700, 200), (300, 700)])
def test_the_room_goes_on_to_the_edges(size: tuple[int, int], drawings: Drawings) -> None:
    surface = drawn(a_scene(50), drawings, size)
    for point in ((1, 1), (size[0] - 2, 1), (1, size[1] - 2), (size[0] - 2, size[1] - 2)):
        assert sum(surface.get_at(point)[:3]) > 30


def test_empty_chairs_and_no_chairs_can_be_drawn(drawings: Drawings) -> None:
    seated = drawn(a_scene(50), drawings)
    empty = replace(
        a_scene(50),
        professional=Seated(None, "office"),
        service_user=Seated(None, "ward-armchair"),
    )
    chairs = drawn(empty, drawings)
    bare = drawn(replace(empty, professional=None, service_user=None), drawings)
    pictures = [surface.get_buffer().raw for surface in (seated, chairs, bare)]
    assert len(set(pictures)) == 3


def test_frames_for_cards_and_titles_draw_too(drawings: Drawings) -> None:
    surface = pygame.Surface((387, 112))
    draw_room(surface, surface.get_rect(), a_scene(21), drawings, close_frame((0, 0, 387, 112)))
    draw_room(surface, surface.get_rect(), a_scene(21), drawings, hero_frame((0, 0, 387, 112), 90))
    assert drawings.remarks == []


def test_the_folder_can_be_shut_and_things_be_added(drawings: Drawings) -> None:
    things = (TableThing("mug", 2.0), TableThing("jug", -1.0, 56, 84))
    pictures = {
        drawn(scene, drawings).get_buffer().raw
        for scene in (
            a_scene(50),
            replace(a_scene(50), folder_open=False),
            replace(a_scene(50), things=things),
            replace(a_scene(50), user_levels=Levels(9, 9, 9)),
        )
    }
    assert len(pictures) == 4


def test_the_end_of_a_motion_is_the_scene_at_rest(drawings: Drawings) -> None:
    after = a_scene(66).following(a_scene(21))
    motion = SceneMotion(a_scene(21), after, 0)
    surface = pygame.Surface(SIZE)
    seen = set()
    for now in (0, 200, 500, 700, 800, motion.lasts):
        draw_shown(surface, surface.get_rect(), motion.at(now), drawings)
        seen.add(surface.get_buffer().raw)
    assert len(seen) == 6
    assert surface.get_buffer().raw == drawn(after, drawings).get_buffer().raw


def test_a_cross_fade_lies_between_the_two_pictures(drawings: Drawings) -> None:
    before, after = a_scene(21), a_scene(21, setting="home")
    surface = pygame.Surface(SIZE)
    draw_shown(surface, surface.get_rect(), SceneMotion(before, after, 0).at(75), drawings)
    ends = [drawn(scene, drawings).get_at((5, 5))[:3] for scene in (before, after)]
    middle = surface.get_at((5, 5))[:3]
    for channel, low, high in zip(middle, *ends, strict=True):
        assert min(low, high) - 1 <= channel <= max(low, high) + 1
    assert middle not in ends


def test_high_contrast_draws_a_white_line_round_people(drawings: Drawings) -> None:
    surface = drawn(a_scene(50, "high contrast"), drawings, (1280, 720))
    place = frame((1280, 720))
    y = round(place.floor - 300 * place.zoom)
    row = [surface.get_at((x, y))[:3] for x in range(round(place.x - 450 * place.zoom),
                                                     round(place.x))]  # fmt: skip
    assert min(max(row)) > 225


def test_a_missing_assets_folder_is_remarked_and_still_drawn() -> None:
    missing = Drawings(None)
    drawn(a_scene(50), missing)
    assert missing.remarks == ["The folder of drawings is missing."]


def test_an_unknown_figure_or_seat_is_remarked_and_still_drawn(drawings: Drawings) -> None:
    own = Drawings(ASSETS)
    drawn(replace(a_scene(50), professional=Seated("nobody", "throne")), own)
    assert "The drawing figures/nobody-level is missing." in own.remarks
    assert "The drawing chairs/throne-back is missing." in own.remarks
