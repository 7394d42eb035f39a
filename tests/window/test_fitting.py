"""How large the window opens and where, by hand; and that a place is kept or passed over."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.library.window_place import FILE, WindowPlace, load_place, save_place
from game.window.fitting import fitted, least_size, on_second, settled

FULL_HD = [(1920, 1080)]


@pytest.mark.parametrize(
    ("screens", "size", "least"),
    [
        ([], (1280, 720), (960, 600)),
        (FULL_HD, (1280, 720), (960, 600)),
        ([(1366, 768)], (1280, 696), (960, 600)),
        ([(1024, 600)], (1008, 528), (960, 528)),
        ([(800, 600), (1920, 1080)], (784, 528), (784, 528)),
    ],
)
def test_the_first_window_is_never_larger_than_the_screen(
    screens: list[tuple[int, int]], size: tuple[int, int], least: tuple[int, int]
) -> None:
    assert fitted(None, screens) == (size, None)
    assert least_size(screens) == least


@pytest.mark.parametrize(
    ("kept", "screens", "size", "corner"),
    [
        (WindowPlace(100, 50, 1000, 700), FULL_HD, (1000, 700), (100, 50)),
        (WindowPlace(100, 50, 2500, 1400), FULL_HD, (1920, 1080), (100, 50)),
        (WindowPlace(100, 50, 300, 200), FULL_HD, (960, 600), (100, 50)),
        (WindowPlace(1801, 50, 1000, 700), FULL_HD, (1000, 700), None),
        (WindowPlace(1800, 50, 1000, 700), FULL_HD, (1000, 700), (1800, 50)),
        (WindowPlace(-880, 50, 1000, 700), FULL_HD, (1000, 700), (-880, 50)),
        (WindowPlace(-881, 50, 1000, 700), FULL_HD, (1000, 700), None),
        (WindowPlace(100, -1, 1000, 700), FULL_HD, (1000, 700), None),
        (WindowPlace(100, 961, 1000, 700), FULL_HD, (1000, 700), None),
        (WindowPlace(2000, 50, 1000, 700), [*FULL_HD, *FULL_HD], (1000, 700), (2000, 50)),
        (WindowPlace(2000, 50, 1000, 700), [], (1000, 700), (2000, 50)),
    ],
)
def test_the_window_opens_as_it_was_left_where_that_is_on_a_screen(
    kept: WindowPlace,
    screens: list[tuple[int, int]],
    size: tuple[int, int],
    corner: tuple[int, int] | None,
) -> None:
    assert fitted(kept, screens) == (size, corner)


def test_a_title_bar_does_not_push_the_window_down_each_time() -> None:
    assert settled((200, 150), (201, 170)) == (200, 150)
    assert settled((200, 150), (216, 222)) == (200, 150)
    assert settled((200, 150), (217, 150)) == (217, 150)
    assert settled((200, 150), (200, 149)) == (200, 149)
    assert settled(None, (201, 170)) == (201, 170)


def test_a_wall_goes_to_the_second_screen_where_there_is_one() -> None:
    assert on_second([]) is None
    assert on_second([(1280, 720)]) is None
    assert on_second([(1280, 720), (1920, 1080)]) == (0x2FFF0001, 0x2FFF0001)


def test_a_place_is_kept(tmp_path: Path) -> None:
    place = WindowPlace(-3, 40, 1111, 777, full=True)
    assert load_place(tmp_path) is None
    save_place(tmp_path / "new", place)
    assert load_place(tmp_path / "new") == place


@pytest.mark.parametrize(
    "text",
    [
        "", "[1, 2]", "{}", "[" * 9999, '{"left": 1, "top": 2, "width": 3, "height": 0}',
        '{"left": 1, "top": 2, "width": 3, "height": 4, "full": 1}',
        '{"left": "1", "top": 2, "width": 3, "height": 4}',
        '{"left": true, "top": 2, "width": 3, "height": 4}',
        '{"left": 1, "top": 2, "width": 3, "height": 4e9}',
        '{"left": 1, "top": 2, "width": 3, "height": 4, "more": 5}',
    ],
)  # fmt: skip
def test_a_place_that_makes_no_sense_is_none(text: str, tmp_path: Path) -> None:
    (tmp_path / FILE).write_text(text, "utf-8")
    assert load_place(tmp_path) is None


def test_a_place_that_cannot_be_kept_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", "utf-8")
    save_place(tmp_path / "file", WindowPlace(1, 2, 3, 4))
    assert load_place(tmp_path / "file") is None
