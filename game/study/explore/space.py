"""A scenario made ready to be walked by packed states: arrivals, ways on, what may be dropped.

Walking it is the work of `reachability` (which states there are) and of `exact_figures` (how
likely they are).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from game.model.effects import Effects
from game.model.power import LEAST, MOST, Chair
from game.model.scenario import Case, Choice, Decides, Moment, Scenario
from game.study.explore import fields
from game.study.explore.combos import Ints
from game.study.explore.equal_sums import Free, with_equal_sums
from game.study.explore.fields import ALL_STRANDS, BALANCE, Variable
from game.study.explore.graph import graph_of, is_loop, joined_from_here_on, topological_order
from game.study.explore.packing import PackedMove, Packing
from game.study.explore.swings import FURTHEST, Swings, again_and_again, one_after_another, one_of


@dataclass(frozen=True, slots=True)
class WayOn:
    """One thing that can come of a moment.

    `picks` are the picks that lead to it, by index of the choice: (one,) where one chair
    decides, (professional's, service user's) in a `together` moment, none for a route, whose
    index is `route`. `looks` is None where nothing counts for the token gap.
    """

    target: str
    move: PackedMove
    picks: tuple[tuple[int, ...], ...] = ()
    route: int | None = None
    looks: int | None = None


@dataclass(frozen=True, slots=True)
class ReadyMoment:
    """A moment made ready. `keep` are the bits of a state that matter from here on."""

    moment: Moment
    arrival: PackedMove
    keep: int
    ways: tuple[WayOn, ...]


class Space:
    """A scenario for one study, which keeps the fields `always` in every state to the end.

    A strand among them is kept for what clamping takes from it, not for its value. What lines
    ask of the fields `told` is kept as far as they need it.
    """

    def __init__(
        self,
        scenario: Scenario,
        always: Collection[Variable] = (),
        *,
        told: Collection[Variable] = (),
    ) -> None:
        self.scenario = scenario
        self.graph = graph_of(scenario)
        self.order = topological_order(self.graph)
        self._always = tuple(always)
        self._fields = tuple(dict.fromkeys([*fields.fields_of(scenario), *self._always]))
        self._numbers = {field: n for n, field in enumerate(self._fields)}
        self._asked = self._asked_from(told)
        self.packing = Packing(scenario, self._named(self._kept(scenario.start)))
        self._stops: dict[str, ReadyMoment] = {}

    def _bits(self, of: Collection[Variable]) -> int:
        return fields.as_bits(of, self._numbers)

    def _named(self, bits: int) -> list[Variable]:
        return [field for field, n in self._numbers.items() if bits >> n & 1]

    def _asked_from(self, told: Collection[Variable]) -> dict[str, int]:
        """For each moment, the fields that conditions ask for there or later, as bits."""
        own = {}
        for name in self.graph:
            moment = self.scenario.moments[name]
            lines = [field for field in fields.asked_by_lines(moment) if field in told]
            own[name] = self._bits([*fields.asked_on_the_way(moment), *lines])
        return joined_from_here_on(self.graph, self.order, own)

    def asks(self, name: str, of: Collection[Variable]) -> bool:
        """Whether conditions ask for all these fields in a moment or later."""
        bits = self._bits(of)
        return self._asked[name] & bits == bits

    def _kept(self, name: str) -> int:
        return self._asked[name] | self._bits(self._always)

    def stop(self, name: str) -> ReadyMoment:
        """A moment made ready, at its first use."""
        found = self._stops.get(name)
        if found is None:
            found = self._stops[name] = self._made(self.scenario.moments[name])
        return found

    def _made(self, moment: Moment) -> ReadyMoment:
        happens = moment.happens
        traces = [moment.traces] if happens is None else [happens.traces, moment.traces]
        effects = Effects() if happens is None else happens.effects
        kept = self._named(self._kept(moment.name))
        arrival = self.packing.move(effects, traces, self.packing.combos.mask(kept))
        bits = self.packing.kept_bits(kept)
        return ReadyMoment(moment, arrival, bits, self._ways(moment))

    @cached_property
    def _free(self) -> dict[str, tuple[tuple[Free, ...], ...]]:
        """For each moment whose states can be merged, the strands of each chair that are free."""
        found = {}
        for name, swings in self._swings().items():
            free = tuple(tuple(self._free_in(name, low, swings)) for low in (4, 0))
            if any(free):
                found[name] = free
        return found

    def _free_in(self, name: str, low: int, swings: Swings) -> Iterator[Free]:
        for index, strand in enumerate(ALL_STRANDS):
            shift = 8 * index + low
            down, up = swings.get(shift, (0, 0))
            is_kept = self._kept(name) & self._bits((strand, BALANCE))
            if is_kept and not self._asked[name] & self._bits((strand,)) and down + up < FURTHEST:
                yield Free(shift, LEAST + down, MOST - up)

    def _swings(self) -> dict[str, Swings]:
        """For each moment that keeps strands, how far all that can come after its arrival goes."""
        after: dict[str, Swings] = {}
        strands = self._bits((BALANCE, *ALL_STRANDS))
        for group in reversed(self.order):
            kept = [self.stop(name) for name in group if self._kept(name) & strands]
            onward = {
                stop.moment.name: one_of(
                    one_after_another(way.move.swings, self._to(way.target, after))
                    for way in stop.ways
                )
                for stop in kept
            }
            if is_loop(self.graph, group):
                moved = one_of([*onward.values(), *(stop.arrival.swings for stop in kept)])
                onward = dict.fromkeys(onward, again_and_again(moved))
            after |= onward
        return after

    def _to(self, target: str, after: Mapping[str, Swings]) -> Swings:
        """How far an arrival goes with all that comes after it, as far as that is known."""
        if target not in after:
            return {}
        return one_after_another(self.stop(target).arrival.swings, after[target])

    def arrived(self, name: str, keys: Ints) -> Ints:
        """The states after arrival, one for each before, with what no longer matters dropped."""
        stop = self.stop(name)
        after = self.packing.moved(keys, stop.arrival) & stop.keep
        for free in self._free.get(name, ()):
            is_asked = bool(self._kept(name) & self._bits((BALANCE,)))
            if len(free) > is_asked:
                after = with_equal_sums(after, free, is_asked=is_asked)
        return after

    def _ways(self, moment: Moment) -> tuple[WayOn, ...]:
        if moment.decides is Decides.TOGETHER:
            return self._ways_together(moment)
        if moment.choices:
            return tuple(self._way(choice, ((n,),)) for n, choice in enumerate(moment.choices))
        still = self.packing.move()
        return tuple(WayOn(r.moment, still, route=n) for n, r in enumerate(moment.routes))

    def _way(self, choice: Choice, picks: tuple[tuple[int, ...], ...]) -> WayOn:
        move = self.packing.move(choice.effects, (choice.traces,))
        return WayOn(choice.go_to, move, picks, looks=choice.looks)

    def _ways_together(self, moment: Moment) -> tuple[WayOn, ...]:
        """One way for each different outcome: pairs of picks that come to the same are one."""
        ways = [self._way(choice, ((n, n),)) for n, choice in enumerate(moment.choices)]
        pairs: dict[tuple[int, int | None], list[tuple[int, int]]] = {}
        for one, professional in enumerate(moment.choices):
            for two, user in enumerate(moment.choices):
                if one == two:
                    continue
                number = _case(moment, professional.id, user.id)
                stands = moment.cases[number].stands
                standing = one if stands is Chair.PROFESSIONAL else two
                outcome = (number, None if stands is None else standing)
                pairs.setdefault(outcome, []).append((one, two))
        for (number, standing_index), picks in pairs.items():
            chosen = None if standing_index is None else moment.choices[standing_index]
            ways.append(self._differing(moment.cases[number], chosen, tuple(picks)))
        return tuple(ways)

    def _differing(
        self, case: Case, standing: Choice | None, picks: tuple[tuple[int, ...], ...]
    ) -> WayOn:
        if standing is None:
            assert case.go_to is not None
            return WayOn(case.go_to, self.packing.move(case.effects, (case.traces,)), picks)
        effects = standing.effects.and_also(case.effects)
        traces = standing.traces.and_also(case.traces)
        return WayOn(standing.go_to, self.packing.move(effects, (traces,)), picks)


def _case(moment: Moment, professional: str, service_user: str) -> int:
    """The index of the first case that fits the two picks."""
    return next(
        number
        for number, case in enumerate(moment.cases)
        if case.professional_picks in (None, professional)
        and case.service_user_picks in (None, service_user)
    )
