"""What does not fit beside the strands in a packed state: facts, promises, further measures.

Each set of them that occurs gets a number, the first 0; a packed state holds the number.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from game.model.effects import THE_REST, Change, Traces
from game.study.explore.fields import Variable, VariableKind
from game.study.explore.limits import TooManyStates

Ints = npt.NDArray[np.int64]

WIDTHS = {VariableKind.FACT: 1, VariableKind.PROMISE: 2, VariableKind.MEASURE: 4}
NOT_MADE, OPEN, KEPT, FAILED = 0, 1, 2, 3
LEAST, MOST = 0, 10
WORD = 63
"""Bits of a combination up to which numpy's own numbers hold it; Python's hold a longer one."""
Step = Callable[[Ints], Ints]
"""What becomes of combinations, many at a time."""


@dataclass(slots=True)
class Rewrite:
    """One way that combinations follow each other, and the answers found so far."""

    step: Step
    known: Ints = field(default_factory=lambda: np.full(16, -1, dtype=np.int64))


class Combos:
    """The combinations met so far, at most `most`. `places` says where a field's bits stand."""

    def __init__(self, fields: Sequence[Variable], most: int) -> None:
        self.most = most
        self.places: dict[Variable, tuple[int, int]] = {}
        offset = 0
        for one in fields:
            self.places[one] = (offset, WIDTHS[one.kind])
            offset += WIDTHS[one.kind]
        self._kind = np.int64 if offset <= WORD else np.object_
        self.values: list[int] = []
        self._numbers: dict[int, int] = {}
        self._columns: dict[Variable, Ints] = {}

    def number(self, value: int) -> int:
        """The number of a combination, a new one where it was never met; TooManyStates."""
        found = self._numbers.get(value)
        if found is None:
            if len(self.values) == self.most:
                raise TooManyStates(self.most)
            found = self._numbers[value] = len(self.values)
            self.values.append(value)
        return found

    def column(self, of: Variable) -> Ints:
        """What a field is in each combination, by number: 0 or 1, a promise's word, a measure."""
        offset, width = self.places[of]
        most = (1 << width) - 1
        done = self._columns.get(of, np.empty(0, dtype=np.int64))
        if len(done) < len(self.values):
            fresh = self._as_array(self.values[len(done) :]) >> offset & most
            done = np.concatenate((done, fresh.astype(np.int64)))
            self._columns[of] = done
        return done

    def _as_array(self, values: Sequence[int]) -> Ints:
        return np.array(values, dtype=self._kind)

    def mask(self, fields: Sequence[Variable]) -> int:
        """The bits of these fields in a combination."""
        bits = 0
        for one in fields:
            if one in self.places:
                offset, width = self.places[one]
                bits |= ((1 << width) - 1) << offset
        return bits

    def followed(self, numbers: Ints, rewrite: Rewrite) -> Ints:
        """The numbers after a rewrite; each combination is rewritten once, when first met."""
        if len(rewrite.known) < len(self.values):
            grown = np.full(2 * len(self.values), -1, dtype=np.int64)
            grown[: len(rewrite.known)] = rewrite.known
            rewrite.known = grown
        after: Ints = rewrite.known[numbers]
        if after.size and after.min() < 0:
            fresh = np.flatnonzero(np.bincount(numbers[after < 0]))
            values = self._as_array([self.values[number] for number in fresh.tolist()])
            rewrite.known[fresh] = [self.number(one) for one in rewrite.step(values).tolist()]
            after = rewrite.known[numbers]
        return after

    def rewrite(
        self, traces: Sequence[Traces], changes: Sequence[Change], keep: int | None = None
    ) -> Rewrite | None:
        """What moves leave behind, in turn, then only the bits of `keep`; None: nothing at all.

        `changes` are summed first, as one move.
        """
        steps = [step for one in traces if not one.is_empty for step in self._traced(one)]
        steps += self._changed(changes)
        if keep is not None and keep != self.mask(tuple(self.places)):
            steps.append(lambda values: values & keep)
        if not steps:
            return None

        def all_steps(values: Ints) -> Ints:
            for step in steps:
                values = step(values)
            return values

        return Rewrite(all_steps)

    def _changed(self, changes: Sequence[Change]) -> list[Step]:
        steps = []
        for measure in dict.fromkeys(change.measure for change in changes):
            points = sum(change.points for change in changes if change.measure == measure)
            place = self.places.get(Variable(VariableKind.MEASURE, measure))
            if place is not None and points:
                steps.append(_moving(place[0], points))
        return steps

    def _traced(self, traces: Traces) -> list[Step]:
        """The engine's order: remember, forget, promises, keeps, fails."""
        steps = []
        for fact in traces.remember:
            if (place := self.places.get(Variable(VariableKind.FACT, fact))) is not None:
                steps.append(_setting(place[0], 1, 1))
        for fact in traces.forget:
            if (place := self.places.get(Variable(VariableKind.FACT, fact))) is not None:
                steps.append(_setting(place[0], 1, 0))
        for promise in traces.promises:
            if (place := self.places.get(Variable(VariableKind.PROMISE, promise))) is not None:
                steps.append(_setting(place[0], 2, OPEN))
        for names, word in ((traces.keeps, KEPT), (traces.fails, FAILED)):
            steps += [_closing(offset, word) for offset in self._promises(names)]
        return steps

    def _promises(self, names: tuple[str, ...]) -> list[int]:
        every = THE_REST in names
        return [
            place[0]
            for one, place in self.places.items()
            if one.kind is VariableKind.PROMISE and (every or one.name in names)
        ]


def _setting(offset: int, width: int, to: int) -> Step:
    hole = ~(((1 << width) - 1) << offset)
    return lambda values: values & hole | to << offset


def _closing(offset: int, word: int) -> Step:
    """Only an open promise can be kept or failed."""
    closed = (OPEN ^ word) << offset
    return lambda values: np.where(values >> offset & 3 == OPEN, values ^ closed, values)


def _moving(offset: int, points: int) -> Step:
    def step(values: Ints) -> Ints:
        before = values >> offset & 15
        after: Ints = np.minimum(np.maximum(before + points, LEAST), MOST)
        return values + (after - before << offset)

    return step
