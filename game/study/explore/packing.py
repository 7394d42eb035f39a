"""How a state is packed into one whole number below 2^63, and what effects do to it there.

From the lowest bit: a byte for each strand (the service user's four bits above the
professional's), four bits for each of the first measures, then the number of the combination
of everything else (`combos`). The moment is not in it: each moment has states of its own.

Take the service user's strands 2, 1, 2 and the professional's 8, 8, 8, with trust 4 beside them:

    choice     2 << 4 | 8 = 0x28       the lowest byte
    knowledge  1 << 4 | 8 = 0x18       above it
    voice      2 << 4 | 8 = 0x28       above that
    trust      4                       the next four bits
    state      0x4_28_18_28            and the number of a combination above all

A choice that takes a point of voice (2 to 1, 8 to 9) turns the byte 0x28 into 0x19: its table has
(0x19 - 0x28) << 16 in place 0x28, and adding that to the whole number makes the move.

An effect on a strand is a table with an entry for each of the 256 bytes, so that clamping and
what both lose together cost one look-up. A strand that a study has dropped is the byte 0,
which no effect moves.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from game.engine.effects import within_both
from game.model.effects import NO_EFFECTS, Change, Effects, Traces
from game.model.power import LEAST, MEASURE_LEAST, MEASURE_MOST, MOST
from game.model.scenario import Scenario
from game.study.explore.combos import Combos, Ints, Rewrite
from game.study.explore.fields import ALL_STRANDS, BALANCE, Variable, VariableKind, fields_of
from game.study.explore.swings import Swing, Swings

MEASURES_BESIDE = 5
"""So many measures have bits of their own; any further ones stand in the combinations."""


@dataclass(frozen=True, slots=True)
class StrandTable:
    """What a shift does to each byte of a strand: what to add to a packed state, the change of
    the service user's strand, and the points of it that clamping took away. `asked` are the
    points that it asks of that strand. `swings` say how far it can take the service user's
    strand and the professional's down and up.
    """

    add: Ints
    real: Ints
    lost: Ints
    asked: int
    swings: tuple[Swing, Swing]


@lru_cache(maxsize=4096)
def strand_table(index: int, user: int, professional: int, both: int) -> StrandTable:
    """The table of one summed shift; see `game.engine.effects.moved` for the rule."""
    add, real, lost = ([0] * 256 for _ in range(3))
    for before in range(LEAST, MOST + 1):
        for other in range(LEAST, MOST + 1):
            gone = both - within_both(both, before, other)
            after = min(max(before + user - gone, LEAST), MOST)
            after_other = min(max(other + professional - gone, LEAST), MOST)
            byte = before << 4 | other
            add[byte] = ((after << 4 | after_other) - byte) << 8 * index
            real[byte] = after - before
            lost[byte] = min(abs(user - real[byte]), abs(user))
    columns = [np.array(column, dtype=np.int64) for column in (add, real, lost)]
    swings = _swing(user, both), _swing(professional, both)
    return StrandTable(columns[0], columns[1], columns[2], abs(user), swings)


def _swing(own: int, both: int) -> Swing:
    """Of one chair's strand: `own` with all of `both` in it, or with what is left of that."""
    ends = (0, own, both, own - both)
    return -min(ends), max(ends)


@lru_cache(maxsize=1024)
def measure_table(shift: int, points: int) -> Ints:
    """What to add to a packed state for each value of a measure."""
    rows = [0] * 16
    for before in range(MEASURE_LEAST, MEASURE_MOST + 1):
        rows[before] = (min(max(before + points, MEASURE_LEAST), MEASURE_MOST) - before) << shift
    return np.array(rows, dtype=np.int64)


