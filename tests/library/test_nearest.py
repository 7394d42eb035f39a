"""The nearest known word is offered, and no far-fetched one."""

from __future__ import annotations

import pytest

from game.library.nearest import did_you_mean, nearest

KNOWN = ["Sam's list", "The door opens", "Friday", "go to", "because"]


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("Sams list", "Sam's list"),
        ("the dor opens", "The door opens"),
        ("firday", "Friday"),
        ("goto", "go to"),
        ("becuase", "because"),
        ("go", "go to"),
        ("Sam's", "Sam's list"),
        ("A wholly other place", None),
        ("", None),
        ("?!", None),
    ],
)
def test_the_nearest_word_is_the_one_that_was_meant(word: str, meant: str | None) -> None:
    assert nearest(word, KNOWN) == meant


def test_a_short_list_is_shown_where_nothing_is_near() -> None:
    assert did_you_mean("x", ["a", "b"]) == 'Known here: "a", "b".'
    assert did_you_mean("x", map(str, range(100)), "Look it up.") == "Look it up."
    assert did_you_mean("Fridy", KNOWN) == 'Did you mean "Friday"?'


def test_two_names_that_begin_with_the_same_words_are_not_guessed_at() -> None:
    assert nearest("blocked", ["blocked because they said so", "blocked by somebody else"]) is None


def test_among_thousands_of_words_only_those_with_the_same_beginning_are_compared() -> None:
    many = [f"other{number}" for number in range(4001)]
    assert nearest("milt", [*many, "mild", "tilt"]) == "mild"
