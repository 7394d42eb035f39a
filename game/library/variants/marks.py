"""Which original a text of a variant was made from: comments above it that begin `# story`.

    # story: Come in, Sam.            the original that the words below were made from
    # story was: Come in, Sam.        the story has changed since: from these ...
    # story now: Come in.             ... to these

They are lines like any other comment, so they stay right when a file is edited by hand. Only
lines are looked at here; what a file means is read in `reader`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_MARK = re.compile(r"\s*#\s*story(?P<when>\s+was|\s+now)?\s*:(?P<words>.*)$", re.IGNORECASE)


def on_one_line(words: str) -> str:
    """Words with every run of white space made one space, as a comment holds them."""
    return " ".join(words.split())


@dataclass(frozen=True, slots=True)
class VariantMark:
    """What the comments above a text say of its original; None where they say nothing."""

    story: str | None = None
    was: str | None = None

    def is_stale(self, original: str) -> bool:
        """True where the story has other words now than those that the text was made from."""
        now = on_one_line(original)
        if self.was is not None:
            return self.was != now
        return self.story is not None and self.story != now

    @property
    def made_from(self) -> str | None:
        """The original that the text was made from, on one line."""
        return self.story if self.was is None else self.was


NO_MARK = VariantMark()


def is_mark(line: str) -> bool:
    """True for a line that is one of these comments."""
    return _MARK.match(line) is not None


def comments_above(lines: Sequence[str], line: int) -> range:
    """The numbers, from 1, of the comment lines directly above a line, without a gap.

    Lines further in than it are none: they may be the end of a text over several lines.
    """
    indent = _indent(lines[line - 1])
    first = line
    while first > 1 and lines[first - 2].lstrip().startswith("#"):
        if _indent(lines[first - 2]) > indent:
            break
        first -= 1
    return range(first, line)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def mark_above(lines: Sequence[str], line: int, column: int) -> VariantMark:
    """The mark of the thing that begins a line at a place, from 1; none if it does not begin it."""
    if lines[line - 1][: column - 1].strip(" -"):
        return NO_MARK
    story, was = None, None
    for number in comments_above(lines, line):
        found = _MARK.match(lines[number - 1])
        if found is None:
            continue
        words = on_one_line(found["words"])
        if found["when"] is not None and found["when"].strip().lower() == "was":
            was = words
        else:
            story = words
    return VariantMark(story, was)


def mark_lines(mark: VariantMark, original: str, indent: int, has_words: bool) -> list[str]:
    """The comments that should stand above a text now, each with its indent."""
    lead = " " * indent
    now = on_one_line(original)
    if has_words and mark.is_stale(original):
        return [f"{lead}# story was: {mark.made_from}", f"{lead}# story now: {now}"]
    return [f"{lead}# story: {now}"]
