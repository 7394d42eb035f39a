"""The program as a person runs it: as text through a pipe, or in a window by the keyboard alone."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from game.library.runs.runs import open_runs
from game.library.settings import Settings, save_settings
from game.model.run import Run

from .screen import Screen
from .waiting import until

ROOT = Path(__file__).resolve().parents[2]
NAME = "The Other Chair"
KEYS = {"enter": "Return", "escape": "Escape", "close": "alt+F4"}
AT_ONCE = Settings(movement="none", sound=False, lines="all at once", press_after=0.0,
                   meter_taught=True)  # fmt: skip
"""Nothing moves, and each key counts: the title alone says when one has been answered."""
READ = (" · before you begin", " · telling", " · what moved", " · the other chair decides",
        " · what do you hope?")  # fmt: skip
"""How the titles of pages end that have a text to read, perhaps taller than its page."""
SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER", "XDG_RUNTIME_DIR")


def environ(data: Path, display: str | None = None) -> dict[str, str]:
    """The surroundings of the program: its own data folder, one screen or none, no sound."""
    kept = {key: value for key, value in os.environ.items() if key not in SCREENS}
    found = {**kept, "OTHER_CHAIR_DATA": str(data), "SDL_AUDIODRIVER": "dummy"}
    return {**found, "DISPLAY": display} if display else found


def as_text(
    *words: str, data: Path, typed: str = "", display: str | None = None
) -> subprocess.CompletedProcess[str]:
    """A command with these lines typed into it; without a screen, unless one is named."""
    return subprocess.run(
        [sys.executable, "-m", "game", *words], input=typed, capture_output=True, text=True,
        cwd=ROOT, env=environ(data, display), timeout=120, check=False,
    )  # fmt: skip


def kept_run(data: Path, run_id: str) -> Run:
    """A run as it is on the disk now."""
    kept = open_runs(data, "2026-01-01")
    try:
        return kept.load(run_id)
    finally:
        kept.close()


def kept_runs(data: Path) -> list[Run]:
    """Every run as it is on the disk now, the one begun last first."""
    kept = open_runs(data, "2026-01-01")
    try:
        return [kept.load(head.id) for head in kept.all()]
    finally:
        kept.close()


def newest_run(data: Path) -> Run | None:
    """The run begun last, or None."""
    return next(iter(kept_runs(data)), None)


class Window:
    """The program's window: its title, and keys pressed in it."""

    def __init__(self, screen: Screen, process: subprocess.Popen[bytes]) -> None:
        self._screen = screen
        self.process = process
        self.id = until(self._found, "the window opens")
        until(self._has_keys, "the window has the keyboard")
        self.title = ""

    def _found(self) -> str:
        assert self.process.poll() is None, "the program ended before its window opened"
        return self._screen.window_of(self.process.pid)

    def _has_keys(self) -> bool:
        return self._screen.xdotool("getactivewindow") == self.id

    def _now(self) -> str:
        """The title of now, without the program's name; "" while it is the name alone."""
        title = self._screen.xdotool("getwindowname", self.id)
        return title.removesuffix(NAME).removesuffix(" · ")

    def changed(self) -> str:
        """The title once it is another than the last one."""
        self.title = until(self._another, f"the title changes from {self.title!r}")
        return self.title

    def _another(self) -> str | None:
        now = self._now()
        return now if now and now != self.title else None

    def come_to_the_front(self) -> None:
        """The keyboard is this window's, and its title is read again."""
        self._screen.xdotool("windowactivate", self.id)
        until(self._has_keys, "the window has the keyboard")
        self.title = self._now()

    def press(self, key: str) -> None:
        """One key goes down and up."""
        self._screen.xdotool("key", KEYS.get(key, key))

    def type(self, words: str) -> None:
        """Words, letter by letter, where the keyboard is."""
        self._screen.xdotool("type", "--delay", "12", words)

    def go(self, key: str) -> str:
        """One key, and the title that it leads to.

        Enter shows the rest of a text that is taller than its page before it goes on: there End
        comes first.
        """
        if key == "enter" and self.title.endswith(READ):
            self.press("End")
        self.press(key)
        return self.changed()

    def choose(self, numbers: str = "123456789") -> str:
        """The first of these choices that is open, and the title that it leads to.

        A closed one only tells why; what has moved has no choices, so the rest do nothing.
        """
        self._screen.xdotool("key", *numbers)
        return self.changed()

    def ended(self) -> int:
        """The exit code, once the program has ended."""
        until(lambda: self.process.poll() is not None, "the program ends")
        assert self.process.returncode is not None
        return self.process.returncode

    def kill(self) -> None:
        """End it at once, as a power cut would."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(timeout=20)

    def hang_up(self) -> None:
        """Close the terminal that it was opened from."""
        self.process.send_signal(signal.SIGHUP)


def _hears_its_terminal() -> None:
    """As from a terminal, though these tests may have been told to outlive their own."""
    signal.signal(signal.SIGHUP, signal.SIG_DFL)


@contextmanager
def opened_window(
    screen: Screen, data: Path, *words: str, through: Sequence[str] = ()
) -> Iterator[Window]:
    """The program in a window, its first title read; ended afterwards whatever happened.

    `through` is a program that starts it, with its own words.
    """
    save_settings(data, AT_ONCE)
    process = subprocess.Popen(
        [*through, sys.executable, "-m", "game", *words], cwd=ROOT,
        env=environ(data, screen.display),
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, preexec_fn=_hears_its_terminal,
    )  # fmt: skip
    try:
        window = Window(screen, process)
        window.changed()
        yield window
    finally:
        if process.poll() is None:
            process.kill()
        process.wait(timeout=20)
