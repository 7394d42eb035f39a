"""The states that stand in one moment, and whether conditions hold in each of them."""

from __future__ import annotations

from typing import assert_never

import numpy as np
import numpy.typing as npt

from game.model import conditions as when
from game.study.explore.combos import FAILED, KEPT, NOT_MADE, Ints
from game.study.explore.fields import Variable, VariableKind
from game.study.explore.packing import Packing

Bools = npt.NDArray[np.bool_]


class Frontier:
    """Packed states of one moment; sums are worked out when first asked for."""

    def __init__(self, packing: Packing, keys: Ints) -> None:
        self.packing = packing
        self.keys = keys
        self._user: Ints | None = None
        self._professional: Ints | None = None

    def __len__(self) -> int:
        return len(self.keys)

    def part(self, where: Bools) -> Frontier:
        """The states where `where` is true."""
        return Frontier(self.packing, self.keys[where])

    @property
    def user(self) -> Ints:
        """U, 3 to 30."""
        if self._user is None:
            keys = self.keys
            self._user = (keys >> 4 & 15) + (keys >> 12 & 15) + (keys >> 20 & 15)
        return self._user

    @property
    def professional(self) -> Ints:
        """P, 3 to 30."""
        if self._professional is None:
            keys = self.keys
            self._professional = (keys & 15) + (keys >> 8 & 15) + (keys >> 16 & 15)
        return self._professional

    def figure(self, name: str) -> Ints:
        """A figure that conditions compare, power excepted, or a measure."""
        if name == "together":
            return self.user + self.professional
        if name in when.FIGURES:
            index = ("choice", "knowledge", "voice").index(name)
            return self.keys >> (8 * index + 4) & 15
        shift = self.packing.shifts.get(name)
        if shift is not None:
            return self.keys >> shift & 15
        return self.side(Variable(VariableKind.MEASURE, name))

    def side(self, field: Variable) -> Ints:
        """A field of the combinations; 0 throughout where nobody ever writes it."""
        if field not in self.packing.combos.places:
            return np.zeros(len(self.keys), dtype=np.int64)
        column: Ints = self.packing.combos.column(field)[self.keys >> self.packing.side_shift]
        return column

    def holds(self, condition: when.Condition | None) -> Bools:
        """Where a condition holds; None always does."""
        match condition:
            case None:
                return np.ones(len(self.keys), dtype=np.bool_)
            case when.Compares():
                return self._compares(condition)
            case when.HasFact(fact):
                has: Bools = self.side(Variable(VariableKind.FACT, fact)) == 1
                return has
            case when.HasPromise(promise, word):
                return self._promise_is(self.side(Variable(VariableKind.PROMISE, promise)), word)
            case when.Not(inner):
                return ~self.holds(inner)
            case when.AllOf(parts):
                every = np.ones(len(self.keys), dtype=np.bool_)
                for part in parts:
                    every &= self.holds(part)
                return every
            case when.AnyOf(parts):
                some = np.zeros(len(self.keys), dtype=np.bool_)
                for part in parts:
                    some |= self.holds(part)
                return some
            case _:
                assert_never(condition)

    def _promise_is(self, promises: Ints, word: when.PromiseWord) -> Bools:
        is_so: Bools
        match word:
            case when.PromiseWord.PROMISED:
                is_so = promises != NOT_MADE
            case when.PromiseWord.KEPT:
                is_so = promises == KEPT
            case when.PromiseWord.FAILED:
                is_so = promises == FAILED
            case _:
                assert_never(word)
        return is_so

    def _compares(self, condition: when.Compares) -> Bools:
        number: int | Ints = condition.number
        if condition.figure == "power":
            value, number = 100 * self.user, number * (self.user + self.professional)
        else:
            value = self.figure(condition.figure)
        is_so: Bools
        match condition.comparison:
            case when.Comparison.AT_LEAST:
                is_so = value >= number
            case when.Comparison.AT_MOST:
                is_so = value <= number
            case when.Comparison.ABOVE:
                is_so = value > number
            case when.Comparison.BELOW:
                is_so = value < number
            case when.Comparison.EXACTLY:
                is_so = value == number
            case _:
                assert_never(condition.comparison)
        return is_so
