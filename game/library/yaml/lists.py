"""Lists that are half one thing and half another: dashes after brackets, lines without a dash.

For files that are not YAML for it. Brackets alone are in `bracket_hints`.
"""

from __future__ import annotations

import re

from game.library.yaml.broken import Broken
from game.library.yaml.flow import stands_in_brackets
from game.library.yaml.keys import KEYS, colon_before_brace, folded
from game.library.yaml.lines import Mend
from game.library.yaml.quotes import quoted
from game.model.codes import Code

SCRIPT = "script"
MOST_LINES = 5
"""More lines with a dash below a list in brackets than these are no slip."""
_WHOLE = re.compile(r"\[[^\[\]{}#]*\]")

PAIRS = re.compile(r"[A-Za-z][\w ]*: [+-]?\d+(?:, [A-Za-z][\w ]*: [+-]?\d+)*")
"""Names, each with a whole number, as they stand in braces."""


def dashes_after_brackets(broken: Broken, number: int) -> Mend | None:
    """Lines with a dash below a list in brackets: all of it in brackets."""
    here = broken.shape(number)
    above = broken.above(number)
    if above is None or above != number - 1 or number != broken.line:
        return None
    listed = broken.shape(above)
    if listed.key is None or _WHOLE.fullmatch(listed.value) is None:
        return None
    words: list[str] = []
    at = number
    while at <= len(broken.lines) and broken.shape(at).indent == here.indent:
        shape = broken.shape(at)
        if not shape.is_item or shape.key is not None or not shape.value:
            break
        words.append(shape.value)
        at += 1
    is_under = here.indent >= listed.lead
    if not words or len(words) > MOST_LINES or not is_under or "#" in "".join(words):
        return None
    new = [one if one[0] in "\"'" or stands_in_brackets(one) else quoted(one) for one in words]
    inside = ", ".join([part for part in (listed.value[1:-1].strip(" ,"),) if part] + new)
    mended = listed.with_value(f"[{inside}]")
    message = "a list stands either in brackets or with dashes, and this one has both"
    mend = broken.mend(number, here.indent + 1, Code.BRACKET_LIST, message, mended)
    return Mend(mend.problem, {above: mended, **dict.fromkeys(range(number, at), "")})


def line_without_dash(broken: Broken, number: int) -> Mend | None:
    """A line of a script that has no dash, among lines that have one."""
    shape = broken.shape(number)
    indent = shape.indent
    words = broken.lines[number - 1].strip()
    is_key = folded(shape.key or "") in KEYS
    if not words or words[0] in "-#[]{}|>&*!%@`\"'" or is_key or number > broken.line:
        return None
    if not _in_script(broken, number, indent):
        return None
    message = "a line of the script begins with a dash, and this one has none"
    mended = f"{' ' * indent}- {words}"
    return broken.mend(number, indent + 1, Code.BAD_LINE, message, mended)


def _in_script(broken: Broken, number: int, indent: int) -> bool:
    """True where a line stands under `script`, with lines with a dash at its column."""
    has_dash = False
    above = broken.above(number)
    while above is not None:
        shape = broken.shape(above)
        if shape.indent < indent:
            is_script = folded(shape.key or "") == SCRIPT and not shape.value
            below = broken.below(number)
            after = None if below is None else broken.shape(below)
            is_beside = after is not None and after.is_item and after.indent == indent
            return is_script and (has_dash or is_beside)
        has_dash = has_dash or (shape.indent == indent and shape.is_item)
        above = broken.above(above)
    return False


def braces_without_colon(broken: Broken, number: int) -> Mend | None:
    """A key with braces after it and no colon between them."""
    line = broken.lines[number - 1]
    mended = colon_before_brace(line)
    if mended is None or number not in (broken.line, broken.began):
        return None
    message = "a colon is missing before these braces"
    return broken.mend(number, line.index("{") + 1, Code.MISSING_COLON, message, mended)


def pairs_meant(value: str) -> str | None:
    """Braces with names and numbers in which other marks stand than a colon and commas, mended.

    None where they are right, or hold anything else.
    """
    inner = value.strip("()[]{} ")
    marked = re.sub(r" *[;,] *", ", ", re.sub(r" *(?:=|:) *", ": ", inner)).strip(", ")
    mended = f"{{{marked}}}"
    return mended if PAIRS.fullmatch(marked) and mended != value else None
