"""The sums that exploration keeps while it walks, and the figures made of them at the end.

The walk itself is in `explore` and, for loops, in `cycles`. Products are summed here without
numpy's `@`, which keeps a thread for each core waiting and so takes many times as long.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from operator import add

import numpy as np

from game.model.exploration import EndingFigures, Exploration, PowerSpread, Spread
from game.model.power import MEASURE_MOST, power
from game.model.scenario import Decides, Moment, Scenario
from game.study.explore.combos import Ints
from game.study.explore.counting import total
from game.study.explore.fields import BALANCE, Variable
from game.study.explore.flows import Branch, Expansion, Floats
from game.study.explore.frontier import Frontier
from game.study.explore.load import Counts, Load
from game.study.explore.packing import PackedMove

SUMS = 64
"""More than any U or P, so that both fit in one index."""
CLOSE = 1e-12
"""Shares of plays that differ by less are the same share, for the 5% and 95% marks."""


@dataclass(slots=True)
class Histogram:
    """How likely each whole number is, and whether it occurs at all."""

    chance: Floats
    occurs: Ints

    def add(self, values: Ints, mass: Floats) -> None:
        """Count these values in."""
        size = len(self.chance)
        self.chance += np.bincount(values, weights=mass, minlength=size)
        self.occurs += np.bincount(values, minlength=size)

    def rows(self) -> list[tuple[int, float]]:
        """The values that occur, with their chances, lowest first."""
        found = np.flatnonzero(self.occurs)
        return list(zip(found.tolist(), self.chance[found].tolist(), strict=True))


def empty_histogram(size: int) -> Histogram:
    """A histogram of the numbers from 0 to below `size`."""
    return Histogram(np.zeros(size), np.zeros(size, dtype=np.int64))


@dataclass(frozen=True, slots=True)
class Sought:
    """What one walk adds up; it keeps no field of a state that this does not need.

    `has_visits`: visits, picks and decisions. `has_plays`: how many plays there are, and how long
    they are. `has_balance`: power and together at the endings, and the token gap. `measures` and
    `strands`: the values of these measures at the endings, and how much of the shifts of these
    strands clamping takes away.
    """

    has_visits: bool = False
    has_plays: bool = False
    has_balance: bool = False
    measures: tuple[Variable, ...] = ()
    strands: tuple[Variable, ...] = ()

    @property
    def fields(self) -> tuple[Variable, ...]:
        """What a state must keep to its ending."""
        return ((BALANCE,) if self.has_balance else ()) + self.measures + self.strands


NOTHING = Sought()


@dataclass(slots=True)
class Tally:
    """Everything that is added up over the states of a scenario, by one walk or several.

    `sought` is what the walk that is under way adds up.
    """

    scenario: Scenario
    sought: Sought = NOTHING
    balance: dict[str, Histogram] = field(default_factory=dict)
    measures: dict[str, Histogram] = field(default_factory=dict)
    visits: dict[str, float] = field(default_factory=dict)
    picks: dict[tuple[str, str], float] = field(default_factory=dict)
    decisions: dict[Decides, float] = field(default_factory=lambda: dict.fromkeys(Decides, 0.0))
    gap: float = 0.0
    gap_most: int = 0
    stuck: float = 0.0
    asked: float = 0.0
    lost: float = 0.0
    plays: int = 0
    longest: int | None = None
    shortest: int | None = None
    endless: bool = False
    gap_endless: bool = False

    @property
    def numb(self) -> float:
        """The share of the points asked of U's strands that clamping takes away, 0 to 1."""
        return self.lost / self.asked if self.asked else 0.0

    def moved(self, move: PackedMove, keys: Ints, mass: Floats) -> None:
        """Count the points that a move asks of U, and those that clamping takes away."""
        strands = self.sought.strands
        asked = move.asked(strands) if strands else 0
        if asked:
            self.asked += asked * float(mass.sum())
            self.lost += move.lost(keys, mass, strands)

    def seemed(self, flow: Branch, keys: Ints, mass: Floats) -> Ints | None:
        """Count the token gap of a flow; the gap in each state, None where nothing seems."""
        if flow.way.looks is None or not self.sought.has_balance:
            return None
        gap = np.maximum(flow.way.looks - flow.way.move.real(keys), 0)
        self.gap += float((gap * mass).sum())
        return gap

    def visited(self, moment: Moment, expansion: Expansion, mass: Floats) -> None:
        """Count the visits of a moment and the decisions made there."""
        if not self.sought.has_visits:
            return
        whole = float(mass.sum())
        self.visits[moment.name] = self.visits.get(moment.name, 0.0) + whole
        if moment.decides is None:
            return
        if expansion.stuck is not None:
            blocked = float(mass[expansion.stuck].sum())
            self.stuck += blocked
            whole -= blocked
        self.decisions[moment.decides] += whole
        for choice, share in zip(moment.choices, expansion.picked, strict=True):
            picked = share * whole if isinstance(share, float) else float((share * mass).sum())
            self.picks[moment.name, choice.id] = picked

    def stopped(self, load: Load) -> None:
        """Count plays that stop here, at an ending or stuck."""
        if load.gap is not None:
            self.gap_most = max(self.gap_most, int(load.gap.max()))
        if load.counts is not None:
            self.gap_endless = self.gap_endless or bool(load.counts.endless.any())

    def ended(self, ending: str, frontier: Frontier, load: Load) -> None:
        """Count plays that come to an ending."""
        self.stopped(load)
        if self.sought.has_balance:
            sums = frontier.user * SUMS + frontier.professional
            if ending not in self.balance:
                self.balance[ending] = empty_histogram(SUMS * SUMS)
            self.balance[ending].add(sums, load.mass)
        for _, name in self.sought.measures:
            if name not in self.measures:
                self.measures[name] = empty_histogram(MEASURE_MOST + 1)
            self.measures[name].add(frontier.figure(name), load.mass)
        if load.counts is not None:
            self._ended(load.counts)

    def _ended(self, counts: Counts) -> None:
        self.plays += total(counts.times)
        most, fewest = int(counts.most.max()), int(counts.fewest.min())
        self.longest = most if self.longest is None else max(self.longest, most)
        self.shortest = fewest if self.shortest is None else min(self.shortest, fewest)
        self.endless = self.endless or bool(counts.endless.any())


