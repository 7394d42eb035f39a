"""The play screen on a real window of 1920 by 1080, timed frame by frame in turns with a bare one.

A bare frame is one picture of the whole window and `flip`. With the word `frames` it prints the
milliseconds of each kind as JSON, each frame by the clock and of the processor; with `idle` the
share of a core that the loop takes at rest.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from typing import NamedTuple

import pygame

from game.library.settings import Settings
from game.model.players import Players
from game.play.sitting import Sitting
from game.window.app import IDLE_FRAMES, MOVING_FRAMES, step
from game.window.canvas import Canvas, open_canvas
from game.window.keys import KeyPressed
from game.window.screens.play.panel import PickOption
from game.window.screens.play.play_screen import PlayScreen
from game.window.stage import ScreenStack
from game.window.start import desk_for
from tests.window.sample import entries, ports

SIZE = (1920, 1080)
TURNS, REPAINTS, BARE, IDLE_SECONDS = 5, 20, 30, 6.0


def play(canvas: Canvas) -> ScreenStack:
    """A story at its first choice, everything at rest."""
    desk = desk_for(ports(), Settings(sound=False, meter_taught=True))
    stage = ScreenStack(
        PlayScreen(desk, entries()[0], Sitting(Players.PROFESSIONAL, 7), "typical"), 0.0
    )
    now = 0.0
    while not any(stop.sends == PickOption(1) for stop in stage.top.page.stops()):  # type: ignore[attr-defined]
        stage.draw(canvas.surface, now)
        stage.answer(KeyPressed("enter"), now)
        now += 10.0
        stage.draw(canvas.surface, now)
    return stage


class Timed(NamedTuple):
    """Milliseconds of a frame: by the clock, and of the processor."""

    clock: float
    processor: float


def timed(work: Callable[[], object]) -> Timed:
    began, used = time.perf_counter(), time.process_time()
    work()
    spent = time.process_time() - used
    return Timed(1000 * (time.perf_counter() - began), 1000 * spent)


def frame(canvas: Canvas, stage: ScreenStack, now: float) -> Timed:
    """One frame of ours."""

    def ours() -> None:
        stage.frame(now)
        stage.draw(canvas.surface, now)
        canvas.flip()

    return timed(ours)


def bare_frames(canvas: Canvas) -> list[Timed]:
    """One picture of the whole window and `flip`, again and again."""
    whole = canvas.surface.copy()

    def bare() -> None:
        canvas.surface.blit(whole, (0, 0))
        canvas.flip()

    bare()
    return [timed(bare) for _ in range(BARE)]


def repaints(canvas: Canvas, stage: ScreenStack, now: float) -> list[Timed]:
    """Nothing is kept of picture or panel: what the details covered is there again."""
    found = []
    for _ in range(REPAINTS):
        stage.answer(KeyPressed("d"), now)
        stage.draw(canvas.surface, now)
        stage.answer(KeyPressed("d"), now)
        found.append(frame(canvas, stage, now))
    return found


def movement(canvas: Canvas, stage: ScreenStack, now: float) -> list[Timed]:
    """Every frame after a choice, until all is at rest."""
    stage.answer(KeyPressed("3"), now)
    found = []
    while stage.moving(now):
        found.append(frame(canvas, stage, now))
        now += 1 / MOVING_FRAMES
    return found


def frames(canvas: Canvas) -> dict[str, list[Timed]]:
    """Repaints and movements by turns with bare frames."""
    found: dict[str, list[Timed]] = {"repaint": [], "moving": [], "bare": []}
    for turn in range(TURNS):
        stage, now = play(canvas), 1000.0 * (turn + 1)
        found["repaint"] += repaints(canvas, stage, now)
        found["bare"] += bare_frames(canvas)
        found["moving"] += movement(canvas, stage, now + 100)
        found["bare"] += bare_frames(canvas)
    return found


def idle(canvas: Canvas) -> float:
    """The processor's time over the clock's, of the real loop with nothing to do."""
    stage = play(canvas)
    until, began, used = time.monotonic() + 1.0, 0.0, 0.0
    while time.monotonic() < until:
        step(canvas, stage, time.monotonic())
        canvas.rest(IDLE_FRAMES)
        if not began and time.monotonic() > until - 0.1:  # what opening left to do is done
            began, used = time.monotonic(), time.process_time()
            until = began + IDLE_SECONDS
    return (time.process_time() - used) / (time.monotonic() - began)


def main() -> None:
    """Does what the first word says."""
    canvas = open_canvas(size=SIZE)
    canvas.show()
    canvas.poll()
    assert canvas.surface.get_size() == SIZE
    assert pygame.display.get_driver() == "x11"
    print(json.dumps({"frames": frames, "idle": idle}[sys.argv[1]](canvas)))
    canvas.close()


if __name__ == "__main__":
    main()
