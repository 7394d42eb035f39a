"""From the start of the program to the first painted frame of the shelf, and to the filled shelf.

The limit is the least window pygame can open; whole programs are timed in turns. What counts is
the processor's time: the wait for the screen's server is the same for both, and on a busy machine
both wait for others.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.benchmarks.ratio import Ratio
from tests.benchmarks.screen import said, screen

MOST, MOST_FILLED, ROUNDS = 1.5, 15.0, 7
"""Bare windows: one takes 0.065 s of the processor where the filled shelf is to take 1 s."""


class Seen(NamedTuple):
    """Seconds until a frame was seen: by the clock, and of the processor."""

    clock: float
    processor: float


def seen(environ: Mapping[str, str], *program: str) -> Seen:
    began = time.monotonic()
    at, used = said(program[0], environ, *program[1:]).split()[-2:]
    return Seen(float(at) - began, float(used))


def until(frame: str, rounds: int, data: Path, capsys: pytest.CaptureFixture[str]) -> Ratio:
    """Seconds of the processor until a frame of the shelf, against a bare window."""
    bare, ours = [], []
    with screen(data) as environ:
        for _ in range(rounds):
            bare.append(seen(environ, "window_bare.py"))
            ours.append(seen(environ, "window_shelf.py", frame))
    clock, processor = (
        Ratio(min(one[way] for one in ours), min(one[way] for one in bare)) for way in (0, 1)
    )
    with capsys.disabled():
        print(f"\n{frame} frame of the shelf: {processor} of the processor; by the clock {clock}")
    return processor


@pytest.mark.benchmark
def test_the_shelf_is_seen_within_one_and_a_half_times_a_bare_window(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert until("first", ROUNDS, tmp_path, capsys).times <= MOST


@pytest.mark.benchmark
def test_the_filled_shelf_is_seen_within_fifteen_times_a_bare_window(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert until("filled", 3, tmp_path, capsys).times <= MOST_FILLED
