"""In which order people see options: drawn from the seed and the moment, and the same for all."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from game.engine.options import open_choices, options
from game.engine.order import dealt
from game.engine.other_chair import pick
from game.engine.play import begin
from game.engine.view import moment_seen
from game.model.players import Manner
from game.model.power import Chair
from game.model.scenario import Order, Scenario
from tests.builder import choice, ending, moment, scenario, trust_at_least

IDS = ("ask", "tell", "wait", "share")


def story(order: Order = Order.SHUFFLED, name: str = "Start") -> Scenario:
    return scenario(
        moment(
            name,
            "together",
            choice("ask", likely=2),
            choice("tell"),
            choice("wait", only_if=trust_at_least(9), blocked_because="Not while trust is low."),
            choice("share", likely=9),
            order=order,
        ),
        ending(),
    )


def seen(meeting: Scenario) -> tuple[str, ...]:
    return tuple(one.choice.id for one in options(meeting, begin(meeting).state))


def test_an_order_is_the_same_on_every_machine_and_in_every_year() -> None:
    assert [seen(dealt(story(), seed)) for seed in (0, 1, 2)] == [
        ("share", "ask", "wait", "tell"),
        ("ask", "tell", "share", "wait"),
        ("wait", "share", "ask", "tell"),
    ]
    assert seen(dealt(story(name="Elsewhere"), 0)) == ("share", "ask", "tell", "wait")


def test_options_are_numbered_as_they_are_seen_closed_ones_too() -> None:
    meeting = dealt(story(), 1)
    shown = options(meeting, begin(meeting).state)
    assert [option.number for option in shown] == [1, 2, 3, 4]
    assert [option.choice.id for option in shown if not option.is_open] == ["wait"]


def test_both_chairs_are_shown_one_order() -> None:
    meeting = dealt(story(), 1)
    state = begin(meeting).state
    one, two = (moment_seen(meeting, state, chair).options for chair in Chair)
    assert one == two
    assert tuple(option.id for option in one) == seen(meeting)


def test_what_one_hopes_for_stands_in_the_order_in_which_the_other_sees_it() -> None:
    meeting = scenario(
        moment("Start", "professional", *map(choice, IDS), order=Order.SHUFFLED), ending()
    )
    meeting = dealt(meeting, 3)
    state = begin(meeting).state
    own = moment_seen(meeting, state, Chair.PROFESSIONAL).options
    hoped = moment_seen(meeting, state, Chair.SERVICE_USER).hopes
    assert [one.id for one in hoped] == [one.id for one in own]


def test_no_place_is_any_ones_over_many_seeds() -> None:
    first = Counter(seen(dealt(story(), seed))[0] for seed in range(400))
    assert set(first) == set(IDS)
    assert min(first.values()) > 70  # a hundred each


def test_as_written_stays_as_it_was_and_so_does_a_scenario_that_nobody_plays() -> None:
    assert seen(dealt(story(Order.AS_WRITTEN), 7)) == IDS
    assert seen(story()) == IDS


def test_who_picks_what_does_not_hang_on_the_order() -> None:
    written, shuffled = dealt(story(Order.AS_WRITTEN), 7), dealt(story(), 7)
    state = begin(written).state
    for manner in Manner:
        for seed in range(30):
            picks = [
                pick(meeting, state, Chair.SERVICE_USER, manner, seed, 0)
                for meeting in (written, shuffled)
            ]
            assert picks[0] == picks[1]
    assert [one.id for one in open_choices(shuffled, state)] == ["ask", "tell", "share"]


def test_other_words_for_a_choice_leave_it_in_its_place() -> None:
    meeting = dealt(story(), 5)
    start = meeting.moments["Start"]
    told = tuple(replace(one, words=f"{one.words}, in Welsh") for one in start.choices)
    moments = {**meeting.moments, "Start": replace(start, choices=told)}
    assert seen(replace(meeting, moments=moments)) == seen(meeting)
