"""Hints that look at one line: what on it stops the file from being YAML, and the line mended.

Each takes the place where the parser gave up and the number of the line to look at. Mistakes
that go through a whole file are in `hints`.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from game.library.yaml.bracket_hints import in_brackets
from game.library.yaml.broken import Broken
from game.library.yaml.gave_up import Gave
from game.library.yaml.keys import (
    CONDITIONS,
    KEYS,
    LISTS_OF_TEXTS,
    TAKES_PAIRS,
    colon_added,
    folded,
)
from game.library.yaml.lines import Mend
from game.library.yaml.lists import (
    braces_without_colon,
    dashes_after_brackets,
    line_without_dash,
    pairs_meant,
)
from game.library.yaml.mends import smart_quotes
from game.library.yaml.narration import condition_without_key
from game.library.yaml.quotes import (
    closing_quote,
    in_smart_quotes,
    legibly_quoted,
    quoted,
    words_meant,
)
from game.library.yaml.source import shown
from game.model.codes import Code

MARKS = "*!@&%`"
LONGEST_NAME = 12
"""Words; what is longer is a sentence."""
ENDS_OF_SENTENCES = ".!?…\"'”’"
_BOLD = re.compile(r"(?P<mark>\*{1,3})(?P<words>[^*:]+)(?::(?P=mark)|(?P=mark):)")
_IN_BRACES = re.compile(r"(?:all|any|not): +\S")
_INNER_COLON = re.compile(r":(?= |$)")
_COMMENT = re.compile(r"\s#")
_NO_SPACE = re.compile(r"(\s*(?:- +)*[A-Za-z][\w '-]{0,40}):(?=[^\s:/])(.*)")
_NO_DASH_SPACE = re.compile(r"(\s*-)(?=[^\s-])(.*)")


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
    marked = _BOLD.match(shape.value)
    if marked is not None:
        message = f"{marked['mark']} makes no letters bold here; a name that speaks needs no marks"
        mended = shape.with_value(f"{marked['words']}:{shape.value[marked.end() :]}")
        return broken.mend(number, shape.column, Code.STARTS_WITH_MARK, message, mended)
    message = f"a text cannot begin with {first} unless it stands in quotes"
    mended = shape.with_value(quoted(shape.value))
    return broken.mend(number, shape.column, Code.STARTS_WITH_MARK, message, mended)


def _goes_on_after_quote(broken: Broken, number: int) -> Mend | None:
    shape = broken.shape(number)
    mark = shape.value[:1]
    if mark not in ('"', "'") or not mark:
        return None
    closing = closing_quote(shape.value)
    if closing is None:
        return None
    rest = shape.value[closing + 1 :]
    if not rest.strip() or (rest.lstrip().startswith("#") and rest[0] in " \t"):
        return None
    message = "this text begins with a quote and goes on after the closing quote"
    mended = shape.with_value(legibly_quoted(words_meant(shape.value)))
    return broken.mend(number, shape.column + closing, Code.TEXT_AFTER_QUOTE, message, mended)


def _bad_escape(broken: Broken, number: int) -> Mend | None:
    shape = broken.shape(number)
    if Gave.ESCAPE not in broken.gave or shape.value[:1] != '"' or shape.value[-1:] != '"':
        return None
    inner = shape.value[1:-1].replace('\\"', '"')
    mended = shape.with_value("'" + inner.replace("'", "''") + "'")
    message = "between double quotes a backslash changes the letter after it"
    return broken.mend(number, broken.column, Code.BACKSLASH, message, mended)


def _unclosed_quote(broken: Broken, number: int) -> Mend | None:
    shape = broken.shape(number)
    mark = shape.value[:1]
    if mark not in ('"', "'") or not mark or closing_quote(shape.value) is not None:
        return None
    if number < len(broken.lines) and Gave.QUOTE not in broken.gave:
        below = broken.shape(number + 1)
        if below.key is None and not below.head.strip():
            return None
    message = "the quote that opens here is never closed"
    mended = shape.with_value(quoted(words_meant(shape.value)))
    return broken.mend(number, shape.column, Code.UNCLOSED_QUOTE, message, mended)


def _no_space_after_colon(broken: Broken, number: int) -> Mend | None:
    line = broken.lines[number - 1]
    found = _NO_SPACE.fullmatch(line)
    if found is None or broken.shape(number).key is not None or number > broken.line:
        return None
    if number != broken.began and number != broken.line:
        return None
    message = "a space is missing after the colon"
    place = found.end(1) + 1
    return broken.mend(number, place, Code.SPACE_MISSING, message, f"{found[1]}: {found[2]}")


def _key_above(broken: Broken, number: int) -> Mend | None:
    """A key on the line above without its space or colon, so that this line cannot follow."""
    if Gave.COLON not in broken.gave or number != broken.line:
        return None
    here, above = broken.shape(number), number - 1
    while above > 0 and not broken.lines[above - 1].strip():
        above -= 1
    before = broken.shape(above) if above > 0 else here
    if here.key is None or _INNER_COLON.search(here.value) or before.key is not None:
        return None
    if before.column - 1 != here.indent or "- " in here.head or before.value[:1] in "\"'[{#|>":
        return None
    tight = _NO_SPACE.fullmatch(broken.lines[above - 1])
    if tight is not None:
        message = "a space is missing after the colon"
        mended = f"{tight[1]}: {tight[2]}"
        return broken.mend(above, tight.end(1) + 1, Code.SPACE_MISSING, message, mended)
    return missing_colon(broken, above)


def missing_colon(broken: Broken, number: int) -> Mend | None:
    """A line that is neither a key nor text; mended where it begins with the words of a key."""
    shape = broken.shape(number)
    if not shape.value or shape.key is not None:
        return None
    mended = colon_added(shape.value)
    message = f"this line is neither a key nor a part of the text above: {shown(shape.value)}"
    if mended is None or _goes_on(broken, number):
        if shape.head.strip():
            return None
        cure = (
            "A key needs a colon and a space after it. "
            "To go on with the text above, begin the line two spaces further in."
        )
        problem = broken.source.error(number, shape.column, Code.MISSING_COLON, message, cure)
        return Mend(problem, {number: ""}, is_sure=False)
    whole = shape.with_value(mended)
    cure = (
        f"A key needs a colon and a space after it: {whole.strip()}  "
        "To go on with the text above, begin the line two spaces further in."
    )
    problem = broken.source.error(number, shape.column, Code.MISSING_COLON, message, cure)
    return Mend(problem, {number: whole})


def _goes_on(broken: Broken, number: int) -> bool:
    """True where the text above does not sound finished, so that a line may belong to it."""
    value = broken.shape(number - 1).value if number > 1 else ""
    return len(value.split()) > 3 and value[-1] not in ENDS_OF_SENTENCES


def _no_space_after_dash(broken: Broken, number: int) -> Mend | None:
    found = _NO_DASH_SPACE.fullmatch(broken.lines[number - 1])
    if found is None or number not in (broken.line, broken.began):
        return None
    message = "a space is missing after the dash"
    return broken.mend(number, found.end(1), Code.SPACE_MISSING, message, f"{found[1]} {found[2]}")


def _colon_in_text(broken: Broken, number: int) -> Mend | None:
    shape = broken.shape(number)
    if Gave.COLON not in broken.gave or number != broken.line:
        return None
    found = _INNER_COLON.search(shape.value)
    if shape.key is None or found is None or shape.value[:1] in "\"'[{":
        return None
    pairs = pairs_meant(shape.value) if folded(shape.key) in TAKES_PAIRS else None
    if pairs is not None:
        message = f"{shown(shape.key)} needs braces around its names and numbers"
        mended = shape.with_value(pairs)
        return broken.mend(number, shape.column, Code.COLON_IN_TEXT, message, mended)
    if _IN_BRACES.match(shape.value) and folded(shape.key) in CONDITIONS:
        message = f"{shown(shape.key)} needs braces around all, any or not"
        mended = shape.with_value(f"{{{shape.value}}}")
        return broken.mend(number, shape.column, Code.COLON_IN_TEXT, message, mended)
    words, _, comment = shape.value.partition(" #")
    place, kept = shape.column + found.start(), f" #{comment}" if comment else ""
    if _holds_texts(broken, number):
        inside = shape.head[shape.lead :] + words.rstrip()
        mended = shape.head[: shape.lead] + quoted(inside) + kept
        place = shape.lead + inside.index(":") + 1
    else:
        mended = shape.with_value(quoted(words.rstrip()) + kept)
    message = "there is a colon inside this text, so YAML takes its beginning for a key"
    return broken.mend(number, place, Code.COLON_IN_TEXT, message, mended)


def _holds_texts(broken: Broken, number: int) -> bool:
    """True where a line is one of a list that holds texts alone, as under `knows`."""
    here = broken.shape(number)
    if not here.head.lstrip().startswith("- "):
        return False
    for above in range(number - 1, 0, -1):
        shape = broken.shape(above)
        if shape.head.strip() and (shape.indent < here.indent or not shape.is_item):
            key = folded(shape.key or "") if shape.indent <= here.indent else ""
            return key in LISTS_OF_TEXTS or (key == "script" and not _is_named(broken, here.key))
    return False


def _is_named(broken: Broken, key: str | None) -> bool:
    """True where the words before a colon stand before one elsewhere too, as a person's do."""
    head = folded(key or "").removesuffix(" thinks").removesuffix(" sees")
    if head in ("text", *KEYS):
        return True
    shapes = (broken.shape(number) for number in range(1, len(broken.lines) + 1))
    return any(
        folded(one.key or "") == head and "-" not in one.head[: one.indent + 1] for one in shapes
    )


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
        number, shape.column + found.start() + 1, Code.HASH_IN_TEXT, message, cure
    )
    return Mend(problem, {number: mended, below: ""})


