"""The steps of a meeting, straight through and with every question asked by a play carried on."""

from __future__ import annotations

from dataclasses import replace

from game.model.events import Hope
from game.model.picture import Face
from game.model.players import Players
from game.model.power import Chair
from game.model.scenario import Line, LineKind
from game.model.state import Decision
from game.play.changes import RunChange, Unsaved
from game.play.keeper import Keeper
from game.play.meeting import begun
from game.play.playing import Playing, PlayStep
from game.play.sitting import Sitting
from tests.builder import choice, ending, moment, scenario

from .conftest import Table
from .stories import long_way, twice


def choose(play: Playing, number: int) -> bool:
    return play.pick(next(option for option in play.options if option.number == number))


def test_nothing_of_the_story_is_shown_or_told_before_it_begins(table: Table) -> None:
    sitting = Sitting(Players.PROFESSIONAL)
    before = Playing(begun(table.scenario, sitting), table.keeper(sitting))
    assert before.step is PlayStep.BEGINNING
    assert before.told == ()
    assert before.options == ()
    assert before.balance.whole_power == 20


def test_only_one_who_plays_alone_is_told_first_what_their_chair_knows(table: Table) -> None:
    for players, is_alone in ((Players.SERVICE_USER, True), (Players.BOTH, False)):
        sitting = Sitting(players)
        play = Playing(begun(table.scenario, sitting), table.keeper(sitting))
        assert (play.step is PlayStep.BEGINNING) is is_alone


def test_a_professional_chooses_first_and_hears_no_thoughts_of_the_other(table: Table) -> None:
    play = table.begin(Players.PROFESSIONAL)
    assert play.step is PlayStep.CHOOSING
    kinds = {(line.kind, line.speaker) for line in play.page.passage.lines}
    assert (LineKind.THOUGHT, "Dr Okafor") in kinds
    assert (LineKind.SIGHT, "Yusuf") not in kinds


def test_a_choice_is_kept_before_it_is_shown_and_moves_power_before_the_story_goes_on(
    table: Table,
) -> None:
    play = table.begin(Players.PROFESSIONAL)
    assert choose(play, 3)
    assert table.kept(play).decisions == (Decision(professional="turn-it-round"),)
    assert play.step is PlayStep.MOVED
    outcome = play.outcome
    assert outcome is not None
    assert (outcome.before.whole_power, outcome.after.whole_power) == (20, 27)
    assert play.page.before == outcome.after
    assert play.page.after.user.choice == 1  # the bed manager rang on arrival


def test_what_is_still_to_come_is_in_nothing_that_can_be_looked_up(table: Table) -> None:
    play = table.begin(Players.PROFESSIONAL)
    choose(play, 3)
    assert play.balance.whole_power == 27
    assert len(play.told) == 2
    assert play.shown_moment.name == "The report"
    play = table.on(play)
    assert play.balance.whole_power == 24
    assert len(play.told) == 3


def test_a_closed_option_changes_nothing(table: Table) -> None:
    play = table.begin(Players.PROFESSIONAL)
    assert not choose(play, 4)
    assert play.step is PlayStep.CHOOSING
    assert table.kept(play).decisions == ()


def test_a_hope_is_one_pick_and_is_kept_with_the_decision_it_was_about(table: Table) -> None:
    play = table.begin(Players.SERVICE_USER)
    assert play.step is PlayStep.HOPING
    choose(play, 2)
    hope = Hope(0, Chair.SERVICE_USER, "anything-to-add")
    assert table.kept(play).hopes == (hope,)
    assert play.step is PlayStep.MOVED
    assert table.on(play).meeting.hopes == (hope,)


def test_a_hope_can_be_skipped_and_changes_nothing(table: Table) -> None:
    skipped, hoped = table.begin(Players.SERVICE_USER), table.begin(Players.SERVICE_USER)
    skipped.go_on()
    choose(hoped, 1)
    assert table.kept(skipped).hopes == ()
    assert skipped.meeting.decisions == hoped.meeting.decisions


