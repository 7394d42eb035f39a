"""An ending is a picture, its lines one by one, and its name last; then the debrief."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest

from game.model.players import Players
from game.model.scenario import Scenario
from game.play.sitting import Sitting
from game.window.desk import Desk
from game.window.keys import KeyPressed
from game.window.screens.debrief.debrief_screen import DebriefScreen
from game.window.screens.play.ending import EndingScreen
from game.window.screens.play.play_screen import PlayScreen

from .opened import STILL, Opened, at_the_end
from .sample import entries

BY_KEY = {"lines": "by key", "press_after": 0.3}


LINES = ("The weekend comes.", "Nobody has brought the copy.", "The dog waits.")


def told(scenario: Scenario) -> Scenario:
    """The story with three lines in each ending."""
    moments = dict(scenario.moments)
    for name, moment in moments.items():
        if moment.ending is not None:
            script = tuple(replace(moment.script[0], text=text) for text in LINES)
            moments[name] = replace(moment, script=script)
    return replace(scenario, moments=moments)


def longer(desk: Desk) -> PlayScreen:
    entry = entries()[0]
    assert entry.scenario is not None
    entry = replace(entry, scenario=told(entry.scenario))
    screen = PlayScreen(desk, entry, Sitting(Players.PROFESSIONAL, seed=7), "typical")
    screen.playing.go_on()
    return screen


def ended(size: tuple[int, int] = (1280, 720), **more: object) -> Opened:
    """A play that has come to its ending, by the first choices."""
    opened = at_the_end(Opened(longer, size, STILL))
    opened.desk.settings = replace(STILL, **more)
    ending(opened)._began = None
    ending(opened).enter(opened.now)
    opened.draw()
    return opened


def ending(opened: Opened) -> EndingScreen:
    assert isinstance(opened.screen, EndingScreen)
    return opened.screen


def test_lines_come_by_key_and_the_name_of_the_ending_comes_last() -> None:
    opened = ended(**BY_KEY)
    name = ending(opened).playing.moment.ending
    assert name is not None
    for number in (1, 2):
        spoken = opened.screen.spoken()
        assert all(line in spoken for line in LINES[:number])
        assert not any(line in spoken for line in (*LINES[number:], name))
        assert opened.stage.title.endswith(f" · {number} of 3 · telling · The Other Chair")
        opened.press("space")
    assert name in opened.screen.spoken()
    assert opened.stage.title.endswith(" · the end · The Other Chair")
    assert isinstance(opened.press("enter").screen, DebriefScreen)


def test_there_is_neither_a_meter_nor_a_choice_in_an_ending() -> None:
    spoken = ended().screen.spoken()
    assert "the say" not in spoken
    assert "Key: 1." not in spoken


def test_the_picture_stands_alone_for_a_moment_and_a_key_ends_that_and_no_more() -> None:
    opened = ended(movement="full", **BY_KEY)
    title = opened.stage.title
    assert title.endswith(" · telling · The Other Chair")
    assert ending(opened).moving(opened.now + 1.4)
    assert not ending(opened).moving(opened.now + 1.6)
    opened.stage.answer(KeyPressed("space"), opened.now + 0.5)
    assert not ending(opened).moving(opened.now + 0.5)
    opened.stage.answer(KeyPressed("space"), opened.now + 0.7)
    assert opened.stage.title == title
    opened.stage.answer(KeyPressed("space"), opened.now + 0.9)
    assert opened.stage.title != title


@pytest.mark.parametrize("size", [(1920, 1080), (1280, 720), (1024, 640), (960, 600)])
@pytest.mark.parametrize("text", [1.0, 2.0])
def test_the_picture_keeps_its_part_of_the_window(size: tuple[int, int], text: float) -> None:
    opened = ended(size, text=text)
    picture, band = ending(opened)._areas(opened.screen.kit(size))
    assert picture.height >= 0.37 * size[1]
    assert picture.union(band) == pygame.Rect((0, 0), size)
    assert not picture.colliderect(band)


def test_an_ending_can_be_left_and_carried_on() -> None:
    opened = ended()
    opened.stage.answer(KeyPressed("escape"), opened.now)
    assert opened.stage.is_empty
