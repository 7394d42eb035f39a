from __future__ import annotations

import pytest

from game.window.keys import Command, KeyPressed, command_of, number_of


@pytest.mark.parametrize("key", list("srldwopnbhcmak"))
def test_letters_mean_nothing_while_typing_or_when_switched_off(key: str) -> None:
    pressed = KeyPressed(key)
    assert command_of(pressed, letters=True, typing=False) is not None
    assert command_of(pressed, letters=True, typing=True) is None
    assert command_of(pressed, letters=False, typing=False) is None


@pytest.mark.parametrize(
    ("key", "command"),
    [
        ("escape", Command.STOP),
        ("f1", Command.HELP),
        ("f5", Command.PROJECTOR),
        ("f11", Command.FULL_SCREEN),
    ],
)
def test_some_keys_always_work(key: str, command: Command) -> None:
    assert command_of(KeyPressed(key), letters=False, typing=True) is command


def test_text_size_needs_ctrl_and_works_while_typing() -> None:
    larger = KeyPressed("plus", ctrl=True)
    assert command_of(larger, letters=False, typing=True) is Command.LARGER
    assert command_of(KeyPressed("plus"), letters=True, typing=False) is None


def test_a_letter_with_ctrl_is_no_command() -> None:
    assert command_of(KeyPressed("s", ctrl=True), letters=True, typing=False) is None


def test_digits_count_from_one_and_sleep_while_typing() -> None:
    assert number_of(KeyPressed("1"), typing=False) == 1
    assert number_of(KeyPressed("9"), typing=False) == 9
    assert number_of(KeyPressed("3"), typing=True) is None
    assert number_of(KeyPressed("0"), typing=False) is None
    assert number_of(KeyPressed("enter"), typing=False) is None
