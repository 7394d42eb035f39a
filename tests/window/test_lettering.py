"""Text is broken so that nothing is lost and nothing is wider than its line."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

import pygame
from hypothesis import given, settings
from hypothesis import strategies as st

from game.window.lettering import ROLES, Lettering, clean
from game.window.letters.breaking import broken

FONTS = Path(__file__).parents[2] / "assets" / "fonts"
INK = (20, 20, 20)


@pytest.fixture(scope="module", autouse=True)
def fonts_ready() -> None:
    pygame.font.init()


@pytest.fixture(scope="module")
def lettering() -> Lettering:
    return Lettering(FONTS)


def test_every_role_has_its_file(lettering: Lettering) -> None:
    for role in ROLES:
        assert lettering.size("Power", role, 28)[0] > 20
    assert lettering.remarks == []


def test_lines_are_no_wider_than_asked(lettering: Lettering) -> None:
    text = "Ten minutes to the ward round. The report is on your side of the table."
    lines = lettering.lines(text, "body", 28, 300)
    assert len(lines) > 2
    assert all(lettering.size(line, "body", 28)[0] <= 300 for line in lines)
    assert " ".join(lines) == text


def test_a_word_wider_than_the_line_is_broken_inside(lettering: Lettering) -> None:
    lines = lettering.lines("a " + "m" * 60 + " b", "body", 28, 200)
    assert all(lettering.size(line, "body", 28)[0] <= 200 for line in lines)
    assert "".join(lines).replace(" ", "") == "a" + "m" * 60 + "b"


def test_the_time_to_break_a_word_grows_with_the_word_and_not_with_its_square() -> None:
    letters = "illuminated, MWMWMW" * 1000
    measured = []

    def width_of(text: str) -> int:
        measured.append(len(text))
        return sum(9 if letter in "MW" else 4 for letter in text)

    lines = broken(letters.replace(" ", ""), width_of, 300)
    assert max(map(width_of, lines)) <= 300
    assert min(map(width_of, lines[:-1])) > 300 - 9
    assert "".join(lines) == letters.replace(" ", "")
    assert sum(measured) < 20 * len(letters)


def test_a_line_break_in_the_text_is_kept(lettering: Lettering) -> None:
    assert lettering.lines("one\n\ntwo", "body", 28, 400) == ("one", "", "two")


def test_no_text_is_one_empty_line(lettering: Lettering) -> None:
    assert lettering.lines("", "body", 28, 400) == ("",)


@given(text=st.text(max_size=80), width=st.integers(-5, 300))
@settings(max_examples=60, deadline=None)
def test_any_text_at_any_width_is_broken_without_loss(text: str, width: int) -> None:
    lines = Lettering(FONTS).lines(text, "body", 22, width)
    assert "".join("".join(lines).split()) == "".join(clean(text).split())


def test_signs_that_no_font_can_draw_are_left_out() -> None:
    assert clean("a\0b\tc\r\nd\x07\ud800e") == "ab c\nde"


def test_any_cleaned_text_can_be_drawn(lettering: Lettering) -> None:
    surface = pygame.Surface((200, 60))
    box = lettering.draw(surface, "a\0\t\ud8002\nb", "bold", 24, INK, (5, 5))
    assert box.topleft == (5, 5)
    assert box.width > 20


def test_a_paragraph_ends_below_its_last_line(lettering: Lettering) -> None:
    surface = pygame.Surface((320, 400))
    surface.fill((255, 255, 255))
    text = "He reads page one twice. Then he looks up."
    bottom = lettering.paragraph(surface, text, "body", 28, INK, (10, 20), 300, 40)
    assert bottom == 20 + 40 * len(lettering.lines(text, "body", 28, 300))
    assert bottom == 20 + lettering.height(text, "body", 28, 300, 40)
    inked = pygame.mask.from_threshold(surface, INK, (90, 90, 90)).get_bounding_rects()
    assert min(box.top for box in inked) >= 20
    assert max(box.bottom for box in inked) <= bottom


def test_capitals_stand_in_the_middle_of_a_key(lettering: Lettering) -> None:
    surface = pygame.Surface((80, 80))
    surface.fill((255, 255, 255))
    lettering.draw_in_middle(surface, "H", "extrabold", 40, (0, 0, 0), (40, 40))
    inked = pygame.mask.from_threshold(surface, (0, 0, 0), (120, 120, 120)).get_bounding_rects()
    assert abs(inked[0].centery - 40) <= 1
    assert abs(inked[0].centerx - 40) <= 2


def test_an_anchor_says_which_point_stands_where(lettering: Lettering) -> None:
    surface = pygame.Surface((300, 100))
    box = lettering.draw(surface, "Yusuf", "bold", 24, INK, (290, 50), "midright")
    assert (box.right, box.centery) == (290, 50)


def test_a_missing_folder_gives_a_plain_font_and_one_sentence(tmp_path: Path) -> None:
    for folder in (None, tmp_path / "nowhere"):
        plain = Lettering(folder)
        assert plain.size("Power", "body", 28)[0] > 20
        plain.size("Power", "bold", 30)
        assert len(plain.remarks) == 1
        assert "folder of fonts is missing" in plain.remarks[0]


def test_a_damaged_font_is_named_and_replaced(tmp_path: Path) -> None:
    (tmp_path / "YoungSerif_400Regular.ttf").write_bytes(b"not a font")
    damaged = Lettering(tmp_path)
    assert damaged.size("Power", "title", 40)[0] > 20
    assert damaged.remarks == [
        "The font YoungSerif_400Regular.ttf cannot be read, so a plain one is used."
    ]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names on this system")
def test_a_pipe_in_place_of_a_font_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "face.ttf")
    own = Lettering(FONTS, str(tmp_path / "face.ttf"))
    assert own.size("Power \u0142", "body", 28)[0] > 20
    assert own.remarks == ["The font face.ttf cannot be read, so a plain one is used."]


def test_another_face_is_used_for_titles_too() -> None:
    lexend = Lettering(FONTS, "lexend")
    own = Lettering(FONTS, str(FONTS / "Lexend_400Regular.ttf"))
    usual = Lettering(FONTS)
    assert lexend.size("Power", "title", 40) != usual.size("Power", "title", 40)
    assert own.size("Power", "title", 40) == lexend.size("Power", "body", 40)
    assert own.size("Power", "mono", 40) == usual.size("Power", "mono", 40)
    assert lexend.remarks == own.remarks == []


def test_sizes_out_of_range_are_brought_into_it(lettering: Lettering) -> None:
    assert lettering.size("a", "body", 0) == lettering.size("a", "body", 6)
    assert lettering.size("a", "body", 9000) == lettering.size("a", "body", 400)


def test_a_line_is_seen_whole_or_not_at_all(lettering: Lettering) -> None:
    high = lettering.size("Power", "body", 28)[1]
    seen = []
    for top in range(-high, high):  # scrolled past the edge of an area, a pixel at a time
        area = pygame.Surface((300, 200), pygame.SRCALPHA)
        area.set_clip(pygame.Rect(0, 100, 300, 100))
        lettering.draw(area, "Power", "body", 28, INK, (0, 100 + top))
        seen.append(pygame.mask.from_surface(area).count())
    assert set(seen) == {0, seen[-1]}
    assert seen.count(seen[-1]) > high


def test_a_line_taller_than_what_is_seen_of_it_is_drawn(lettering: Lettering) -> None:
    area = pygame.Surface((300, 200), pygame.SRCALPHA)
    area.set_clip(pygame.Rect(0, 100, 300, 6))
    lettering.draw(area, "Power", "body", 28, INK, (0, 90))
    assert pygame.mask.from_surface(area).count() > 0
