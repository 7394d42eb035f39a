"""What the window holds in memory after twelve meetings one after the other, all of it counted."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.benchmarks.screen import said, screen
from tests.benchmarks.window_meetings import MEETINGS

MOST = 150.0
"""MiB."""


@pytest.mark.benchmark
def test_after_twelve_meetings_a_window_holds_less_than_150_megabytes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with screen(tmp_path) as environ:
        found: dict[str, float] = json.loads(said("window_meetings.py", environ))
    opened, shelf, *after = found.values()
    with capsys.disabled():
        print(f"\nMiB: opened {opened:.0f}, shelf {shelf:.0f}, after each meeting", end=" ")
        print(*(f"{one:.0f}" for one in after))
    assert len(after) == MEETINGS
    assert max(after) < MOST
