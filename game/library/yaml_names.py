"""Names that were written as a list, with dashes, where keys with a colon should stand.

People, moments and measures are named things. What stands under a name is read in `reading`.
"""

from __future__ import annotations

import re

from game.library.yaml_lines import Mend, shape_of
from game.library.yaml_source import Source

_LISTED = re.compile(
    r"^(people|moments|measures):[ ]*(?:#.*)?\n(?:[ ]*(?:#.*)?\n)*[ ]*- ", re.MULTILINE | re.I
)


def dashes_before_names(source: Source, lines: list[str]) -> Mend | None:
    """Dashes before the names under `people`, `moments` or `measures`: one mistake, all lines.

    A name with no colon, or after `name:`, is left to the readers.
    """
    mended: dict[int, str] = {}
    said = ""
    for found in _LISTED.finditer("\n".join(lines)):
        start = found.string.count("\n", 0, found.end()) + 1
        for number, name in _names(lines, start):
            mended[number] = name
            said = said or found[1].lower()
    if not mended:
        return None
    first = min(mended)
    indent = len(mended[first]) - len(mended[first].lstrip(" "))
    below = next((line for line in lines[first:] if line.strip()), "").strip(" -")
    rows = [mended[first].strip(), f"  {below}"]
    message = f'under "{said}" stand names with a colon, and this is a list with dashes'
    cure = "Write it like this:" + "".join(f"\n    {row}" for row in rows if row.strip())
    return Mend(source.error(first, indent + 1, "dash-before-name", message, cure), mended)


def _names(lines: list[str], start: int) -> list[tuple[int, str]]:
    """The lines of a list that name something, without their dash; none if another has no key."""
    own = len(lines[start - 1]) - len(lines[start - 1].lstrip(" "))
    found: list[tuple[int, str]] = []
    for number in range(start, len(lines) + 1):
        line = lines[number - 1]
        indent = len(line) - len(line.lstrip(" "))
        if not line.strip() or line.lstrip().startswith("#") or indent > own:
            continue
        if indent < own or not line[own:].startswith("- "):
            break
        shape = shape_of(line)
        is_named = not shape.value or shape.value[0] in "{#"
        if shape.key is None or not is_named:
            return []
        found.append((number, f"{line[:own]}{line[own + 2 :].lstrip(' ')}"))
    return found
