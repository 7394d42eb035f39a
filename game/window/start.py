"""Opening the window: canvas, desk and first screen put together, and the loop run.

This is what the command line calls; `NoScreen` is raised where there is nothing to open on.
Where scenarios, runs and settings are kept is in the ports that are handed in.
"""

from __future__ import annotations

from game.engine.sitting import Sitting
from game.library.settings import Settings
from game.model.run import Run
from game.window.app import Clock, run
from game.window.canvas import open_canvas
from game.window.desk import Desk
from game.window.ports import Entry, Ports
from game.window.screens.keys_help import open_keys
from game.window.screens.play import PlayScreen
from game.window.screens.settings import open_settings
from game.window.screens.shelf import ShelfScreen
from game.window.stage import Screen, Stage


def desk_for(ports: Ports, settings: Settings) -> Desk:
    """A desk on which help and settings can be opened over every screen."""
    desk = Desk(ports, settings)
    desk.openers["keys"] = open_keys
    desk.openers["settings"] = open_settings
    return desk


def open_shelf(ports: Ports, settings: Settings, clock: Clock) -> None:
    """Show the shelf until the window is closed. `clock` gives seconds that never go back."""
    desk = desk_for(ports, settings)
    _run(desk, ShelfScreen(desk), clock)


def open_play(
    ports: Ports,
    settings: Settings,
    clock: Clock,
    entry: Entry,
    sitting: Sitting,
    other: str,
    run_before: Run | None = None,
) -> None:
    """Play one scenario; stopping closes the window.

    `other` is guarded, typical, open or the id of an earlier run; `run_before` is a run that is
    carried on. ValueError where the scenario cannot be played.
    """
    desk = desk_for(ports, settings)
    _run(desk, PlayScreen(desk, entry, sitting, other, run_before), clock)


def _run(desk: Desk, first: Screen, clock: Clock) -> None:
    canvas = open_canvas()
    desk.turn_full_screen = canvas.turn_full_screen
    try:
        canvas.show()
        run(canvas, Stage(first, clock()), clock)
    finally:
        canvas.close()