def test_who_does_not_like_to_be_asked_waits_for_the_other_at_once(table: Table) -> None:
    sitting = Sitting(Players.SERVICE_USER, seed=7)
    play = Playing(begun(table.scenario, sitting), table.keeper(sitting), hopes=False)
    play.go_on()
    assert play.step is PlayStep.WAITING


def test_two_people_pick_in_turn_and_nothing_is_kept_until_both_have(table: Table) -> None:
    play = table.begin(Players.BOTH)
    play.go_on()
    assert play.viewer is Chair.PROFESSIONAL
    choose(play, 1)
    play = table.on(play)
    assert play.viewer is Chair.SERVICE_USER
    choose(play, 1)
    play = table.on(play)
    assert play.step is PlayStep.HANDING
    assert play.picking is Chair.PROFESSIONAL
    play.go_on()
    choose(play, 1)
    assert play.step is PlayStep.HANDING
    assert play.picking is Chair.SERVICE_USER
    assert len(table.kept(play).decisions) == 2
    play.go_on()
    choose(play, 2)
    assert table.kept(play).decisions[-1] == Decision("home", "wait")
    assert play.outcome is not None
    assert play.outcome.moves[0].differed


def test_watching_goes_on_by_itself_to_the_ending(table: Table) -> None:
    play = table.begin(Players.NONE)
    while play.step is not PlayStep.ENDED:
        assert play.options == ()
        assert play.go_on()
        play = table.on(play)
    kept = table.kept(play)
    assert len(kept.decisions) == 3
    assert (kept.head.finished, kept.head.ended) == (True, "Still waiting")


def test_a_run_is_carried_on_where_it_stood(table: Table) -> None:
    play = table.begin(Players.PROFESSIONAL)
    choose(play, 3)
    play = table.loaded(play)
    assert play.page.passage.moment == "The corridor"
    assert play.step is PlayStep.WAITING


def test_what_could_not_be_kept_is_said_and_play_goes_on(table: Table) -> None:
    def full(change: RunChange) -> Unsaved:
        return Unsaved("There is no room left on the disk.")

    sitting = Sitting(Players.PROFESSIONAL)
    play = Playing(begun(table.scenario, sitting), Keeper(full, lambda: table.head(sitting)))
    play.go_on()
    assert choose(play, 1)
    assert play.keeper.remark == "There is no room left on the disk."
    assert not play.keeper.is_kept
    assert play.step is PlayStep.MOVED


def test_what_happens_on_arrival_is_shown_once_the_meeting_has_begun(table: Table) -> None:
    table.scenario = long_way()
    sitting = Sitting(Players.PROFESSIONAL)
    play = Playing(begun(table.scenario, sitting), table.keeper(sitting))
    assert play.balance.user.choice == 2
    play.go_on()
    assert play.balance.user.choice == 1
    assert (play.step, play.page.passage.moment) == (PlayStep.TELLING, "Door")


def test_a_run_is_carried_on_at_the_last_page_that_was_told(table: Table) -> None:
    table.scenario = long_way()
    play = table.begin(Players.BOTH)
    choose(play, 1)
    play.go_on()
    assert (play.step, play.page.passage.moment) == (PlayStep.TELLING, "Walk")
    play = table.loaded(play)
    assert (play.step, play.page.passage.moment) == (PlayStep.CHOOSING, "Window")


def test_a_hope_that_was_skipped_leaves_the_next_one_where_it_belongs(table: Table) -> None:
    table.scenario = twice()
    play = table.begin(Players.SERVICE_USER)
    play.go_on()
    play = table.on(play)
    choose(play, 1)
    play = table.on(play)
    assert play.step is PlayStep.ENDED
    assert table.kept(play).hopes == (Hope(1, Chair.SERVICE_USER, "c"),)


def test_a_hope_does_not_stand_for_the_next_decision_too(table: Table) -> None:
    table.scenario = twice()
    play = table.begin(Players.SERVICE_USER)
    choose(play, 1)
    play = table.on(play)
    play.go_on()
    assert [hope.decision for hope in table.kept(play).hopes] == [0]


