"""Lines of input as they come: whole or in parts, with a look ahead that waits for nobody."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TextIO

import pytest

from game.terminal.lines import Lines


@dataclass
class Pipe:
    """A pipe that a test types into; `lines` reads it."""

    lines: Lines
    stream: TextIO
    typed: int

    def type(self, words: str) -> None:
        os.write(self.typed, words.encode())


@pytest.fixture
def pipe() -> Iterator[Pipe]:
    read, write = os.pipe()
    with os.fdopen(read, encoding="utf-8") as stream:
        yield Pipe(Lines(stream), stream, write)


def test_lines_come_one_by_one_without_their_ends_and_the_last_needs_none(pipe: Pipe) -> None:
    pipe.type("\ufeffone\r\ntwo\n\nlast")
    os.close(pipe.typed)
    assert [pipe.lines.next() for _ in range(5)] == ["one", "two", "", "last", None]


def test_a_look_ahead_takes_nothing_and_does_not_wait(pipe: Pipe) -> None:
    assert pipe.lines.ready() is None
    pipe.type("ho")
    assert pipe.lines.ready() is None
    pipe.type("pe 1\nstop\n")
    assert pipe.lines.ready() == "hope 1"
    assert pipe.lines.ready() == "hope 1"
    assert [pipe.lines.next(), pipe.lines.ready(), pipe.lines.next()] == ["hope 1", "stop", "stop"]
    os.close(pipe.typed)
    assert pipe.lines.ready() is None


def test_bytes_that_are_no_text_stop_nothing(pipe: Pipe) -> None:
    os.write(pipe.typed, b"caf\xe9\nstop\n")
    os.close(pipe.typed)
    assert [pipe.lines.next(), pipe.lines.next()] == ["caf\ufffd", "stop"]


def test_a_stream_that_is_no_file_is_read_and_looked_ahead_in_too() -> None:
    lines = Lines(io.StringIO("one\ntwo\n"))
    assert [lines.ready(), lines.next(), lines.ready()] == ["one", "one", "two"]
    assert [lines.next(), lines.ready(), lines.next()] == ["two", None, None]


def test_a_closed_input_is_one_that_has_ended() -> None:
    lines = Lines(None)
    assert (lines.is_person, lines.ready(), lines.next()) == (False, None, None)
