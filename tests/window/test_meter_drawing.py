"""The drawn strip: what stands where at every size, and that nothing is ever in the way."""

from __future__ import annotations

import itertools
import os
from dataclasses import replace
from pathlib import Path

import pytest

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

import pygame

from game.model.power import Chair
from game.window.drawings import Drawings
from game.window.kit import Kit
from game.window.layout import Scale, play_areas
from game.window.lettering import Lettering
from game.window.meter.places import StripForm, StripPlaces, strip_places
from game.window.meter.strip import draw_strip
from game.window.meter.view import MeterView
from game.window.picture.scene import Levels
from game.window.theme import LOOKS, theme_for
from game.words.change import ChangeMark, ChangeTold

ASSETS = Path(__file__).parents[2] / "assets"
NAMES = {Chair.PROFESSIONAL: "Dr Okafor", Chair.SERVICE_USER: "Yusuf"}
LONG = {Chair.PROFESSIONAL: "Professor Kowalska-Winterbottom", Chair.SERVICE_USER: "Oluwaseun"}
SIZES = ((1920, 1080), (1280, 720), (1024, 640), (960, 600))
REST = MeterView(
    21.0, 30.0, NAMES, Levels(2, 2, 2), Levels(8, 8, 8),
    "Most of the say is yours. Yusuf has a little.", you=Chair.PROFESSIONAL,
    figures={Chair.PROFESSIONAL: "okafor", Chair.SERVICE_USER: "yusuf"},
    figure="Yusuf's share of the say: 37 of 100, it was 40.",
)  # fmt: skip
MOVED = replace(
    REST, power=37.0, was=40.0, looked=45.0,
    standing="More of the say is yours. Yusuf has some.",
    still="Still more yours, and a little more than before. Yusuf has some.",
    change=ChangeTold(ChangeMark.TO_PROFESSIONAL, "Yusuf is heard a little less."),
)  # fmt: skip
SHARED = replace(
    REST, power=50.0, was=44.0, you=None, names=LONG,
    standing=f"{LONG[Chair.PROFESSIONAL]} and Oluwaseun have the same say, and plenty of it.",
    change=ChangeTold(
        ChangeMark.NOBODY_LOSES,
        "Oluwaseun knows a little more and is heard a little more. "
        "Professor Kowalska-Winterbottom loses nothing.",
    ),
)  # fmt: skip
LAW = replace(
    REST, power=24.0, has_law=True,
    change=ChangeTold(ChangeMark.LAW, "The law leaves this with you: detention."),
)  # fmt: skip


class Bench:
    """A sheet to draw the strip on, with everything it needs."""

    def __init__(self) -> None:
        pygame.font.init()
        pygame.display.init()
        self._kit = Kit(
            theme_for("lamplight"), Lettering(ASSETS / "fonts"), Drawings(ASSETS), Scale(1920, 1080)
        )

    def kit(self, scale: Scale, look: str = "lamplight") -> Kit:
        return self._kit._replace(scale=scale, theme=theme_for(look))

    def places(self, view: MeterView, scale: Scale, figures: bool = False) -> StripPlaces:
        box = play_areas(scale, panel_on_right=False).meter
        return strip_places(box, view, self.kit(scale), figures)

    def drawn(
        self, view: MeterView, scale: Scale, look: str = "lamplight"
    ) -> tuple[pygame.Surface, StripPlaces]:
        box = play_areas(scale, panel_on_right=False).meter
        surface = pygame.Surface((scale.width, scale.height))
        surface.fill((1, 2, 3))
        return surface, draw_strip(surface, box, view, self.kit(scale, look))


@pytest.fixture(scope="module")
def bench() -> Bench:
    return Bench()


