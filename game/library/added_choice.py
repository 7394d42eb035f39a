"""A story's text with one choice more under a moment: every other byte stays as it was.

What is put in is found again by reading the text anew, or it is not put in. Files are not
written here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from game.library.places import value_under
from game.library.yaml.nodes import Mapping, Node, Sequence, Text, Tree, said
from game.library.yaml.quotes import quoted
from game.library.yaml.source import CONTROL
from game.library.yaml.tree import read_tree
from game.model.names import fold, free_id, id_from_words
from game.model.scenario import ChoiceKind
from game.room.happenings import Rewritten

_BREAK = re.compile("(\r\n|\r|\n)")
_INDENT = 2


class NotAdded(Exception):
    """A choice that could not be put in; the message is a sentence."""


def with_choice(data: bytes, moment: str, line: Rewritten) -> bytes:
    """A story's bytes with a line as one choice more of a moment; NotAdded where it can't be."""
    tree = read_tree(data, "")
    choices = _choices(tree, moment)
    if choices is None or not choices.items:
        raise NotAdded(f'"{moment}" has no list of choices to put the line under.')
    adding = _adding(line, choices)
    parts = _BREAK.split(data.decode("utf-8"))
    for text in _tries(parts, tree, choices, adding):
        if _is_one_more(tree, read_tree(text, ""), moment, adding):
            return text.encode("utf-8")
    raise NotAdded(f'The line could not be put under "{moment}" and leave all else as it is.')


@dataclass(frozen=True, slots=True)
class _Adding:
    """The choice as keys with their values as YAML, its id, and a comment on who wrote it."""

    id: str
    keys: tuple[tuple[str, str], ...]
    comment: str

    def block(self, indent: str) -> list[str]:
        """The choice as an item of a list, line by line."""
        rows = [f"{key}: {value}" for key, value in self.keys]
        inner = indent + " " * _INDENT
        return [
            f"{indent}{self.comment}",
            f"{indent}- {rows[0]}",
            *(inner + row for row in rows[1:]),
        ]

    def flow(self) -> str:
        """The choice in braces."""
        return "{" + ", ".join(f"{key}: {value}" for key, value in self.keys) + "}"


def _adding(line: Rewritten, choices: Sequence) -> _Adding:
    words = _clean(line.words)
    choice_id = free_id(id_from_words(words), {fold(one) for one in _ids(choices)})
    keys = [(line.kind.value, quoted(words)), ("id", quoted(choice_id))]
    verbs: dict[str, dict[str, int]] = {}
    for shift in line.effects.shifts:
        verbs.setdefault(shift.verb, {})[shift.strand] = shift.points
    keys += [(verb, _braced({k: str(v) for k, v in one.items()})) for verb, one in verbs.items()]
    changes = {quoted(one.measure): f"{one.points:+d}" for one in line.effects.changes}
    keys += [("changes", _braced(changes))] if changes else []
    because = _clean(line.because)
    keys += [("because", quoted(because))] if because else []
    keys.append(("go to", quoted(line.go_to)))
    by = f" by {_clean(line.credit)}" if line.credit and _clean(line.credit) else ""
    return _Adding(choice_id, tuple(keys), f"# Written in a workshop{by}.")


def _clean(words: str) -> str:
    """Words on one line, without characters that a story's file may not hold."""
    return CONTROL.sub("", " ".join(words.split()))


def _braced(entries: dict[str, str]) -> str:
    return "{" + ", ".join(f"{key}: {value}" for key, value in entries.items()) + "}"


def _ids(choices: Sequence) -> list[str]:
    """The ids of the choices there, those made from their words too."""
    items = [item for item in choices.items if isinstance(item, Mapping)]
    found = [_text(value_under(item, "id")) for item in items]
    taken = {fold(one) for one in found if one}
    for item, own in zip(items, list(found), strict=True):
        if not own:
            words = next(
                (_text(value_under(item, kind)) for kind in ChoiceKind if value_under(item, kind)),
                "",
            )
            found.append(free_id(id_from_words(words), taken))
            taken.add(fold(found[-1]))
    return [one for one in found if one]


