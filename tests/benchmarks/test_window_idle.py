"""What an open window takes of the processor while nobody does anything."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.benchmarks.screen import said, screen

MOST = 0.01


@pytest.mark.benchmark
def test_an_idle_window_takes_less_than_a_hundredth_of_a_core(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with screen(tmp_path) as environ:
        share = float(said("window_play.py", environ, "idle"))
    with capsys.disabled():
        print(f"\nidle: {100 * share:.2f} % of a core")
    assert share < MOST
