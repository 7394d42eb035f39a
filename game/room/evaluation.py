"""Three questions after the story, answered on phones or by hand; only sums are ever told."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from game.room.disclosure import ENOUGH, hides

QUESTIONS = (
    "I could take part in the way I wanted.",
    "I could have left something out, and nobody would have noticed.",
    "I will try something different after today.",
)
ANSWERS = ("no", "partly", "yes")


@dataclass(frozen=True, slots=True)
class EvaluationTold:
    """How many answered; for each question how many said no, partly and yes.

    `sums` is None where fewer than five answered. A question whose sums could tell somebody's own
    answer, by the rule of `disclosure`, has None in their place.
    """

    answered: int
    sums: tuple[tuple[int, int, int] | None, ...] | None = None


def evaluation_told(answers: Iterable[Mapping[int, int]]) -> EvaluationTold:
    """What may be told of people's answers: by question, 0 to 2, an index into `ANSWERS`."""
    given = list(answers)
    if len(given) < ENOUGH:
        return EvaluationTold(len(given))
    sums: list[tuple[int, int, int] | None] = []
    for question in range(len(QUESTIONS)):
        said = [one[question] for one in given if question in one]
        row = (said.count(0), said.count(1), said.count(2))
        sums.append(row if said and hides(row) else None)
    return EvaluationTold(len(given), tuple(sums))
