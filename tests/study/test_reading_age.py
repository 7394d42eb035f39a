"""Sentences, words and syllables are counted, and a known formula makes an age of them."""

from __future__ import annotations

import pytest

from game.study.reading_age import FEWEST_WORDS, reading_age, sentences, syllables, words


def test_a_sentence_ends_with_its_mark_inside_quotes_too() -> None:
    text = 'Sam waits. "Is it now?" asks Bea! It costs 3.50 a day...\n\nNo mark'
    assert sentences(text) == (
        "Sam waits.",
        '"Is it now?" asks Bea!',
        "It costs 3.50 a day...",
        "No mark",
    )


def test_words_keep_their_apostrophes_and_a_number_is_one() -> None:
    assert words("It's Sam's well-known form: £3.50, 10:30.") == (
        *("It's", "Sam's", "well-known", "form", "3.50", "10:30"),
    )


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("a", 1),
        ("the", 1),
        ("home", 1),
        ("table", 2),
        ("asked", 1),
        ("wanted", 2),
        ("nurses", 2),
        ("choice", 1),
        ("leave", 1),
        ("doctor", 2),
        ("advocate", 3),
        ("medicine", 3),
        ("participation", 5),
        ("12", 1),
    ],
)
def test_syllables_are_groups_of_vowels_without_a_silent_e(word: str, count: int) -> None:
    assert syllables(word) == count


def test_the_formula_gives_the_age_worked_out_by_hand() -> None:
    sentence = "The doctor wanted to see the table at home today. "  # 10 words, 14 syllables
    assert reading_age([sentence * 10]) == pytest.approx(0.39 * 10 + 11.8 * 1.4 - 15.59 + 5)


def test_longer_words_and_longer_sentences_ask_for_a_higher_age() -> None:
    short = reading_age(["We had tea. " * 40])
    long_words = reading_age(["Participation necessitates communication. " * 40])
    long_sentences = reading_age([("We had tea and " * 10 + "cake. ") * 4])
    assert short == 5
    assert long_words is not None
    assert long_sentences is not None
    assert short < long_sentences < long_words


def test_too_few_words_have_no_age() -> None:
    assert reading_age(["tea"] * (FEWEST_WORDS - 1)) is None
    assert reading_age(["tea"] * FEWEST_WORDS) is not None
    assert reading_age([]) is None
