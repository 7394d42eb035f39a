"""What a person did, in our own words, and what it means.

The canvas makes these values; screens answer them and never see anything of pygame. Nothing
here knows a screen. Letter keys mean nothing while something is being typed, or where the
player has switched them off. What a key can ask for stands in `commands`.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.window.commands import ALWAYS as ALWAYS
from game.window.commands import LETTERS as LETTERS
from game.window.commands import Command as Command


@dataclass(frozen=True, slots=True)
class KeyPressed:
    """A key went down. `key` is a letter, a digit, or a word such as `enter`, `up`, `f1`.

    Where the player has given keys other meanings it is the key that has this meaning at first,
    "" for one that has none now; `struck` is then the key that was pressed, else "".
    `unsent` is the text that the system would have sent for it, had it been asked for text when
    the key went down; "" where it was asked, or where the key stands for no text.
    """

    key: str
    shift: bool = False
    ctrl: bool = False
    unsent: str = ""
    struck: str = ""

    @property
    def own(self) -> str:
        """The key that was pressed, whatever it means."""
        return self.struck or self.key


@dataclass(frozen=True, slots=True)
class KeyReleased:
    """A key came up."""

    key: str


@dataclass(frozen=True, slots=True)
class Typed:
    """Text arrived for the field that has the focus."""

    text: str


@dataclass(frozen=True, slots=True)
class Dropped:
    """A file or folder was dropped on the window; `path` is where it stands."""

    path: str


@dataclass(frozen=True, slots=True)
class PointerMoved:
    """The pointer stands at (x, y), in pixels of the surface."""

    x: int
    y: int


@dataclass(frozen=True, slots=True)
class PointerDown:
    """The first button, or a finger, went down."""

    x: int
    y: int


@dataclass(frozen=True, slots=True)
class PointerUp:
    """The first button, or a finger, came up: where it went down, that is a click."""

    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Wheel:
    """The wheel turned by so many steps, up is positive."""

    x: int
    y: int
    steps: float


@dataclass(frozen=True, slots=True)
class StopAsked:
    """A screen reader brings the focus to what sends `stop`.

    `box` is the number, from 0, of a part of it to be pressed; None: it is only come to.
    """

    stop: object
    box: int | None = None


@dataclass(frozen=True, slots=True)
class Resized:
    """The window has another size or came into view; all must be drawn again."""


@dataclass(frozen=True, slots=True)
class LostFocus:
    """Another program has the keyboard now."""


@dataclass(frozen=True, slots=True)
class WindowClosed:
    """The window is asked to close."""


Event = (
    KeyPressed
    | KeyReleased
    | Typed
    | Dropped
    | PointerMoved
    | PointerDown
    | PointerUp
    | Wheel
    | StopAsked
    | Resized
    | LostFocus
    | WindowClosed
)


QUIET_KEYS = {
    "backspace": Command.BACK,
    "left": Command.EARLIER,
    "right": Command.LATER,
}
WITH_CTRL = {
    "plus": Command.LARGER,
    "minus": Command.SMALLER,
    "z": Command.UNDO,
}


def command_of(event: KeyPressed, *, letters: bool, typing: bool) -> Command | None:
    """What a key asks for, or None.

    `letters` is False where the player has switched single letters off; `typing` is True
    while a text field has the focus.
    """
    if event.own in LETTERS and not event.ctrl and (typing or not letters):
        return None
    if event.key in ALWAYS:
        return ALWAYS[event.key]
    if event.ctrl:
        return WITH_CTRL.get(event.key)
    if typing:
        return None
    return LETTERS.get(event.key) or QUIET_KEYS.get(event.key)


def number_of(event: KeyPressed, *, typing: bool) -> int | None:
    """The choice a digit key stands for, counted from 1, or None."""
    if typing or event.ctrl or event.key not in "123456789" or len(event.key) != 1:
        return None
    return int(event.key)
