"""Runs are kept, listed, loaded and followed up."""

import json
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from run_builders import TODAY, decision, decisions, events_of, head, made, play

from game.library.runs.beside import FILE
from game.library.runs.runs import NoSuchRun, Runs, open_runs, scenario_hash
from game.library.runs.store import PATIENCE, connect
from game.model.events import Hope, MomentReached
from game.model.players import Manner, Players
from game.model.power import Chair
from game.model.run import NO_WORDS, RUN_NUMBERS, PickedWords, Reflection, Run, RunId, run_id
from game.model.state import Decision
from game.play.changes import (
    DebriefLeft,
    HopeSaid,
    Reflected,
    Refusal,
    RunBegun,
    RunEnded,
    Unsaved,
)

ELSEWHERE = Unsaved(
    "This run has gone on in another window, in another way than here.", Refusal.ELSEWHERE
)


@pytest.fixture
def runs(tmp_path: Path) -> Runs:
    opened = open_runs(tmp_path, TODAY)
    assert opened.remarks == ()
    return opened


def test_a_run_comes_back_whole_from_the_disk(runs: Runs, tmp_path: Path) -> None:
    begun = (MomentReached("The door opens"),)
    both = Decision("wait", "home")
    hope = Hope(1, Chair.PROFESSIONAL, "home", None)
    assert runs.keep(RunBegun(head(), begun)) is None
    said = replace(made("ward-round-1", 0), words=PickedWords("Sit down, Sam."))
    assert runs.keep(said) is None
    assert runs.keep(HopeSaid("ward-round-1", hope)) is None
    assert runs.keep(made("ward-round-1", 1, both, ())) is None
    assert runs.keep(RunEnded("ward-round-1", "Still waiting")) is None
    reflection = Reflection("What did the clock decide?", "Siân’s leave.")
    assert runs.keep(Reflected("ward-round-1", reflection)) is None
    assert runs.close() is None

    again = open_runs(tmp_path, "2027-01-01")
    assert again.load("ward-round-1") == Run(
        replace(head(), ended="Still waiting", finished=True),
        (decision(0), both),
        (hope,),
        (reflection,),
        (PickedWords("Sit down, Sam."), NO_WORDS),
    )
    assert again.events("ward-round-1") == (begun, events_of(0), ())


def test_the_newest_run_is_listed_first(runs: Runs) -> None:
    for name, day in (("old", 1), ("newest", 3), ("middle", 2)):
        runs.keep(RunBegun(head(name, f"2026-11-0{day}T10:00:00"), ()))
    runs.keep(RunEnded("middle", None))
    assert [kept.id for kept in runs.all()] == ["newest", "middle", "old"]
    assert runs.load("middle").head.finished
    assert runs.load("middle").head.ended is None


def test_what_was_decided_in_last_is_carried_on_first_whatever_the_clock_said(runs: Runs) -> None:
    for name, day in (("left last", 1), ("only looked at", 3), ("left first", 2)):
        runs.keep(RunBegun(head(name, f"2026-11-0{day}T10:00:00"), ()))
    for name in ("left first", "left last"):
        runs.keep(made(name, 0))
    assert [kept.id for kept in runs.unfinished()] == ["left last", "left first"]


def test_a_run_can_be_carried_on_until_its_debrief_was_left(runs: Runs) -> None:
    play(runs, "ward-round-1", 2)
    runs.keep(RunEnded("ward-round-1", "The end"))
    assert [(kept.id, kept.finished) for kept in runs.unfinished()] == [("ward-round-1", True)]
    runs.keep(DebriefLeft("ward-round-1"))
    runs.keep(RunEnded("ward-round-1", "The end"))
    assert runs.unfinished() == ()
    assert runs.load("ward-round-1").head.finished


def test_the_newest_words_under_a_question_count_and_none_at_all_take_them_back(
    runs: Runs, tmp_path: Path
) -> None:
    runs.keep(RunBegun(head(), ()))
    for question, text in (("Q1", "one"), ("Q2", "two"), ("Q1", "ONE"), ("Q1", "ONE"), ("Q2", "")):
        runs.keep(Reflected("ward-round-1", Reflection(question, text)))
    assert runs.load("ward-round-1").reflections == (Reflection("Q1", "ONE"),)
    runs.close()
    rows = sqlite3.connect(tmp_path / FILE).execute("SELECT text FROM reflection ORDER BY rowid")
    assert rows.fetchall() == [("one",), ("two",), ("ONE",), ("",)]


