"""Trials of what the window needs, each in a process of its own.

A sound or graphics driver can hang, print complaints or take the whole program down with it.
In another process it costs some seconds at most, and its complaints go nowhere.
"""

from __future__ import annotations

import multiprocessing
import os
import time
from collections.abc import Mapping
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path

from game.authoring.doctor import Trial

TRIALS = ("screen", "fonts", "drawings", "sound")
"""What `game.window.trial` can try."""
PATIENCE = 60.0
"""Seconds for all trials together; a slow or busy computer needs many to load what draws."""

_NO_PYGAME = Trial((), ('What draws and sounds cannot be loaded: "pygame-ce".',))
_HUNG = Trial((), ("It was tried, and did not answer.",))
_BROKE_OFF = Trial((), ("It was tried, and broke off.",))


def trials(assets: Path, patience: float = PATIENCE) -> Mapping[str, Trial]:
    """Try everything at once, for at most `patience` seconds; no window is ever seen."""
    begun = {name: _begin(name, assets) for name in TRIALS}
    until = time.monotonic() + patience
    return {name: _outcome(process, answers, until) for name, (process, answers) in begun.items()}


def _begin(name: str, assets: Path) -> tuple[SpawnProcess, Connection]:
    spawn = multiprocessing.get_context("spawn")
    answers, answer = spawn.Pipe(duplex=False)
    process = spawn.Process(target=_try, args=(name, assets, answer), daemon=True)
    process.start()
    answer.close()
    return process, answers


def _try(name: str, assets: Path, answer: Connection) -> None:
    """What the other process does."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    try:
        from game.window import trial
    except ImportError:
        answer.send(_NO_PYGAME)
        return
    found, wrong = trial.TRIALS[name](assets)
    answer.send(Trial(found, wrong))


def _outcome(process: SpawnProcess, answers: Connection, until: float) -> Trial:
    try:
        if not answers.poll(max(0.0, until - time.monotonic())):
            return _HUNG
        outcome = answers.recv()
        return outcome if isinstance(outcome, Trial) else _BROKE_OFF
    except (EOFError, OSError):
        return _BROKE_OFF
    finally:
        answers.close()
        process.kill()
        process.join()
