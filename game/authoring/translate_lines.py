"""Lines of a variant's file: words as YAML, new lines for texts without words, and edits.

Lines only. Which of them a refresh changes is decided in `translate_file`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from game.library.variants.marks import VariantMark, comments_above, is_mark, mark_lines
from game.library.variants.slots import Slot, SlotGroup, SlotRow, SlotWords
from game.model.variant import Where

_PLAIN = re.compile(r"[^\W_]([^\x00-\x1f\x7f-\xa0\u2000-\u206f\ufeff]*[^\s:])?")
_IS_OK = re.compile(r"\s*#\s*ok:", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Given:
    """Words that come from elsewhere; `made_from` None: from what the story now says."""

    words: str
    made_from: str | None = None

    @property
    def mark(self) -> VariantMark:
        """What is to be noted of their original."""
        return VariantMark(was=self.made_from)


NOTHING = Given("")


def written(words: str) -> str:
    """Words as a YAML value or key that reads back as the same, in quotes only where needed."""
    plain = _PLAIN.fullmatch(words) is not None
    if plain and not any(mark in words for mark in (": ", " #", "\t")):
        return words
    if "\n" not in words and "\\" not in words and '"' not in words and "\t" not in words:
        return f'"{words}"'
    if "\n" not in words and "\t" not in words:
        return "'" + words.replace("'", "''") + "'"
    kept = words.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + kept.replace("\n", "\\n").replace("\t", "\\t") + '"'


def keyed_line(indent: int, key: str, words: str) -> str:
    """A key with its words, or with nothing yet."""
    said = f" {written(words)}" if words else ""
    return f"{' ' * indent}{written(key)}:{said}"


def item_line(indent: int, key: str, words: str) -> str:
    """An item of a list, with the key that stands before its words if it has one."""
    lead = " " * indent + "-"
    if key:
        return f"{lead} {written(key)}:" + (f" {written(words)}" if words else "")
    return f"{lead} {written(words)}" if words else lead


class Edits:
    """Changes to lines, numbered from 1 as the file now is."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.lines = lines
        self.deleted: set[int] = set()
        self.before: dict[int, list[str]] = {}
        self.after: dict[int, list[str]] = {}
        self.replaced: dict[int, str] = {}

    def applied(self) -> list[str]:
        """The lines as they become."""
        rows = list(self.before.get(0, ()))
        for number, line in enumerate(self.lines, 1):
            rows += self.before.get(number, ())
            if number not in self.deleted:
                rows.append(self.replaced.get(number, line))
            rows += self.after.get(number, ())
        return rows


def comments_for(
    lines: Sequence[str],
    line: int,
    mark: VariantMark,
    words: SlotWords,
    indent: int,
    has_words: bool,
) -> list[str]:
    """The comments above a text as they should be: other people's kept, the marks renewed.

    A line that switches a warning off stays next to the text.
    """
    kept = [lines[number - 1] for number in comments_above(lines, line)]
    place = next((n for n, one in enumerate(kept) if is_mark(one)), len(kept))
    while place == len(kept) and kept and place > 0 and _IS_OK.match(kept[place - 1]):
        place -= 1
    marks = mark_lines(mark, words.original, indent, has_words) if words.original else []
    above = [one for one in kept[:place] if not is_mark(one)]
    return [*above, *marks, *(one for one in kept[place:] if not is_mark(one))]


def content_end(lines: Sequence[str], first: int, stop: int, indent: int) -> int:
    """The last line of what begins at `first` and ends before `stop`.

    Blank lines, and comments that stand no further in than it, belong to what follows.
    """
    last = stop - 1
    while last > first:
        line = lines[last - 1]
        lead = len(line) - len(line.lstrip())
        if line.strip() and not (line.lstrip().startswith("#") and lead <= indent):
            break
        last -= 1
    return last


def fresh_lines(slot: Slot, key: str, indent: int, given: Mapping[Where, Given]) -> list[str]:
    """The lines for something that the file has not yet, with the words given for it."""
    match slot:
        case SlotWords():
            own = given.get(slot.where, NOTHING)
            comments = mark_lines(own.mark, slot.original, indent, bool(own.words))
            return [*comments, keyed_line(indent, key, own.words)]
        case SlotRow() | SlotGroup():
            return [keyed_line(indent, key, ""), *fresh_inside(slot, indent + 2, given)]


def fresh_inside(slot: Slot, indent: int, given: Mapping[Where, Given]) -> list[str]:
    """The lines under the key of a list or group."""
    rows: list[str] = []
    match slot:
        case SlotWords():
            return rows
        case SlotRow():
            for item in slot.items:
                rows += fresh_item(item, indent, given)
        case SlotGroup():
            for name, one in slot.slots.items():
                if rows and is_apart(slot, one):
                    rows.append("")
                rows += fresh_lines(one, name, indent, given)
    return rows


def fresh_item(one: SlotWords, indent: int, given: Mapping[Where, Given]) -> list[str]:
    """The lines of one item of a list."""
    own = given.get(one.where, NOTHING)
    comments = mark_lines(own.mark, one.original, indent, bool(own.words)) if one.original else []
    return [*comments, item_line(indent, one.key, own.words)]


def is_apart(holder: SlotGroup, slot: Slot) -> bool:
    """True for what a blank line sets apart: the parts of the file, and its moments."""
    return isinstance(slot, SlotGroup) and holder.where in ((), ("moments",))
