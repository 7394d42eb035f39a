"""Every mistake in tests/problems is told with its place, its name and its cure, word for word.

The tests' file `bad.yaml` has one mistake, `expected.txt` what an author then sees.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from game.library.reading.scenario_reader import read_scenario
from game.model.codes import Severity

PROBLEMS = Path(__file__).parents[1] / "problems"
BAD = sorted(PROBLEMS.rglob("bad.yaml"))
THEORY = ("arnstein-4-consultation", "lukes-three-dimensions")


@pytest.mark.parametrize("bad", BAD, ids=lambda bad: str(bad.parent.relative_to(PROBLEMS)))
def test_a_mistake_is_told_with_its_place_and_its_cure(bad: Path) -> None:
    reading = read_scenario(
        bad, THEORY, ("ladder-to-come",), ("okafor", "tom"), ("stacking", "wheelchair"), "bad.yaml"
    )
    told = "\n".join(str(problem) for problem in reading.problems) + "\n"
    assert told == (bad.parent / "expected.txt").read_text(encoding="utf-8")
    code = bad.relative_to(PROBLEMS).parts[0]
    assert {problem.code for problem in reading.problems} == {code}
    is_broken = any(problem.severity is Severity.ERROR for problem in reading.problems)
    assert (reading.scenario is None) is is_broken


def test_there_are_many_mistakes_to_tell() -> None:
    assert len(BAD) > 45
