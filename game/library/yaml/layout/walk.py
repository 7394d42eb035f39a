"""Where each line of a scenario may stand: its columns, dashes and keys, from the form alone.

Lines are walked from the top and nothing is parsed, so that a file need not be YAML for it. The
walk says where the first line stands that fits nothing; what its author meant is in `ways`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from game.library.nearest import nearest
from game.library.yaml.keys import KEYS, folded
from game.library.yaml.layout.values import (
    is_closed,
    is_odd,
    keyed,
    listed,
    without_comment,
)
from game.library.yaml.lines import Shape, shape_of
from game.model.form import kinds
from game.model.form.heading import TOP
from game.model.form.kinds import Form, Kind
from game.model.form.moments import CONDITION, LINE

SPOKEN = "\0"
"""Among the keys seen of a line of a script: the words themselves."""
TOLD_TO_ONE = (" thinks", " sees")
HAS_ONE = {
    "a choice": ("say", "do"),
    "a line of the script": ("text", SPOKEN),
    "a moment": ("choices", "go to", "ending"),
}
"""Of these keys at least one stands in what a form describes, beside those it requires."""
_COLON_INSIDE = re.compile(r":(?: |$)")
MARKS = ";=\uff1a:\u2013\u2014-"
MARKED = re.compile(rf"([A-Za-z][\w' ]{{0,40}}?) {{0,3}}([{MARKS}]) *(.*)")
"""Words, another mark than a colon with its space, and what follows."""
_NO_START = tuple("*!@&%`,]}")


@dataclass(slots=True)
class Opened:
    """One open mapping or list. `column` is that of its keys, or of its dashes, from 0.

    `form` is that of its keys, or of each entry; None where anything may stand. `opened` is
    the column of the key above it.
    """

    column: int
    opened: int
    form: Form | None
    is_list: bool = False
    is_of_names: bool = False
    """True for a list of names, none of which goes on over two lines."""
    is_named: bool = False
    seen: set[str] = field(default_factory=set)


@dataclass(slots=True)
class Walk:
    """Where a walk stands: what is open, the text or key that a deeper line belongs to."""

    frames: list[Opened]
    text: int | None = None
    """The column that lines of an open text stand deeper than."""
    text_is_plain: bool = True
    unclosed: str = ""
    """What was said since a quote or bracket that is still open."""
    awaits: tuple[int, Kind | None] | None = None
    odd: int = 0
    """How many lines stand where lines may, and say what none should say there."""
    twice: int = 0
    """How many of these say a key again that its mapping has, or stand among names."""

    def copy(self) -> Walk:
        """The same, to go on from twice."""
        frames = [replace(frame, seen={*frame.seen}) for frame in self.frames]
        return replace(self, frames=frames)


def start() -> Walk:
    """The beginning of a file."""
    return Walk([Opened(0, -1, TOP)])


def people_in(lines: Sequence[str]) -> frozenset[str]:
    """The names under `people`, folded."""
    found: set[str] = set()
    inside = False
    inner = 0
    for line in lines:
        shape = shape_of(line)
        if line[:1] not in ("", " ", "#"):
            inside, inner = folded(shape.key or "") == "people", 0
        elif inside and shape.key is not None and line.strip():
            inner = inner or shape.indent
            if shape.indent == inner:
                found.add(folded(shape.key))
    return frozenset(found)


class Layout:
    """Walks lines. `people` are the names that may stand before a colon in a script."""

    def __init__(self, people: frozenset[str]) -> None:
        self.people = people

    def stops_at(self, lines: Sequence[str], walk: Walk, begin: int, end: int) -> int | None:
        """The index of the first line from `begin` that fits nothing; None before `end`."""
        for at in range(begin, min(end, len(lines))):
            words = lines[at].strip()
            says = bool(words) and (words[0] != "#" or walk.text is not None)
            if says and not self._takes(walk, lines[at], words):
                return at
        return None

    def _takes(self, walk: Walk, line: str, words: str) -> bool:
        shape = shape_of(line)
        own = len(line) - len(line.lstrip(" "))
        if walk.unclosed:
            return self._goes_on(walk, shape, own, words)
        if walk.text is not None:
            if own > walk.text:
                walk.twice += walk.frames[-1].is_of_names
                walk.odd += walk.frames[-1].is_of_names
                return not walk.text_is_plain or (shape.key is None and not words.startswith("- "))
            if words[0] == "#":
                return True
            walk.text = None
        if "\t" in line[: len(line) - len(line.lstrip())]:
            return False
        if shape.is_item:
            return self._item(walk, shape, own)
        return self._key(walk, shape, own)

    def _goes_on(self, walk: Walk, shape: Shape, own: int, words: str) -> bool:
        """One more line of what a quote or bracket holds; False where it is none of it."""
        frame = walk.frames[-1]
        form = frame.form
        is_key = form is not None and folded(shape.key or "") in form.names
        if own <= (walk.text or 0) or is_key:
            return False
        walk.unclosed += f" {words}"
        if is_closed(walk.unclosed):
            walk.unclosed, walk.text = "", None
        return True

    def _item(self, walk: Walk, shape: Shape, own: int) -> bool:
        held = self._opened_list(walk, own) or self._frame_at(walk, own, is_list=True)
        if held is None:
            return False
        if not shape.value and shape.key is None:
            return False
        if shape.key is None:
            return self._item_text(walk, held, shape, own)
        if held.form is None:
            return False
        inside = Opened(shape.lead, own, held.form)
        walk.frames.append(inside)
        return self._value(walk, inside, shape)

    def _item_text(self, walk: Walk, held: Opened, shape: Shape, own: int) -> bool:
        takes_text = held.form is None or held.form is LINE or held.form is CONDITION
        if not takes_text and shape.value[0] != "{":
            return False
        if held.form is LINE and self._lacks_colon(shape.value):
            walk.odd += 1
        return self._text(walk, shape.value, own)

    def _lacks_colon(self, words: str) -> bool:
        """True for words that only one chair is to be told, where nothing says so."""
        return self._is_of_one(words) and not self._is_of_one(words, ":")

    def _is_of_one(self, words: str, after: str = "") -> bool:
        """True for words that begin with a name and what only that person is told."""
        head = folded(words.lstrip("\"'"))
        ends = tuple(f"{ending}{after}" for ending in TOLD_TO_ONE)
        return any(head.startswith(tuple(f"{name}{end}" for end in ends)) for name in self.people)

    def _opened_list(self, walk: Walk, own: int) -> Opened | None:
        """The list that this dash begins, where a key above waits for one."""
        if walk.awaits is None or own < walk.awaits[0]:
            return None
        opened, kind = walk.awaits
        takes, form = listed(kind)
        if not takes:
            return None
        is_of_names = isinstance(kind, (kinds.FactList, kinds.TheoryList, kinds.NameList))
        held = Opened(own, opened, form, is_list=True, is_of_names=is_of_names)
        walk.frames.append(held)
        walk.awaits = None
        return held

    def _key(self, walk: Walk, shape: Shape, own: int) -> bool:
        if shape.key is None:
            return False
        was_empty = walk.awaits is not None and own <= walk.awaits[0]
        if walk.awaits is not None and own > walk.awaits[0]:
            opened, kind = walk.awaits
            takes, form, is_named = keyed(kind)
            if not takes:
                return False
            walk.awaits = None
            held: Opened | None = Opened(own, opened, form, is_named=is_named)
            assert held is not None
            walk.frames.append(held)
        else:
            held = self._frame_at(walk, own, is_list=False)
        if held is None:
            return False
        if held.is_named:
            return self._name(walk, held, shape, was_empty)
        return self._value(walk, held, shape)

    def _frame_at(self, walk: Walk, column: int, is_list: bool) -> Opened | None:
        """The open frame whose keys, or dashes, stand at a column; what is deeper closes."""
        for at in range(len(walk.frames) - 1, -1, -1):
            frame = walk.frames[at]
            if frame.is_list is is_list and frame.column == column:
                walk.odd += sum(_lacks(one) for one in walk.frames[at + 1 :])
                del walk.frames[at + 1 :]
                walk.awaits = None
                return frame
            if frame.column < column:
                return None
        return None

    def _name(self, walk: Walk, held: Opened, shape: Shape, was_empty: bool) -> bool:
        name = folded(shape.key or "")
        form = held.form
        walk.odd += was_empty
        is_key = form is not None and name in form.names
        walk.odd += name in held.seen or is_key
        walk.twice += is_key
        held.seen.add(name)
        if shape.value and not shape.value.startswith(("{", "#")):
            return False
        if not shape.value or shape.value[0] == "#":
            assert form is not None
            walk.awaits = (held.column, kinds.Under(form))
            return True
        return self._text(walk, shape.value, held.column)

    def _value(self, walk: Walk, held: Opened, shape: Shape) -> bool:
        """A key of a frame and what stands after it."""
        key = folded(shape.key or "")
        kind: Kind | None = None
        form = held.form
        if form is not None:
            if key in form.names:
                kind = form.key(key).kind
                is_twice = key in held.seen
            elif key in KEYS or self._is_marked(key):
                return False
            elif form is TOP:
                meant = nearest(key, form.names)
                kind = None if meant is None else form.key(meant).kind
                is_twice, walk.odd = False, walk.odd + 1
                if meant is None:
                    return False
            else:
                is_voice = form is LINE and self.is_voice(key)
                walk.odd += not is_voice
                is_twice = is_voice and SPOKEN in held.seen
                key = SPOKEN if is_voice else key
            walk.odd += is_twice
            walk.twice += is_twice
            held.seen.add(key)
        if not shape.value or shape.value[0] == "#":
            walk.awaits = (held.column, kind)
            return True
        walk.odd += kind is not None and is_odd(kind, shape.value)
        walk.odd += form is LINE and key == "text" and self._is_of_one(shape.value)
        walk.odd += shape.value.startswith(("=", ";", "- "))
        return self._text(walk, shape.value, held.column)

    def _is_marked(self, words: str) -> bool:
        """True for a known key with another mark after it than a colon."""
        found = MARKED.fullmatch(words)
        return found is not None and (found[1] in KEYS or self.is_voice(found[1]))

    def is_voice(self, words: str) -> bool:
        """True for a person's name, alone or with what only their chair is told."""
        for ending in ("", *TOLD_TO_ONE):
            if words.endswith(ending) and words[: len(words) - len(ending)] in self.people:
                return True
        return False

    def _text(self, walk: Walk, value: str, column: int) -> bool:
        """A value; the lines of one that goes on stand deeper than `column`."""
        walk.awaits = None
        first = value[0]
        value = without_comment(value)
        walk.text, walk.text_is_plain = column, first not in "|>"
        if first in "\"'[{":
            closed = is_closed(value)
            if closed is None:
                return False
            walk.text, walk.unclosed = (None, "") if closed else (column, value)
            return True
        if first in "|>":
            return True
        is_list = value.startswith(("- ", "? "))
        return not (_COLON_INSIDE.search(value) or value.startswith(_NO_START) or is_list)


def _lacks(frame: Opened) -> bool:
    """True for an entry that closes without what every one of its kind has."""
    wanted = (
        ()
        if frame.form is None or frame.is_list or frame.is_named
        else HAS_ONE.get(frame.form.what, frame.form.required)
    )
    return bool(wanted) and frame.seen.isdisjoint(wanted)
