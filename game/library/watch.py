"""Notices that a file was saved: by its size and time, and then by a hash of its bytes.

Polled by whoever has time, with that one's clock; no thread waits here. A file is looked into
only once it has been at rest between two looks, so that one that is half written is left alone.
"""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from game.library.reading.scenario_reader import NotAScenario, bytes_of

EVERY = 0.2
"""Seconds between two looks."""
WARY = 3.0
"""Seconds after a change in which the bytes are looked at each time: some disks tell the time to
two seconds only, and a second save of the same length would look like the first."""

Sign = tuple[int, int, int]


class Watch:
    """Watches one file. Times are seconds of one clock that never goes back."""

    def __init__(self, path: Path, known: bytes) -> None:
        self._path = path
        self._known = _hash(known)
        self._sign: Sign | None = None
        self._next = self._wary_until = float("-inf")
        self._at_rest = True

    def know(self, data: bytes) -> None:
        """These bytes were read or written by ourselves: they are no news."""
        self._known = _hash(data)

    def was_saved(self, now: float) -> bool:
        """True once after each save that changed the bytes; never while the file is away."""
        if now < self._next:
            return False
        self._next = now + EVERY
        sign = self._looked_at()
        if sign is None:
            return False
        if sign != self._sign:
            self._sign, self._at_rest = sign, False
            self._wary_until = now + WARY
            return False
        if self._at_rest and now > self._wary_until:
            return False
        self._at_rest = True
        return self._has_news()

    def _looked_at(self) -> Sign | None:
        try:
            told = self._path.stat()
        except OSError:
            return None
        return told.st_size, told.st_mtime_ns, told.st_ino

    def _has_news(self) -> bool:
        try:
            found = _hash(bytes_of(self._path))
        except NotAScenario:
            return False
        was, self._known = self._known, found
        return found != was


def _hash(data: bytes) -> bytes:
    return sha256(data).digest()
