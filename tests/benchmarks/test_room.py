"""A room of 200 phones against a bare application that only counts and broadcasts.

Each serves in a process of its own, with the same fsync, and the phones are a third; they take
turns, and the best of each is compared. Rooms of 500 and 1,000 are told and not judged.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
MOST = 2.0
TURNS = 3


@dataclass(frozen=True, slots=True)
class Measured:
    """The 99th percentiles of one run, in seconds, and how many votes were lost."""

    acknowledged: float
    states: float
    back: float
    lost: int


def measured(kind: str, phones: int, folder: Path) -> Measured:
    folder.mkdir()
    with subprocess.Popen(
        [sys.executable, str(HERE / "room_servers.py"), kind, str(folder)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT, env=environ(),
    ) as server:  # fmt: skip
        assert server.stdout is not None
        told = json.loads(server.stdout.readline())
        words = [kind, str(told["port"]), told["key"], str(phones)]
        done = subprocess.run(
            [sys.executable, str(HERE / "room_phones.py"), *words],
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        server.communicate("")
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    return Measured(
        *(p99(found[name]) for name in ("acknowledged", "states", "back")), lost=found["lost"]
    )


def environ() -> dict[str, str]:

    return {**os.environ, "PYTHONPATH": str(ROOT)}


def p99(times: list[float]) -> float:
    return sorted(times)[int(0.99 * (len(times) - 1))]


@pytest.fixture(scope="module")
def room_and_bare(
    tmp_path_factory: pytest.TempPathFactory,
) -> tuple[list[Measured], list[Measured]]:
    folder = tmp_path_factory.mktemp("rooms")
    rooms, bares = [], []
    for turn in range(TURNS):
        bares.append(measured("bare", 200, folder / f"bare{turn}"))
        rooms.append(measured("room", 200, folder / f"room{turn}"))
    return rooms, bares


@pytest.mark.benchmark
def test_no_vote_of_200_phones_is_lost(
    room_and_bare: tuple[list[Measured], list[Measured]],
) -> None:
    rooms, _ = room_and_bare
    assert [one.lost for one in rooms] == [0] * TURNS


@pytest.mark.benchmark
@pytest.mark.parametrize("what", ["acknowledged", "states", "back"])
def test_the_slowest_of_200_phones_wait_at_most_twice_as_long_as_at_a_bare_application(
    room_and_bare: tuple[list[Measured], list[Measured]],
    what: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    room, bare = (min(getattr(one, what) for one in runs) for runs in room_and_bare)
    with capsys.disabled():
        print(f"\n{what}: p99 {1000 * room:.0f} ms against {1000 * bare:.0f} ms: {room / bare:.2f}")
    assert room <= MOST * bare


@pytest.mark.benchmark
@pytest.mark.parametrize("phones", [500, 1000])
def test_no_vote_is_lost_in_larger_rooms(
    phones: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = measured("room", phones, tmp_path / "room")
    with capsys.disabled():
        print(
            f"\n{phones} phones: p99 {1000 * found.acknowledged:.0f} ms to acknowledge, "
            f"{1000 * found.states:.0f} ms to a new state, {1000 * found.back:.0f} ms to be back"
        )
    assert found.lost == 0
