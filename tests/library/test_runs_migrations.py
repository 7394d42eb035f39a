"""A file of an older version is copied, then brought up to date in one go or not at all."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from run_builders import TODAY, decisions, head, play

from game.library.runs.beside import FILE
from game.library.runs.rows import run
from game.library.runs.runs import open_runs, scenario_hash
from game.library.runs.schema import APPLICATION_ID, CURRENT, MIGRATIONS, bring_up_to_date, version
from game.library.runs.store import PATIENCE, connect
from game.model.run import NO_WORDS
from game.model.state import Decision
from game.play.changes import RunBegun, Unsaved

EVENTS_OF_B = [6, 6, 7, 10]
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


def test_a_file_of_version_1_is_brought_up_to_date_and_loses_nothing(tmp_path: Path) -> None:
    older = sqlite3.connect(tmp_path / FILE, isolation_level=None)
    older.executescript((Path(__file__).parent / "runs_version_1.sql").read_text("utf-8"))
    older.close()
    runs = open_runs(tmp_path, TODAY)
    assert runs.remarks == ()
    first = runs.load("the-ward-round-a2222")
    assert first.decisions == (
        Decision("before-we-start-what-matters"),
        Decision(None, "put-the-paper-back-in"),
        Decision("home-with-plan", "wait"),
    )
    assert set(first.words) == {NO_WORDS}
    assert runs.story("the-ward-round-a2222") is None
    assert [len(step) for step in runs.events("the-ward-round-b2222")] == EVENTS_OF_B
    backup = tmp_path / f"runs-before-version-2-{TODAY}.sqlite"
    assert version(sqlite3.connect(backup)) == 1
    assert not isinstance(runs.forget("the-ward-round-a2222"), Unsaved)
    assert b"a2222" not in backup.read_bytes() + (tmp_path / FILE).read_bytes()


def test_a_story_is_kept_once_and_goes_with_its_last_run(tmp_path: Path) -> None:
    story = tmp_path / "scenario.yaml"
    story.write_text("format: 1 # a story that only its author knows\n")
    runs = open_runs(tmp_path, TODAY)
    for name in ("one", "two"):
        told = replace(head(name), scenario_path=str(story), scenario_hash=scenario_hash(story))
        assert runs.keep(RunBegun(told, ())) is None
    story.write_text("another")
    count = "SELECT count(*) FROM source"
    file = sqlite3.connect(tmp_path / FILE)
    for forgotten, left in ((None, 1), ("one", 1), ("two", 0)):
        if forgotten is not None:
            assert not isinstance(runs.forget(forgotten), Unsaved)
        assert file.execute(count).fetchone() == (left,)
        if left:
            kept = runs.story("two")
            assert kept is not None
            assert kept.story == b"format: 1 # a story that only its author knows\n"
