"""Lines in parts: directions by hand, other faces for what one lacks, room between words."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

import pygame

from game.library.typefaces.font_file import FontFile, read_font
from game.window.lettering import Lettering, Spacing
from game.window.letters.directions import begins_on_the_right, in_order
from game.window.letters.faces import size_of
from game.window.letters.runs import runs_of

FONTS = Path(__file__).parents[2] / "assets" / "fonts"
DYSLEXIC = read_font(FONTS / "OpenDyslexic_400Regular.otf")
ATKINSON = read_font(FONTS / "AtkinsonHyperlegibleNext_400Regular.ttf")
INK = (20, 20, 20)


def other(letter: str) -> FontFile | None:
    return DYSLEXIC if DYSLEXIC.has(letter) else None


@pytest.fixture(scope="module", autouse=True)
def fonts_ready() -> None:
    pygame.font.init()


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Sam 40", ["Sam 40"]),
        ("אב 40", ["40", "<אב "]),
        ("abc אב def", ["abc ", "<אב", " def"]),
        ("אב abc اب 12", ["12", "< اب ", "abc", "<אב "]),
        ("he said אב 12, ok", ["he said ", "12", "<אב ", ", ok"]),
        ("אב 5%", ["5%", "<אב "]),
        ("", []),
    ],
)
def test_parts_stand_as_they_are_read(text: str, parts: list[str]) -> None:
    told = [("<" if run.is_right_to_left else "") + run.text for run in in_order(text)]
    assert told == parts


def test_a_paragraph_runs_as_its_first_letter_does() -> None:
    assert begins_on_the_right("40: אב abc")
    assert not begins_on_the_right("abc אב")
    assert not begins_on_the_right("40 %")
    told = [run.text for run in in_order("abc אב", from_right=True)]
    assert told == [" אב", "abc"]


def test_a_letter_that_a_face_lacks_is_drawn_by_another() -> None:
    parts = runs_of("to him → or her", ATKINSON.has, other)
    assert [(run.text, run.face) for run in parts] == [
        ("to him ", None), ("→ ", DYSLEXIC), ("or her", None)
    ]  # fmt: skip
    plain, both = Lettering(FONTS), Lettering(FONTS, face_for=other)
    boxed, drawn = pygame.Surface((60, 40)), pygame.Surface((60, 40))
    plain.draw(boxed, "→", "body", 28, (255, 255, 255), (5, 2))
    place = both.draw(drawn, "→", "body", 28, (255, 255, 255), (5, 2))
    assert both.size("→", "body", 28)[0] == place.width
    assert pygame.image.tobytes(boxed, "RGB") != pygame.image.tobytes(drawn, "RGB")
    assert place.height == plain.font("body", 28).get_height()


def test_what_no_face_has_is_left_to_the_one_in_use() -> None:
    assert [run.face for run in runs_of("日", ATKINSON.has, other)] == [None]


def test_a_script_of_which_a_letter_is_lacking_is_drawn_by_one_face_as_a_whole() -> None:
    has = {"в", "р", "а"}.__contains__
    (run,) = runs_of("врач", has, lambda _: DYSLEXIC)
    assert (run.face, run.script) == (DYSLEXIC, "Cyrl")


def test_a_mark_stays_with_its_letter_and_what_is_joined_together() -> None:
    (run,) = runs_of("👩\u200d⚕\ufe0f", ATKINSON.has, lambda _: DYSLEXIC)
    assert run.text == "👩\u200d⚕\ufe0f"


def test_room_between_words_is_kept_in_measuring_and_drawing() -> None:
    usual, wide = Lettering(FONTS), Lettering(FONTS, spacing=Spacing(words=0.35))
    text, surface = "who gets to decide", pygame.Surface((600, 60))
    gap = round(28 * 0.35)
    assert wide.size(text, "body", 28)[0] == usual.size(text, "body", 28)[0] + 3 * gap
    drawn = wide.draw(surface, text, "body", 28, INK, (0, 0)).width
    assert abs(drawn - wide.size(text, "body", 28)[0]) <= 6  # words are set apart, not kerned
    assert all(wide.size(line, "body", 28)[0] <= 150 for line in wide.lines(text, "body", 28, 150))


def test_room_between_lines_is_times_the_usual() -> None:
    usual, wide = Lettering(FONTS), Lettering(FONTS, spacing=Spacing(lines=1.5))
    assert (usual.line_height("body", 20), wide.line_height("body", 20)) == (28, 42)
    text = "one\ntwo"
    assert wide.height(text, "body", 20, 300) == 84


def test_a_paragraph_from_the_right_stands_at_the_right_edge() -> None:
    lettering, surface = Lettering(FONTS, face_for=other), pygame.Surface((300, 50))
    lettering.paragraph(surface, "אב", "body", 28, (255, 255, 255), (10, 0), 280)
    left, _, wide, _ = surface.get_bounding_rect()
    columns = [x for x in range(300) if any(surface.get_at((x, y))[0] for y in range(50))]
    assert (left, wide) == (0, 300)
    assert min(columns) > 200
    assert max(columns) <= 290


@pytest.mark.parametrize(("x_height", "size"), [(0.496, 1.0), (0.62, 0.8), (0.2, 1.3), (0.9, 0.75)])
def test_a_face_is_drawn_as_tall_as_the_usual_one(x_height: float, size: float) -> None:
    assert size_of(x_height) == pytest.approx(size)


def test_small_letters_of_every_shipped_face_are_equally_tall() -> None:
    for face in ("atkinson", "lexend", "opendyslexic", str(FONTS / "OpenDyslexic_400Regular.otf")):
        measures = Lettering(FONTS, face).font("body", 100).metrics("x")[0]
        assert measures is not None
        assert abs(measures[3] - 50) <= 1
