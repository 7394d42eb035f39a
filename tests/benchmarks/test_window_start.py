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

MOST, ROUNDS = 1.5, 7


class Seen(NamedTuple):
    """Seconds until a frame was seen: by the clock, and of the processor."""

    clock: float
    processor: float


def seen(program: str, environ: Mapping[str, str]) -> Seen:
    began = time.monotonic()
    at, used = said(program, environ).split()[-2:]
    return Seen(float(at) - began, float(used))


@pytest.mark.benchmark
def test_the_shelf_is_seen_within_one_and_a_half_times_a_bare_window(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bare, ours = [], []
    with screen(tmp_path) as environ:
        for _ in range(ROUNDS):
            bare.append(seen("window_bare.py", environ))
            ours.append(seen("window_shelf.py", environ))
    clock, processor = (
        Ratio(min(one[way] for one in ours), min(one[way] for one in bare)) for way in (0, 1)
    )
    with capsys.disabled():
        print(f"\nfirst frame of the shelf: {processor} of the processor; by the clock {clock}")
    assert processor.times <= MOST
