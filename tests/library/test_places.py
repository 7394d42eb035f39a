"""A finding's path leads to the line and column that its author has to look at."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.library.scenario_reader import read_scenario
from game.model.problems import Finding, Severity

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
    finding = Finding(where, Severity.WARNING, "a-code", "something is odd", "Mend it.")
    assert str(places.problem(finding)) == (
        "ward-round:150:13: warning a-code: something is odd\n"
        "    ending: Still waiting\n"
        "            ^\n"
        "  Mend it."
    )
