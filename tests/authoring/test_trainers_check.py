"""Mistakes in trainers' notes are told with place and cure, word for word; warnings where due.

A file `trainers.yaml` under `tests/problems` has one mistake, `expected.txt` beside it what an
author then sees.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from game.authoring.check import check
from game.authoring.trainers_check import trainers_problems
from game.library.reading.scenario_reader import read_scenario
from game.model.problems import Problem

PROBLEMS = Path(__file__).parents[1] / "problems"
BAD = sorted(PROBLEMS.rglob("trainers.yaml"))
TODAY = "2026-12-01"
LAW = "    law: {reserves: detention, challenge: [tribunal]}\n"
STORY = f"""\
format: 1
scenario: The form
people:
  Sam: {{chair: service user}}
  Dr Okafor: {{chair: professional}}
moments:
  The door opens:
{LAW}    decides: professional
    choices:
      - say: Sign here.
    go to: The end
  The end:
    ending: Home
"""
NOTES = """\
for: scenario.yaml
law as of: 2026-06-01
sessions:
  90:
    - {minutes: 45, do: Play., play: The door opens}
    - {minutes: 5, do: A short break.}
    - {minutes: 40, do: Talk.}
"""


def told(folder: Path, notes: str, story: str = STORY, today: str | None = TODAY) -> list[Problem]:
    """What `check` says of the notes beside a story."""
    (folder / "scenario.yaml").write_text(story, encoding="utf-8")
    (folder / "trainers.yaml").write_text(notes, encoding="utf-8")
    found = check(folder, read_scenario, today=today)
    return [one for one in found if Path(one.path).name == "trainers.yaml"]


def codes(folder: Path, notes: str, story: str = STORY, today: str | None = TODAY) -> list[str]:
    return [one.code for one in told(folder, notes, story, today)]


@pytest.mark.parametrize("bad", BAD, ids=lambda bad: str(bad.parent.relative_to(PROBLEMS)))
def test_a_mistake_is_told_with_its_place_and_its_cure(bad: Path, tmp_path: Path) -> None:
    found = told(tmp_path, bad.read_text(encoding="utf-8"))
    words = "\n".join(str(problem) for problem in found) + "\n"
    words = words.replace(f"{tmp_path}/", "")
    assert words == (bad.parent / "expected.txt").read_text(encoding="utf-8")
    assert {problem.code for problem in found} == {bad.relative_to(PROBLEMS).parts[0]}


def test_there_are_many_mistakes_to_tell() -> None:
    assert len(BAD) > 15


def test_good_notes_have_no_problem_and_no_notes_have_none_either(tmp_path: Path) -> None:
    assert told(tmp_path, NOTES) == []
    (tmp_path / "trainers.yaml").unlink()
    found = check(tmp_path, read_scenario, today=TODAY)
    assert {Path(one.path).name for one in found} == {"scenario.yaml"}


def test_the_law_is_old_after_six_months_and_only_where_the_day_is_known(tmp_path: Path) -> None:
    assert codes(tmp_path, NOTES, today="2026-12-01") == []
    assert codes(tmp_path, NOTES, today="2026-12-02") == ["law-date-old"]
    assert codes(tmp_path, NOTES, today=None) == []
    august = NOTES.replace("2026-06-01", "2026-08-31")
    assert codes(tmp_path, august, today="2027-02-28") == []
    assert codes(tmp_path, august, today="2027-03-01") == ["law-date-old"]


def test_a_day_is_asked_for_only_where_the_story_tells_law(tmp_path: Path) -> None:
    undated = NOTES.replace("law as of: 2026-06-01\n", "")
    assert codes(tmp_path, undated) == ["law-undated"]
    assert codes(tmp_path, undated, STORY.replace(LAW, "")) == []


def test_a_break_is_looked_for_in_long_sessions_in_english(tmp_path: Path) -> None:
    without = NOTES.replace("A short break.", "A breakdown of figures.")
    assert codes(tmp_path, without) == ["session-without-break"]
    welsh = STORY.replace("format: 1", "format: 1\nlanguage: cy")
    assert codes(tmp_path, without, welsh) == []
    short = without.replace("  90:", "  60:").replace("minutes: 45", "minutes: 15")
    assert codes(tmp_path, short) == []


def test_half_of_a_session_may_be_play(tmp_path: Path) -> None:
    more = NOTES.replace("minutes: 45", "minutes: 46").replace("minutes: 40", "minutes: 39")
    assert codes(tmp_path, NOTES) == []
    assert codes(tmp_path, more) == ["more-play-than-talk"]


def test_a_warning_can_be_switched_off_where_it_stands(tmp_path: Path) -> None:
    off = NOTES.replace("law as", "# ok: law-date-old, looked up today\nlaw as")
    assert codes(tmp_path, off, today="2027-12-02") == []
    assert codes(tmp_path, off) == ["ok-unused"]
    assert codes(tmp_path, off, today=None) == []


def test_errors_come_alone(tmp_path: Path) -> None:
    broken = NOTES.replace("minutes: 5,", "minutes: 4,").replace("law as of: 2026-06-01\n", "")
    assert codes(tmp_path, broken) == ["minutes-do-not-add-up"]


def test_notes_are_not_looked_at_while_the_story_cannot_be_read(tmp_path: Path) -> None:
    assert told(tmp_path, "for: x", STORY.replace("go to: The end", "go to: The ned")) == []


def test_notes_that_nobody_may_read_are_told(tmp_path: Path) -> None:
    story = tmp_path / "scenario.yaml"
    story.write_text(STORY, encoding="utf-8")
    scenario = read_scenario(story).scenario
    assert scenario is not None
    gone = tmp_path / "trainers.yaml"  # taken away between the look and the reading
    found = trainers_problems(gone, scenario, story, TODAY)
    assert [(one.path, one.code) for one in found] == [(str(gone), "trainers-unreadable")]
