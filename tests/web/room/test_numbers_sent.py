"""Numbers that come from outside: each at its ends, one beyond, and what is no number at all."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from game.model.problems import Refused
from game.room.commands import whole
from game.room.seats import Seat
from tests.web.room.served import Served, served

NO_NUMBERS = ["", " ", "-1", "+1", "1.5", "1e2", "x", "²", "1 0", "9" * 400]


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Served]:
    with served(tmp_path) as one:
        yield one


@pytest.mark.parametrize("typed", NO_NUMBERS)
def test_what_is_no_whole_number_is_none(typed: str) -> None:
    assert whole(typed, 999) is None


@pytest.mark.parametrize(
    ("typed", "most", "number"),
    [("0", 9, 0), ("9", 9, 9), ("10", 9, None), ("100", 100, 100), ("101", 100, None),
     ("007", 100, 7), ("0007", 100, None), ("٧", 9, 7)],
)  # fmt: skip
def test_a_whole_number_up_to_its_end(typed: str, most: int, number: int | None) -> None:
    assert whole(typed, most) == number


def test_a_mark_of_the_needle_is_taken_from_0_to_100_and_no_other(room: Served) -> None:
    phone = room.phone()
    room.do("next", "rule hears", "open", "close", "say A", "needle")
    for power in ("0", "100", "37"):
        assert phone.post("/mark", data={"power": power}).status_code == 303
        assert room.file.marks()[Seat.WATCHING] == [int(power)]
    for power in (*NO_NUMBERS, "101", "999", "1000"):
        assert room.phone().post("/mark", data={"power": power}).status_code == 409, power
    assert room.file.marks()[Seat.WATCHING] == [37]


def test_an_answer_is_one_of_three_to_one_of_three_questions(room: Served) -> None:
    phone = room.phone()
    room.do("rule tells", "next", "say A", "next", "next", "say yes", "next", "next")
    for answer in ("0-0", "2-2", "1-1"):
        assert phone.post("/answer", data={"answer": answer}).status_code == 303
    for answer in ("3-0", "0-3", "0", "0-", "-0", "0-0-0", "10-0", "a-b", "0--1"):
        assert room.phone().post("/answer", data={"answer": answer}).status_code == 409, answer
    assert room.file.answers() == [{0: 0, 1: 1, 2: 2}]


def test_the_desk_counts_hands_from_0_to_999(room: Served) -> None:
    desk = httpx.Client(base_url=room.at, follow_redirects=True)
    desk.get(room.serving.desk)
    room.do("next", "open")

    def counted(hands: str) -> int:
        sent = {"hands": hands, "seat": "watching", "option": "A"}
        return desk.post("/desk/hands", data=sent).status_code

    for hands in ("0", "999", "7"):
        assert counted(hands) == 200
        assert room.file.chosen() == int(hands)
    for hands in (*NO_NUMBERS, "1000"):
        assert counted(hands) == 409, hands
    assert room.file.chosen() == 7


def test_the_desk_puts_the_needle_from_0_to_100(room: Served) -> None:
    desk = httpx.Client(base_url=room.at, follow_redirects=True)
    desk.get(room.serving.desk)
    room.do("next", "rule hears", "open", "close", "say A", "next")
    for power, status in (("0", 200), ("100", 200), ("101", 409), ("-1", 409), ("9" * 400, 409)):
        sent = {"power": power, "reason": "Why not?"}
        assert desk.post("/desk/move", data=sent).status_code == status, power
    assert desk.post("/desk/move", data={"power": "40", "reason": " "}).status_code == 409
    moved = room.serving.seen().board.needle_moved
    assert moved is not None
    assert moved.power == 100


@pytest.mark.parametrize("line", ["hands A 1000", "hands A " + "9" * 5000, "move 101 x"])
def test_no_number_typed_at_the_desk_is_too_much_for_it(room: Served, line: str) -> None:
    with pytest.raises(Refused, match="Write it like this"):
        room.do(line)
