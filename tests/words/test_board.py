"""One telling of a room's board, in English and in any other language."""

from __future__ import annotations

import pytest

from game.room.board import Board
from game.room.disclosure import RoundTold
from game.words.board import how_many, outcome_told, round_told, split_told
from game.words.catalogue import ENGLISH
from game.words.rules import RULES, rule_words
from tests.room.rooms import PRO, USER, WATCHING, Room
from tests.words.other_letters import PSEUDO, escaped

LETTERS = {"ask": "A", "tell": "B"}


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (RoundTold(("ask", "tell"), 0), "Nobody has chosen."),
        (
            RoundTold(("ask", "tell"), 19, nearly_all="tell"),
            "B came first. Fewer than five chose otherwise.",
        ),
        (
            RoundTold(("ask", "tell"), 4, first=("ask", "tell")),
            "A and B came first. With fewer than ten phones no more is told, and from this "
            "somebody who holds two could work out a vote.",
        ),
        (
            RoundTold(("ask", "tell"), 9),
            "Votes are not shown here, so that nobody’s own can be told.",
        ),
        (RoundTold(("ask", "tell"), 9, (5, 4)), ""),
    ],
)  # fmt: skip
def test_what_may_be_told_of_a_round(told: RoundTold, said: str) -> None:
    assert round_told(told, LETTERS) == said


@pytest.mark.parametrize(
    ("some", "present", "said"),
    [
        (0, 0, "0 have chosen."),
        (1, 0, "1 has chosen."),
        (3, 8, "3 of 8 have chosen."),
        (9, 8, "9 of 9 have chosen."),
    ],
)
def test_how_many_have_chosen_by_phone(some: int, present: int, said: str) -> None:
    assert how_many(some, present) == said


def test_hands_are_counted_apart_from_phones() -> None:
    assert how_many(28, 26, 3) == "25 of 26 have chosen by phone, and 3 by hand."
    assert how_many(3, 0, 3) == "3 have chosen."


def at_the_result(*rule: str) -> Board:
    room = Room()
    room.do(*rule, "next", "open")
    room.send(PRO, ask=9, tell=5)
    room.send(USER, ask=5, tell=9)
    room.send(WATCHING, ask=5, tell=5)
    room.do("close")
    return room.conductor.board(None)


def test_what_a_rule_makes_of_the_votes_is_a_sentence() -> None:
    assert outcome_told(at_the_result("rule hears")) == "The trainer has not said yet."
    assert outcome_told(at_the_result("rule decides")) == "The room chose B."
    nothing = "Nothing has more than half of each chair."
    assert outcome_told(at_the_result("rule agree")) == nothing


def test_the_chairs_are_told_apart_by_their_names() -> None:
    (told,) = at_the_result("rule agree").rounds
    rows = ["Professional’s chair: A 9, B 5", "Service user’s chair: A 5, B 9"]
    assert split_told(told, LETTERS) == rows


def test_every_rule_is_told_whole_in_another_language() -> None:
    for rule in RULES:
        told = rule_words(rule, PSEUDO)
        assert escaped(f"{told.name} {told.short} {told.how} {told.rung}") == []
    assert rule_words(next(iter(RULES)), ENGLISH) == next(iter(RULES.values()))