def _colon_in_long_text(broken: Broken, number: int) -> Mend | None:
    """A colon in a text of two lines, where the first line does not sound finished."""
    if Gave.COLON not in broken.gave or number != broken.line or number < 2:
        return None
    below, above = broken.shape(number), broken.shape(number - 1)
    if above.key is None or below.indent <= above.indent or not _goes_on(broken, number):
        return None
    if folded(below.key or "") in KEYS:
        return None  # a key of the format that stands too far in
    words = f"{above.value} {broken.lines[number - 1].strip()}"
    mended = above.with_value(quoted(words))
    message = "there is a colon inside this text, so YAML takes its beginning for a key"
    mend = broken.mend(number, broken.column, Code.COLON_IN_TEXT, message, mended)
    return Mend(mend.problem, {number - 1: mended, number: ""})


def _name_without_colon(broken: Broken, number: int) -> Mend | None:
    """A name or a key alone on its line, with lines that belong to it below, and no colon."""
    shape, below = broken.shape(number), broken.below(number)
    words = shape.value
    if shape.key is not None or shape.head.strip() or below is None or number > broken.line:
        return None
    if not words or words[0] in "\"'[]{}|>#,&*!%@`?-" or words[-1] in f"{ENDS_OF_SENTENCES},;:":
        return None
    under = broken.shape(below)
    if len(words.split()) > LONGEST_NAME or under.indent <= shape.indent - under.is_item:
        return None
    if (under.key is None and not under.is_item) or _may_go_on(broken, number):
        return None
    message = f"a colon is missing after {shown(words)}"
    end = shape.column + len(words)
    return broken.mend(number, end, Code.MISSING_COLON, message, shape.with_value(f"{words}:"))


def _may_go_on(broken: Broken, number: int) -> bool:
    """True where a line stands so far in that it goes on with the text above."""
    above = broken.above(number)
    if above is None:
        return False
    before = broken.shape(above)
    begins = before.lead if before.key is not None else before.indent
    return bool(before.value) and broken.shape(number).indent > begins


HINTS: tuple[Callable[[Broken, int], Mend | None], ...] = (
    condition_without_key,
    braces_without_colon,
    dashes_after_brackets,
    line_without_dash,
    _name_without_colon,
    _smart_quotes,
    _bad_escape,
    _goes_on_after_quote,
    in_brackets,
    _starts_with_mark,
    _key_above,
    _no_space_after_colon,
    _no_space_after_dash,
    _colon_in_text,
    _colon_in_long_text,
    _hash_in_text,
    _unclosed_quote,
)
