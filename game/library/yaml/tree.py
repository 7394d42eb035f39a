"""YAML text to a tree of plain nodes, each with its place, straight from the parser's events.

Every scalar stays text. A file that is not YAML is read with its mistakes mended one by one,
so that all of them are told at once; `hints` knows the mistakes.
"""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import Enum, auto

from game.library.yaml.broken import Broken, broken_at
from game.library.yaml.builder import Builder
from game.library.yaml.depth import first_too_deep
from game.library.yaml.errors import misplaced_line, worded_error
from game.library.yaml.gave_up import Gave
from game.library.yaml.hints import list_marks, named_mistake, odd_spaces
from game.library.yaml.layout.slips import better_mend, laid_out
from game.library.yaml.lines import Mend
from game.library.yaml.names import dashes_before_names, names_at_the_edge
from game.library.yaml.nodes import Tree
from game.library.yaml.parsers import Events, fastest_parser
from game.library.yaml.source import Source, source_of
from game.model.problems import Problem

MOST_MENDS = 40
MOST_A_LINE = 3
"""A line that is still wrong after so many mends is no slip; quotes in quotes would grow."""
NEAR = 12
"""A mistake so many lines below a guess may come of the guess alone."""
MOST_CHARACTERS = 20_000_000
"""A file is parsed again after each mend until so many characters were looked at."""


@contextmanager
def paused_collection() -> Iterator[None]:
    """Hold the garbage collector while many small nodes are made; none of them is a cycle."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


class Laid(Enum):
    """How far the form of a scenario helps to read a file."""

    NOT = auto()
    """It is no scenario."""
    WHERE_BROKEN = auto()
    """Where a parser gives up."""
    FIRST = auto()
    """Before a parser reads it: lines that stand in the wrong place are mended."""


def read_tree(
    data: str | bytes,
    path: str,
    new_parser: Callable[[str], Events] | None = None,
    laid: Laid = Laid.NOT,
) -> Tree:
    """The tree of a file with the problems of its form. `path` is shown in them as given.

    Where the YAML is broken in a way that `hints` or the form knows, the mended line is read in
    its place, so that the rest of the file is looked at too. Nothing is raised.
    """
    source, problems = source_of(data, path)
    if not source.text:
        return Tree(None, tuple(problems), source)
    return _Mending(source, problems, new_parser or fastest_parser(), laid).read()


class _Mending:
    """Reads a text again and again, each time with one mistake mended, until it is YAML."""

    def __init__(
        self,
        source: Source,
        problems: list[Problem],
        make: Callable[[str], Events],
        laid: Laid,
    ) -> None:
        self.source = source
        self.problems = problems
        self.make = make
        self.laid = laid
        self.lines = list(source.lines)
        self.told = {problem.line for problem in problems}
        self.guessed = 0
        self.mends: Counter[int] = Counter()

    def read(self) -> Tree:
        """The tree, or none of it where the file cannot be made YAML."""
        if not self.source.text.isascii():
            self._take(odd_spaces(self.source, self.lines, only_leads=True))
        self._take(list_marks(self.source, self.lines))
        self._take(dashes_before_names(self.source, self.lines))
        edge = names_at_the_edge(self.source, self.lines)
        if edge is not None and self.laid is not Laid.NOT:
            edge = better_mend(self.source, self.lines, edge, max(edge.lines))
        self._take(edge)
        for _ in range(MOST_MENDS if self.laid is Laid.FIRST else 0):
            if not self._take(laid_out(self.source, self.lines)):
                break
        for _ in range(max(2, min(MOST_MENDS, MOST_CHARACTERS // len(self.source.text)))):
            builder = Builder(self.source, _comment_lines(self.lines))
            with paused_collection():
                error = builder.read(self.make, "\n".join(self.lines))
            if error is None:
                return self._tree(builder)
            broken = broken_at(self.source, self.lines, error)
            if Gave.TOO_DEEP in broken.gave:
                self.problems.append(first_too_deep(self.source, broken.line, broken.column))
                break
            if self._may_follow(broken):
                return Tree(None, _sorted(self.problems), self.source)
            if self._take(self._mend(broken)) or self._take(misplaced_line(broken)):
                continue
            self.problems += [one for one in builder.problems if one.line not in self.told]
            if not {broken.line, broken.line - 1, broken.began} & self.told:
                self.problems.append(worded_error(broken))
            break
        return Tree(None, _sorted(self.problems), self.source)

    def _mend(self, broken: Broken) -> Mend | None:
        """The mend of what stopped the parser, by name or by the form."""
        hinted = named_mistake(broken)
        if self.laid is Laid.NOT:
            return hinted
        hinted = hinted or misplaced_line(broken)
        return better_mend(self.source, self.lines, hinted, broken.line)

    def _may_follow(self, broken: Broken) -> bool:
        """True where the parser gave up so near to a guess that the guess may be the cause."""
        return self.guessed > 0 and broken.line - self.guessed < NEAR

    def _take(self, mend: Mend | None) -> bool:
        """Put mended lines in; True where that changed anything. A line is told of once."""
        if mend is None or all(self.lines[n - 1] == line for n, line in mend.lines.items()):
            return False
        self.mends.update(mend.lines.keys())
        if max(self.mends[number] for number in mend.lines) > MOST_A_LINE:
            return False
        for number, line in mend.lines.items():
            self.lines[number - 1] = line
        if mend.problem.line not in self.told:
            self.problems.append(mend.problem)
        self.told.update(mend.lines)
        if not mend.is_sure:
            self.guessed = max(mend.lines)
        return True

    def _tree(self, builder: Builder) -> Tree:
        then = [problem for problem in builder.problems if problem.line not in self.told]
        told = frozenset(self.told | {problem.line for problem in then})
        root = None if self.guessed else builder.root
        return Tree(root, _sorted(self.problems + then), self.source, told, builder.comments)


def _sorted(problems: list[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(problems, key=lambda problem: (problem.line, problem.column)))


def _comment_lines(lines: list[str]) -> frozenset[int]:
    return frozenset(number for number, line in enumerate(lines) if " #" in line or "\t#" in line)
