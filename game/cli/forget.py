"""`other-chair forget RUN|--all`: erases playthroughs and rooms from this computer."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from game.app.opened import runs, say
from game.cli.line.syntax import Arguments
from game.library.data_folder import data_folder
from game.library.rooms.listed import forget_every_room, forget_room, rooms, unreadable_rooms
from game.library.runs.runs import Forgotten, Runs
from game.play.changes import Unsaved


def run(arguments: Arguments) -> int:
    """Erases and says how many; 2 where there is none of that id or it cannot be erased.

    Before all is erased, a person at a terminal is asked once more; 130 where they say no.
    """
    folder = data_folder(os.environ)
    if not arguments.all and arguments.run in _rooms(folder):
        return _told(Forgotten(1, forget_room(folder, arguments.run)))
    kept = runs()
    try:
        return _all(kept, folder, arguments.yes) if arguments.all else _one(kept, arguments.run)
    finally:
        kept.close()


def _one(kept: Runs, run_id: str) -> int:
    if run_id in {head.id for head in kept.all()}:
        return _told(kept.forget(run_id))
    say(f'There is no playthrough and no room "{run_id}". See: other-chair runs')
    return 2


def _all(kept: Runs, folder: Path, is_sure: bool) -> int:
    if sys.stdin is not None and sys.stdin.isatty() and not is_sure:
        say(
            f"This erases {len(kept.all())} playthroughs and {len(_rooms(folder))} rooms, with all "
            "that was written in them, and the copies of them. It cannot be undone. Erase? (yes/no)"
        )
        if sys.stdin.readline().strip().casefold() not in ("y", "yes"):
            say("Nothing is erased.")
            return 130
    of_runs = kept.forget_all()
    of_rooms, remarks = forget_every_room(folder)
    if isinstance(of_runs, Forgotten):
        of_runs = Forgotten(of_runs.runs + of_rooms, (*of_runs.remarks, *remarks))
    return _told(of_runs)


def _rooms(folder: Path) -> frozenset[str]:
    return frozenset((*(head.id for head in rooms(folder)), *unreadable_rooms(folder)))


def _told(done: Forgotten | Unsaved) -> int:
    if isinstance(done, Unsaved):
        say(done.sentence)
        return 2
    print(f"Erased: {done.runs}.")
    for remark in done.remarks:
        say(remark)
    return 0
