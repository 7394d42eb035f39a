"""A pipe in the place of a file is told of or passed over, and never waited for."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from game.library.ordinary_file import opened
from game.library.reading.scenario_reader import NotAScenario, bytes_of
from game.library.variants.variants import is_variant
from game.library.window_place import FILE, load_place

pytestmark = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")


def pipe(path: Path) -> Path:
    os.mkfifo(path)
    return path


def test_a_pipe_and_a_device_are_no_files_to_be_read(tmp_path: Path) -> None:
    for path in (pipe(tmp_path / "pipe"), Path(os.devnull)):
        with pytest.raises(OSError, match="it is a pipe or a device"):
            opened(path)
    (tmp_path / "file").write_bytes(b"words")
    with opened(tmp_path / "file") as file:
        assert file.read() == b"words"


def test_a_pipe_beside_a_story_or_in_its_place_is_not_waited_for(tmp_path: Path) -> None:
    path = pipe(tmp_path / "cy.yaml")
    assert not is_variant(path)
    with pytest.raises(NotAScenario, match="cannot be read: it is a pipe"):
        bytes_of(path)


def test_a_pipe_in_place_of_where_the_window_stood_is_not_waited_for(tmp_path: Path) -> None:
    pipe(tmp_path / FILE)
    assert load_place(tmp_path) is None
