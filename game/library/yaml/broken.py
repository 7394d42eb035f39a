"""Where a YAML parser gave up on a file, in our counting: lines and columns from 1."""

from __future__ import annotations

from dataclasses import dataclass

import yaml

from game.library.yaml.gave_up import Gave, why
from game.library.yaml.lines import Mend, Shape, shape_of
from game.library.yaml.source import Source
from game.model.codes import Code


@dataclass(frozen=True, slots=True)
class Broken:
    """Where the parser gave up: lines and columns from 1, and why."""

    source: Source
    lines: list[str]
    line: int
    column: int
    began: int
    gave: frozenset[Gave]

    def shape(self, number: int) -> Shape:
        """The parts of a line as it now stands."""
        return shape_of(self.lines[number - 1])

    def mend(self, number: int, column: int, code: Code, message: str, line: str) -> Mend:
        """The mend of one line, which the cure writes out."""
        cure = f"Write it like this: {line.strip()}"
        return Mend(self.source.error(number, column, code, message, cure), {number: line})

    def above(self, number: int) -> int | None:
        """The nearest line above that says something."""
        return self._beside(number, -1)

    def below(self, number: int) -> int | None:
        """The nearest line below that says something."""
        return self._beside(number, 1)

    def _beside(self, number: int, step: int) -> int | None:
        number += step
        while 0 < number <= len(self.lines):
            words = self.lines[number - 1].strip()
            if words and not words.startswith("#"):
                return number
            number += step
        return None


def broken_at(source: Source, lines: list[str], error: yaml.YAMLError) -> Broken:
    """The place of a parser's error, and its kinds."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    context = getattr(error, "context_mark", None) or mark
    line = min((mark.line if mark else 0) + 1, len(lines))
    began = min((context.line if context else 0) + 1, len(lines))
    return Broken(source, lines, line, (mark.column if mark else 0) + 1, began, why(error))
