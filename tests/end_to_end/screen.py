"""A real X server with a window manager, started for the tests on a display that is free."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from .waiting import until

PROGRAMS = ("Xvfb", "openbox", "xdotool", "xprop")


def missing() -> list[str]:
    """The programs that are not on this computer."""
    return [name for name in PROGRAMS if shutil.which(name) is None]


@dataclass(frozen=True, slots=True)
class Screen:
    """One display, such as `:7`."""

    display: str

    def xdotool(self, *words: str) -> str:
        """What xdotool prints; "" where it fails, for a window may be gone."""
        done = subprocess.run(
            ["xdotool", *words], capture_output=True, text=True, check=False,
            env={**os.environ, "DISPLAY": self.display}, timeout=30,
        )  # fmt: skip
        return done.stdout.strip() if done.returncode == 0 else ""

    def window_of(self, pid: int) -> str:
        """The id of the visible window of a process; "" where it has none yet."""
        return self.xdotool("search", "--onlyvisible", "--pid", str(pid)).split("\n")[0]

    def _managed(self) -> bool:
        done = subprocess.run(
            ["xprop", "-root", "_NET_SUPPORTING_WM_CHECK"], capture_output=True, text=True,
            check=False, env={**os.environ, "DISPLAY": self.display}, timeout=30,
        )  # fmt: skip
        return "window id" in done.stdout


def _manager(screen: Screen) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        ["openbox", "--sm-disable"], env={**os.environ, "DISPLAY": screen.display},
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip


@contextmanager
def opened_screen(size: str = "1280x800x24") -> Iterator[Screen]:
    """A screen with a window manager, both ended afterwards."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", size, "-nolisten", "tcp"],
        pass_fds=(writing,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        assert number, "the X server did not start"
        screen = Screen(f":{number}")
        managers = [_manager(screen)]

        def manages() -> bool:
            if managers[-1].poll() is not None:  # it ended: a busy computer may need another
                managers.append(_manager(screen))
            return screen._managed()

        try:
            until(manages, "a window manager")
            yield screen
        finally:
            managers[-1].terminate()
            managers[-1].wait(timeout=20)
    finally:
        server.terminate()
        server.wait(timeout=20)
