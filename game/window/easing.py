"""How movements start and stop: pure arithmetic of time, shared by the picture and the balance.

Here: progress, easing and in-between values, and what `Movement` a player chose. Not here: which
thing moves when; each motion says that itself. Times are in milliseconds.
"""

from __future__ import annotations

from enum import StrEnum

CROSS_FADE = 150.0


class Movement(StrEnum):
    """How much may move: all of it, a short cross-fade instead, or nothing at all."""

    FULL = "full"
    STILL = "still"
    NONE = "none"


def progress(now: float, start: float, end: float) -> float:
    """How far `now` is from `start` (0) to `end` (1); at or before `start` 0, after `end` 1."""
    if end <= start:
        return 1.0 if now >= end else 0.0
    return max(0.0, min(1.0, (now - start) / (end - start)))


def ease_in_out(t: float) -> float:
    """Slow, fast, slow: a cubic curve from 0 to 1."""
    return 4 * t**3 if t < 0.5 else 1 - (2 - 2 * t) ** 3 / 2


def ease_out(t: float) -> float:
    """Fast, then slow: a cubic curve from 0 to 1."""
    return 1 - (1 - t) ** 3


def between(start: float, end: float, share: float) -> float:
    """The number `share` of the way from `start` to `end`."""
    return start + (end - start) * share
