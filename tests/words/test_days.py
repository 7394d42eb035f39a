"""Days are told as people read them."""

from game.words.numbers import day_in_words


def test_a_day_is_told_in_words() -> None:
    assert day_in_words("2026-05-01") == "1 May 2026"
