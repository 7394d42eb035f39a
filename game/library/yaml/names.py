"""Names of people, moments and measures that do not stand as names: a dash, or the wrong column.

Each is looked for in the whole file. What stands under a name is read in `reading`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.library.nearest import nearest
from game.library.yaml.keys import NAMED_THINGS, TOP_KEYS, folded
from game.library.yaml.lines import Mend, Shape, shape_of
from game.library.yaml.source import Source, shown
from game.model.codes import Code

_SECTION = re.compile(r"(people|moments|measures):\s*(?:#.*)?", re.I)
MOST_AT_THE_EDGE = 500
"""More lines than these are no slip."""
OUTER = 2
"""How far in names stand where no other name of the section shows it."""


def dashes_before_names(source: Source, lines: list[str]) -> Mend | None:
    """Dashes before the names under `people`, `moments` or `measures`: one mistake, all lines.

    A name with no colon, or after `name:`, is left to the readers.
    """
    mended: dict[int, str] = {}
    told: tuple[str, bool] | None = None
    for word, numbers in _sections(lines):
        found, is_mixed = _dashed(lines, numbers)
        mended.update(found)
        told = told or ((word, is_mixed) if found else None)
    if told is None:
        return None
    first = min(mended)
    indent = _indent(mended[first])
    below = next((line for line in lines[first:] if line.strip()), "").strip(" -")
    rows = [mended[first].strip(), f"  {below}"]
    message = f'under "{told[0]}" stand names with a colon, and this is a list with dashes'
    if told[1]:
        more = len(mended) - 1
        others = "" if not more else f", and {more} more" if more > 1 else ", and one more"
        message = f'under "{told[0]}" stand names without a dash, and this one has a dash{others}'
    cure = "Write it like this:" + "".join(f"\n    {row}" for row in rows if row.strip())
    return Mend(source.error(first, indent + 1, Code.DASH_BEFORE_NAME, message, cure), mended)


def _sections(lines: list[str]) -> Iterator[tuple[str, list[int]]]:
    """Each section of names, with the numbers of its lines that say something."""
    for number, line in enumerate(lines, 1):
        found = _SECTION.fullmatch(line)
        if found is None:
            continue
        held: list[int] = []
        for below in range(number + 1, len(lines) + 1):
            words = lines[below - 1].lstrip()
            if words and not words.startswith("#"):
                if words == lines[below - 1] and not words.startswith("- "):
                    break
                held.append(below)
        yield found[1].lower(), held


def _dashed(lines: list[str], numbers: list[int]) -> tuple[dict[int, str], bool]:
    """The names of a section that have a dash, without it; True where others have none.

    None of them where a line with a dash is no name.
    """
    if not numbers:
        return {}, False
    own = _indent(lines[numbers[0] - 1])
    found: dict[int, str] = {}
    is_mixed = False
    for number in numbers:
        line = lines[number - 1]
        if _indent(line) > own:
            continue
        if _indent(line) < own:
            break
        if not line[own:].startswith("- "):
            is_mixed = True
            continue
        shape = shape_of(line)
        if shape.key is None or (shape.value and shape.value[0] not in "{#"):
            return {}, False
        found[number] = f"{line[:own]}{line[own + 2 :].lstrip(' ')}"
    return found, is_mixed


def _below(lines: list[str], number: int) -> str:
    """The next line below one that is not empty; "" where there is none."""
    return next((lines[at] for at in range(number, len(lines)) if lines[at].strip()), "")


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def names_at_the_edge(source: Source, lines: list[str]) -> Mend | None:
    """Names that begin in the first column among names further in: one mistake, all lines."""
    mended: dict[int, str] = {}
    told: tuple[int, str] | None = None
    section, began = "", 0
    for number, line in enumerate(lines, 1):
        if not line.strip() or line[0] in " #-":
            continue
        if len(mended) > MOST_AT_THE_EDGE:
            break
        shape = shape_of(line)
        found = _SECTION.fullmatch(line)
        if found is not None:
            section, began = found[1].lower(), number
        elif section and shape.key is not None and _is_name(lines, number, shape, section):
            mended.update(_moved_in(lines, number, _inner(lines, began)))
            told = told or (number, section)
        else:
            section = ""
    if told is None:
        return None
    first, word = told
    name = shown(shape_of(lines[first - 1]).key or "")
    message = f'{name} belongs under "{word}", and it begins at the edge of the page'
    spaces = len(mended[first]) - len(mended[first].lstrip(" "))
    cure = f"Begin it at column {spaces + 1}, with {spaces} spaces before it."
    if len(mended) > 1:
        cure += " The lines below it that are its own move in as far."
    return Mend(source.error(first, 1, Code.INDENTATION, message, cure), mended)


def _inner(lines: list[str], number: int) -> int:
    """Where the names of a section stand: the least column of its lines that is not the first."""
    inside = NAMED_THINGS["people"] | NAMED_THINGS["moments"] | NAMED_THINGS["measures"]
    indents: list[int] = []
    for at in range(number, len(lines)):
        line = lines[at]
        shape = shape_of(line)
        key = folded(shape.key or "")
        if line[:1] not in (" ", "") and key in TOP_KEYS:
            break
        is_name = bool(key) and key not in inside and (not shape.value or shape.value[0] == "{")
        if is_name and line.startswith(" ") and not shape.head.lstrip().startswith("-"):
            indents.append(_indent(line))
    return min(indents, default=OUTER)


def _is_name(lines: list[str], number: int, shape: Shape, section: str) -> bool:
    """True where keys of the section's things stand below a key that is no key of a scenario."""
    keys = NAMED_THINGS[section]
    if folded(shape.key or "") in TOP_KEYS or nearest(shape.key or "", TOP_KEYS) is not None:
        return False
    if shape.value.startswith("{"):
        return folded(shape_of(shape.value[1:].lstrip()).key or "") in keys
    below = _below(lines, number)
    is_key = below.startswith(" ") and not below.lstrip().startswith("-")
    return not shape.value and is_key and folded(shape_of(below).key or "") in keys


def _moved_in(lines: list[str], number: int, inner: int) -> dict[int, str]:
    """The name further in; the lines under it too where they would not stand deeper than it."""
    moved = {number: " " * inner + lines[number - 1]}
    below = _below(lines, number)
    if not 0 < _indent(below) <= inner:
        return moved
    for at in range(number + 1, len(lines) + 1):
        line = lines[at - 1]
        if line[:1] not in (" ", ""):
            break
        if line.strip():
            moved[at] = " " * inner + line
    return moved
