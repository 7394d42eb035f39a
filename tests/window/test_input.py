"""Keys by place, the keypad, switches and controllers become the keys that they stand for."""

from __future__ import annotations

import os
from dataclasses import replace

import pytest

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

import pygame

from game.library.settings import Settings
from game.window.input.controller import Controllers
from game.window.input.naming import key_name
from game.window.input.scanning import TYPING, Scanner
from game.window.keys import (
    Event,
    KeyPressed,
    KeyReleased,
    LostFocus,
    PointerDown,
    PointerMoved,
    PointerUp,
    Typed,
)

ONE = Settings(switches="one", switch_pace=1.5)
ON = KeyPressed("tab")


@pytest.mark.parametrize(
    ("code", "place", "name"),
    [
        (ord("w"), pygame.KSCAN_W, "w"),
        (ord("z"), pygame.KSCAN_W, "z"),
        (ord("ц"), pygame.KSCAN_W, "w"),
        (ord("ς"), pygame.KSCAN_W, "w"),
        (ord("ь"), pygame.KSCAN_M, "m"),
        (ord("&"), pygame.KSCAN_1, "1"),
        (ord("à"), pygame.KSCAN_0, "0"),
        (ord("ü"), pygame.KSCAN_LEFTBRACKET, ""),
        (pygame.K_SPACE, pygame.KSCAN_SPACE, "space"),
        (pygame.K_F2, pygame.KSCAN_F2, "f2"),
        (pygame.K_F13, pygame.KSCAN_F13, ""),
        (ord("5"), 0, "5"),
    ],
)
def test_a_key_is_named_by_its_letter_or_else_by_its_place(
    code: int, place: int, name: str
) -> None:
    assert key_name(code, place) == name


@pytest.mark.parametrize(
    ("code", "figure", "move"),
    [
        (pygame.K_KP_1, "1", "end"), (pygame.K_KP_2, "2", "down"), (pygame.K_KP_4, "4", "left"),
        (pygame.K_KP_5, "5", ""), (pygame.K_KP_6, "6", "right"), (pygame.K_KP_8, "8", "up"),
        (pygame.K_KP_9, "9", "page up"), (pygame.K_KP_PERIOD, ".", "delete"),
        (pygame.K_KP_ENTER, "enter", "enter"),
    ],
)  # fmt: skip
def test_the_keypad_has_figures_with_num_lock_and_moves_without(
    code: int, figure: str, move: str
) -> None:
    assert key_name(code, has_num_lock=True) == figure
    assert key_name(code, has_num_lock=False) == move


Frames = tuple[float, list[Event]]


def told(settings: Settings, *frames: Frames, is_field: bool = False) -> list[Event]:
    scanner = Scanner(lambda: settings)
    return [event for now, happened in frames for event in scanner.events(happened, now, is_field)]


def test_without_switches_everything_passes_as_it_came() -> None:
    happened: list[Event] = [KeyPressed("space"), PointerDown(1, 1), KeyReleased("space")]
    assert told(Settings(), (9.0, happened), (99.0, [])) == happened


def test_with_one_switch_the_focus_goes_on_at_its_pace_and_a_press_chooses() -> None:
    press, let_go = KeyPressed("space"), KeyReleased("space")
    frames: list[tuple[float, list[Event]]] = [
        (1.0, []), (1.5, []), (2.0, []), (3.0, []), (3.2, [press]), (3.3, [let_go]), (4.7, []),
        (4.8, []),
    ]  # fmt: skip
    enter = [KeyPressed("enter"), KeyReleased("enter")]
    assert told(ONE, *frames) == [ON, ON, *enter, ON]
    assert told(replace(ONE, switch_pace=4.0), *frames) == [*enter]


def test_the_frame_waits_while_the_switch_is_held_and_a_long_press_stops() -> None:
    happened = told(
        ONE, (2.0, []), (3.0, [KeyPressed("enter")]), (4.0, []), (5.0, [KeyReleased("enter")])
    )
    assert happened == [ON, KeyPressed("escape"), KeyReleased("escape")]


