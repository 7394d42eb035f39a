"""How deep things may stand inside each other in a file, and the problem where they go deeper."""

from __future__ import annotations

from game.library.yaml.source import Source
from game.model.codes import Code
from game.model.problems import Problem

DEEPEST = 40
"""Levels that are read: the most that `format.md` allows."""


def too_deep(source: Source, line: int, column: int) -> Problem:
    """The problem of a level too many at a place, counted from 1."""
    message = f"things stand inside each other more than {DEEPEST} deep here"
    cure = "A scenario never needs more than ten. Look for brackets that are not closed."
    return source.error(line, column, Code.TOO_DEEP, message, cure)


def first_too_deep(source: Source, line: int, column: int) -> Problem:
    """The problem of brackets so deep that the parser gave up, told where level 41 opens.

    Brackets inside quotes are counted too: where they mislead, the parser's own place stands.
    """
    opened: list[tuple[int, int]] = []
    for number, text in enumerate(source.lines[:line], 1):
        for at, mark in enumerate(text if number < line else text[:column], 1):
            if mark in "[{":
                opened.append((number, at))
            elif mark in "]}" and opened:
                opened.pop()
    return too_deep(source, *(opened[DEEPEST] if len(opened) > DEEPEST else (line, column)))
