"""Conditions as read from a scenario (format 1, section 6).

Whether one holds in a state is decided in `game.engine.conditions`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

FIGURES = ("power", "together", "choice", "knowledge", "voice")
"""What can be compared besides the measures; the strands are the service user's."""


class Comparison(StrEnum):
    """How a figure is compared with a number."""

    AT_LEAST = "at least"
    AT_MOST = "at most"
    ABOVE = "above"
    BELOW = "below"
    EXACTLY = "exactly"


class PromiseWord(StrEnum):
    """What is asked of a promise."""

    PROMISED = "promised"
    KEPT = "kept"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Compares:
    """`power is at least 40`: a figure of `FIGURES` or a measure against a whole number."""

    figure: str
    comparison: Comparison
    number: int


@dataclass(frozen=True, slots=True)
class HasFact:
    """`report shared`: a fact is remembered."""

    fact: str


@dataclass(frozen=True, slots=True)
class HasPromise:
    """`kept NAME`: a promise was made, kept or failed in this play."""

    promise: str
    word: PromiseWord


@dataclass(frozen=True, slots=True)
class Not:
    """The opposite of a condition."""

    condition: Condition


@dataclass(frozen=True, slots=True)
class AllOf:
    """Every one of the conditions; true of none."""

    conditions: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one of the conditions; false of none."""

    conditions: tuple[Condition, ...]


Condition = Compares | HasFact | HasPromise | Not | AllOf | AnyOf


def sentence(condition: Condition) -> str:
    """The condition in the words an author would write."""
    match condition:
        case Compares(figure, comparison, number):
            return f"{figure} is {comparison.value} {number}"
        case HasFact(fact):
            return fact
        case HasPromise(promise, word):
            return f"{word.value} {promise}"
        case Not(inner):
            return f"not {sentence(inner)}"
        case AllOf(parts):
            return " and ".join(sentence(part) for part in parts)
        case AnyOf(parts):
            return " or ".join(sentence(part) for part in parts)
