"""What is drawn once and shown again: the same pixels, and only as long as it is the same."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest

from game.model.players import Players
from game.window import shapes
from game.window.drawings import Drawings
from game.window.easing import Movement
from game.window.picture.frame import frame_for
from game.window.picture.room import draw_room
from game.window.picture.scene import Scene, Seated
from game.window.stamps import plate_of

from .opened import Opened, play
from .sample import ASSETS

SCENE = Scene("ward", "lamplight", 40, 30, Seated("okafor", "office"), Seated("yusuf", "stacking"))
INK, PAPER = (9, 9, 9), (200, 180, 160)


@pytest.fixture(autouse=True)
def _display() -> None:
    pygame.display.init()
    pygame.font.init()


def test_a_plate_shows_what_is_behind_its_corners_as_a_drawn_box_does() -> None:
    box = pygame.Rect(7, 5, 90, 60)
    drawn = pygame.Surface((110, 80))
    drawn.fill((0, 90, 0))
    printed = drawn.copy()
    shapes.rounded(drawn, box, PAPER, 16)
    whole = pygame.Surface(box.size)
    whole.fill(PAPER)
    plate_of(whole, 16).stamp(printed, *box.topleft)
    worst = max(
        abs(one - two)
        for one, two in zip(drawn.get_buffer().raw, printed.get_buffer().raw, strict=True)
    )
    assert worst <= 2


def test_one_picture_is_drawn_over_for_each_new_state_and_not_for_the_same() -> None:
    drawings, drawn = Drawings(None), []
    for state in (1, 1, 2, 1):
        drawings.redrawn(
            ("lit",), state, lambda: pygame.Surface((4, 4)), lambda _, s=state: drawn.append(s)
        )
    assert drawn == [1, 2, 1]
    assert drawings.holds(("lit",))
    assert not drawings.holds(("dark",))


def test_a_picture_kept_in_part_counts_whole() -> None:
    drawings = Drawings(None)
    for number in range(3):
        large = pygame.Surface((3000, 3000))
        drawings.made((number,), lambda large=large: large.subsurface((0, 0, 10, 10)))
    assert [drawings.holds((number,)) for number in range(3)] == [False, False, True]


def test_after_a_movement_the_room_is_the_same_as_one_drawn_at_rest() -> None:
    box = pygame.Rect(0, 0, 640, 400)
    frame = frame_for((0, 0, 640, 400))
    moved, rested = pygame.Surface(box.size), pygame.Surface(box.size)
    used = Drawings(ASSETS)
    for power in (20, 25, 33, 39):
        draw_room(moved, box, replace(SCENE, power=power), used, frame, moving=True)
    draw_room(moved, box, SCENE, used, frame)
    draw_room(rested, box, SCENE, Drawings(ASSETS), frame)
    assert moved.get_buffer().raw == rested.get_buffer().raw


def test_the_panel_follows_the_focus_after_it_was_kept() -> None:
    opened = Opened(play(Players.PROFESSIONAL))
    opened.draw()
    opened.draw()
    kept = opened.surface.copy()
    opened.press("tab")
    assert opened.surface.get_buffer().raw != kept.get_buffer().raw
    opened.press("tab")
    fresh = pygame.Surface(opened.surface.get_size())
    opened.screen.page.changed = True
    opened.stage.draw(fresh, opened.now)
    assert fresh.subsurface((60, 60, 300, 500)).copy().get_buffer().raw == (
        opened.surface.subsurface((60, 60, 300, 500)).copy().get_buffer().raw
    )


def test_a_picture_of_a_movement_is_kept_for_its_last_state_alone() -> None:
    drawings, made = Drawings(None), []

    def make() -> pygame.Surface:
        made.append(1)
        return pygame.Surface((4, 4))

    for state in (1, 1, 2, 1):
        drawings.only(("cone",), state)
        drawings.made(("cone",), make)
    assert len(made) == 3


def test_a_part_is_kept_without_the_picture_that_it_was_cut_from() -> None:
    drawings = Drawings(None)
    large, box = pygame.Surface((3000, 3000)), pygame.Rect(5, 7, 10, 12)
    for _ in range(2):
        part, corner = drawings.cut(("part",), lambda: (large, box))
        assert (part.get_size(), corner, part.get_parent()) == ((10, 12), (5, 7), None)


def test_the_room_that_comes_next_is_made_once_all_has_been_at_rest_for_a_moment() -> None:
    opened = Opened(play(Players.PROFESSIONAL))
    table = opened.stage.top._table._view  # type: ignore[attr-defined]
    other = replace(table.scene, setting="kitchen", time="03:17")

    def is_made() -> bool:
        kept = opened.desk.drawings._kept
        return any(key[0] == "whole room" and key[1].time == "03:17" for key in kept)

    table.show(table.scene, table.view, opened.now, Movement.FULL)
    made = []
    for moment in (0.0, 0.2, 0.4):
        if table.rests(opened.now + moment):
            table.make_ready(other, Movement.FULL)
        made.append(is_made())
    assert made == [False, False, True]
