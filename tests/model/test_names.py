"""Names that look the same are the same, and ids are made of words in any script."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.model.names import fold, free_id, id_from_words, unseen, without_unseen
from tests.long import EXAMPLES


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sam's list", "sam’s  LIST"),
        ("Café", "Cafe\u0301"),
        ("Fri\u200bday", "Friday"),
        ("\ufeffFriday", "Friday"),
        ("Fri\xadday", "Friday"),
        ("Straße", "STRASSE"),
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


@settings(max_examples=EXAMPLES)
@given(st.text())
def test_a_name_without_what_nobody_sees_is_the_same_name_and_looks_so(name: str) -> None:
    plain = without_unseen(name)
    assert unseen(plain) is None
    assert fold(plain) == fold(name) == fold(fold(name))


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
