from __future__ import annotations

import pygame
import pytest

from game.window.layout import LEAST_PICTURE, Arrangement, Scale, play_areas

SIZES = ((960, 600), (1024, 640), (1280, 720), (1500, 900), (1920, 1080), (3840, 2160), (960, 1280))


def test_at_its_drawn_size_a_length_is_itself() -> None:
    assert Scale(1920, 1080).px(640) == 640
    assert Scale(1920, 1080).type(28) == 28
    assert Scale(1920, 1080).px(0) == 0


def test_text_is_never_smaller_than_can_be_read() -> None:
    small = Scale(1024, 640)
    assert small.type(28) == 20
    assert small.type(21) == 18
    assert small.px(28) == 15


def test_the_text_setting_makes_words_larger_and_leaves_lengths_alone() -> None:
    one, two = Scale(1920, 1080), Scale(1920, 1080, 2.0)
    assert two.type(28) == 2 * one.type(28)
    assert two.px(28) == one.px(28)
    assert one.type(116) < two.type(116) < 2 * one.type(116)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("text", [1.0, 1.25, 1.5, 2.0])
@pytest.mark.parametrize("on_right", [False, True])
def test_panel_picture_and_balance_never_overlap_and_stay_in_the_window(
    size: tuple[int, int], text: float, on_right: bool
) -> None:
    areas = play_areas(Scale(*size, text), on_right)
    window = pygame.Rect((0, 0), size)
    for area in (areas.panel, areas.picture, areas.meter):
        assert window.contains(area)
        assert area.width > 0
        is_left_out = area is areas.picture and areas.arrangement is Arrangement.PLAIN
        assert (area.height == 0) is is_left_out
    assert not areas.panel.colliderect(areas.meter)
    assert not areas.panel.colliderect(areas.picture)
    assert areas.picture.width >= LEAST_PICTURE - 2


@pytest.mark.parametrize(
    ("size", "text", "arrangement"),
    [
        ((1920, 1080), 1.0, Arrangement.FULL),
        ((1920, 1080), 1.5, Arrangement.COMPACT),
        ((1280, 720), 1.0, Arrangement.COMPACT),
        ((960, 600), 1.0, Arrangement.COMPACT),
        ((960, 600), 1.75, Arrangement.PLAIN),
        ((1024, 640), 1.75, Arrangement.COMPACT),
        ((1024, 640), 2.0, Arrangement.PLAIN),
        ((1280, 720), 2.0, Arrangement.COMPACT),
        ((900, 1200), 1.0, Arrangement.STACKED),
        ((1000, 1400), 1.0, Arrangement.STACKED),
    ],
)
def test_the_arrangement_follows_the_width(
    size: tuple[int, int], text: float, arrangement: Arrangement
) -> None:
    assert play_areas(Scale(*size, text), False).arrangement is arrangement


def test_projector_mode_asks_for_the_small_balance() -> None:
    areas = play_areas(Scale(1920, 1080), False, compact=True)
    assert areas.arrangement is Arrangement.COMPACT
