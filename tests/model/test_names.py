"""Names that look the same are the same, and ids are made of words in any script."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from itertools import product

import pytest

from game.model.names import fold, free_id, id_from_words, unseen, without_unseen
from tests.long import LONG


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sam's list", "sam’s  LIST"),
        ("Café", "Cafe\u0301"),
        ("Fri\u200bday", "Friday"),
        ("\ufeffFriday", "Friday"),
        ("Fri\xadday", "Friday"),
        ("Straße", "STRASSE"),
        ("Cafe\u0301\u200c", "Café"),
        ("İstanbul", unicodedata.normalize("NFD", "İstanbul")),
    ],
)
def test_two_spellings_of_a_name_are_one(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("Cafe", "Café"), ("Sams list", "Sam's list")])
def test_other_letters_are_another_name(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@pytest.mark.parametrize(
    ("name", "place"),
    [
        *(("Fri\u200bday", 3), ("\u202eFriday", 0), ("Friday\ufeff", 6), ("a\u200db", 1)),
        *(
            ("Friday", None),
            ("Café", None),
            ("Fri\xadday", None),
            ("می\u200cخواهم", None),
            ("👩\u200d⚕", None),
        ),
    ],
)
def test_characters_that_nobody_sees_are_found(name: str, place: int | None) -> None:
    assert unseen(name) == place


TRICKY = (
    *("a", "É", "E", "\u0301", "İ", "ß", "\ufb01", "Σ", "\u0345", "م", "👩"),
    *("\u200b", "\u200c", "\u200d", "\u202e", "\ufeff", "\xad", "\xa0", "\n", "’"),
)
"""Letters that grow, join or change when they are folded, and characters nobody sees."""


def tricky_names() -> Iterator[str]:
    """Every name of two of them after a letter; where there is time, all others after it too."""
    yield from ("a" + "".join(pair) for pair in product(TRICKY, repeat=2))
    if LONG:
        yield from (f"a{chr(code)}\u200db" for code in range(0x110000))


def test_a_name_without_what_nobody_sees_is_the_same_name_and_looks_so() -> None:
    for name in tricky_names():
        plain = without_unseen(name)
        assert unseen(plain) is None, ascii(name)
        assert fold(plain) == fold(name) == fold(fold(name)), ascii(name)


@pytest.mark.parametrize(
    ("words", "made"),
    [
        ("Été ou hiver ?", "été-ou-hiver"),
        ("E\u0301te\u0301", "été"),
        ("İstanbul'a gidelim", "istanbula-gidelim"),
        ("Don’t go, don't!", "dont-go-dont"),
        ("one two three four five six", "one-two-three-four-five"),
        ("…?", "choice"),
    ],
)
def test_an_id_is_made_of_the_first_words(words: str, made: str) -> None:
    assert id_from_words(words) == made


def test_a_free_id_differs_from_the_others_by_more_than_capitals() -> None:
    assert free_id("sign", {fold("Sign"), "sign-2"}) == "sign-3"
