"""Frames of the play screen at 1920 by 1080, against one picture of the whole window and `flip`.

Both are drawn in turns on the same window; the middle of each row of times is compared, by the
clock, which counts the screen's server too. On a busy machine that says little of a single frame:
whether one is late is asked of the processor's time.
"""

from __future__ import annotations

import json
from statistics import median

import pytest

from tests.benchmarks.ratio import Ratio
from tests.benchmarks.screen import said, screen

MOST_REPAINT, MOST_MOVING = 4.0, 3.0
LATE = 16.0
"""Milliseconds, at sixty frames a second."""


@pytest.fixture(scope="module")
def frames(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[list[float]]]:
    with screen(tmp_path_factory.mktemp("data")) as environ:
        found: dict[str, list[list[float]]] = json.loads(said("window_play.py", environ, "frames"))
    return found


def measured(
    frames: dict[str, list[list[float]]], kind: str, capsys: pytest.CaptureFixture[str]
) -> Ratio:
    clock, processor = (
        Ratio(median(one[way] for one in frames[kind]) / 1000,
              median(one[way] for one in frames["bare"]) / 1000)
        for way in (0, 1)
    )  # fmt: skip
    with capsys.disabled():
        print(f"\n{kind}: {clock}; of the processor, without what the screen's server does, "
              f"{processor}")  # fmt: skip
    return clock


@pytest.mark.benchmark
def test_a_full_repaint_takes_at_most_four_bare_frames(
    frames: dict[str, list[list[float]]], capsys: pytest.CaptureFixture[str]
) -> None:
    assert measured(frames, "repaint", capsys).times <= MOST_REPAINT


@pytest.mark.benchmark
def test_a_frame_of_a_movement_takes_at_most_three_bare_frames(
    frames: dict[str, list[list[float]]], capsys: pytest.CaptureFixture[str]
) -> None:
    assert measured(frames, "moving", capsys).times <= MOST_MOVING


@pytest.mark.benchmark
def test_no_frame_of_a_movement_is_late(
    frames: dict[str, list[list[float]]], capsys: pytest.CaptureFixture[str]
) -> None:
    longest = sorted(processor for _, processor in frames["moving"])
    with capsys.disabled():
        print(f"\nthe longest of {len(longest)} frames: {longest[-1]:.1f} ms of the processor")
    assert longest[-1] < LATE
