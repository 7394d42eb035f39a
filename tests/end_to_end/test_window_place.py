"""A real window on a small screen, and one that was moved and made larger and opens so again."""

from __future__ import annotations

from pathlib import Path

from game.library.window_place import load_place

from .program import opened_window
from .screen import Screen, opened_screen
from .waiting import until


def size_of(screen: Screen, window: str) -> tuple[int, int]:
    """The width and height of a window's inside."""
    shape = screen.xdotool("getwindowgeometry", "--shell", window)
    values = dict(line.split("=", 1) for line in shape.splitlines() if "=" in line)
    return int(values.get("WIDTH", 0)), int(values.get("HEIGHT", 0))


def test_on_a_small_screen_the_whole_window_is_seen(tmp_path: Path) -> None:
    with opened_screen("1024x600x24") as small, opened_window(small, tmp_path) as window:
        wide, high = size_of(small, window.id)
        assert wide <= 1024
        assert high <= 600


def test_a_window_opens_as_large_as_it_was_left(screen: Screen, tmp_path: Path) -> None:
    with opened_window(screen, tmp_path) as window:
        screen.xdotool("windowsize", window.id, "1100", "640")
        until(lambda: size_of(screen, window.id) == (1100, 640), "the window has its new size")
        window.press("close")
        assert window.ended() == 0
    kept = load_place(tmp_path)
    assert kept is not None
    assert (kept.width, kept.height) == (1100, 640)
    with opened_window(screen, tmp_path) as window:
        assert size_of(screen, window.id) == (1100, 640)
