"""The drawn balance and its flag: what stands where, and that nothing is ever in the way."""

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
from game.window.meter.flag import FlagPlace, draw_flag, draw_zone_names
from game.window.meter.plate import PlatePlace, bead_box, draw_meter
from game.window.meter.strands import StrandsPlace, draw_numbers
from game.window.meter.view import Flag, MeterView
from game.window.picture.scene import Levels
from game.window.theme import LOOKS, Theme, theme_for

ASSETS = Path(__file__).parents[2] / "assets"
VIEW = MeterView(21.0, 30.0, "Dr Okafor", "Yusuf", Levels(2, 2, 2), Levels(8, 8, 8))
FULL = Scale(1920, 1080)
PLATE = pygame.Rect(20, 20, 1160, 238)
LIGHT = theme_for("lamplight")
FLAG = Flag("You shared the report before the meeting.", 5, "Placation", "Knowledge +2 · Voice +1")


class Bench:
    """A sheet to draw the balance on, with everything it needs."""

    def __init__(self) -> None:
        pygame.font.init()
        pygame.display.init()
        self._kit = Kit(LIGHT, Lettering(ASSETS / "fonts"), Drawings(ASSETS), FULL)

    def kit(self, scale: Scale = FULL, theme: Theme = LIGHT) -> Kit:
        return replace(self._kit, scale=scale, theme=theme)

    def bead(self, plate: pygame.Rect, view: MeterView, scale: Scale = FULL) -> pygame.Rect:
        return bead_box(PlatePlace(plate), view, self.kit(scale))

    def place(self, scale: Scale = FULL, power: float = 40.0) -> FlagPlace:
        k = scale.k
        bounds = pygame.Rect(round(668 * k), 0, round(1252 * k), round(1080 * k))
        plate = pygame.Rect(round(714 * k), round(830 * k), round(1160 * k), round(238 * k))
        bead = self.bead(plate, replace(VIEW, power=power), scale)
        return FlagPlace(bead, plate, bounds, round(495 * k), plate)

    def plate(
        self,
        view: MeterView,
        rect: pygame.Rect = PLATE,
        scale: Scale = FULL,
        theme: Theme = LIGHT,
        compact: bool = False,
        numbers: bool = False,
    ) -> pygame.Surface:
        surface = pygame.Surface((rect.right + 20, rect.bottom + 20))
        surface.fill((1, 2, 3))
        draw_meter(surface, PlatePlace(rect, compact, numbers), view, self.kit(scale, theme))
        return surface

    def flag(self, flag: Flag, place: FlagPlace, scale: Scale, opened: float = 1.0) -> pygame.Rect:
        surface = pygame.Surface(place.bounds.size)
        return draw_flag(surface, flag, place, self.kit(scale), opened)


@pytest.fixture(scope="module")
def bench() -> Bench:
    return Bench()


def raw(surface: pygame.Surface) -> bytes:
    return surface.get_buffer().raw


def test_the_bead_stands_at_the_share_of_power(bench: Bench) -> None:
    for power in (9.0, 50.0, 91.0):
        view = replace(VIEW, power=power)
        box = bench.bead(PLATE, view)
        assert box.centerx == pytest.approx(40 + 1120 * power / 100, abs=1)
        surface = bench.plate(view)
        assert surface.get_at(box.center)[:3] == LIGHT.flag_ink
        assert surface.get_at((box.centerx + 14, box.centery))[:3] == LIGHT.flag


def test_nothing_is_drawn_outside_the_plate(bench: Bench) -> None:
    surface = bench.plate(replace(VIEW, power=9.0, law="detention", other_run=91.0))
    for x in range(surface.get_width()):
        assert surface.get_at((x, 19))[:3] == (1, 2, 3)
        assert surface.get_at((x, PLATE.bottom))[:3] == (1, 2, 3)


MARKED = (
    replace(VIEW, was=33.0),
    replace(VIEW, looks=60.0),
    replace(VIEW, looked=60.0),
    replace(VIEW, other_run=60.0),
    replace(VIEW, law="detention"),
    replace(VIEW, together=60.0),
    replace(VIEW, user_levels=Levels(2, 2, 9)),
    replace(VIEW, user_levels_were=Levels(7, 7, 7), professional_levels_were=Levels(3, 3, 3)),
)


@pytest.mark.parametrize("marked", MARKED)
def test_every_mark_is_seen(marked: MeterView, bench: Bench) -> None:
    assert raw(bench.plate(marked)) != raw(bench.plate(VIEW))


