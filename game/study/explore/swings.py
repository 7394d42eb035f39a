"""How far what can still come may take each strand: where nothing of it can be clamped.

A value is known by the place of its bits in a packed state. Where every way on from a moment
takes the service user's voice down by 2 at most and up by 1 at most, its swing is (2, 1): from 3
to 9 nothing that comes is clamped, and only the sum of such values counts (`equal_sums`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from game.model.power import LEAST, MOST

Swing = tuple[int, int]
"""Points down and points up, both 0 or more."""

Swings = Mapping[int, Swing]
"""By the place of a value's bits; a value that is not in it is not moved."""

FURTHEST = MOST - LEAST


def one_after_another(first: Swings, then: Swings) -> Swings:
    """How far both can take the values, one after the other."""
    if not first or not then:
        return first or then
    after = dict(then)
    for place, (down, up) in first.items():
        further = then.get(place, (0, 0))
        after[place] = (min(down + further[0], FURTHEST), min(up + further[1], FURTHEST))
    return after


def one_of(every: Iterable[Swings]) -> Swings:
    """How far any one of these can take the values."""
    widest: dict[int, Swing] = {}
    for one in every:
        for place, (down, up) in one.items():
            known = widest.get(place, (0, 0))
            widest[place] = (max(down, known[0]), max(up, known[1]))
    return widest


def again_and_again(swings: Swings) -> Swings:
    """How far they can take the values when they come any number of times."""
    return dict.fromkeys(swings, (FURTHEST, FURTHEST))
