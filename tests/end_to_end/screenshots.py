"""Pictures of every screen with the stories that come with the program, for people to look at.

By hand: `python -m tests.end_to_end.screenshots OUT`. Without a real screen; nothing is kept.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["SDL_AUDIODRIVER"] = "dummy"

import pygame

from game.app.window_ports import ports
from game.library.runs.runs import open_runs
from game.library.settings import Settings
from game.window.desk import Desk
from game.window.keys import KeyPressed
from game.window.screens.debrief.debrief_page import DebriefPage
from game.window.screens.screen import PagedScreen
from game.window.screens.shelf.shelf_screen import ShelfScreen
from game.window.stage import ScreenStack
from game.window.start import desk_for

SIZES = (
    ("1920", (1920, 1080), 1.0), ("1280", (1280, 720), 1.0), ("1024", (1024, 640), 1.0),
    ("1920-200", (1920, 1080), 2.0), ("1280-200", (1280, 720), 2.0), ("1024-200", (1024, 640), 2.0),
)  # fmt: skip
MOST_KEYS = 300


class Visit:
    """One walk through the screens at one size; each `shot` is a file."""

    def __init__(self, desk: Desk, size: tuple[int, int], folder: Path) -> None:
        self._folder = folder
        self._surface = pygame.Surface(size)
        self._now = 1.0
        self._number = 0
        self.stage = ScreenStack(ShelfScreen(desk), self._now)
        self._draw()

    def _draw(self) -> None:
        self.stage.frame(self._now)
        self.stage.draw(self._surface, self._now)

    def shot(self, name: str) -> None:
        """Keep what is seen now."""
        self._number += 1
        pygame.image.save(self._surface, self._folder / f"{self._number:02d}-{name}.png")

    def press(self, *keys: str) -> None:
        """Keys, each with time for everything to come to rest."""
        for key in keys:
            self._now += 3.0
            self.stage.answer(KeyPressed(key), self._now)
            self._draw()
            self._now += 3.0
            self._draw()

    def until(self, ending: str) -> None:
        """Enter, and the first open choice, until the title ends so."""
        for _ in range(MOST_KEYS):
            if self._here(ending):
                return
            self.choose() if self._here("you choose") else self.press("enter")
        raise AssertionError(f"never came to {ending!r}: {self.stage.title}")

    def choose(self) -> None:
        """The first choice that is open."""
        for number in "123456789":
            if self._here("you choose"):
                self.press(number)

    def _here(self, ending: str) -> bool:
        return isinstance(self.stage.top, PagedScreen) and self.stage.top.title.endswith(ending)


def walk(visit: Visit, story: int) -> None:
    """The shelf, the opening, both chairs, and every page of the debrief."""
    visit.shot("shelf")
    visit.press(str(story))
    visit.shot("opening")
    visit.press("1")
    visit.shot("before-you-begin")
    visit.until("you choose")
    visit.shot("play")
    for overlay in ("w", "d", "backspace"):
        visit.press(overlay)
        visit.shot({"w": "why", "d": "details"}.get(overlay, "looking-back"))
        visit.press("enter")
    visit.choose()
    visit.shot("after-a-choice")
    visit.press("w")
    visit.shot("after-a-choice-why")
    visit.press("enter")
    visit.until("the end")
    visit.shot("the-end")
    visit.press("enter")
    for part, onward in zip(DebriefPage, ("enter", "n", "n", "o"), strict=True):
        visit.shot(f"debrief-{part.name.lower()}")
        visit.press(onward)
    visit.shot("other-chair-before-you-begin")
    visit.until("what do you hope?")
    visit.shot("other-chair-hoping")
    visit.until("you choose")
    visit.shot("other-chair")
    visit.choose()
    visit.shot("other-chair-after-a-choice")


def visits(folder: Path, data: Path) -> Iterator[tuple[Visit, int]]:
    """One walk for each size, through the stories in turn."""
    kept = open_runs(data, "2026-01-01")
    for number, (name, size, text) in enumerate(SIZES):
        into = folder / name
        into.mkdir(parents=True, exist_ok=True)
        handed = replace(ports(kept), seed=lambda: 7)  # the same draws: pictures can be compared
        desk = desk_for(handed, Settings(text=text, movement="none", sound=False))
        yield Visit(desk, size, into), number + 1
    kept.close()


def main(out: str) -> None:
    """All pictures into a folder, a folder in it for each size."""
    pygame.display.init()
    pygame.font.init()
    with TemporaryDirectory() as data:
        os.environ["OTHER_CHAIR_DATA"] = data
        for visit, story in visits(Path(out), Path(data)):
            walk(visit, story)
    pygame.quit()


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("Say where the pictures go: python -m tests.end_to_end.screenshots OUT")
    main(sys.argv[1])
