"""Which line of the story a line of a variant belongs to, where the story's lines have moved.

By the originals noted above the lines; without notes only lists of one length fit.
"""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from game.library.variants.marks import on_one_line

ALIKE = 0.6
MOST_COMPARED = 2500
"""Where more pairs than this would have to be compared, reworded lines count as gone."""


def aligned(
    made_from: Sequence[str | None], originals: Sequence[str]
) -> tuple[int | None, ...] | None:
    """For each text of a variant the index of its original; None for one that is gone.

    `made_from` are the originals noted above the texts. None for the whole where the lists
    differ in length and some text has no note.
    """
    now = [on_one_line(one) for one in originals]
    if list(made_from) == now:
        return tuple(range(len(now)))
    if any(one is None for one in made_from):
        return tuple(range(len(now))) if len(made_from) == len(now) else None
    noted = [one or "" for one in made_from]
    found: list[int | None] = [None] * len(noted)
    free = set(range(len(now)))
    gaps = _same(noted, now, found, free)
    _moved(noted, now, found, free)
    for old, new in gaps:
        _changed(old, new, noted, now, found, free)
    return tuple(found)


def _same(
    noted: list[str], now: list[str], found: list[int | None], free: set[int]
) -> list[tuple[range, range]]:
    """Pairs those that stand unchanged and in order; gives the gaps between them."""
    gaps = []
    for kind, start, end, first, last in SequenceMatcher(None, noted, now, False).get_opcodes():
        if kind == "equal":
            for old, new in zip(range(start, end), range(first, last), strict=True):
                found[old] = new
                free.discard(new)
        elif kind == "replace":
            gaps.append((range(start, end), range(first, last)))
    return gaps


def _moved(noted: list[str], now: list[str], found: list[int | None], free: set[int]) -> None:
    """Pairs those that stand elsewhere unchanged."""
    places: dict[str, list[int]] = {}
    for new in sorted(free, reverse=True):
        places.setdefault(now[new], []).append(new)
    for old, words in enumerate(noted):
        if found[old] is None and places.get(words):
            new = places[words].pop()
            found[old] = new
            free.discard(new)


def _changed(
    old: range,
    new: range,
    noted: list[str],
    now: list[str],
    found: list[int | None],
    free: set[int],
) -> None:
    """Pairs those in a gap that were reworded: all where as many are left, else the alike."""
    left = [one for one in old if found[one] is None]
    open_ones = [one for one in new if one in free]
    if len(left) == len(open_ones):
        pairs = list(zip(left, open_ones, strict=True))
    elif len(left) * len(open_ones) > MOST_COMPARED:
        return
    else:
        scored = [
            (_alike(noted[one], now[other]), one, other) for one in left for other in open_ones
        ]
        scored.sort(key=lambda one: -one[0])
        pairs = [(one, other) for alike, one, other in scored if alike >= ALIKE]
    for one, other in pairs:
        if found[one] is None and other in free:
            found[one] = other
            free.discard(other)


def _alike(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, False).ratio()
