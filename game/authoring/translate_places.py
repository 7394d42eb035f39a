"""Which text of a story each entry of a `.po` file belongs to, whatever moved since it was made.

An entry knows its text's words and speaker, and the way to it as it was. The words count first:
a line that was put in above, or a moment that got another name, moves nobody's words.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from game.authoring.translate_gone import path_words
from game.authoring.translate_po import PoEntry
from game.library.variants.marks import on_one_line
from game.library.variants.slots import SlotWords

Placed = dict[int, SlotWords]
"""The text that each entry belongs to, by the entry's place in its file."""


def placed(entries: Sequence[PoEntry], slots: Iterable[SlotWords]) -> Placed:
    """The text of each entry, each text once; entries that have none are left out.

    First its own way where the words there are the same, then the same words of the same speaker,
    the nearest way first, then what now stands after the text of the entry before it, or at its
    own way, if nobody else speaks there.
    """
    free = {path_words(slot.where): slot for slot in slots}
    found: Placed = {}
    for at, entry in enumerate(entries):
        slot = free.get(entry.path)
        if slot is not None and _says_same(entry, slot):
            found[at] = free.pop(entry.path)
    has_speakers = any(entry.remark for entry in entries)
    for at, entry in enumerate(entries):
        if at not in found and (path := _same_words(entry, free, has_speakers)) is not None:
            found[at] = free.pop(path)
    for at, entry in enumerate(entries):
        for path in (_after(found.get(at - 1), entry), entry.path):
            slot = free.get(path)
            if slot is None or at in found or not entry.words:
                continue
            if _may_be(entry, slot, has_speakers):
                found[at] = free.pop(path)
    return found


def _says_same(entry: PoEntry, slot: SlotWords) -> bool:
    return on_one_line(entry.original) == on_one_line(slot.original)


def _may_be(entry: PoEntry, slot: SlotWords, has_speakers: bool) -> bool:
    """True where an entry's speaker is the text's; some programs keep no remarks."""
    return not has_speakers or entry.remark == slot.key


def _same_words(entry: PoEntry, free: dict[str, SlotWords], has_speakers: bool) -> str | None:
    """The way to the same words of the same speaker, the one that shares most of its beginning."""
    paths = [
        path
        for path, slot in free.items()
        if _says_same(entry, slot)
        and _may_be(entry, slot, has_speakers)
        and path.rpartition(" > ")[2].isdigit() == entry.path.rpartition(" > ")[2].isdigit()
    ]
    return max(paths, key=lambda path: _shared(path, entry.path), default=None)


def _shared(one: str, other: str) -> int:
    """How many steps two ways have in common before they part."""
    pairs = zip(one.split(" > "), other.split(" > "), strict=False)
    return next((n for n, (a, b) in enumerate(pairs) if a != b), len(one))


def _after(before: SlotWords | None, entry: PoEntry) -> str:
    """The way to what stands after a text, where the entry is of the same list; else nothing."""
    if before is None or not isinstance(before.where[-1], int):
        return ""
    path = path_words((*before.where[:-1], before.where[-1] + 1))
    is_of_list = path.rpartition(" > ")[0] == entry.path.rpartition(" > ")[0]
    return path if is_of_list else ""
