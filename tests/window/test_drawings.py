"""Drawings are loaded once, tinted as asked, and never end the play when one is missing."""

from __future__ import annotations

import os
import struct
from pathlib import Path

import pytest

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

import pygame

from game.window import drawings as module
from game.window.drawings import Drawings, png_size

ASSETS = Path(__file__).parents[2] / "assets"
FIGURES = (
    "okafor", "yusuf", "jean", "tom", "priya", "marlon", "sian", "leila", "kit", "chen",
)  # fmt: skip


@pytest.fixture(scope="module", autouse=True)
def display_ready() -> None:
    pygame.display.init()


@pytest.fixture
def drawings() -> Drawings:
    return Drawings(ASSETS)


def a_png(width: int, height: int) -> bytes:
    header = struct.pack(">II", width, height) + b"\x08\x06\x00\x00\x00"
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + b"IHDR" + header


def test_every_figure_has_three_postures_and_a_portrait(drawings: Drawings) -> None:
    for figure in FIGURES:
        for posture in ("tall", "level", "small", "portrait"):
            assert drawings.has(f"figures/{figure}-{posture}")


def test_a_drawing_fits_the_size_and_is_kept(drawings: Drawings) -> None:
    first = drawings.svg("figures/tom-tall", 260, 380)
    assert first.get_size() == (260, 380)
    assert drawings.svg("figures/tom-tall", 260, 380) is first
    assert drawings.svg("figures/tom-tall", 130, 190) is not first
    assert first.get_bounding_rect().height > 250


def test_a_drawing_keeps_its_proportions(drawings: Drawings) -> None:
    wide = drawings.svg("objects/mug", 200, 50)
    assert wide.get_height() == 50
    assert wide.get_width() < 60


def test_a_missing_drawing_is_a_grey_box_and_one_remark(drawings: Drawings) -> None:
    box = drawings.svg("figures/nobody-tall", 60, 90)
    drawings.svg("figures/nobody-tall", 30, 45)
    assert box.get_size() == (60, 90)
    assert box.get_at((30, 45))[3] > 0
    assert drawings.remarks == ["The drawing figures/nobody-tall is missing."]


def test_a_damaged_drawing_is_like_a_missing_one(tmp_path: Path) -> None:
    (tmp_path / "icons").mkdir()
    (tmp_path / "icons" / "lock.svg").write_text("<svg")
    drawings = Drawings(tmp_path)
    assert drawings.svg("icons/lock", 20, 20).get_size() == (20, 20)
    assert drawings.remarks == ["The drawing icons/lock is missing."]


def test_without_a_folder_everything_is_a_box() -> None:
    drawings = Drawings(None)
    drawings.icon("lock", 30, (0, 0, 0), (255, 255, 255))
    drawings.svg("rooms/ward-night", 60, 30)
    assert not drawings.has("icons/lock")
    assert drawings.remarks == ["The folder of drawings is missing."]


def test_an_icon_takes_the_ink_and_its_holes_the_ground(drawings: Drawings) -> None:
    icon = drawings.icon("error", 48, (200, 10, 20), (250, 240, 230))
    colours = {tuple(icon.get_at((x, y)))[:3] for x in range(48) for y in range(48)
               if icon.get_at((x, y))[3] == 255}  # fmt: skip
    assert (200, 10, 20) in colours
    assert (250, 240, 230) in colours
    assert icon.get_at((0, 0))[3] == 0


def test_what_is_kept_stays_within_bounds(
    drawings: Drawings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "PIXELS_KEPT", 10_000)
    drawings.keep_for((10, 10))
    first = drawings.svg("icons/lock", 90, 90)
    drawings.svg("icons/lock", 80, 80)
    assert drawings.svg("icons/lock", 90, 90) is not first


def test_a_picture_of_a_scenario_is_shown_in_its_own_size(tmp_path: Path) -> None:
    path = tmp_path / "hall.png"
    pygame.image.save(pygame.Surface((12, 8)), path)
    drawings = Drawings(ASSETS)
    assert drawings.png(path).get_size() == (12, 8)
    assert drawings.png(path.read_bytes()).get_size() == (12, 8)
    assert drawings.remarks == []


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"GIF89a", "hall.png is not a PNG picture."),
        (a_png(3000, 2000), "hall.png has 3000 by 2000 pixels; 4 million is the most."),
        (a_png(20, 20), "hall.png is a damaged PNG picture."),
        (a_png(0, 20), "hall.png is not a PNG picture."),
    ],
)
def test_a_picture_that_cannot_be_shown_says_why(data: bytes, sentence: str) -> None:
    drawings = Drawings(ASSETS)
    assert drawings.png(data, "hall.png").get_size() == (320, 180)
    assert drawings.remarks == [sentence]


def test_a_picture_that_is_not_there_says_so(tmp_path: Path) -> None:
    drawings = Drawings(ASSETS)
    drawings.png(tmp_path / "gone.png")
    assert drawings.remarks == ["gone.png cannot be opened."]


def test_the_header_is_read_without_the_picture() -> None:
    assert png_size(a_png(640, 480)) == (640, 480)
    assert png_size(b"") is None
