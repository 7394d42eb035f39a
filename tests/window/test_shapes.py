"""Shapes cover what they should, leave the rest alone, and have smooth edges."""

from __future__ import annotations

import os

import pytest

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

import pygame

from game.window import shapes
from game.window.stamps import Mark
from game.window.window_icon import LIGHT, PROFESSIONAL, SERVICE_USER, window_icon

GROUND, INK, FILL = (250, 250, 250), (10, 20, 30), (200, 100, 50)


@pytest.fixture(scope="module", autouse=True)
def display_ready() -> None:
    pygame.display.init()


@pytest.fixture
def sheet() -> pygame.Surface:
    surface = pygame.Surface((200, 120))
    surface.fill(GROUND)
    return surface


def at(surface: pygame.Surface, x: int, y: int) -> tuple[int, int, int]:
    red, green, blue, _ = surface.get_at((x, y))
    return red, green, blue


def test_a_round_box_is_filled_but_for_its_corners(sheet: pygame.Surface) -> None:
    shapes.rounded(sheet, pygame.Rect(20, 20, 100, 60), FILL, 16)
    assert at(sheet, 70, 50) == at(sheet, 20, 50) == at(sheet, 70, 79) == FILL
    assert at(sheet, 20, 20) == at(sheet, 119, 79) == at(sheet, 19, 50) == GROUND


def test_the_edge_of_a_corner_is_smooth(sheet: pygame.Surface) -> None:
    shapes.rounded(sheet, pygame.Rect(20, 20, 100, 60), INK, 16)
    shades = {at(sheet, x, y) for x in range(20, 36) for y in range(20, 36)}
    assert len(shades - {INK, GROUND}) > 8


def test_a_border_lies_inside_the_box(sheet: pygame.Surface) -> None:
    shapes.rounded(sheet, pygame.Rect(20, 20, 100, 60), FILL, 16, 4, INK)
    assert at(sheet, 70, 20) == at(sheet, 70, 23) == INK
    assert at(sheet, 70, 24) == FILL
    assert at(sheet, 70, 19) == GROUND


def test_a_box_without_fill_leaves_its_inside_alone(sheet: pygame.Surface) -> None:
    shapes.rounded(sheet, pygame.Rect(20, 20, 100, 60), None, 16, 4, INK)
    assert at(sheet, 70, 50) == GROUND
    assert at(sheet, 20, 50) == INK


def test_chosen_corners_stay_square(sheet: pygame.Surface) -> None:
    shapes.rounded(sheet, pygame.Rect(20, 20, 100, 60), FILL, 16, corners=shapes.TOP_CORNERS)
    assert at(sheet, 20, 20) == GROUND
    assert at(sheet, 20, 79) == FILL


def test_a_dashed_box_has_gaps_and_empty_middle(sheet: pygame.Surface) -> None:
    shapes.dashed(sheet, pygame.Rect(20, 20, 150, 80), 14, 3, INK)
    top = [at(sheet, x, 21) for x in range(40, 150)]
    assert INK in top
    assert GROUND in top
    assert at(sheet, 90, 60) == GROUND


def test_the_focus_ring_stands_away_from_its_control(sheet: pygame.Surface) -> None:
    control = pygame.Rect(40, 40, 100, 40)
    box = shapes.focus_ring(sheet, control, 10, INK)
    assert box == control.inflate(18, 18)
    assert at(sheet, 90, box.top) == INK
    assert at(sheet, 90, 38) == GROUND


def test_a_disc_is_round(sheet: pygame.Surface) -> None:
    shapes.disc(sheet, (60, 60), 20, FILL)
    assert at(sheet, 60, 60) == at(sheet, 60, 42) == FILL
    assert at(sheet, 42, 42) == GROUND


def test_a_ring_is_hollow(sheet: pygame.Surface) -> None:
    shapes.ring(sheet, (60, 60), 20, 5, INK)
    assert at(sheet, 60, 60) == GROUND
    assert at(sheet, 60, 42) == INK


def test_a_hollow_diamond_takes_its_fill_or_none(sheet: pygame.Surface) -> None:
    shapes.diamond(sheet, (40, 60), 18, INK, None, 4)
    shapes.diamond(sheet, (120, 60), 18, INK, FILL, 4)
    assert at(sheet, 40, 60) == GROUND
    assert at(sheet, 120, 60) == FILL
    assert at(sheet, 120, 44) == INK
    assert at(sheet, 104, 44) == GROUND


