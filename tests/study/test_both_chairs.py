"""The same moments of two plays: which differ most, what was said in them and what was thought."""

from __future__ import annotations

import pytest

from game.engine.play import Step, replay
from game.model.power import Chair
from game.model.scenario import Line, LineKind
from game.model.state import decision_of
from game.study.both_chairs import shared_moments
from tests.builder import choice, effects, ending, moment, scenario

PRO, USER = Chair.PROFESSIONAL, Chair.SERVICE_USER


def thinks(text: str, who: str) -> Line:
    return Line(LineKind.THOUGHT, text, who)


STORY = scenario(
    moment(
        "Start", "professional",
        choice("ask", "Answer", effects=effects(shares={"voice": 2})),
        choice("wait", "Answer"),
        script=(thinks("Late again.", "Dr Okafor"), Line(LineKind.SPEECH, "Sit down.", "Dr Okafor"),
                thinks("There is one chair.", "Sam")),
    ),
    moment(
        "Answer", "service user",
        choice("agree", "Close", effects=effects(shares={"knowledge": 1})),
        choice("nod", "Close"),
        script=(thinks("Say it now.", "Sam"),),
    ),
    moment(
        "Close", "professional", choice("stand"),
        script=(Line(LineKind.NARRATION, "It rings."),),
    ),
    ending(script=(thinks("Next.", "Dr Okafor"), thinks("Home.", "Sam"))),
)  # fmt: skip


def steps(start: str, answer: str) -> tuple[Step, ...]:
    made = [decision_of(PRO, start), decision_of(USER, answer), decision_of(PRO, "stand")]
    return replay(STORY, made).steps


def test_the_moments_that_moved_the_say_most_differently_are_told_as_they_came() -> None:
    """Sam has 5 of 29, and 7 of 31 once he was asked: 22.58 less 17.24 is 5.34."""
    found = shared_moments(STORY, steps("ask", "nod"), steps("wait", "nod"))
    assert [one.moment for one in found] == ["Start", "Answer", "The end"]
    assert [one.apart for one in found] == [pytest.approx(5.34, abs=0.005), 0.0, 0.0]


def test_a_moment_in_which_nobody_thinks_is_left_out() -> None:
    found = shared_moments(STORY, steps("ask", "agree"), steps("wait", "nod"))
    assert "Close" not in [one.moment for one in found]


def test_lines_are_in_the_order_told_and_thoughts_go_by_chair() -> None:
    (start, *_) = shared_moments(STORY, steps("ask", "nod"), steps("wait", "nod"))
    assert [line.text for line in start.lines] == [
        "Late again.",
        "Sit down.",
        "There is one chair.",
    ]
    assert [line.text for line in start.thoughts(PRO)] == ["Late again."]
    assert [line.text for line in start.thoughts(USER)] == ["There is one chair."]


def test_what_was_chosen_is_told_of_both_plays() -> None:
    (start, *_) = shared_moments(STORY, steps("ask", "nod"), steps("wait", "nod"))
    assert [pick.choice.id for pick in start.picks] == ["ask"]
    assert [pick.choice.id for pick in start.other_picks] == ["wait"]


def test_a_moment_that_one_play_did_not_come_to_is_not_shared() -> None:
    stopped = replay(STORY, []).steps
    assert [one.moment for one in shared_moments(STORY, steps("ask", "nod"), stopped)] == ["Start"]


def test_two_plays_that_went_the_same_way_are_told_by_where_both_think() -> None:
    found = shared_moments(STORY, steps("ask", "nod"), steps("ask", "nod"))
    assert [one.moment for one in found] == ["Start", "Answer", "The end"]
    assert [one.apart for one in found] == [0.0, 0.0, 0.0]
