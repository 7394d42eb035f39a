"""A play in progress: its pages, its decisions, and what one chair is told of them."""

from __future__ import annotations

import pytest

from game.model.events import Hope
from game.model.players import Manner, Players
from game.model.power import Chair
from game.model.problems import Refused
from game.model.run import Run, RunHead
from game.model.state import Decision
from game.play.meeting import begun, followed, played
from game.play.sitting import Sitting, across
from tests.meeting_sample import sample

from .stories import long_way, shuffled, stuck, twice

HEAD = RunHead(
    "run-0", "t", "ward", "", None, Players.PROFESSIONAL, Manner.TYPICAL, 7, "2026-05-01T10:00"
)


def test_picks_and_a_seed_alone_make_the_meeting_that_was_played() -> None:
    sitting = Sitting(Players.PROFESSIONAL, seed=7)
    picks = (Decision(professional="turn-it-round"), Decision(), Decision(professional="wait"))
    meeting = begun(sample(), sitting)
    for pick in picks:
        meeting = meeting.picked(pick)
    assert played(sample(), sitting, picks) == meeting
    assert meeting.ending == "Still waiting"
    assert meeting.decisions[0] == picks[0]
    assert meeting.decisions[1].service_user in ("my-leave", "nod")
    assert followed(sample(), sitting, Run(HEAD, meeting.decisions)) == meeting


def test_another_seed_may_pick_otherwise_for_the_chair_that_nobody_plays() -> None:
    picks = (Decision(professional="turn-it-round"), Decision())
    seeds = (Sitting(Players.PROFESSIONAL, seed=seed) for seed in range(20))
    picked = {played(sample(), sitting, picks).decisions[1].service_user for sitting in seeds}
    assert picked == {"my-leave", "nod"}


def test_a_pick_that_the_rules_refuse_leaves_the_meeting_as_it_was() -> None:
    meeting = begun(sample(), Sitting(Players.PROFESSIONAL))
    with pytest.raises(Refused):
        meeting.picked(Decision(professional="last-page"))
    assert meeting == begun(sample(), Sitting(Players.PROFESSIONAL))


def test_a_run_that_the_story_no_longer_follows_stops_where_it_can_still_go() -> None:
    gone = (Decision(professional="main-points"), Decision(service_user="no-longer-there"))
    hopes = tuple(Hope(number, Chair.PROFESSIONAL, "nod", None) for number in (0, 1))
    meeting = followed(sample(), Sitting(Players.PROFESSIONAL), Run(HEAD, gone, hopes))
    assert meeting.decisions == gone[:1]
    assert meeting.hopes == hopes[:1]
    stopped = followed(sample(), Sitting(Players.PROFESSIONAL), Run(HEAD, gone[:1], hopes))
    assert stopped.hopes == hopes


def test_what_was_picked_in_one_chair_sits_across_from_the_other() -> None:
    decisions = (Decision(professional="main-points"), Decision(service_user="nod"))
    sitting = Sitting(Players.SERVICE_USER, seed=3)
    assert across(sample(), sitting, decisions).earlier == (("The report", "main-points"),)
    assert across(sample(), Sitting(Players.BOTH), decisions).earlier == ()


def test_hope_and_expectation_of_one_decision_are_one_and_the_newest_stands_last() -> None:
    user = Chair.SERVICE_USER
    meeting = begun(sample(), Sitting(Players.SERVICE_USER))
    for hope in (Hope(0, user, "a", None), Hope(1, user, "b", None), Hope(0, user, None, "c")):
        meeting = meeting.hoping(hope)
    assert meeting.hopes == (Hope(1, user, "b", None), Hope(0, user, "a", "c"))
    assert meeting.hoping(Hope(0, user, "d", None)).hopes[-1] == Hope(0, user, "d", "c")


def test_moments_without_words_or_moves_are_passed_by() -> None:
    decisions = (
        Decision(professional="main-points"), Decision(service_user="nod"),
        Decision("home", "home"),
    )  # fmt: skip
    meeting = played(sample(), Sitting(Players.BOTH), decisions)
    assert [page.passage.moment for page in meeting.pages] == ["Still waiting"]


def test_an_unseen_choice_is_not_told_to_the_other_chair() -> None:
    sitting = Sitting(Players.PROFESSIONAL, earlier=(("The corridor", "nod"),))
    meeting = played(sample(), sitting, (Decision(professional="main-points"), Decision()))
    assert meeting.outcome is not None
    move = meeting.outcome.moves[0]
    assert move.picks[0].words is None
    assert move.because is None
    assert move.lands_as == "He looked fine with it."


def test_a_meeting_is_over_at_an_ending_and_where_there_is_no_way_on() -> None:
    sitting = Sitting(Players.BOTH)
    assert not begun(stuck(), sitting).is_over
    without_a_way = played(stuck(), sitting, (Decision("a"),))
    assert (without_a_way.is_over, without_a_way.ending) == (True, None)
    ended = played(twice(), sitting, (Decision("a"), Decision("c")))
    assert (ended.is_over, ended.ending) == (True, "The end")


def test_the_seed_deals_the_order_in_which_options_are_shown() -> None:
    shown = {
        tuple(one.id for one in begun(shuffled(), Sitting(Players.BOTH, seed=seed)).moment.options)
        for seed in range(30)
    }
    assert len(shown) == 6


def test_pages_begin_with_the_balance_that_the_one_before_left() -> None:
    first, second = begun(long_way(), Sitting(Players.BOTH)).pages
    assert (first.before.user.choice, first.after.user.choice) == (2, 1)
    assert second.before == second.after == first.after


def test_each_decision_of_the_other_chair_is_drawn_anew() -> None:
    alike = 0
    for seed in range(60):
        meeting = played(
            twice(), Sitting(Players.SERVICE_USER, seed=seed), (Decision(), Decision())
        )
        one, two = (decision.professional for decision in meeting.decisions)
        alike += (one, two) in (("a", "c"), ("b", "d"))
    assert 15 < alike < 45


def test_where_both_people_decide_at_one_screen_nobodys_view_is_shown() -> None:
    sitting = Sitting(Players.BOTH)
    picks = Decision("main-points"), Decision(None, "nod")
    seen_by = [played(sample(), sitting, picks[:number]).viewer for number in range(3)]
    assert seen_by == [Chair.PROFESSIONAL, Chair.SERVICE_USER, None]
