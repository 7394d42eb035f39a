"""The window told in a made-up language, with a story in Greek letters: what is left in Latin ones.

Everything that can be read aloud is looked at, from the opening to the last question.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.model.players import Players
from game.play.playing import PlayStep
from game.play.sitting import Sitting
from game.window.desk import Desk
from game.window.screens.debrief.foot import NextPart
from game.window.screens.keys_help import KeysHelp
from game.window.screens.opening.opening_screen import Opening
from game.window.screens.play.play_screen import PlayScreen
from game.window.screens.screen import PagedScreen
from game.window.screens.settings import SettingsScreen
from game.words.catalogue import ENGLISH
from tests.words.other_letters import PSEUDO, escaped, in_greek

from .opened import STILL, Opened, finished
from .sample import entries

CAPS = {"Enter", "Esc", "Tab", "Space", "Ctrl", "Backspace", "Shift"}
"""What is printed on keys."""
AUTHORS = {"training"}
"""A word of the author's that is a word of the format too, and so stays as it is."""
STORY = replace(entries()[0], scenario=in_greek(entries()[0].scenario), title="Ξ")


def played(players: Players) -> Opened:
    def make(desk: Desk) -> PagedScreen:
        screen = PlayScreen(desk, STORY, Sitting(players, seed=7), "typical")
        if screen.playing.step is PlayStep.BEGINNING:
            screen.playing.go_on()
        return screen

    return Opened(make, settings=STILL, say=PSEUDO)


def left_in(opened: Opened) -> set[str]:
    said = " ".join(node.sentence() for node in opened.root.nodes())
    return set(escaped(f"{said} {opened.screen.title}")) - CAPS


def test_the_opening_and_the_keys_are_told_in_other_letters() -> None:
    assert left_in(Opened(lambda desk: Opening(desk, STORY), say=PSEUDO)) <= AUTHORS
    assert left_in(Opened(KeysHelp, say=PSEUDO)) == set()


@pytest.mark.parametrize("players", list(Players))
def test_a_play_is_told_in_other_letters(players: Players) -> None:
    opened = played(players)
    for _ in range(12):
        assert left_in(opened) <= {"and"}
        opened.press("1", "enter")


def test_a_debrief_is_told_in_other_letters() -> None:
    opened = finished(played(Players.PROFESSIONAL))
    for _ in range(4):
        assert left_in(opened) <= {"and"}
        opened.press("page down")
        opened.screen.message(NextPart(), opened.now)
        opened.draw()


def test_a_language_is_chosen_in_the_settings_and_shows_at_once() -> None:
    opened = Opened(SettingsScreen)
    first = list(opened.root.nodes())
    desk = opened.desk
    desk.ports = replace(
        desk.ports, languages={"cy": "Cymraeg"}, say_in=lambda tag: PSEUDO if tag else ENGLISH
    )
    opened.screen.renew()
    opened.draw()
    assert opened.screen.title == "Settings"
    opened.press("up", "right")
    assert desk.settings.language == "cy"
    assert opened.screen.title == PSEUDO("Settings")
    assert [node.name for node in opened.root.nodes()][2] == PSEUDO("Language")
    opened.press("left")
    assert desk.settings.language == ""
    assert len(list(opened.root.nodes())) == len(first) + 1