def _text(node: Node | None) -> str:
    return node.text.strip() if isinstance(node, Text) else ""


def _moment(tree: Tree, moment: str) -> Mapping | None:
    moments = value_under(tree.root, "moments")
    entries = moments.entries if isinstance(moments, Mapping) else []
    found = next((value for name, value in entries if fold(name.text) == fold(moment)), None)
    return found if isinstance(found, Mapping) else None


def _choices(tree: Tree, moment: str) -> Sequence | None:
    found = value_under(_moment(tree, moment), "choices")
    return found if isinstance(found, Sequence) else None


def _tries(parts: list[str], tree: Tree, choices: Sequence, adding: _Adding) -> Iterator[str]:
    """The text with the choice after the last one; else before the first, or inside brackets."""
    if choices.flow:
        line = parts[2 * (choices.line - 1)]
        at = choices.column + _unseen(parts, choices.line)
        indent = line[: len(line) - len(line.lstrip(" "))]
        within = f"{line[:at]}{adding.flow()}, {line[at:]}"
        yield _with_lines(parts, choices.line, [indent + adding.comment], {choices.line: within})
        return
    rows = adding.block(" " * (choices.column - 1))
    yield _with_lines(parts, _line_after(parts, tree, choices), rows, {})
    yield _with_lines(parts, choices.items[0].line, rows, {})


def _unseen(parts: list[str], line: int) -> int:
    return 1 if line == 1 and parts[0].startswith("\ufeff") else 0


def _line_after(parts: list[str], tree: Tree, choices: Sequence) -> int:
    """The line, from 1, before which what follows the last choice begins.

    Comments and empty lines before the next part of the story belong to that part.
    """
    last = choices.items[-1].line
    inside = _lines_of_keys(choices.items[-1])
    below = [one for one in _lines_of_keys(tree.root) if one > max([last, *inside])]
    line = min(below, default=len(parts) // 2 + 2)
    while line > last + 1 and _is_apart(parts[2 * (line - 2)], choices.column):
        line -= 1
    return line


def _is_apart(line: str, column: int) -> bool:
    bare = line.lstrip(" ")
    return not bare.strip() or (bare.startswith("#") and len(line) - len(bare) < column)


def _lines_of_keys(node: Node | None) -> list[int]:
    """The lines on which keys and items of lists begin."""
    if isinstance(node, Mapping):
        own = [key.line for key, _ in node.entries]
        return own + [line for _, value in node.entries for line in _lines_of_keys(value)]
    if isinstance(node, Sequence):
        own = [item.line for item in node.items]
        return own + [line for item in node.items for line in _lines_of_keys(item)]
    return []


def _with_lines(parts: list[str], before: int, rows: list[str], other: dict[int, str]) -> str:
    """The text with rows before a line, counted from 1, and some lines in place of others."""
    ending = parts[1] if len(parts) > 1 else "\n"
    held = [other.get(n // 2 + 1, part) if n % 2 == 0 else part for n, part in enumerate(parts)]
    at = 2 * (before - 1)
    head = "".join(held[:at])
    if head and not head.endswith(("\n", "\r")):
        head += ending
    return head + "".join(row + ending for row in rows) + "".join(held[at:])


def _is_one_more(before: Tree, now: Tree, moment: str, adding: _Adding) -> bool:
    """True where a text says what it said, and the one choice more."""
    choices = _choices(now, moment)
    if choices is None or len(now.problems) > len(before.problems):
        return False
    new = [item for item in choices.items if _text(value_under(item, "id")) == adding.id]
    if len(new) != 1 or not isinstance(new[0], Mapping):
        return False
    if [key.text for key, _ in new[0].entries] != [key for key, _ in adding.keys]:
        return False
    choices.items.remove(new[0])
    return said(before.root) == said(now.root)