@dataclass(frozen=True, slots=True)
class PackedMove:
    """The effects of one move on packed states.

    `strands` and `measures` say where in a state the bits of each stand. `rewrite` None: it
    leaves the combinations as they are.
    """

    strands: tuple[tuple[int, StrandTable], ...]
    measures: tuple[tuple[int, Ints], ...]
    rewrite: Rewrite | None

    @property
    def swings(self) -> Swings:
        """How far it can take each value that it moves, by the place of that value's bits."""
        return {
            shift + low: swing
            for shift, table in self.strands
            for low, swing in zip((4, 0), table.swings, strict=True)
            if swing != (0, 0)
        }

    def real(self, keys: Ints) -> Ints:
        """By how much the move changes U in each of these states."""
        total = np.zeros(len(keys), dtype=np.int64)
        for shift, table in self.strands:
            total += table.real[keys >> shift & 255]
        return total

    def asked(self, strands: Collection[Variable]) -> int:
        """How many points the move asks of the service user's strands, of these ones alone."""
        return sum(table.asked for _, table in self._of(strands))

    def lost(
        self, keys: Ints, mass: npt.NDArray[np.float64], strands: Collection[Variable]
    ) -> float:
        """How many of the points that it asks of these strands clamping takes away.

        `mass` is how often each of these states is met.
        """
        return sum(
            float((np.bincount(keys >> shift & 255, mass, minlength=256) * table.lost).sum())
            for shift, table in self._of(strands)
        )

    def _of(self, strands: Collection[Variable]) -> Iterator[tuple[int, StrandTable]]:
        return (one for one in self.strands if ALL_STRANDS[one[0] // 8] in strands)


class Packing:
    """Where each field stands in a packed state. `kept` are the fields a study keeps at all."""

    def __init__(self, scenario: Scenario, kept: Collection[Variable]) -> None:
        measures = [m for m in scenario.measures if Variable(VariableKind.MEASURE, m.name) in kept]
        beside, further = measures[:MEASURES_BESIDE], measures[MEASURES_BESIDE:]
        self.shifts = {m.name: 24 + 4 * n for n, m in enumerate(beside)}
        self.side_shift = 24 + 4 * len(beside)
        further_fields = [Variable(VariableKind.MEASURE, m.name) for m in further]
        kinds = (VariableKind.FACT, VariableKind.PROMISE)
        rest = [f for f in fields_of(scenario) if f.kind in kinds and f in kept]
        self.combos = Combos([*further_fields, *rest], 1 << (63 - self.side_shift))
        self.start = self._start(scenario)

    def _start(self, scenario: Scenario) -> int:
        """The packed state before the first arrival."""
        key = combo = 0
        pairs = zip(scenario.starts.user, scenario.starts.professional, strict=True)
        for index, (user, professional) in enumerate(pairs):
            key |= (user << 4 | professional) << 8 * index
        places = self.combos.places
        for measure in scenario.measures:
            variable = Variable(VariableKind.MEASURE, measure.name)
            if measure.name in self.shifts:
                key |= measure.start << self.shifts[measure.name]
            elif variable in places:
                combo |= measure.start << places[variable][0]
        return key | self.combos.number(combo) << self.side_shift

    def move(
        self,
        effects: Effects = NO_EFFECTS,
        traces: Sequence[Traces] = (),
        keep: int | None = None,
    ) -> PackedMove:
        """A move ready to be applied; `keep` are the bits of combinations that stay."""
        strands = [
            (8 * index, strand_table(index, user, professional, both))
            for _, index, user, professional, both in effects.pulls
        ]
        rewrite = self.combos.rewrite(traces, effects.changes, keep)
        return PackedMove(tuple(strands), self._moved(effects.changes), rewrite)

    def _moved(self, changes: Sequence[Change]) -> tuple[tuple[int, Ints], ...]:
        points: dict[int, int] = {}
        for change in changes:
            if change.measure in self.shifts:
                shift = self.shifts[change.measure]
                points[shift] = points.get(shift, 0) + change.points
        return tuple((shift, measure_table(shift, n)) for shift, n in points.items() if n)

    def moved(self, keys: Ints, move: PackedMove) -> Ints:
        """The states after a move, one for each before, in the same order."""
        after = keys
        for shift, table in move.strands:
            after = after + table.add[keys >> shift & 255]
        for shift, column in move.measures:
            after = after + column[keys >> shift & 15]
        if move.rewrite is not None:
            numbers = after >> self.side_shift
            follow = self.combos.followed(numbers, move.rewrite)
            after = after + ((follow - numbers) << self.side_shift)
        return after

    def kept_bits(self, fields: Collection[Variable]) -> int:
        """The bits of a packed state that hold these fields; combinations are kept whole."""
        bits = -1 << self.side_shift
        for index, strand in enumerate(ALL_STRANDS):
            if strand in fields or BALANCE in fields:
                bits |= 255 << 8 * index
        for name, shift in self.shifts.items():
            if Variable(VariableKind.MEASURE, name) in fields:
                bits |= 15 << shift
        return bits
