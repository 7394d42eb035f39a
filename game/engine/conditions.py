"""Whether a condition holds in a state. Reading conditions from text is the library's work."""

from __future__ import annotations

from typing import assert_never

from game.model import conditions as when
from game.model.conditions import Condition
from game.model.scenario import Scenario
from game.model.state import State


def holds(condition: Condition | None, scenario: Scenario, state: State) -> bool:
    """True where the condition holds; None, no condition, always does."""
    match condition:
        case None:
            return True
        case when.HasFact(fact):
            return fact in state.facts
        case when.Compares():
            return _compares(condition, scenario, state)
        case when.HasPromise(promise, word):
            return _promise_is(promise, word, state)
        case when.Not(inner):
            return not holds(inner, scenario, state)
        case when.AllOf(parts):
            return all(holds(part, scenario, state) for part in parts)
        case when.AnyOf(parts):
            return any(holds(part, scenario, state) for part in parts)
        case _:
            assert_never(condition)


def _promise_is(promise: str, word: when.PromiseWord, state: State) -> bool:
    match word:
        case when.PromiseWord.PROMISED:
            return promise in state.promised
        case when.PromiseWord.KEPT:
            return promise in state.kept
        case when.PromiseWord.FAILED:
            return promise in state.failed
        case _:
            assert_never(word)


def _compares(condition: when.Compares, scenario: Scenario, state: State) -> bool:
    """Power is compared exactly, in whole numbers: 100 U against n (U + P)."""
    balance, number = state.balance, condition.number
    match condition.figure:
        case "power":
            value, number = 100 * balance.user.total, number * balance.together
        case "together":
            value = balance.together
        case "choice":
            value = balance.user.choice
        case "knowledge":
            value = balance.user.knowledge
        case "voice":
            value = balance.user.voice
        case measure:
            value = state.measures[scenario.measure_index(measure)]
    match condition.comparison:
        case when.Comparison.AT_LEAST:
            return value >= number
        case when.Comparison.AT_MOST:
            return value <= number
        case when.Comparison.ABOVE:
            return value > number
        case when.Comparison.BELOW:
            return value < number
        case when.Comparison.EXACTLY:
            return value == number
        case _:
            assert_never(condition.comparison)
