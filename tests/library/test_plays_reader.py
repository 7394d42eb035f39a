"""Plays are read step by step, with the names of their scenario."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.library.plays import PlayReading, play_files, read_play, read_play_text
from game.library.reading.scenario_reader import read_scenario, read_text
from game.model.conditions import AnyOf, Compares, Comparison, HasFact, Not
from game.model.play_script import Choose, EndAt, ExpectBlocked, ExpectCondition, ExpectLine
from game.model.power import Chair

EXAMPLE = Path(__file__).parents[1] / "examples" / "ward-round"
THEORY = (
    *("shared-decision-making", "lukes-three-dimensions", "working-partnership"),
    *("arnstein-4-consultation", "mha-imha", "trauma-informed-practice"),
    *("positive-risk-taking", "arnstein-3-informing"),
)
PLAY = """\
# owning up wins the room
chair service user
choose before-we-start-what-matters

choose i-want-bea-to-read   # Bea is there
  expect power is at least 30
  expect line "I see you have read the #1 report." # not word for word
  expect blocked so-how
choose home-with-plan / wait        # together: professional / service user
end A plan with two  authors
"""


def read(text: str | bytes) -> PlayReading:
    scenario = read_scenario(EXAMPLE, THEORY).scenario
    assert scenario is not None
    return read_play_text(text, scenario, "p.play")


def test_a_play_has_its_steps_with_their_lines() -> None:
    reading = read(PLAY)
    assert reading.problems == ()
    assert reading.play is not None
    assert reading.play.title == "owning up wins the room"
    assert reading.play.chair is Chair.SERVICE_USER
    assert reading.play.steps == (
        Choose(3, "before-we-start-what-matters"),
        Choose(5, "i-want-bea-to-read"),
        ExpectCondition(6, Compares("power", Comparison.AT_LEAST, 30)),
        ExpectLine(7, "I see you have read the #1 report."),
        ExpectBlocked(8, "so-how"),
        Choose(9, "home-with-plan", "wait"),
        EndAt(10, "A plan with two authors"),
    )


@pytest.mark.parametrize(
    ("line", "column", "code"),
    [
        ("chair nobody", 7, "unknown-value"),
        ("chose a", 1, "unknown-step"),
        ("  choose", 3, "wrong-type"),
        ("choose # nothing", 1, "wrong-type"),
        ("choose a / b / c", 8, "bad-step"),
        ("choose a b", 8, "bad-step"),
        ("end d", 5, "unknown-ending"),
        ("expect  power is 4", 9, "bad-condition"),
        ("expect report shard", 8, "unknown-fact"),
        ("expect line Come in", 8, "bad-step"),
        ("end Still waitin", 5, "unknown-ending"),
        ("end Still waiting\nchoose a", 1, "after-the-end"),
        ("chair professional\nchair professional", 1, "duplicate-key"),
        ("expect {any: [report shared, report shard]}", 30, "unknown-fact"),
        ("expect {any: [report shared}", 14, "bracket-list"),
    ],
)
def test_a_step_that_cannot_be_read_has_its_place(line: str, column: int, code: str) -> None:
    reading = read(line)
    assert reading.play is None
    assert [(problem.column, problem.code) for problem in reading.problems] == [(column, code)]


@pytest.mark.parametrize(
    "words",
    [
        "{any: [report shared, not report shared]}",
        "{any: [report shared, not report shared]}   # either",
        "report shared or not report shared # either",
    ],
)
def test_any_condition_can_be_expected(words: str) -> None:
    reading = read(f"choose a\n  expect {words}")
    assert reading.problems == ()
    assert reading.play is not None
    fact = HasFact("report shared")
    assert reading.play.steps[1] == ExpectCondition(2, AnyOf((fact, Not(fact))))


NUMBERED = """\
format: 1
scenario: The form
people:
  Sam: {chair: service user}
  Dr Okafor: {chair: professional}
facts: ["form #2"]
moments:
  First:
    remember: "form #2"
    ending: "Plan #2"
"""


@pytest.mark.parametrize("line", ["end Plan #2", "end Plan #2 # done", "end plan  #2   #done"])
def test_a_name_may_have_a_number_sign(line: str) -> None:
    scenario = read_text(NUMBERED, "f.yaml").scenario
    assert scenario is not None
    reading = read_play_text(f"expect form #2 # seen\n{line}", scenario, "p.play")
    assert reading.play is not None
    assert reading.play.steps == (
        ExpectCondition(1, HasFact("form #2")),
        EndAt(2, "Plan #2"),
    )


def test_a_play_of_other_bytes_is_a_problem() -> None:
    assert [problem.code for problem in read(b"choose \xff").problems] == ["not-utf-8"]


def test_plays_are_found_beside_their_scenario(tmp_path: Path) -> None:
    scenario = read_scenario(EXAMPLE, THEORY).scenario
    assert scenario is not None
    assert play_files(tmp_path / "scenario.yaml") == ()
    (tmp_path / "plays").mkdir()
    for name in ("b.play", "a.play", "notes.txt"):
        (tmp_path / "plays" / name).write_text(PLAY, encoding="utf-8")
    files = play_files(tmp_path / "scenario.yaml")
    assert [file.name for file in files] == ["a.play", "b.play"]
    named, shown = read_play(files[0], scenario).play, read_play(files[0], scenario, "it").play
    assert named is not None
    assert shown is not None
    assert (named.path, shown.path) == (str(files[0]), "it")
