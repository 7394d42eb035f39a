"""A window that never stops moving, alone and then beside a room that phones vote in, by turns.

The play screen at 1920 by 1080 and 60 frames a second; the room's server has a thread of this
process and is looked at as the wall looks at it; the phones are a process of their own.

    python room_window.py FOLDER PHONES

Prints JSON: milliseconds of frames `alone`, beside the `voting`, and while everybody `came`; of
each `work`, to draw and show one, and `apart`, from one shown to the next. And votes `lost`.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from game.app.opened import reading
from game.app.window_room import LedAside
from game.library.rooms.rooms import RoomHead, new_room
from game.room.conductor import Conductor
from game.room.session import Stage as RoomStage
from game.room.session import begun
from game.web.addresses import bound
from game.web.room.live import Live
from game.web.room.serving import Serving
from game.window.app import MOVING_FRAMES
from game.window.canvas import Canvas, open_canvas
from game.window.keys import KeyPressed
from tests.benchmarks.window_play import SIZE, frame, play

ROOT = Path(__file__).resolve().parents[2]
STORY = ROOT / "scenarios" / "discharge-step-down"
TURNS, ALONE_SECONDS = 3, 9.0
CODE = "lark-42"


@dataclass(frozen=True, slots=True)
class Frame:
    """Milliseconds of one frame. `apart` is None for the first of a movement."""

    stage: RoomStage | None
    work: float
    apart: float | None


def moving(
    canvas: Canvas, stage_now: Callable[[], RoomStage | None], goes_on: Callable[[], bool]
) -> list[Frame]:
    """One movement after another, at the pace of the real loop; making a new one is not timed."""
    found: list[Frame] = []
    story = 0
    while goes_on():
        story += 1
        stage, now, shown = play(canvas), 1000.0 * story, None
        stage.answer(KeyPressed("3"), now)
        canvas.rest(MOVING_FRAMES)
        while stage.moving(now) and goes_on():
            work = frame(canvas, stage, now).clock
            before, shown = shown, time.perf_counter()
            found.append(Frame(stage_now(), work, before and 1000 * (shown - before)))
            canvas.poll()
            canvas.rest(MOVING_FRAMES)
            now += 1 / MOVING_FRAMES
    return found


def alone(canvas: Canvas) -> list[Frame]:
    """No room, no server, no phones."""
    until = time.monotonic() + ALONE_SECONDS
    return moving(canvas, lambda: None, lambda: time.monotonic() < until)


@contextmanager
def room(folder: Path) -> Iterator[tuple[Serving, LedAside]]:
    """A room being served, and the wall's look at it five times a second."""
    scenario = reading(STORY).scenario
    assert scenario is not None
    folder.mkdir()
    file = new_room(folder, RoomHead(CODE, "x", "x", "x", None, "2026-11-22"))
    live = Live(Conductor(begun(scenario), file, file.keep), file)
    serving = Serving(live, scenario, CODE, [bound("127.0.0.1", 0)])
    serving.start()
    aside = LedAside(serving, lambda: None)
    try:
        yield serving, aside
    finally:
        aside.stop()
        serving.stop()
        file.close()


def beside(canvas: Canvas, folder: Path, phones: str) -> tuple[list[Frame], int]:
    """The frames from the first vote's opening to the last one's closing carry a stage."""
    with room(folder) as (serving, aside):
        key = serving.desk.partition("=")[2]
        program = Path(__file__).with_name("room_phones.py")
        told = folder / "phones.json"
        with (
            told.open("w") as kept,
            subprocess.Popen(
                [sys.executable, str(program), "room", str(serving.port), key, phones], stdout=kept
            ) as crowd,
        ):
            frames = moving(
                canvas, lambda: aside.seen().session.stage, lambda: crowd.poll() is None
            )
    assert crowd.returncode == 0
    return frames, int(json.loads(told.read_text())["lost"])


def parted(frames: list[Frame]) -> tuple[list[Frame], list[Frame]]:
    """From the first round's opening to the last one's closing; and before and after."""
    at = [n for n, one in enumerate(frames) if one.stage is RoomStage.VOTING]
    first, last = at[0], at[-1] + 1
    return frames[first:last], frames[:first] + frames[last:]


def times(frames: list[Frame]) -> dict[str, list[float]]:
    return {
        "work": [one.work for one in frames],
        "apart": [one.apart for one in frames if one.apart is not None],
    }


def main(folder: Path, phones: str) -> None:
    canvas = open_canvas(size=SIZE)
    canvas.show()
    canvas.poll()
    assert canvas.surface.get_size() == SIZE
    until = time.monotonic() + 3
    moving(canvas, lambda: None, lambda: time.monotonic() < until)  # what is made once is made
    quiet: list[Frame] = []
    voting: list[Frame] = []
    came: list[Frame] = []
    lost = 0
    for turn in range(TURNS):
        quiet += alone(canvas)
        frames, missing = beside(canvas, folder / f"room{turn}", phones)
        some, others = parted(frames)
        voting, came, lost = voting + some, came + others, lost + missing
    found = {"alone": times(quiet), "voting": times(voting), "came": times(came), "lost": lost}
    print(json.dumps(found))
    canvas.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