def test_a_second_hope_for_one_decision_replaces_the_first(runs: Runs) -> None:
    runs.keep(RunBegun(head(), ()))
    first = Hope(0, Chair.PROFESSIONAL, "home", "home")
    second = Hope(0, Chair.PROFESSIONAL, "wait", "home")
    runs.keep(HopeSaid("ward-round-1", first))
    runs.keep(HopeSaid("ward-round-1", Hope(0, Chair.SERVICE_USER, None, "wait")))
    assert runs.keep(HopeSaid("ward-round-1", second, before=first)) is None
    assert runs.keep(HopeSaid("ward-round-1", second, before=first)) is None
    assert set(runs.load("ward-round-1").hopes) == {
        second,
        Hope(0, Chair.SERVICE_USER, None, "wait"),
    }
    unread = Hope(0, Chair.PROFESSIONAL, None, "wait")
    assert runs.keep(HopeSaid("ward-round-1", unread, before=first)) == ELSEWHERE


def test_the_same_decision_twice_is_kept_once(runs: Runs) -> None:
    play(runs, "ward-round-1", 3)
    assert runs.keep(made("ward-round-1", 1)) is None
    assert runs.load("ward-round-1").decisions == decisions(3)
    assert len(runs.events("ward-round-1")) == 4


def test_another_decision_in_its_place_is_refused_and_not_tried_again(
    runs: Runs, tmp_path: Path
) -> None:
    play(runs, "ward-round-1", 2)
    elsewhere = open_runs(tmp_path, TODAY)
    assert elsewhere.keep(made("ward-round-1", 2, decision(9), ())) is None
    unsaved = runs.keep(made("ward-round-1", 2))
    assert unsaved == ELSEWHERE
    assert runs.retry() is None
    assert runs.keep(made("ward-round-1", 3)) == ELSEWHERE
    assert runs.load("ward-round-1").decisions == (*decisions(2), decision(9))


def test_what_is_held_of_a_run_goes_with_the_decision_that_was_refused(
    runs: Runs, tmp_path: Path
) -> None:
    held = open_runs(tmp_path, TODAY, patience=0.05)
    play(held, "ward-round-1", 1)
    play(held, "ward-round-2", 1)
    busy = sqlite3.connect(tmp_path / FILE, isolation_level=None)
    busy.execute("BEGIN IMMEDIATE")
    for change in (made("ward-round-1", 1), made("ward-round-2", 1), made("ward-round-1", 2)):
        assert held.keep(change) == Unsaved("Another window is busy with the saved runs.")
    busy.execute("COMMIT")
    assert runs.keep(made("ward-round-1", 1, decision(9), ())) is None
    assert held.keep(made("ward-round-2", 2)) == Unsaved(ELSEWHERE.sentence)
    assert runs.load("ward-round-1").decisions == (decision(0), decision(9))
    assert runs.load("ward-round-2").decisions == decisions(3)


def test_a_run_that_was_erased_in_another_window_is_not_brought_back(
    runs: Runs, tmp_path: Path
) -> None:
    play(runs, "ward-round-1", 2)
    open_runs(tmp_path, TODAY).forget_all()
    unsaved = runs.keep(made("ward-round-1", 2))
    assert unsaved is not None
    assert unsaved.refusal is Refusal.ERASED
    assert runs.all() == ()
    play(runs, "ward-round-2", 1)


def test_two_runs_of_one_name_are_told_apart(runs: Runs) -> None:
    assert runs.keep(RunBegun(head(), ())) is None
    assert runs.keep(RunBegun(head(), ())) is None
    unsaved = runs.keep(RunBegun(head(started="2026-11-23T09:00:00"), ()))
    assert unsaved == Unsaved("There is another saved run called ward-round-1.", Refusal.TAKEN)


def test_a_run_that_is_not_there_is_named(runs: Runs) -> None:
    with pytest.raises(NoSuchRun, match="no saved run called nobody"):
        runs.load("nobody")
    assert runs.events("nobody") == ()


