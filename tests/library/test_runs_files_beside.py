"""What lies beside the file of runs never stops keeping, outlives nothing and hides no words."""

import sqlite3
from pathlib import Path

import pytest
from run_builders import TODAY, decisions, head, play, without_rights

from game.library.runs.beside import FILE, kept_copies
from game.library.runs.runs import Forgotten, open_runs
from game.library.runs.schema import MIGRATIONS, bring_up_to_date
from game.library.runs.store import PATIENCE, connect
from game.model.run import Reflection
from game.play.changes import Reflected, RunBegun, Unsaved

ASIDE = f"runs-set-aside-{TODAY}.sqlite"
MOOD = ("ALTER TABLE run ADD COLUMN mood TEXT",)


def test_a_log_that_was_put_aside_is_named_and_erased_with_all(tmp_path: Path) -> None:
    (tmp_path / f"{FILE}-wal").write_bytes(b"words that were typed")
    runs = open_runs(tmp_path, TODAY)
    assert runs.remarks == (
        f"{tmp_path / FILE} was damaged. It is kept as {ASIDE}-wal, and a new one was begun.",
    )
    play(runs, "goes-away", 1)
    log = tmp_path / f"{ASIDE}-wal"
    assert runs.forget("goes-away") == Forgotten(
        1, (f"{log} may still hold it. Delete that file if it should not.",)
    )
    assert runs.forget_all() == Forgotten(0)
    assert not log.exists()


def test_two_logs_of_one_day_are_both_kept(tmp_path: Path) -> None:
    for words in (b"first", b"second"):
        (tmp_path / f"{FILE}-wal").write_bytes(words)
        open_runs(tmp_path, TODAY).close()
        (tmp_path / FILE).unlink()
    assert [one.name for one in kept_copies(tmp_path)] == [
        f"runs-set-aside-{TODAY}-2.sqlite",
        ASIDE,
    ]
    assert (tmp_path / f"{ASIDE}-wal").read_bytes() == b"first"


def test_an_empty_file_is_begun_in_without_a_word(tmp_path: Path) -> None:
    (tmp_path / FILE).touch()
    runs = open_runs(tmp_path, TODAY)
    play(runs, "kept", 1)
    assert runs.remarks == ()
    assert kept_copies(tmp_path) == ()


def test_a_lock_with_something_in_it_is_emptied_and_a_folder_in_its_place_is_left(
    tmp_path: Path,
) -> None:
    lock = tmp_path / f"{FILE}.lock"
    lock.write_bytes(b"a service wrote this " * 20)
    runs = open_runs(tmp_path, TODAY)
    assert runs.remarks == ()
    play(runs, "kept", 1)
    runs.close()
    assert lock.read_bytes() == b""
    lock.unlink()
    lock.mkdir()
    again = open_runs(tmp_path, TODAY)
    assert again.remarks == ()
    assert again.load("kept").decisions == decisions(1)


def test_a_file_that_could_only_be_read_once_is_written_again_when_it_may() -> None:
    with without_rights() as folder:
        runs = open_runs(folder, TODAY)
        play(runs, "kept", 1)
        runs.close()
        (folder / FILE).chmod(0o444)
        looked = open_runs(folder, TODAY)
        sentence = f"This computer does not let you write in {folder / FILE}."
        assert looked.keep(RunBegun(head("new"), ())) == Unsaved(sentence)
        assert [one.id for one in looked.all()] == ["new", "kept"]
        looked.close()
        (folder / FILE).chmod(0o644)
        again = open_runs(folder, TODAY)
        assert again.remarks == ()
        play(again, "kept", 2, begin=1)
        again.close()
        (folder / f"{FILE}-shm").touch(0o444)
        later = open_runs(folder, TODAY)
        play(later, "kept", 3, begin=2)


