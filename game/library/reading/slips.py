"""Keys and dashes that YAML took for words, because a space or a colon is missing or odd.

What stands there is told with the line mended, and read as it was meant.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from game.library.reading.notes import Notes
from game.library.yaml.flow import mended_flow
from game.library.yaml.keys import TAKES_PAIRS, folded
from game.library.yaml.lines import ODD_SPACES, shape_of
from game.library.yaml.lists import pairs_meant
from game.library.yaml.nodes import Mapping, Node, Text, is_bare
from game.library.yaml.quotes import quoted
from game.library.yaml.source import shown
from game.model.codes import Code

_ODD_GAP = re.compile(f"([^:]{{1,60}}):( *[{ODD_SPACES}][ {ODD_SPACES}]*)(.+)", re.DOTALL)
_NO_GAP = re.compile(r"([^:]{1,60}):(?=\S)(.+)", re.DOTALL)
_DASH = re.compile(r"-(?=[^\s-])")
MOST_WORDS = 4

Entry = tuple[Text, Node]


def keys_in_text(notes: Notes, node: Text, knows: Callable[[str], bool]) -> Mapping | None:
    """The keys and values in a text that stands where keys should, or None where it has none.

    `knows` says whether words are a key there.
    """
    if notes.source.line(node.line)[: node.column - 1].strip(" -"):
        return None  # it stands after a key, where no other key can
    held = Mapping(node.line, node.column, flow=False)
    for line in _lines_of(notes, node):
        entry = _tight(notes, line, knows) or _bare(notes, line, knows)
        if entry is not None:
            held.entries.append(entry)
        elif not held.entries:
            return None
    return held


def key_in_braces(
    notes: Notes, key: Text, value: Node, knows: Callable[[str], bool]
) -> Entry | None:
    """The key and value in what YAML took for a key alone, in braces; None for anything else."""
    if not is_bare(key, value):
        return None
    return _tight(notes, key, knows)


def comma_in_braces(notes: Notes, key: Text, value: Node) -> bool:
    """Tell a comma that ended a text in braces, where `key` is the rest of that text."""
    if not is_bare(key, value):
        return False
    line = notes.source.line(key.line)
    if _told_pairs(notes, key, line):
        return True
    whole = mended_flow(line)
    if whole is None or whole.first is None or not whole.first.is_joined:
        colon, brace = (line.rfind(mark, 0, key.column - 1) for mark in (": ", "{"))
        start = colon + 2 if colon > brace else brace + 1
        end = key.column - 1 + len(key.text)
        mended = line[:start] + quoted(line[start:end]) + line[end:]
    else:
        mended = whole.line
    told = notes.problems[-1] if notes.problems else None
    if told is None or (told.line, told.code) != (key.line, "bracket-list"):
        message = f"the comma before {shown(key.text)} ends the text, for it stands in braces"
        notes.error(key, Code.BRACKET_LIST, message, f"Put the text in quotes: {mended.strip()}")
    return True


def _told_pairs(notes: Notes, key: Text, line: str) -> bool:
    """Tell other marks than colons and commas between names and numbers, or inside a number."""
    shape = shape_of(line)
    if folded(shape.key or "") not in TAKES_PAIRS:
        return False
    pairs = pairs_meant(shape.value)
    if pairs is not None:
        message = "inside braces a colon stands after each name, and commas between"
        cure = f"Write it like this: {shape.with_value(pairs).strip()}"
    elif key.text.isdecimal():
        message = f"a comma stands before {shown(key.text)}, and numbers here are whole"
        cure = "Write one whole number after each name."
    else:
        return False
    notes.error(Text("", key.line, shape.column), Code.BRACKET_LIST, message, cure)
    return True


def items_in_text(notes: Notes, node: Node) -> list[Node]:
    """The lines of a list whose dashes have no space after them; none where it is no such list."""
    if isinstance(node, Mapping) and node.entries and not node.flow:
        _dash(notes, node.entries[0][0])
        return []
    found: list[Node] = []
    if isinstance(node, Text) and node.plain and _DASH.match(node.text):
        for line in _lines_of(notes, node):
            if _dash(notes, line):
                found.append(Text(line.text[1:], line.line, line.column + 1))
    return found


def _dash(notes: Notes, at: Text) -> bool:
    if not (at.plain and _DASH.match(at.text)):
        return False
    line = notes.source.line(at.line)
    mended = f"{line[: at.column]} {line[at.column :]}".strip()
    message = "a space is missing after the dash"
    notes.error(at, Code.SPACE_MISSING, message, f"Write it like this: {mended}")
    return True


def _lines_of(notes: Notes, node: Text) -> list[Text]:
    """The lines of a plain text, each with its place; none where it is not plain."""
    if not node.plain:
        return []
    lines: list[Text] = []
    number, left = node.line, node.text
    while left:
        line = notes.source.line(number)
        column = node.column if number == node.line else len(line) - len(line.lstrip(" ")) + 1
        words = line[column - 1 :].partition(" #")[0].rstrip(" \t")
        if not words or not left.startswith(words):
            break
        lines.append(Text(words, number, column))
        left = left[len(words) :].lstrip(" \n")
        number += 1
    return lines


def _tight(notes: Notes, at: Text, knows: Callable[[str], bool]) -> Entry | None:
    """`key:value`, with no space after the colon or one that is none to YAML."""
    odd = _ODD_GAP.fullmatch(at.text)
    found = odd or _NO_GAP.fullmatch(at.text)
    if found is None or not knows(found[1]):
        return None
    line = notes.source.line(at.line)
    value = found[found.lastindex or 0]
    begin, end = at.column - 1 + found.end(1), at.column - 1 + found.start(found.lastindex or 0)
    mended = f"{line[:begin]}: {line[end:]}"
    whole = mended_flow(mended)
    mended = (mended if whole is None else whole.line).strip()
    place = Text("", at.line, begin + 2)
    if odd is not None:
        message = "a non-breaking space stands here; to YAML it is a letter"
        cure = f"Type an ordinary space in its place: {mended}"
        notes.error(place, Code.NON_BREAKING_SPACE, message, cure)
    else:
        message = "a space is missing after the colon"
        place = Text("", at.line, begin + 1)
        notes.error(place, Code.SPACE_MISSING, message, f"Write it like this: {mended}")
    return Text(found[1], at.line, at.column), Text(value, at.line, end + 1)


def _bare(notes: Notes, at: Text, knows: Callable[[str], bool]) -> Entry | None:
    """`key value`, with no colon."""
    parts = at.text.split(" ")
    for many in range(min(MOST_WORDS, len(parts) - 1), 0, -1):
        key, value = " ".join(parts[:many]), " ".join(parts[many:])
        if knows(key) and value.strip():
            message = f"a colon is missing after {shown(key)}"
            cure = f"Write it like this: {key}: {value.strip()}"
            notes.error(at, Code.MISSING_COLON, message, cure)
            return Text(key, at.line, at.column), Text(value.strip(), at.line, at.column)
    return None
