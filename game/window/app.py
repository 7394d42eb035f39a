"""The loop: ask what happened, let the stage answer, draw if something changed, tell, rest.

The clock is read once a frame and handed on. Which screen comes first is decided by whoever
calls `run`; how a screen looks is not here.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from game.library.settings import Settings
from game.window.canvas import Canvas
from game.window.input.scanning import Scanner
from game.window.keys import Event
from game.window.memory import giver_back
from game.window.reader.listening import Listening
from game.window.stage import ScreenStack

IDLE_FRAMES, MOVING_FRAMES = 30, 60
Clock = Callable[[], float]
AS_IT_COMES = Scanner(Settings)
"""Nobody plays with switches."""


def run(
    canvas: Canvas,
    stage: ScreenStack,
    clock: Clock,
    listening: Listening | None = None,
    scanner: Scanner = AS_IT_COMES,
) -> None:
    """Run until the last screen is gone or the window is closed.

    `clock` gives seconds that never go back. At rest this takes well under a hundredth of a
    processor core: nothing is drawn unless something changed. `listening` carries it all to a
    screen reader; None where nothing does. `scanner` is for those who play with switches.
    Controllers are looked for once the first picture is there.
    """
    give_back, was_busy = giver_back(), False
    try:
        step(canvas, stage, clock(), listening, scanner)
        canvas.look_for_controllers()
        while not stage.is_empty:
            drew = step(canvas, stage, clock(), listening, scanner)
            if was_busy and not drew:
                give_back()
            was_busy = drew or stage.moving(clock())
            canvas.rest(MOVING_FRAMES if was_busy else IDLE_FRAMES)
    finally:
        stage.close()


def step(
    canvas: Canvas,
    stage: ScreenStack,
    now: float,
    listening: Listening | None = None,
    scanner: Scanner = AS_IT_COMES,
) -> bool:
    """One frame: events, what time brings, drawing. True where something was drawn."""
    wished = listening.events(now) if listening is not None else []
    meant = scanner.events(canvas.poll(), now, stage.typing)
    drawn = _drawn(canvas, stage, now, [*meant, *wished])
    if listening is not None:
        listening.stands(canvas.stands)
        if drawn:
            listening.follow(stage)
    return drawn


def _drawn(canvas: Canvas, stage: ScreenStack, now: float, happened: Sequence[Event]) -> bool:
    for event in happened:
        stage.answer(event, now)
        canvas.listen_to_typing(stage.typing)
    stage.frame(now)
    if stage.is_empty or not (stage.needs_drawing or stage.moving(now)):
        return False
    canvas.call(stage.title)
    stage.draw(canvas.surface, now)
    canvas.listen_to_typing(stage.typing)  # a page knows its focus once it is built
    canvas.flip()
    return True
