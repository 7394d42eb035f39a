"""A damaged, empty or foreign file is put aside whole, read as far as it goes, and told."""

import hashlib
import random
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from run_builders import TODAY, decisions, head, made, play

from game.library.runs.beside import FILE
from game.library.runs.runs import open_runs
from game.library.runs.store import PATIENCE, identity, open_store
from game.play.changes import RunBegun, RunEnded

PAGE = 4096
PAGES = 17
"""In the file of the fixture `whole`."""
ASIDE = f"runs-set-aside-{TODAY}.sqlite"
Damage = Callable[[bytes], bytes]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of a file with six runs of twelve decisions."""
    folder = tmp_path_factory.mktemp("whole")
    runs = open_runs(folder, TODAY)
    for number in range(6):
        play(runs, f"run-{number}", 12)
        runs.keep(RunEnded(f"run-{number}", "The end"))
    runs.close()
    data = (folder / FILE).read_bytes()
    assert len(data) == PAGES * PAGE
    return data


def zeroed(page: int) -> Damage:
    return lambda data: data[: page * PAGE] + bytes(PAGE) + data[(page + 1) * PAGE :]


CORPUS: dict[str, Damage] = {
    "a text": lambda data: b"Dear Sam,\nthank you for your letter.\n" * 40,
    "one byte": lambda data: data[:1],
    "its head alone": lambda data: data[:100],
    "its first page alone": lambda data: data[:PAGE],
    "cut in the middle of a page": lambda data: data[: len(data) // 2 + 100],
    "cut by one byte": lambda data: data[:-1],
    "head zeroed": lambda data: bytes(100) + data[100:],
    "marked not to be written": lambda data: data[:18] + b"\7" + data[19:],
    "an absurd version": lambda data: data[:60] + b"\1\0\0\1" + data[64:],
    "no version": lambda data: data[:60] + bytes(4) + data[64:],
    "its mark lost": lambda data: data[:68] + bytes(4) + data[72:],
    **{f"page {page} zeroed": zeroed(page) for page in range(PAGES)},
}


@pytest.mark.parametrize("name", CORPUS)
def test_a_damaged_file_never_stops_play_and_is_never_deleted(
    tmp_path: Path, whole: bytes, name: str
) -> None:
    damaged = CORPUS[name](whole)
    (tmp_path / FILE).write_bytes(damaged)
    runs = open_runs(tmp_path, TODAY)
    assert len(runs.remarks) == 1
    assert ASIDE in runs.remarks[0]
    assert (tmp_path / ASIDE).read_bytes() == damaged
    for kept in runs.all():
        run = runs.load(kept.id)
        assert run.decisions == decisions(len(run.decisions))
        assert kept.finished == (len(run.decisions) == 12)
        runs.events(kept.id)
    play(runs, "new", 2)
    runs.close()
    again = open_runs(tmp_path, TODAY)
    assert again.remarks == ()
    assert again.load("new").decisions == decisions(2)


def test_what_can_be_read_is_brought_over_and_the_person_told_what_is_lost(
    tmp_path: Path, whole: bytes
) -> None:
    (tmp_path / FILE).write_bytes(CORPUS["its mark lost"](whole))
    runs = open_runs(tmp_path, TODAY)
    path = tmp_path / FILE
    assert runs.remarks == (
        f"{path} was damaged. It is kept as {ASIDE}, and a new one was begun."
        " 6 runs were brought over.",
    )
    assert [runs.load(kept.id).decisions for kept in runs.all()] == [decisions(12)] * 6
    assert len(runs.events("run-3")) == 13


def test_a_run_that_lost_a_decision_keeps_those_before_it(tmp_path: Path) -> None:
    runs = open_runs(tmp_path, TODAY)
    for name in ("holed", "cut", "sound"):
        play(runs, name, 6)
        runs.keep(RunEnded(name, "The end"))
    runs.close()
    file = sqlite3.connect(tmp_path / FILE, isolation_level=None)
    file.execute("DELETE FROM decision WHERE run = 'holed' AND number = 2")
    file.execute("DELETE FROM decision WHERE run = 'cut' AND number = 5")
    file.execute("PRAGMA application_id = 0")
    file.close()
    runs = open_runs(tmp_path, TODAY)
    assert "3 runs were brought over. Of those, 2 lost the later decisions." in runs.remarks[0]
    assert runs.load("holed").decisions == decisions(2)
    assert runs.load("cut").decisions == decisions(5)
    assert {kept.id for kept in runs.all() if not kept.finished} == {"holed", "cut"}
    assert runs.load("sound").head.ended == "The end"
    assert runs.keep(made("holed", 2)) is None


def test_most_of_a_large_file_survives_the_loss_of_any_one_page(tmp_path: Path) -> None:
    first = open_runs(tmp_path / "first", TODAY)
    for number in range(40):
        play(first, f"run-{number}", 10)
    first.close()
    data = (tmp_path / "first" / FILE).read_bytes()
    saved = []
    for page in range(1, len(data) // PAGE, 4):
        folder = tmp_path / str(page)
        folder.mkdir()
        (folder / FILE).write_bytes(zeroed(page)(data))
        runs = open_runs(folder, TODAY)
        saved.append(sum(len(runs.load(kept.id).decisions) for kept in runs.all()))
        runs.close()
    assert len(saved) > 8, saved
    assert sorted(saved)[len(saved) // 2] > 350, saved


def test_no_flipped_bits_make_opening_or_reading_fail(tmp_path: Path, whole: bytes) -> None:
    chance = random.Random(22)
    for number in range(40):
        folder = tmp_path / str(number)
        folder.mkdir()
        data = bytearray(whole)
        in_head = number % 2 == 0
        for _ in range(3):
            data[chance.randrange(108 if in_head else len(data))] ^= 1 << chance.randrange(8)
        (folder / FILE).write_bytes(data)
        runs = open_runs(folder, TODAY)
        for kept in runs.all():
            runs.load(kept.id)
            runs.events(kept.id)
        says_newer = any("newer version" in remark for remark in runs.remarks)
        unsaved = runs.keep(RunBegun(head("new"), ()))
        assert unsaved is None or says_newer  # a flipped version can look so
        assert runs.load("new").head == head("new")
        runs.close()


def test_another_programs_file_is_kept_as_it_was(tmp_path: Path) -> None:
    foreign = sqlite3.connect(tmp_path / FILE)
    foreign.execute("CREATE TABLE recipe (name TEXT)")
    foreign.execute("INSERT INTO recipe VALUES ('soup')")
    foreign.commit()
    foreign.close()
    before = hashlib.sha256((tmp_path / FILE).read_bytes()).digest()
    runs = open_runs(tmp_path, TODAY)
    assert "was made by another program" in runs.remarks[0]
    assert hashlib.sha256((tmp_path / ASIDE).read_bytes()).digest() == before
    play(runs, "new", 1)


def test_damage_that_shows_in_the_middle_of_play_loses_nothing_of_this_sitting(
    tmp_path: Path,
) -> None:
    runs = open_runs(tmp_path, TODAY)
    play(runs, "ward-round-1", 60)
    sqlite3.connect(tmp_path / FILE).execute("PRAGMA wal_checkpoint(TRUNCATE)")
    size = (tmp_path / FILE).stat().st_size
    with (tmp_path / FILE).open("r+b") as file:
        file.seek(PAGE)
        file.write(b"\xff" * (size - PAGE))
    assert runs.keep(made("ward-round-1", 60)) is None
    assert "was damaged" in runs.remarks[0]
    assert runs.load("ward-round-1").decisions == decisions(61)
    runs.close()
    assert open_runs(tmp_path, TODAY).load("ward-round-1").decisions == decisions(61)


def test_a_log_without_its_file_is_put_aside_too(tmp_path: Path) -> None:
    (tmp_path / f"{FILE}-wal").write_bytes(b"the rest of something")
    runs = open_runs(tmp_path, TODAY)
    assert "was damaged" in runs.remarks[0]
    assert (tmp_path / f"{ASIDE}-wal").read_bytes() == b"the rest of something"
    play(runs, "new", 1)


def test_a_file_whose_damage_shows_only_in_use_is_put_aside_once(
    tmp_path: Path, whole: bytes
) -> None:
    path = tmp_path / FILE
    path.write_bytes(whole)
    damaged = identity(path)
    store = open_store(tmp_path, TODAY, PATIENCE, damaged)
    assert "6 runs were brought over" in store.remarks[0]
    again = open_store(tmp_path, TODAY, PATIENCE, damaged)  # another window saw the same damage
    assert again.remarks == ()
    assert again.identity == store.identity != damaged
