"""A story's text with other looks for one person: every other byte stays as it was.

What is put in is found again by reading the text anew, or it is not put in. Files are not
written here.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.library.places import fold_key
from game.library.reading.scenario_reader import read_text
from game.library.yaml.certain_mends import Mended, applied_to
from game.library.yaml.nodes import Mapping, Node, Text
from game.library.yaml.tree import read_tree
from game.model.picture import Description, as_written
from game.model.scenario import Scenario

MOST_LINES = 24
"""Over how many lines of a file a description is looked for."""


def with_figure(data: bytes, person: str, looks: Description) -> Mended | None:
    """The line that describes somebody so, in place of the lines that say how they look now.

    None where that cannot be done and leave all else as it is.
    """
    tree = read_tree(data, "")
    cast = _value(tree.root, "people")
    entry = _entry(cast, person)
    before = _scenario(data)
    if entry is None or before is None:
        return None
    ends = "\r\n" if b"\r\n" in data else "\n"
    for mended in _tries(entry, looks, tree.source.lines, ends):
        after = _scenario(applied_to(data, mended))
        if after is not None and _differs_only_there(before, after, person, looks):
            return mended
    return None


def _scenario(data: bytes) -> Scenario | None:
    return read_text(data.decode("utf-8", "replace"), "").scenario


def _differs_only_there(before: Scenario, after: Scenario, person: str, looks: Description) -> bool:
    """Whether somebody looks so now, and all the rest is as it was."""
    told = after.person(person)
    if told is None or told.figure != looks or before.moments != after.moments:
        return False
    others = [one for one in before.people if one.name != person]
    return others == [one for one in after.people if one.name != person]


def _tries(
    entry: tuple[Text, Mapping], looks: Description, lines: tuple[str, ...], ends: str
) -> Iterator[Mended]:
    """Lines in place of one `figure`, over as many lines as it may have; or one line more."""
    name, person = entry
    said = f"figure: {as_written(looks)}"
    does = f"Write how {name.text} looks"
    found = next((key for key, _ in person.entries if fold_key(key.text) == "figure"), None)
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


def _value(node: Node | None, key: str) -> Node | None:
    if not isinstance(node, Mapping):
        return None
    return next((value for name, value in node.entries if fold_key(name.text) == key), None)


def _entry(cast: Node | None, person: str) -> tuple[Text, Mapping] | None:
    if not isinstance(cast, Mapping):
        return None
    for name, value in cast.entries:
        if name.text == person and isinstance(value, Mapping) and value.entries:
            return name, value
    return None
