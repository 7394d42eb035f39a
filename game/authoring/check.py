"""Checks a scenario: its form, its story, its plays, and says everything at once.

How a file is read is handed in. Printing is in `report`.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from game.analysis.checks import average_findings, story_findings, value_findings
from game.authoring.plays import run_play
from game.authoring.variant_check import variant_problems
from game.library.plays import FOLDER, play_files, read_play
from game.library.scenario_reader import Reading, scenario_file
from game.model.problems import Problem, Severity
from game.model.scenario import Scenario


def check(
    path: Path, read: Callable[[Path], Reading], *, is_quick: bool = False
) -> tuple[Problem, ...]:
    """Every problem of a scenario and of its plays, form first, each file sorted by place.

    `is_quick` leaves out what needs every path walked. NotAScenario where none is there.
    """
    reading = read(path)
    scenario = reading.scenario
    if scenario is None:
        return reading.problems
    findings = [*story_findings(scenario, quick=is_quick), *value_findings(scenario)]
    if not is_quick:
        findings += average_findings(scenario)
    problems = [*reading.problems, *(reading.places.problem(finding) for finding in findings)]
    reached, of_plays = _plays(scenario_file(path), scenario)
    if not any(problem.severity is Severity.ERROR for problem in problems):
        problems += _endings_without_play(reading, scenario, reached)
    problems.sort(key=lambda problem: (problem.line, problem.column))
    return (*problems, *of_plays, *variant_problems(scenario_file(path), scenario))


def _plays(file: Path, scenario: Scenario) -> tuple[set[str], list[Problem]]:
    """The endings that plays reach, and what is wrong with the plays."""
    reached: set[str] = set()
    problems: list[Problem] = []
    for path in play_files(file):
        reading = read_play(path, scenario)
        problems += reading.problems
        if reading.play is not None:
            outcome = run_play(scenario, reading.play, reading)
            problems += outcome.problems
            reached |= {outcome.ending} if outcome.ending is not None else set()
    return reached, problems


def _endings_without_play(reading: Reading, scenario: Scenario, reached: set[str]) -> list[Problem]:
    problems = []
    for ending in scenario.endings:
        if ending in reached:
            continue
        moment = next(m.name for m in scenario.moments.values() if m.ending == ending)
        line, column = reading.places.of(("moments", moment, "ending"))
        problems.append(
            reading.places.source.problem(
                line,
                column,
                Severity.WARNING,
                "ending-without-play",
                f'no play reaches the ending "{ending}"',
                f"Write one in the folder {FOLDER}, or save one from the window.",
            )
        )
    return problems
