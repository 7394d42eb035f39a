"""A first scenario: every template checks clean, and any answers give a file that can be read."""

from __future__ import annotations

import io
from argparse import Namespace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from game.app.opened import figures, reading, seats
from game.authoring.check import check
from game.authoring.new.questions import LONGEST_ANSWER, QUESTIONS, settled
from game.authoring.new.start import (
    TEMPLATES,
    Taken,
    free_folder,
    from_answers,
    from_template,
    write_scenario,
)
from game.cli import new as new_command
from game.library.reading.scenario_reader import read_text
from game.library.shipped import theory_folder
from game.library.theory_reader import theory_ids
from game.model.power import Chair
from game.model.scenario import Scenario

TODAY = date.today()
KNOWN = theory_ids(theory_folder())
NASTY = [
    '"',
    "'",
    ": x",
    "# y",
    "- [",
    "&a *b",
    "{no}",
    "\U0001f600",
    "%",
    "text",
    "only if",
    "a, b?",
]
typed = st.one_of(st.text(max_size=80), st.lists(st.sampled_from(NASTY)).map("".join))


def kept(lines: list[str]) -> dict[str, str]:
    answers: dict[str, str] = {}
    for question, line in zip(QUESTIONS, lines, strict=True):
        answers[question.key] = settled(question, line, answers)
    return answers


def read(contents: dict[str, str]) -> Scenario:
    found = read_text(contents["scenario.yaml"], "s", KNOWN, figures=figures(), seats=seats())
    assert [str(problem) for problem in found.problems] == []
    assert found.scenario is not None
    return found.scenario


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_template_checks_without_an_error_or_a_warning(template: str, tmp_path: Path) -> None:
    write_scenario(tmp_path / "mine", from_template(template, TODAY))
    assert [str(problem) for problem in check(tmp_path / "mine", reading)] == []


def test_the_eight_questions_left_empty_check_clean_too(tmp_path: Path) -> None:
    assert len(QUESTIONS) == 8
    write_scenario(tmp_path / "mine", from_answers(kept([""] * 8), TODAY))
    assert [str(problem) for problem in check(tmp_path / "mine", reading)] == []


@settings(max_examples=150, deadline=None)
@given(st.lists(typed, min_size=8, max_size=8))
@example(["Sam", "sam", "", "", "", "", "", ""])
@example(["Sam thinks", "Sam", "", "Sam: hello", "", "", "Sam thinks: no", ""])
@example(["text", "only-if", ":", "\ud800\n", "'", "''", "\\n", "\t#"])
@example(["Dr O: K", "K", "{professional}", "{look again by}", "{", "}", "{no}", "{{}}"])
def test_whatever_is_typed_the_file_reads_cleanly_and_says_it_back(lines: list[str]) -> None:
    answers = kept(lines)
    made = read(from_answers(answers, TODAY))
    seats_ = {chair: made.seated(chair) for chair in Chair}
    assert seats_[Chair.PROFESSIONAL].name == answers["professional"]
    assert seats_[Chair.SERVICE_USER].name == answers["service user"]
    assert seats_[Chair.SERVICE_USER].wants == answers["service user wants"]
    assert seats_[Chair.PROFESSIONAL].worries == answers["pressure"]
    assert made.about == answers["where"]
    said = {one.id: one.words for m in made.moments.values() for one in m.choices}
    assert said["gesture"] == answers["gesture"]
    assert said["a-no"] == answers["no"]


def test_an_answer_is_one_line_and_not_endless() -> None:
    where = QUESTIONS[2]
    assert settled(where, "  a\tb \x00 c\n", {}) == "a b c"
    assert len(settled(where, "x" * 5000, {})) == LONGEST_ANSWER


def test_nothing_is_written_over_and_nothing_is_left_behind(tmp_path: Path) -> None:
    here = tmp_path / "mine"
    here.mkdir()
    (here / "notes.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(Taken):
        write_scenario(here, from_template("panel", TODAY))
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    with pytest.raises(Taken):
        write_scenario(tmp_path / "file", from_template("panel", TODAY))
    with pytest.raises((NotADirectoryError, FileExistsError)):
        write_scenario(tmp_path / "file" / "under", from_template("panel", TODAY))
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["file", "mine", "notes.txt"]


def test_an_empty_folder_that_somebody_stands_in_is_filled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "mine").mkdir()
    monkeypatch.chdir(tmp_path / "mine")
    write_scenario(Path(), {"scenario.yaml": "x\n", "plays/a.play": "y\n"})
    assert Path("plays/a.play").read_text(encoding="utf-8") == "y\n"
    names = sorted(str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*.*"))
    assert names == ["mine/plays/a.play", "mine/scenario.yaml"]


def test_the_folder_is_named_after_the_people_and_never_taken(tmp_path: Path) -> None:
    answers = {"service user": "Si\u00e2n", "professional": "Dr O'Kafor: 2/3"}
    assert free_folder(tmp_path, answers).name == "si\u00e2n-and-dr-okafor-2-3"
    (tmp_path / "si\u00e2n-and-dr-okafor-2-3").mkdir()
    assert free_folder(tmp_path, answers).name == "si\u00e2n-and-dr-okafor-2-3-2"


def test_a_leap_day_comes_round(tmp_path: Path) -> None:
    text = from_template("one-to-one", date(2028, 2, 29))["scenario.yaml"]
    assert "look at again by: 2029-02-28" in text


def run(folder: Path | None, template: str | None = None) -> int:
    name = None if folder is None else str(folder)
    return new_command.run(Namespace(folder=name, template=template))


def test_the_command_asks_at_the_terminal_and_prints_the_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.stdin", io.StringIO('Jo "J"\nAli\nAt home: the bath\n'))
    assert run(None) == 0
    told = capsys.readouterr()
    assert told.out == "ali-and-jo-j\n"
    assert "4. What does Ali want from this meeting? As Ali would say it.\n" in told.err
    made = reading(tmp_path / "ali-and-jo-j").scenario
    assert made is not None
    assert made.title == 'Ali and Jo "J"'
    assert made.about == "At home: the bath"


def test_the_command_takes_a_template_and_refuses_what_it_does_not_know(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(tmp_path / "a" / "b", "phone-call") == 0
    assert run(tmp_path / "a" / "b", "phone-call") == 2
    assert run(tmp_path / "c", "fone-call") == 2
    assert run(None, "panel") == 2
    assert 'Did you mean "phone-call"?' in capsys.readouterr().err
    assert not (tmp_path / "c").exists()
