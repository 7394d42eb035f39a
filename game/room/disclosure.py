"""What may be told of a round's votes, to a room in which everybody knows everybody's seat.

The two chairs are shown apart where each of them, and the rest of the room together, counts at
least five or nobody, and no group is of one mind or nearly so. *Nearly* is one astray: if only
full agreement were hidden, hiding would tell it. A group's near agreement is not told in words
either, for beside exact totals a reader could take it away and know every vote of the others.

Where the whole room is of one mind or nearly, it is told as *all or nearly all*. In a room
under five only what came first is told; under three, nothing. A rule that asks the chairs apart
tells of them by what comes of it: beside such an outcome totals are told only with the chairs
apart, for what both tell together can be one person's vote.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.room.ladder import ENOUGH, Rule
from game.room.seats import Count, Seat, leading

CHAIRS = (Seat.PROFESSIONAL, Seat.SERVICE_USER)
REST = (Seat.WATCHING, Seat.NOT_SAID)
FIRST_FROM = 3


@dataclass(frozen=True, slots=True)
class RoundTold:
    """What phone, wall, desk, file and report may know of a round.

    `whole` is how many chose. `totals` are votes by option in the order shown, or None where they
    are not told; then `nearly_all` may be the option that all or nearly all chose, and `first`
    those that came first in a small room. `split` has a row for each chair, or is None where
    the chairs are not shown apart.
    """

    options: tuple[str, ...]
    whole: int
    totals: tuple[int, ...] | None = None
    nearly_all: str | None = None
    first: tuple[str, ...] = ()
    split: tuple[tuple[Seat, tuple[int, ...]], ...] | None = None


def told(count: Count, rule: Rule, moved: int = 0) -> RoundTold:
    """What may be told of a count that is decided by `rule`.

    `moved` is how many people of the two chairs came or went since the chairs were last shown
    apart in this moment; one to four of them could be read off the difference.
    """
    row, whole = count.row(), count.whole()
    if _may_split(count) and not 0 < moved < ENOUGH:
        split = tuple((seat, count.row((seat,))) for seat in CHAIRS)
        return RoundTold(count.options, whole, row, split=split)
    if not rule.is_the_trainers:
        return RoundTold(count.options, whole)
    if whole < ENOUGH:
        first = leading(count.options, row) if whole >= FIRST_FROM else ()
        return RoundTold(count.options, whole, first=first)
    if _is_nearly_one_mind(row):
        return RoundTold(count.options, whole, nearly_all=leading(count.options, row)[0])
    return RoundTold(count.options, whole, row)


def _may_split(count: Count) -> bool:
    groups = [count.row((seat,)) for seat in CHAIRS]
    rest = count.row(REST)
    if sum(rest):
        groups.append(rest)
    return all(sum(row) >= ENOUGH and not _is_nearly_one_mind(row) for row in groups)


def _is_nearly_one_mind(row: tuple[int, ...]) -> bool:
    return max(row) >= sum(row) - 1
