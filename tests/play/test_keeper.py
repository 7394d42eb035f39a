"""What two windows on one run may do, and what is kept when a run cannot be."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from game.engine.play import replay
from game.library.runs.beside import FILE
from game.library.runs.runs import Runs, open_runs
from game.model.events import Hope
from game.model.players import Players
from game.model.power import Chair
from game.model.run import Reflection, RunHead
from game.model.state import Decision
from game.play.changes import (
    DebriefLeft,
    DecisionMade,
    HopeSaid,
    Reflected,
    Refusal,
    RunBegun,
    RunChange,
    RunEnded,
    Unsaved,
    version_of,
)
from game.play.keeper import OWN_RUN, Keeper
from game.play.meeting import begun, followed, played
from game.play.playing import Playing, PlayStep
from game.play.same_line import picked_words
from game.play.sitting import Sitting

from .conftest import DAY, Table

PROFESSIONAL = Sitting(Players.PROFESSIONAL, seed=7)
ERASED = "This run is no longer among the saved ones. It may have been erased."


@pytest.fixture
def straight(folder: Path) -> Table:
    return Table(folder, is_carried_on=False)


def choose(table: Table, play: Playing, number: int) -> Playing:
    """The play at its next question after picking an option of this one."""
    assert play.pick(play.options[number - 1])
    return table.on(play)


def two_windows(table: Table) -> tuple[Playing, Playing, Runs]:
    """One play of both chairs with a decision made, and the same run carried on by a program more.

    The second one's runs are given too.
    """
    first = table.begin(Players.BOTH)
    first.go_on()
    first = choose(table, first, 1)
    runs = open_runs(table.folder, DAY)
    return first, table.loaded(first, runs), runs


def to_the_end(table: Table, play: Playing, number: int) -> Playing:
    while play.step is not PlayStep.ENDED:
        if play.step is PlayStep.HANDING:
            play.go_on()
        else:
            play = choose(table, play, number)
    return play


def test_the_second_window_on_a_run_goes_on_with_a_run_of_its_own(table: Table) -> None:
    first, second, _ = two_windows(table)
    first.go_on()
    first = choose(table, first, 1)
    second.go_on()
    assert second.keeper.remark is None
    second = choose(table, second, 2)
    assert second.keeper.run_id != first.keeper.run_id
    first, second = to_the_end(table, first, 1), to_the_end(table, second, 2)
    assert first.keeper.remark is None
    kept = [table.kept(play) for play in (first, second)]
    assert [run.decisions for run in kept] == [
        (Decision("main-points"), Decision(None, "my-leave"), Decision("home", "home")),
        (Decision("main-points"), Decision(None, "nod"), Decision("wait", "wait")),
    ]
    assert [run.head.ended for run in kept] == ["Still waiting", "Still waiting"]
    assert [len(table.runs.events(run.head.id)) for run in kept] == [4, 4]


def test_a_refusal_is_remembered_and_told_for_as_long_as_the_play_lasts(straight: Table) -> None:
    first, second, _ = two_windows(straight)
    for play, number in ((first, 1), (second, 2)):
        play.go_on()
        choose(straight, play, number)
    assert second.keeper.remark == OWN_RUN
    assert second.keeper.is_kept
    to_the_end(straight, second, 1)
    assert second.keeper.remark == OWN_RUN
    assert first.keeper.remark is None


def test_whoever_lags_behind_on_the_same_line_may_follow_until_they_part(straight: Table) -> None:
    first, second, _ = two_windows(straight)
    for play in (first, second):
        play.go_on()
        choose(straight, play, 1)
    assert first.keeper.run_id == second.keeper.run_id
    for play, picks in ((first, (1, 1)), (second, (1, 2))):
        for number in picks:
            play.go_on()
            assert play.pick(play.options[number - 1])
    assert straight.kept(first).decisions == first.meeting.decisions
    assert straight.kept(second).decisions == second.meeting.decisions
    assert first.keeper.run_id != second.keeper.run_id


def test_hopes_and_written_words_go_along_into_the_run_of_ones_own(straight: Table) -> None:
    first = straight.begin(Players.SERVICE_USER)
    runs = open_runs(straight.folder, DAY)
    second = straight.loaded(first, runs)
    straight.on(second)
    for play, hoped in ((first, 1), (second, 2)):
        play.pick(play.options[hoped - 1])
    assert first.keeper.run_id != second.keeper.run_id
    second.keeper.reflected("How was it?", "Long.")
    assert straight.kept(first).hopes == first.meeting.hopes
    assert straight.kept(second).hopes == second.meeting.hopes
    assert straight.kept(first).reflections == ()
    assert straight.kept(second).reflections == (Reflection("How was it?", "Long."),)


def test_what_was_held_while_the_disk_was_busy_does_not_reach_the_other_windows_run(
    straight: Table,
) -> None:
    first = straight.begin(Players.BOTH)
    first.go_on()
    first = choose(straight, first, 1)
    runs = open_runs(straight.folder, DAY, patience=0.05)
    second = straight.loaded(first, runs)
    busy = sqlite3.connect(straight.folder / FILE, isolation_level=None)
    busy.execute("BEGIN IMMEDIATE")
    second.go_on()
    choose(straight, second, 2)
    assert second.keeper.remark == "Another window is busy with the saved runs."
    busy.execute("COMMIT")
    busy.close()
    first.go_on()
    first = choose(straight, first, 1)
    second = to_the_end(straight, straight.on(second), 1)
    assert second.keeper.remark == OWN_RUN
    assert straight.kept(first).decisions == first.meeting.decisions
    assert straight.kept(second).decisions == second.meeting.decisions


def test_a_run_whose_id_is_taken_begins_under_another_without_a_word(straight: Table) -> None:
    there = straight.begin(Players.BOTH)
    sitting = replace(PROFESSIONAL, seed=8)
    heads = [replace(straight.head(sitting), id=there.keeper.run_id), straight.head(sitting)]
    keeper = Keeper(straight.runs.keep, iter(heads).__next__)
    play = Playing(begun(straight.scenario, sitting), keeper)
    play.go_on()
    choose(straight, play, 3)
    assert keeper.run_id == heads[1].id
    assert keeper.remark is None
    assert straight.kept(there).decisions == ()
    assert straight.kept(play).decisions == (Decision("turn-it-round"),)


def test_where_every_id_is_taken_nothing_is_kept_and_that_is_said_for_good(
    straight: Table,
) -> None:
    there = straight.begin(Players.BOTH)

    def head() -> RunHead:
        return replace(straight.head(PROFESSIONAL), id=there.keeper.run_id)

    play = Playing(begun(straight.scenario, PROFESSIONAL), Keeper(straight.runs.keep, head))
    play.go_on()
    assert play.keeper.remark == f"There is another saved run called {there.keeper.run_id}."
    choose(straight, play, 3)
    assert play.keeper.remark == f"There is another saved run called {there.keeper.run_id}."
    assert straight.kept(there).decisions == ()


def test_two_plays_with_one_id_and_one_head_part_with_their_first_decision(
    straight: Table,
) -> None:
    head = straight.head(PROFESSIONAL)
    plays = []
    for number in (1, 3):
        heads = iter((head, straight.head(PROFESSIONAL)))
        runs = open_runs(straight.folder, DAY)
        play = Playing(begun(straight.scenario, PROFESSIONAL), Keeper(runs.keep, heads.__next__))
        play.go_on()
        plays.append((play, number))
    for play, number in plays:
        choose(straight, play, number)
    assert [straight.kept(play).decisions for play, _ in plays] == [
        (Decision("main-points"),), (Decision("turn-it-round"),),
    ]  # fmt: skip


def test_a_run_that_was_erased_while_it_was_played_is_not_brought_back(straight: Table) -> None:
    play = straight.begin(Players.PROFESSIONAL)
    open_runs(straight.folder, DAY).forget_all()
    play = choose(straight, play, 3)
    play.keeper.reflected("How was it?", "Long.")
    assert play.keeper.remark == ERASED
    assert straight.runs.all() == ()


def test_a_run_that_the_story_follows_no_longer_goes_on_as_a_new_one(straight: Table) -> None:
    play = straight.begin(Players.BOTH)
    play.go_on()
    play = choose(straight, play, 2)
    moments = dict(straight.scenario.moments)
    report = moments["The report"]
    moments["The report"] = replace(report, choices=report.choices[:1])
    straight.scenario = replace(straight.scenario, moments=moments)
    again = straight.loaded(play)
    assert again.keeper.run_id != play.keeper.run_id
    assert again.meeting.decisions == ()
    assert straight.kept(play).decisions == (Decision("anything-to-add"),)


def test_a_hope_that_was_kept_before_may_be_said_more_fully_by_whoever_read_it(
    straight: Table,
) -> None:
    play = straight.begin(Players.SERVICE_USER)
    play.pick(play.options[1])
    play.go_on()
    again = straight.loaded(play)
    more = again.meeting.hoping(Hope(0, Chair.SERVICE_USER, None, "main-points"))
    again.keeper.hoped(more)
    assert again.keeper.run_id == play.keeper.run_id
    assert straight.kept(again).hopes == (
        Hope(0, Chair.SERVICE_USER, "anything-to-add", "main-points"),
    )


def test_the_run_of_ones_own_takes_along_what_was_carried_on_and_can_go_on_growing(
    straight: Table,
) -> None:
    play = straight.begin(Players.SERVICE_USER)
    play.pick(play.options[1])
    play.go_on()
    play.keeper.reflected("How was it?", "Long.")
    run, sitting = straight.kept(play), play.meeting.sitting
    other = Kept(refuse=(Refusal.ELSEWHERE, 1))
    keeper = Keeper(other, lambda: straight.head(sitting), run)
    meeting = followed(straight.scenario, sitting, run)
    keeper.begun(meeting)
    keeper.decided(meeting := meeting.picked(Decision(None, "nod")))
    keeper.hoped(meeting.hoping(Hope(0, Chair.SERVICE_USER, None, "main-points")))
    keeper.ended()
    keeper.left()
    steps = replay(straight.scenario, meeting.decisions).steps
    begun_, one, two, hoped, said, more, *end = other.changes
    assert isinstance(begun_, RunBegun)
    run_id = begun_.run_id
    assert run_id == keeper.run_id != play.keeper.run_id
    assert begun_.events == steps[0].events
    for number, made in enumerate((one, two)):
        before = version_of(meeting.decisions[:number])
        decision, events = meeting.decisions[number], steps[number + 1].events
        words = picked_words(straight.scenario.moments[meeting.visited[number]], decision)
        assert any(words)
        assert made == DecisionMade(run_id, number, before, decision, events, words)
    hope = run.hopes[0]
    assert (hoped, said) == (
        HopeSaid(run_id, hope), Reflected(run_id, Reflection("How was it?", "Long.")),
    )  # fmt: skip
    assert more == HopeSaid(run_id, replace(hope, expected="main-points"), hope)
    assert end == [RunEnded(run_id, None), DebriefLeft(run_id)]


@pytest.mark.parametrize("place", range(2, 8))
def test_an_id_that_turns_out_to_be_taken_later_takes_nothing_of_the_play(
    straight: Table, place: int
) -> None:
    late = Kept(refuse=(Refusal.TAKEN, place))
    keeper = Keeper(late, lambda: straight.head(PROFESSIONAL))
    play = Playing(begun(straight.scenario, PROFESSIONAL), keeper)
    straight.on(play)
    for number in (1, None, 1):
        play.go_on() if number is None else play.pick(play.options[number - 1])
        straight.on(play)
    assert play.step is PlayStep.ENDED
    keeper.left()
    keeper.reflected("How was it?", "Long.")
    assert keeper.remark is None
    kinds = [type(change) for change in late.changes]
    assert kinds[:4] == [RunBegun, DecisionMade, DecisionMade, DecisionMade]
    assert {*kinds[4:]} == {RunEnded, DebriefLeft, Reflected}
    assert len(kinds) == 7
    assert {change.run_id for change in late.changes} == {keeper.run_id}


@dataclass
class Kept:
    """Takes changes; the one of that place is refused, and all that was taken before it is gone.

    So it is with a run that was held while the disk was busy, and could not be kept then.
    """

    refuse: tuple[Refusal, int]
    changes: list[RunChange] = field(default_factory=list)
    seen: int = 0

    def __call__(self, change: RunChange) -> Unsaved | None:
        self.seen += 1
        if self.seen == self.refuse[1]:
            self.changes.clear()
            return Unsaved("It could not be kept.", self.refuse[0])
        self.changes.append(change)
        return None


def test_a_run_of_ones_own_that_waits_for_room_on_the_disk_is_whole_and_goes_on(
    straight: Table,
) -> None:
    """Nothing is refused, all is held, and the next change goes to the same run."""
    handed: list[RunChange] = []

    def full(change: RunChange) -> Unsaved | None:
        handed.append(change)
        if isinstance(change, DecisionMade) and change.run_id == "run-0":
            return Unsaved("It has gone on elsewhere.", Refusal.ELSEWHERE)
        return Unsaved("There is no room on the disk.", None)

    keeper = Keeper(full, lambda: straight.head(PROFESSIONAL))
    meeting = begun(straight.scenario, PROFESSIONAL)
    keeper.begun(meeting)
    first = straight.scenario.moments[straight.scenario.start].choices[0].id
    meeting = played(straight.scenario, PROFESSIONAL, [Decision(professional=first)])
    keeper.decided(meeting)
    assert keeper.run_id == "run-1"
    assert [change.run_id for change in handed if isinstance(change, DecisionMade)] == [
        "run-0",
        "run-1",
    ]
    keeper.reflected("How was it?", "Long.")
    assert handed[-1] == Reflected("run-1", Reflection("How was it?", "Long."))
