"""The text of one file, line by line, and how a problem in it is worded.

Bytes become text here: UTF-8 only, 2 MiB at most, no control characters. What the lines mean
as YAML is in `tree`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from game.model.codes import Code, Severity
from game.model.problems import Problem

MOST_BYTES = 2 * 1024 * 1024
LINES_NAMED = 20
CONTROL = re.compile("[^\\t\\n\\x20-\\x7e\\xa0-\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]")
_BREAKS = str.maketrans({"\x85": " ", "\u2028": " ", "\u2029": " "})
_LONGEST_SHOWN = 60
_LONGEST_LINE = 400
_AFTER_CARET = 80
_FARTHEST_SHOWN = 4000


def shown(words: str) -> str:
    """Words of an author inside a message: in quotes, on one line, cut where they are long."""
    one_line = CONTROL.sub("\ufffd", " ".join(words.split()))
    if len(one_line) > _LONGEST_SHOWN:
        one_line = one_line[: _LONGEST_SHOWN - 1].rstrip() + "…"
    return f'"{one_line}"'


@dataclass(frozen=True, slots=True)
class Source:
    """A file's text with one kind of line break, and its path as it was given."""

    path: str
    text: str
    lines: tuple[str, ...]

    def line(self, number: int) -> str:
        """Line `number`, counted from 1; empty where there is none."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""

    def problem(
        self, line: int, column: int, severity: Severity, code: Code, message: str, cure: str
    ) -> Problem:
        """A problem at a place, with the line of the file as it is; one without end is cut.

        Far along a line that nobody wrote by hand, no line is shown.
        """
        if column > _FARTHEST_SHOWN:
            return Problem(self.path, line, column, severity, code, message, cure)
        words = self.line(line)[: max(_LONGEST_LINE, column + _AFTER_CARET)]
        return Problem(self.path, line, column, severity, code, message, cure, words)

    def error(self, line: int, column: int, code: Code, message: str, cure: str) -> Problem:
        """A problem that stops play."""
        return self.problem(line, column, Severity.ERROR, code, message, cure)


def source_of(data: str | bytes, path: str) -> tuple[Source, list[Problem]]:
    """The text of a file and the problems of its bytes; the text is empty if it is unreadable."""
    if isinstance(data, bytes):
        return _from_bytes(data, path)
    if len(data) > MOST_BYTES or len(data.encode("utf-8", "replace")) > MOST_BYTES:
        return _too_big(path)
    return _cleaned(data, path)


def _from_bytes(data: bytes, path: str) -> tuple[Source, list[Problem]]:
    if len(data) > MOST_BYTES:
        return _too_big(path)
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or data.count(0) > len(data) // 8:
        cure = 'Save the file again and choose "UTF-8" as its encoding.'
        message = "this file is not saved as UTF-8 (it looks like UTF-16)"
        return _nothing(path), [_nothing(path).error(1, 1, Code.NOT_UTF_8, message, cure)]
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as wrong:
        lines = _lines(data.decode("utf-8", "replace"))
        before = _unbroken(data[: wrong.start].decode("utf-8", "replace"))
        line = before.count("\n") + 1
        column = len(before) - before.rfind("\n")
        source = Source(path, "", lines)
        message = f"byte {data[wrong.start]:#04x} here is not UTF-8, so its letter is unknown"
        cure = 'Save the file again and choose "UTF-8" as its encoding.'
        return source, [source.error(line, column, Code.NOT_UTF_8, message, cure)]
    return _cleaned(text, path)


def _cleaned(raw: str, path: str) -> tuple[Source, list[Problem]]:
    text = _unbroken(raw)
    if CONTROL.search(text) is None:
        return Source(path, text, tuple(text.split("\n"))), []
    clean = CONTROL.sub("\ufffd", text)
    source = Source(path, clean, tuple(clean.split("\n")))
    problems: list[Problem] = []
    for number, line in enumerate(text.split("\n"), 1):
        found = CONTROL.search(line)
        if found is None:
            continue
        message = f"a control character (U+{ord(found[0]):04X}) stands here; nobody can see it"
        cure = "Delete it, or type the words again."
        problems.append(
            source.error(number, found.start() + 1, Code.CONTROL_CHARACTER, message, cure)
        )
        if len(problems) == LINES_NAMED:
            break
    return source, problems


def _unbroken(raw: str) -> str:
    text = raw.removeprefix("\ufeff")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.translate(_BREAKS) if not text.isascii() else text


def _lines(raw: str) -> tuple[str, ...]:
    return tuple(CONTROL.sub("\ufffd", _unbroken(raw)).split("\n"))


def _nothing(path: str) -> Source:
    return Source(path, "", ())


def _too_big(path: str) -> tuple[Source, list[Problem]]:
    message = f"this file is larger than {MOST_BYTES // 1024 // 1024} MiB"
    cure = "Split the story into two scenarios, or take out what was pasted by mistake."
    return _nothing(path), [_nothing(path).error(1, 1, Code.TOO_BIG, message, cure)]
