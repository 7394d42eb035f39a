"""`other-chair workshop SCENARIO`: a room that decides a meeting together, led from a terminal."""

from __future__ import annotations

import os
import secrets
import sqlite3
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from socket import socket

from game.cli.opened import reading, say
from game.cli.parser import Arguments
from game.library.data_folder import data_folder
from game.library.rooms import RoomFile, RoomHead, new_room, open_room, rooms
from game.library.runs import scenario_hash
from game.library.scenario_reader import NotAScenario, scenario_file
from game.library.variants import BrokenVariant, NoSuchVariant, scenario_in_words
from game.model.problems import Severity
from game.model.scenario import Scenario
from game.room.ballots import Ballots, Box, Register, Visitors
from game.room.codes import CODES, code, spoken
from game.room.commands import Word
from game.room.conductor import Conductor
from game.room.happenings import Finished, Happening
from game.room.session import Session, Stage, begun, replayed
from game.terminal.lines import Lines
from game.terminal.room_desk import Led, RoomDesk, WithoutPhones
from game.workshop.addresses import LOOPBACK, addresses
from game.workshop.joining import join_url, shown_address
from game.workshop.live import Live
from game.workshop.serving import Serving, bound

ONLY_HANDS = "No phones: count hands and cards, and type:  hands A 7"
NO_NETWORK = (
    "This computer is in no network that phones could share. Join the room's Wi-Fi and start "
    "again, name an address with --address, or count hands with --no-phones."
)
NOT_YET = "A room is led in the terminal:  other-chair workshop SCENARIO --terminal"


@dataclass(frozen=True, slots=True)
class _Opened:
    """A room to lead; `file` is None where nothing can be kept."""

    code: str
    session: Session
    ballots: Ballots
    register: Register
    keep: Callable[[Happening], None]
    file: RoomFile | None


def run(arguments: Arguments) -> int:
    """Leads a room; 1 where the scenario has problems, 2 where it can't be opened."""
    if not arguments.terminal:
        say(NOT_YET)
        return 2
    try:
        read = reading(Path(arguments.scenario))
        path = scenario_file(Path(arguments.scenario))
        scenario = read.scenario
        if scenario is None:
            errors = [one for one in read.problems if one.severity is Severity.ERROR]
            say("\n\n".join(map(str, errors)))
            return 1
        if arguments.variant:
            scenario = scenario_in_words(path, scenario, arguments.variant)
    except (NotAScenario, NoSuchVariant) as error:
        say(str(error))
        return 2
    except BrokenVariant as error:
        say(str(error))
        return 1
    return _lead(arguments, scenario, _opened(scenario, path, arguments.variant))


def _lead(arguments: Arguments, scenario: Scenario, opened: _Opened) -> int:
    conductor = Conductor(opened.session, opened.ballots, opened.keep)
    if arguments.no_phones:
        say(ONLY_HANDS)
        _at_the_desk(WithoutPhones(conductor))
    else:
        status = _with_phones(arguments, scenario, opened, conductor)
        if status:
            return status
    if opened.file is not None:
        say(f"What happened in this room, without names, is kept as {opened.file.head.id}.")
        opened.file.close()
    return 0


def _with_phones(
    arguments: Arguments, scenario: Scenario, opened: _Opened, conductor: Conductor
) -> int:
    address = arguments.address or next((one.ip for one in addresses()), None)
    if address is None:
        say(NO_NETWORK)
        return 2
    try:
        phones = bound(address, arguments.port)
    except OSError as error:
        say(f"Phones can't be let in at {address}: {error.strerror}. Try another --port.")
        return 2
    sockets = [phones] if address == LOOPBACK else [phones, bound(LOOPBACK, _port(phones))]
    serving = Serving(Live(conductor, opened.register), scenario, opened.code, sockets)
    serving.start()
    try:
        print(join_url(address, serving.port, opened.code), flush=True)
        say(f"Or: {shown_address(address, serving.port)} and the code {spoken(opened.code)}")
        _at_the_desk(serving)
    finally:
        serving.stop()
    return 0


def _port(one: socket) -> int:
    return int(one.getsockname()[1])


def _at_the_desk(led: Led) -> None:
    RoomDesk(led, sys.stdout, sys.stderr).run(Lines(sys.stdin))
    if led.session.stage is not Stage.FINISHED:
        led.do(Word.STOP)


def _opened(scenario: Scenario, path: Path, variant: str | None) -> _Opened:
    """A new room; or the one of today that this computer or a crash left open."""
    folder, today = data_folder(os.environ), date.today().isoformat()
    told = scenario_hash(path)
    try:
        for head in rooms(folder):
            if (head.scenario_hash, head.variant, head.day) == (told, variant, today):
                file = open_room(folder, head.id)
                happened = file.happenings()
                if not (happened and isinstance(happened[-1], Finished)):
                    say(f"Going on with the room that was left open, {spoken(head.id)}.")
                    session = replayed(scenario, happened)
                    return _Opened(head.id, session, file, file, file.keep, file)
                file.close()
        taken = {head.id for head in rooms(folder)}
        head = RoomHead(
            _free_code(taken), scenario.title, str(path.resolve()), told, variant, today
        )
        file = new_room(folder, head)
        return _Opened(head.id, begun(scenario), file, file, file.keep, file)
    except (sqlite3.Error, OSError) as error:
        say(f"This room can't be kept on the disk: {error}. It goes on without.")
        return _Opened(_free_code(set()), begun(scenario), Box(), Visitors(), lambda _: None, None)


def _free_code(taken: set[str]) -> str:
    while True:
        wanted = code(secrets.randbelow(CODES))
        if wanted not in taken:
            return wanted
