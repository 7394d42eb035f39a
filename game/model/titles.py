"""What people see in place of a story's names of facts, promises and measures.

The names stay: conditions, plays and what is kept go by them, and only the telling changes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from game.model.conditions import AllOf, AnyOf, Compares, Condition, HasFact, HasPromise, Not


@dataclass(frozen=True, slots=True)
class Titles:
    """Titles by name, as a variant says them; what has none is told by its name."""

    facts: Mapping[str, str] = field(default_factory=dict)
    promises: Mapping[str, str] = field(default_factory=dict)
    measures: Mapping[str, str] = field(default_factory=dict)

    def fact(self, name: str) -> str:
        """A fact as people see it."""
        return self.facts.get(name, name)

    def promise(self, name: str) -> str:
        """A promise as people see it."""
        return self.promises.get(name, name)

    def measure(self, name: str) -> str:
        """A measure as people see it."""
        return self.measures.get(name, name)

    def condition(self, asked: Condition) -> Condition:
        """A condition with titles in place of names, to be told and never to be asked."""
        match asked:
            case Compares(figure, comparison, number):
                return Compares(self.measure(figure), comparison, number)
            case HasFact(fact):
                return HasFact(self.fact(fact))
            case HasPromise(promise, word):
                return HasPromise(self.promise(promise), word)
            case Not(inner):
                return Not(self.condition(inner))
            case AllOf(parts):
                return AllOf(tuple(self.condition(part) for part in parts))
            case AnyOf(parts):
                return AnyOf(tuple(self.condition(part) for part in parts))


AS_NAMED = Titles()
