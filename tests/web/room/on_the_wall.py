"""The wall of a room that is really served, drawn without a screen, for pictures of each step."""

from __future__ import annotations

import os
from pathlib import Path

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

import pygame

from game.library.settings import Settings
from game.room.commands import Command
from game.room.led import RoomSeen
from game.web.room.serving import Serving
from game.window.ports import Workshop
from game.window.stage import ScreenStack
from game.window.start import desk_for
from game.window.wall.screen import WallScreen
from tests.window.opened import DRAWINGS
from tests.window.sample import NullRuns, ports

SIZE = (1920, 1080)


class LedThere:
    """A room led on its server's thread, as the wall sees it."""

    def __init__(self, serving: Serving) -> None:
        self._serving = serving

    def seen(self) -> RoomSeen:
        return self._serving.seen()

    def do(self, command: Command) -> None:
        self._serving.do(command)

    def refusal(self) -> None:
        return None


class OnTheWall:
    """Draws the wall as the room stands now."""

    def __init__(self, serving: Serving) -> None:
        pygame.display.init()
        pygame.font.init()
        desk = desk_for(ports(False, NullRuns()), Settings(movement="none"))
        desk.drawings = DRAWINGS
        workshop = Workshop(LedThere(serving), lambda: None, ("And on Monday?",), None)
        self._now = 100.0
        self._stage = ScreenStack(WallScreen(desk, workshop), self._now)

    def picture(self, path: Path) -> None:
        """Keep what is on the wall, once everything has come to rest."""
        surface = pygame.Surface(SIZE)
        for _ in range(3):
            self._now += 3.0
            self._stage.frame(self._now)
            self._stage.draw(surface, self._now)
        pygame.image.save(surface, path)