@pytest.mark.parametrize("text", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("view", [REST, MOVED, SHARED, LAW], ids=["rest", "moved", "long", "law"])
def test_no_two_things_on_a_strip_overlap_and_all_are_on_it(
    bench: Bench, view: MeterView, size: tuple[int, int], text: float
) -> None:
    for figures in (False, True):
        places = bench.places(view, Scale(*size, text), figures)
        for one, other in itertools.combinations(places.boxes, 2):
            assert not one.colliderect(other)
        for one in places.boxes:
            assert places.plate.contains(one)
        assert places.plate.top >= 0
        assert places.plate.bottom <= size[1]


@pytest.mark.parametrize("text", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("view", [REST, MOVED, LAW], ids=["rest", "moved", "law"])
def test_every_word_of_a_strip_is_inside_its_box(
    bench: Bench, view: MeterView, size: tuple[int, int], text: float
) -> None:
    scale = Scale(*size, text)
    places, letters = bench.places(view, scale), bench.kit(scale).letters
    for one in (places.standing, places.change, places.same, *places.names):
        if one is not None:
            room = one.rect.width - one.mark + 1
            lines = letters.lines(one.words, one.role, one.px, room)
            assert len(lines) * one.px <= one.rect.height
            assert max(letters.size(line, one.role, one.px)[0] for line in lines) <= room


def test_a_figure_never_makes_the_sentences_smaller(bench: Bench) -> None:
    told = "The law leaves this with you: what is told, which needs a yes, with a few exceptions."
    long = replace(LAW, change=ChangeTold(ChangeMark.LAW, told))
    wide, narrow = Scale(1920, 1080), Scale(1024, 640, 2.0)
    assert bench.places(long, wide, figures=True).figure is not None
    without, places = (bench.places(long, narrow, figures) for figures in (False, True))
    assert places.standing.px == without.standing.px
    assert places.figure is None


def test_a_strip_keeps_its_parts_when_something_has_moved_and_grows_by_a_row(
    bench: Bench,
) -> None:
    for size, form in (
        ((1920, 1080), StripForm.LANES), ((1280, 720), StripForm.WORDS),
        ((1024, 640), StripForm.WORDS), ((960, 600), StripForm.WORDS),
    ):  # fmt: skip
        rest, moved = (bench.places(view, Scale(*size)) for view in (REST, MOVED))
        assert (rest.form, moved.form) == (form, form)
        assert rest.plate.bottom == moved.plate.bottom
        assert rest.plate.height <= moved.plate.height
        assert rest.track == moved.track


def test_text_at_the_usual_size_is_never_made_smaller(bench: Bench) -> None:
    for size in SIZES:
        scale = Scale(*size)
        for view in (REST, MOVED, LAW):
            places = bench.places(view, scale)
            assert places.standing.px == scale.type(30)
            assert places.names[0].px == scale.type(23)


def test_where_still_so_takes_more_than_two_lines_the_plain_sentence_stands(bench: Bench) -> None:
    assert bench.places(MOVED, Scale(1920, 1080)).standing.words == MOVED.still
    assert bench.places(MOVED, Scale(1920, 1080, 2.0)).standing.words == MOVED.standing


@pytest.mark.parametrize("look", LOOKS)
def test_the_bead_stands_where_power_is(bench: Bench, look: str) -> None:
    for power in (9.0, 21.0, 50.0, 91.0):
        surface, places = bench.drawn(replace(REST, power=power), Scale(1920, 1080), look)
        track, theme = places.track, theme_for(look)
        at = round(track.x(power)), round(track.middle)
        assert surface.get_at(at)[:3] == theme.flag_ink
        assert surface.get_at((at[0], at[1] - 14))[:3] == theme.flag


@pytest.mark.parametrize("look", LOOKS)
def test_a_law_holds_a_hatched_block_up_to_22(bench: Bench, look: str) -> None:
    free, places = bench.drawn(replace(LAW, has_law=False), Scale(1920, 1080), look)
    held, _ = bench.drawn(LAW, Scale(1920, 1080), look)
    track = places.track
    y = round(track.middle + track.thick * 0.3)

    def differs(share: float) -> bool:
        x = round(track.x(share))
        return any(free.get_at((at, y)) != held.get_at((at, y)) for at in range(x - 8, x + 8))

    assert differs(12)
    assert differs(19)
    assert not differs(30)


def test_a_move_of_one_point_is_seen_and_no_move_leaves_no_mark(bench: Bench) -> None:
    scale = Scale(1920, 1080)
    still, places = bench.drawn(replace(REST, was=21.0), scale)
    moved, _ = bench.drawn(replace(REST, was=22.0), scale)
    plain, _ = bench.drawn(REST, scale)
    above = pygame.Rect(0, 0, 120, 14)
    above.midbottom = round(places.track.x(21)), places.track.rect.top - 4
    pixels = list(itertools.product(range(above.left, above.right), range(above.top, above.bottom)))
    assert all(plain.get_at(at) == still.get_at(at) for at in pixels)
    assert sum(plain.get_at(at) != moved.get_at(at) for at in pixels) > 60


def test_a_strip_shows_no_figure_unless_it_is_asked_for(bench: Bench) -> None:
    scale = Scale(1920, 1080)
    assert bench.places(MOVED, scale).figure is None
    asked = bench.places(MOVED, scale, figures=True).figure
    assert asked is not None
    assert asked.words == "Yusuf's share of the say: 37 of 100, it was 40."
