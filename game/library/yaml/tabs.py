"""Tabs before the first word of lines, and the spaces that their author most likely meant.

A tab stands for as many spaces as fit the whole file; a line among its like has their column.
"""

from __future__ import annotations

import re

from game.library.yaml.keys import CHOICE_KEYS, folded
from game.library.yaml.lines import Mend, Shape, others, shape_of
from game.library.yaml.source import Source
from game.model.codes import Code

LOOK_AROUND = 60
"""Lines further off than this are not beside a line."""
_TABS = re.compile(r"[ \t]*(?:-[ \t]+)*")


def tabs(source: Source, lines: list[str]) -> Mend | None:
    """Tabs before the first word of lines; all such lines are one mistake."""
    tabbed = [n for n, line in enumerate(lines, 1) if line.strip() and "\t" in _lead_of(line)]
    if not tabbed:
        return None
    units = (4, 2, 8) if any(line.startswith("  ") for line in lines) else (2, 4, 8)
    mended = max((_untabbed(lines, tabbed, unit) for unit in units), key=lambda one: one[0])[1]
    _line_up(lines, mended)
    first = tabbed[0]
    message = f"this line is indented with a tab{others(tabbed)}"
    cure = f'Type spaces in its place: "{mended[first].rstrip()}"'
    column = lines[first - 1].index("\t") + 1
    return Mend(source.error(first, column, Code.TAB, message, cure), mended)


def _lead_of(line: str) -> str:
    lead = _TABS.match(line)
    return lead[0] if lead else ""


def _untabbed(lines: list[str], tabbed: list[int], unit: int) -> tuple[int, dict[int, str]]:
    """The lines with spaces for tabs, and how many of them then fit under the lines above."""
    mended: dict[int, str] = {}
    fitting = 0
    open_indents = [0]
    deeper = 0
    for number, line in enumerate(lines, 1):
        lead = _lead_of(line)
        if not line.strip() or line.lstrip().startswith("#"):
            mended[number] = lead.expandtabs(unit) + line[len(lead) :]
            continue
        indent = len((lead[: len(lead) - len(lead.lstrip(" \t"))]).expandtabs(unit))
        if "\t" in lead:
            dashes = re.sub(r"-[ \t]+", "- ", lead.lstrip(" \t"))
            mended[number] = " " * indent + dashes + line[len(lead) :]
            fitting += indent == deeper or (not deeper and indent in open_indents)
        open_indents = [one for one in open_indents if one < indent] + [indent]
        deeper = indent + 2 if line.rstrip().endswith(":") else 0
    return fitting, {number: mended[number] for number in tabbed}


def _line_up(lines: list[str], mended: dict[int, str]) -> None:
    """Give lines that would fit nowhere the column of the lines beside them, the last first."""
    whole = [mended.get(number, line) for number, line in enumerate(lines, 1)]
    for number in sorted(mended, reverse=True):
        column = _column_beside(whole, number, mended)
        if column is not None:
            mended[number] = whole[number - 1] = " " * column + mended[number].lstrip(" ")


def _column_beside(whole: list[str], number: int, tabbed: dict[int, str]) -> int | None:
    """The column of a line's like, from 0, or None where it may stay where it is."""
    shape = shape_of(whole[number - 1])
    near = range(number, min(len(whole), number + LOOK_AROUND))
    after = next((shape_of(whole[at]) for at in near if whole[at].strip()), Shape("", None, ""))
    before = [
        shape_of(whole[above - 1])
        for above in range(number - 1, max(0, number - LOOK_AROUND), -1)
        if above not in tabbed and whole[above - 1].strip()
    ]
    if not before or shape.key is None or not before[0].value:
        return None
    is_item = shape.is_item
    if is_item:
        dashes = [one.indent for one in before if one.is_item]
        return next((own for own in dashes if own + 2 == after.indent), None)
    column = before[0].lead
    is_beside = after.indent == column and not after.is_item
    is_entry = folded(before[0].key or "") in CHOICE_KEYS or before[0].is_item
    is_last = (
        is_entry
        and folded(shape.key) in CHOICE_KEYS
        and after.indent != shape.indent
        and after.indent < column
    )
    return column if is_beside or is_last else None
