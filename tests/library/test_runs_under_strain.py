"""What is kept when the program is killed, two of them write, or the disk takes nothing.

A writing program is killed a few times, alone and beside another one. Where OTHER_CHAIR_LONG is
set it is killed fifty times alone, fifty beside one other and fifty beside four.
"""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
import run_builders
from run_builders import TODAY, decision, decisions, events_of, head, made, play, without_rights

from game.library.runs.beside import FILE
from game.library.runs.runs import open_runs
from game.library.runs.schema import CURRENT
from game.model.events import Hope
from game.model.power import Chair
from game.play.changes import HopeSaid, RunBegun, RunEnded, Unsaved

KILLS = {0: 50, 1: 50, 4: 50} if os.environ.get("OTHER_CHAIR_LONG") else {0: 3, 1: 1}
"""How often one is killed, by how many others write beside it."""
REPOSITORY = Path(run_builders.__file__).parents[2]


def writer(folder: Path, run_id: str, count: int) -> "subprocess.Popen[str]":
    """A program that is ready to write, and begins when it is sent a line."""
    process = subprocess.Popen(
        [sys.executable, run_builders.__file__, str(folder), run_id, str(count)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def begin(process: "subprocess.Popen[str]") -> None:
    assert process.stdin is not None
    process.stdin.write("\n")
    process.stdin.flush()


@pytest.mark.parametrize("beside", KILLS)
def test_a_killed_program_loses_no_decision_that_it_said_was_kept(
    tmp_path: Path, beside: int
) -> None:
    for kill in range(KILLS[beside]):
        others = [writer(tmp_path, f"beside-{kill}-{n}", 12) for n in range(beside)]
        for one in others:
            begin(one)
        run_id = f"run-{kill}"
        process = writer(tmp_path, run_id, 100_000)
        assert process.stdout is not None
        begin(process)
        for _ in range(1 + kill * 7 % 40):
            said = process.stdout.readline()
        process.send_signal(signal.SIGKILL)
        rest, _ = process.communicate()
        for one in others:
            assert len(one.communicate()[0].split()) == 12
        kept = int((said + rest).rpartition("\n")[0].split()[-1]) + 1
        runs = open_runs(tmp_path, TODAY)
        assert runs.remarks == ()
        found = runs.load(run_id).decisions
        assert found == decisions(len(found))
        assert len(found) >= kept
        assert runs.events(run_id)[1:] == tuple(events_of(n) for n in range(len(found)))
        runs.close()


def test_two_programs_write_side_by_side_and_both_keep_everything(tmp_path: Path) -> None:
    both = [writer(tmp_path, run_id, 200) for run_id in ("one", "two")]
    for process in both:
        begin(process)
    for process in both:
        out, _ = process.communicate()
        assert process.returncode == 0
        assert len(out.split()) == 200
    runs = open_runs(tmp_path, TODAY)
    assert runs.remarks == ()
    for run_id in ("one", "two"):
        assert runs.load(run_id).decisions == decisions(200)


@contextmanager
def no_file_grows_beyond(size: int) -> Iterator[None]:
    """The system refuses to write any file beyond `size` bytes."""
    resource = pytest.importorskip("resource", reason="this system has no such limit")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_when_the_disk_takes_no_more_play_goes_on_and_all_is_kept_later(tmp_path: Path) -> None:
    runs = open_runs(tmp_path, TODAY)
    play(runs, "ward-round-1", 3)
    with no_file_grows_beyond((tmp_path / f"{FILE}-wal").stat().st_size + 100):
        unsaved = runs.keep(made("ward-round-1", 3))
        assert unsaved == Unsaved(
            f"The disk did not take what was to be written in {tmp_path / FILE}."
        )
        hope = Hope(4, Chair.PROFESSIONAL, "home", None)
        assert runs.keep(HopeSaid("ward-round-1", hope)) is not None
        assert runs.keep(made("ward-round-1", 4)) is not None
        assert runs.retry() is not None
        assert runs.load("ward-round-1").decisions == decisions(5)
        assert runs.load("ward-round-1").hopes == (hope,)
        assert runs.events("ward-round-1")[5] == events_of(4)
        assert open_runs(tmp_path, TODAY).load("ward-round-1").decisions == decisions(3)
    assert runs.keep(made("ward-round-1", 5)) is None
    runs.close()
    again = open_runs(tmp_path, TODAY)
    assert again.remarks == ()
    assert again.load("ward-round-1").decisions == decisions(6)
    assert again.load("ward-round-1").hopes == (hope,)


FILL_THE_DISK = """
import sys
from pathlib import Path
from run_builders import TODAY, decision, decisions, events_of, made, play, without_rights
from game.library.runs.runs import open_runs
folder = Path(sys.argv[1])
runs = open_runs(folder, TODAY)
play(runs, "r", 0)
number, unsaved = 0, None
while unsaved is None:
    unsaved = runs.keep(made("r", number, decision(number), events_of(number) * 40))
    number += 1
assert unsaved.sentence == f"There is no room left on the disk for {folder / 'runs.sqlite'}."
assert runs.load("r").decisions == decisions(number)
kept = open_runs(folder, TODAY)
assert "no room left" in kept.remarks[0], kept.remarks
assert kept.load("r").decisions == decisions(number - 1)
(folder / "film").unlink()
assert runs.close() is None
assert open_runs(folder, TODAY).load("r").decisions == decisions(number)
print("all kept", number)
"""


def test_a_disk_that_is_really_full_is_told_and_loses_nothing(tmp_path: Path) -> None:
    if shutil.which("unshare") is None:
        pytest.skip("needs a disk of its own: no unshare here")
    film = f"head -c 1200000 /dev/zero > {tmp_path}/film"
    mount = f"mount -t tmpfs -o size=2m none {tmp_path}"
    own_disk = ["unshare", "-rm", "sh", "-c", f'{mount} && {film} && "$@"']
    if subprocess.run([*own_disk, "sh", "true"], capture_output=True).returncode:
        pytest.skip("needs a disk of its own: this system does not let a test have one")
    path = os.pathsep.join([str(REPOSITORY), str(Path(__file__).parent)])
    done = subprocess.run(
        [*own_disk, "sh", sys.executable, "-c", FILL_THE_DISK, str(tmp_path)],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": path},
    )
    assert done.stderr == ""
    assert done.stdout.startswith("all kept")


def test_a_folder_that_may_only_be_read_shows_its_runs_and_holds_new_ones() -> None:
    with without_rights() as folder:
        runs = open_runs(folder, TODAY)
        play(runs, "kept", 2)
        runs.close()
        folder.chmod(0o555)
        shut = open_runs(folder, TODAY)
        sentence = f"This computer does not let you write in {folder}."
        assert list(shut.remarks) == [sentence]
        assert shut.load("kept").decisions == decisions(2)
        assert shut.keep(RunBegun(head("new", "2026-11-23T10:00:00"), ())) == Unsaved(sentence)
        assert shut.keep(made("new", 0)) == Unsaved(sentence)
        assert [kept.id for kept in shut.all()] == ["new", "kept"]
        assert shut.forget("kept") == Unsaved(sentence)

        folder.chmod(0o755)
        assert shut.retry() is None
        assert not shut.remarks
        shut.close()
        assert open_runs(folder, TODAY).load("new").decisions == decisions(1)


def test_a_file_where_the_folder_should_be_is_left_alone(tmp_path: Path) -> None:
    taken = tmp_path / "taken"
    taken.write_text("a letter")
    runs = open_runs(taken, TODAY)
    assert runs.remarks == (f"{taken} should be a folder, and a file is in its place.",)
    assert runs.keep(RunBegun(head(), ())) is not None
    assert runs.keep(made("ward-round-1", 0, decision(0), ())) is not None
    assert runs.load("ward-round-1").decisions == decisions(1)
    assert runs.close() is not None
    assert taken.read_text() == "a letter"


def test_another_window_that_holds_the_file_is_waited_for_and_then_told(tmp_path: Path) -> None:
    runs = open_runs(tmp_path, TODAY, patience=0.05)
    play(runs, "ward-round-1", 1)
    other = sqlite3.connect(tmp_path / FILE, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    busy = Unsaved("Another window is busy with the saved runs.")
    assert runs.keep(made("ward-round-1", 1, decision(1), ())) == busy
    assert runs.keep(made("ward-round-1", 2, decision(2), ())) == busy
    assert runs.load("ward-round-1").decisions == decisions(3)
    other.execute("COMMIT")
    assert runs.retry() is None
    other.close()
    runs.close()
    assert open_runs(tmp_path, TODAY).load("ward-round-1").decisions == decisions(3)


def test_a_file_of_a_newer_version_is_read_and_never_written(tmp_path: Path) -> None:
    runs = open_runs(tmp_path, TODAY)
    play(runs, "kept", 2)
    runs.close()
    newer = sqlite3.connect(tmp_path / FILE, isolation_level=None)
    newer.execute("ALTER TABLE run ADD COLUMN mood TEXT")
    newer.execute(f"PRAGMA user_version = {CURRENT + 1}")
    newer.close()
    before = (tmp_path / FILE).read_bytes()

    old = open_runs(tmp_path, TODAY)
    assert "newer version of this program" in old.remarks[0]
    assert old.load("kept").decisions == decisions(2)
    assert isinstance(old.forget_all(), Unsaved)
    assert old.keep(RunBegun(head("new"), ())) == Unsaved(old.remarks[0])
    assert {kept.id for kept in old.all()} == {"kept", "new"}
    assert old.close() is not None
    assert (tmp_path / FILE).read_bytes() == before


def test_a_file_of_a_newer_version_with_other_tables_is_not_read_wrongly(tmp_path: Path) -> None:
    open_runs(tmp_path, TODAY).close()
    newer = sqlite3.connect(tmp_path / FILE, isolation_level=None)
    newer.execute("ALTER TABLE run RENAME TO playthrough")
    newer.execute(f"PRAGMA user_version = {CURRENT + 1}")
    newer.close()
    old = open_runs(tmp_path, TODAY)
    assert old.all() == ()
    assert old.keep(RunBegun(head(), ())) is not None
    assert old.load("ward-round-1").head == head()


@pytest.mark.parametrize("how", ["deleted", "replaced", "moved with its folder"])
def test_a_file_that_goes_missing_in_play_is_made_anew_with_this_sitting(
    tmp_path: Path, how: str
) -> None:
    folder = tmp_path / "data"
    runs = open_runs(folder, TODAY)
    play(runs, "ward-round-1", 2)
    if how == "moved with its folder":
        folder.rename(tmp_path / "elsewhere")
    else:
        for path in folder.iterdir():
            path.unlink()
    if how == "replaced":
        other = open_runs(folder, TODAY)
        play(other, "another", 1)
        other.close()
    play(runs, "ward-round-1", 3, begin=2)
    runs.close()
    again = open_runs(folder, TODAY)
    assert again.remarks == ()
    assert again.load("ward-round-1").decisions == decisions(3)
    assert len(again.all()) == (2 if how == "replaced" else 1)


def test_on_a_shared_folder_the_older_journal_is_used_and_the_person_told(tmp_path: Path) -> None:
    folder = tmp_path / "OneDrive"
    runs = open_runs(folder, TODAY)
    assert "copied to other computers" in runs.remarks[0]
    play(runs, "ward-round-1", 2)
    runs.keep(RunEnded("ward-round-1", "The end"))
    assert not (folder / f"{FILE}-wal").exists()
    runs.close()
    again = open_runs(folder, TODAY)
    assert again.load("ward-round-1").head == replace(head(), ended="The end", finished=True)
