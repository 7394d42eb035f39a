"""The debrief's plot: points stand at their share of power and can be pressed."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

import pygame

from game.window.drawings import Drawings
from game.window.kit import Kit
from game.window.layout import Scale
from game.window.lettering import Lettering
from game.window.plot.plot import PlotView, draw_plot
from game.window.theme import LOOKS, theme_for

ASSETS = Path(__file__).parents[2] / "assets"
RUN = PlotView((24.0, 13.0, 21.0, 40.0, 90.0), True, "You, as Dr Okafor")
BOX = pygame.Rect(10, 10, 1196, 548)
SCALE = Scale(1920, 1080)


@pytest.fixture(scope="module")
def kit() -> Kit:
    pygame.display.init()
    pygame.font.init()
    return Kit(theme_for("lamplight"), Lettering(ASSETS / "fonts"), Drawings(ASSETS), SCALE)


def plotted(
    view: PlotView, kit: Kit, box: pygame.Rect = BOX
) -> tuple[pygame.Surface, tuple[pygame.Rect, ...]]:
    surface = pygame.Surface((box.right + 10, box.bottom + 10))
    surface.fill((1, 2, 3))
    return surface, draw_plot(surface, box, view, kit)


def height_of_line(surface: pygame.Surface, place: pygame.Rect, view: PlotView) -> int:
    """The middle y of the own run's colour in the column of a point."""
    theme = theme_for("lamplight")
    ink = theme.pro if view.as_professional else theme.user
    column = [y for y in range(place.top, place.bottom)
              if surface.get_at((place.centerx, y))[:3] == ink]  # fmt: skip
    return (min(column) + max(column)) // 2


def test_there_is_a_place_for_each_moment_from_left_to_right(kit: Kit) -> None:
    _, places = plotted(RUN, kit)
    assert len(places) == 5
    assert [place.centerx for place in places] == sorted(place.centerx for place in places)
    assert all(BOX.contains(place) for place in places)
    assert all(place.height >= 44 and place.width >= 44 for place in places)


def test_more_power_is_higher_up(kit: Kit) -> None:
    surface, places = plotted(RUN, kit)
    heights = [height_of_line(surface, place, RUN) for place in places]
    assert heights[4] < heights[3] < heights[0] < heights[2] < heights[1]
    band = places[0]
    assert heights[3] == pytest.approx(band.bottom - 0.40 * band.height, abs=3)


def test_the_run_has_the_colour_of_its_chair(kit: Kit) -> None:
    theme = theme_for("lamplight")
    for view, ink in ((RUN, theme.pro), (replace(RUN, as_professional=False), theme.user)):
        surface, places = plotted(view, kit)
        between = (places[3].centerx + places[4].centerx) // 2
        column = {surface.get_at((between, y))[:3] for y in range(places[0].top, places[0].bottom)}
        assert ink in column


def test_letters_selection_and_the_other_run_are_seen(kit: Kit) -> None:
    views = (
        RUN,
        replace(RUN, letters=((1, "A"),)),
        replace(RUN, selected=2),
        replace(RUN, other_points=(24.0, 30.0, 35.0), other_label="You, as Yusuf"),
    )
    pictures = {plotted(view, kit)[0].get_buffer().raw for view in views}
    assert len(pictures) == 4


def test_nothing_is_drawn_outside_the_box(kit: Kit) -> None:
    long = "A label that is a good deal longer than the plot has room for"
    view = replace(RUN, label=long, other_points=(50.0,), other_label=long, selected=0)
    for box in (BOX, pygame.Rect(10, 10, 300, 260)):
        surface, _ = plotted(view, kit, box)
        edges = [(x, y) for x in range(surface.get_width()) for y in (9, box.bottom)]
        edges += [(x, y) for y in range(surface.get_height()) for x in (9, box.right)]
        assert all(surface.get_at(point)[:3] == (1, 2, 3) for point in edges)


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("text", [1.0, 2.0])
@pytest.mark.parametrize("size", [(20, 20), (250, 200), (1196, 548), (700, 900)])
@pytest.mark.parametrize("moments", [0, 1, 2, 40])
def test_any_size_and_any_number_of_moments_can_be_drawn(
    look: str, text: float, size: tuple[int, int], moments: int, kit: Kit
) -> None:
    points = tuple(float(20 + moment % 60) for moment in range(moments))
    view = PlotView(points, False, "You", points[:3], "Them", ((0, "A"),), 0)
    other = replace(kit, theme=theme_for(look), scale=Scale(1280, 720, text))
    _, places = plotted(view, other, pygame.Rect((10, 10), size))
    assert len(places) in (0, moments)
