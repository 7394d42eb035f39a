"""Opens the window: on the shelf, or on one scenario; or says in one sentence why there is none."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from datetime import date

from game.cli.opened import runs, say
from game.cli.window_ports import ports
from game.engine.sitting import Sitting
from game.library.data_folder import data_folder
from game.library.runs import Runs
from game.library.settings import Settings, load_settings
from game.window.ports import Entry, Ports

Opening = Callable[[Ports, Settings, Callable[[], float]], None]


def shelf_in_window() -> bool:
    """Runs the window on the shelf; False, and a sentence, where there is no screen."""

    def opened(kept: Runs) -> Opening:
        del kept
        # pygame is imported only here, so that no other command waits for it.
        from game.window.start import open_shelf

        return open_shelf

    return _in_window(opened)


def play_in_window(entry: Entry, sitting: Callable[[Runs], Sitting], other: str) -> bool:
    """Runs the window on one play; False, and a sentence, where there is no screen.

    `sitting` may raise NoSuchRun where `other` names a run that is not kept.
    """

    def opened(kept: Runs) -> Opening:
        seated = sitting(kept)
        from game.window.start import open_play

        return lambda handed, settings, clock: open_play(
            handed, settings, clock, entry, seated, other
        )

    return _in_window(opened)


def _in_window(opened: Callable[[Runs], Opening]) -> bool:
    kept = runs()
    try:
        opening = opened(kept)
        from game.window.canvas import NoScreen

        folder = data_folder(os.environ)
        settings, remarks = load_settings(folder, date.today().isoformat())
        for remark in (*kept.remarks, *remarks):
            say(remark)
        try:
            opening(ports(kept), settings, time.monotonic)
        except NoScreen as error:
            say(str(error))
            return False
    finally:
        kept.close()
    return True
