"""Frames of the play screen at 1920 by 1080, against one picture of the whole window and `flip`.

Both are drawn in turns on the same window; the middle of each row of times is compared.
"""

from __future__ import annotations

import json
from statistics import median

import pytest

from tests.benchmarks.ratio import Ratio
from tests.benchmarks.screen import said, screen

MOST_REPAINT, MOST_MOVING = 4.0, 3.0


@pytest.fixture(scope="module")
def frames(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[float]]:
    with screen(tmp_path_factory.mktemp("data")) as environ:
        found: dict[str, list[float]] = json.loads(said("window_play.py", environ, "frames"))
    return found


def measured(
    frames: dict[str, list[float]], kind: str, capsys: pytest.CaptureFixture[str]
) -> Ratio:
    times, bare = frames[kind], frames["bare"]
    found = Ratio(median(times) / 1000, median(bare) / 1000)
    with capsys.disabled():
        print(f"\n{kind}: {found}; the quickest {min(times):.2f}, the longest {max(times):.2f} ms")
    return found


@pytest.mark.benchmark
def test_a_full_repaint_takes_at_most_four_bare_frames(
    frames: dict[str, list[float]], capsys: pytest.CaptureFixture[str]
) -> None:
    assert measured(frames, "repaint", capsys).times <= MOST_REPAINT


@pytest.mark.benchmark
@pytest.mark.xfail(
    reason="between 3.0 and 3.3 bare frames on two shared cores (3.9 to 4.9 ms of 1.2 to 1.6); "
    "the wall, the panel and the balance are each copied whole from memory in every frame",
    strict=False,
)
def test_a_frame_of_a_movement_takes_at_most_three_bare_frames(
    frames: dict[str, list[float]], capsys: pytest.CaptureFixture[str]
) -> None:
    assert measured(frames, "moving", capsys).times <= MOST_MOVING
