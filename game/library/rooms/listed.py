"""Which rooms are kept, which files can be read as none, and erasing them.

Nothing is changed in a file that is only looked at. What stands in one is in `rooms`.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from game.library.data_folder import settle
from game.library.rooms.rooms import END, FOLDER, RoomHead, head_in, path_of
from game.library.runs.beside import BESIDE, LOCK
from game.library.runs.salvage import read_only
from game.library.runs.schema import FAILURES


def rooms(folder: Path) -> tuple[RoomHead, ...]:
    """The rooms kept, the newest day first; a file that can't be read is left out."""
    heads = [head for head in _looked_at(folder).values() if head is not None]
    return tuple(sorted(heads, key=lambda head: (head.day, head.id), reverse=True))


def unreadable_rooms(folder: Path) -> tuple[str, ...]:
    """The ids of files among those of rooms in which no room can be read, by name."""
    return tuple(sorted(one for one, head in _looked_at(folder).items() if head is None))


def forget_room(folder: Path, room_id: str) -> tuple[str, ...]:
    """Delete a room's file and what the database keeps beside it; what could not be, in words."""
    path, remarks = path_of(folder, room_id), []
    for end in (*BESIDE, LOCK):
        one = path.with_name(path.name + end)
        try:
            one.unlink(missing_ok=True)
        except OSError as error:
            remarks.append(f"{one} could not be deleted: {error.strerror or error}.")
    settle(path.parent)
    return tuple(remarks)


def forget_every_room(folder: Path) -> tuple[int, tuple[str, ...]]:
    """Delete the files of all rooms, also of those that can't be read.

    How many, and what could not be deleted, in words.
    """
    going = {one: forget_room(folder, one) for one in _ids(folder)}
    remarks = tuple(remark for said in going.values() for remark in said)
    return sum(not said for said in going.values()), remarks


def _ids(folder: Path) -> frozenset[str]:
    """The names of what lies there as a room's file, or is left of one."""
    try:
        names = os.listdir(folder / FOLDER)
    except OSError:
        return frozenset()
    stems = (name.rpartition(END) for name in names)
    return frozenset(stem for stem, end, rest in stems if end and rest in BESIDE)


def _looked_at(folder: Path) -> Mapping[str, RoomHead | None]:
    """What each file says of its room; None where nothing that can be read."""
    found: dict[str, RoomHead | None] = {}
    for room_id in _ids(folder):
        try:
            with closing(read_only(path_of(folder, room_id))) as looked_at:
                found[room_id] = head_in(looked_at, room_id)
        except (*FAILURES, OSError, TypeError, ValueError):
            found[room_id] = None
    return found
