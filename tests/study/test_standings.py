"""How often a moment and a way is met, and where power stands on arrival: by hand."""

from __future__ import annotations

import pytest

from game.study.explore.limits import EndlessLoop, TooManyStates
from game.study.explore.standings import Standing, standings
from tests.builder import choice, effects, ending, moment, passing, scenario, trust_at_least


def test_ways_share_the_plays_and_come_together_again():
    story = scenario(
        moment(
            "Start",
            "professional",
            choice("give", "Hall", effects=effects(gives={"voice": 3})),  # 8 of 29
            choice("again", "Hall", effects=effects(gives={"voice": 3})),
            choice("take", "Hall", effects=effects(takes={"voice": 1})),  # 4 of 29
            choice("leave"),
        ),
        moment("Hall", "service user", choice("on"), choice("home", "Home")),
        ending(),
        ending("Home"),
        passing("Never", ending="Never"),
    )
    found = standings(story)
    assert found.ways == {
        ("Start", "Hall"): pytest.approx(3 / 4),
        ("Start", "The end"): pytest.approx(1 / 4),
        ("Hall", "The end"): pytest.approx(3 / 8),
        ("Hall", "Home"): pytest.approx(3 / 8),
    }
    assert found.moments["Start"].visits == pytest.approx(1)
    assert found.moments["Start"].power == pytest.approx(100 * 5 / 29)
    assert found.moments["Hall"].visits == pytest.approx(3 / 4)
    assert found.moments["Hall"].power == pytest.approx(100 * (8 + 8 + 4) / 3 / 29)
    assert found.moments["The end"].visits == pytest.approx(5 / 8)
    assert found.moments["Never"] == Standing(0.0, None)


def test_a_ring_of_moments_is_met_as_often_as_it_is_gone_round():
    story = scenario(
        moment("Ask", "service user", choice("again", "Answer"), choice("stop")),
        moment("Answer", "professional", choice("back", "Ask")),
        ending(),
    )
    found = standings(story)
    assert found.moments["Ask"].visits == pytest.approx(2)
    assert found.moments["Answer"].visits == pytest.approx(1)
    assert found.ways["Answer", "Ask"] == pytest.approx(1)
    assert found.ways["Ask", "The end"] == pytest.approx(1)


def test_a_loop_nobody_can_leave_and_too_many_states_are_told():
    out = choice("out", only_if=trust_at_least(9))
    caught = scenario(moment("Ask", "service user", choice("again", "Ask"), out), ending())
    with pytest.raises(EndlessLoop):
        standings(caught)
    story = scenario(moment("Start", "professional", choice("go")), ending())
    assert standings(story, limit=2).moments["The end"].visits == 1
    with pytest.raises(TooManyStates):
        standings(story, limit=1)


def test_progress_is_told_before_each_group_of_moments():
    story = scenario(moment("Start", "professional", choice("go")), ending())
    told: list[tuple[int, int]] = []
    standings(story, progress=lambda done, whole: told.append((done, whole)))
    assert told == [(0, 2), (1, 2)]


def test_a_ring_that_nobody_comes_to_or_goes_round_is_met_as_often_as_it_is():
    story = scenario(
        moment(
            "Start",
            "professional",
            choice("on"),
            choice("stay", "Start", only_if=trust_at_least(9)),
        ),
        ending(),
        moment("Left", "professional", choice("right", "Right")),
        moment("Right", "professional", choice("left", "Left")),
    )
    found = standings(story)
    assert found.moments["Start"].visits == pytest.approx(1)
    assert found.ways[("Start", "The end")] == pytest.approx(1)
    assert found.moments["Left"] == found.moments["Right"] == Standing(0.0, None)
