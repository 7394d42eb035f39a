"""The one rule of what a room may be told of votes, marks and answers that phones sent.

It is told of a group only where at least five in it chose something other than what most of it
chose, or where nobody is in it. So nobody finds out anybody's own by taking away what they know:
their own vote, and two phones more that they might hold. Hands are seen by everybody: they are
counted, and hide nobody.

The groups are all that anybody could work out: everybody; each chair and the rest, where chairs
are shown apart; and beside what was told of the same decision before, who came, who went and who
stayed. Of those who stayed nobody chose anew, or at least five did. A decision's votes are told
twice at most, also after an undo: three tellings together can give away what no two do.

Where everybody chose nearly alike, only what came first is told, and that fewer than five chose
otherwise. Under ten phones only what came first is told, and somebody with two phones could read
more from it: so it is promised there for one's own phone alone. Under five nothing is told. A
rule that asks the chairs apart tells of them by what comes of it, so it counts only where they
are shown apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from game.room.seats import Count, Seat, leading

ENOUGH = 5
"""How many must have chosen otherwise than most before anything is told of a group."""
PROMISED_FROM = 2 * ENOUGH
"""From how many votes by phone on nothing can be found out with three phones in one hand."""
MOST_TELLINGS = 2
CHAIRS = (Seat.PROFESSIONAL, Seat.SERVICE_USER)
REST = (Seat.WATCHING, Seat.NOT_SAID)
_GROUPS = ((Seat.PROFESSIONAL,), (Seat.SERVICE_USER,), REST)

Cast = Mapping[str, tuple[Seat, str]]
"""What each phone cast, by its token: from which seat, and which option."""


@dataclass(frozen=True, slots=True)
class RoundTold:
    """What phone, wall, desk, file and report may know of a round.

    `whole` is how many chose. `totals` are votes by option in the order shown, or None where they
    are not told; then `nearly_all` may be the option that came first where fewer than five chose
    otherwise, and `first` those that came first in a small room. `split` has a row for each
    chair, or is None where the chairs are not shown apart.
    """

    options: tuple[str, ...]
    whole: int
    totals: tuple[int, ...] | None = None
    nearly_all: str | None = None
    first: tuple[str, ...] = ()
    split: tuple[tuple[Seat, tuple[int, ...]], ...] | None = None

    @property
    def is_silent(self) -> bool:
        """True where nothing is told but how many chose."""
        return self.totals is None and self.nearly_all is None and not self.first


@dataclass(frozen=True, slots=True)
class ToldBefore:
    """Something that was told of a decision, and what phones had cast then."""

    told: RoundTold
    cast: Cast


def hides(row: Sequence[int]) -> bool:
    """Whether a group with so many for each option hides each one in it, or has nobody in it."""
    return not sum(row) or sum(row) - max(row) >= ENOUGH


def told(count: Count, cast: Cast, earlier: Sequence[ToldBefore] = ()) -> RoundTold:
    """What may be told of a count, of which phones cast `cast` and hands were raised for the rest.

    `earlier` is all that was told of the same decision before.
    """
    nothing = RoundTold(count.options, count.whole())
    for shown in _ways_to_tell(count, cast):
        if all(_may_follow(shown, cast, before) for before in earlier):
            is_new = not any(cast == before.cast for before in earlier)
            return nothing if is_new and len(earlier) >= MOST_TELLINGS else shown
    return nothing


def _ways_to_tell(count: Count, cast: Cast) -> Iterator[RoundTold]:
    """What would be told if nothing had been told before, that which tells most first."""
    options, row, whole = count.options, count.row(), count.whole()
    if not whole:
        return
    groups = [_row(options, _chosen(cast, seats)) for seats in _GROUPS]
    if all(map(hides, groups)) and all(count.whole((seat,)) for seat in CHAIRS):
        split = tuple((seat, count.row((seat,))) for seat in CHAIRS)
        yield RoundTold(options, whole, row, split=split)
    if hides(_row(options, _chosen(cast, tuple(Seat)))):
        yield RoundTold(options, whole, row)
    elif whole == len(cast) >= PROMISED_FROM:
        yield RoundTold(options, whole, nearly_all=leading(options, row)[0])
    elif whole == len(cast) >= ENOUGH:
        yield RoundTold(options, whole, first=leading(options, row))


def _may_follow(shown: RoundTold, cast: Cast, before: ToldBefore) -> bool:
    """Whether what lies between two tellings of one decision hides everybody in it."""
    both_apart = shown.split is not None and before.told.split is not None
    return all(
        _lie_apart(shown.options, _chosen(before.cast, seats), _chosen(cast, seats))
        for seats in (_GROUPS if both_apart else (tuple(Seat),))
    )


def _lie_apart(options: Sequence[str], old: Mapping[str, str], new: Mapping[str, str]) -> bool:
    """Whether two votes of a group are the same, or too many differ for anyone to be found."""
    stayed = old.keys() & new.keys()
    changed = sum(old[token] != new[token] for token in stayed)
    if 0 < changed < ENOUGH:
        return False
    if old.keys() == new.keys():
        return True
    came = [new[token] for token in new.keys() - stayed]
    went = [old[token] for token in old.keys() - stayed]
    then, now = ([vote[token] for token in stayed] for vote in (old, new))
    return all(hides(_row(options, chosen)) for chosen in (came, went, then, now))


def _chosen(cast: Cast, seats: Sequence[Seat]) -> dict[str, str]:
    return {token: option for token, (seat, option) in cast.items() if seat in seats}


def _row(options: Sequence[str], chosen: Mapping[str, str] | Sequence[str]) -> tuple[int, ...]:
    votes = list(chosen.values() if isinstance(chosen, Mapping) else chosen)
    return tuple(votes.count(option) for option in options)
