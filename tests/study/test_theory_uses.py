"""Which moments lean on a theory: whatever of a moment names it, each moment once."""

from __future__ import annotations

from game.model.scenario import Case, Happens, Law
from game.study.theory_uses import moments_by_theory
from tests.builder import choice, ending, moment, scenario


def test_a_moment_leans_on_what_its_choices_cases_arrival_and_law_name() -> None:
    story = scenario(
        moment(
            "Ask",
            "together",
            choice("a", theory=("voice", "tokenism")),
            choice("b", theory=("voice",)),
            cases=(Case(theory=("co-production",)),),
            law=Law("detention", theory="mha-tribunal"),
        ),
        moment("Plain", "professional", choice("c"), law=Law("a record")),
        ending(happens=Happens(theory=("tokenism", "lipsky"))),
    )
    assert moments_by_theory(story) == {
        "voice": ("Ask",),
        "tokenism": ("Ask", "The end"),
        "co-production": ("Ask",),
        "lipsky": ("The end",),
        "mha-tribunal": ("Ask",),
    }
    assert list(moments_by_theory(story)) == [
        *("voice", "tokenism", "co-production", "mha-tribunal", "lipsky"),
    ]
