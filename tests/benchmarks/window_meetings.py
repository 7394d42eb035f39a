"""The shelf, then twelve of our meetings to their end with the pages after them, in one window.

At 1920 by 1080 and fifteen frames a second of a clock of its own. Prints JSON: the resident
memory in MiB when the window is there (`opened`), after the shelf (`shelf`), and after each
meeting, once all is at rest.
"""

from __future__ import annotations

import json
from pathlib import Path

from game.app.window_ports import kept_runs, ports
from game.library.settings import Settings
from game.model.players import Manner, Players
from game.play.playing import PlayStep
from game.play.sitting import Sitting
from game.window.app import step
from game.window.canvas import Canvas, open_canvas
from game.window.keys import KeyPressed
from game.window.memory import giver_back
from game.window.ports import Entry
from game.window.screens.debrief.debrief_screen import DebriefScreen
from game.window.screens.play.play_screen import PlayScreen
from game.window.screens.shelf.shelf_screen import ShelfScreen
from game.window.stage import ScreenStack
from game.window.start import desk_for

SIZE = (1920, 1080)
MEETINGS, PAGES, FRAME, A_WHILE = 12, 8, 1 / 15, 60.0
SETTINGS = Settings(sound=False, meter_taught=True, hopes=False)


def resident() -> float:
    """MiB of this process that are in memory."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return int(next(one for one in lines if one.startswith("VmRSS")).split()[1]) / 1024


class Seat:
    """Somebody at the keys, and a clock that only they move."""

    def __init__(self, canvas: Canvas, now: float = 100.0) -> None:
        self.canvas, self.now = canvas, now
        self.give_back = giver_back()

    def rest(self, stage: ScreenStack) -> None:
        """Frames until nothing moves, and what the loop does then."""
        began = self.now
        while step(self.canvas, stage, self.now) or self.now < began + 1:
            self.now += FRAME
            assert self.now < began + A_WHILE, "it never comes to rest"
        self.give_back()

    def press(self, stage: ScreenStack, key: str) -> None:
        """One key, and all that follows from it."""
        stage.answer(KeyPressed(key), self.now)
        self.rest(stage)


def played(seat: Seat, stage: ScreenStack) -> None:
    """From the opening moment to the last page of the debrief."""
    seat.rest(stage)
    while not isinstance(stage.top, DebriefScreen):
        top = stage.top
        choosing = isinstance(top, PlayScreen) and top.playing.step is PlayStep.CHOOSING
        key = "enter"
        if isinstance(top, PlayScreen) and choosing and not top._unfolding.tells:
            key = str(next(one.number for one in top.playing.options if one.is_open))
        seat.press(stage, key)
    for _ in range(PAGES):
        seat.press(stage, "enter")
        if stage.is_empty:
            return


def meetings(shelf: tuple[Entry, ...]) -> list[Entry]:
    return [one for one in shelf if one.scenario is not None][:MEETINGS]


def main() -> None:
    """Says what there is in memory, as it goes."""
    canvas = open_canvas(size=SIZE)
    canvas.show()
    canvas.poll()
    kept = kept_runs()
    handed = ports(kept)
    desk = desk_for(handed, SETTINGS)
    found = {"opened": resident()}
    seat = Seat(canvas)
    seat.rest(ScreenStack(ShelfScreen(desk, one_by_one=True), seat.now))
    found["shelf"] = resident()
    for place, entry in enumerate(meetings(handed.shelf().entries)):
        sitting = Sitting(
            (Players.PROFESSIONAL, Players.SERVICE_USER)[place % 2], Manner.TYPICAL, 7
        )
        played(seat, ScreenStack(PlayScreen(desk, entry, sitting, "typical"), seat.now))
        found[entry.title] = resident()
    print(json.dumps(found))
    kept.close()
    canvas.close()


if __name__ == "__main__":
    main()
