"""The preview opened on a file of its own, with an editor beside it and keys that press."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pygame

from game.library.draft import Checked, DraftFile
from game.library.reading.scenario_reader import read_scenario
from game.library.settings import Settings
from game.library.shipped import theory_folder
from game.library.theory_reader import theory_ids
from game.model.players import Players
from game.play.playing import Playing
from game.play.sitting import Sitting
from game.window.keys import Event, KeyPressed
from game.window.preview.screen import PreviewScreen
from game.window.preview.unkept import UnkeptRuns
from game.window.preview.writing import Writing
from game.window.screens.play.ending import EndingScreen
from game.window.screens.play.play_screen import PlayScreen
from game.window.stage import ScreenStack
from game.window.start import desk_for
from game.words.catalogue import ENGLISH, Catalogue

from .opened import DRAWINGS, STILL
from .sample import ports

WARD = Path(__file__).parents[1] / "examples" / "ward-round" / "scenario.yaml"
THEORY = theory_ids(theory_folder())
UNDO = KeyPressed("z", ctrl=True)
TYPO = ("        go to: Sam's list", "        go to: Sams lst")


def checked(path: Path) -> Checked:
    reading = read_scenario(path, THEORY)
    return reading.scenario, reading.problems


class Previewed:
    """A preview of a copy of the example. `moment` is one to begin at."""

    def __init__(
        self,
        folder: Path,
        moment: str | None = None,
        players: Players = Players.BOTH,
        edits: tuple[tuple[str, str], ...] = (),
        size: tuple[int, int] = (1280, 720),
        settings: Settings = STILL,
        say: Catalogue = ENGLISH,
    ) -> None:
        pygame.display.init()
        pygame.font.init()
        self.file = folder / "scenario.yaml"
        shutil.copy(WARD, self.file)
        for before, after in edits:
            self.edit(before, after)
        file = DraftFile(self.file, checked)
        self.writing = Writing(file, file.read(), Sitting(players, seed=7), moment)
        self.desk = desk_for(replace(ports(), runs=UnkeptRuns(), say_in=lambda _: say), settings)
        self.desk.drawings = DRAWINGS
        self.screen = PreviewScreen(self.desk, self.writing, "ward-round/scenario.yaml")
        self.now = 100.0
        self.stage = ScreenStack(self.screen, self.now)
        self.surface = pygame.Surface(size)
        self.frame()

    def frame(self) -> None:
        self.stage.frame(self.now)
        if not self.stage.is_empty:
            self.stage.draw(self.surface, self.now)

    def press(self, *keys: str | Event) -> Previewed:
        """Keys one after another; no look at the file falls between two of them."""
        for key in keys:
            self.now += 0.01
            self.stage.answer(KeyPressed(key) if isinstance(key, str) else key, self.now)
            self.frame()
        return self

    def edit(self, before: str, after: str) -> None:
        """What an editor does: the first place of some words is changed, and saved."""
        text = self.file.read_text()
        assert before in text
        self.file.write_text(text.replace(before, after, 1))

    def save(self, before: str, after: str) -> Previewed:
        """An edit, and the looks that notice it."""
        self.edit(before, after)
        for _ in range(4):
            self.now += 0.3
            self.frame()
        return self

    @property
    def playing(self) -> Playing:
        """The play that is shown."""
        story = self.screen.story
        assert isinstance(story, (PlayScreen, EndingScreen))
        return story.playing

    @property
    def remark(self) -> str:
        return self.screen.pane.shown.remark

    @property
    def title(self) -> str:
        return self.screen.title


def every_preview(folder: Path, say: Catalogue = ENGLISH) -> Iterator[tuple[str, Previewed]]:
    """What stands in a preview, and the pane over it, with a name for messages."""
    yield "nothing can be played", Previewed(folder, edits=(TYPO,), say=say)
    yield "a story", (preview := Previewed(folder, say=say))
    yield "problems", preview.save(*TYPO)
    yield "mended", preview.press("m")
    yield "figures", Previewed(folder, "The answer", say=say)
