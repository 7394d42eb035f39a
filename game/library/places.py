"""Where things stand in a file, asked for by the path of a finding.

Kept beside the scenario, never inside it. Reading the values is in `reading`.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.library.yaml_nodes import Mapping, Node, Sequence, Text
from game.library.yaml_source import Source
from game.model.names import fold
from game.model.problems import Finding, Problem


def fold_key(key: str) -> str:
    """The form under which two spellings of a key or closed value are equal.

    Case, and spaces, hyphens and underscores are the same.
    """
    return fold(key.replace("-", " ").replace("_", " "))


@dataclass(frozen=True, slots=True)
class Places:
    """The tree of one file, walked only when somebody asks for a place."""

    source: Source
    root: Node | None

    @property
    def path(self) -> str:
        """The path as it was given."""
        return self.source.path

    def line(self, number: int) -> str:
        """A line of the file as it is, counted from 1; empty where there is none."""
        return self.source.line(number)

    @property
    def lines(self) -> tuple[str, ...]:
        """All lines of the file as they are."""
        return self.source.lines

    def of(self, where: tuple[str | int, ...]) -> tuple[int, int]:
        """Line and column, from 1, of the thing `where` leads to, or of its nearest parent.

        `where` is as in `model.problems.Finding`. A value that begins on a line of its own
        is found at its key.
        """
        node, place = self.root, (1, 1)
        if node is None:
            return place
        for step in where:
            found = _step(node, step)
            if found is None:
                break
            node, place = found
        return place

    def problem(self, finding: Finding) -> Problem:
        """A finding as a problem of this file."""
        line, column = self.of(finding.where)
        return self.source.problem(
            line, column, finding.severity, finding.code, finding.message, finding.cure
        )


def _step(node: Node, step: str | int) -> tuple[Node, tuple[int, int]] | None:
    if isinstance(step, int):
        if isinstance(node, Sequence) and 0 <= step < len(node.items):
            item = node.items[step]
            return item, (item.line, item.column)
        if step == 0 and isinstance(node, Text | Mapping):  # one thing that may be a list
            return node, (node.line, node.column)
        return None
    if not isinstance(node, Mapping):
        return None
    entry = _entry(node, step)
    if entry is None:
        return None
    key, value = entry
    beside = value.line == key.line and not (isinstance(value, Text) and not value.text)
    return value, (value.line, value.column) if beside else (key.line, key.column)


def _entry(node: Mapping, step: str) -> tuple[Text, Node] | None:
    for same in (fold, fold_key):
        wanted = same(step)
        for entry in node.entries:
            if same(entry[0].text) == wanted:
                return entry
    return None
