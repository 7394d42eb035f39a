from __future__ import annotations

from pathlib import Path

import pytest

from game.library.draft import CHANGED, Checked, Draft, DraftFile
from game.library.reading.scenario_reader import NotAScenario, read_scenario

PROBLEMS = Path(__file__).parents[1] / "problems"


def checked(path: Path) -> Checked:
    reading = read_scenario(path)
    return reading.scenario, reading.problems


@pytest.fixture
def file(tmp_path: Path) -> DraftFile:
    path = tmp_path / "scenario.yaml"
    path.write_bytes((PROBLEMS / "unknown-moment" / "bad.yaml").read_bytes())
    return DraftFile(path, checked)


def mend(file: DraftFile, draft: Draft) -> str | None:
    mended = draft.mend(draft.problems[0])
    assert mended is not None
    return file.mend(draft, mended)


def test_a_mend_is_written_and_can_be_put_back(file: DraftFile) -> None:
    draft = file.read()
    assert (draft.scenario, len(draft.to_fix), draft.to_think_about) == (None, 1, ())
    assert not file.can_undo
    assert mend(file, draft) is None
    assert file.read().scenario is not None
    assert file.can_undo
    assert file.undo() is None
    assert file.path.read_bytes() == draft.data
    assert not file.can_undo


def test_a_file_that_was_saved_since_is_not_mended(file: DraftFile) -> None:
    draft = file.read()
    file.path.write_text("mine: now\n")
    assert mend(file, draft) == CHANGED
    assert file.path.read_text() == "mine: now\n"
    assert not file.can_undo


def test_a_mend_is_not_put_back_over_a_later_save(file: DraftFile) -> None:
    mend(file, file.read())
    file.path.write_text("mine: now\n")
    assert file.undo() == CHANGED
    assert file.path.read_text() == "mine: now\n"
    assert not file.can_undo


def test_mends_are_put_back_one_by_one(file: DraftFile) -> None:
    file.path.write_text(file.path.read_text().replace("voice: 1", "voise: 1", 1))
    first = file.read()
    mend(file, first)
    second = file.read()
    mend(file, second)
    assert file.read().problems == ()
    assert (file.undo(), file.path.read_bytes()) == (None, second.data)
    assert (file.undo(), file.path.read_bytes()) == (None, first.data)


def test_our_own_writing_is_no_save(file: DraftFile) -> None:
    draft = file.read()
    mend(file, draft)
    file.read()
    assert not any(file.was_saved(float(now)) for now in range(5))
    file.path.write_text("mine: now\n")
    assert [file.was_saved(float(now)) for now in range(5, 8)] == [False, True, False]


def test_problems_of_other_files_have_no_mend_here(file: DraftFile) -> None:
    draft = file.read()
    other = Draft("another.yaml", draft.data, draft.lines, None, draft.problems)
    assert other.mend(other.problems[0]) is None


def test_a_file_that_is_gone_is_said_so(file: DraftFile) -> None:
    file.path.unlink()
    with pytest.raises(NotAScenario):
        file.read()
