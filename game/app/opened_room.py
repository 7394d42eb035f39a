"""Opening a room for a scenario: its file, its server, and how it is let go.

Who leads it, a wall or a terminal, is in `workshop` and `window`.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from socket import socket

from game.app.kept_reports import KeptReports
from game.app.kept_room import KeptRoom, kept_room, unkept_room
from game.app.language import catalogue_for
from game.app.opened import Stop, new_seed, say
from game.library.added_choice import NotAdded
from game.library.data_folder import data_folder
from game.library.rooms.rewritten import lines_of_room, save_rewritten
from game.library.trainers import notes_beside
from game.library.variants.variants import words_beside
from game.model.scenario import Scenario
from game.model.trainers import TrainersNotes
from game.room.codes import spoken
from game.room.commands import Word
from game.room.conductor import Conductor
from game.room.happenings import Finished, Happening
from game.room.led import LedRoom, WithoutPhones
from game.room.session import Stage
from game.web.addresses import LOOPBACK, addresses, bound
from game.web.room.live import Live
from game.web.room.rehearsing import rehearse
from game.web.room.serving import Serving
from game.window.ports import Workshop

REHEARSED = (
    "A rehearsal: 24 made-up people come in, one by one, and nothing of it is kept. "
    "Phones of this network can join them."
)
NOTHING_KEPT = "Nothing of this room is kept."
ONLY_HANDS = "No phones: count hands and cards, and type:  hands A 7"
STILL_OPEN = (
    "The room is still open, and so are its votes. Today the same command goes on with it; "
    "to end it, close it there."
)
OWN_ADDRESS = "Leave --address out, or name one of this computer's own."
NO_NETWORK = (
    "This computer is in no network that phones could share. Join the room's Wi-Fi and start "
    "again, name an address with --address, or count hands with --no-phones."
)


@dataclass(frozen=True, slots=True)
class RoomWanted:
    """What a room should have. `address` and `port` None: what this computer offers.

    `minutes` is the length of the session, None for no plan. `is_scripted`: its orders are read
    from a file, so that the same orders must make the same room.
    """

    address: str | None = None
    port: int | None = None
    has_phones: bool = True
    minutes: int | None = None
    variant: str | None = None
    is_scripted: bool = False
    is_rehearsal: bool = False


@dataclass(frozen=True, slots=True)
class Room:
    """A room that is open. `desk` is the address of the trainer's desk, None without phones.

    `notes` are the trainer's. `let_go` leaves a room that is not closed to be gone on with;
    calling it again does nothing. `kept_as` is its id; None where it is not kept.
    """

    led: LedRoom
    desk: str | None
    notes: TrainersNotes
    let_go: Callable[[], None]
    kept_as: str | None = None


def room_from_shelf(path: Path, scenario: Scenario) -> Workshop | str:
    """A room for a scenario of the shelf; without phones where there is no network."""
    wanted = RoomWanted(has_phones=bool(addresses()), variant=scenario.variant)
    try:
        return on_the_wall(room_for(wanted, scenario, path))[0]
    except Stop as why:
        return str(why)


def room_for(wanted: RoomWanted, scenario: Scenario, path: Path) -> Room:
    """The room, with phones let in if they are wanted; Stop where it can't be opened."""
    found = _sockets(wanted) if wanted.has_phones else None
    opened = (
        unkept_room(scenario) if wanted.is_rehearsal else kept_room(scenario, path, wanted.variant)
    )
    seed = 0 if wanted.is_scripted else new_seed()
    conductor = Conductor(opened.session, opened.ballots, opened.keep, seed)
    notes = notes_beside(path, scenario) or TrainersNotes()
    kept_as = None if opened.file is None else opened.code
    if found is None:
        say(ONLY_HANDS)
        led = WithoutPhones(conductor)
        return Room(led, None, notes, _letting_go(opened, None, scenario, path), kept_as)
    is_rehearsal, own = wanted.is_rehearsal, catalogue_for(scenario.language)
    live = Live(conductor, opened.register, say=own, is_rehearsal=is_rehearsal)
    words, people = words_beside(path, scenario), rehearse if is_rehearsal else None
    serving = Serving(
        live, scenario, opened.code, found, notes, wanted.minutes, words, people=people
    )
    serving.start()
    print(serving.join_url, flush=True)
    if is_rehearsal:
        say(REHEARSED)
    say(f"Or: {serving.joining.address} and the code {spoken(opened.code)}")
    say(f"The trainer's desk, for this computer's browser only: {serving.desk}")
    let_go = _letting_go(opened, serving, scenario, path)
    return Room(serving, serving.desk, notes, let_go, kept_as)


