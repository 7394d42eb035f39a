"""A problem of a file on a card: its place, what is wrong, the line with a caret, and the cure.

Here too: the button that mends it. What the button does is the screens' business.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from game.model.problems import Problem
from game.window.widgets.boxes import Column, Pad
from game.window.widgets.button import Button, Tone
from game.window.widgets.code_line import CodeLine
from game.window.widgets.page import Page
from game.window.widgets.rows import Beside, Wrap
from game.window.widgets.symbol import Symbol
from game.window.widgets.widget import Widget
from game.window.widgets.words import Focused, Span, Words, small_print
from game.words.catalogue import Catalogue
from game.words.numbers import capital
from game.words.problems import Sort, heading_of, sort_of

if TYPE_CHECKING:  # the shelf counts problems and mends none
    from game.library.yaml.certain_mends import Mended

Cure: TypeAlias = "Callable[[Problem], Mended | None]"
"""What the one certain cure of a problem does; None where there is none."""


@dataclass(frozen=True, slots=True)
class ListedProblem:
    """The text of a problem, by its place in the list from 0."""

    number: int


@dataclass(frozen=True, slots=True)
class MendAt:
    """Mend the problem at this place of the list, from 0."""

    number: int


def told_problem(problem: Problem, name: str, say: Catalogue) -> Widget:
    """Place, message, the line with its caret, and the cure; `name` is the story's own file."""
    sort = sort_of(problem)
    is_error = sort is Sort.MEND
    place = say("line {line}, column {column}", line=problem.line, column=problem.column)
    if problem.path != name:
        place = f"{_beside(problem.path, name)}, {place}"
    colour = "bad" if is_error else "ink2"
    head = small_print((Span(heading_of(sort, say), "bold", colour), Span(f" · {place}")))
    message = capital(problem.message)
    rows: list[Widget] = [
        Beside(Symbol("error" if is_error else "warn", 26, colour), head, gap=12),
        Words(message, "semibold", 25),
    ]
    if problem.source.strip():
        rows.append(CodeLine(problem.line, problem.source, problem.column))
    if problem.cure:
        rows.append(Words(problem.cure, "body", 24, "good"))
    return Column(rows, gap=6)


def _beside(path: str, name: str) -> str:
    """A file beside the story, as it is called from there."""
    folder = Path(name).parent
    found = Path(path)
    return str(found.relative_to(folder)) if found.is_relative_to(folder) else path


def problem_cards(
    problems: Sequence[Problem], name: str, cure: Cure | None, say: Catalogue
) -> list[Widget]:
    """Each problem with the button that mends it; M presses the first of them."""
    cards: list[Widget] = []
    cap = "M"
    for number, problem in enumerate(problems):
        said = Pad(told_problem(problem, name, say), (12, 8, 12, 10))
        rows: list[Widget] = [Focused(ListedProblem(number), said, False, MendAt(number))]
        mended = cure(problem) if cure is not None else None
        if mended is not None:
            button = Button(MendAt(number), mended.does, Tone.FIRST, cap, size=24)
            rows.append(Pad(Wrap((button,)), (12, 8, 12, 10)))
            cap = ""
        cards.append(Pad(Column(rows, gap=4), (8, 8, 8, 8), "paper2", 14))
    return cards


def mend_at_hand(page: Page) -> MendAt | None:
    """What the button of the problem in focus sends, else that of the first; None for none."""
    here = page.focus.sends if page.focus else None
    mends = [stop.sends for stop in page.stops() if isinstance(stop.sends, MendAt)]
    own = [
        one
        for one in mends
        if isinstance(here, ListedProblem | MendAt) and one.number == here.number
    ]
    return next(iter(own or mends), None)
