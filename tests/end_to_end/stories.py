"""The stories that come with the program, and for every ending a play that reaches it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from game.engine.options import options
from game.engine.play import replay
from game.library.plays import play_files, read_play
from game.library.reading.scenario_reader import read_scenario
from game.library.theory_reader import theory_ids
from game.model.play_script import Choose, EndAt, Play
from game.model.power import Chair
from game.model.scenario import Scenario
from game.model.state import Decision

from .program import ROOT

EVERY = os.environ.get("OTHER_CHAIR_LONG") == "1"


@dataclass(frozen=True, slots=True)
class Story:
    """A scenario's folder and, by the name of each ending, the first play that reaches it."""

    folder: Path
    scenario: Scenario
    plays: dict[str, Play]


@cache
def stories() -> tuple[Story, ...]:
    """All stories of `scenarios/`."""
    files = sorted((ROOT / "scenarios").glob("*/scenario.yaml"))
    return tuple(_story(file) for file in files)


def _story(file: Path) -> Story:
    read = read_scenario(file, theory_ids(ROOT / "scenarios" / "theory"))
    assert read.scenario is not None, read.problems
    plays: dict[str, Play] = {}
    for path in play_files(file):
        play = read_play(path, read.scenario).play
        assert play is not None, path
        for step in play.steps:
            if isinstance(step, EndAt):
                plays.setdefault(step.ending, play)
    return Story(file.parent, read.scenario, plays)


def journeys() -> Iterator[tuple[str, str, Chair]]:
    """(folder's name, ending, chair): all of them, or one ending for each story and chair."""
    for story in stories():
        endings = list(story.plays)
        for number, chair in enumerate(Chair):
            for ending in endings if EVERY else [endings[number % len(endings)]]:
                yield story.folder.name, ending, chair


def story_called(name: str) -> Story:
    """The story in the folder of that name."""
    return next(story for story in stories() if story.folder.name == name)


def lines_of(play: Play) -> str:
    """What is typed at the terminal, where both chairs are played."""
    return "".join(
        f"{step.choice} / {step.service_user}\n" if step.service_user else f"{step.choice}\n"
        for step in play.steps
        if isinstance(step, Choose)
    )


def numbers_of(scenario: Scenario, decisions: tuple[Decision, ...], chair: Chair) -> list[int]:
    """The number keys that make a chair's picks, in order."""
    found = []
    for step, decision in zip(replay(scenario, decisions).steps, decisions, strict=False):
        pick = decision.of(chair)
        if pick is not None:
            offered = options(scenario, step.state)
            found.append(next(o.number for o in offered if o.choice.id == pick))
    return found
