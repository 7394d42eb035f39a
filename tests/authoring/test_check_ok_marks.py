"""`# ok: code, reason` switches a warning off where it stands, and is itself held to account."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.authoring.check import check
from game.library.reading.scenario_reader import read_scenario

STORY = """\
format: 1
scenario: The form
people:
  Sam: {chair: service user}
  Dr Okafor: {chair: professional}
moments:
  First:
    decides: professional
    choices:
      - say: Sign here.
    go to: Home
  Home:
    ending: Home
"""
CHOICE = "      - say: Sign here.\n"
LINE = 10
OWN = ("no-theory", "no-rung")


def told(folder: Path, text: str, is_quick: bool = False) -> list[tuple[str, int]]:
    """The warnings about the choice and the marks: code and line."""
    file = folder / "scenario.yaml"
    file.write_text(text, encoding="utf-8")
    found = check(file, read_scenario, is_quick=is_quick)
    return [(one.code, one.line) for one in found if one.code in OWN or one.code[:3] == "ok-"]


def with_choice(words: str) -> str:
    return STORY.replace(CHOICE, words)


BOTH = [("no-theory", LINE), ("no-rung", LINE)]


def test_without_a_mark_both_warnings_stand(tmp_path: Path) -> None:
    assert told(tmp_path, STORY) == BOTH


@pytest.mark.parametrize(
    "mark",
    [
        "# ok: no-theory, still looking",
        "#ok: no-theory, still looking",
        "# OK: No_Theory, still looking",
        "# ok: no-theory still looking",
        "#  ok : no-theory,still looking",
    ],
)
def test_a_mark_on_the_line_above_switches_its_own_code_off(tmp_path: Path, mark: str) -> None:
    assert told(tmp_path, with_choice(f"      {mark}\n{CHOICE}")) == [("no-rung", LINE + 1)]


def test_a_mark_on_the_line_itself_does(tmp_path: Path) -> None:
    text = with_choice("      - say: Sign here. # ok: no-theory, still looking\n")
    assert told(tmp_path, text) == [("no-rung", LINE)]


def test_marks_in_a_row_stand_above_one_line(tmp_path: Path) -> None:
    marks = "      # ok: no-theory, still looking\n      # a note\n      # ok: no-rung, none fits\n"
    assert told(tmp_path, with_choice(marks + CHOICE)) == []


def test_a_mark_after_words_is_for_its_own_line_before_the_next(tmp_path: Path) -> None:
    mark = "      - {say: Sign here.} # ok: no-theory, still looking\n"
    text = with_choice(f"{mark}      - {{say: Or here.}}\n")
    assert told(tmp_path, text) == [
        ("no-rung", LINE),
        ("no-theory", LINE + 1),
        ("no-rung", LINE + 1),
    ]


def test_a_mark_two_lines_above_or_below_an_empty_line_is_unused(tmp_path: Path) -> None:
    mark = "      # ok: no-theory, still looking\n"
    unused = [("ok-unused", LINE), ("no-theory", LINE + 2), ("no-rung", LINE + 2)]
    assert told(tmp_path, with_choice(f"{mark}\n{CHOICE}")) == unused
    under = "        # ok: no-theory, still looking\n"
    assert told(tmp_path, with_choice(CHOICE + under)) == [*BOTH, ("ok-unused", LINE + 1)]


@pytest.mark.parametrize(
    "mark", ["# ok: no-theory", "# ok: no-theory,", "# ok: no-theory, …", "# ok:"]
)
def test_a_mark_without_a_reason_switches_nothing_off(tmp_path: Path, mark: str) -> None:
    found = told(tmp_path, with_choice(f"      {mark}\n{CHOICE}"))
    assert found == [("ok-without-reason", LINE), *[(code, LINE + 1) for code, _ in BOTH]]


def test_an_unknown_code_is_told_with_the_nearest(tmp_path: Path) -> None:
    file = tmp_path / "scenario.yaml"
    file.write_text(with_choice(f"      # ok: no-teory, why not\n{CHOICE}"), encoding="utf-8")
    found = [one for one in check(file, read_scenario) if one.code == "ok-unknown-code"]
    assert [(one.line, one.column, one.cure) for one in found] == [
        (LINE, 7, 'Did you mean "no-theory"?')
    ]


def test_an_error_cannot_be_switched_off(tmp_path: Path) -> None:
    file = tmp_path / "scenario.yaml"
    closed = "      - say: Sign here.\n        # ok: never-open, we like it\n"
    closed += "        only if: trust is at least 9\n"
    file.write_text(with_choice(closed), encoding="utf-8")
    assert {"never-open", "ok-unknown-code"} <= {one.code for one in check(file, read_scenario)}


def test_of_a_code_that_can_be_both_the_error_stays(tmp_path: Path) -> None:
    file = tmp_path / "scenario.yaml"
    text = with_choice("      # ok: hash-in-text, meant so\n      - say: Room #1\n")
    file.write_text(text, encoding="utf-8")
    assert [one.code for one in check(file, read_scenario)] == ["hash-in-text"]


def test_what_was_not_looked_for_is_not_called_unused(tmp_path: Path) -> None:
    marked = with_choice(f"      # ok: no-dilemma, one choice only\n{CHOICE}")
    assert ("ok-unused", LINE) in told(tmp_path, marked)
    assert ("ok-unused", LINE) not in told(tmp_path, marked, is_quick=True)
    broken = marked.replace("go to: Home", "go to: Hme")
    assert told(tmp_path, broken) == []
    date = STORY.replace("people:", "# ok: review-date-passed, we ask in May\npeople:")
    assert "ok-unused" not in {code for code, _ in told(tmp_path, date)}


def test_marks_inside_texts_are_words(tmp_path: Path) -> None:
    quoted = '      - say: "Sign # ok: no-theory, here."\n'
    assert told(tmp_path, with_choice(quoted)) == BOTH
    block = "      - say: |-\n          Sign here.\n          # ok: no-theory, here.\n"
    assert told(tmp_path, with_choice(block)) == BOTH


def test_warnings_about_marks_can_be_switched_off_too(tmp_path: Path) -> None:
    for code, mark in (
        ("ok-unused", "no-dilemma, one choice only"),
        ("ok-without-reason", "no-dilemma"),
        ("ok-unknown-code", "no-such-code, why not"),
    ):
        marks = f"      # ok: {code}, a page of the guide\n      # ok: {mark}\n"
        assert told(tmp_path, with_choice(marks + CHOICE)) == [(one, LINE + 2) for one in OWN], code


def test_a_warning_about_the_whole_story_is_switched_off_on_its_first_line(tmp_path: Path) -> None:
    text = "# ok: no-content-notes, nothing hard happens\n" + STORY
    file = tmp_path / "scenario.yaml"
    file.write_text(text, encoding="utf-8")
    found = {one.code for one in check(file, read_scenario)}
    assert not found & {"no-content-notes", "ok-unused"}


def test_marks_work_in_variants(tmp_path: Path) -> None:
    (tmp_path / "scenario.yaml").write_text(STORY, encoding="utf-8")
    easy = tmp_path / "easy.yaml"
    for mark, left in (
        ("# ok: variant-missing-texts, half done", []),
        ("# ok: stale-text, half done", ["ok-unused", "variant-missing-texts"]),
        ("# ok: variant-missing-texts", ["ok-without-reason", "variant-missing-texts"]),
    ):
        easy.write_text(f"for: scenario.yaml\n{mark}\nvariant: easy\n", encoding="utf-8")
        found = check(tmp_path, read_scenario)
        assert [one.code for one in found if one.path == str(easy)] == left
