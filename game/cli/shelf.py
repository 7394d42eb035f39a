"""`other-chair` by itself: the window's shelf, or the shelf in the terminal."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from game.app.in_window import shelf_in_window
from game.app.opened import reading, say
from game.cli.line.syntax import Arguments
from game.cli.line.table import CHAIRS
from game.library.data_folder import data_folder
from game.library.places import fold_key
from game.library.reading.scenario_reader import Reading
from game.library.shelf import FOLDER, ShelfEntry, shelf
from game.library.shipped import scenarios_folder
from game.terminal.lines import Lines


def run(arguments: Arguments) -> int:
    """Opens the window; where there is no screen, offers the shelf in the terminal."""
    del arguments
    return 0 if shelf_in_window() else in_terminal(Lines(sys.stdin))


def in_terminal(lines: Lines) -> int:
    """The scenarios by number; a line with a number plays one from the chair named after it."""
    entries = shelf([scenarios_folder(), data_folder(os.environ) / FOLDER], reading)
    for number, entry in enumerate(entries, start=1):
        print(f"{number}. {_words(entry)}")
    print("Type a number, and the chair if you like: 1 service-user. Or stop.", flush=True)
    while (line := lines.next()) is not None and line.strip().lower() != "stop":
        wanted, _, chair = line.strip().partition(" ")
        if wanted.isdecimal() and 0 < int(wanted) <= len(entries):
            entry = entries[int(wanted) - 1]
            if entry.reading.scenario is not None:
                return _play(entry.path, chair.strip(), lines)
            say("\n\n".join(str(problem) for problem in entry.reading.problems))
        else:
            say(f"Type a number from 1 to {len(entries)}, or stop.")
    return 0


def _words(entry: ShelfEntry[Reading]) -> str:
    scenario = entry.reading.scenario
    if scenario is None:
        return f"{entry.name}: cannot be played yet, there is something to mend."
    minutes = f" About {scenario.minutes} minutes." if scenario.minutes else ""
    return f"{entry.name}: {scenario.about or ''}{minutes}"


def _play(path: Path, chair: str, lines: Lines) -> int:
    # The play is imported here because most people come for the window and never need it.
    from game.cli.play import in_terminal as play_in_terminal

    chair = next((one for one in CHAIRS if fold_key(one) == fold_key(chair)), CHAIRS[0])
    words = Arguments(
        scenario=str(path), chair=chair, other="typical", seed=None, variant=None, json=False
    )
    scenario = reading(path).scenario
    assert scenario is not None
    return play_in_terminal(words, scenario, path, lines)
