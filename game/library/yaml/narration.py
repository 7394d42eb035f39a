"""A line of narration with a condition below it and no key for its words, and the two mended.

YAML takes the condition for more of the words. Other lines that stop a file from being YAML are
in `line_hints`.
"""

from __future__ import annotations

from collections.abc import Sequence

from game.library.yaml.broken import Broken
from game.library.yaml.keys import folded
from game.library.yaml.lines import Mend, Shape, shape_of
from game.library.yaml.quotes import quoted
from game.model.codes import Code

CONDITIONS = ("only if", "when")
MOST_LINES = 12
"""A text over more lines than this is not looked at."""


def keyed_words(lines: Sequence[str], number: int) -> dict[int, str | None] | None:
    """A line of narration and its condition as they should be, from the line of its dash.

    By line, from 1; None takes a line out. None where this is no such line.
    """
    first = shape_of(lines[number - 1])
    if not _is_narration(first) or not _in_script(lines, number):
        return None
    words, at = [first.value], number + 1
    while at <= min(len(lines), number + MOST_LINES):
        shape = shape_of(lines[at - 1])
        if shape.key is not None or shape.head.strip() or not shape.value:
            break
        words.append(shape.value)
        at += 1
    condition = shape_of(lines[at - 1]) if at <= len(lines) else first
    if folded(condition.key or "") not in CONDITIONS or not condition.value:
        return None
    if condition.indent < first.indent or "-" in condition.head[: condition.indent + 1]:
        return None
    mended: dict[int, str | None] = {number: f"{first.head}text: {_joined(words)}"}
    mended.update(dict.fromkeys(range(number + 1, at), None))
    mended[at] = f"{' ' * len(first.head)}only if: {condition.value}"
    return mended


def _is_narration(shape: Shape) -> bool:
    return shape.key is None and shape.head.strip() == "-" and shape.value[:1] not in "|>[{"


def _joined(words: list[str]) -> str:
    whole = " ".join(words)
    return quoted(whole) if len(words) > 1 and ": " in whole and whole[0] not in "\"'" else whole


def _in_script(lines: Sequence[str], number: int) -> bool:
    """True where a line stands in the list under `script`."""
    own = shape_of(lines[number - 1]).indent
    for above in range(number - 1, 0, -1):
        shape = shape_of(lines[above - 1])
        if not (shape.head.strip() or shape.value) or shape.value.startswith("#"):
            continue
        if shape.indent < own or (shape.indent == own and not shape.is_item):
            return folded(shape.key or "") == "script" and not shape.value
    return False


def condition_without_key(broken: Broken, number: int) -> Mend | None:
    """The mend of such a line where the parser gave up in it or just below."""
    start = number
    while start > max(1, number - MOST_LINES) and not broken.shape(start).head.strip():
        start -= 1
    while start > 1 and folded(broken.shape(start).key or "") in CONDITIONS:
        start -= 1
        while start > 1 and not broken.shape(start).head.strip():
            start -= 1
    mended = keyed_words(broken.lines, start)
    if mended is None or not start <= broken.line <= max(mended) + 1:
        return None
    shape = broken.shape(start)
    message = "a line with a condition needs a key in front of its words"
    two = [line for line in mended.values() if line is not None]
    rows = "".join(f"\n    {line[shape.indent :]}" for line in two)
    cure = f"Write it like this:{rows}"
    problem = broken.source.error(start, shape.column, Code.CONDITION_WITHOUT_KEY, message, cure)
    return Mend(problem, {n: line or "" for n, line in mended.items()})
