"""`other-chair check [PATH ...]`: reads and checks scenarios."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

from game.app.opened import reading, say, shown
from game.app.typefaces import can_draw
from game.authoring.check import check
from game.authoring.check_json import as_json
from game.cli.line.syntax import Arguments
from game.library.data_folder import data_folder
from game.library.ignored_files import ignored_in
from game.library.reading.scenario_reader import STORY, NotAScenario, story_beside
from game.library.shelf import FOLDER, scenario_paths
from game.library.shipped import scenarios_folder
from game.model.codes import Severity
from game.model.problems import Problem
from game.words.problems import as_text


def run(arguments: Arguments) -> int:
    """Prints every problem; 1 where there is an error, or with --strict any problem.

    2 where a path is missing; the others are checked all the same.
    """
    problems: list[Problem] = []
    checked, today, is_missing = 0, date.today().isoformat(), False
    for path in _paths(arguments.paths):
        try:
            problems += check(
                path, reading, is_quick=arguments.quick, today=today, can_draw=can_draw
            )
            checked += 1
        except NotAScenario as error:
            say(str(error))
            is_missing = True
    problems += _ignored_folders(arguments.paths)
    if is_missing and not checked:
        return 2
    print(as_json(problems) if arguments.format == "json" else shown(as_text(problems, checked)))
    counts = any(problem.severity is Severity.ERROR or arguments.strict for problem in problems)
    return 2 if is_missing else 1 if counts else 0


def _paths(named: list[str]) -> list[Path]:
    """The scenarios meant: those named, else those here, else the shipped ones and one's own."""
    if named:
        return [path for name in named for path in _inside(Path(name))]
    here = list(scenario_paths(Path("scenarios")))
    own = data_folder(os.environ) / FOLDER
    return here or [*scenario_paths(scenarios_folder()), *scenario_paths(own)]


def _ignored_folders(named: list[str]) -> list[Problem]:
    """Warnings of folders beside the scenarios whose story has a name that is not read."""
    folders = [Path(name) for name in named] if named else [Path("scenarios")]
    problems: list[Problem] = []
    for folder in folders:
        if folder.is_dir() and not (folder / STORY).is_file() and any(scenario_paths(folder)):
            stories = [path for path in sorted(folder.iterdir()) if path.is_dir()]
            for path in stories:
                if not (path / STORY).is_file() and story_beside(path) is not None:
                    problems += ignored_in(path)
    return problems


def _inside(path: Path) -> list[Path]:
    """The path itself, or the scenarios in a folder that holds several."""
    if path.is_dir() and not (path / STORY).is_file():
        return list(scenario_paths(path)) or [path]
    return [path]
