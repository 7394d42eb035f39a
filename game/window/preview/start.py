"""Opening the window beside the editor. `NoScreen` is raised where there is nothing to open on."""

from __future__ import annotations

from game.library.settings import Settings
from game.window.app import Clock, run
from game.window.canvas import open_canvas
from game.window.ports import Ports
from game.window.preview.screen import PreviewScreen
from game.window.preview.writing import Writing
from game.window.stage import Stage
from game.window.start import desk_for


def open_preview(
    ports: Ports, settings: Settings, clock: Clock, writing: Writing, name: str
) -> None:
    """Play a file while it is written, until the window is closed.

    `clock` gives seconds that never go back; `name` is what to call the file.
    """
    desk = desk_for(ports, settings)
    canvas = open_canvas()
    desk.turn_full_screen, desk.clipboard = canvas.turn_full_screen, canvas.clipboard
    try:
        screen = PreviewScreen(desk, writing, name)
        canvas.show()
        run(canvas, Stage(screen, clock()), clock)
    finally:
        canvas.close()
