"""Trainers' notes as read: every key, in any spelling, with names as the story writes them."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.library.reading.scenario_reader import NotAScenario, read_scenario
from game.library.shelf import scenario_paths
from game.library.shipped import theory_folder
from game.library.theory_reader import theory_ids
from game.library.trainers import (
    TrainersReading,
    read_trainers,
    read_trainers_text,
    trainers_file,
)
from game.library.variants.variants import variants_beside
from game.model.codes import Severity
from game.model.scenario import Questions, Scenario
from game.model.trainers import (
    HandoutPage,
    HandoutPart,
    Heard,
    SessionPlan,
    SessionStep,
    TrainersNotes,
)

WARD = Path(__file__).resolve().parents[1] / "examples" / "ward-round"
WHOLE = """\
for: scenario.yaml
law as of: 2026-11-22
aims: [Name what is off the table.]
suits:
  - Ward teams
not for:
  - Anybody who is on a ward now.
before you start:
  - "Say it first: anybody may leave."
expect to hear:
  - they say: We are not like this.
    you could ask: What is the same?
questions:
  professional: ["What was rushed?"]
  service user: ["What was closed?"]
  room: ["Who could have moved it?"]
  at the moment:
    The door opens: ["Who chose the chairs?"]
short path: [the door opens, Sam's list]
sessions:
  60:
    - {minutes: 60, do: Talk.}
  45:
    - minutes: 15
      do: Play.
      play: The door opens
    - minutes: 30
      do: Talk.
handout:
  title: Before a meeting
  parts:
    - heading: Ask
      points: ["Who decides?", "Who writes it down?"]
"""
NOTES = TrainersNotes(
    aims=("Name what is off the table.",),
    suits=("Ward teams",),
    not_for=("Anybody who is on a ward now.",),
    before=("Say it first: anybody may leave.",),
    expect=(Heard("We are not like this.", "What is the same?"),),
    questions=Questions(
        service_user=("What was closed?",),
        professional=("What was rushed?",),
        room=("Who could have moved it?",),
    ),
    at_moments={"The door opens": ("Who chose the chairs?",)},
    short_path=("The door opens", "Sam's list"),
    sessions=(
        SessionPlan(45, (SessionStep(15, "Play.", "The door opens"), SessionStep(30, "Talk."))),
        SessionPlan(60, (SessionStep(60, "Talk."),)),
    ),
    handout=HandoutPage(
        "Before a meeting", (HandoutPart("Ask", ("Who decides?", "Who writes it down?")),)
    ),
    law_as_of="2026-11-22",
)


@pytest.fixture(scope="module")
def ward() -> Scenario:
    found = read_scenario(WARD, theory_ids(theory_folder())).scenario
    assert found is not None
    return found


def read(text: str, ward: Scenario) -> TrainersReading:
    return read_trainers_text(text, ward, "scenario.yaml", "trainers.yaml")


def test_everything_is_read_and_sessions_come_by_length(ward: Scenario) -> None:
    reading = read(WHOLE, ward)
    assert reading.problems == ()
    assert reading.notes == NOTES


@pytest.mark.parametrize(
    ("good", "other"),
    [
        ("law as of", "law-as-of"),
        ("not for", "Not_For"),
        ("before you start", "before-you-start"),
        ("they say", "they_say"),
        ("service user", "Service-User"),
        ("at the moment", "at_the_moment"),
        ("    The door opens:", "    the  DOOR opens:"),
        ("play: The door opens", "play: the door   opens"),
    ],
)
def test_another_spelling_means_the_same(ward: Scenario, good: str, other: str) -> None:
    assert good in WHOLE
    assert read(WHOLE.replace(good, other), ward).notes == NOTES


def test_all_that_may_be_left_out_may_be_left_out(ward: Scenario) -> None:
    reading = read("for: scenario.yaml\n", ward)
    assert (reading.notes, reading.problems) == (TrainersNotes(), ())


def test_all_problems_are_told_at_once_in_the_order_of_the_file(ward: Scenario) -> None:
    text = (
        WHOLE.replace("2026-11-22", "soon")
        .replace("    The door opens:", "    The dor opens:")
        .replace("minutes: 60", "minutes: 50")
        .replace("title: Before a meeting", "titel: Before a meeting")
    )
    reading = read(text, ward)
    assert [one.code for one in reading.problems] == [
        *("bad-date", "unknown-moment", "minutes-do-not-add-up", "unknown-key"),
    ]
    assert reading.notes is None


def test_a_session_with_a_broken_step_is_not_added_up(ward: Scenario) -> None:
    reading = read(WHOLE.replace("minutes: 30", "minutes: many"), ward)
    assert [one.code for one in reading.problems] == ["wrong-type"]


def test_slips_of_the_pen_are_told_as_in_a_story(ward: Scenario) -> None:
    texts = {
        "colon-in-text": WHOLE.replace("  - Ward teams", "  - Ward teams: all of them"),
        "tab": WHOLE.replace("  - Ward teams", "\t- Ward teams"),
        "smart-quotes": WHOLE.replace("  - Ward teams", "  - \u201cWard teams\u201d"),
        "second-document": f"{WHOLE}---\nfor: another.yaml\n",
    }
    for code, text in texts.items():
        assert [one.code for one in read(text, ward).problems] == [code]


def test_no_bytes_raise_anything(ward: Scenario) -> None:
    for data in (b"", b"\xff\xfe", b"[" * 100, b"&a [*a]", b"for:\n", b"sessions: {45: {}}"):
        reading = read_trainers_text(data, ward, "scenario.yaml", "trainers.yaml")
        assert reading.notes is None
        assert {one.severity for one in reading.problems} == {Severity.ERROR}


def test_the_file_stands_beside_its_story(tmp_path: Path, ward: Scenario) -> None:
    story = tmp_path / "scenario.yaml"
    assert trainers_file(story) is None
    file = tmp_path / "trainers.yaml"
    file.write_text(WHOLE, encoding="utf-8")
    assert trainers_file(story) == file
    assert read_trainers(file, ward, story).notes == NOTES
    assert trainers_file(tmp_path / "ward.yaml") is None
    with pytest.raises(NotAScenario):
        read_trainers(tmp_path / "gone.yaml", ward, story)


def test_the_file_is_neither_a_scenario_nor_a_variant(tmp_path: Path) -> None:
    story = tmp_path / "ward.yaml"
    for path in (story, tmp_path / "ward.trainers.yaml"):
        text = WARD / "scenario.yaml" if path == story else None
        path.write_text(text.read_text("utf-8") if text else WHOLE, encoding="utf-8")
    assert trainers_file(story) == tmp_path / "ward.trainers.yaml"
    assert list(scenario_paths(tmp_path)) == [story]
    assert variants_beside(story) == ()


def test_the_example_has_notes_for_all_four_sessions(ward: Scenario) -> None:
    reading = read_trainers(WARD / "trainers.yaml", ward, WARD / "scenario.yaml")
    assert reading.problems == ()
    assert reading.notes is not None
    assert [one.minutes for one in reading.notes.sessions] == [45, 60, 90, 120]
