"""One line of YAML as an author sees it: how far in it stands, its key, its value.

For files that are not YAML yet, so nothing here parses; it looks at one line at a time.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from game.model.problems import Problem

ODD_SPACES = "\xa0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff"
"""Spaces that look like one and are none to YAML, as a part of a regular expression."""
_LEAD = re.compile(r" *(?:- +)*-?(?=\s|$)| *(?:- +)*")
_KEY = re.compile(r"""("[^"]*"|'[^']*'|[^\s"'\[\]{}#&*!|>%@`,][^:#]*?):(?: +|$)""")
_BLOCK_TEXT = re.compile(r"[|>][-+0-9]{0,2}\s*(#.*)?$")


@dataclass(frozen=True, slots=True)
class Mend:
    """A mistake with its name, and the lines (from 1) as they should be.

    `is_sure` is False where the mended lines are a guess: then the rest of the file is not
    judged by them.
    """

    problem: Problem
    lines: dict[int, str]
    is_sure: bool = True


@dataclass(frozen=True, slots=True)
class Shape:
    """A line in three parts: `head` is what stands before the value, key and colon included."""

    head: str
    key: str | None
    value: str

    @property
    def column(self) -> int:
        """Where the value begins, from 1."""
        return len(self.head) + 1

    @property
    def indent(self) -> int:
        """How many spaces stand before the first mark."""
        return len(self.head) - len(self.head.lstrip(" ")) if self.head.strip() else len(self.head)

    @property
    def lead(self) -> int:
        """Where the first word stands, from 0, after its spaces and dashes."""
        return len(self.head) - len(self.head.lstrip(" -"))

    @property
    def is_item(self) -> bool:
        """True where a dash stands before the first word."""
        return self.head.lstrip(" ").startswith("-")

    @property
    def is_block_text(self) -> bool:
        """True where the value is the `|` or `>` that opens a text on the next lines."""
        return _BLOCK_TEXT.match(self.value) is not None

    def with_value(self, value: str) -> str:
        """The same line with another value."""
        gap = " " if self.head and not self.head.endswith(" ") else ""
        return f"{self.head}{gap}{value}"


def shape_of(line: str) -> Shape:
    """The parts of a line."""
    lead = _LEAD.match(line)
    start = lead.end() if lead else 0
    while start < len(line) and line[start] == " ":
        start += 1
    key = _KEY.match(line, start)
    if key is None:
        return Shape(line[:start], None, line[start:].rstrip())
    return Shape(line[: key.end()], key[1], line[key.end() :].rstrip())


def others(numbers: list[int]) -> str:
    """How many lines have the mistake of the first, for the end of a sentence about that one."""
    more = len(numbers) - 1
    if more == 0:
        return ""
    return ", and one more line is" if more == 1 else f", and {more} more lines are"
