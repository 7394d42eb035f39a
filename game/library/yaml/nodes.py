"""The tree of a YAML file: texts, lists and mappings, each with its line and column from 1.

Values only. Making them is the work of `builder`, reading a file that of `tree`.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from game.library.yaml.source import Source, shown
from game.model.codes import Code
from game.model.problems import Problem


class Text:
    """A scalar as written, without its quotes. `plain` is True where there were none."""

    __slots__ = ("column", "line", "plain", "text")

    def __init__(self, text: str, line: int, column: int, plain: bool = True) -> None:
        self.text = text
        self.line = line
        self.column = column
        self.plain = plain


class Sequence:
    """A list. `flow` is True where it is written in brackets."""

    __slots__ = ("column", "flow", "items", "line")

    def __init__(self, line: int, column: int, flow: bool) -> None:
        self.items: list[Node] = []
        self.line = line
        self.column = column
        self.flow = flow


class Mapping:
    """Keys and values in the order of the file. `flow`: written in braces.

    `unsure` is True where some of its keys could not be read: then none is told as missing.
    """

    __slots__ = ("column", "entries", "flow", "line", "unsure")

    def __init__(self, line: int, column: int, flow: bool) -> None:
        self.entries: list[tuple[Text, Node]] = []
        self.unsure = False
        self.line = line
        self.column = column
        self.flow = flow


class Unreadable:
    """Stands where a problem was already told; a reader passes it over in silence."""

    __slots__ = ("column", "line")

    def __init__(self, line: int, column: int) -> None:
        self.line = line
        self.column = column


Node = Text | Sequence | Mapping | Unreadable


@dataclass(frozen=True, slots=True)
class Tree:
    """What a file says. `root` is None where it is empty or nothing of it could be read.

    `told` are the lines, from 1, about which a problem of form was already told.
    `comments` gives for the place of an unquoted text where on its last line a `#` follows.
    """

    root: Node | None
    problems: tuple[Problem, ...]
    source: Source
    told: frozenset[int] = frozenset()
    comments: dict[tuple[int, int], tuple[int, int]] = field(default_factory=dict)


KEEP_ONE = "Keep one of the two."
ANOTHER_NAME = "Give one of the two another name, or keep one."
"""The cure for a name that stands twice, of a moment or a person."""


def twice(source: Source, key: Text, first: Text, cure: str = KEEP_ONE) -> Problem:
    """The problem of one key that stands twice in a mapping."""
    message = f"{shown(key.text)} stands here twice; it is on line {first.line} already"
    return source.error(key.line, key.column, Code.DUPLICATE_KEY, message, cure)


def is_bare(key: Text, value: Node) -> bool:
    """True for a key in braces with no colon, as words after a comma are to YAML."""
    return key.plain and isinstance(value, Text) and value.plain and not value.text


def said(node: Node | None) -> object:
    """What a tree says, without its places."""
    if isinstance(node, Text):
        return node.text
    if isinstance(node, Sequence):
        return [said(item) for item in node.items]
    if isinstance(node, Mapping):
        return {key.text: said(value) for key, value in node.entries}
    return None
