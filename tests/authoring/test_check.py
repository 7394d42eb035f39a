"""A scenario is checked whole: form, story, average play, plays and variants, by place."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.authoring.check import check
from game.library.reading.scenario_reader import NotAScenario, read_scenario

STORY = """\
format: 1
scenario: The form
people:
  Sam: {chair: service user}
  Dr Okafor: {chair: professional}
story agreement:
  look at again by: 2026-01-31
moments:
  First:
    script:
      - Sam was non-compliant.
    decides: professional
    choices:
      - say: Sign here.
    go to: Home
  Home:
    ending: Home
"""
QUICK = ["no-content-notes", "no-lever", "no-respected-no", "deficit-words", "no-theory", "no-rung"]


def told(folder: Path, text: str = STORY, **given: object) -> list[tuple[str, str, int]]:
    file = folder / "scenario.yaml"
    file.write_text(text, encoding="utf-8")
    found = check(file, read_scenario, **given)  # type: ignore[arg-type]
    return [(Path(one.path).name, one.code, one.line) for one in found]


def codes(folder: Path, text: str = STORY, **given: object) -> list[str]:
    return [code for _, code, _ in told(folder, text, **given)]


def test_everything_is_told_in_the_order_of_the_file(tmp_path: Path) -> None:
    assert [(code, line) for _, code, line in told(tmp_path, today="2026-02-01")] == [
        ("no-content-notes", 1),
        ("no-lever", 4),
        ("few-decisions", 4),
        ("review-date-passed", 7),
        ("no-respected-no", 8),
        ("deficit-words", 11),
        ("no-theory", 14),
        ("no-rung", 14),
        ("ending-without-play", 17),
    ]


def test_a_quick_check_leaves_out_the_average_play(tmp_path: Path) -> None:
    assert "few-decisions" in codes(tmp_path)
    assert "few-decisions" not in codes(tmp_path, is_quick=True)
    assert set(QUICK) <= set(codes(tmp_path, is_quick=True))


def test_a_date_has_passed_only_where_the_day_is_known(tmp_path: Path) -> None:
    assert "review-date-passed" in codes(tmp_path, today="2026-02-01")
    assert "review-date-passed" not in codes(tmp_path, today="2026-01-31")
    assert "review-date-passed" not in codes(tmp_path)


def test_errors_of_form_come_alone_and_leave_out_the_story(tmp_path: Path) -> None:
    broken = STORY.replace("go to: Home", "go to: Hme")
    assert codes(tmp_path, broken) == ["unknown-moment"]


def test_endings_without_a_play_wait_until_the_story_has_no_errors(tmp_path: Path) -> None:
    stuck = STORY.replace(
        "say: Sign here.", "say: Sign here.\n        only if: trust is at least 9"
    )
    assert "ending-without-play" in codes(tmp_path)
    assert {"never-open", "ending-without-play"} & set(codes(tmp_path, stuck)) == {"never-open"}


def test_plays_and_variants_follow_the_story_in_files_of_their_own(tmp_path: Path) -> None:
    plays = tmp_path / "plays"
    plays.mkdir()
    (plays / "signed.play").write_text("choose sign-here\nend Home\n", encoding="utf-8")
    (plays / "wrong.play").write_text("choose sing-here\nend Home\n", encoding="utf-8")
    easy = "for: scenario.yaml\nvariant: easy\nscenario: The form\n"
    (tmp_path / "easy.yaml").write_text(easy, encoding="utf-8")
    found = told(tmp_path)
    assert found[-2:] == [
        ("wrong.play", "play-unknown-choice", 1),
        ("easy.yaml", "variant-missing-texts", 2),
    ]
    assert "ending-without-play" not in {code for _, code, _ in found}


def test_a_folder_that_is_called_like_a_play_hides_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "plays" / "a.play").mkdir(parents=True)
    found = told(tmp_path)
    assert ("a.play", "file-ignored", 1) in found
    assert len(found) > len(QUICK)


def test_where_nothing_is_there_is_no_list_of_problems(tmp_path: Path) -> None:
    with pytest.raises(NotAScenario):
        check(tmp_path / "nowhere", read_scenario)
