"""Keys that were given other meanings: no key has two, no meaning is lost, nobody is locked out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from random import Random

import pygame
import pytest

from game.library.settings import FIRST, Settings, load_settings, save_settings
from game.model.players import Players
from game.window.canvas import Canvas, open_canvas
from game.window.input.bindings import MEANINGS, given, keys_in_use, meaning_of
from game.window.keys import Command, KeyPressed, LostFocus, command_of
from game.window.screens.change_keys import GiveKey, KeysScreen, PutBack
from game.window.screens.keys_help import KeysHelp
from game.window.screens.settings import SettingsScreen
from game.window.screens.settings_rows import SettingsGroup

from .opened import STILL, Opened, play, settings_of

WHY_ON_X = Settings(keys=(("why", "x"), ("close the room", "w")))


@pytest.fixture
def canvas() -> Iterator[Canvas]:
    opened = open_canvas()
    opened.poll()
    yield opened
    pygame.event.clear()
    opened.close()
    pygame.display.init()


def changing() -> Opened:
    """Where keys are given, with the line of the theory in focus and its key asked for."""
    opened = Opened(KeysScreen)
    opened.screen.page.focus_on(GiveKey(Command.WHY))
    return opened.press("enter")


def test_a_key_that_is_given_swaps_places_with_the_one_that_had_it() -> None:
    settings, other = given(FIRST, Command.WHY, "x")
    assert (settings, other) == (WHY_ON_X, Command.CLOSE_ROOM)
    assert given(settings, Command.WHY, "w") == (FIRST, Command.CLOSE_ROOM)
    assert given(FIRST, Command.WHY, "f9") == (replace(FIRST, keys=(("why", "f9"),)), None)


def test_however_keys_are_given_each_has_one_meaning_and_each_meaning_one_key() -> None:
    draw, settings = Random(11), FIRST
    commands, keys = list(MEANINGS.values()), [*MEANINGS, "f7", ";", "f12"]
    for _ in range(400):
        settings, _ = given(settings, draw.choice(commands), draw.choice(keys))
        in_use = keys_in_use(settings)
        assert len(set(in_use.values())) == len(MEANINGS)
    for home, key in in_use.items():
        assert meaning_of(key, in_use, typing=False) == home


def test_what_a_settings_file_says_can_lock_nobody_out() -> None:
    wrong = (("stop", "x"), ("why", "escape"), ("why", "tab"), ("help", "h"), ("dance", "e"),
             ("what moved", "1"), ("settings", ""))  # fmt: skip
    assert keys_in_use(Settings(keys=wrong)) == {key: key for key in MEANINGS}
    twice = keys_in_use(Settings(keys=(("why", "j"), ("what moved", "j"))))
    assert (twice["w"], twice["d"], twice["j"]) == ("d", "j", "w")


def test_keys_are_kept_with_the_settings(tmp_path: Path) -> None:
    assert save_settings(tmp_path, WHY_ON_X) is None
    assert load_settings(tmp_path, "2026-11-30") == (WHY_ON_X, ())
    (tmp_path / "settings.json").write_text('{"keys": {"why": 3}, "look": "dusk"}')
    settings, remarks = load_settings(tmp_path, "2026-11-30")
    assert settings == Settings(look="dusk")
    assert len(remarks) == 1


def test_a_key_that_was_moved_means_what_it_was_given_and_its_old_one_nothing(
    canvas: Canvas,
) -> None:
    keys = keys_in_use(Settings(keys=(("why", "f9"), ("full screen", "g"))))
    canvas.meaning_of = lambda key, typing: meaning_of(key, keys, typing)

    def pressed(code: int) -> KeyPressed:
        pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=code, mod=0))
        (found,) = [event for event in canvas.poll() if isinstance(event, KeyPressed)]
        return found

    assert pressed(pygame.K_F9) == KeyPressed("w", struck="f9")
    assert pressed(pygame.K_w) == KeyPressed("", struck="w")
    assert pressed(pygame.K_g) == KeyPressed("f11", struck="g")
    assert pressed(pygame.K_F11) == KeyPressed("g", struck="f11")
    assert pressed(pygame.K_d) == KeyPressed("d")
    canvas.listen_to_typing(True)
    assert pressed(pygame.K_q) == KeyPressed("q")
    canvas.listen_to_typing(False)


def test_what_is_switched_off_are_the_letters_that_are_pressed() -> None:
    by_f9, by_letter = KeyPressed("w", struck="f9"), KeyPressed("f11", struck="g")
    assert command_of(by_f9, letters=False, typing=False) is Command.WHY
    assert command_of(by_letter, letters=True, typing=False) is Command.FULL_SCREEN
    assert command_of(by_letter, letters=False, typing=False) is None


def test_a_key_is_given_by_the_keyboard_alone_and_a_clash_is_told_at_once() -> None:
    opened = changing()
    assert "Press the key for: Why: the theory behind this move" in opened.screen.spoken()
    opened.press("x")
    assert opened.desk.settings.keys == WHY_ON_X.keys
    assert opened.screen.title == (
        "Change the keys · X: Why: the theory behind this move. "
        "What was there is on W now: Close the room."
    )
    assert opened.focus == GiveKey(Command.WHY)
    opened.press("escape")
    assert opened.stage.is_empty


@pytest.mark.parametrize("key", ["tab", "enter", "space", "up", "1", "f1", "escape", "plus"])
def test_the_keys_that_lead_everywhere_cannot_be_given(key: str) -> None:
    opened = changing().press(key)
    assert opened.desk.settings.keys == ()
    assert "stays as it is on every screen. Nothing was changed." in opened.screen.title
    assert "Press the key" not in opened.screen.spoken()
    assert opened.press("escape").stage.is_empty


def test_who_turns_away_is_asked_no_more() -> None:
    opened = changing().press(LostFocus(), "x")
    assert opened.desk.settings.keys == ()


def test_all_keys_are_put_back_at_once() -> None:
    opened = changing().press("x")
    opened.screen.page.focus_on(PutBack())
    opened.press("enter")
    assert opened.desk.settings.keys == ()
    assert "All keys are as at first." in opened.screen.title


def test_everything_that_names_a_key_names_the_one_in_use() -> None:
    moved = replace(STILL, keys=(("why", "x"), ("close the room", "w"), ("read aloud", "f9")))
    opened = Opened(play(Players.PROFESSIONAL), settings=moved).press("3")
    assert "Key: X." in opened.screen.spoken()
    assert "Key: W." not in opened.screen.spoken()
    helped = Opened(KeysHelp, settings=moved).screen.spoken()
    assert "X: Why: the theory behind this move." in helped
    assert "X: Why. Y: What moved." in helped  # the buttons of a controller stay
    heard = settings_of(SettingsGroup.MEETING, Opened(SettingsScreen, settings=moved))
    assert "Q turns it off and on" in heard.screen.spoken()


def test_the_settings_and_the_page_of_keys_lead_there() -> None:
    for opened in (settings_of(SettingsGroup.KEYS, Opened(SettingsScreen)), Opened(KeysHelp)):
        opened.press(*["tab"] * 30)
        while "Change the keys" not in _focused(opened):
            opened.press("tab")
        assert isinstance(opened.press("enter").screen, KeysScreen)


def _focused(opened: Opened) -> str:
    focus = opened.screen.page.focus
    node = focus.node() if focus else None
    return node.name if node else ""
