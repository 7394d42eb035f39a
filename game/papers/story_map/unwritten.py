"""A draft whose `go to` names moments that are not there yet: the same story with them added.

So that the map of a draft can be drawn, with the moments that are still to write. The file
itself is never touched.
"""

from __future__ import annotations

from collections.abc import Sequence as Listed
from itertools import pairwise

from game.library.places import Places, fold_key
from game.library.yaml.nodes import Mapping, Node, Sequence, Text
from game.model.codes import Severity
from game.model.names import fold
from game.model.problems import Problem

UNKNOWN = "unknown-moment"


def with_unwritten(places: Places, problems: Listed[Problem]) -> tuple[str, frozenset[str]] | None:
    """The text with an ending for each moment that is not written, and the names of those.

    None where something else is wrong too, so that nothing can be drawn.
    """
    errors = [problem for problem in problems if problem.severity is Severity.ERROR]
    moments = _moments(places.root)
    if moments is None or not errors or any(error.code != UNKNOWN for error in errors):
        return None
    found = (_text_at(places.root, error.line, error.column) for error in errors)
    names = {fold(text): text for text in found if text is not None}
    indent = " " * (moments.entries[0][0].column - 1)
    added = [
        f"{indent}{_quoted(name)}: {{ending: {_quoted(name)}}}" for name in sorted(names.values())
    ]
    lines = list(places.lines)
    end = _end(places.root, len(lines))
    return "\n".join([*lines[:end], *added, *lines[end:]]) + "\n", frozenset(names.values())


def _moments(root: Node | None) -> Mapping | None:
    """The moments, where they stand on lines of their own."""
    if not isinstance(root, Mapping):
        return None
    for key, value in root.entries:
        if fold_key(key.text) == "moments" and isinstance(value, Mapping):
            return None if value.flow or not value.entries else value
    return None


def _end(root: Node | None, last: int) -> int:
    """How many lines stand before the key that follows the moments, or in the whole file."""
    assert isinstance(root, Mapping)
    keys = [key for key, _ in root.entries]
    for key, following in pairwise(keys):
        if fold_key(key.text) == "moments":
            return following.line - 1
    return last


def _text_at(node: Node | None, line: int, column: int) -> str | None:
    """The text that begins at a place."""
    match node:
        case Text():
            return node.text if (node.line, node.column) == (line, column) else None
        case Sequence():
            inside: list[Node] = node.items
        case Mapping():
            inside = [value for _, value in node.entries]
        case _:
            return None
    found = (_text_at(item, line, column) for item in inside)
    return next((text for text in found if text is not None), None)


def _quoted(name: str) -> str:
    """A name in single quotes, as YAML reads it."""
    return "'" + name.replace("'", "''") + "'"
