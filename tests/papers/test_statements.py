"""A playthrough as xAPI statements: valid, the same each time, and without what is private."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from game.app.opened import reading
from game.model.events import Hope
from game.model.players import Manner, Players
from game.model.power import Chair
from game.model.run import Reflection, Run, RunHead, RunId
from game.model.scenario import Scenario
from game.model.state import Decision
from game.papers.statements import HOME, statements
from game.play.meeting import played
from game.play.sitting import Sitting
from tests.papers.xapi_rules import faults

GP = Path(__file__).resolve().parents[2] / "scenarios/gp-antidepressant"
STARTED = "2026-05-01T10:00:00+01:00"
PICKS = (
    "ten-minutes",
    None,
    "one-name",
    "plain",
    None,
    "straight",
    None,
    "print",
    "nothing",
    "book",
)


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    found = reading(GP).scenario
    assert found is not None
    return found


@pytest.fixture(scope="module")
def run(scenario: Scenario) -> Run:
    """A whole play of the GP's chair, with a hope and something written."""
    meeting = played(scenario, Sitting(Players.PROFESSIONAL, Manner.TYPICAL, 3), _picks())
    head = RunHead(
        id=RunId("ill-pop-you-4k2mp"),
        scenario_title=scenario.title,
        scenario_path="scenarios/gp-antidepressant",
        scenario_hash="abc",
        variant=None,
        chair=Players.PROFESSIONAL,
        other=Manner.TYPICAL,
        seed=3,
        started="2026-05-01T10:00:00",
        ended=meeting.ending,
        finished=True,
    )
    return Run(
        head,
        meeting.decisions,
        (Hope(1, Chair.PROFESSIONAL, "a-hope"),),
        (Reflection("And on Monday?", "Something private."),),
    )


def _picks() -> list[Decision]:
    return [Decision(pick) for pick in PICKS]


def test_every_statement_is_as_xapi_asks(scenario: Scenario, run: Run):
    told = statements(scenario, run, STARTED)
    assert [list(faults(one)) for one in told] == [[]] * len(told)
    verbs = [str(one["verb"]["id"]).rpartition("/")[2] for one in told]  # type: ignore[index]
    assert verbs == ["initialized", *["responded"] * 7, "completed"]
    picked = [one["result"]["response"] for one in told[1:-1]]  # type: ignore[index]
    assert picked == [pick for pick in PICKS if pick]


@pytest.mark.parametrize(
    "plant",
    [
        lambda one: one.pop("verb"),
        lambda one: one["verb"].update(id="chose"),
        lambda one: one["verb"].update(display={"not a tag": "chose"}),
        lambda one: one.update(id="run-1"),
        lambda one: one.update(timestamp="2026-05-01T10:00:00"),
        lambda one: one.update(timestamp="yesterday"),
        lambda one: one.update(mood="good"),
        lambda one: one["actor"].update(name="Sam"),
        lambda one: one["actor"]["account"].pop("homePage"),
        lambda one: one["object"].update(id="story"),
        lambda one: one["object"]["definition"].pop("interactionType"),
        lambda one: one["result"].update(score={"scaled": 0.5}),
        lambda one: one["result"].update(response=None),
        lambda one: one["context"].update(registration="mine"),
        lambda one: one["context"]["extensions"].update(chair="professional"),
    ],
)
def test_a_fault_that_is_planted_is_found(
    scenario: Scenario, run: Run, plant: Callable[[Any], object]
):
    one = copy.deepcopy(json.loads(json.dumps(statements(scenario, run, STARTED)[1])))
    plant(one)
    assert list(faults(one)) != []


def test_the_same_play_is_told_with_the_same_ids_however_far_it_has_come(
    scenario: Scenario, run: Run
):
    whole = statements(scenario, run, STARTED)
    begun = replace(run, head=replace(run.head, finished=False, ended=None))
    half = statements(scenario, replace(begun, decisions=run.decisions[:4]), STARTED)
    assert list(half) == list(whole[: len(half)])
    assert len({one["id"] for one in whole}) == len(whole)
    other = replace(run, head=replace(run.head, id=RunId("ill-pop-you-99999")))
    ids = {one["id"] for one in statements(scenario, other, STARTED)}
    assert ids.isdisjoint({one["id"] for one in whole})


def test_nothing_private_is_in_them(scenario: Scenario, run: Run):
    text = json.dumps(statements(scenario, run, STARTED))
    for private in ("Something private.", "a-hope", run.head.id, "And on Monday?"):
        assert private not in text
    assert text.count(HOME) > 0


def test_only_the_choices_of_a_chair_that_was_played_are_told(scenario: Scenario, run: Run):
    watched = replace(run, head=replace(run.head, chair=Players.NONE))
    verbs = [one["verb"]["display"] for one in statements(scenario, watched, STARTED)]  # type: ignore[index]
    assert verbs == [{"en-GB": "began"}, {"en-GB": "ended"}]
