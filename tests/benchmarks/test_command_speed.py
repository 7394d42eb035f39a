"""Whole commands over the shipped meetings, against the start of Python with the same imports.

What counts is the processor's time and the most memory that a process held, so that other work
on the machine slows neither much. Aimed at are 1.5 s for checking a meeting, 15 s for all of
them, 3 s for exploring one, 0.4 s for a quick check and 2 s for a thousand moments, where that
start takes 0.12 s.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from game.library.shelf import scenario_paths
from game.library.shipped import scenarios_folder
from tests.benchmarks.screen import ROOT
from tests.benchmarks.test_reading_speed import HEAD, MOMENT

pytestmark = pytest.mark.benchmark

MEGABYTE = 1024
"""In the unit of `ru_maxrss`."""
ROUNDS = 3
IS_LONG = bool(os.environ.get("OTHER_CHAIR_LONG"))
EVERY = [path.name for path in scenario_paths(scenarios_folder())]
LONGEST = "ward-round-section-3"
EXPLORED = EVERY if IS_LONG else ["crisis-plan-meeting"]
CHECKED = EVERY if IS_LONG else [LONGEST]


class Used(NamedTuple):
    """What a process used: seconds of processor time, and memory in MB."""

    seconds: float
    megabytes: float


def used(*words: str) -> Used:
    """What Python used, called with these words; what it compiles is kept for the next round."""
    environ = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    null = subprocess.DEVNULL
    process = subprocess.Popen(
        [sys.executable, *words], cwd=ROOT, env=environ, stdout=null, stderr=null
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, words
    return Used(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / MEGABYTE)


@pytest.fixture(scope="module")
def start() -> float:
    """Seconds that Python needs for the imports of every walk."""
    return min(used("-c", "import numpy, yaml") for _ in range(ROUNDS)).seconds


def within(starts: float, start: float, *words: str) -> Used:
    """What a command used, in the first round that keeps within so many starts, or the last."""
    for _ in range(ROUNDS):
        found = used("-m", "game", *words)
        if found.seconds <= starts * start:
            break
    times = found.seconds / start
    print(f"{words[0]} {words[-1]}: {found.seconds:.2f} s, {times:.1f}; {found.megabytes:.0f} MB")
    return found


@pytest.mark.parametrize("meeting", CHECKED)
def test_checking_a_meeting_takes_13_starts_of_python_and_200_mb(
    meeting: str, start: float
) -> None:
    found = within(13, start, "check", str(scenarios_folder() / meeting))
    assert found.seconds <= 13 * start
    assert found.megabytes <= 200


@pytest.mark.skipif(not IS_LONG, reason="takes 7 s; OTHER_CHAIR_LONG=1 checks every meeting")
def test_checking_every_meeting_takes_125_starts_of_python_and_300_mb(start: float) -> None:
    found = within(125, start, "check", str(scenarios_folder()))
    assert found.seconds <= 125 * start
    assert found.megabytes <= 300


@pytest.mark.parametrize("meeting", EXPLORED)
def test_exploring_a_meeting_takes_25_starts_of_python_and_400_mb(
    meeting: str, start: float
) -> None:
    found = within(25, start, "explore", str(scenarios_folder() / meeting))
    assert found.seconds <= 25 * start
    assert found.megabytes <= 400


def test_a_quick_check_takes_4_starts_of_python(start: float) -> None:
    found = within(4, start, "check", "--quick", str(scenarios_folder() / LONGEST))
    assert found.seconds <= 4 * start


def test_checking_a_thousand_moments_takes_17_starts_of_python(
    tmp_path: Path, start: float
) -> None:
    parts = [HEAD]
    for n in range(999):
        who, verb = ("professional", "takes") if n % 2 else ("service user", "yields")
        parts.append(MOMENT.format(n=n, who=who, verb=verb, a=n + 1, b=min(n + 2, 999)))
    file = tmp_path / "scenario.yaml"
    file.write_text("".join(parts) + "\n  Moment 999:\n    ending: Home\n", encoding="utf-8")
    found = within(17, start, "check", str(file))
    assert found.seconds <= 17 * start
