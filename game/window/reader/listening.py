"""Between the window and a screen reader: a tree goes out when it changed, wishes come in.

The reader is on another thread, or in another program; what it wishes waits in a box until the
loop asks. Wishes become the same values as keys. Which package carries it all is not known here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol, assert_never

from game.window import keys
from game.window.desk import Desk
from game.window.reader.tree import Bounds, ReaderTree, TreePlace, tree_of
from game.window.stage import ScreenStack

SETTLES = 0.05
"""Seconds from a reader's coming until it is told anything, see `accesskit_carrier`."""


@dataclass(frozen=True, slots=True)
class Came:
    """A screen reader listens from now on."""


@dataclass(frozen=True, slots=True)
class Left:
    """No screen reader listens any more."""


@dataclass(frozen=True, slots=True)
class Wished:
    """A screen reader asks for a place; `presses`: it is to be pressed too."""

    place: TreePlace
    presses: bool


Message = Came | Left | Wished


Stands = tuple[Bounds, bool]
"""Where the window stands on the screen in pixels, and whether it has the keyboard."""


class Carrier(Protocol):
    """What carries trees out and wishes in. None of its methods waits for a reader."""

    def received(self) -> list[Message]:
        """What came since the last call, oldest first."""

    def settled(self) -> None:
        """A reader has come, and long enough ago: from now on it may be told."""

    def send(self, tree: ReaderTree) -> None:
        """The window is another now."""

    def stands(self, bounds: Bounds, has_keyboard: bool) -> None:
        """Where the window stands on the screen, and whether it has the keyboard."""


class Listening:
    """Follows the window of a `desk`, which is told whether a reader listens."""

    def __init__(self, carrier: Carrier, desk: Desk) -> None:
        self._carrier = carrier
        self._desk = desk
        self._came: float | None = None
        self._is_settled = False
        self._told: tuple[object, ...] = ()
        self._tree: ReaderTree | None = None
        self._pages = 0
        self._stood: Stands | None = None

    def events(self, now: float) -> list[keys.Event]:
        """What a reader wishes, as keys would say it."""
        found: list[keys.Event] = []
        for message in self._carrier.received():
            match message:
                case Came():
                    self._came, self._is_settled = now, False
                case Left():
                    self._came, self._is_settled = None, False
                    self._desk.be_heard(False)
                case Wished(place, presses):
                    found.append(keys.StopAsked(place.stop, place.box if presses else None))
                    if presses and place.box is None:
                        found += [keys.KeyPressed("enter"), keys.KeyReleased("enter")]
                case _:
                    assert_never(message)
        self._settle(now)
        return found

    def _settle(self, now: float) -> None:
        """Once it has been here for a while, a reader is told everything."""
        if self._is_settled or self._came is None or now - self._came < SETTLES:
            return
        self._is_settled = True
        self._told, self._tree, self._stood = (), None, None
        self._carrier.settled()
        self._desk.be_heard(True)

    def stands(self, stands: Stands) -> None:
        """Tell where the window stands and whether it has the keyboard, where that is new."""
        if self._is_settled and stands != self._stood:
            self._stood = stands
            self._carrier.stands(*stands)

    def follow(self, stage: ScreenStack) -> None:
        """Once something was drawn: tell what has changed on the pages, where a reader listens."""
        if not self._is_settled or stage.is_empty:
            return
        screen = stage.top
        told = (*screen.pages, *(page.edition for page in screen.pages), screen.page)
        if told == self._told or screen.changed:
            return
        if self._told[:1] != told[:1]:
            self._pages += len(screen.pages)
        self._told = told
        tree = tree_of(screen, stage.title, self._desk.say, self._pages)
        if tree != self._tree:
            self._tree = tree
            self._carrier.send(tree)
