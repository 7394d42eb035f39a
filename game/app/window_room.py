"""A room on the wall: it is led on a thread of its own, so that no frame waits for it."""

from __future__ import annotations

import queue
import sqlite3
import threading
import webbrowser
from functools import partial

from game.model.problems import Refused
from game.room.commands import Command
from game.room.led import LedRoom, RoomSeen
from game.window.ports import TrainersDesk
from game.words.board import UNKEPT


class LedAside:
    """The window's `Led`: commands wait in line, and the newest state lies ready.

    The room tells that state itself, as it tells its phones. `stop` before the room goes.
    """

    def __init__(self, led: LedRoom) -> None:
        self._led = led
        self._refusals: queue.SimpleQueue[Refused] = queue.SimpleQueue()
        self._asked: queue.SimpleQueue[Command | None] = queue.SimpleQueue()
        self._seen = led.seen()
        led.tell(self._told)
        self._thread = threading.Thread(target=self._run, name="wall", daemon=True)
        self._thread.start()

    def seen(self) -> RoomSeen:
        """The newest state."""
        return self._seen

    def do(self, command: Command) -> None:
        """Have a command carried out soon."""
        self._asked.put(command)

    def refusal(self) -> Refused | None:
        """Why the last command could not be carried out, said once."""
        try:
            return self._refusals.get_nowait()
        except queue.Empty:
            return None

    def stop(self) -> None:
        """Carry out what was asked for, then take no more."""
        self._asked.put(None)
        self._thread.join()

    def _told(self, seen: RoomSeen) -> None:
        self._seen = seen

    def _run(self) -> None:
        while (asked := self._asked.get()) is not None:
            self._do(asked)

    def _do(self, command: Command) -> None:
        try:
            self._led.do(command)
        except Refused as refused:
            self._refusals.put(refused)
        except (sqlite3.Error, OSError) as error:
            self._refusals.put(Refused(UNKEPT, error=error))


def desk_in_browser(address: str) -> TrainersDesk:
    """The trainer's desk, opened in this computer's browser without waiting for it."""

    def opened(page: str) -> None:
        threading.Thread(target=webbrowser.open, args=(page,), daemon=True).start()

    day_before = f"{address.partition('?')[0]}/day-before"
    return TrainersDesk(address, partial(opened, address), partial(opened, day_before))
