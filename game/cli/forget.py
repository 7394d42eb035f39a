"""`other-chair forget RUN|--all`: erases playthroughs and rooms from this computer."""

from __future__ import annotations

import os

from game.app.opened import runs, say
from game.cli.line.syntax import Arguments
from game.library.data_folder import data_folder
from game.library.rooms.rooms import forget_every_room, forget_room, rooms
from game.play.changes import Unsaved


def run(arguments: Arguments) -> int:
    """Erases and says how many; 2 where there is none of that id or it cannot be erased."""
    folder = data_folder(os.environ)
    if not arguments.all and arguments.run in {head.id for head in rooms(folder)}:
        forget_room(folder, arguments.run)
        print("Erased: 1.")
        return 0
    kept = runs()
    if not arguments.all and arguments.run not in {head.id for head in kept.all()}:
        say(f'There is no playthrough and no room "{arguments.run}". See: other-chair runs')
        kept.close()
        return 2
    forgotten = kept.forget_all() if arguments.all else kept.forget(arguments.run)
    kept.close()
    of_rooms = forget_every_room(folder) if arguments.all else 0
    if isinstance(forgotten, Unsaved):
        say(forgotten.sentence)
        return 2
    print(f"Erased: {forgotten.runs + of_rooms}.")
    for remark in forgotten.remarks:
        say(remark)
    return 0
