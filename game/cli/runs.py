"""`other-chair runs`: the playthroughs and rooms kept on this computer, the newest first."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from game.app.opened import reading, runs, say, shown
from game.cli.line.syntax import Arguments
from game.library.data_folder import data_folder
from game.library.reading.scenario_reader import NotAScenario
from game.library.rooms.listed import rooms, unreadable_rooms
from game.library.rooms.room_words import NotAHappening
from game.library.rooms.rooms import RoomHead, open_room
from game.library.runs.schema import FAILURES
from game.model.problems import Refused
from game.model.run import RunHead
from game.room.happenings import Finished, Happening
from game.room.session import replayed


@dataclass(frozen=True, slots=True)
class _Row:
    """One line of the list; `when` is a day, or a day and a time, as it sorts."""

    when: str
    id: str
    title: str
    who: str
    state: str


def run(arguments: Arguments) -> int:
    """Prints one line each."""
    del arguments
    kept = runs()
    for remark in kept.remarks:
        say(remark)
    rows = [*map(_of_run, kept.all()), *_of_rooms(data_folder(os.environ))]
    for row in sorted(rows, key=lambda row: row.when, reverse=True):
        print(shown(f"{row.id}  {row.when}  {row.title}  {row.who}  {row.state}"))
    if not rows and not kept.remarks:
        say("No playthroughs are kept on this computer.")
    kept.close()
    return 0


def _of_run(head: RunHead) -> _Row:
    state = head.ended or ("no way on" if head.finished else "not finished")
    return _Row(head.started[:16], head.id, head.scenario_title, head.chair, state)


def _of_rooms(folder: Path) -> Iterator[_Row]:
    for head in rooms(folder):
        yield _Row(head.day, head.id, head.scenario_title, "room", _state(folder, head))
    for room_id in unreadable_rooms(folder):
        yield _Row("", room_id, "?", "room", "cannot be read")


def _state(folder: Path, head: RoomHead) -> str:
    """The ending that a closed room came to; *closed* where it came to none, or none is known."""
    try:
        with closing(open_room(folder, head.id)) as file:
            happened = file.happenings()
    except (*FAILURES, OSError, NotAHappening):
        return "cannot be read"
    if not (happened and isinstance(happened[-1], Finished)):
        return "not finished"
    return _ending(head, happened) or "closed"


def _ending(head: RoomHead, happened: tuple[Happening, ...]) -> str | None:
    """Found by replaying, for a room keeps no ending; None where the story is another one now."""
    with suppress(NotAScenario, Refused, ValueError, LookupError):
        scenario = reading(Path(head.scenario_path)).scenario
        return None if scenario is None else replayed(scenario, happened).moment.ending
    return None
