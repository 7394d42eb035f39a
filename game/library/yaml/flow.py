"""A list or group in brackets on one line, as its author meant it, and the line with quotes.

YAML ends a text in brackets at commas, question marks and brackets, so it often reads other
words than were written. Here every text is found as it was meant, and put in quotes where YAML
would read it in another way.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

import yaml

from game.library.yaml.lines import ODD_SPACES, shape_of
from game.library.yaml.parsers import fastest_parser
from game.library.yaml.quotes import closing_quote, in_smart_quotes, quoted, words_meant

LONGEST = 4000
"""A longer line is not looked at: nobody wrote it by hand."""
DEEPEST = 12
GOES_ON = ("and ", "or ", "but ", "so ", "because ")
"""Words with which a sentence goes on after a comma."""
_KEY = re.compile(
    rf"""(?:"[^"]*"|'[^']*'|[^\s"'\[\]{{}},:#&*!|>%@`?-][^:,{{}}\[\]]{{0,80}}?)[ ]*:"""
    rf"(?:([ {ODD_SPACES}]+)|(?=[,}}\]])|$)"
)
_CLOSER = {"[": "]", "{": "}"}
_AFTER = re.compile(r"\s*(?:$|\s#)")
_SAFE = re.compile(r"[A-Za-z][A-Za-z0-9 .;’-]*|[+-]?[0-9]+")


@dataclass(frozen=True, slots=True)
class Leaf:
    """One text in brackets: where it begins and ends in its line, from 0."""

    start: int
    end: int
    words: str
    is_joined: bool = False
    """True where a comma stands in it that would end it."""
    is_item: bool = False
    """True in a list; False after a key in braces."""


