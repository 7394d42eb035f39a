"""Frames of a window beside a room of 200 phones, against the same window without a server.

By turns in one process: a movement that never ends, alone, and while the phones vote in three
rounds. The 99th percentiles of all turns are compared.
"""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.benchmarks.ratio import Ratio
from tests.benchmarks.screen import said, screen

MOST, PHONES = 1.5, 200
LEAST_FRAMES = 500


@pytest.fixture(scope="module")
def frames(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    rooms = tmp_path_factory.mktemp("rooms")
    with screen(tmp_path_factory.mktemp("data")) as environ:
        found: dict[str, Any] = json.loads(said("room_window.py", environ, str(rooms), str(PHONES)))
    return found


def percentile(times: list[float], share: float) -> float:
    return sorted(times)[int(share * (len(times) - 1))]


def measured(frames: dict[str, Any], kind: str, capsys: pytest.CaptureFixture[str]) -> Ratio:
    beside, alone, came = (frames[name][kind] for name in ("voting", "alone", "came"))
    assert min(len(beside), len(alone)) >= LEAST_FRAMES
    found = Ratio(percentile(beside, 0.99) / 1000, percentile(alone, 0.99) / 1000)
    less = (
        f"p{100 * share:.0f} {percentile(beside, share):.2f} against {percentile(alone, share):.2f}"
        for share in (0.5, 0.9, 0.95)
    )
    with capsys.disabled():
        print(
            f"\n{kind}: p99 {found}; {'; '.join(less)}; {len(beside)} and {len(alone)} frames; "
            f"p99 while all join and come back {percentile(came, 0.99):.2f} ms"
        )
    return found


@pytest.mark.benchmark
def test_no_vote_is_lost_beside_a_moving_window(frames: dict[str, Any]) -> None:
    assert frames["lost"] == 0


@pytest.mark.benchmark
def test_the_longest_frames_take_at_most_half_as_long_again_beside_a_room(
    frames: dict[str, Any], capsys: pytest.CaptureFixture[str]
) -> None:
    assert measured(frames, "work", capsys).times <= MOST


@pytest.mark.benchmark
def test_frames_follow_each_other_at_most_half_as_late_again_beside_a_room(
    frames: dict[str, Any], capsys: pytest.CaptureFixture[str]
) -> None:
    assert measured(frames, "apart", capsys).times <= MOST
