"""Brackets and braces of a variant's file written out, a line each, so that comments fit between.

Only where they stand on one line without a comment, and only if the file then says the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.authoring.translate_lines import keyed_line, written
from game.library.yaml.nodes import Mapping, Node, Text, Unreadable, said
from game.library.yaml.nodes import Sequence as List
from game.library.yaml.tree import read_tree


def unfolded(lines: Sequence[str]) -> list[str]:
    """The lines with every such bracket written out; the same lines where there is none."""
    rows = list(lines)
    root = _root(rows)
    for key, value in reversed(list(_brackets(root))):
        changed = _written_out(rows, key, value)
        if changed != rows and said(_root(changed)) == said(root):
            rows = changed
    return rows


def _root(lines: Sequence[str]) -> Node | None:
    return read_tree("\n".join(lines), "").root


def _brackets(node: Node | None) -> Iterator[tuple[Text, Mapping | List]]:
    """The outermost brackets after a key, in the order of the file."""
    if not isinstance(node, Mapping):
        return
    for key, value in node.entries:
        if isinstance(value, Mapping | List) and value.flow:
            yield key, value
        else:
            yield from _brackets(value)


def _written_out(rows: list[str], key: Text, value: Mapping | List) -> list[str]:
    line = rows[key.line - 1]
    if key.line != value.line or "#" in line[value.column - 1 :] or not _has_inside(value):
        return rows
    if not line.rstrip().endswith(("]", "}")):
        return rows
    head = line[: value.column - 1].rstrip()
    inside = list(_block(value, key.column + 1))
    return [*rows[: key.line - 1], head, *inside, *rows[key.line :]]


def _has_inside(value: Mapping | List) -> bool:
    return bool(value.entries if isinstance(value, Mapping) else value.items)


def _block(node: Mapping | List, indent: int) -> Iterator[str]:
    lead = " " * indent
    if isinstance(node, Mapping):
        for key, value in node.entries:
            if isinstance(value, Text):
                yield keyed_line(indent, key.text, value.text)
            elif not isinstance(value, Unreadable):
                yield keyed_line(indent, key.text, "")
                yield from _block(value, indent + 2)
        return
    for one in node.items:
        if isinstance(one, Text):
            yield f"{lead}- {written(one.text)}" if one.text else f"{lead}-"
        elif not isinstance(one, Unreadable):
            first, *more = _block(one, indent + 2)
            yield f"{lead}- {first.lstrip()}"
            yield from more
