"""A story's text with other looks for one person: every other byte stays as it was.

What is put in is found again by reading the text anew, or it is not put in. Files are not
written here.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.library.places import fold_key, value_under
from game.library.yaml.certain_mends import Mended, applied_to
from game.library.yaml.nodes import Mapping, Node, Sequence, Text, Tree
from game.library.yaml.tree import read_tree
from game.model.picture import Description, as_written, figure_line

FIGURE = "figure"
MOST_LINES = 24
"""Over how many lines of a file a description is looked for."""


def with_figure(data: bytes, person: str, looks: Description) -> Mended | None:
    """The line that describes somebody so, in place of the lines that say how they look now.

    None where that cannot be done and leave all else as it is.
    """
    tree = read_tree(data, "")
    entry = _entry(value_under(tree.root, "people"), person)
    if entry is None:
        return None
    ends = "\r\n" if b"\r\n" in data else "\n"
    for mended in _tries(entry, looks, tree.source.lines, ends):
        after = read_tree(applied_to(data, mended), "")
        if len(after.problems) <= len(tree.problems) and _is_alike(tree, after, person, looks):
            return mended
    return None


def _is_alike(before: Tree, after: Tree, person: str, looks: Description) -> bool:
    """Whether somebody looks so now, and all the rest says what it said."""
    was, now = (_entry(value_under(tree.root, "people"), person) for tree in (before, after))
    if was is None or now is None:
        return False
    looked, looks_now = value_under(was[1], FIGURE), value_under(now[1], FIGURE)
    if _plain(looks_now) != _plain(read_tree(as_written(looks), "").root):
        return False
    return _plain(before.root, looked) == _plain(after.root, looks_now)


def _plain(node: Node | None, but: Node | None = None) -> object:
    """What a node says, without its place, and without what stands under one key."""
    match node:
        case Mapping():
            kept = (one for one in node.entries if but is None or one[1] is not but)
            return {key.text: _plain(value, but) for key, value in kept}
        case Sequence():
            return [_plain(one, but) for one in node.items]
        case Text():
            return node.text
        case _:
            return None


def _tries(
    entry: tuple[Text, Mapping], looks: Description, lines: tuple[str, ...], ends: str
) -> Iterator[Mended]:
    """Lines in place of one `figure`, over as many lines as it may have; or one line more."""
    name, person = entry
    said = figure_line(looks)
    does = f"Write how {name.text} looks"
    found = next((key for key, _ in person.entries if fold_key(key.text) == FIGURE), None)
    if person.flow:
        return
    if found is None:
        key = person.entries[0][0]
        line = lines[key.line - 1]
        yield Mended({key.line: f"{' ' * (key.column - 1)}{said}{ends}{line}"}, does)
        return
    indent = " " * (found.column - 1)
    for more in range(MOST_LINES):
        last = found.line + more
        if last > len(lines) or (more and _is_less_indented(lines[last - 1], found.column)):
            return
        gone = dict.fromkeys(range(found.line + 1, last + 1))
        yield Mended({found.line: indent + said + _comment(lines[last - 1]), **gone}, does)


def _is_less_indented(line: str, column: int) -> bool:
    return bool(line.strip()) and len(line) - len(line.lstrip(" ")) < column


def _comment(line: str) -> str:
    """What follows a closing brace, if it is a remark."""
    _, brace, rest = line.rpartition("}")
    return rest.rstrip() if brace and rest.strip().startswith("#") else ""


def _entry(cast: Node | None, person: str) -> tuple[Text, Mapping] | None:
    if not isinstance(cast, Mapping):
        return None
    for name, value in cast.entries:
        if name.text == person and isinstance(value, Mapping) and value.entries:
            return name, value
    return None
