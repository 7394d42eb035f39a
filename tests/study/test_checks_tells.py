"""What gives the sharing option away over a whole story, held against chance."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.model.scenario import Likely, Moment, Order, Scenario
from game.study.checks.tells import at_least, one_mouth, sharing_stands_out
from tests.builder import choice, effects, ending, moment, scenario

SHARES = effects(shares={"voice": 1})


def story(*places: int, order: Order = Order.AS_WRITTEN, **sharing: object) -> Scenario:
    """A moment of three options for each place at which the sharing one stands."""
    moments: list[Moment] = []
    for number, place in enumerate(places):
        onward = f"m{number + 1}" if number + 1 < len(places) else "The end"
        options = [choice(f"c{n}", onward, words="The same words.") for n in range(3)]
        options[place] = replace(options[place], effects=SHARES, **sharing)
        moments.append(moment(f"m{number}", "professional", *options, order=order))
    return scenario(*moments, ending())


def codes(meeting: Scenario) -> list[str]:
    return [finding.code for finding in sharing_stands_out(meeting)]


@pytest.mark.parametrize(
    ("hits", "chances", "expected"),
    [
        (0, (), 1.0),
        (0, (0.5,), 1.0),
        (1, (0.5,), 0.5),
        (2, (0.5, 0.5, 0.5), 0.5),
        (3, (1 / 3, 1 / 3, 1 / 3), 1 / 27),
        (1, (0.5, 0.25), 0.625),  # 1 - 1/2 x 3/4
        (2, (0.5, 0.25), 0.125),
    ],
)
def test_how_likely_so_many_hits_are(
    hits: int, chances: tuple[float, ...], expected: float
) -> None:
    assert at_least(hits, chances) == pytest.approx(expected, abs=1e-12)


def test_always_first_or_last_in_three_moments_is_told_and_in_two_it_is_not() -> None:
    assert codes(story(2, 2, 2)) == ["sharing-last"]
    assert codes(story(0, 0, 0)) == ["sharing-first"]
    assert codes(story(0, 0)) == codes(story(2, 0, 2)) == []


def test_far_more_often_than_by_chance_is_told_with_the_numbers() -> None:
    (found,) = sharing_stands_out(story(2, 2, 2, 2, 0, 2, 2))
    assert (found.code, found.where) == ("sharing-last", ("moments",))
    assert found.message == (
        "the option that shares most power stands last in 6 of 7 moments; by chance it would in "
        "about 2."
    )
    assert codes(story(2, 2, 2, 0, 2)) == []  # four of five: 11 in 243


def test_where_options_are_shuffled_no_place_tells_anything() -> None:
    assert codes(story(2, 2, 2, order=Order.SHUFFLED)) == []


def test_a_cost_or_a_weight_that_goes_with_sharing_is_told_from_five_of_five_on() -> None:
    assert codes(story(0, 1, 2, 1, 0, costs=1)) == ["sharing-dearest"]
    assert codes(story(0, 1, 2, 1, 0, likely=Likely(2, 2))) == ["sharing-unlikely"]
    assert codes(story(0, 1, 2, 1, costs=1)) == []  # four of four: 1 in 81


def test_a_cost_that_others_have_as_well_tells_nothing() -> None:
    meeting = story(0, 1, 2, 1, 0, costs=1)
    moments = {
        name: replace(one, choices=tuple(replace(each, costs=1) for each in one.choices))
        for name, one in meeting.moments.items()
    }
    assert codes(replace(meeting, moments=moments)) == []


def test_a_shared_option_that_one_mouth_alone_would_say_is_told() -> None:
    meeting = scenario(
        moment(
            "Start",
            "together",
            choice("home", words="I would like to go home.", likely=Likely(1, 9)),
            choice("wait", likely=Likely(8, 2)),
            choice("look", likely=Likely(1, 8)),
        ),
        ending(),
    )
    found = one_mouth(meeting)
    assert [finding.where[-1] for finding in found] == [0, 2]
    assert found[0].message == (
        '"I would like to go home." weighs 1 for the professional and 9 for the service user: '
        "it is one person's line."
    )
