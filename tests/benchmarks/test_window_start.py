"""From the start of the program to the first painted frame of the shelf.

The limit is the least window pygame can open; whole programs are timed in turns.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.benchmarks.ratio import Ratio
from tests.benchmarks.screen import said, screen

MOST, ROUNDS = 2.0, 7


def seconds(program: str, environ: Mapping[str, str]) -> float:
    began = time.monotonic()
    return float(said(program, environ).split()[-1]) - began


@pytest.mark.benchmark
def test_the_shelf_is_seen_within_twice_a_bare_window(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bare, ours = [], []
    with screen(tmp_path) as environ:
        for _ in range(ROUNDS):
            bare.append(seconds("window_bare.py", environ))
            ours.append(seconds("window_shelf.py", environ))
    measured = Ratio(min(ours), min(bare))
    with capsys.disabled():
        print(f"\nfirst frame of the shelf: {measured}")
    assert measured.times <= MOST