def exploration_of(tally: Tally) -> Exploration:
    """The figures, once every state is counted."""
    scenario = tally.scenario
    choices = [(m.name, c.id) for m in scenario.moments.values() for c in m.choices]
    whole = empty_histogram(SUMS * SUMS)
    for one in tally.balance.values():
        whole = Histogram(whole.chance + one.chance, whole.occurs + one.occurs)
    return Exploration(
        scenario=scenario.title,
        moments=len(scenario.moments),
        choices=len(choices),
        plays=None if tally.endless else tally.plays,
        power=_power_spread(scenario.starts.power, _by(power, whole)),
        together=_spread(scenario.starts.together, _by(add, whole)),
        measures=_measures(scenario, tally.measures),
        endings={name: _ending(tally.balance.get(name)) for name in scenario.endings},
        visits={name: tally.visits.get(name, 0.0) for name in scenario.moments},
        picks={choice: tally.picks.get(choice, 0.0) for choice in choices},
        decisions={decides.value: n for decides, n in tally.decisions.items()},
        token_gap_mean=tally.gap,
        token_gap_most=None if tally.gap_endless else tally.gap_most,
        stuck=tally.stuck,
        numb=tally.numb,
        longest=None if tally.endless else tally.longest,
        shortest=tally.shortest,
    )


Row = tuple[float, float]
"""A value and how likely it is."""


def _by(figure: Callable[[int, int], float], sums: Histogram) -> list[Row]:
    """A figure of U and P, with its chances, lowest first."""
    chances: dict[float, float] = {}
    for index, chance in sums.rows():
        value = figure(*divmod(index, SUMS))
        chances[value] = chances.get(value, 0.0) + chance
    return sorted(chances.items())


def _measures(scenario: Scenario, measures: Mapping[str, Histogram]) -> dict[str, Spread]:
    return {
        measure.name: _spread(
            measure.start, measures[measure.name].rows() if measure.name in measures else []
        )
        for measure in scenario.measures
    }


def _mean(rows: list[Row] | list[tuple[int, float]]) -> float:
    """The mean over the plays that end."""
    return sum(value * chance for value, chance in rows) / sum(chance for _, chance in rows)


def _spread(start: float, rows: list[Row] | list[tuple[int, float]]) -> Spread:
    if not rows:
        return Spread(start, None, None, None)
    return Spread(start, rows[0][0], rows[-1][0], _mean(rows))


def _power_spread(start: float, rows: list[Row]) -> PowerSpread:
    if not rows:
        return PowerSpread(start, None, None, None, None, None)
    marks = (_mark(rows, 0.05), _mark(rows, 0.95))
    return PowerSpread(start, rows[0][0], rows[-1][0], _mean(rows), *marks)


def _mark(rows: list[Row], share: float) -> float:
    """The smallest value that at least this share of the plays that end does not exceed."""
    needed = share * sum(chance for _, chance in rows) - CLOSE
    so_far = 0.0
    for value, chance in rows:
        so_far += chance
        if so_far >= needed:
            return value
    return rows[-1][0]


def _ending(sums: Histogram | None) -> EndingFigures:
    if sums is None:
        return EndingFigures(0.0, None, None, None)
    rows = _by(power, sums)
    chance = sum(chance for _, chance in rows)
    return EndingFigures(chance, rows[0][0], rows[-1][0], _mean(rows))
