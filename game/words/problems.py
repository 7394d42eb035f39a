"""Problems of a file in words: how many there are of which sort, and all of them as text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import Enum

from game.model.codes import Severity
from game.model.problems import Problem
from game.words.catalogue import ENGLISH, Catalogue


class Sort(Enum):
    """The sorts of problems in the order they are told, with their headings."""

    MEND = "To mend"
    THINK = "To think about"
    SMELL = "Smells of power"


COUNTS = {
    Sort.MEND: ("{n} to mend", "{n} to mend"),
    Sort.THINK: ("{n} to think about", "{n} to think about"),
    Sort.SMELL: ("{n} smell of power", "{n} smells of power"),
}


def sort_of(problem: Problem) -> Sort:
    """An error, a smell of power, or another warning."""
    if problem.severity is Severity.ERROR:
        return Sort.MEND
    return Sort.SMELL if problem.code.is_smell else Sort.THINK


def heading_of(sort: Sort, say: Catalogue = ENGLISH) -> str:
    """What stands over the problems of a sort."""
    return say(sort.value)


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Sort by sort, and else as they came."""
    order = list(Sort)
    return tuple(sorted(problems, key=lambda problem: order.index(sort_of(problem))))


def counted(problems: Iterable[Problem], say: Catalogue = ENGLISH) -> str:
    """Such as "2 to mend, 1 smell of power"; empty where there is none."""
    sorts = [sort_of(problem) for problem in problems]
    counts = ((sorts.count(sort), COUNTS[sort]) for sort in Sort)
    return ", ".join(say.counted(number, *forms) for number, forms in counts if number)


def as_text(problems: Sequence[Problem], checked: int, say: Catalogue = ENGLISH) -> str:
    """Each problem with its line and caret, then how many there are in how many scenarios."""
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    last = say(
        "{scenarios} checked: {errors}, {warnings}.",
        scenarios=say.counted(checked, "{n} scenario", "{n} scenarios"),
        errors=say.counted(errors, "{n} error", "{n} errors"),
        warnings=say.counted(len(problems) - errors, "{n} warning", "{n} warnings"),
    )
    return "\n\n".join([*(str(problem) for problem in problems), last])
