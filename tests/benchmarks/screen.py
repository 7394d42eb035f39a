"""A screen of its own for programs that open a window: a real X11 one that nobody looks at."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@contextmanager
def screen(data: Path) -> Iterator[Mapping[str, str]]:
    """The environment of a program that shall open its windows there, and keep its data in `data`.

    Skips the test where there is no Xvfb.
    """
    program = shutil.which("Xvfb")
    if program is None:
        pytest.skip("there is no Xvfb, which stands in for a screen")
    reading, writing = os.pipe()
    server = subprocess.Popen(
        [program, "-displayfd", str(writing), "-screen", "0", "1920x1080x24", "-nolisten", "tcp"],
        pass_fds=[writing], stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(writing)
    try:
        with os.fdopen(reading) as number:
            display = number.readline().strip()
        without = ("SDL_", "PYTHONDONTWRITEBYTECODE")  # what Python compiles is kept, as installed
        environ = {k: v for k, v in os.environ.items() if not k.startswith(without)}
        yield environ | {
            "DISPLAY": f":{display}", "OTHER_CHAIR_DATA": str(data), "PYTHONPATH": str(ROOT),
            "SDL_AUDIODRIVER": "dummy", "SDL_FRAMEBUFFER_ACCELERATION": "0",
            "PYGAME_HIDE_SUPPORT_PROMPT": "1",
        }  # fmt: skip
    finally:
        server.terminate()
        server.wait()


def said(program: str, environ: Mapping[str, str], *words: str) -> str:
    """What one of the programs beside this file prints."""
    path = Path(__file__).with_name(program)
    return subprocess.run(
        [sys.executable, str(path), *words], env=dict(environ), cwd=ROOT, check=True,
        capture_output=True, text=True,
    ).stdout  # fmt: skip
