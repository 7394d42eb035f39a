"""Opening the window: canvas, desk and first screen put together, and the loop run.

`NoScreen` is raised where there is nothing to open on. Where scenarios, runs and settings are kept
is in the ports that are handed in. Only what the first picture needs is imported at once: screens
are imported when they are first opened, so that the window is there before they are.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pygame

from game.library.settings import Settings
from game.library.window_place import WindowPlace
from game.window.canvas import Canvas, open_canvas
from game.window.drawings import Drawings
from game.window.input.bindings import caps_in_use, keys_in_use
from game.window.kit import Kit
from game.window.layout import Scale
from game.window.lettering import Lettering
from game.window.screens.shelf.outline import outline
from game.window.settings import face_in_use, spacing_in_use, text_in_use
from game.window.theme import theme_for
from game.window.widgets.widget import Paint
from game.words.catalogue import ENGLISH, Catalogue

if TYPE_CHECKING:
    from game.window.app import Clock
    from game.window.desk import Desk
    from game.window.ports import Ports, Workshop
    from game.window.stage import Screen


def first_sight(
    settings: Settings,
    assets: Path | None,
    stories: int,
    say: Catalogue = ENGLISH,
    place: WindowPlace | None = None,
) -> Canvas:
    """Open the window with the shelf on it as far as it is known before anything is read.

    Title and buttons are there, and an empty card for each of the `stories`; the shelf fills
    them in place. Raises `NoScreen`.
    """
    canvas = open_canvas(place)
    canvas.show()
    surface = canvas.surface
    scale = Scale(*surface.get_size(), text_in_use(settings))
    fonts = assets / "fonts" if assets else None
    letters = Lettering(fonts, face_in_use(settings), say, spacing_in_use(settings))
    moved = caps_in_use(keys_in_use(settings))
    kit = Kit(theme_for(settings.look), letters, Drawings(assets, say), scale, say, moved)
    surface.fill(kit.theme.ground_title)
    page = outline(kit, stories)
    page.place(kit, pygame.Rect((0, 0), surface.get_size()))
    page.paint(Paint(surface, kit))
    canvas.flip()
    return canvas


def desk_for(ports: Ports, settings: Settings) -> Desk:
    """A desk with the screens that can be opened over every other."""
    from game.window.desk import Desk, Openers

    return Desk(
        ports, settings, Openers(_keys, _settings, _wall), say=ports.say_in(settings.language)
    )


def _keys(desk: Desk) -> Screen:
    from game.window.screens.keys_help import KeysHelp

    return KeysHelp(desk)


def _settings(desk: Desk) -> Screen:
    from game.window.screens.settings import SettingsScreen

    return SettingsScreen(desk)


def _wall(desk: Desk, workshop: Workshop) -> Screen:
    from game.window.wall.screen import WallScreen

    return WallScreen(desk, workshop)


def open_window(
    ports: Ports,
    settings: Settings,
    clock: Clock,
    first: Callable[[Desk], Screen],
    canvas: Canvas,
) -> tuple[WindowPlace, str | None]:
    """Show the screen that `first` makes, and whatever it leads to, until the window is closed.

    `clock` gives seconds that never go back. Gives the place where the window stood in the end,
    and why its settings could not be kept to the last; None where they are.
    """
    from game.window.app import run
    from game.window.input.scanning import Scanner
    from game.window.reader.accesskit_carrier import carrier
    from game.window.reader.listening import Listening
    from game.window.stage import NAME, ScreenStack

    desk = desk_for(ports, settings)
    desk.turn_full_screen, desk.clipboard = canvas.turn_full_screen, canvas.clipboard
    desk.copy, canvas.meaning_of = canvas.copy, desk.meaning_of
    try:
        screen = first(desk)
        carries = carrier(NAME)
        listening = Listening(carries, desk) if carries is not None else None
        canvas.show()
        scanner = Scanner(lambda: desk.settings)
        run(canvas, ScreenStack(screen, clock()), clock, listening, scanner)
        if desk.remark is not None:
            desk.keep_settings()
        return canvas.place, desk.remark
    finally:
        desk.be_silent()
        canvas.close()