@pytest.mark.parametrize(
    ("which", "side"), [("up", "bottom"), ("down", "top"), ("left", "right"), ("right", "left")]
)
def test_a_triangle_is_wide_where_it_does_not_point(
    sheet: pygame.Surface, which: Mark, side: str
) -> None:
    shapes.mark(sheet, (60, 60), 40, which, INK)
    ends = {
        "top": [(x, 44) for x in range(40, 80)],
        "bottom": [(x, 76) for x in range(40, 80)],
        "left": [(44, y) for y in range(40, 80)],
        "right": [(76, y) for y in range(40, 80)],
    }
    inked = {name: sum(at(sheet, *point) == INK for point in line) for name, line in ends.items()}
    assert max(inked, key=lambda name: inked[name]) == side


@pytest.mark.parametrize("which", ["tick", "arrow left", "arrow right", "arrow up", "arrow down"])
def test_other_marks_leave_ink(sheet: pygame.Surface, which: Mark) -> None:
    shapes.mark(sheet, (60, 60), 40, which, INK)
    inked = sum(at(sheet, x, y) == INK for x in range(40, 80) for y in range(40, 80))
    assert 60 < inked < 800


def test_a_slanting_line_is_as_thick_as_asked(sheet: pygame.Surface) -> None:
    shapes.line(sheet, (20, 20), (100, 100), 8, INK)
    across = sum(at(sheet, 60 + step, 60 - step) != GROUND for step in range(-10, 11))
    assert 5 <= across <= 8


def test_stripes_stay_in_their_box(sheet: pygame.Surface) -> None:
    shapes.hatched(sheet, pygame.Rect(20, 20, 90, 40), FILL, INK)
    inside = {at(sheet, x, y) for x in range(20, 110) for y in range(20, 60)}
    assert {FILL, INK} <= inside
    assert all(at(sheet, x, 60) == GROUND for x in range(200))
    assert all(at(sheet, 110, y) == GROUND for y in range(120))


def test_a_trail_has_dots_with_gaps(sheet: pygame.Surface) -> None:
    shapes.dotted_trail(sheet, (20, 60), (180, 60), 4, 20, INK)
    row = [at(sheet, x, 60) for x in range(20, 180)]
    assert row.count(INK) > 40
    assert row.count(GROUND) > 60


def test_shapes_without_length_draw_nothing_or_a_point(sheet: pygame.Surface) -> None:
    before = sheet.copy()
    shapes.dotted_trail(sheet, (50, 50), (50, 50), 4, 10, INK)
    shapes.dashed_line(sheet, [(50, 50), (50, 50)], 4, INK)
    shapes.rounded(sheet, pygame.Rect(10, 10, 0, 0), FILL, 8)
    assert sheet.get_buffer().raw == before.get_buffer().raw


def test_chips_are_square_or_round(sheet: pygame.Surface) -> None:
    shapes.chip(sheet, pygame.Rect(10, 10, 80, 40), FILL, True)
    shapes.chip(sheet, pygame.Rect(110, 10, 80, 40), FILL, False)
    assert at(sheet, 13, 13) == FILL
    assert at(sheet, 113, 13) == GROUND


def test_a_key_cap_has_an_outline(sheet: pygame.Surface) -> None:
    shapes.key_cap(sheet, pygame.Rect(10, 10, 44, 44), FILL, INK)
    assert at(sheet, 32, 11) == INK
    assert at(sheet, 32, 32) == FILL


def test_a_line_through_points_has_no_gap_at_its_joints(sheet: pygame.Surface) -> None:
    shapes.polyline(sheet, [(20, 20), (80, 90), (150, 20)], 6, INK)
    assert at(sheet, 80, 90) == at(sheet, 20, 20) == at(sheet, 149, 20) == INK


def test_the_window_s_icon_is_the_light_between_a_square_and_a_circle() -> None:
    icon = window_icon()
    assert icon.get_size() == (64, 64)
    assert icon.get_at((16, 40))[:3] == PROFESSIONAL
    assert icon.get_at((48, 40))[:3] == SERVICE_USER
    assert icon.get_at((32, 32))[:3] == LIGHT
    assert icon.get_at((0, 0)).a == 0
