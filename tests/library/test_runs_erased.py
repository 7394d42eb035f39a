"""What a person erases is gone from every byte of every file."""

import sqlite3
from pathlib import Path

from run_builders import TODAY, head, play

from game.library.runs.beside import FILE
from game.library.runs.runs import Forgotten, open_runs
from game.model.run import Reflection
from game.play.changes import Reflected, RunBegun, Unsaved

SECRET = "nobody else should read this sentence"


def holding(folder: Path, words: str) -> list[str]:
    """The names of the files in a folder that have the words in their bytes."""
    return [path.name for path in folder.iterdir() if words.encode() in path.read_bytes()]


def test_one_run_is_erased_and_the_others_stay(tmp_path: Path) -> None:
    runs = open_runs(tmp_path, TODAY)
    for run_id in ("stays", "goes-away"):
        play(runs, run_id, 20)
        runs.keep(Reflected(run_id, Reflection("How was it?", f"{SECRET}: {run_id}")))
    assert holding(tmp_path, "goes-away")
    sqlite3.connect(tmp_path / FILE).execute("PRAGMA wal_checkpoint(TRUNCATE)")
    size = (tmp_path / FILE).stat().st_size
    assert runs.forget("goes-away") == Forgotten(1)
    assert holding(tmp_path, "goes-away") == []
    assert (tmp_path / FILE).stat().st_size < size
    assert holding(tmp_path, f"{SECRET}: stays")
    assert [kept.id for kept in runs.all()] == ["stays"]
    play(runs, "stays", 21, begin=20)


def test_an_erased_run_does_not_return_from_memory(tmp_path: Path) -> None:
    runs = open_runs(tmp_path, TODAY)
    play(runs, "goes-away", 2)
    play(runs, "stays", 2)
    runs.forget("goes-away")
    (tmp_path / FILE).unlink()
    play(runs, "stays", 3, begin=2)
    assert [kept.id for kept in runs.all()] == ["stays"]


def test_erasing_everything_takes_the_copies_too(tmp_path: Path) -> None:
    runs = open_runs(tmp_path, TODAY)
    play(runs, "goes-away", 5)
    runs.close()
    (tmp_path / "runs-before-version-1-2026-01-01.sqlite").write_bytes(
        (tmp_path / FILE).read_bytes()
    )
    damaged = bytearray((tmp_path / FILE).read_bytes())
    damaged[68:72] = bytes(4)
    (tmp_path / FILE).write_bytes(damaged)
    (tmp_path / "settings.json").write_text("{}")
    runs = open_runs(tmp_path, TODAY)
    assert len(holding(tmp_path, "goes-away")) > 2
    assert runs.forget_all() == Forgotten(1)
    assert holding(tmp_path, "goes-away") == []
    assert runs.all() == ()
    assert (tmp_path / "settings.json").exists()


def test_erasing_one_run_reaches_a_copy_that_is_whole_and_names_one_that_is_not(
    tmp_path: Path,
) -> None:
    runs = open_runs(tmp_path, TODAY)
    play(runs, "goes-away", 5)
    play(runs, "stays", 5)
    sqlite3.connect(tmp_path / FILE).execute("PRAGMA wal_checkpoint(TRUNCATE)")
    data = (tmp_path / FILE).read_bytes()
    copy = tmp_path / "runs-before-version-1-2026-01-01.sqlite"
    copy.write_bytes(data)
    damaged = tmp_path / "runs-set-aside-2026-01-01.sqlite"
    damaged.write_bytes(bytes(100) + data[100:])
    assert runs.forget("goes-away") == Forgotten(
        1, (f"{damaged} may still hold it. Delete that file if it should not.",)
    )
    assert holding(tmp_path, "goes-away") == [damaged.name]
    assert damaged.read_bytes() == bytes(100) + data[100:]
    assert copy.name in holding(tmp_path, "stays")


def test_another_window_that_is_reading_is_told(tmp_path: Path) -> None:
    runs = open_runs(tmp_path, TODAY, patience=0.05)
    play(runs, "goes-away", 5)
    reader = sqlite3.connect(tmp_path / FILE, isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT * FROM run").fetchone()
    told = runs.forget_all()
    assert isinstance(told, Forgotten)
    assert "Another window is still reading" in told.remarks[0]
    reader.execute("COMMIT")
    assert runs.forget_all() == Forgotten(0)
    assert holding(tmp_path, "goes-away") == []


def test_erasing_a_run_that_is_not_there_says_so_by_its_number(tmp_path: Path) -> None:
    runs = open_runs(tmp_path, TODAY)
    assert runs.forget("nobody") == Forgotten(0)


def test_a_run_that_only_memory_holds_is_erased_there(tmp_path: Path) -> None:
    (tmp_path / "taken").touch()
    runs = open_runs(tmp_path / "taken", TODAY)
    runs.keep(RunBegun(head(), ()))
    assert isinstance(runs.forget("ward-round-1"), Unsaved)
    assert runs.all() == ()