def test_a_copy_that_was_cut_short_is_made_again(tmp_path: Path) -> None:
    runs = open_runs(tmp_path, TODAY)
    play(runs, "kept", 3)
    runs.close()
    file, backup = connect(tmp_path / FILE, PATIENCE), tmp_path / "runs-before-1.sqlite"
    part = tmp_path / "runs-before-1.sqlite.part"
    part.write_bytes(b"a copy that was killed")
    bring_up_to_date(file, backup, (*MIGRATIONS, MOOD))
    copy = sqlite3.connect(backup)
    assert copy.execute("SELECT count(*) FROM decision").fetchone() == (3,)
    assert not part.exists()


def test_nobody_else_on_the_computer_can_read_what_is_kept(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    runs = open_runs(folder, TODAY)
    play(runs, "kept", 1)
    rights = {one.name: one.stat().st_mode & 0o777 for one in folder.iterdir()}
    assert rights[FILE] == rights[f"{FILE}-wal"] == rights[f"{FILE}-shm"] == 0o600
    assert folder.stat().st_mode & 0o777 == 0o700
    runs.close()
    (folder / FILE).chmod(0o644)
    open_runs(folder, TODAY).close()
    assert (folder / FILE).stat().st_mode & 0o777 == 0o600


def test_half_a_letter_in_a_path_or_in_words_is_kept_as_a_mark(tmp_path: Path) -> None:
    runs = open_runs(tmp_path, TODAY)
    odd = head("kept")
    odd = type(odd)(**{**{name: getattr(odd, name) for name in odd.__slots__},
                       "scenario_path": "/home/jos\udce9/a"})  # fmt: skip
    for _ in range(2):
        assert runs.keep(RunBegun(odd, ())) is None
        assert runs.keep(Reflected("kept", Reflection("Why?", "Jos\udce9"))) is None
    run = runs.load("kept")
    assert run.head.scenario_path == "/home/jos\\udce9/a"
    assert run.reflections == (Reflection("Why?", "Jos\\udce9"),)


def test_a_path_that_is_too_long_is_what_is_told(tmp_path: Path) -> None:
    folder = tmp_path
    while len(str(folder)) < 520:
        folder = folder / ("a" * 60)
    runs = open_runs(folder, TODAY)
    assert runs.remarks == (f"{folder / FILE} is too long a path to keep runs in.",)


@pytest.mark.parametrize("name", ["notes.md", "n" * 250])
def test_a_file_is_written_over_with_its_rights_and_through_its_link(
    tmp_path: Path, name: str
) -> None:
    from game.library.data_folder import write_whole

    file, link = tmp_path / name, tmp_path / "link"
    file.write_bytes(b"old")
    file.chmod(0o600)
    link.symlink_to(file)
    write_whole(link, b"new")
    assert link.is_symlink()
    assert (file.read_bytes(), file.stat().st_mode & 0o777) == (b"new", 0o600)


def test_a_log_that_was_left_behind_spoils_no_copy_that_is_brought_back(tmp_path: Path) -> None:
    folders = [tmp_path / "kept", tmp_path / "killed"]
    for folder, count in zip(folders, (2, 40), strict=True):
        runs = open_runs(folder, TODAY)
        for number in range(6 if folder.name == "kept" else 1):
            play(runs, f"{folder.name}-{number}", count)
        if folder.name == "kept":
            runs.close()
    log = (folders[1] / f"{FILE}-wal").read_bytes()
    (folders[0] / f"{FILE}-wal").write_bytes(log)
    again = open_runs(folders[0], TODAY)
    aside = f"runs-set-aside-{TODAY}.sqlite-wal"
    path = folders[0] / f"{FILE}-wal"
    assert again.remarks == (f"{path} belongs to another file. It is kept as {aside}.",)
    assert {head.id for head in again.all()} == {f"kept-{number}" for number in range(6)}
    assert again.load("kept-5").decisions == decisions(2)
    assert (folders[0] / aside).read_bytes() == log
    again.close()
    assert open_runs(folders[0], TODAY).remarks == ()
