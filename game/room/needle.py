"""Where the room would put the needle, before the meter moves: a spread, never a person's mark.

Told under the rule of `disclosure`, once for each moment. Marks are whole numbers from 0 (all
with the professional) to 100 (all with the service user).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from game.room.disclosure import CHAIRS, REST, hides
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
    """The room's marks as they may be told; None where they would not hide each one.

    `by_seat` is None unless that may be told of each chair, and of the rest.
    """

    room: MarkSpread | None
    by_seat: tuple[tuple[Seat, MarkSpread], ...] | None = None


def needle_told(marks: Mapping[Seat, Sequence[int]]) -> NeedleTold:
    """The spread of the room's marks, and of each chair's where that lays nobody open."""
    chairs = [marks.get(seat, ()) for seat in CHAIRS]
    rest = [mark for seat in REST for mark in marks.get(seat, ())]
    everyone = [*chairs[0], *chairs[1], *rest]
    if not everyone or not _hide(everyone):
        return NeedleTold(None)
    if not all(chairs) or not all(map(_hide, (*chairs, rest))):
        return NeedleTold(_spread(everyone))
    return NeedleTold(_spread(everyone), tuple((seat, _spread(marks[seat])) for seat in CHAIRS))


def _hide(marks: Sequence[int]) -> bool:
    return hides([marks.count(mark) for mark in set(marks)])


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
