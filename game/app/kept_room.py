"""The room to lead: a new one, or the one of today that was left open, and nobody else's.

A room is led by one program at a time. What phones sent to a room that was left behind on an
earlier day is erased here, for nobody goes on with it.
"""

from __future__ import annotations

import os
import secrets
import sqlite3
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from game.app.opened import Stop, say
from game.library.data_folder import data_folder
from game.library.rooms.listed import rooms
from game.library.rooms.rooms import RoomFile, RoomHead, lead_alone, new_room, open_room
from game.library.runs.runs import scenario_hash
from game.model.problems import Refused
from game.model.scenario import Scenario
from game.room.ballots import Ballots, Box, Register
from game.room.codes import CODES, code, spoken
from game.room.happenings import Finished, Happening
from game.room.session import Session, begun, replayed


@dataclass(frozen=True, slots=True)
class KeptRoom:
    """A room to lead; `file` is None where nothing can be kept. `held` lets others lead it."""

    code: str
    session: Session
    ballots: Ballots
    register: Register
    keep: Callable[[Happening], None]
    file: RoomFile | None
    held: ExitStack


def kept_room(scenario: Scenario, path: Path, variant: str | None) -> KeptRoom:
    """The room for a story; Stop where another program leads it now."""
    folder, today = data_folder(os.environ), date.today().isoformat()
    told = scenario_hash(path)
    try:
        heads = rooms(folder)
        for head in heads:
            if head.day != today:
                _left_behind(folder, head)
        for head in heads:
            if (head.scenario_hash, head.variant, head.day) == (told, variant, today):
                found = _gone_on_with(folder, head, scenario)
                if found is not None:
                    return found
        taken = {head.id for head in heads}
        head = RoomHead(
            _free_code(taken), scenario.title, str(path.resolve()), told, variant, today
        )
        file = new_room(folder, head)
        held = lead_alone(folder, head.id)
        return KeptRoom(head.id, begun(scenario), file, file, file.keep, file, held or ExitStack())
    except (sqlite3.Error, OSError) as error:
        say(f"This room can't be kept on the disk: {error}. It goes on without.")
        return unkept_room(scenario)


def unkept_room(scenario: Scenario) -> KeptRoom:
    """A new room that lies in memory alone."""
    box = Box()
    new = _free_code(set())
    return KeptRoom(new, begun(scenario), box, box, lambda _: None, None, ExitStack())


def _gone_on_with(folder: Path, head: RoomHead, scenario: Scenario) -> KeptRoom | None:
    """The room where it stood; None where it is closed, or is put aside."""
    file = open_room(folder, head.id)
    if file.is_finished():
        file.close()
        return None
    held = lead_alone(folder, head.id)
    if held is None:
        file.close()
        sentence = (
            f"The room {spoken(head.id)} is open in another window of this computer. "
            "Lead it there, or close it there first."
        )
        raise Stop(sentence, 2)
    try:
        session = replayed(scenario, file.happenings())
    except (Refused, ValueError, LookupError) as error:
        say(
            f"The room {spoken(head.id)} that was left open can't be gone on with: {error} "
            "It is put aside, its votes are erased, and a new room begins."
        )
        file.keep(Finished())
        file.close()
        held.close()
        return None
    say(f"Going on with the room that was left open, {spoken(head.id)}.")
    return KeptRoom(head.id, session, file, file, file.keep, file, held)


def _left_behind(folder: Path, head: RoomHead) -> None:
    """Erase what phones sent to a room of an earlier day, unless another program leads it."""
    file = open_room(folder, head.id)
    try:
        if not file.is_finished() and (held := lead_alone(folder, head.id)) is not None:
            with held:
                file.keep(Finished())
    finally:
        file.close()


def _free_code(taken: set[str]) -> str:
    while True:
        wanted = code(secrets.randbelow(CODES))
        if wanted not in taken:
            return wanted
