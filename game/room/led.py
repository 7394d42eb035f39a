"""A room as whoever leads it sees it, and how it is led, from a wall or from a terminal."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from game.room.board import Board
from game.room.commands import Command
from game.room.conductor import Conductor
from game.room.session import Session

Dots = tuple[tuple[bool, ...], ...]
"""A QR: rows of dots, dark or not, with no border."""


@dataclass(frozen=True, slots=True)
class Joining:
    """How phones join a room. `address` and `code` are as people type them.

    `dots` say the address to a camera; `wifi` those of the room's Wi-Fi, or None.
    """

    dots: Dots
    address: str
    code: str
    wifi: Dots | None = None
    wifi_name: str = ""


@dataclass(frozen=True, slots=True)
class RoomSeen:
    """A room at one point: session and board belong together. `joining` None: no phones.

    `is_rehearsal`: its people are made up.
    """

    session: Session
    board: Board
    joining: Joining | None = None
    is_rehearsal: bool = False


Listener = Callable[[RoomSeen], None]


class LedRoom(Protocol):
    """A room that is led from here: in this program's own thread, or on the server's."""

    def seen(self) -> RoomSeen:
        """The room as it is now."""

    def do(self, command: Command) -> None:
        """Carry a command out; Refused where it can't be done now."""

    def tell(self, listener: Listener) -> None:
        """Tell a listener the room as it is now, and again whenever it is another.

        It is called on the thread on which the room runs, and must not wait for anything.
        """


class WithoutPhones:
    """A room in which hands and cards are counted, led in one thread."""

    def __init__(self, conductor: Conductor) -> None:
        self._conductor = conductor
        self._listeners: list[Listener] = []

    def seen(self) -> RoomSeen:
        """The room as it is now."""
        return RoomSeen(self._conductor.session, self._conductor.board(None))

    def do(self, command: Command) -> None:
        """Carry a command out."""
        self._conductor.do(command)
        for listener in self._listeners:
            listener(self.seen())

    def tell(self, listener: Listener) -> None:
        """Tell a listener the room now, and after each command."""
        self._listeners.append(listener)
        listener(self.seen())