def test_the_page_that_comes_next_is_known_once_the_decision_is_made(table: Table) -> None:
    play = table.begin(Players.PROFESSIONAL)
    while play.step is not PlayStep.CHOOSING:
        play.go_on()
    assert play.next_page is None
    play.pick(next(one for one in play.options if one.is_open))
    assert play.step is PlayStep.MOVED
    coming = play.next_page
    assert coming is not None
    play.go_on()
    assert play.page is coming


def test_the_last_page_is_that_of_the_moment_the_play_stands_in(table: Table) -> None:
    sitting = Sitting(Players.PROFESSIONAL)
    play = Playing(begun(table.scenario, sitting), table.keeper(sitting))
    assert not play.is_at_last_page
    play = table.begin(Players.PROFESSIONAL)
    assert play.is_at_last_page
    assert choose(play, 3)
    assert play.outcome is not None
    assert not play.is_at_last_page


def test_nothing_is_picked_where_nothing_is_asked(table: Table) -> None:
    play = table.begin(Players.PROFESSIONAL)
    option = play.options[0]
    assert play.pick(option)
    assert play.step is PlayStep.MOVED
    assert not play.pick(option)
    assert len(table.kept(play).decisions) == 1


def test_what_the_rules_refuse_is_no_pick(table: Table) -> None:
    play = table.begin(Players.PROFESSIONAL)
    forged = replace(play.options[0], id="nowhere")
    assert not play.pick(forged)
    assert (play.step, play.meeting.decisions) == (PlayStep.CHOOSING, ())


def test_where_somebody_has_to_pick_nothing_goes_on_by_itself(table: Table) -> None:
    play = table.begin(Players.PROFESSIONAL)
    assert not play.go_on()
    assert play.step is PlayStep.CHOOSING


def test_the_panel_is_on_the_side_of_whoever_picks_next(table: Table) -> None:
    table.scenario = long_way()  # the professional picks, then the service user
    for players, sides in (
        (Players.PROFESSIONAL, (Chair.PROFESSIONAL, Chair.PROFESSIONAL)),
        (Players.SERVICE_USER, (Chair.SERVICE_USER, Chair.SERVICE_USER)),
        (Players.BOTH, (Chair.PROFESSIONAL, Chair.SERVICE_USER)),
        (Players.NONE, (None, None)),
    ):
        play = table.begin(players)
        first = play.viewer
        assert choose(play, 1) if play.step is PlayStep.CHOOSING else play.go_on()
        assert (first, play.viewer) == sides  # once the pick is made, before the story goes on
        assert table.on(play).viewer is sides[1]


def test_the_first_of_two_who_pick_has_picked_until_both_have(table: Table) -> None:
    table.scenario = scenario(
        moment("Both", "together", choice("a", "After"), choice("b", "After")),
        moment("After", "professional", choice("c"), choice("d")),
        ending(),
    )
    play = table.begin(Players.BOTH)
    for chair, has_picked in ((Chair.PROFESSIONAL, False), (Chair.SERVICE_USER, True)):
        assert play.step is PlayStep.HANDING
        assert play.go_on()
        assert (play.picking, play.viewer) == (chair, chair)
        assert play.has_picked is has_picked
        assert choose(play, 1)
    assert not play.has_picked
    assert play.step is PlayStep.MOVED


def test_whoever_has_shown_nothing_yet_is_at_ease(table: Table) -> None:
    cross = Line(LineKind.NARRATION, "A door.", faces=(("Sam", Face.ANGRY),))
    table.scenario = scenario(
        moment("First", "professional", choice("a"), choice("b"), script=(cross,)), ending()
    )
    play = table.begin(Players.PROFESSIONAL)
    assert play.face_of("Sam") is Face.ANGRY
    assert play.face_of("Nobody") is Face.AT_EASE


def test_the_page_that_comes_next_is_the_one_after_that_which_is_told(table: Table) -> None:
    table.scenario = long_way()
    play = table.begin(Players.BOTH)
    choose(play, 1)
    play.go_on()
    assert (play.step, play.page.passage.moment) == (PlayStep.TELLING, "Walk")
    coming = play.next_page
    assert coming is not None
    play.go_on()
    assert (play.page, play.page.passage.moment) == (coming, "Window")
