"""Hints that look at one line: what on it stops the file from being YAML, and the line mended.

Each takes the place where the parser gave up and the number of the line to look at. Mistakes
that go through a whole file are in `yaml_hints`.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from game.library.yaml_broken import Broken
from game.library.yaml_lines import (
    Mend,
    in_smart_quotes,
    questioned_item,
    quoted,
    smart_quotes,
)
from game.library.yaml_source import shown

MARKS = "*!@&%`"
_INNER_COLON = re.compile(r":(?= |$)")
_COMMENT = re.compile(r"\s#")
_NO_SPACE = re.compile(r"(\s*(?:- +)*[A-Za-z][\w '-]{0,40}):(?=[^\s:/])(.*)")
_NO_DASH_SPACE = re.compile(r"(\s*-)(?=[^\s-])(.*)")


def _one(broken: Broken, number: int, column: int, code: str, message: str, mended: str) -> Mend:
    cure = f"Write it like this: {mended.strip()}"
    return Mend(broken.source.error(number, column, code, message, cure), {number: mended})


def _smart_quotes(broken: Broken, number: int) -> Mend | None:
    shape = broken.shape(number)
    inner = in_smart_quotes(shape.value)
    if inner is None:
        return None
    return smart_quotes(broken.source, number, shape.column, shape.value, inner)


def _starts_with_mark(broken: Broken, number: int) -> Mend | None:
    shape = broken.shape(number)
    first = shape.value[:1]
    odd = first in "|>" and not shape.is_block_text
    dash = shape.value[:2] in ("- ", "? ") and shape.key is not None
    if not first or not (first in MARKS or first in ",]}" or odd or dash):
        return None
    if number != broken.line and number != broken.began:
        return None
    message = f"a text cannot begin with {first} unless it stands in quotes"
    mended = shape.with_value(quoted(shape.value))
    return _one(broken, number, shape.column, "starts-with-mark", message, mended)


def _goes_on_after_quote(broken: Broken, number: int) -> Mend | None:
    shape = broken.shape(number)
    mark = shape.value[:1]
    if mark not in ('"', "'") or not mark:
        return None
    closing = _closing_quote(shape.value, mark)
    if closing is None:
        return None
    rest = shape.value[closing + 1 :]
    if not rest.strip() or (rest.lstrip().startswith("#") and rest[0] in " \t"):
        return None
    words = shape.value
    if mark == "'" and words.endswith("'"):
        words = words[1:-1]  # an apostrophe closed the quotes early
    message = "this text begins with a quote and goes on after the closing quote"
    mended = shape.with_value(quoted(words))
    return _one(broken, number, shape.column + closing, "text-after-quote", message, mended)


def _closing_quote(value: str, mark: str) -> int | None:
    pattern = r'"(?:[^"\\]|\\.)*"' if mark == '"' else r"'(?:[^']|'')*'"
    found = re.match(pattern, value)
    return None if found is None else found.end() - 1


def _bad_escape(broken: Broken, number: int) -> Mend | None:
    shape = broken.shape(number)
    if "escape" not in broken.words or shape.value[:1] != '"' or shape.value[-1:] != '"':
        return None
    inner = shape.value[1:-1].replace('\\"', '"')
    mended = shape.with_value("'" + inner.replace("'", "''") + "'")
    message = "between double quotes a backslash changes the letter after it"
    return _one(broken, number, broken.column, "backslash", message, mended)


def _unclosed_quote(broken: Broken, number: int) -> Mend | None:
    shape = broken.shape(number)
    mark = shape.value[:1]
    if mark not in ('"', "'") or not mark or _closing_quote(shape.value, mark) is not None:
        return None
    if number < len(broken.lines) and broken.words.startswith("while scanning a quoted") is False:
        below = broken.shape(number + 1)
        if below.key is None and not below.head.strip():
            return None
    words = shape.value[1:]
    message = "the quote that opens here is never closed"
    mended = shape.with_value(quoted(words))
    return _one(broken, number, shape.column, "unclosed-quote", message, mended)


def _bracket(broken: Broken, number: int) -> Mend | None:
    shape = broken.shape(number)
    opener = shape.value[:1]
    if opener not in ("[", "{") or not opener:
        return None
    closer = "]" if opener == "[" else "}"
    end = shape.value.rfind(closer)
    hidden = _COMMENT.search(shape.value)
    if hidden is not None and hidden.start() < end and "flow" in broken.words:
        return _hash_in_brackets(broken, number, shape.column + hidden.start() + 1)
    if end == -1:
        below = broken.shape(number + 1) if number < len(broken.lines) else None
        if "flow" not in broken.words or broken.began != number:
            return None
        if below is not None and below.value and below.key is None:
            return None
        mended = shape.with_value(shape.value.rstrip(",") + closer)
        message = f"the bracket {opener} that opens here is never closed"
        return _one(broken, number, shape.column, "bracket-list", message, mended)
    rest = shape.value[end + 1 :].strip()
    if rest and not rest.startswith("#"):
        inside = rest.startswith(",")
        mended = f"{shape.value[:end]}{rest}{closer}" if inside else quoted(shape.value)
        message = "the list in brackets has ended, and the line goes on"
        place = shape.column + end + 1
        return _one(broken, number, place, "bracket-list", message, shape.with_value(mended))
    return _bracket_item(broken, number) if broken.line == number else None


def _item_at(line: str, at: int) -> tuple[str, int]:
    """The item of a list in brackets around a position from 0, and its column from 1."""
    start = max(line.rfind(mark, 0, at) for mark in "[{,") + 1
    end = min((found for mark in "]}," if (found := line.find(mark, at)) != -1), default=len(line))
    item = line[start:end].strip()
    return item, line.index(item, start) + 1


def _hash_in_brackets(broken: Broken, number: int, column: int) -> Mend:
    line = broken.lines[number - 1]
    item, start = _item_at(line, column - 1)
    mended = line[: start - 1] + quoted(item) + line[start - 1 + len(item) :]
    message = "everything after this # is left out, for YAML takes it for a comment"
    return _one(broken, number, column, "hash-in-text", message, mended)


def _bracket_item(broken: Broken, number: int) -> Mend | None:
    """One item of a list in brackets that needs quotes: it has a mark, a `?` or a colon."""
    line = broken.lines[number - 1]
    item, column = _item_at(line, min(broken.column - 1, len(line)))
    if not item or item[0] in "\"'":
        return None
    if "?" in item:
        return questioned_item(broken.source, number, column, item)
    mended = line[: column - 1] + quoted(item) + line[column - 1 + len(item) :]
    message = f"in a list in brackets {shown(item)} needs quotes"
    return _one(broken, number, column, "bracket-list", message, mended)


def _no_space_after_colon(broken: Broken, number: int) -> Mend | None:
    line = broken.lines[number - 1]
    found = _NO_SPACE.fullmatch(line)
    if found is None or broken.shape(number).key is not None or number > broken.line:
        return None
    if number != broken.began and number != broken.line:
        return None
    message = "a space is missing after the colon"
    place = found.end(1) + 1
    return _one(broken, number, place, "space-missing", message, f"{found[1]}: {found[2]}")


def _no_space_after_dash(broken: Broken, number: int) -> Mend | None:
    found = _NO_DASH_SPACE.fullmatch(broken.lines[number - 1])
    if found is None or number not in (broken.line, broken.began):
        return None
    message = "a space is missing after the dash"
    return _one(broken, number, found.end(1), "space-missing", message, f"{found[1]} {found[2]}")


def _colon_in_text(broken: Broken, number: int) -> Mend | None:
    shape = broken.shape(number)
    if "mapping values" not in broken.words or number != broken.line:
        return None
    found = _INNER_COLON.search(shape.value)
    if shape.key is None or found is None or shape.value[:1] in "\"'[{":
        return None
    words, _, comment = shape.value.partition(" #")
    mended = shape.with_value(quoted(words.rstrip()) + (f" #{comment}" if comment else ""))
    message = "there is a colon inside this text, so YAML takes its beginning for a key"
    place = shape.column + found.start()
    return _one(broken, number, place, "colon-in-text", message, mended)


def _hash_in_text(broken: Broken, number: int) -> Mend | None:
    """A ` #` cut a text off, and the text goes on in the next line."""
    shape = broken.shape(number)
    found = _COMMENT.search(shape.value)
    below = number + 1
    if found is None or below != broken.line or shape.value[:1] in "\"'[{":
        return None
    after = broken.shape(below)
    if after.key is not None or "- " in after.head or after.indent <= shape.indent:
        return None
    words = f"{shape.value} {after.value}"
    mended = shape.with_value(quoted(words))
    message = "everything after this # is left out, for YAML takes it for a comment"
    cure = f"Put the text in quotes: {mended.strip()}"
    problem = broken.source.error(
        number, shape.column + found.start() + 1, "hash-in-text", message, cure
    )
    return Mend(problem, {number: mended, below: ""})


def _colon_in_long_text(broken: Broken, number: int) -> Mend | None:
    """A colon in a text of two lines, where the first line does not sound finished."""
    if "mapping values" not in broken.words or number != broken.line or number < 2:
        return None
    below, above = broken.shape(number), broken.shape(number - 1)
    unfinished = len(above.value.split()) > 3 and above.value[-1] not in ".!?…\"'”’"
    if above.key is None or below.indent <= above.indent or not unfinished:
        return None
    words = f"{above.value} {broken.lines[number - 1].strip()}"
    mended = above.with_value(quoted(words))
    message = "there is a colon inside this text, so YAML takes its beginning for a key"
    cure = f"Write it like this: {mended.strip()}"
    problem = broken.source.error(number, broken.column, "colon-in-text", message, cure)
    return Mend(problem, {number - 1: mended, number: ""})


HINTS: tuple[Callable[[Broken, int], Mend | None], ...] = (
    _smart_quotes,
    _bad_escape,
    _goes_on_after_quote,
    _bracket,
    _starts_with_mark,
    _no_space_after_colon,
    _no_space_after_dash,
    _colon_in_text,
    _colon_in_long_text,
    _hash_in_text,
    _unclosed_quote,
)
