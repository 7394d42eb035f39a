"""Names for the mistakes that stop a file from being YAML, each with the mended lines.

Tabs and odd spaces are looked for in the whole file, everything else near the place where the
parser gave up. Where no hint knows what is wrong, `yaml_errors` says what the parser said.
"""

from __future__ import annotations

import re

from game.library.yaml_broken import Broken
from game.library.yaml_line_hints import HINTS
from game.library.yaml_lines import ODD_SPACES, Mend, shape_of
from game.library.yaml_source import Source

LOOK_BACK = 12
MOST_LINES_QUOTED = 500
_TABS = re.compile(r"[ \t]*(?:-[ \t]+)*")
_ODD_LEAD = re.compile(f"[ {ODD_SPACES}]*(?:-[ {ODD_SPACES}]+)*")
_LONG_DASH = re.compile(
    f" *(?:- +)*([\u2012-\u2015\u2212])[ {ODD_SPACES}]*(?=[^\\s\u2012-\u2015-])"
)
_ODD = re.compile(f"[{ODD_SPACES}]")
_ODD_COLON = re.compile(f"[^:\"'#]{{1,60}}:[{ODD_SPACES}]")


def named_mistake(broken: Broken) -> Mend | None:
    """The named mistake that explains why the parser gave up, or None."""
    for everywhere in (tabs, odd_spaces):
        mend = everywhere(broken.source, broken.lines)
        if mend is not None:
            return mend
    for number in _near(broken):
        for hint in HINTS:
            mend = hint(broken, number)
            if mend is not None:
                return mend
    return None


def _near(broken: Broken) -> list[int]:
    """The line of the error, where its construct began, and the lines of text just above."""
    near = [broken.line, broken.began]
    if "flow" in broken.words:
        near.reverse()
    number = broken.line - 1
    while number > 0 and len(near) < LOOK_BACK:
        if broken.lines[number - 1].strip():
            near.append(number)
            if len(near) > 3 and not broken.words.startswith("while scanning a quoted"):
                break
        number -= 1
    return list(dict.fromkeys([*near, *_quote_above(broken)]))


def _quote_above(broken: Broken) -> list[int]:
    """Where the parser gave up just after a quote: the line where that quote may have opened."""
    before = broken.lines[broken.line - 1][: broken.column - 1].rstrip()
    if before[-1:] not in ('"', "'"):
        return []
    mark = before[-1]
    for number in range(broken.line - 1, max(0, broken.line - MOST_LINES_QUOTED), -1):
        value = broken.shape(number).value
        if value.startswith(mark) and mark not in value[1:]:
            return [number]
    return []


def tabs(source: Source, lines: list[str]) -> Mend | None:
    """Tabs before the first word of lines; all such lines are one mistake."""
    tabbed = [n for n, line in enumerate(lines, 1) if line.strip() and "\t" in _lead_of(line)]
    if not tabbed:
        return None
    units = (4, 2, 8) if any(line.startswith("  ") for line in lines) else (2, 4, 8)
    mended = max((_untabbed(lines, tabbed, unit) for unit in units), key=lambda one: one[0])[1]
    first = tabbed[0]
    message = f"this line is indented with a tab{_others(tabbed)}"
    cure = f'Type spaces in its place: "{mended[first].rstrip()}"'
    column = lines[first - 1].index("\t") + 1
    return Mend(source.error(first, column, "tab", message, cure), mended)


def _others(numbers: list[int]) -> str:
    more = len(numbers) - 1
    if more == 0:
        return ""
    return ", and one more line is" if more == 1 else f", and {more} more lines are"


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


def odd_spaces(source: Source, lines: list[str], only_leads: bool = False) -> Mend | None:
    """Non-breaking and other odd spaces where YAML needs a plain one: one mistake, all lines.

    With `only_leads` those before the first word, and not those after a colon.
    """
    mended: dict[int, str] = {}
    first = (0, 0)
    for number, line in enumerate(lines, 1):
        if line.isascii():
            continue
        lead = _ODD_LEAD.match(line)
        end = lead.end() if lead else 0
        colon = None if only_leads else _ODD_COLON.match(line, end)
        end = colon.end() if colon else end
        found = _ODD.search(line, 0, end)
        if found is not None:
            first = first if mended else (number, found.start() + 1)
            mended[number] = _ODD.sub(" ", line[:end]) + line[end:]
    if not mended:
        return None
    others = _others(list(mended)).replace(" is", " has one").replace(" are", " have one")
    message = f"a non-breaking space stands here{others}; to YAML it is a letter"
    cure = f"Type an ordinary space in its place: {mended[first[0]].strip()}"
    return Mend(source.error(*first, "non-breaking-space", message, cure), mended)


def long_dashes(source: Source, lines: list[str]) -> Mend | None:
    """A word processor's long dashes where a list has its own: one mistake, all lines.

    A line that goes on with the text above may begin with one, and is left alone.
    """
    mended: dict[int, str] = {}
    columns: list[int] = []
    goes_on, is_block = -1, False
    for number, line in enumerate(lines, 1):
        indent = len(line) - len(line.lstrip(" "))
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        found = None if line.isascii() else _LONG_DASH.match(line)
        shape = shape_of(line)
        if -1 < goes_on < indent and (is_block or shape.key is None or found is not None):
            continue
        goes_on, is_block = (indent, shape.is_block_text) if shape.value else (-1, False)
        if found is not None:
            mended[number] = f"{line[: found.start(1)]}- {line[found.end() :]}"
            columns.append(found.start(1) + 1)
    if not mended:
        return None
    first = min(mended)
    others = _others(list(mended)).replace(" is", " has one").replace(" are", " have one")
    message = f"this is a word processor's long dash{others}; a list begins with a short one"
    cure = f"Write it like this: {mended[first].strip()}"
    return Mend(source.error(first, columns[0], "long-dash", message, cure), mended)
