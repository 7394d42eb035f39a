"""Waiting for a condition, never for a time: asked again and again until a deadline."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")
PATIENCE = 40.0
BETWEEN = 0.02


def until(ask: Callable[[], T | None], what: str, patience: float = PATIENCE) -> T:
    """The first answer of `ask` that is something; AssertionError at the deadline."""
    deadline = time.monotonic() + patience
    while True:
        found = ask()
        if found:
            return found
        if time.monotonic() > deadline:
            raise AssertionError(f"waited {patience:g} seconds in vain: {what}")
        time.sleep(BETWEEN)
