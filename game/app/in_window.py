"""Opens the window: on the shelf, or on one scenario; or says in one sentence why there is none.

The window comes first: what reads scenarios and keeps runs is imported while it is seen.
"""

from __future__ import annotations

import gc
import os
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from glob import glob
from pathlib import Path
from typing import TYPE_CHECKING

from game.app.language import catalogue_for, catalogue_in
from game.library.data_folder import data_folder
from game.library.settings import Settings, load_settings
from game.library.shipped import assets_folder, scenarios_folder
from game.library.window_place import WindowPlace, load_place, save_place

if TYPE_CHECKING:
    from game.library.runs.runs import Runs
    from game.model.players import Manner
    from game.play.sitting import Sitting
    from game.window.desk import Desk
    from game.window.ports import Entry, Workshop
    from game.window.stage import Screen

    First = Callable[[Desk], Screen]


def shelf_in_window() -> bool:
    """Runs the window on the shelf; False, and a sentence, where there is no screen."""
    gc.disable()  # while modules are read there is nothing to collect, and looking takes its time
    from game.window.canvas import NoScreen
    from game.window.start import first_sight, open_window

    folder = data_folder(os.environ)
    settings = _settings(folder)
    assets = assets_folder()
    try:
        found = assets if assets.is_dir() else None
        say, place = catalogue_in(settings.language), load_place(folder)
        canvas = first_sight(settings, found, _stories(folder), say, place)
    except NoScreen as error:
        _say(catalogue_for()(str(error)))
        return False
    finally:
        gc.enable()
    from game.app.window_ports import kept_runs, ports
    from game.window.screens.shelf.shelf_screen import ShelfScreen

    def shelf(desk: Desk) -> Screen:
        return ShelfScreen(desk, one_by_one=True)

    kept = kept_runs()
    try:
        _leave(folder, *open_window(ports(kept), settings, time.monotonic, shelf, canvas))
    finally:
        _close(kept)
    return True


def opening_in_window(entry: Entry, manner: Manner, seed: int | None) -> bool:
    """Runs the window on the opening of one story; False, and a sentence, where no screen is.

    `seed` settles the draws of the play; None where chance does. Plays of it that were stopped
    are offered, as on the shelf, where nothing about a new one was settled.
    """
    from game.app.window_ports import stopped_of
    from game.window.screens.opening.opening_screen import Opening

    def opening(kept: Runs) -> First:
        stopped = stopped_of(kept, entry) if seed is None else ()

        def make(desk: Desk) -> Screen:
            if seed is not None:
                desk.ports = replace(desk.ports, seed=lambda: seed)
            return Opening(desk, entry, stopped, manner)

        return make

    return _is_opened_on(opening)


def play_in_window(entry: Entry, sitting: Callable[[Runs], Sitting], other: str) -> bool:
    """Runs the window on one play, its opening first; False, and a sentence, where no screen is.

    `sitting` may raise NoSuchRun where `other` names a run that is not kept.
    """
    from game.window.screens.opening.opening_screen import Opening, Settled

    def play(kept: Runs) -> First:
        settled = Settled(sitting(kept), other)
        return lambda desk: Opening(desk, entry, settled=settled)

    return _is_opened_on(play)


def _is_opened_on(first: Callable[[Runs], First]) -> bool:
    why_not = _opened_on(first)
    if why_not is not None:
        _say(why_not)
    return why_not is None


def wall_in_window(workshop: Workshop) -> bool:
    """Leads a room in the window until it is left; False where there is no screen."""
    from game.window.wall.screen import WallScreen

    return _opened_on(lambda _: lambda desk: WallScreen(desk, workshop), for_room=True) is None


def _opened_on(first: Callable[[Runs], First], for_room: bool = False) -> str | None:
    """Run the window until it is left; a sentence where there is no screen.

    Where a room filled the second screen, the place of other windows stays as it was.
    """
    from game.app.window_ports import kept_runs, ports
    from game.window.canvas import NoScreen, open_canvas
    from game.window.start import open_window

    kept, folder = kept_runs(), data_folder(os.environ)
    try:
        opened, canvas = first(kept), open_canvas(load_place(folder), for_room=for_room)
        settled = _settings(folder)
        place, unkept = open_window(ports(kept), settled, time.monotonic, opened, canvas)
        _leave(folder, None if canvas.is_on_second else place, unkept)
    except NoScreen as error:
        return catalogue_for()(str(error))
    finally:
        _close(kept)
    return None


def _settings(folder: Path) -> Settings:
    settings, remarks = load_settings(folder, time.strftime("%Y-%m-%d"))
    for remark in remarks:
        _say(remark)
    return settings


def _stories(folder: Path) -> int:
    """How many stories the shelf is likely to hold, without reading one."""
    places = (scenarios_folder(), folder / "scenarios")
    return sum(1 for place in places for _ in glob("*/scenario.yaml", root_dir=place))


def _leave(folder: Path, place: WindowPlace | None, unkept: str | None) -> None:
    """The window's place is kept, and whoever closes it is told what of the settings is not."""
    if place is not None:
        save_place(folder, place)
    if unkept is not None:
        _say(unkept)


def _close(kept: Runs) -> None:
    """Whoever closes the window while something cannot be kept is told so."""
    unsaved = kept.close()
    if unsaved is not None:
        _say(unsaved.sentence)


def _say(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)
