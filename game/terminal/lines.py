"""Lines of standard input, with a look ahead that never waits.

A line `hope ID` may stand before the other chair's decision. Whoever types line by line must
not be kept waiting for one, so `ready` only answers with what is already there.
"""

from __future__ import annotations

import io
import os
import select
import sys
from collections import deque
from typing import TextIO


class Lines:
    """The lines of a stream, one at a time, without their ends.

    `is_person` is True where somebody types at a real terminal. A stream None is a closed one.
    """

    def __init__(self, stream: TextIO | None) -> None:
        self._stream = stream if stream is not None else io.StringIO()
        stream = self._stream
        self._whole: deque[str] = deque()
        self._part = b""
        self._ended = False
        try:
            self._file: int | None = stream.fileno()
        except (OSError, ValueError):
            self._file = None
        self.is_person = stream.isatty()

    def next(self) -> str | None:
        """The next line, waiting for it; None where the input has ended."""
        if self._file is None:
            return self._next_of_stream()
        while not self._whole and not self._ended:
            self._take()
        return self._whole.popleft() if self._whole else None

    def ready(self) -> str | None:
        """The next line if it is there already, left in place; None where it is not.

        Where a system cannot tell (a pipe on Windows), a stream that no person types into is
        waited for.
        """
        if self._file is None:
            line = self._next_of_stream()
            if line is not None:
                self._whole.appendleft(line)
            return line
        while not self._whole and not self._ended and self._can_take():
            self._take()
        return self._whole[0] if self._whole else None

    def _next_of_stream(self) -> str | None:
        if self._whole:
            return self._whole.popleft()
        line = self._stream.readline()
        return line.rstrip("\r\n") if line else None

    def _can_take(self) -> bool:
        assert self._file is not None
        if sys.platform == "win32":
            return not self.is_person
        return bool(select.select([self._file], [], [], 0)[0])

    def _take(self) -> None:
        assert self._file is not None
        taken = os.read(self._file, 65536)
        if not taken:
            self._ended = True
            if self._part:
                self._whole.append(_text(self._part))
                self._part = b""
            return
        *whole, self._part = (self._part + taken).split(b"\n")
        self._whole.extend(_text(line) for line in whole)


def _text(line: bytes) -> str:
    return line.decode("utf-8", errors="replace").rstrip("\r").removeprefix("\ufeff")