def test_the_padlock_stands_at_the_professionals_end(bench: Bench) -> None:
    plain, locked = bench.plate(VIEW), bench.plate(replace(VIEW, law="detention"))
    changed = [
        x for x in range(PLATE.left, PLATE.right)
        if any(plain.get_at((x, y)) != locked.get_at((x, y)) for y in range(100, 170, 2))
    ]  # fmt: skip
    assert changed
    assert max(changed) < PLATE.left + 60


def test_numbers_are_shown_only_while_they_are_asked_for(bench: Bench) -> None:
    assert raw(bench.plate(VIEW, numbers=True)) != raw(bench.plate(VIEW))


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize(
    ("size", "scale", "compact"),
    [
        ((1160, 238), FULL, False),
        ((1160, 238), Scale(1920, 1080, 1.25), False),
        ((540, 124), Scale(1024, 640), True),
        ((660, 374), Scale(1920, 1080, 2.0), True),
        ((900, 60), Scale(960, 600), True),
        ((100, 20), Scale(1024, 640, 2.0), True),
    ],
)
def test_the_balance_is_drawn_at_any_size_in_every_look(
    look: str, size: tuple[int, int], scale: Scale, compact: bool, bench: Bench
) -> None:
    rect = pygame.Rect((20, 20), size)
    view = replace(VIEW, was=60.0, looks=70.0, other_run=5.0, law="x", power=88.0,
                   professional_name="A very long name of somebody with titles " * 2)  # fmt: skip
    bench.plate(view, rect, scale, theme_for(look), compact, numbers=True)
    assert bench.kit().drawings.remarks == []
    assert bench.kit().letters.remarks == []


@pytest.mark.parametrize("text", [1.0, 1.25, 1.5, 2.0])
@pytest.mark.parametrize("power", [9.0, 50.0, 91.0])
@pytest.mark.parametrize("words", [1, 6, 14])
def test_a_flag_covers_no_face_and_stays_in_its_bounds(
    text: float, power: float, words: int, bench: Bench
) -> None:
    scale = Scale(1920, 1080, text)
    place = bench.place(scale, power)
    box = bench.flag(replace(FLAG, reason="The report was read. " * words), place, scale)
    assert place.bounds.contains(box)
    assert box.top >= place.faces


def test_a_flag_grows_with_its_words_and_with_the_text(bench: Bench) -> None:
    small = bench.flag(FLAG, bench.place(), FULL)
    assert bench.flag(replace(FLAG, reason=FLAG.reason * 4), bench.place(), FULL).height > (
        small.height
    )
    large = Scale(1920, 1080, 1.5)
    assert bench.flag(FLAG, bench.place(large), large).height > small.height


def test_a_closed_flag_is_the_rung_alone(bench: Bench) -> None:
    closed, half, full = (bench.flag(FLAG, bench.place(), FULL, share) for share in (0, 0.5, 1))
    assert 0 < closed.height < half.height < full.height
    assert closed.width < full.width


def test_a_move_without_a_rung_shows_its_reason_only(bench: Bench) -> None:
    plain = replace(FLAG, rung_number=None, rung_name="")
    assert bench.flag(plain, bench.place(), FULL, 0.0).width == 0
    assert bench.flag(plain, bench.place(), FULL).height < (
        bench.flag(FLAG, bench.place(), FULL).height
    )


def test_the_names_of_all_zones_fit_their_bounds(bench: Bench) -> None:
    for scale in (FULL, Scale(1920, 1080, 2.0), Scale(1024, 640)):
        place = bench.place(scale)
        surface = pygame.Surface((1920, 1080))
        card = draw_zone_names(surface, place.plate, place.bounds, bench.kit(scale))
        assert place.bounds.contains(card)


@pytest.mark.parametrize("width", [240, 330, 900])
def test_three_numbers_stand_in_a_narrow_row_of_large_text(width: int, bench: Bench) -> None:
    place = StrandsPlace(pygame.Rect(0, 0, width, 60), 40, 1.0, True)
    surface = pygame.Surface((1000, 60))
    surface.fill(LIGHT.plate)
    draw_numbers(surface, place, VIEW, bench.kit())
    beyond = surface.subsurface((width + 2, 0, 1000 - width - 2, 60))
    assert {tuple(beyond.get_at((x, 30))) for x in range(beyond.get_width())} == {
        (*LIGHT.plate, 255)
    }
