"""A draft in Welsh is told through the catalogue: a turn, a board, how power went."""

from __future__ import annotations

import re

from game.authoring.own_words import own_words
from game.model.balance import Balance
from game.model.power import Chair, Strand, Strands
from game.model.scenario import ChoiceKind
from game.model.state import Decision
from game.model.view import MoveSeen, PickSeen, ShiftSeen
from game.study.debrief import debrief
from game.words.board import how_many, outcome_told, seated
from game.words.debrief.whole import over_time
from game.words.numbers import day_in_words
from game.words.telling import move_lines
from tests.room.rooms import meeting
from tests.words.test_board import at_the_result
from tests.words.welsh_draft import COUNTS, DRAFT, SENTENCES

PLACES = re.compile(r"\{\w+")


def test_a_turn_is_told_in_welsh() -> None:
    shift = ShiftSeen(Strand.VOICE, 2, 3, 1, 8, 8)
    pick = PickSeen(Chair.PROFESSIONAL, "Mr Rees", ChoiceKind.SAY, "Beth hoffech chi?")
    move = MoveSeen(
        "Agor", "Mr Rees", (pick,), False, None, None, "Gofynnodd.", None, None, (shift,), (), ()
    )
    before = Balance(Strands(2, 2, 2), Strands(8, 8, 8))
    names = {Chair.PROFESSIONAL: "Mr Rees", Chair.SERVICE_USER: "Sian"}
    assert move_lines(move, None, (before, before.after((shift,))), names, DRAFT) == [
        "",
        "Mr Rees: “Beth hoffech chi?”",
        "Pam: Gofynnodd.",
        "ychydig uwch ei lais yw Sian. Nid yw Mr Rees yn colli dim.",
        "Grym 23 o 100, 20 oedd e.",
    ]


def test_a_board_is_told_in_welsh() -> None:
    board = at_the_result("rule decides")
    assert seated(board, DRAFT) == "Dr Okafor ydych chi i gyd."
    assert outcome_told(board, DRAFT) == "Dewisodd yr ystafell B."
    assert how_many(3, 8, say=DRAFT) == "3 o 8 wedi dewis."


def test_how_power_went_is_told_in_welsh() -> None:
    most = "Dr Okafor biau’r rhan fwyaf o’r gair. Mae gan Sam ychydig"
    told = debrief(meeting(), (Decision("ask", None),), Chair.PROFESSIONAL)
    assert list(over_time(told, meeting(), DRAFT)) == [
        f"Cyn y cyfarfod: {most} (grym 17 o 100).",
        "Cyfran Sam o’r gair, o 100:",
        "Opening: 17",
        "Answer: 21",
        f"Yn y diwedd: {most} (grym 21 o 100).",
    ]
    assert day_in_words("2026-11-22", DRAFT) == "22 Tachwedd 2026"


def test_numbers_take_the_form_that_welsh_gives_them() -> None:
    told = [DRAFT.counted(n, "About {n} minute.", "About {n} minutes.") for n in (1, 2, 10)]
    assert told == ["Tua 1 munud.", "Tua 2 funud.", "Tua 10 munud."]


def test_a_catalogue_names_only_sentences_that_are_told_and_keeps_their_places() -> None:
    known = {told.one for told in own_words()}
    assert {*SENTENCES, *COUNTS} - known == set()
    for english, welsh in SENTENCES.items():
        assert sorted(PLACES.findall(welsh)) == sorted(PLACES.findall(english))
