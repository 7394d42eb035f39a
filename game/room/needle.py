"""Where the room would put the needle, before the meter moves: a spread, never a person's mark.

Marks are whole numbers from 0 (all with the professional) to 100 (all with the service user).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from game.room.disclosure import CHAIRS, REST
from game.room.ladder import ENOUGH
from game.room.seats import Seat

STEP = 5


@dataclass(frozen=True, slots=True)
class MarkSpread:
    """How many marked, and the middle half of the marks: low, middle, high, to the nearest 5."""

    marks: int
    low: int
    middle: int
    high: int


@dataclass(frozen=True, slots=True)
class NeedleTold:
    """The room's marks as they may be told; None where too few marked.

    `by_seat` is None unless each chair, and the rest, counts at least five or nobody.
    """

    room: MarkSpread | None
    by_seat: tuple[tuple[Seat, MarkSpread], ...] | None = None


def needle_told(marks: Mapping[Seat, Sequence[int]]) -> NeedleTold:
    """The spread of the room's marks, and of each chair's where that lays nobody open."""
    everyone = [mark for seat in Seat for mark in marks.get(seat, ())]
    if len(everyone) < ENOUGH:
        return NeedleTold(None)
    rest = sum(len(marks.get(seat, ())) for seat in REST)
    sizes = [len(marks.get(seat, ())) for seat in CHAIRS]
    if any(size < ENOUGH for size in sizes) or 0 < rest < ENOUGH:
        return NeedleTold(_spread(everyone))
    return NeedleTold(_spread(everyone), tuple((seat, _spread(marks[seat])) for seat in CHAIRS))


def _spread(marks: Sequence[int]) -> MarkSpread:
    ordered = sorted(marks)
    return MarkSpread(len(ordered), *(_at(ordered, share) for share in (0.25, 0.5, 0.75)))


def _at(ordered: list[int], share: float) -> int:
    """The mark below which that share lies, to the nearest 5."""
    place = share * (len(ordered) - 1)
    low = int(place)
    high = min(low + 1, len(ordered) - 1)
    exact = ordered[low] + (place - low) * (ordered[high] - ordered[low])
    return STEP * int(exact / STEP + 0.5)
