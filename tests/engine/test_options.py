"""What is offered, in every way in which `when`, `only if` and a reason can be given."""

from __future__ import annotations

import pytest

from game.engine.options import is_open, never_on_the_table, open_choices, options
from game.engine.play import begin
from tests.builder import choice, ending, moment, scenario, trust_at_least

HELD, NOT_HELD = trust_at_least(4), trust_at_least(5)
# when, only if, reason: is it shown, is it open, is it closed without a word?
OFFERED = [
    (None, None, None, (True, True, False)),
    (None, None, "Why.", (True, True, False)),
    (HELD, None, None, (True, True, False)),
    (None, HELD, None, (True, True, False)),
    (HELD, HELD, "Why.", (True, True, False)),
    (NOT_HELD, None, None, (False, False, False)),
    (NOT_HELD, HELD, "Why.", (False, False, False)),
    (NOT_HELD, NOT_HELD, None, (False, False, False)),
    (NOT_HELD, NOT_HELD, "Why.", (False, False, False)),
    (None, NOT_HELD, "Why.", (True, False, False)),
    (HELD, NOT_HELD, "Why.", (True, False, False)),
    (None, NOT_HELD, None, (False, False, True)),
    (HELD, NOT_HELD, None, (False, False, True)),
]


@pytest.mark.parametrize(("when", "only_if", "reason", "expected"), OFFERED)
def test_a_choice_is_shown_open_or_closed_without_a_word(when, only_if, reason, expected):
    asked = choice("asked", when=when, only_if=only_if, blocked_because=reason)
    story = scenario(moment("Start", "professional", asked, choice("wait")), ending())
    state = begin(story).state
    shown = [option.choice.id for option in options(story, state)]
    is_shown, opens, is_silent = expected
    assert shown == (["asked", "wait"] if is_shown else ["wait"])
    assert [one.id for one in open_choices(story, state)] == (
        ["asked", "wait"] if opens else ["wait"]
    )
    assert is_open(asked, story, state) is opens
    assert [one.id for one in never_on_the_table(story, state)] == (["asked"] if is_silent else [])


def test_options_are_numbered_as_shown_and_closed_ones_say_why():
    story = scenario(
        moment(
            "Start",
            "professional",
            choice("gone", when=NOT_HELD),
            choice("one"),
            choice("silent", only_if=NOT_HELD),
            choice("shut", only_if=NOT_HELD, blocked_because="No time.", blocked_by="the system"),
            choice("two", only_if=HELD, blocked_because="No time.", blocked_by="the system"),
        ),
        ending(),
    )
    told = [
        (one.number, one.choice.id, one.is_open, one.reason, one.blocked_by)
        for one in options(story, begin(story).state)
    ]
    assert told == [
        (1, "one", True, None, None),
        (2, "shut", False, "No time.", "the system"),
        (3, "two", True, None, None),
    ]


def test_an_ending_offers_nothing():
    story = scenario(ending("Start"))
    assert options(story, begin(story).state) == ()
