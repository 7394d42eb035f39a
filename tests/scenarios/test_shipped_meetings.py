"""Every meeting that comes with the program checks clean and holds the limits of its figures.

The figures walk every path twice; two meetings by default, all where OTHER_CHAIR_LONG is set.
`python -m tests.scenarios.figures` prints the whole table.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from game.app.opened import reading
from game.authoring.check import check
from game.engine.play import begin
from game.library.trainers import read_trainers
from game.model.scenario import Choice, Decides, Scenario
from game.words.answers import AskedWord
from tests.scenarios.figures import figures, missed, read, shipped
from tests.scenarios.one_rule import takers_power

TODAY = "2026-11-22"
FOLDERS = shipped()
SAMPLE = FOLDERS if os.environ.get("OTHER_CHAIR_LONG") == "1" else FOLDERS[::6]
SHORT = 6
"""A story with so few decisions needs no short path."""
TEMPTING = 2
"""How many points more than it moves a gesture seems to hand over, to count as tempting."""


def name(folder: Path) -> str:
    """The folder's name, for the names of tests."""
    return folder.name


def choices_of(scenario: Scenario, *deciding: Decides) -> list[Choice]:
    """All choices of the moments that these decide."""
    moments = scenario.moments.values()
    return [one for moment in moments if moment.decides in deciding for one in moment.choices]


@pytest.mark.parametrize("folder", FOLDERS, ids=name)
def test_no_choice_has_the_id_of_a_word_that_is_answered_at_any_time(folder: Path) -> None:
    choices = choices_of(read(folder), *Decides)
    assert {one.id for one in choices} & {"stop", *AskedWord} == set()


@pytest.mark.parametrize("folder", FOLDERS, ids=name)
def test_it_checks_clean_with_warnings_counted(folder: Path) -> None:
    told = check(folder, reading, today=TODAY)
    assert [str(problem) for problem in told] == []


@pytest.mark.parametrize("folder", FOLDERS, ids=name)
def test_a_long_story_has_a_short_path_of_six_moments(folder: Path) -> None:
    scenario, story = read(folder), folder / "scenario.yaml"
    notes = read_trainers(folder / "trainers.yaml", scenario, story).notes
    assert notes is not None
    decided = [one.name for one in scenario.moments.values() if one.decides]
    assert len(notes.short_path) == (6 if len(decided) > SHORT else 0)
    assert [one for one in decided if one in notes.short_path] == list(notes.short_path)


@pytest.mark.parametrize("folder", FOLDERS, ids=name)
def test_it_has_temptations_levers_and_a_refusal(folder: Path) -> None:
    scenario = read(folder)
    gestures = [
        choice
        for choice in choices_of(scenario, Decides.PROFESSIONAL, Decides.TOGETHER)
        if choice.looks is not None and choice.looks - choice.effects.user.total >= TEMPTING
    ]
    assert len(gestures) >= 3
    levers = {one.lever for one in choices_of(scenario, Decides.SERVICE_USER, Decides.TOGETHER)}
    assert "refusal" in levers
    assert levers - {None, "refusal"}


@pytest.mark.parametrize("folder", SAMPLE, ids=name)
def test_its_figures_hold_the_limits(folder: Path) -> None:
    assert list(missed(figures(folder))) == []


@pytest.mark.parametrize("folder", SAMPLE, ids=name)
def test_a_professional_who_takes_most_ends_below_the_start(folder: Path) -> None:
    scenario = read(folder)
    assert takers_power(scenario) < begin(scenario).state.balance.power