def test_each_chair_shows_its_newest_finished_run(runs: Runs) -> None:
    played = [
        replace(head("first", "2026-11-01T10:00:00"), chair=Players.SERVICE_USER),
        replace(head("later", "2026-11-02T10:00:00"), chair=Players.BOTH),
        replace(head("pro", "2026-11-03T10:00:00"), scenario_path="elsewhere"),
        replace(head("watched", "2026-11-04T10:00:00"), chair=Players.NONE),
        replace(head("other", "2026-11-05T10:00:00"), scenario_path="x", scenario_hash="y"),
        head("stopped", "2026-11-06T10:00:00"),
    ]
    for one in played:
        runs.keep(RunBegun(one, ()))
        if one.id != "stopped":
            runs.keep(RunEnded(one.id, "The end"))
    sat_in = runs.chairs_sat_in("scenarios/ward-round", "abc")
    assert {chair: kept.id for chair, kept in sat_in.items()} == {
        Chair.PROFESSIONAL: "pro",
        Chair.SERVICE_USER: "later",
    }
    edited = runs.chairs_sat_in("scenarios/ward-round", "edited")
    assert {chair: kept.id for chair, kept in edited.items()} == {
        Chair.PROFESSIONAL: "later",
        Chair.SERVICE_USER: "later",
    }
    assert runs.chairs_sat_in("nowhere", "none") == {}


def test_an_event_of_another_version_is_left_out_and_the_decision_stays(
    runs: Runs, tmp_path: Path
) -> None:
    play(runs, "ward-round-1", 1)
    for position, words in enumerate((json.dumps({"event": "choice", "version": 9}), "7", "{")):
        sqlite3.connect(tmp_path / FILE, isolation_level=None).execute(
            "INSERT INTO event VALUES ('ward-round-1', 0, ?, ?)", (position + 10, words)
        )
    assert runs.events("ward-round-1")[1] == events_of(0)
    assert runs.load("ward-round-1").decisions == decisions(1)


def test_what_happened_cannot_be_changed_in_the_file(runs: Runs, tmp_path: Path) -> None:
    play(runs, "ward-round-1", 1)
    other = sqlite3.connect(tmp_path / FILE, isolation_level=None)
    for table, column in (("decision", "professional"), ("event", "words")):
        with pytest.raises(sqlite3.IntegrityError, match="stays as it is"):
            other.execute(f"UPDATE {table} SET {column} = 'x'")


def test_the_file_is_set_to_lose_nothing(tmp_path: Path) -> None:
    connection = connect(tmp_path / FILE, PATIENCE)
    asked = {
        name: connection.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete", "busy_timeout")
    }
    assert asked == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
        "busy_timeout": 1500,
    }


def test_a_changed_scenario_has_another_hash(tmp_path: Path) -> None:
    folder = tmp_path / "ward-round"
    folder.mkdir()
    file = folder / "scenario.yaml"
    file.write_text("scenario: The ward round\n")
    first = scenario_hash(folder)
    assert first == scenario_hash(file)
    file.write_text("scenario: The ward round \n")
    assert scenario_hash(folder) != first


def test_names_of_runs_are_short_and_differ() -> None:
    assert run_id("The ward round, a second time", 0) == "the-ward-round-22222"
    assert run_id("W" * 100_000, 0) == f"{'w' * 40}-22222"
    assert run_id("Dŵr", RUN_NUMBERS - 1) == "dŵr-zzzzz"
    assert len({run_id("The ward round", number) for number in range(2000)}) == 2000


def test_who_sat_across_is_kept_as_a_manner_or_as_an_earlier_run(runs: Runs) -> None:
    runs.keep(RunBegun(head("one"), ()))
    runs.keep(RunBegun(replace(head("two"), other=RunId("one")), ()))
    assert runs.load("one").head.other is Manner.TYPICAL
    assert runs.load("two").head.other == "one"


def test_a_run_whose_chair_cannot_be_read_is_kept_as_an_onlookers(
    tmp_path: Path, runs: Runs
) -> None:
    runs.keep(RunBegun(head("spoiled"), ()))
    with sqlite3.connect(tmp_path / FILE) as file:
        file.execute("UPDATE run SET chair = 'profess\ufffdonal'")
    assert [(one.id, one.chair) for one in runs.all()] == [("spoiled", Players.NONE)]
