"""Quotes around words: which to put, where they close, and what was meant where they do not.

One value at a time; which part of a line is the value is known to `lines` and `flow`.
"""

from __future__ import annotations

import re

QUOTE_PAIRS = {
    **dict.fromkeys("“”„‟", "“”"),
    **dict.fromkeys("‘‛", "’"),
}
"""Each opening smart quote with the marks that may close it."""
_CLOSED = {'"': re.compile(r'"(?:[^"\\]|\\.)*"'), "'": re.compile(r"'(?:[^']|'')*'")}
_CURLY = {'"': "“”„‟", "'": "‘’"}
"""Closing marks of a word processor after a straight quote."""
_ELISION = re.compile(r"'(?:[a-z0-9]|(?:Tis|Twas|Twere|Til|Till|Em|Cause|Cos|Bout|Ere)\b)")
"""A word that begins with an apostrophe, such as 'tis."""


def quoted(words: str) -> str:
    """Words in the quotes that need the fewest changes."""
    if '"' in words or "\\" in words:
        return "'" + words.replace("'", "''") + "'"
    return f'"{words}"'


def legibly_quoted(words: str) -> str:
    """Words of a text in quotes; where both kinds stand in them, the double ones become curly."""
    parts = words.split('"')
    if "'" not in words or "\\" in words or len(parts) % 2 == 0:
        return quoted(words)
    curly = "".join(part + mark for part, mark in zip(parts, "“”" * len(parts), strict=False))
    return quoted(curly[:-1])


def in_smart_quotes(words: str) -> str | None:
    """What stands inside one pair of smart quotes around all the words, or None."""
    closers = QUOTE_PAIRS.get(words[:1])
    if closers is None or len(words) < 2 or words[-1] not in closers:
        return None
    inner = words[1:-1]
    return None if any(mark in inner for mark in (*closers, words[0])) else inner


def closing_quote(value: str) -> int | None:
    """Where the straight quote that opens a value closes, from 0; None where it does not."""
    pattern = _CLOSED.get(value[:1])
    found = None if pattern is None else pattern.match(value)
    return None if found is None else found.end() - 1


def words_meant(value: str) -> str:
    """The words of a value that begins with a straight quote and is not one quoted text.

    An apostrophe at the beginning of a word stays, and so do quotes around a part of the words.
    """
    closing = closing_quote(value)
    if closing is None:
        whole = value if _ELISION.match(value) else value[1:]
        is_curly = len(value) > 1 and value[-1] in _CURLY[value[0]] and value[-1] not in whole[:-1]
        return whole[:-1] if is_curly and whole is not value else whole
    is_early = value[closing + 1 : closing + 2].isalnum()
    return value[1:-1] if is_early and value.endswith(value[0]) else value
