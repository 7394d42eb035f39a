"""Lines for people: as they are, or with words whole at the width of a real terminal."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Callable, Iterable
from typing import TextIO

from game.terminal.lines import Lines

WIDEST = 100
"""Columns beyond which a line is hard to read."""
Width = Callable[[], int | None]
"""How many columns there are now; None wraps nothing."""


def as_it_is() -> int | None:
    """No width: lines go out as they are."""
    return None


def columns() -> int:
    """The width of the terminal now: a window can be made smaller while somebody plays."""
    return max(1, min(shutil.get_terminal_size().columns, WIDEST))


def width_for(out: TextIO, lines: Lines) -> Width:
    """The width to print with: the terminal's where a person types and reads at a real one."""
    return columns if lines.is_person and out.isatty() else as_it_is


class Printer:
    """Prints on `out`."""

    def __init__(self, out: TextIO, width: Width = as_it_is) -> None:
        self._out = out
        self._width = width

    def say(self, rows: Iterable[str]) -> None:
        """Prints lines, and lets them out at once."""
        width = self._width()
        for row in rows:
            for line in wrapped(row, width):
                print(line, file=self._out)
        self._out.flush()


def wrapped(row: str, width: int | None) -> list[str]:
    """A line broken between words; a word that is longer than a line stays whole."""
    if width is None or not row:
        return [row]
    indent = row[: len(row) - len(row.lstrip(" "))]
    return textwrap.wrap(
        row,
        width,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    ) or [row]
