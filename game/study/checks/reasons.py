"""Why a condition holds in none of the states met in a moment, in words with the numbers."""

from __future__ import annotations

from typing import assert_never

from game.model import conditions as when
from game.study.explore.frontier import Frontier


def why_never(condition: when.Condition, frontier: Frontier) -> str:
    """A clause without a full stop: "it needs trust at least 9, the most anyone can have ..."."""
    match condition:
        case when.Compares():
            return _why_not_compared(condition, frontier)
        case when.HasFact(fact):
            return f'nothing on the way here makes "{fact}" remembered'
        case when.HasPromise(promise, word):
            return f'on the way here nobody has {word.value} "{promise}"'
        case when.Not(inner):
            return f'it needs the opposite of "{when.sentence(inner)}", which always holds here'
        case when.AllOf(parts):
            for part in parts:
                if not frontier.holds(part).any():
                    return why_never(part, frontier)
            return f'the parts of "{when.sentence(condition)}" never hold at the same time here'
        case when.AnyOf(parts):
            return ", and ".join(why_never(part, frontier) for part in parts)
        case _:
            assert_never(condition)


def _why_not_compared(condition: when.Compares, frontier: Frontier) -> str:
    values = possible(condition.figure, frontier)
    number = condition.number
    need = f"it needs {condition.figure} {condition.comparison.value} {number}"
    if condition.comparison is when.Comparison.EXACTLY and values[0] <= number <= values[-1]:
        listed = ", ".join(_shown(value) for value in values)
        return f"{need}, here it can only be {listed}"
    if values[-1] <= number and condition.comparison is not when.Comparison.BELOW:
        return f"{need}, the most anyone can have here is {_shown(values[-1])}"
    return f"{need}, the least anyone can have here is {_shown(values[0])}"


def possible(figure: str, frontier: Frontier) -> list[float]:
    """The values that a figure takes in these states, lowest first; power in percent."""
    if figure != "power":
        return sorted(set(frontier.figure(figure).tolist()))
    pairs = set(zip(frontier.user.tolist(), frontier.professional.tolist(), strict=True))
    return sorted({100 * user / (user + other) for user, other in pairs})


def _shown(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
