"""What a chair can be sure of: the power at the ending that it can make certain by itself.

A game of two: whoever is asked takes the largest share of the service user, the other the
smallest, worked out backwards from the endings (minimax; Zermelo 1913). In a `together` moment
the chair that is asked commits to one option and the other answers it. Exact: values are ranks
of the few hundred shares that two sums of strands can have.

A small example. The professional may end at 30, or ask the service user, who may end at 20 or
at 60. The service user can be sure of 30: the professional will not ask. The professional alone
can make 30 certain, too, for the service user might say 20.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np
import numpy.typing as npt

from game.model.exploration import Secure
from game.model.power import Chair
from game.model.scenario import Decides, Scenario
from game.model.state import Decision
from game.study.explore.combos import Ints
from game.study.explore.fields import BALANCE
from game.study.explore.flows import opened
from game.study.explore.frontier import Bools, Frontier
from game.study.explore.graph import is_loop
from game.study.explore.limits import STATES_AT_MOST
from game.study.explore.reachability import Progress, Reached, reached_in
from game.study.explore.space import ReadyMoment, Space, WayOn

Ranks = npt.NDArray[np.int16]
NEVER = -1
"""Below every rank: the ending is not certain at all."""
_MOST = np.int16(np.iinfo(np.int16).max)
MOST_SUM = 30

_PAIRS = [(user, other) for user in range(3, MOST_SUM + 1) for other in range(3, MOST_SUM + 1)]
_SHARES = sorted({Fraction(100 * user, user + other) for user, other in _PAIRS})
_RANK = {share: rank for rank, share in enumerate(_SHARES)}
_RANKS = np.full((MOST_SUM + 1, MOST_SUM + 1), NEVER, dtype=np.int16)
for _user, _other in _PAIRS:
    _RANKS[_user, _other] = _RANK[Fraction(100 * _user, _user + _other)]


@dataclass(frozen=True, slots=True)
class _Branch:
    """The states of a moment that can take a way, and where each of them comes to."""

    way: WayOn
    at: Ints | slice
    places: Ints


@dataclass(frozen=True, slots=True)
class _Ready:
    """A moment's states with all that can come of them. `here` is the rank of each state itself.

    `opens` says of each choice where it is open, None for everywhere.
    """

    decides: Decides | None
    is_ending: bool
    here: Ranks
    opens: tuple[Bools | None, ...]
    branches: tuple[_Branch, ...]

    def is_stuck(self) -> Bools | None:
        """The states where nothing is open; None where there are none."""
        shut = [~one for one in self.opens if one is not None]
        if not self.opens or len(shut) < len(self.opens):
            return None
        stuck: Bools = np.logical_and.reduce(shut)
        return stuck

    def value(self, asked: Chair, came: Sequence[Ranks]) -> Ranks:
        """The rank of each state for the chair that is asked, from what each branch comes to.

        NEVER where nothing is open.
        """
        size = len(self.here)
        if self.decides is Decides.TOGETHER:
            return self._committed(asked, came)
        if self.decides is not None and asked not in self.decides.chairs:
            value = np.full(size, _MOST, dtype=np.int16)
            for branch, ranks in zip(self.branches, came, strict=True):
                value[branch.at] = np.minimum(value[branch.at], ranks)
            return np.where(value == _MOST, np.int16(NEVER), value)
        value = np.full(size, NEVER, dtype=np.int16)
        for branch, ranks in zip(self.branches, came, strict=True):
            value[branch.at] = np.maximum(value[branch.at], ranks)
        return value

    def _committed(self, asked: Chair, came: Sequence[Ranks]) -> Ranks:
        """Of a `together` moment: the best of what each own option comes to at its worst answer."""
        mine = 0 if asked is Chair.PROFESSIONAL else 1
        best = np.full(len(self.here), NEVER, dtype=np.int16)
        for own in range(len(self.opens)):
            worst = np.full(len(self.here), _MOST, dtype=np.int16)
            for branch, ranks in zip(self.branches, came, strict=True):
                pairs = [picks for picks in branch.way.picks if picks[mine] == own]
                if not pairs:
                    continue
                can = _some(self.opens, pairs)
                ranks = ranks if can is None else np.where(can[branch.at], ranks, _MOST)
                worst[branch.at] = np.minimum(worst[branch.at], ranks)
            best = np.maximum(best, np.where(worst == _MOST, np.int16(NEVER), worst))
        return best


class SecureMap:
    """What each chair can be sure of in every state that any play reaches."""

    def __init__(self, space: Space, reached: Reached) -> None:
        self._space = space
        self._frontiers = {name: met.frontier for name, met in reached.met.items()}
        self._ranks: dict[Chair, dict[str, Ranks]] = {chair: {} for chair in Chair}
        self._may_last = False
        for group in reversed(space.order):
            names = [name for name in group if name in self._frontiers]
            if names:
                self._settle(names, is_loop(space.graph, group))

    @property
    def start(self) -> Secure | None:
        """At the first moment; None where a loop lets one chair put the ending off for ever."""
        return self._at(self._space.scenario.start, self._arrived(*self._first()))

    def along(self, decisions: Sequence[Decision]) -> Iterator[tuple[str, Secure | None]]:
        """The moments of a play, each with what can be made certain on arrival there.

        The decisions are open ones, in the order of the play; moments passed without a decision
        are told too.
        """
        waiting = iter(decisions)
        name, key = self._space.scenario.start, self._arrived(*self._first())
        while True:
            yield name, self._at(name, key)
            step = self._next(name, key, waiting)
            if step is None:
                return
            name, key = step

    def _first(self) -> tuple[str, Ints]:
        start = np.array([self._space.packing.start], dtype=np.int64)
        return self._space.scenario.start, start

    def _arrived(self, name: str, key: Ints) -> Ints:
        return self._space.arrived(name, key)

    def _at(self, name: str, key: Ints) -> Secure | None:
        if self._may_last:
            return None
        place = self._places(name, key)[0]
        user, professional = (
            _SHARES[self._ranks[chair][name][place]]
            for chair in (Chair.SERVICE_USER, Chair.PROFESSIONAL)
        )
        return Secure(user, professional)

    def _next(self, name: str, key: Ints, waiting: Iterator[Decision]) -> tuple[str, Ints] | None:
        stop = self._space.stop(name)
        moment = stop.moment
        if moment.ending is not None:
            return None
        picks: tuple[int, ...] = ()
        if moment.choices:
            decision = next(waiting, None)
            if decision is None:
                return None
            numbers = {choice.id: n for n, choice in enumerate(moment.choices)}
            made = (decision.professional, decision.service_user)
            picks = tuple(numbers[pick] for pick in made if pick is not None)
        for way, _ in _possible(stop, Frontier(self._space.packing, key)):
            if not picks or picks in way.picks:
                after = self._space.packing.moved(key, way.move)
                return way.target, self._arrived(way.target, after)
        return None

    def _places(self, name: str, keys: Ints) -> Ints:
        places: Ints = np.searchsorted(self._frontiers[name].keys, keys).astype(np.int64)
        return places

    def _settle(self, names: Sequence[str], is_ring: bool) -> None:
        """The values of moments all of whose ways lead to each other or to settled ones."""
        ready = {name: self._ready(name) for name in names}
        for chair in Chair:
            ranks = self._ranks[chair]
            for name in names:
                ranks[name] = np.full(len(self._frontiers[name]), NEVER, dtype=np.int16)
            self._until_still(ready, ranks, chair, is_ring)
        if is_ring and not self._may_last:
            self._may_last = any(self._can_put_off(ready, chair) for chair in Chair)

    def _until_still(
        self, ready: Mapping[str, _Ready], ranks: dict[str, Ranks], chair: Chair, is_ring: bool
    ) -> None:
        """The least values that agree with each other: what ends in time, and nothing hoped for."""
        is_moving = True
        while is_moving:
            is_moving = False
            for name, moment in ready.items():
                came = [ranks[one.way.target][one.places] for one in moment.branches]
                found = moment.here if moment.is_ending else moment.value(chair, came)
                stuck = moment.is_stuck()
                if stuck is not None:
                    found = np.where(stuck, moment.here, found)
                is_moving |= is_ring and not np.array_equal(found, ranks[name])
                ranks[name] = found

    def _can_put_off(self, ready: Mapping[str, _Ready], chair: Chair) -> bool:
        """Whether this chair can keep some play among these moments for ever by itself.

        The largest set of states that it can stay in: in the same game a state inside counts
        one and a state outside counts nothing.
        """
        inside = {name: np.ones(len(one.here), dtype=np.int16) for name, one in ready.items()}
        is_moving = True
        while is_moving:
            is_moving = False
            for name, moment in ready.items():
                came = [
                    inside[one.way.target][one.places]
                    if one.way.target in inside
                    else np.zeros(len(one.places), dtype=np.int16)
                    for one in moment.branches
                ]
                found = np.maximum(moment.value(chair, came), 0)
                is_moving |= not np.array_equal(found, inside[name])
                inside[name] = found
        return any(bool(one.any()) for one in inside.values())

    def _ready(self, name: str) -> _Ready:
        frontier, stop = self._frontiers[name], self._space.stop(name)
        moment = stop.moment
        branches = []
        for way, at in _possible(stop, frontier):
            after = self._space.packing.moved(frontier.keys[at], way.move)
            places = self._places(way.target, self._arrived(way.target, after))
            branches.append(_Branch(way, at, places))
        return _Ready(
            moment.decides,
            moment.ending is not None,
            _RANKS[frontier.user, frontier.professional],
            tuple(opened(choice, frontier) for choice in moment.choices),
            tuple(branches),
        )


def _possible(stop: ReadyMoment, frontier: Frontier) -> Iterator[tuple[WayOn, Ints | slice]]:
    """The ways out of a moment that some state can take, and the states that can."""
    opens = [opened(choice, frontier) for choice in stop.moment.choices]
    left = np.ones(len(frontier), dtype=np.bool_)
    for way in stop.ways:
        if way.route is None:
            can = _some(opens, way.picks)
        else:
            can = left & frontier.holds(stop.moment.routes[way.route].only_if)
            left &= ~can
        if can is None:
            yield way, slice(None)
        elif can.any():
            yield way, np.flatnonzero(can)


def _some(opens: Sequence[Bools | None], pairs: Iterable[tuple[int, ...]]) -> Bools | None:
    """Where all picks of some pair are open; None: everywhere."""
    found: Bools | None = None
    for picks in pairs:
        shut = [one for pick in picks if (one := opens[pick]) is not None]
        if not shut:
            return None
        both: Bools = np.logical_and.reduce(shut)
        found = both if found is None else found | both
    return found


def secure_map(
    scenario: Scenario, *, limit: int = STATES_AT_MOST, progress: Progress | None = None
) -> SecureMap | None:
    """What each chair can be sure of from every state; None where a loop can't be left.

    TooManyStates where there are more than `limit` states.
    """
    space = Space(scenario, (BALANCE,))
    reached = reached_in(space, limit=limit, progress=progress)
    return None if reached.endless else SecureMap(space, reached)


def secure_at_start(scenario: Scenario) -> Secure | None:
    """What each chair can be sure of before the first arrival; None where a loop may last."""
    found = secure_map(scenario)
    return None if found is None else found.start
