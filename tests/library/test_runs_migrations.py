"""A file of an older version is copied, then brought up to date in one go or not at all."""

import sqlite3
from pathlib import Path

import pytest
from run_builders import TODAY, decisions, play

from game.library.runs.beside import FILE
from game.library.runs.rows import run
from game.library.runs.runs import open_runs
from game.library.runs.schema import APPLICATION_ID, CURRENT, MIGRATIONS, bring_up_to_date, version
from game.library.runs.store import PATIENCE, connect

MOOD = ("ALTER TABLE run ADD COLUMN mood TEXT", "UPDATE run SET mood = 'calm'")
BROKEN = ("ALTER TABLE run ADD COLUMN pace TEXT", "UPDATE nowhere SET pace = 'slow'")


@pytest.fixture
def file(tmp_path: Path) -> sqlite3.Connection:
    runs = open_runs(tmp_path, TODAY)
    play(runs, "kept", 3)
    runs.close()
    return connect(tmp_path / FILE, PATIENCE)


def test_a_new_step_is_taken_and_the_file_as_it_was_is_kept_beside(
    file: sqlite3.Connection, tmp_path: Path
) -> None:
    backup = tmp_path / "before.sqlite"
    bring_up_to_date(file, backup, (*MIGRATIONS, MOOD))
    assert version(file) == CURRENT + 1
    assert file.execute("SELECT mood FROM run").fetchall() == [("calm",)]
    copy = sqlite3.connect(backup)
    assert version(copy) == CURRENT
    assert copy.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
    kept = run(copy, "kept")
    assert kept is not None
    assert kept.decisions == decisions(3)


def test_steps_that_fail_leave_the_file_as_it_was(file: sqlite3.Connection, tmp_path: Path) -> None:
    backup = tmp_path / "before.sqlite"
    for _ in range(2):
        with pytest.raises(sqlite3.OperationalError, match="nowhere"):
            bring_up_to_date(file, backup, (*MIGRATIONS, MOOD, BROKEN))
        assert version(file) == CURRENT
        columns = [row[1] for row in file.execute("PRAGMA table_info(run)")]
        assert not {"mood", "pace"} & set(columns)
    bring_up_to_date(file, backup, (*MIGRATIONS, MOOD))
    assert version(file) == CURRENT + 1


def test_a_file_that_is_up_to_date_is_not_copied(file: sqlite3.Connection, tmp_path: Path) -> None:
    bring_up_to_date(file, tmp_path / "before.sqlite")
    assert not (tmp_path / "before.sqlite").exists()
