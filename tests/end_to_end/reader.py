"""A screen reader's side of the program: a bus with one on it, and what it finds and presses.

Nothing here sees a pixel or sends a key: a window is known by its parts alone.
"""

from __future__ import annotations

import json
import os
import select
import shutil
import subprocess
import tty
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from .program import Window
from .screen import Screen
from .waiting import until

ASKS = Path(__file__).with_name("at_spi.py")
SYSTEM_PYTHON = "/usr/bin/python3"
USES = "import gi; gi.require_version('Atspi', '2.0')"
PROGRAMS = ("dbus-daemon", SYSTEM_PYTHON)


def missing() -> list[str]:
    """What a screen reader's side needs and is not on this computer."""
    lacking = [name for name in PROGRAMS if shutil.which(name) is None]
    if not lacking and not _runs(SYSTEM_PYTHON, "-c", USES):
        lacking.append("gir1.2-atspi-2.0")
    if not any(Path(root, "dbus-1/services/org.a11y.Bus.service").exists() for root in _shares()):
        lacking.append("at-spi2-core")
    if find_spec("accesskit") is None:
        lacking.append("accesskit")
    return lacking


def _shares() -> list[str]:
    return (os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share").split(":")


def _runs(*command: str) -> bool:
    return subprocess.run(command, capture_output=True, check=False, timeout=60).returncode == 0


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that a screen reader finds. `bounds` are left, top, width and height."""

    number: int
    role: str
    name: str
    description: str
    states: frozenset[str]
    bounds: tuple[int, ...] | None
    presses: bool


class Reader:
    """Asks on the bus, through a program that may."""

    def __init__(self, asking: subprocess.Popen[str]) -> None:
        self._asking = asking

    def ask(self, **question: object) -> object:
        """The answer to one question."""
        assert self._asking.stdin is not None
        assert self._asking.stdout is not None
        self._asking.stdin.write(json.dumps(question) + "\n")
        self._asking.stdin.flush()
        return json.loads(self._asking.stdout.readline())

    def comes(self) -> None:
        """A screen reader is switched on."""
        self.ask(do="listen", on=True)

    def leaves(self) -> None:
        """It is switched off."""
        self.ask(do="listen", on=False)

    def parts(self, pid: int) -> tuple[Part, ...]:
        """Everything in a program's window; nothing while that changes, or is not on the bus."""
        found = self.ask(do="tree", pid=pid)
        return tuple(map(_part, range(len(found)), found)) if isinstance(found, list) else ()


def _part(number: int, told: dict[str, object]) -> Part:
    bounds = told["bounds"]
    return Part(
        number, str(told["role"]), str(told["name"]), str(told["description"]),
        frozenset(told["states"]),  # type: ignore[arg-type]
        tuple(bounds) if isinstance(bounds, list) else None, bool(told["presses"]),
    )  # fmt: skip


class HeardWindow:
    """The program's window as it is found on the bus."""

    def __init__(self, reader: Reader, window: Window) -> None:
        self._reader = reader
        self._pid = window.process.pid
        self.parts: tuple[Part, ...] = ()
        self.look()

    def look(self) -> None:
        """Read it, once it is another than it was and stands still."""
        before = self.parts

        def another() -> tuple[Part, ...] | None:
            first = self._reader.parts(self._pid)
            still = len(first) > 2 and first != before and first == self._reader.parts(self._pid)
            return first if still else None

        self.parts = until(another, f"the window changes from {self.title!r}")

    @property
    def title(self) -> str:
        """The window's title."""
        return next((part.name for part in self.parts if part.role == "frame"), "")

    @property
    def focus(self) -> Part:
        """What has the focus."""
        return next(part for part in self.parts if "focused" in part.states)

    def named(self, name: str, description: str = "") -> Part:
        """What can be pressed, of this name, with a description that begins so, once it is there
        and the window stands still."""

        def there() -> Part | None:
            found = [
                part for part in self.parts
                if part.presses and part.name == name and part.description.startswith(description)
            ]  # fmt: skip
            if not found or self._reader.parts(self._pid) != self.parts:
                self.parts = self._reader.parts(self._pid)
                return None
            return found[0]

        return until(there, f"{name!r} is there to be pressed")

    def press(self, part: Part) -> None:
        """Press it, and read what comes of it."""
        assert self._reader.ask(do="click", number=part.number) is True
        self.look()

    def bring_focus(self, part: Part) -> None:
        """Bring the focus to it."""
        assert self._reader.ask(do="focus", number=part.number) is True
        self.look()


@contextmanager
def opened_bus(screen: Screen, folder: Path) -> Iterator[tuple[Reader, str]]:
    """A session bus of its own with a screen reader's side on it, and its address."""
    surroundings = {
        **os.environ, "DISPLAY": screen.display, "XDG_RUNTIME_DIR": os.fspath(folder),
        "HOME": os.fspath(folder),
    }  # fmt: skip
    folder.chmod(0o700)
    bus = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=1"],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=surroundings,
    )  # fmt: skip
    try:
        assert bus.stdout is not None
        address = bus.stdout.readline().strip()
        assert address, "the bus did not start"
        with subprocess.Popen(
            [SYSTEM_PYTHON, os.fspath(ASKS)], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, text=True,
            env={**surroundings, "DBUS_SESSION_BUS_ADDRESS": address},
        ) as asking:  # fmt: skip
            try:
                yield Reader(asking), address
            finally:
                asking.kill()
    finally:
        bus.terminate()
        bus.wait(timeout=20)


class Orca:
    """The screen reader of Linux desktops, and what it writes of itself while it runs.

    It writes to a terminal, for only there each line comes out at once.
    """

    def __init__(self, terminal: int) -> None:
        self._terminal = terminal
        self._written = b""

    def said(self) -> list[str]:
        """Everything that it said up to now, a line each time."""
        while select.select([self._terminal], [], [], 0)[0]:
            self._written += os.read(self._terminal, 65536)
        lines = self._written.decode("utf-8", "replace").splitlines()
        return [line.split("SPEECH OUTPUT: ")[1] for line in lines if "SPEECH OUTPUT: " in line]

    def has_said(self, words: str) -> None:
        """It says these words, or AssertionError."""
        until(lambda: any(words in line for line in self.said()), f"Orca says {words!r}")


@contextmanager
def opened_orca(screen: Screen, folder: Path) -> Iterator[Orca]:
    """Orca on the bus of now, without a voice; AssertionError where it says nothing."""
    folder.mkdir()
    terminal, its_end = os.openpty()
    tty.setraw(its_end)
    with subprocess.Popen(
        ["orca", "--replace", f"--debug-file={os.ttyname(its_end)}"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        env={
            **os.environ, "DISPLAY": screen.display, "HOME": os.fspath(folder),
            "SPEECHD_ADDRESS": "unix_socket:/nonexistent", "SPEECHD_SPAWN": "0",
        },
    ) as process:  # fmt: skip
        try:
            orca = Orca(terminal)
            until(orca.said, "Orca says that it is on", 90.0)
            yield orca
        finally:
            process.kill()
            os.close(its_end)
            os.close(terminal)
