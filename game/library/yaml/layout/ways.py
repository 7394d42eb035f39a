"""What one line of a scenario may have been meant to be: a colon, a dash, a bracket put right.

Lines that move are in `moves`; which way is the best is found in `slips`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from game.library.yaml.keys import KEYS, folded
from game.library.yaml.layout.values import listed
from game.library.yaml.layout.walk import MARKED, Layout, Walk
from game.library.yaml.lines import shape_of
from game.library.yaml.nodes import KEEP_ONE
from game.library.yaml.source import shown
from game.model.codes import Code
from game.model.form import kinds
from game.model.form.choices import CHOICE
from game.model.form.heading import TOP
from game.model.form.kinds import Form
from game.model.form.moments import LINE, MOMENT

MOST_WORDS = 7
"""A key or a name with its verb has no more words."""
_RULED = re.compile(r"[-=*_~#`.\s]{3,}|```\w*")
"""A line of marks alone, as between two scenes."""


@dataclass(frozen=True, slots=True)
class Meant:
    """One thing that may have been meant.

    `lines` by number, from 1: as they should be, one that holds a line break is two; None takes a
    line out. `order` tells equal ways apart, the least first.
    """

    lines: Mapping[int, str | None]
    at: int
    column: int
    code: Code
    message: str
    cure: str
    order: int


@dataclass(frozen=True, slots=True)
class Spot:
    """A line to be looked at: its index, the walk that comes to it, and all the lines."""

    at: int
    walk: Walk
    lines: list[str]

    @property
    def line(self) -> str:
        """The line itself."""
        return self.lines[self.at]

    @property
    def indent(self) -> int:
        """How far in it stands, tabs counted as one."""
        return len(self.line) - len(self.line.lstrip())


def line_ways(layout: Layout, spot: Spot) -> Iterator[Meant]:
    """Every way that leaves a line where it is."""
    yield from _with_colon(layout, spot)
    yield from _with_brackets(spot)
    yield from _with_dash(spot)
    yield from _without_dash(spot)
    yield from _without_key(spot)
    yield from _of_moment(spot)
    yield from _noted(layout, spot)


def _way(at: int, column: int, code: Code, message: str, line: str, order: int) -> Meant:
    cure = f"Write it like this: {line.strip()}"
    return Meant({at + 1: line}, at + 1, column, code, message, cure, order)


def _with_colon(layout: Layout, spot: Spot) -> Iterator[Meant]:
    """A key, a voice or a name whose colon is missing, or is another mark."""
    line = spot.line
    shape = shape_of(line)
    head, words = line[: shape.lead], line[shape.lead :].rstrip()
    marked = MARKED.fullmatch(words)
    if marked is not None and _is_key(layout, marked[1]) and marked[2] + marked[3]:
        mended = f"{head}{marked[1]}: {marked[3]}".rstrip()
        column = len(head) + marked.start(2) + 1
        message = f"a colon and a space belong after {shown(marked[1])}"
        code = Code.SPACE_MISSING if marked[2] == ":" else Code.MISSING_COLON
        if mended != line.rstrip():
            yield _way(spot.at, column, code, message, mended, 0)
        return
    for many in range(min(MOST_WORDS, len(words.split(" "))), 0, -1):
        first, rest = _split(words, many)
        if first[-1:].isalnum() and _is_key(layout, first):
            mended = f"{head}{first}: {rest}".rstrip()
            message = f"a colon is missing after {shown(first)}"
            column = len(head) + 1 if rest else len(head) + len(first) + 1
            yield _way(spot.at, column, Code.MISSING_COLON, message, mended, 0)
            return
    arrow = re.match(r"(?:[-=]+>|→) *(?=\S)", words)
    if arrow is not None:
        message = f"{shown(arrow[0].strip())} is no key; the way on is {shown('go to')}"
        mended = f"{head}go to: {words[arrow.end() :]}"
        yield _way(spot.at, len(head) + 1, Code.MISSING_COLON, message, mended, 0)
        return
    if re.match(r":(?: |$)", words):
        mended = f"{head}...{words}"
        message = "a name is missing before this colon"
        cure = "Write it there, or take this line out, with what stands under it."
        lines = {spot.at + 1: mended}
        yield Meant(lines, spot.at + 1, len(head) + 1, Code.WRONG_TYPE, message, cure, 0)
        return
    is_name = shape.key is None and not head.strip() and words and words[-1] not in ".!?:,;"
    if is_name and _takes_names(spot.walk, len(head)):
        message = f"a colon is missing after {shown(words)}"
        column = len(head) + len(words) + 1
        yield _way(spot.at, column, Code.MISSING_COLON, message, f"{head}{words}:", 1)


def _is_key(layout: Layout, words: str) -> bool:
    key = folded(words)
    return key in KEYS or layout.is_voice(key)


def _with_brackets(spot: Spot) -> Iterator[Meant]:
    """A value whose brackets do not add up or are not there, and the marks inside them."""
    line = spot.line
    shape = shape_of(line)
    inner = shape.value.strip("[]{} ")
    if shape.key is None or not inner or shape.value[0] in "\"'":
        return
    marked = re.sub(r" *= *", ": ", inner.replace(";", ","))
    is_open = shape.value[0] in "[{" or shape.value[-1] in "]}"
    for pair, words in (("{}", inner), ("{}", marked), ("[]", inner)):
        if is_open or (pair == "{}" and ": " in words):
            mended = shape.with_value(f"{pair[0]}{words}{pair[1]}")
            message = "the brackets here do not add up"
            if not is_open:
                message = f"{shown(shape.key)} needs braces around its names and numbers"
            elif words != inner:
                message = "inside braces a colon stands after each name, and commas between"
            yield _way(spot.at, shape.column, Code.BRACKET_LIST, message, mended, 1)


def _with_dash(spot: Spot) -> Iterator[Meant]:
    """An entry of a list whose dash, or the space after it, is missing."""
    line = spot.line
    words = line.strip()
    if words.startswith("-") and not words.startswith(("- ", "--")):
        own = len(line) - len(line.lstrip())
        mended = f"{line[:own]}- {words[1:]}"
        message = "a space is missing after the dash"
        yield _way(spot.at, own + 2, Code.SPACE_MISSING, message, mended, 0)
    if words.startswith("-"):
        return
    for column in columns(spot.walk, of_lists=True):
        mended = f"{' ' * column}- {words}"
        own = len(line) - len(line.lstrip())
        message = "a line of the script begins with a dash, and this one has none"
        if _form_of(spot.walk, column) is not LINE:
            message = "this begins something new in the list, and its dash is missing"
        yield _way(spot.at, own + 1, Code.BAD_LINE, message, mended, 1 + (own != column + 2))


def _without_dash(spot: Spot) -> Iterator[Meant]:
    """A key with a dash that it should not have."""
    line = spot.line
    words = line.strip()
    if not words.startswith("- "):
        return
    own = len(line) - len(line.lstrip())
    for column in columns(spot.walk, of_lists=False):
        lines = {spot.at + 1: f"{' ' * column}{words[2:].lstrip()}"}
        message = "this key belongs to the lines above it, and a dash begins something new"
        cure = (
            f"Take its dash out. Begin it at column {column + 1}, with {column} spaces before it."
        )
        order = 2 + (own != column)
        yield Meant(lines, spot.at + 1, own + 1, Code.BAD_LINE, message, cure, order)


def _without_key(spot: Spot) -> Iterator[Meant]:
    """The words of a choice, with neither `say` nor `do` before them."""
    shape = shape_of(spot.line)
    if shape.is_item and shape.key is None and _form_of(spot.walk, spot.indent) is CHOICE:
        keys = ("say",) if shape.value[:1] in "\"'“‘" else ("say", "do")
        message = f"{' or '.join(map(shown, keys))} is missing before these words"
        for order, key in enumerate(keys):
            mended = f"{' ' * spot.indent}- {key}: {shape.value}"
            yield _way(spot.at, spot.indent + 3, Code.MISSING_KEY, message, mended, order)


def _of_moment(spot: Spot) -> Iterator[Meant]:
    """A key of the moment among the lines of its script."""
    shape = shape_of(spot.line)
    key = folded(shape.key or "")
    if shape.is_item and key in MOMENT.names and _form_of(spot.walk, spot.indent) is LINE:
        message = f"{shown(key)} belongs to the moment, and stands among the lines of its script"
        cure = "Write it under the moment or under each choice."
        lines = {spot.at + 1: None}
        yield Meant(lines, spot.at + 1, spot.indent + 1, Code.WRONG_TYPE, message, cure, 5)


def of_the_file(spot: Spot, end: int) -> Iterator[Meant]:
    """A key of the whole file among its moments, with what stands under it; `end` is the next."""
    key = folded(shape_of(spot.line).key or "")
    if key not in TOP.names or not any(one.form is MOMENT for one in spot.walk.frames):
        return
    message = f"{shown(key)} belongs to the whole story, and stands among its moments"
    code, cure = Code.WRONG_TYPE, "Write it above the moments."
    if key in spot.walk.frames[0].seen:
        first = next(n for n, one in enumerate(spot.lines, 1) if folded(one).startswith(key))
        message = f"{shown(key)} stands here twice; it is on line {first} already"
        code, cure = Code.DUPLICATE_KEY, KEEP_ONE
    yield Meant(dict.fromkeys(range(spot.at + 1, end + 1)), spot.at + 1, 1, code, message, cure, 5)


def _noted(layout: Layout, spot: Spot) -> Iterator[Meant]:
    """A line that belongs to no story: a note, or marks between two scenes."""
    line = spot.line
    words = line.strip()
    own = len(line) - len(line.lstrip())
    shape = shape_of(line)
    if shape.is_item or words[0] == ":" or _is_key(layout, shape.key or ""):
        return
    message = f"this line is neither a key nor a part of the text above: {shown(words)}"
    if _RULED.fullmatch(words):
        cure = "Take it out."
        yield Meant({spot.at + 1: None}, spot.at + 1, own + 1, Code.MISSING_COLON, message, cure, 5)
        return
    note = f"{' ' * own}# {words.removeprefix('<!--').removesuffix('-->').strip()}"
    cure = f"If it is a note to yourself, write it like this: {note.strip()}"
    yield Meant({spot.at + 1: note}, spot.at + 1, own + 1, Code.MISSING_COLON, message, cure, 6)


def _split(words: str, many: int) -> tuple[str, str]:
    parts = words.split(" ")
    return " ".join(parts[:many]), " ".join(parts[many:]).strip()


def _takes_names(walk: Walk, column: int) -> bool:
    """True where names of people, moments or measures stand at a column."""
    if walk.awaits is not None and column > walk.awaits[0]:
        return isinstance(walk.awaits[1], kinds.Each)
    return any(one.is_named and one.column == column for one in walk.frames)


def columns(walk: Walk, of_lists: bool) -> list[int]:
    """The columns at which keys, or dashes, may stand, the innermost first."""
    found = [frame.column for frame in reversed(walk.frames) if frame.is_list is of_lists]
    if walk.awaits is not None:
        found.insert(0, walk.awaits[0] + 2)
    return list(dict.fromkeys(found))


def _form_of(walk: Walk, column: int) -> Form | None:
    """The form of the entries of the list whose dashes stand at a column."""
    if walk.awaits is not None and column >= walk.awaits[0]:
        return listed(walk.awaits[1])[1]
    return next((f.form for f in walk.frames if f.is_list and f.column == column), None)
