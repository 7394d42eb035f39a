from __future__ import annotations

import os
from pathlib import Path

import pytest

from game.library.watch import EVERY, WARY, Watch


class Clock:
    """Looks at a file once each time it may."""

    def __init__(self, path: Path) -> None:
        self.watch = Watch(path, path.read_bytes())
        self.now = 100.0

    def looks(self, times: int) -> list[bool]:
        found = []
        for _ in range(times):
            self.now += EVERY
            found.append(self.watch.was_saved(self.now))
        return found


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "scenario.yaml"
    path.write_text("one")
    return path


def later(path: Path, seconds: float) -> None:
    told = path.stat()
    os.utime(path, ns=(told.st_atime_ns, told.st_mtime_ns + int(seconds * 1e9)))


def test_a_save_is_noticed_once_and_only_when_the_file_is_at_rest(file: Path) -> None:
    clock = Clock(file)
    assert clock.looks(3) == [False, False, False]
    file.write_text("two and more")
    assert clock.looks(3) == [False, True, False]


def test_a_file_that_is_still_growing_is_left_alone(file: Path) -> None:
    clock = Clock(file)
    clock.looks(2)
    found = []
    for words in ("two", "two an", "two and more"):
        file.write_text(words + "!")
        found += clock.looks(1)
    assert found == [False, False, False]
    assert clock.looks(2) == [True, False]


def test_a_file_that_was_only_touched_is_no_news(file: Path) -> None:
    clock = Clock(file)
    clock.looks(2)
    later(file, 10)
    assert clock.looks(4) == [False] * 4


def test_a_second_save_of_the_same_length_in_the_same_tick_is_noticed(file: Path) -> None:
    clock = Clock(file)
    clock.looks(2)
    file.write_text("two")
    told = file.stat()
    assert clock.looks(2) == [False, True]
    file.write_text("six")
    os.utime(file, ns=(told.st_atime_ns, told.st_mtime_ns))
    assert True in clock.looks(2)


def test_a_file_at_rest_is_not_read_again(file: Path) -> None:
    clock = Clock(file)
    clock.looks(int(WARY / EVERY) + 3)
    told = file.stat()
    file.write_text("six")
    os.utime(file, ns=(told.st_atime_ns, told.st_mtime_ns))
    assert clock.looks(3) == [False] * 3


def test_an_editor_that_writes_beside_and_renames_is_noticed(file: Path) -> None:
    clock = Clock(file)
    clock.looks(2)
    file.unlink()
    assert clock.looks(2) == [False, False]
    beside = file.with_name("beside")
    beside.write_text("two")
    beside.replace(file)
    assert clock.looks(3) == [False, True, False]


def test_what_we_wrote_ourselves_is_no_news(file: Path) -> None:
    clock = Clock(file)
    clock.looks(2)
    file.write_text("mended")
    clock.watch.know(b"mended")
    assert clock.looks(4) == [False] * 4


def test_looks_are_not_more_frequent_than_they_need_be(file: Path) -> None:
    clock = Clock(file)
    clock.looks(2)
    file.write_text("two!")
    assert not any(clock.watch.was_saved(clock.now + n * 0.01) for n in range(1, 15))
