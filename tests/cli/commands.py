"""Runs `other-chair` as a person would: another process, its input and its output."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
WARD = "tests/examples/ward-round"


@dataclass(frozen=True, slots=True)
class Done:
    status: int
    out: str
    errors: str


def other_chair(*words: str, data: Path, typed: str = "", **environ: str) -> Done:
    """The command with these words, run at the top of the project, without a screen."""
    kept = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "SDL_VIDEODRIVER")}
    done = subprocess.run(
        [sys.executable, "-m", "game", *words],
        input=typed.encode(),
        capture_output=True,
        cwd=ROOT,
        env={**kept, "OTHER_CHAIR_DATA": str(data), **environ},
        timeout=60,
    )
    return Done(done.returncode, done.stdout.decode(), done.stderr.decode())


def at_a_terminal(*words: str, data: Path, typed: str) -> int:
    """The exit status of the command with a line typed at a terminal."""
    ours, its = pty.openpty()
    os.write(ours, f"{typed}\n".encode())
    done = subprocess.run(
        [sys.executable, "-m", "game", *words],
        stdin=its,
        capture_output=True,
        cwd=ROOT,
        env={**os.environ, "OTHER_CHAIR_DATA": str(data)},
        timeout=60,
    )
    os.close(ours)
    os.close(its)
    return done.returncode