def _sockets(wanted: RoomWanted) -> list[socket]:
    """Where phones are let in, and this computer's own browser; Stop where they can't be."""
    alone = LOOPBACK if wanted.is_rehearsal else None
    address = wanted.address or next((one.ip for one in addresses()), alone)
    if address is None:
        raise Stop(NO_NETWORK, 2)
    try:
        phones = bound(address, wanted.port)
    except OSError as error:
        is_elsewhere = error.errno == errno.EADDRNOTAVAIL
        cure = OWN_ADDRESS if is_elsewhere else "Try another --port."
        sentence = f"Phones can't be let in at {address}: {error.strerror}. {cure}"
        raise Stop(sentence, 2) from error
    if address == LOOPBACK:
        return [phones]
    try:
        own = bound(LOOPBACK, int(phones.getsockname()[1]))
    except OSError:  # another program of this computer is there already
        own = bound(LOOPBACK)
    return [phones, own]


def on_the_wall(room: Room) -> tuple[Workshop, Callable[[], None]]:
    """The room as the window leads it, and what stops that without closing the room."""
    from game.app.window_room import LedAside, desk_in_browser

    aside, closing = LedAside(room.led), ExitStack()
    for last_first in (room.let_go, aside.stop):
        closing.callback(last_first)
    desk = desk_in_browser(room.desk) if room.desk is not None else None
    kept_as = room.kept_as
    report = None if kept_as is None else partial(KeptReports(), kept_as)
    return Workshop(aside, closing.close, room.notes.questions.room, desk, report), aside.stop


def close_room(led: LedRoom) -> None:
    """What could name a person is erased."""
    if led.seen().board.stage is not Stage.FINISHED:
        led.do(Word.STOP)


def _letting_go(
    opened: KeptRoom, serving: Serving | None, scenario: Scenario, path: Path
) -> Callable[[], None]:
    """Lets the room go the first time it is called."""
    once = ExitStack()
    once.callback(_let_go, opened, serving, scenario, path)
    return once.close


def _let_go(opened: KeptRoom, serving: Serving | None, scenario: Scenario, path: Path) -> None:
    if serving is not None:
        serving.stop()
    opened.held.close()
    file = opened.file
    if file is None:
        say(NOTHING_KEPT)
        return
    happened = file.happenings()
    _keep_lines(scenario, path, happened)
    if not (happened and isinstance(happened[-1], Finished)):
        say(STILL_OPEN)
    say(
        f"What happened in this room, without names, is kept as {file.head.id}. "
        f"A page to take home:  other-chair report {file.head.id} -o {file.head.id}.html"
    )
    file.close()


def _keep_lines(scenario: Scenario, path: Path, happened: tuple[Happening, ...]) -> None:
    """Lines that the room wrote become drafts beside the story, once the room is closed."""
    if not (happened and isinstance(happened[-1], Finished)):
        return
    for moment, line in lines_of_room(scenario, happened):
        try:
            draft = save_rewritten(path, scenario, moment, line, data_folder(os.environ))
        except (NotAdded, OSError) as error:
            say(f"The line \u201c{line.words}\u201d could not be kept as a draft: {error}")
        else:
            say(f"The line \u201c{line.words}\u201d is kept as a draft: {draft}")
