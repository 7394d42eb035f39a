"""No sentence of the phones' and the desk's pages goes round the catalogue."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from game.model.trainers import Heard, SessionStep, TrainersNotes
from game.room.ballots import Box
from game.room.board import Board
from game.room.commands import RULES, command
from game.room.conductor import Conductor
from game.room.seats import Seat
from game.room.session import begun
from game.web.room.desk import NAMES, NEXT
from game.web.room.live import Own
from game.web.room.offers import Offer
from game.web.room.rendering import rendered, state_given
from tests.room.rooms import PRO, USER, WATCHING, meeting, vote
from tests.words.other_letters import PSEUDO, escaped, in_greek, not_to_translate

TOLD = re.compile(r'>([^<]*)<|(?:aria-label|data-say|data-lost|data-kept|data-can)="([^"]*)"')
STORY = in_greek(meeting())
STEPS = (
    (),
    ("next",),
    ("next", "next"),
    ("next", "next", "close"),
    ("next", "next", "close", "needle"),
    ("next", "next", "close", "needle", "next", "move 40 Ξ"),
    ("next", "next", "close", "next", "next", "next", "close", "next", "next"),
)


def board_after(steps: tuple[str, ...]) -> Board:
    conductor = Conductor(begun(STORY), Box(), lambda _: None)

    conductor.do(command("rule decides"))
    for step in steps:
        conductor.do(command(step))
        if conductor.session.stage.value == "voting":
            at = conductor.session.moment.choices
            for seat, most in ((PRO, 9), (USER, 10), (WATCHING, 11)):
                for n in range(16):
                    vote(conductor, f"{seat}-{n}", seat, at[0 if n < most else 1].id)
        if conductor.session.stage.value == "needle":
            for n in range(6):
                conductor.mark(f"{PRO}-{n}", PRO, 35 + 5 * n)
    return conductor.board(None)


def words_in(page: str) -> list[str]:
    told = " ".join(one or other for one, other in TOLD.findall(page))
    return escaped(re.sub(r"&#?\w+;", " ", told))


@pytest.mark.parametrize("steps", STEPS)
def test_a_phone_is_told_nothing_that_goes_round_the_catalogue(steps: tuple[str, ...]) -> None:
    board = board_after(steps)
    for paused in (False, True):
        given = state_given(replace(board, is_paused=paused), Seat.PROFESSIONAL, Own(), "1")
        page = rendered("state.html", STORY, PSEUDO, words="", other_words=(), **given)
        assert words_in(page) == []


@pytest.mark.parametrize("steps", STEPS)
def test_the_desk_is_told_nothing_that_goes_round_the_catalogue(steps: tuple[str, ...]) -> None:
    board = board_after(steps)
    page = rendered(
        "desk_state.html", STORY, PSEUDO, board=board, led=1, place="",
        name=PSEUDO(NAMES[board.stage]), rules=RULES,
        next=PSEUDO(NEXT.get(board.stage, "")), hint="", placed=3, verbs=(),
        offers=(Offer(1, "", "Ξ"),), taken=Offer(2, "", "Ξ"), strands=(), moments=(),
        leads_to="", address="", wifi="", code="", locked=False, asks=(),
        gone_phones=2, pauses=True, moved=True,
        plan=((0, 5, SessionStep(5, "Ξ")),), minutes=90, gone=1, remote="x", rehearsal="",
        kept_as="", notes=TrainersNotes(before=("Ξ",), expect=(Heard("Ξ", "Ξ"),)), questions=("Ξ",),
    )  # fmt: skip
    assert words_in(page) == []


@pytest.mark.parametrize(
    "template",
    ["join.html", "seat.html", "offer.html", "check.html", "over.html", "day_before.html"],
)
def test_the_other_pages_tell_nothing_that_goes_round_the_catalogue(template: str) -> None:
    given = {"about": "", "notes": "Ξ", "code": "", "chosen": None, "problem": "", "rehearsal": ""}
    page = rendered(template, STORY, PSEUDO, **given, address="", port=8080)
    assert words_in(page.split("<body>")[1]) == []
    assert '<html lang="x-pseudo" dir="ltr">' in page


def test_no_page_asks_for_words_that_translators_do_not_get() -> None:
    rendered("join.html", STORY, PSEUDO, about="", notes="", code="", chosen=None, problem="",
             rehearsal="")  # fmt: skip
    assert not_to_translate() == set()
