"""Frames of the play screen at 1920 by 1080, against one picture of the whole window and `flip`.

Both are drawn in turns on the same window; the middles of their times are compared: of the
processor, for the clock also counts what else the machine does. Both are printed.
"""

from __future__ import annotations

import json
from statistics import median

import pytest

from tests.benchmarks.ratio import Ratio
from tests.benchmarks.screen import said, screen

MOST_REPAINT, MOST_MOVING = 4.0, 3.0


@pytest.fixture(scope="module")
def frames(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[list[float]]]:
    with screen(tmp_path_factory.mktemp("data")) as environ:
        found: dict[str, list[list[float]]] = json.loads(said("window_play.py", environ, "frames"))
    return found


def measured(
    frames: dict[str, list[list[float]]], kind: str, capsys: pytest.CaptureFixture[str]
) -> Ratio:
    clock, found = (
        Ratio(median(one[way] for one in frames[kind]) / 1000,
              median(one[way] for one in frames["bare"]) / 1000)
        for way in (0, 1)
    )  # fmt: skip
    longest = [max(one[way] for one in frames[kind]) for way in (0, 1)]
    with capsys.disabled():
        print(f"\n{kind}: {found}; by the clock {clock}; the longest {longest[1]:.2f} ms "
              f"of the processor, {longest[0]:.2f} by the clock")  # fmt: skip
    return found


@pytest.mark.benchmark
def test_a_full_repaint_takes_at_most_four_bare_frames(
    frames: dict[str, list[list[float]]], capsys: pytest.CaptureFixture[str]
) -> None:
    assert measured(frames, "repaint", capsys).times <= MOST_REPAINT


@pytest.mark.benchmark
@pytest.mark.xfail(
    reason="between 3.0 and 3.3 bare frames on two shared cores (3.9 to 4.9 ms of 1.2 to 1.6); "
    "the wall, the panel and the balance are each copied whole from memory in every frame",
    strict=False,
)
def test_a_frame_of_a_movement_takes_at_most_three_bare_frames(
    frames: dict[str, list[list[float]]], capsys: pytest.CaptureFixture[str]
) -> None:
    assert measured(frames, "moving", capsys).times <= MOST_MOVING
