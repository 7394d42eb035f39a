"""Every comparison one below, at and one above its number; facts, promises and what joins them."""

from __future__ import annotations

import pytest

from game.engine.conditions import holds
from game.model.balance import Balance
from game.model.conditions import (
    AllOf,
    AnyOf,
    Compares,
    Comparison,
    HasFact,
    HasPromise,
    Not,
    PromiseWord,
)
from game.model.power import Chair, Strands
from game.model.scenario import Measure
from game.model.state import State
from tests.builder import ending, scenario

STORY = scenario(
    ending("Start"), measures=(Measure("trust", 4), Measure("hope", 5, Chair.SERVICE_USER))
)
# 7 of 28: power is exactly 25, together 28; choice 4, knowledge 1, voice 2; trust 4, hope 5.
STATE = State(
    "Start",
    Balance(Strands(4, 1, 2), Strands(7, 7, 7)),
    (4, 5),
    frozenset({"shared"}),
    promised=frozenset({"open", "kept", "failed"}),
    kept=frozenset({"kept"}),
    failed=frozenset({"failed"}),
)
FIGURES = {
    "power": 25,
    "together": 28,
    "choice": 4,
    "knowledge": 1,
    "voice": 2,
    "trust": 4,
    "hope": 5,
}
# Whether a figure is so compared with a number one below it, with itself, and one above it.
COMPARED = {
    Comparison.AT_LEAST: (True, True, False),
    Comparison.AT_MOST: (False, True, True),
    Comparison.ABOVE: (True, False, False),
    Comparison.BELOW: (False, False, True),
    Comparison.EXACTLY: (False, True, False),
}
YES, NO = HasFact("shared"), HasFact("hidden")


def test_the_table_names_every_comparison():
    assert set(COMPARED) == set(Comparison)


@pytest.mark.parametrize("comparison", Comparison)
@pytest.mark.parametrize("figure", FIGURES)
def test_a_figure_is_compared_exactly(figure: str, comparison: Comparison):
    value = FIGURES[figure]
    found = tuple(
        holds(Compares(figure, comparison, number), STORY, STATE)
        for number in (value - 1, value, value + 1)
    )
    assert found == COMPARED[comparison]


@pytest.mark.parametrize(
    ("comparison", "holding"),
    [
        (Comparison.AT_LEAST, [33]),
        (Comparison.AT_MOST, [34]),
        (Comparison.ABOVE, [33]),
        (Comparison.BELOW, [34]),
        (Comparison.EXACTLY, []),
    ],
)
def test_power_is_not_rounded_before_it_is_compared(comparison: Comparison, holding: list[int]):
    third = State("Start", Balance(Strands(4, 3, 3), Strands(7, 7, 6)), (4, 5))  # 33.33...
    found = [n for n in (33, 34) if holds(Compares("power", comparison, n), STORY, third)]
    assert found == holding


@pytest.mark.parametrize(
    ("promise", "words"),
    [
        ("open", {PromiseWord.PROMISED}),
        ("kept", {PromiseWord.PROMISED, PromiseWord.KEPT}),
        ("failed", {PromiseWord.PROMISED, PromiseWord.FAILED}),
        ("never made", set()),
    ],
)
def test_a_promise_was_made_kept_or_failed(promise: str, words: set[PromiseWord]):
    assert {w for w in PromiseWord if holds(HasPromise(promise, w), STORY, STATE)} == words


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        (None, True),
        (YES, True),
        (NO, False),
        (Not(YES), False),
        (Not(NO), True),
        (Not(Not(YES)), True),
        (AllOf(()), True),
        (AllOf((YES, YES)), True),
        (AllOf((YES, NO)), False),
        (AllOf((NO, YES)), False),
        (AnyOf(()), False),
        (AnyOf((NO, NO)), False),
        (AnyOf((YES, NO)), True),
        (AnyOf((NO, YES)), True),
        (AllOf((YES, AnyOf((NO, Not(NO))))), True),
    ],
)
def test_conditions_are_joined_and_turned_round(condition, expected: bool):
    assert holds(condition, STORY, STATE) is expected
