"""A place where plays are kept, and plays that go on straight or are carried on from it."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field, replace
from itertools import count
from pathlib import Path

import pytest

from game.library.runs.beside import FILE
from game.library.runs.runs import Runs, open_runs
from game.model.players import Players
from game.model.run import Run, RunHead
from game.model.scenario import Scenario
from game.play.keeper import Keeper
from game.play.meeting import begun, followed
from game.play.playing import Playing, PlayStep
from game.play.sitting import Sitting
from tests.meeting_sample import sample

DAY = "2026-05-01"


@dataclass
class Table:
    """Plays of one scenario that are kept in a folder.

    With `is_carried_on` every question of a play is asked by a play that was loaded from the
    folder by a program opened anew.
    """

    folder: Path
    is_carried_on: bool
    scenario: Scenario = field(default_factory=sample)
    numbers: count[int] = field(default_factory=count)

    def __post_init__(self) -> None:
        self.runs: Runs = open_runs(self.folder, DAY)

    def keeper(self, sitting: Sitting, run: Run | None = None, runs: Runs | None = None) -> Keeper:
        return Keeper((runs or self.runs).keep, lambda: self.head(sitting), run)

    def head(self, sitting: Sitting) -> RunHead:
        return RunHead(
            f"run-{next(self.numbers)}", self.scenario.title, "ward", "hash", None,
            sitting.players, sitting.manner, sitting.seed, f"{DAY}T10:00:00",
        )  # fmt: skip

    def begin(self, players: Players, seed: int = 7) -> Playing:
        """A play at its first question."""
        sitting = Sitting(players, seed=seed)
        play = Playing(begun(self.scenario, sitting), self.keeper(sitting))
        return self.on(play)

    def on(self, play: Playing) -> Playing:
        """The play at its next question, told so far as it has to be."""
        if self.is_carried_on and play.step is PlayStep.MOVED:
            play = self.loaded(play)
        while play.step in (PlayStep.BEGINNING, PlayStep.TELLING, PlayStep.MOVED):
            play.go_on()
        return play

    def loaded(self, play: Playing, runs: Runs | None = None) -> Playing:
        """The play as another program finds it in the folder."""
        if runs is None:
            self.runs.close()
            self.runs = runs = open_runs(self.folder, DAY)
        run = runs.load(play.keeper.run_id)
        sitting = play.meeting.sitting
        return Playing(followed(self.scenario, sitting, run), self.keeper(sitting, run, runs))

    def kept(self, play: Playing) -> Run:
        return self.runs.load(play.keeper.run_id)


def as_played(run: Run) -> Run:
    """Without what tells one run from another: its id and whether it is over."""
    return replace(run, head=replace(run.head, id="", ended=None, finished=False))


@pytest.fixture(scope="session")
def no_runs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file in which no run is kept yet; its tables take longer to make than a play to keep."""
    folder = tmp_path_factory.mktemp("no-runs")
    open_runs(folder, DAY).close()
    return folder / FILE


@pytest.fixture
def folder(tmp_path: Path, no_runs: Path) -> Path:
    """A folder of runs with none in it."""
    shutil.copy(no_runs, tmp_path)
    return tmp_path


@pytest.fixture(params=["straight", "carried on"])
def table(request: pytest.FixtureRequest, folder: Path) -> Table:
    return Table(folder, request.param == "carried on")
