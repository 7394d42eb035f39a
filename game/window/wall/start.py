"""Opening the window on a wall. `NoScreen` is raised where there is nothing to open on."""

from __future__ import annotations

from game.library.settings import Settings
from game.window.app import Clock, run
from game.window.canvas import open_canvas
from game.window.ports import Ports, Workshop
from game.window.stage import Stage
from game.window.start import desk_for
from game.window.wall.screen import WallScreen


def open_wall(ports: Ports, settings: Settings, clock: Clock, workshop: Workshop) -> None:
    """Lead a room until it is left. `clock` gives seconds that never go back."""
    desk = desk_for(ports, settings)
    canvas = open_canvas()
    desk.turn_full_screen, desk.clipboard = canvas.turn_full_screen, canvas.clipboard
    try:
        screen = WallScreen(desk, workshop)
        canvas.show()
        run(canvas, Stage(screen, clock()), clock)
    finally:
        canvas.close()
