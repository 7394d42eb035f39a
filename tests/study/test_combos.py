"""Combinations of facts, promises and further measures: numbered as they come, up to a limit."""

from __future__ import annotations

import numpy as np
import pytest

from game.model.effects import Change, Traces
from game.study.explore.combos import Combos, Rewrite
from game.study.explore.fields import Variable, VariableKind
from game.study.explore.limits import TooManyStates

FACT = Variable(VariableKind.FACT, "seen")
PROMISE = Variable(VariableKind.PROMISE, "a copy")
HOPE = Variable(VariableKind.MEASURE, "hope")


def combos(most: int = 99) -> Combos:
    """The fact is the lowest bit, the promise the next two, hope the next four."""
    return Combos((FACT, PROMISE, HOPE), most)


def test_a_combination_has_one_number_and_past_the_limit_there_is_none() -> None:
    found = combos(2)
    assert [found.number(value) for value in (0b0, 0b1, 0b0, 0b1)] == [0, 1, 0, 1]
    with pytest.raises(TooManyStates):
        found.number(0b10)
    assert found.values == [0b0, 0b1]


def test_each_field_is_read_from_its_own_bits_also_of_what_came_later() -> None:
    found = combos()
    found.number(0b1001_01_1)
    assert [found.column(one).tolist() for one in (FACT, PROMISE, HOPE)] == [[1], [1], [9]]
    found.number(0b0010_11_0)
    assert [found.column(one).tolist() for one in (FACT, PROMISE, HOPE)] == [
        *([1, 0], [1, 3], [9, 2]),
    ]


def test_a_mask_has_the_bits_of_the_fields_that_are_kept() -> None:
    gone = Variable(VariableKind.FACT, "gone")
    assert combos().mask((FACT, HOPE, gone)) == 0b1111_00_1


@pytest.mark.parametrize(
    ("traces", "before", "after"),
    [
        (Traces(remember=("seen",)), 0b0000_00_0, 0b0000_00_1),
        (Traces(forget=("seen",)), 0b0011_01_1, 0b0011_01_0),
        (Traces(remember=("seen",), forget=("seen",)), 0b0, 0b0),
        (Traces(promises=("a copy",)), 0b0000_11_0, 0b0000_01_0),  # made again: open again
        (Traces(keeps=("a copy",)), 0b0000_01_0, 0b0000_10_0),
        (Traces(fails=("a copy",)), 0b0000_01_0, 0b0000_11_0),
        (Traces(keeps=("a copy",)), 0b0000_00_0, 0b0000_00_0),  # never made
        (Traces(fails=("a copy",)), 0b0000_10_0, 0b0000_10_0),  # kept already
        (Traces(remember=("another",)), 0b0000_00_0, 0b0000_00_0),
    ],
)
def test_traces_rewrite_a_combination(traces: Traces, before: int, after: int) -> None:
    rewrite = combos().rewrite((traces,), ())
    assert (before if rewrite is None else rewrite.step(np.array(before))) == after


@pytest.mark.parametrize(
    ("points", "before", "after"),
    [((3,), 4, 7), ((3, -1), 4, 6), ((-5,), 4, 0), ((9,), 4, 10), ((2, -2), 4, 4)],
)
def test_changes_are_summed_and_stay_from_0_to_10(
    points: tuple[int, ...], before: int, after: int
) -> None:
    rewrite = combos().rewrite((), [Change("hope", one) for one in points])
    assert (rewrite is None) is (sum(points) == 0)
    assert (before << 3 if rewrite is None else rewrite.step(np.array(before << 3))) == after << 3


def test_only_the_bits_to_keep_are_left_after_all_else() -> None:
    found = combos()
    rewrite = found.rewrite((Traces(remember=("seen",)),), (), keep=found.mask((FACT,)))
    assert rewrite is not None
    assert rewrite.step(np.array(0b1010_01_0)) == 0b1
    assert found.rewrite((), (), keep=found.mask((FACT, PROMISE, HOPE))) is None


def test_each_combination_is_rewritten_once_also_when_many_more_are_met_than_before() -> None:
    found, asked = combos(), []
    rewrite = Rewrite(lambda values: asked.extend(values) or values ^ 1)  # type: ignore[func-returns-value]
    for value in range(0, 80, 2):
        found.number(value)
    numbers = np.array([0, 39, 0], dtype=np.int64)
    assert found.followed(numbers, rewrite).tolist() == [40, 41, 40]
    assert [found.values[n] for n in (40, 41)] == [1, 79]
    assert found.followed(numbers, rewrite).tolist() == [40, 41, 40]
    assert asked == [0, 78]


def test_a_combination_longer_than_a_machine_word_is_rewritten_to_its_last_bit() -> None:
    facts = [Variable(VariableKind.FACT, f"fact {n}") for n in range(70)]
    found = Combos((*facts, PROMISE, HOPE), 99)
    start = found.number(1 << 70 | 8 << 72)
    traces = Traces(remember=("fact 69",), keeps=("a copy",))
    rewrite = found.rewrite((traces,), (Change("hope", 3),))
    assert rewrite is not None
    after = found.followed(np.array([start]), rewrite)
    assert [found.values[n] for n in after] == [1 << 69 | 2 << 70 | 10 << 72]
    assert [found.column(one)[after].tolist() for one in (facts[69], PROMISE, HOPE)] == [
        *([1], [2], [10]),
    ]
