"""A room's code: a short word and two digits, each number another code."""

from __future__ import annotations

from game.room.codes import CODES, code, spoken


def test_codes_run_from_the_first_word_and_10_to_the_last_and_99():
    assert (code(0), code(89), code(90), code(CODES - 1)) == (
        "acorn-10",
        "acorn-99",
        "apple-10",
        "yarrow-99",
    )


def test_no_two_numbers_have_one_code():
    assert len({code(number) for number in range(CODES)}) == CODES


def test_a_code_is_spoken_in_capitals_without_its_hyphen():
    assert spoken("lark-42") == "LARK 42"
