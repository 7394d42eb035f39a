"""A finding's path leads to the line and column that its author has to look at."""

from __future__ import annotations

from pathlib import Path
from time import perf_counter

import pytest

from game.library.reading.scenario_reader import read_scenario, read_text
from game.model.codes import Code, Severity
from game.model.problems import Finding

EXAMPLE = Path(__file__).parents[1] / "examples" / "ward-round"


@pytest.mark.parametrize(
    ("where", "start"),
    [
        (("scenario",), "The ward round"),
        (("people", "dr okafor"), "Dr Okafor:"),
        (("people", "Dr Okafor", "chair"), "professional"),
        (("moments", "Sam's list"), "Sam's list:"),
        (("moments", "Sam's list", "choices", 1), "say: I want Bea"),
        (("moments", "Sam's list", "choices", 1, "only_if"), "trust is at least 5"),
        (("moments", "Sam's list", "choices", 1, "remember", 0), "report shared"),
        (("moments", "Sam's list", "choices", 1, "claims"), "{knowledge: 2}"),
        (("moments", "Sam's list", "choices", 1, "rung"), "say: I want Bea"),
        (("moments", "Friday", "go to", 0, "moment"), "A plan in both hands"),
        (("moments", "The answer", "if you differ", 1, "stands"), "professional"),
        (("moments", "Nowhere", "choices"), "moments:"),
    ],
)
def test_a_path_leads_to_its_place(where: tuple[str | int, ...], start: str) -> None:
    places = read_scenario(EXAMPLE).places
    line, column = places.of(where)
    assert places.line(line)[column - 1 :].startswith(start)


def test_a_finding_becomes_a_problem_with_its_line() -> None:
    places = read_scenario(EXAMPLE, shown_path="ward-round").places
    where = ("moments", "The corridor", "ending")
    finding = Finding(where, Severity.WARNING, Code.NUMB, "something is odd", "Mend it.")
    assert str(places.problem(finding)) == (
        "ward-round:150:13: warning numb: something is odd\n"
        "    ending: Still waiting\n"
        "            ^\n"
        "  Mend it."
    )


def test_a_finding_about_a_name_is_shown_at_the_name() -> None:
    text = "people:\n  Sam: {chair: service user}\nmoments:\n  x: {go to: e}\n  e: {ending: E}\n"
    places = read_text(text, "f.yaml").places
    assert places.of(("moments", "x")) == (4, 3)
    assert places.of(("people", "Sam")) == (2, 3)
    assert places.of(("moments", "x", "go to")) == (4, 14)
    assert places.of(("moments", "E")) == (5, 3)


def test_ten_thousand_moments_are_each_found_without_a_search() -> None:
    many = 10_000
    text = "moments:\n" + "".join(f"  m{number}: {{go to: e}}\n" for number in range(many))
    places = read_text(text, "f.yaml").places
    before = perf_counter()
    assert all(places.of(("moments", f"m{number}"))[0] == number + 2 for number in range(many))
    assert perf_counter() - before < 5
