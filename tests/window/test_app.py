from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from game.library.settings import Settings
from game.window.app import run, step
from game.window.canvas import Canvas, open_canvas
from game.window.desk import Desk
from game.window.fitting import SMALLEST
from game.window.keys import (
    Dropped,
    KeyPressed,
    KeyReleased,
    PointerDown,
    PointerUp,
    Resized,
    Typed,
    Wheel,
    WindowClosed,
)
from game.window.screens.opening.opening_screen import Opening
from game.window.screens.shelf.shelf_screen import ShelfScreen
from game.window.stage import ScreenStack
from game.window.start import desk_for, open_window

from .sample import ports

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def canvas() -> Iterator[Canvas]:
    opened = open_canvas()
    opened.show()
    opened.poll()
    yield opened
    pygame.display.init()  # a test may have closed it
    pygame.event.clear()
    opened.close()
    pygame.display.init()


def post(kind: int, **values: object) -> None:
    pygame.event.post(pygame.Event(kind, values))


def key(code: int, mod: int = 0) -> None:
    post(pygame.KEYDOWN, key=code, mod=mod)
    post(pygame.KEYUP, key=code, mod=mod)


class Clock:
    """A clock that a test moves on."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        self.now += 0.05
        return self.now


def test_what_pygame_says_becomes_our_own_values(canvas: Canvas) -> None:
    post(pygame.KEYDOWN, key=pygame.K_RETURN, mod=pygame.KMOD_LSHIFT)
    post(pygame.KEYUP, key=pygame.K_RETURN, mod=0)
    post(pygame.KEYDOWN, key=pygame.K_EQUALS, mod=pygame.KMOD_LCTRL)
    post(pygame.TEXTINPUT, text="ŷ")
    post(pygame.MOUSEBUTTONDOWN, pos=(10, 20), button=1)
    post(pygame.MOUSEBUTTONUP, pos=(10, 20), button=1)
    post(pygame.MOUSEWHEEL, x=0, y=-2)
    post(pygame.DROPFILE, file="/home/kim/My story")
    post(pygame.WINDOWSIZECHANGED, x=1000, y=700)
    post(pygame.QUIT)
    found = canvas.poll()
    assert KeyPressed("enter", shift=True) in found
    assert KeyReleased("enter") in found
    assert KeyPressed("plus", ctrl=True) in found
    assert Typed("ŷ") in found
    assert PointerDown(10, 20) in found
    assert PointerUp(10, 20) in found
    assert any(isinstance(event, Wheel) and event.steps == -2 for event in found)
    assert Dropped("/home/kim/My story") in found
    assert Resized() in found
    assert found[-1] == WindowClosed()


def test_what_was_copied_elsewhere_can_be_pasted(canvas: Canvas) -> None:
    pygame.scrap.put_text("/home/kim/ŷ")
    assert canvas.clipboard() == "/home/kim/ŷ"


def test_a_key_that_is_held_repeats_for_moving_and_deleting_but_never_chooses(
    canvas: Canvas,
) -> None:
    for code in (pygame.K_DOWN, pygame.K_DOWN, pygame.K_RETURN, pygame.K_RETURN, pygame.K_1,
                 pygame.K_1):  # fmt: skip
        post(pygame.KEYDOWN, key=code, mod=0)
    names = [event.key for event in canvas.poll() if isinstance(event, KeyPressed)]
    assert names == ["down", "down", "enter", "1"]
    post(pygame.KEYUP, key=pygame.K_RETURN, mod=0)
    post(pygame.KEYDOWN, key=pygame.K_RETURN, mod=0)
    assert KeyPressed("enter") in canvas.poll()


def test_the_window_cannot_be_made_smaller_than_its_least_size(canvas: Canvas) -> None:
    assert tuple(canvas.window.minimum_size) == SMALLEST


def test_the_loop_plays_posted_keys_and_ends_when_the_last_screen_is_gone(canvas: Canvas) -> None:
    desk = desk_for(ports(), Settings(movement="none"))
    stage = ScreenStack(ShelfScreen(desk), 0.0)
    clock = Clock()
    step(canvas, stage, clock())
    key(pygame.K_1)
    step(canvas, stage, clock())
    assert isinstance(stage.top, Opening)
    key(pygame.K_ESCAPE)
    key(pygame.K_ESCAPE)
    run(canvas, stage, clock)
    assert stage.is_empty


def test_letters_that_fall_into_the_frame_in_which_a_field_got_the_keyboard_are_not_lost(
    canvas: Canvas,
) -> None:
    for code, text in ((pygame.K_n, "n"), (pygame.K_h, "h"), (pygame.K_LEFT, ""),
                       (pygame.K_a, "A")):  # fmt: skip
        post(pygame.KEYDOWN, key=code, mod=0, unicode=text)
    post(pygame.KEYDOWN, key=pygame.K_v, mod=pygame.KMOD_CTRL, unicode="v")
    unsent = [event.unsent for event in canvas.poll() if isinstance(event, KeyPressed)]
    assert unsent == ["n", "h", "", "A", ""]
    canvas.listen_to_typing(True)
    post(pygame.KEYDOWN, key=pygame.K_b, mod=0, unicode="b")
    assert KeyPressed("b") in canvas.poll()


def test_an_idle_loop_draws_nothing(canvas: Canvas) -> None:
    stage = ScreenStack(ShelfScreen(desk_for(ports(), Settings(movement="none"))), 0.0)
    clock = Clock()
    for _ in range(4):
        step(canvas, stage, clock())
    pygame.event.clear()
    assert [step(canvas, stage, clock()) for _ in range(20)] == [False] * 20


def test_settings_that_could_not_be_kept_are_tried_once_more_when_the_window_closes(
    canvas: Canvas,
) -> None:
    tried: list[Settings] = []

    def no_room(settings: Settings) -> str:
        tried.append(settings)
        return "There is no room left on the disk."

    def changed(desk: Desk) -> ShelfScreen:
        desk.change(replace(desk.settings, text=2.0))
        post(pygame.QUIT)
        return ShelfScreen(desk)

    handed = replace(ports(), save_settings=no_room)
    _, unkept = open_window(handed, Settings(), Clock(), changed, canvas)
    assert unkept == "There is no room left on the disk."
    assert [settings.text for settings in tried] == [2.0, 2.0]


def test_without_a_screen_there_is_one_plain_sentence() -> None:
    environ = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}
    environ.pop("SDL_VIDEODRIVER", None)
    if not sys.platform.startswith("linux"):
        pytest.skip("other systems always have a screen")
    program = (
        "from game.window.canvas import NoScreen, open_canvas\n"
        "try:\n    open_canvas()\n"
        "except NoScreen as error:\n    print(error)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], env=environ, cwd=ROOT, capture_output=True, text=True,
        check=True,
    )  # fmt: skip
    assert done.stdout.startswith("There is no screen that a window could open on.")
    assert done.stdout.count("\n") == 1
