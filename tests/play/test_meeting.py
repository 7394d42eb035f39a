"""A play in progress: its pages, its decisions, and what one chair is told of them."""

from __future__ import annotations

from dataclasses import replace

from game.model.players import Players
from game.model.power import Chair
from game.model.state import Decision
from game.play.meeting import Meeting
from game.play.sitting import Sitting
from tests.meeting_sample import sample


def test_a_run_that_the_story_no_longer_follows_stops_where_it_can_still_go() -> None:
    gone = (Decision(professional="main-points"), Decision(service_user="no-longer-there"))
    meeting = Meeting(sample(), Sitting(Players.PROFESSIONAL), gone)
    assert meeting.decisions == [gone[0]]
    assert meeting.picks_of(Chair.PROFESSIONAL) == (("The report", "main-points"),)


def test_moments_without_words_or_moves_are_passed_by() -> None:
    meeting = Meeting(sample(), Sitting(Players.BOTH))
    for decision in (
        Decision(professional="main-points"), Decision(service_user="nod"),
        Decision("home", "home"),
    ):  # fmt: skip
        meeting.decide(decision)
    assert [page.passage.moment for page in meeting.pages] == ["Still waiting"]


def test_an_unseen_choice_is_not_told_to_the_other_chair() -> None:
    scenario = sample()
    meeting = Meeting(scenario, replace(Sitting(Players.PROFESSIONAL), earlier=(
        ("The corridor", "nod"),
    )))  # fmt: skip
    meeting.decide(Decision(professional="main-points"))
    _, outcome = meeting.decide(Decision())
    assert outcome.moves[0].picks[0].words is None
    assert outcome.moves[0].because is None
    assert outcome.moves[0].lands_as == "He looked fine with it."
