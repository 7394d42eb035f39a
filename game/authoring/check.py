"""Checks a scenario whole: form, story, plays, variants, trainers' notes; says all at once.

How a file is read, and what day it is, are handed in. Printing is in `report`, switching
warnings off in `ok_marks`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from game.authoring.letters_check import CanDraw, undrawn_letters
from game.authoring.numbered_ids import numbered_ids
from game.authoring.ok_marks import settled
from game.authoring.plays import run_play
from game.authoring.trainers_check import trainers_problems
from game.authoring.variant_check import variant_problems
from game.library.ignored_files import ignored_beside
from game.library.plays import FOLDER, play_files, read_play
from game.library.reading.scenario_reader import NotAScenario, Reading, bytes_of, scenario_file
from game.library.trainers import trainers_file
from game.library.variants.variants import variant_file, variants_beside
from game.library.yaml.tree import read_tree
from game.model.codes import WARNINGS, Code, Family, Severity
from game.model.problems import Finding, Problem
from game.model.scenario import Scenario
from game.study.checks import story_findings, value_findings

NOTHING: frozenset[Code] = frozenset()


def check(
    path: Path,
    read: Callable[[Path], Reading],
    *,
    is_quick: bool = False,
    today: str | None = None,
    can_draw: CanDraw | None = None,
) -> tuple[Problem, ...]:
    """Every problem of a scenario, then of its plays, variants and trainers' notes, by place.

    `is_quick` leaves out what needs every path walked. `today` is YYYY-MM-DD; None leaves out
    whether a date has passed; `can_draw` None, whether every letter has a shape. Warnings
    switched off by `# ok:` are not among them. Raises NotAScenario where none is there.
    """
    reading = read(path)
    places, scenario = reading.places, reading.scenario
    if scenario is None:
        settled_form = settled(reading.problems, places.source, places.root, NOTHING)
        return (*_by_place(settled_form), *ignored_beside(scenario_file(path)))
    findings, looked_for = _findings(scenario, is_quick, today)
    findings += numbered_ids(scenario, places)
    problems = [*reading.problems, *(places.problem(finding) for finding in findings)]
    if can_draw is not None:
        problems += undrawn_letters(places.source, can_draw)
    else:
        looked_for -= {Code.UNDRAWN_LETTER}
    file = scenario_file(path)
    reached, of_plays = _plays(file, scenario)
    if _has_error(problems):
        looked_for = NOTHING
    else:
        problems += _endings_without_play(reading, scenario, reached)
    left = _by_place(settled(problems, places.source, places.root, looked_for))
    of_trainers = _trainers(file, scenario, today)
    return (
        *left,
        *of_plays,
        *_variants(file, scenario, can_draw),
        *of_trainers,
        *ignored_beside(file),
    )


def _findings(
    scenario: Scenario, is_quick: bool, today: str | None
) -> tuple[list[Finding], frozenset[Code]]:
    """What the checks of a story find, and the codes of warnings that were all looked for."""
    findings = [
        *story_findings(scenario, quick=is_quick),
        *value_findings(scenario, today=today),
    ]
    if is_quick:
        return findings, NOTHING
    from game.study.checks.by_paths import average_findings

    looked_for = _warnings_of(Family.FORM) | _warnings_of(Family.STORY)
    if today is None:
        looked_for -= {Code.REVIEW_DATE_PASSED}
    average = average_findings(scenario)
    if average is None:
        looked_for = frozenset(code for code in looked_for if not code.is_average)
    if any(finding.code is Code.TOO_MANY_STATES for finding in findings):
        looked_for -= _warnings_of(Family.STORY)
    return [*findings, *(average or ())], looked_for


def _warnings_of(family: Family) -> frozenset[Code]:
    return frozenset(code for code in WARNINGS if code.family is family)


def _by_place(problems: Iterable[Problem]) -> list[Problem]:
    return sorted(problems, key=lambda problem: (problem.line, problem.column))


def _has_error(problems: Iterable[Problem]) -> bool:
    return any(problem.severity is Severity.ERROR for problem in problems)


def _plays(file: Path, scenario: Scenario) -> tuple[set[str], list[Problem]]:
    """The endings that plays reach, and what is wrong with the plays."""
    reached: set[str] = set()
    problems: list[Problem] = []
    for path in play_files(file):
        try:
            reading = read_play(path, scenario)
        except NotAScenario as error:
            cure = "Make it a file that can be read, or take it away."
            told = (Severity.ERROR, Code.FILE_IGNORED, str(error), cure)
            problems.append(Problem(str(path), 1, 1, *told))
            continue
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
                Code.ENDING_WITHOUT_PLAY,
                f'no play reaches the ending "{ending}"',
                f"Write one in the folder {FOLDER}, or save one from the window.",
            )
        )
    return problems


def _variants(file: Path, scenario: Scenario, can_draw: CanDraw | None) -> list[Problem]:
    """What is wrong with the variants beside a scenario, without what is switched off there."""
    every = variant_problems(file, scenario, can_draw)
    looked_for = _warnings_of(Family.VARIANTS) | {Code.HARD_WORDS}
    if can_draw is not None:
        looked_for |= {Code.UNDRAWN_LETTER}
    left: list[Problem] = []
    for name in variants_beside(file):
        path = variant_file(file, name)
        own = [problem for problem in every if problem.path == str(path)]
        left += _by_place(_settled_beside(path, own, looked_for))
    return left


def _trainers(file: Path, scenario: Scenario, today: str | None) -> list[Problem]:
    """What is wrong with the trainers' notes beside a scenario; they may be missing."""
    path = trainers_file(file)
    if path is None:
        return []
    looked_for = _warnings_of(Family.TRAINERS)
    if today is None:
        looked_for -= {Code.LAW_DATE_OLD}
    problems = list(trainers_problems(path, scenario, file, today))
    return _by_place(_settled_beside(path, problems, looked_for))


def _settled_beside(
    path: Path, problems: list[Problem], looked_for: frozenset[str]
) -> list[Problem]:
    """The problems of a file beside a scenario, without what is switched off in it."""
    try:
        data = bytes_of(path)
    except NotAScenario:
        return problems
    if b"#" not in data:
        return problems
    tree = read_tree(data, str(path))
    looked_for = NOTHING if _has_error(problems) else looked_for
    return settled(problems, tree.source, tree.root, looked_for)
