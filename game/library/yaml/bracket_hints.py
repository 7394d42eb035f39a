"""The hint for a line with a list or group in brackets: what in it stops the file from being YAML.

Brackets that close on their line are mended as a whole by `flow`; here is what is said of
it, and what is done about brackets that do not close. Other lines are in `line_hints`.
"""

from __future__ import annotations

import re

from game.library.yaml.broken import Broken
from game.library.yaml.flow import FlowMend, Leaf, mended_flow
from game.library.yaml.gave_up import Gave
from game.library.yaml.keys import LISTS_OF_NAMES, TAKES_PAIRS, folded
from game.library.yaml.lines import Mend
from game.library.yaml.lists import pairs_meant
from game.library.yaml.mends import one_text_or_more, questioned_item
from game.library.yaml.quotes import closing_quote, in_smart_quotes, quoted
from game.library.yaml.source import shown
from game.model.codes import Code

MARKS = "*!@&%`|>"
_OPENER = {")": "(", "]": "[", "}": "{"}
_COMMENT = re.compile(r"(?:^|\s)#")
_COLON = re.compile(r":(?= |$)")


def in_brackets(broken: Broken, number: int) -> Mend | None:
    """What is wrong with the brackets that are the value of a line."""
    shape = broken.shape(number)
    opener = shape.value[:1]
    if opener not in ("[", "{") or not opener:
        return None
    is_closed = shape.value.endswith("}") and folded(shape.key or "") in TAKES_PAIRS
    pairs = pairs_meant(shape.value) if is_closed else None
    if pairs is not None and number in (broken.line, broken.began):
        message = "inside braces a colon stands after each name, and commas between"
        mended = shape.with_value(pairs)
        return broken.mend(number, shape.column, Code.BRACKET_LIST, message, mended)
    whole = mended_flow(broken.lines[number - 1])
    if whole is not None and _explains(broken, number, whole):
        return _whole_line(broken, number, whole)
    closer = "]" if opener == "[" else "}"
    end = shape.value.rfind(closer)
    hidden = _COMMENT.search(shape.value)
    if hidden is not None and hidden.start() < end and Gave.BRACKETS in broken.gave:
        column = shape.column + hidden.end() - 1
        return _hash_in_brackets(broken, number, column)
    if end == -1:
        return _never_closed(broken, number, opener, closer)
    rest = shape.value[end + 1 :].strip()
    if rest and not rest.startswith("#"):
        if folded(shape.key or "") in TAKES_PAIRS | LISTS_OF_NAMES and not rest.startswith(","):
            return _after_brackets(broken, number, end, rest)
        inside = rest.startswith(",")
        mended = f"{shape.value[:end]}{rest}{closer}" if inside else quoted(shape.value)
        message = "the list in brackets has ended, and the line goes on"
        place = shape.column + end + 1
        return broken.mend(number, place, Code.BRACKET_LIST, message, shape.with_value(mended))
    is_inside = broken.line == number and broken.column >= shape.column
    return _bracket_item(broken, number) if is_inside else None


def _after_brackets(broken: Broken, number: int, end: int, rest: str) -> Mend:
    """Words after brackets whose key takes nothing but the brackets."""
    shape = broken.shape(number)
    message = f"the brackets have closed, and {shown(rest)} stands after them"
    cure = f"Take {shown(rest)} out, or write it inside the brackets."
    place = shape.column + end + 1
    problem = broken.source.error(number, place, Code.BRACKET_LIST, message, cure)
    return Mend(problem, {number: shape.with_value(shape.value[: end + 1])})


def _explains(broken: Broken, number: int, whole: FlowMend) -> bool:
    """True where the parser gave up at this line, or may have at a quote that opens in it."""
    if number in (broken.line, broken.began):
        return True
    words = "" if whole.first is None else whole.first.words
    return words[:1] in ("'", '"') and closing_quote(words) is None


def _whole_line(broken: Broken, number: int, whole: FlowMend) -> Mend:
    """The problem of the first text in brackets that needs quotes; the cure mends them all."""
    if whole.first is None:
        column = (whole.comma or 0) + 1
        message = "there is a comma too many here"
        return broken.mend(number, column, Code.BRACKET_LIST, message, whole.line)
    code, message, offset = _trouble(whole.first)
    place = whole.first.start + 1 + offset
    if whole.is_guess:
        problem = broken.source.error(number, place, code, message, one_text_or_more(whole.line))
        return Mend(problem, {number: whole.line})
    return broken.mend(number, place, code, message, whole.line)


def _trouble(leaf: Leaf) -> tuple[Code, str, int]:
    """Code and message for a text that cannot stand in brackets as it is; where in it, from 0."""
    words = leaf.words
    first, closing = words[0], closing_quote(words)
    hidden, colon = _COMMENT.search(words), _COLON.search(words)
    if in_smart_quotes(words) is not None:
        message = (
            "the quotes around these words are a word processor's, and YAML does not know them"
        )
        return Code.SMART_QUOTES, message, 0
    if first in ('"', "'"):
        if closing is None:
            return Code.UNCLOSED_QUOTE, "the quote that opens here is never closed", 0
        message = "this text begins with a quote and goes on after the closing quote"
        return Code.TEXT_AFTER_QUOTE, message, closing
    if first in MARKS or words[:2] in ("? ", "- "):
        message = f"a text cannot begin with {first} unless it stands in quotes"
        return Code.STARTS_WITH_MARK, message, 0
    if hidden is not None:
        message = "everything after this # is left out, for YAML takes it for a comment"
        return Code.HASH_IN_TEXT, message, hidden.end() - 1
    if colon is not None:
        message = "there is a colon inside this text, so YAML takes its beginning for a key"
        return Code.COLON_IN_TEXT, message, colon.start()
    if "?" in words:
        message = "a question mark can end a list in brackets, so a text with one needs quotes"
        return Code.BRACKET_LIST, message, words.index("?")
    if leaf.is_joined:
        message = "a comma ends this text, for it stands in brackets"
        return Code.BRACKET_LIST, message, words.index(",")
    return Code.BRACKET_LIST, f"between brackets {shown(words)} needs quotes", 0


def _never_closed(broken: Broken, number: int, opener: str, closer: str) -> Mend | None:
    shape = broken.shape(number)
    last = shape.value[-1:]
    if last in _OPENER and _OPENER[last] not in shape.value and broken.began == number:
        message = f"the bracket {opener} that opens here is closed with {last}"
        mended = shape.with_value(shape.value[:-1] + closer)
        place = shape.column + len(shape.value) - 1
        return broken.mend(number, place, Code.BRACKET_LIST, message, mended)
    below = broken.shape(number + 1) if number < len(broken.lines) else None
    if Gave.BRACKETS not in broken.gave or broken.began != number:
        return None
    if below is not None and below.value and below.key is None:
        return None
    mended = shape.with_value(shape.value.rstrip(",") + closer)
    message = f"the bracket {opener} that opens here is never closed"
    return broken.mend(number, shape.column, Code.BRACKET_LIST, message, mended)


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
    return broken.mend(number, column, Code.HASH_IN_TEXT, message, mended)


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
    return broken.mend(number, column, Code.BRACKET_LIST, message, mended)
