"""Names for the mistakes that stop a file from being YAML, each with the mended lines.

Odd spaces and bullets are looked for in the whole file, everything else near the place where the
parser gave up. Where no hint knows what is wrong, `errors` says what the parser said.
"""

from __future__ import annotations

import re

from game.library.yaml.broken import Broken
from game.library.yaml.gave_up import Gave
from game.library.yaml.line_hints import HINTS
from game.library.yaml.lines import ODD_SPACES, Mend, others, shape_of
from game.library.yaml.source import Source
from game.library.yaml.tabs import tabs
from game.model.codes import Code

LOOK_BACK = 12
MOST_LINES_QUOTED = 500
_UNSEEN = re.compile("[\u200b\u2060\ufeff]")
"""Signs without a width, which no space stands for."""
_ODD_LEAD = re.compile(f"[ {ODD_SPACES}]*(?:-[ {ODD_SPACES}]+)*")
LONG_DASHES = "\u2012\u2013\u2014\u2015\u2212"
BULLETS = "\u2022\u2023\u25e6\u00b7\u25aa\u25cf\u2043\u2219"
_MARK = re.compile(
    f" *(?:- +)*(?:([\u2012-\u2015\u2212])[ {ODD_SPACES}]*|([{BULLETS}])[ {ODD_SPACES}]*"
    f"|(\\*)[ {ODD_SPACES}]+)(?=[^\\s\u2012-\u2015-])"
)
"""A long dash, a round bullet or a star with a space, where the dash of a list stands."""
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
    if Gave.BRACKETS in broken.gave:
        near.reverse()
    number = broken.line - 1
    while number > 0 and len(near) < LOOK_BACK:
        if broken.lines[number - 1].strip():
            near.append(number)
            if len(near) > 3 and Gave.QUOTE not in broken.gave:
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
            mended[number] = _ODD.sub(" ", _UNSEEN.sub("", line[:end])) + line[end:]
    if not mended:
        return None
    more = others(list(mended)).replace(" is", " has one").replace(" are", " have one")
    message = f"a non-breaking space stands here{more}; to YAML it is a letter"
    cure = f"Type an ordinary space in its place: {mended[first[0]].strip()}"
    if _UNSEEN.match(lines[first[0] - 1], first[1] - 1):
        message = f"a sign that cannot be seen stands here{more}; to YAML it is a letter"
        cure = f"Write it like this: {mended[first[0]].strip()}"
    return Mend(source.error(*first, Code.NON_BREAKING_SPACE, message, cure), mended)


def list_marks(source: Source, lines: list[str]) -> Mend | None:
    """Long dashes and bullets of a word processor where a list has its dash: one mistake.

    A line that goes on with the text above may begin with one, and is left alone.
    """
    if not any(map(_MARK.match, lines)):
        return None
    mended: dict[int, str] = {}
    marks: list[tuple[int, str]] = []
    goes_on, is_block = -1, False
    for number, line in enumerate(lines, 1):
        indent = len(line) - len(line.lstrip(" "))
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        found = _MARK.match(line)
        shape = shape_of(line)
        if -1 < goes_on < indent and (is_block or shape.key is None or found is not None):
            continue
        goes_on, is_block = (indent, shape.is_block_text) if shape.value else (-1, False)
        if found is not None and indent:
            at = found.start(found.lastindex or 0)
            mended[number] = f"{line[:at]}- {line[found.end() :]}"
            marks.append((at + 1, line[at]))
    if not mended:
        return None
    first = min(mended)
    column, mark = marks[0]
    more = others(list(mended)).replace(" is", " has one").replace(" are", " have one")
    what = "a word processor's long dash" if mark in LONG_DASHES else f"a bullet ({mark})"
    short = "short one" if mark in LONG_DASHES else "short dash"
    message = f"this is {what}{more}; a list begins with a {short}"
    cure = f"Write it like this: {mended[first].strip()}"
    return Mend(source.error(first, column, Code.LONG_DASH, message, cure), mended)
