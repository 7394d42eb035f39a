"""A sentence is looked up whole, and its places are filled after that."""

from __future__ import annotations

from game.words.catalogue import ENGLISH, Catalogue
from tests.words.other_letters import PSEUDO

SAMPLE = Catalogue(
    "cy",
    {"Power {after}, it was {before}.": "Roedd yn {before}, {after} yw’r grym nawr."},
    {"{n} phone": ("{n} ffôn", "{n} ffôn arall", "{n} o ffonau")},
    lambda number: min(number, 3) - 1,
)


def test_a_sentence_may_set_its_places_in_another_order() -> None:
    english, places = "Power {after}, it was {before}.", {"after": 31, "before": 24}
    assert ENGLISH(english, **places) == "Power 31, it was 24."
    assert SAMPLE(english, **places) == "Roedd yn 24, 31 yw’r grym nawr."


def test_a_sentence_that_is_not_in_a_catalogue_stays_english() -> None:
    assert SAMPLE("Nobody has chosen.") == "Nobody has chosen."


def test_a_language_counts_in_its_own_number_of_forms() -> None:
    told = [ENGLISH.counted(number, "{n} phone", "{n} phones") for number in (0, 1, 2)]
    assert told == ["0 phones", "1 phone", "2 phones"]
    told = [SAMPLE.counted(number, "{n} phone", "{n} phones") for number in (1, 2, 3)]
    assert told == ["1 ffôn", "2 ffôn arall", "3 o ffonau"]


def test_what_fills_a_place_is_not_read_for_places_itself() -> None:
    assert ENGLISH("From a phone: “{words}”", words="{0} {x}") == "From a phone: “{0} {x}”"


def test_names_are_told_in_a_row() -> None:
    assert ENGLISH.together(()) == ""
    assert ENGLISH.together(["Sam"]) == "Sam"
    assert ENGLISH.together(["Sam", "Dr Okafor", "Bea"]) == "Sam and Dr Okafor and Bea"
    assert PSEUDO.together(["A", "B"]) == "A анг B"


def test_a_text_in_a_sentence_from_right_to_left_is_kept_apart_from_it() -> None:
    urdu = Catalogue("ur", {"{name} thinks": "{name} سوچتا ہے"})
    assert urdu("{name} thinks", name="Sam") == "\u2068Sam\u2069 سوچتا ہے"
    assert urdu("Power {power}", power=17) == "Power 17"
    assert (urdu.direction, SAMPLE.direction) == ("rtl", "ltr")
