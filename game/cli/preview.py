"""`other-chair preview SCENARIO [--at MOMENT]`: the window beside the editor."""

from __future__ import annotations

import os
import time
from datetime import date
from pathlib import Path

from game.app.language import catalogue_in, languages
from game.app.opened import cards, reading, say
from game.app.own_stories import KeptPlays
from game.app.typefaces import can_draw, computers_fonts
from game.authoring.check import check
from game.cli.line.syntax import Arguments
from game.library.data_folder import data_folder
from game.library.draft import Checked, Draft, DraftFile
from game.library.nearest import did_you_mean
from game.library.reading.scenario_reader import scenario_file
from game.library.settings import load_settings, save_settings
from game.library.shipped import assets_folder
from game.model.names import fold
from game.model.players import Players
from game.play.sitting import Sitting
from game.window.canvas import NoScreen, open_canvas
from game.window.ports import Ports, Shelf
from game.window.preview.screen import PreviewScreen
from game.window.preview.unkept import UnkeptRuns
from game.window.preview.writing import Writing
from game.window.start import open_window

NO_SCREEN = (
    "There is no screen that a window could open on. "
    "Without one:  other-chair check  and  other-chair play --terminal"
)


def run(arguments: Arguments) -> int:
    """Plays; 1 where the file has errors when the window is closed, 2 where it cannot begin."""
    path = scenario_file(Path(arguments.scenario))
    file = DraftFile(path, _checked)
    draft = file.read()
    moment = _moment(draft, arguments.at)
    if arguments.at is not None and moment is None:
        return 2
    writing = Writing(file, draft, _sitting(arguments), moment)
    name = f"{path.parent.name}/{path.name}".lstrip("/")
    folder = data_folder(os.environ)
    settings, remarks = load_settings(folder, date.today().isoformat())
    for remark in remarks:
        say(remark)
    try:
        _, unkept = open_window(
            _ports(folder, moment is None), settings, time.monotonic,
            lambda desk: PreviewScreen(desk, writing, name), open_canvas(),
        )  # fmt: skip
    except NoScreen:
        say(NO_SCREEN)
        return 2
    if unkept is not None:
        say(unkept)
    return 1 if writing.draft.scenario is None else 0


def _sitting(arguments: Arguments) -> Sitting:
    """An author plays both chairs, unless one is asked for."""
    return Sitting(Players((arguments.chair or "both").replace("-", " ")))


def _moment(draft: Draft, asked: str | None) -> str | None:
    """The moment to begin at, as its author wrote it; None, and a sentence, where there is none.

    Nobody knows yet where the file cannot be read: then it is taken as asked.
    """
    if asked is None or draft.scenario is None:
        return asked
    for name in draft.scenario.moments:
        if fold(name) == fold(asked):
            return name
    say(f'There is no moment called "{asked}".')
    say(did_you_mean(asked, draft.scenario.moments))
    return None


def _checked(path: Path) -> Checked:
    """The scenario and its problems, without those that need every path walked."""
    read = reading(path)
    today = date.today().isoformat()
    return read.scenario, check(path, lambda _: read, is_quick=True, today=today)


def _ports(folder: Path, from_beginning: bool) -> Ports:
    """What the window is handed: of a preview only changed settings are kept, and plays.

    What begins in the middle is no play, for nobody could follow it from the story's beginning.
    """
    assets = assets_folder()
    return Ports(
        assets=assets if assets.is_dir() else None,
        shelf=lambda: Shelf(()),
        runs=UnkeptRuns(),
        save_settings=lambda settings: save_settings(folder, settings),
        seed=lambda: 0,
        theory=cards(),
        plays=KeptPlays() if from_beginning else None,
        languages=languages(can_draw),
        face_for=computers_fonts().face_for,
        typefaces=computers_fonts().families,
        say_in=catalogue_in,
    )
