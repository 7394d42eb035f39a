"""Warnings switched off where they stand: comments `# ok: code, reason`.

A mark counts for its own line; if nothing of its code stands there, for the comments directly
below it and the line after them. So several marks may stand above one line. What the warnings
are is known to those who find them; here are their codes alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from game.library.nearest import did_you_mean
from game.library.yaml.nodes import Mapping, Node, Text
from game.library.yaml.nodes import Sequence as Items
from game.library.yaml.source import Source, shown
from game.model.codes import WARNINGS, Code, Severity
from game.model.problems import Problem

_MARK = re.compile(r"(?<!\S)#\s*ok\s*:(?P<rest>.*)", re.IGNORECASE)
_PARTS = re.compile(r"(?P<code>[\w-]*)[\s,:;.–—-]*(?P<reason>.*)")


@dataclass(frozen=True, slots=True)
class Mark:
    """A comment that switches a warning off. `reason` is empty where none is given.

    `line` and `column`, from 1, are those of its `#`; `last` is the last line it counts for.
    """

    line: int
    column: int
    last: int
    code: str
    reason: str

    @property
    def is_sound(self) -> bool:
        """True where it names a warning and gives a reason."""
        return bool(self.reason) and self.code in WARNINGS

    def covers(self, problems: Sequence[Problem]) -> list[Problem]:
        """The warnings that it switches off."""
        warnings = (one for one in problems if one.severity is Severity.WARNING)
        of_code = [one for one in warnings if one.code == self.code]
        own = [one for one in of_code if one.line == self.line]
        return own or [one for one in of_code if self.line < one.line <= self.last]


def settled(
    problems: Sequence[Problem],
    source: Source,
    root: Node | None,
    was_looked_for: frozenset[str],
) -> list[Problem]:
    """The problems of one file without those switched off, with what is wrong with the marks.

    `root` is the file's tree, or None where it has none. A mark is told as unused only where
    its code is in `was_looked_for`.
    """
    marks = marks_in(source, root)
    if not marks:
        return list(problems)
    found = [*problems, *_unsound(source, marks)]
    off: list[Problem] = []
    idle: list[Mark] = []
    for mark in marks:
        if mark.is_sound and mark.code != Code.OK_UNUSED:
            covered = mark.covers(found)
            off += covered
            if not covered and mark.code in was_looked_for:
                idle.append(mark)
    unused = [_unused(source, mark) for mark in idle]
    for mark in marks:
        if mark.is_sound and mark.code == Code.OK_UNUSED:
            off += mark.covers(unused)
    gone = {id(problem) for problem in off}
    return [problem for problem in (*found, *unused) if id(problem) not in gone]


def marks_in(source: Source, root: Node | None) -> list[Mark]:
    """The marks of a file in their order; one that stands inside a text is none."""
    found = [
        _mark(source, number, match)
        for number, line in enumerate(source.lines, 1)
        if "#" in line and (match := _MARK.search(line)) is not None
    ]
    if not found or root is None:
        return found
    texts = list(_texts(root))
    return [mark for mark in found if not _is_inside(mark, source, texts)]


def _mark(source: Source, line: int, match: re.Match[str]) -> Mark:
    last = line + 1
    while source.line(last).lstrip().startswith("#"):
        last += 1
    parts = _PARTS.match(match["rest"].strip())
    assert parts is not None
    reason = parts["reason"].strip()
    code = parts["code"].lower().replace("_", "-")
    return Mark(line, match.start() + 1, last, code, reason if re.search(r"\w", reason) else "")


def _texts(node: Node) -> Iterator[Text]:
    """Every text of a tree, keys too, in the order of the file."""
    match node:
        case Text():
            yield node
        case Items():
            for item in node.items:
                yield from _texts(item)
        case Mapping():
            for key, value in node.entries:
                yield key
                yield from _texts(value)


def _is_inside(mark: Mark, source: Source, texts: Sequence[Text]) -> bool:
    """True where the text that begins last before a mark holds it, as a block of lines may."""
    before = [text for text in texts if (text.line, text.column) < (mark.line, mark.column)]
    words = source.line(mark.line)[mark.column - 1 :].split(",")[0].strip()
    return bool(before) and words in before[-1].text


def _unsound(source: Source, marks: Sequence[Mark]) -> Iterator[Problem]:
    for mark in marks:
        if mark.code and mark.code not in WARNINGS:
            message = f"there is no warning called {shown(mark.code)}; an error cannot be put off"
            cure = did_you_mean(mark.code, WARNINGS, "The code stands after the word warning.")
            yield _told(source, mark, Code.OK_UNKNOWN_CODE, message, cure)
        elif not mark.reason:
            message = "this switches nothing off, for it gives no reason"
            cure = f"Write it like this: # ok: {mark.code or 'code'}, why it is right here"
            yield _told(source, mark, Code.OK_WITHOUT_REASON, message, cure)


def _unused(source: Source, mark: Mark) -> Problem:
    message = f"there is no warning {shown(mark.code)} here to switch off"
    cure = "Take this comment out, or put it on the line above the warning."
    return _told(source, mark, Code.OK_UNUSED, message, cure)


def _told(source: Source, mark: Mark, code: Code, message: str, cure: str) -> Problem:
    return source.problem(mark.line, mark.column, Severity.WARNING, code, message, cure)
