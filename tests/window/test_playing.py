from __future__ import annotations

from game.model.players import Manner, Players
from game.model.power import Chair
from game.model.run import Run, RunHead
from game.model.scenario import LineKind
from game.model.state import Decision
from game.play.sitting import Sitting
from game.window.keeper import Keeper
from game.window.playing import Playing, Step

from .sample import NullRuns, entries, sample


def playing(players: Players, runs: NullRuns | None = None) -> Playing:
    keeper = Keeper(runs or NullRuns(), entries()[0], "typical")
    play = Playing(sample(), Sitting(players, seed=7), keeper)
    if play.step is Step.BEGINNING:
        play.go_on()
    return play


def choose(play: Playing, number: int) -> bool:
    return play.pick(next(option for option in play.options if option.number == number))


def test_a_professional_chooses_first_and_hears_no_thoughts_of_the_other() -> None:
    play = playing(Players.PROFESSIONAL)
    assert play.step is Step.CHOOSING
    kinds = {(line.kind, line.speaker) for line in play.page.passage.lines}
    assert (LineKind.THOUGHT, "Dr Okafor") in kinds
    assert (LineKind.SIGHT, "Yusuf") not in kinds


def test_a_choice_is_kept_before_it_is_shown_and_moves_power_before_the_story_goes_on() -> None:
    runs = NullRuns()
    play = playing(Players.PROFESSIONAL, runs)
    assert choose(play, 3)
    assert runs.decisions == [Decision(professional="turn-it-round")]
    assert play.step is Step.MOVED
    outcome = play.outcome
    assert outcome is not None
    assert (outcome.before.whole_power, outcome.after.whole_power) == (20, 27)
    assert play.page.before == outcome.after
    assert play.page.after.user.choice == 1  # the bed manager rang on arrival


def test_what_is_still_to_come_is_in_nothing_that_can_be_looked_up() -> None:
    play = playing(Players.PROFESSIONAL)
    choose(play, 3)
    assert play.balance.whole_power == 27
    assert len(play.told) == 2
    assert play.shown_moment.name == "The report"
    play.go_on()
    assert play.balance.whole_power == 24
    assert len(play.told) == 3


def test_a_closed_option_changes_nothing() -> None:
    runs = NullRuns()
    play = playing(Players.PROFESSIONAL, runs)
    assert not choose(play, 4)
    assert play.step is Step.CHOOSING
    assert runs.decisions == []


def test_before_the_other_decides_hope_is_asked_then_expectation_and_both_are_kept() -> None:
    runs = NullRuns()
    play = playing(Players.SERVICE_USER, runs)
    assert play.step is Step.HOPING
    choose(play, 2)
    assert play.step is Step.EXPECTING
    choose(play, 1)
    assert [(h.hoped, h.expected) for h in runs.hopes] == [("anything-to-add", "main-points")]
    assert play.step is Step.MOVED


def test_hope_and_expectation_can_both_be_skipped_and_change_nothing() -> None:
    runs = NullRuns()
    skipped, hoped = playing(Players.SERVICE_USER, runs), playing(Players.SERVICE_USER)
    skipped.go_on()
    skipped.go_on()
    choose(hoped, 1)
    choose(hoped, 2)
    assert runs.hopes == []
    assert skipped.meeting.decisions == hoped.meeting.decisions


def test_two_people_pick_in_turn_and_nothing_is_kept_until_both_have() -> None:
    runs = NullRuns()
    play = playing(Players.BOTH, runs)
    assert play.viewer is Chair.PROFESSIONAL
    choose(play, 1)
    play.go_on()
    assert play.viewer is Chair.SERVICE_USER
    choose(play, 1)
    play.go_on()
    assert play.step is Step.HANDING
    assert play.picking is Chair.PROFESSIONAL
    play.go_on()
    choose(play, 1)
    assert play.step is Step.HANDING
    assert play.picking is Chair.SERVICE_USER
    assert len(runs.decisions) == 2
    play.go_on()
    choose(play, 2)
    assert runs.decisions[-1] == Decision("home", "wait")
    assert play.outcome is not None
    assert play.outcome.moves[0].differed


def test_watching_goes_on_by_itself_to_the_ending() -> None:
    runs = NullRuns()
    play = playing(Players.NONE, runs)
    while play.step is not Step.ENDED:
        assert play.options == ()
        assert play.go_on()
    assert len(runs.decisions) == 3
    assert runs.ended == ["Still waiting"]


def test_a_run_is_carried_on_where_it_stood() -> None:
    head = RunHead(
        "run-0", "t", "ward", "", None, Players.PROFESSIONAL, Manner.TYPICAL, 7, "2026-05-01T10:00"
    )
    run = Run(head, (Decision(professional="turn-it-round"),))
    runs = NullRuns()
    keeper = Keeper(runs, entries()[0], "typical", run.head.id)
    play = Playing(sample(), Sitting(Players.PROFESSIONAL, seed=7), keeper, run)
    assert play.page.passage.moment == "The corridor"
    assert play.step is Step.WAITING
    assert runs.decisions == []


def test_what_could_not_be_kept_is_said_and_play_goes_on() -> None:
    class Full(NullRuns):
        def decide(self, *_: object) -> str | None:  # type: ignore[override]
            return "There is no room left on the disk."

    play = playing(Players.PROFESSIONAL, Full())
    assert choose(play, 1)
    assert play.keeper.remark == "There is no room left on the disk."
    assert play.step is Step.MOVED
