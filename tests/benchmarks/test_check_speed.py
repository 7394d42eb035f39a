"""A quick check of a scenario of one megabyte, plays and variants too, against CSafeLoader."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from game.authoring.check import check
from game.library.reading.scenario_reader import read_scenario
from game.model.problems import Problem
from tests.benchmarks.ratio import ratio
from tests.benchmarks.test_reading_speed import a_megabyte

pytestmark = pytest.mark.benchmark

MOST = 3.0
KNOWN = ("working-partnership", "lukes-three-dimensions", "arnstein-4-consultation")


def quick(file: Path) -> tuple[Problem, ...]:
    return check(file, lambda path: read_scenario(path, KNOWN), is_quick=True, today="2026-06-01")


@pytest.mark.parametrize(
    "because", ["because", "source"], ids=["few-findings", "a-finding-for-most-choices"]
)
def test_a_quick_check_takes_at_most_three_times_as_long_as_csafeloader(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], because: str
) -> None:
    text = a_megabyte().replace("        because:", f"        {because}:")
    file = tmp_path / "scenario.yaml"
    file.write_text(text, encoding="utf-8")
    found = quick(file)
    assert found
    assert not any(problem.severity == "error" for problem in found)
    measured = ratio(lambda: quick(file), lambda: yaml.load(text, yaml.CSafeLoader), rounds=4)
    with capsys.disabled():
        print(f"\nchecking {len(text):,} characters, {len(found)} findings: {measured}")
    assert measured.times <= MOST
