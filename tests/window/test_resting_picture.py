"""What stands on the screen when a movement is over is what would stand there without it.

However long a frame takes: the last one drawn is the picture at rest, and no old room is seen
through it.
"""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest

from game.library.settings import Settings
from game.model.players import Players
from game.model.scenario import Scenario
from game.play.sitting import Sitting
from game.window.app import step
from game.window.desk import Desk
from game.window.keys import Event, KeyPressed
from game.window.layout import Scale, play_areas
from game.window.screens.play.play_screen import PlayScreen
from game.window.screens.screen import PagedScreen

from .opened import STILL, Opened
from .sample import entries

ROOMS = ("street", "kitchen", "council chamber")
KEYS = ("enter", "3", "enter", "enter", "1", "enter", "enter", "1", "enter")
FRAMES = (16, 33, 60, 110)
MOST_FRAMES = 2000


AREAS = play_areas(Scale(960, 600), panel_on_right=False)
PICTURE = AREAS.picture.union(AREAS.meter)


class Sheet:
    """Where one step of the loop reads its events from and draws on."""

    def __init__(self, size: tuple[int, int]) -> None:
        self.surface = pygame.Surface(size)
        self.shown = b""
        self._events: list[Event] = []

    def press(self, key: str) -> None:
        self._events.append(KeyPressed(key))

    def poll(self) -> list[Event]:
        events, self._events = self._events, []
        return events

    def listen_to_typing(self, on: bool) -> None:
        pass

    def call(self, title: str) -> None:
        pass

    def flip(self) -> None:
        """Room and balance; what the panel says is tested elsewhere."""
        self.shown = pygame.image.tobytes(self.surface.subsurface(PICTURE), "RGB")


def through_rooms(scenario: Scenario) -> Scenario:
    """The story with another room in each moment."""
    moments = {
        name: replace(moment, setting=ROOMS[place % len(ROOMS)], time=f"{9 + place}:15")
        for place, (name, moment) in enumerate(scenario.moments.items())
    }
    return replace(scenario, moments=moments)


def a_play(desk: Desk) -> PagedScreen:
    entry = entries()[0]
    assert entry.scenario is not None
    entry = replace(entry, scenario=through_rooms(entry.scenario))
    return PlayScreen(desk, entry, Sitting(Players.BOTH, seed=7), "typical")


def at_rest(settings: Settings, frame: int) -> list[bytes]:
    """What is shown when all has come to rest after each key; a frame takes so many ms."""
    opened = Opened(a_play, size=(960, 600), settings=settings)
    sheet, now, seen = Sheet((960, 600)), opened.now, []
    for key in KEYS:
        sheet.press(key)
        quiet = 0
        for _ in range(MOST_FRAMES):
            now += frame / 1000
            quiet = 0 if step(sheet, opened.stage, now) else quiet + 1  # type: ignore[arg-type]
            if quiet * frame > 3000:
                break
        assert quiet
        seen.append(sheet.shown)
    return seen


@pytest.mark.parametrize("frame", FRAMES)
def test_the_last_frame_of_a_movement_is_the_picture_at_rest(frame: int) -> None:
    still = at_rest(STILL, frame)
    moved = at_rest(replace(STILL, movement="full"), frame)
    assert len(set(still)) > 4
    assert [place for place, (a, b) in enumerate(zip(still, moved, strict=True)) if a != b] == []
