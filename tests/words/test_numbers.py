"""Numbers as they are said."""

from game.words.numbers import signed


def test_a_number_has_its_sign_and_nothing_has_none() -> None:
    assert [signed(number) for number in (2, 0, -2)] == ["+2", "0", "\u22122"]