def test_a_click_anywhere_is_a_switch_too_and_moving_is_not() -> None:
    happened = told(ONE, (0.1, [PointerMoved(5, 5), PointerDown(5, 5)]), (0.2, [PointerUp(5, 5)]))
    assert happened == [PointerMoved(5, 5), KeyPressed("enter"), KeyReleased("enter")]


def test_a_switch_that_is_held_when_another_program_takes_the_keyboard_does_nothing() -> None:
    happened = told(
        ONE, (0.1, [KeyPressed("space")]), (0.2, [LostFocus()]), (0.3, [KeyReleased("space")])
    )
    assert happened == [LostFocus()]


def test_a_switch_writes_nothing_in_a_field_and_the_focus_goes_on_from_it() -> None:
    space: list[Event] = [KeyPressed("space"), Typed(" ")]
    enter = [KeyPressed("enter"), KeyReleased("enter")]
    assert told(ONE, (0.1, space), (0.2, [KeyReleased("space")]), (2.0, []), is_field=True) == [
        *enter, ON
    ]  # fmt: skip
    assert told(replace(ONE, switches="two"), (0.1, space), is_field=True) == [ON]


def test_while_a_field_is_typed_in_the_focus_stays_and_a_space_is_a_letter() -> None:
    letter: list[Event] = [KeyPressed("a"), Typed("a"), KeyReleased("a")]
    space: list[Event] = [KeyPressed("space"), Typed(" ")]
    press: list[Event] = [KeyPressed("enter"), KeyReleased("enter")]
    frames: list[Frames] = [(1.0, letter), (1.0 + TYPING - 0.1, space), (2 * TYPING, [])]
    assert told(ONE, *frames, is_field=True) == [*letter, *space]
    assert told(ONE, *frames, (2 * TYPING + 1.0, []), is_field=True) == [*letter, *space, ON]
    assert told(ONE, (1.0, letter), (2.0, press), (4.0, []), is_field=True) == [
        *letter, *press, ON
    ]  # fmt: skip
    two = replace(ONE, switches="two")
    assert told(two, *frames, is_field=True) == [*letter, *space]


def test_with_two_switches_space_goes_on_and_enter_chooses() -> None:
    two = Settings(switches="two")
    happened = told(two, (0.1, [KeyPressed("space"), KeyPressed("enter")]), (60.0, []))
    assert happened == [ON, KeyPressed("enter")]


def of(*events: tuple[int, dict[str, int]]) -> list[Event | None]:
    controllers = Controllers()
    return [controllers.event(pygame.event.Event(kind, given)) for kind, given in events]


def test_a_controllers_buttons_are_keys() -> None:
    assert of(
        (pygame.CONTROLLERBUTTONDOWN, {"button": pygame.CONTROLLER_BUTTON_A}),
        (pygame.CONTROLLERBUTTONUP, {"button": pygame.CONTROLLER_BUTTON_A}),
        (pygame.CONTROLLERBUTTONDOWN, {"button": pygame.CONTROLLER_BUTTON_DPAD_DOWN}),
        (pygame.CONTROLLERBUTTONDOWN, {"button": pygame.CONTROLLER_BUTTON_GUIDE}),
        (pygame.MOUSEMOTION, {}),
    ) == [KeyPressed("enter"), KeyReleased("enter"), KeyPressed("down"), None, None]


def test_a_stick_counts_once_until_it_has_come_back() -> None:
    moved = [3_000, 21_000, 30_000, 15_000, 25_000, 400, -32_000]
    axis = pygame.CONTROLLER_AXIS_LEFTY
    events = of(*((pygame.CONTROLLERAXISMOTION, {"axis": axis, "value": to}) for to in moved))
    assert events == [
        None, KeyPressed("down"), None, None, None, KeyReleased("down"), KeyPressed("up")
    ]  # fmt: skip


def test_a_controller_that_is_not_there_or_is_pulled_out_is_passed_over() -> None:
    pygame.display.init()
    controllers = Controllers()
    controllers.start()
    for kind, given in (
        (pygame.CONTROLLERDEVICEADDED, {"device_index": 7}),
        (pygame.CONTROLLERDEVICEREMOVED, {"instance_id": 7}),
    ):
        assert controllers.event(pygame.event.Event(kind, given)) is None