@dataclass(slots=True)
class _Found:
    """What stands in the brackets of a line, and the commas with nothing before them."""

    leaves: list[Leaf] = field(default_factory=list)
    commas: list[int] = field(default_factory=list)
    gaps: list[tuple[int, int]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class FlowMend:
    """A line in brackets as it should be. `first` is the first text that got quotes.

    `comma` is the place from 0 of a comma too many; one of the two is not None.
    """

    line: str
    first: Leaf | None
    comma: int | None
    is_guess: bool = False
    """True where texts were put together that read like one sentence with commas in it."""


def mended_flow(line: str) -> FlowMend | None:
    """The line with quotes where its texts in brackets need them.

    None where it has no brackets that close on it, where nothing is wrong with it, or where no
    quotes would help.
    """
    shape = shape_of(line)
    start = shape.column - 1
    if shape.value[:1] not in _CLOSER or not shape.value or len(line) > LONGEST:
        return None
    end = _outer_end(line, start)
    found = _Found()
    if end is None or not _collect(line, start, end, found, 0):
        return None
    is_wrong = [not stands_in_brackets(leaf.words) for leaf in found.leaves]
    leaves = _put_together(line, found.leaves) if any(is_wrong) else found.leaves
    is_guess = len(leaves) < len(found.leaves)
    wrong = [leaf for leaf in leaves if leaf.is_joined or not stands_in_brackets(leaf.words)]
    changes = [(leaf.start, leaf.end, _in_quotes(leaf.words)) for leaf in wrong]
    changes += [(comma, comma + 1, "") for comma in found.commas]
    changes += [(begin, stop, " ") for begin, stop in found.gaps]
    mended = line[start : end + 1]
    for begin, stop, words in sorted(changes, reverse=True):
        mended = mended[: begin - start] + words + mended[stop - start :]
    if not (wrong or found.commas) or not _is_sound(mended):
        return None
    first = wrong[0] if wrong else None
    comma = found.commas[0] if found.commas else None
    if first is not None and comma is not None and comma < first.start:
        first = None
    return FlowMend(line[:start] + mended + line[end + 1 :], first, comma, is_guess)


def _put_together(line: str, leaves: list[Leaf]) -> list[Leaf]:
    """The texts of a list, with those together that read like parts of one sentence."""
    whole: list[Leaf] = []
    for leaf in leaves:
        before = whole[-1] if whole else None
        is_next = before is not None and not line[before.end : leaf.start].strip(" ,")
        if before is None or not (is_next and leaf.is_item and goes_on(before.words, leaf.words)):
            whole.append(leaf)
            continue
        words = line[before.start : leaf.end]
        whole[-1] = Leaf(before.start, leaf.end, words, True, before.is_item)
    return whole


def goes_on(before: str, after: str) -> bool:
    """True where two texts beside each other in brackets read like one sentence."""
    if not before or before[-1] in ".?!…" or before[0] in "\"'“‘" or after[:1] in ("'", '"'):
        return False
    is_begun = before[0].isupper()
    is_rest = after[:1].islower() or ("?" in after and len(before.split()) > 1)
    return (is_begun and is_rest) or after.startswith(GOES_ON)


def stands_in_brackets(words: str) -> bool:
    """True where YAML reads a text in brackets as it is written."""
    if not words or _SAFE.fullmatch(words):
        return True
    if in_smart_quotes(words) is not None:
        return False
    events = _events(f"[{words}]")
    if len(events) != 7 or not isinstance(events[3], yaml.ScalarEvent):
        return False
    scalar = events[3]
    if scalar.anchor is not None or scalar.tag is not None:
        return False
    return bool(scalar.style) or (scalar.value == words and "?" not in words)


def _in_quotes(words: str) -> str:
    inner = in_smart_quotes(words)
    if inner is None:
        inner = words_meant(words) if words[0] in "\"'" else words
    return quoted(inner)


def _outer_end(line: str, start: int) -> int | None:
    """Where the brackets that open at `start` close: after that only a comment may stand."""
    closer = _CLOSER[line[start]]
    at = line.find(closer, start)
    while at != -1:
        if _AFTER.match(line, at + 1):
            return at
        at = line.find(closer, at + 1)
    return None


def _collect(line: str, start: int, end: int, found: _Found, depth: int) -> bool:
    """Find the texts between two brackets; False where they cannot be told apart."""
    is_group, at, own = line[start] == "{", start + 1, len(found.leaves)
    if depth > DEEPEST:
        return False
    while at <= end:
        begin = _past_spaces(line, at, end)
        key = _KEY.match(line, begin, end) if is_group else None
        value = begin if key is None else key.end()
        stop, is_nested = _value_end(line, value, end)
        last = len(line[value:stop].rstrip()) + value
        if begin == stop:
            if stop < end:
                found.commas.append(stop)
        elif is_nested:
            if not _collect(line, value, last - 1, found, depth + 1):
                return False
        elif is_group and key is None:
            if len(found.leaves) == own or found.leaves[-1].end >= begin:
                return False
            before = found.leaves.pop()
            found.leaves.append(Leaf(before.start, last, line[before.start : last], True))
        else:
            if key is not None and key[1] and key[1].strip(" "):
                found.gaps.append(key.span(1))
            found.leaves.append(Leaf(value, last, line[value:last], is_item=not is_group))
        at = stop + 1
    return True


def _past_spaces(line: str, at: int, end: int) -> int:
    while at < end and line[at] in " \t":
        at += 1
    return at


def _value_end(line: str, value: int, end: int) -> tuple[int, bool]:
    """Where the comma after a value stands, or `end`; and whether the value has brackets."""
    mark = line[value] if value < end else ""
    if mark in _CLOSER and mark:
        closed = _closing_bracket(line, value, end)
        if closed is not None:
            return _past_spaces(line, closed + 1, end), True
    if mark in ("'", '"') and mark:
        closing = closing_quote(line[value:end])
        if closing is not None and not line[value + closing + 1 : value + closing + 2].isalnum():
            value += closing + 1
    comma = line.find(",", value, end)
    return (end if comma == -1 else comma), False


def _closing_bracket(line: str, start: int, end: int) -> int | None:
    """Where a bracket inside brackets closes, if a comma or the end follows it."""
    depth, at = 0, start
    while at < end:
        if line[at] in "[{":
            depth += 1
        elif line[at] in "]}":
            depth -= 1
        elif line[at] in "\"'" and line[at - 1] in " [{,":
            closing = closing_quote(line[at:end])
            at += closing or 0
        if depth == 0:
            after = _past_spaces(line, at + 1, end)
            return at if after == end or line[after] == "," else None
        at += 1
    return None


def _is_sound(text: str) -> bool:
    events = _events(text)
    marked = (yaml.ScalarEvent, yaml.CollectionStartEvent)
    return len(events) > 4 and not any(
        isinstance(event, yaml.AliasEvent)
        or (isinstance(event, marked) and (event.anchor is not None or event.tag is not None))
        for event in events
    )


def _events(text: str) -> list[yaml.Event]:
    """The events of a text; none where it is not YAML or more than one document."""
    events: list[yaml.Event] = []
    try:
        parser = fastest_parser()(text)
        while parser.check_event():
            events.append(parser.get_event())
    except (yaml.YAMLError, ValueError, OverflowError):
        return []
    starts = [event for event in events if isinstance(event, yaml.DocumentStartEvent)]
    return events if len(starts) == 1 else []
