"""The shelf as the program opens it, on a data folder of its own, and keys that are pressed.

Ports are those of the command line: what is brought in, handed out and kept is really written.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from game.app.window_ports import kept_runs, ports
from game.library.settings import Settings
from game.window.keys import Event, KeyPressed, Typed
from game.window.ports import Home, Ports, Shelf
from game.window.screens.screen import PagedScreen
from game.window.screens.shelf.shelf_screen import ShelfScreen
from game.window.stage import ScreenStack
from game.window.start import desk_for
from game.window.widgets.widget import Widget
from game.words.catalogue import ENGLISH, Catalogue

from .opened import DRAWINGS, STILL

WARD = Path(__file__).parents[1] / "examples" / "ward-round"
RIGHT, WRONG = "go to: Sam's list", "go to: Sams lst"


class Shelved:
    """A shelf in a window, and whatever opens over it."""

    def __init__(self, handed: Ports, size: tuple[int, int], settings: Settings) -> None:
        self.desk = desk_for(handed, settings)
        self.desk.drawings = DRAWINGS
        self.copied = ""
        self.desk.clipboard = lambda: self.copied
        self.now = 100.0
        self.stage = ScreenStack(ShelfScreen(self.desk), self.now)
        self.surface = pygame.Surface(size)
        self.frame()

    def frame(self) -> None:
        self.now += 1.0
        self.stage.frame(self.now)
        if not self.stage.is_empty:
            self.stage.draw(self.surface, self.now)

    def press(self, *keys: str | Event) -> Shelved:
        """Keys one after another."""
        for key in keys:
            self.stage.answer(KeyPressed(key) if isinstance(key, str) else key, self.now)
            self.frame()
        return self

    def type(self, words: str) -> Shelved:
        """Letters, each as a key and as text."""
        for letter in words:
            self.press(letter, Typed(letter))
        return self

    @property
    def screen(self) -> PagedScreen:
        top = self.stage.top
        assert isinstance(top, PagedScreen)
        return top

    @property
    def root(self) -> Widget:
        return self.screen.page.root

    @property
    def title(self) -> str:
        return self.screen.title

    @property
    def spoken(self) -> str:
        return self.screen.spoken()

    @property
    def focus(self) -> object:
        focus = self.screen.page.focus
        return focus.sends if focus else None


def story(folder: Path, *edits: tuple[str, str]) -> Path:
    """A copy of the example that somebody hands over, with the first place of words changed."""
    shutil.copytree(WARD, folder)
    file = folder / "scenario.yaml"
    text = file.read_text("utf-8")
    for before, after in edits:
        assert before in text
        text = text.replace(before, after, 1)
    file.write_text(text, "utf-8")
    return folder


@contextmanager
def shelved(
    data: Path,
    size: tuple[int, int] = (1280, 720),
    settings: Settings = STILL,
    home: Home = Home.OWN,
    say: Catalogue = ENGLISH,
) -> Iterator[Shelved]:
    """The shelf of this data folder; downloads go to the folder `home/Downloads` beside it.

    Of all stories only those of one home stand on it, and of the shipped ones the first. Every
    play has the same draws.
    """
    pygame.display.init()
    pygame.font.init()
    person = data.parent / "home"
    (person / "Downloads").mkdir(parents=True, exist_ok=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("OTHER_CHAIR_DATA", os.fspath(data))
        patch.setenv("HOME", os.fspath(person))
        patch.setenv("XDG_CONFIG_HOME", os.fspath(person / "config"))
        patch.delenv("XDG_DOWNLOAD_DIR", raising=False)
        kept = kept_runs()
        handed = ports(kept)

        def some() -> Shelf:
            found = [entry for entry in handed.shelf().entries if entry.home is home]
            return Shelf(tuple(found if home is Home.OWN else found[:1]))

        try:
            told = replace(handed, shelf=some, seed=lambda: 7, say_in=lambda _: say)
            yield Shelved(told, size, settings)
        finally:
            kept.close()
