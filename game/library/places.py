"""Where things stand in a file, asked for by the path of a finding.

Kept beside the scenario, never inside it. Reading the values is in `reading`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

from game.library.yaml.nodes import Mapping, Node, Sequence, Text
from game.library.yaml.source import Source
from game.model.names import fold
from game.model.problems import Finding, Problem

NAMED = ("moments", "people", "measures")
"""Keys of a scenario under which names stand: a finding about one is shown at its name."""
_Entry = tuple[Text, Node]
_Entries = tuple[dict[str, _Entry], dict[str, _Entry]]


def value_under(node: Node | None, key: str) -> Node | None:
    """What stands under a key of a mapping, in whatever spelling; None where it has none."""
    if not isinstance(node, Mapping):
        return None
    return next((value for name, value in node.entries if fold_key(name.text) == key), None)


@lru_cache(maxsize=4096)
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
    _entries: dict[int, _Entries] = field(default_factory=dict, repr=False, compare=False)
    """The entries of the mappings asked for so far, by the mapping's own `id`."""

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
        is found at its key, and so is a moment, a person or a measure.
        """
        return self._walked(where)[1]

    def has(self, where: tuple[str | int, ...]) -> bool:
        """True where the thing itself stands in the file, and not its nearest parent alone."""
        return self._walked(where)[0] == len(where)

    def _walked(self, where: tuple[str | int, ...]) -> tuple[int, tuple[int, int]]:
        """How many steps of `where` are there, and the place of the last one."""
        node, place = self.root, (1, 1)
        for number, step in enumerate(where):
            is_name = number == 1 and where[0] in NAMED
            found = None if node is None else self._step(node, step, is_name)
            if found is None:
                return number, place
            node, place = found
        return len(where), place

    def _step(
        self, node: Node, step: str | int, is_name: bool
    ) -> tuple[Node, tuple[int, int]] | None:
        if isinstance(step, int):
            return _item(node, step)
        if not isinstance(node, Mapping):
            return None
        entries = self._entries.get(id(node))
        if entries is None:
            entries = self._entries[id(node)] = _entries_of(node)
        entry = entries[0].get(fold(step)) or entries[1].get(fold_key(step))
        if entry is None:
            return None
        key, value = entry
        beside = value.line == key.line and not (isinstance(value, Text) and not value.text)
        at = value if beside and not is_name else key
        return value, (at.line, at.column)

    def problem(self, finding: Finding) -> Problem:
        """A finding as a problem of this file."""
        line, column = self.of(finding.where)
        return self.source.problem(
            line, column, finding.severity, finding.code, finding.message, finding.cure
        )


def _item(node: Node, step: int) -> tuple[Node, tuple[int, int]] | None:
    if isinstance(node, Sequence) and 0 <= step < len(node.items):
        item = node.items[step]
        return item, (item.line, item.column)
    if step == 0 and isinstance(node, Text | Mapping):  # one thing that may be a list
        return node, (node.line, node.column)
    return None


def _entries_of(node: Mapping) -> _Entries:
    """The entries by name and by key; of two that are the same, the first."""
    names: dict[str, _Entry] = {}
    keys: dict[str, _Entry] = {}
    for entry in node.entries:
        names.setdefault(fold(entry[0].text), entry)
        keys.setdefault(fold_key(entry[0].text), entry)
    return names, keys
