"""A phone joins, votes, changes its mind, sleeps, comes late, and finds the room as it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from game.room.happenings import VoteClosed
from tests.web.room.served import Served, served


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Served]:
    with served(tmp_path) as one:
        yield one


def totals(room: Served) -> tuple[int, ...] | None:
    told = [one.told for one in room.file.happenings() if isinstance(one, VoteClosed)]
    return told[-1].totals


def test_the_qr_leads_to_a_page_with_the_code_filled_in_and_what_is_kept(room: Served) -> None:
    page = httpx.get(f"{room.at}/J/LARK-42").text
    assert 'value="LARK 42"' in page
    assert "No names" in page
    assert page.count('type="radio"') == 4


@pytest.mark.parametrize(
    ("typed", "leads"),
    [
        ("lark-42", "/J/LARK-42"),
        ("Lark42", "/J/LARK42"),
        ("ROOM", "/room"),
        ("Check", "/check"),
        ("join", "/"),
    ],
)
def test_what_is_typed_after_the_address_leads_in(room: Served, typed: str, leads: str) -> None:
    answer = httpx.get(f"{room.at}/{typed}")
    assert (answer.status_code, answer.headers["location"]) == (303, leads)


def test_what_is_no_page_of_the_room_stays_none(room: Served) -> None:
    for typed in ("favicon.ico", "nothing", "lark-42/room"):
        assert httpx.get(f"{room.at}/{typed}").status_code == 404


@pytest.mark.parametrize("code", ["LARK 42", "lark-42", " Lark42 "])
def test_the_code_is_taken_however_it_is_typed(room: Served, code: str) -> None:
    answer = httpx.post(f"{room.at}/join", data={"code": code, "seat": "watching"})
    assert (answer.status_code, answer.headers["location"]) == (303, "/room")


def test_another_code_or_no_seat_is_told_on_the_same_page(room: Served) -> None:
    wrong = httpx.post(f"{room.at}/join", data={"code": "wren 10", "seat": "watching"})
    assert wrong.status_code == 403
    assert "not the code of this room" in wrong.text
    nowhere = httpx.post(f"{room.at}/join", data={"code": "lark 42"})
    assert nowhere.status_code == 400
    assert "Choose a seat" in nowhere.text
    assert room.live.present == 0


def test_a_vote_is_on_the_disk_when_it_is_answered_and_can_be_changed(room: Served) -> None:
    phone = room.phone()
    room.do("next", "next")
    assert phone.post("/vote", data={"option": "ask"}).status_code == 303
    assert room.file.count(("ask", "tell")).row() == (1, 0)
    phone.post("/vote", data={"option": "tell"})
    assert room.file.count(("ask", "tell")).row() == (0, 1)
    assert "You chose B. You can still change it." in phone.get("/state").text
    phone.post("/back", data={"x": ""})
    assert room.file.chosen() == 0


def test_without_scripts_the_page_votes_with_a_plain_form_and_shows_the_room(
    room: Served,
) -> None:
    phone = room.phone("service user")
    room.do("next", "next")
    page = phone.get("/room").text
    assert "<noscript><meta http-equiv" in page
    action = re.search(r'action="(/vote)"', page)
    turn = re.search(r'name="round" value="([^"]+)"', page)
    assert action is not None
    assert turn is not None
    answer = phone.post(action[1], data={"option": "ask", "round": turn[1]})
    assert (answer.status_code, answer.headers["location"]) == (303, "/room")
    assert "You chose A" in phone.get("/room").text


def test_a_vote_for_a_round_that_has_closed_is_not_counted_in_the_next(room: Served) -> None:
    phone = room.phone()
    room.do("next", "next", "rule hears", "close", "again")
    late = phone.post("/vote", data={"option": "ask", "round": "0 Opening"})
    assert late.status_code == 409
    assert "That vote has closed." in late.text
    assert room.file.chosen() == 0


def test_a_late_phone_sees_the_room_as_it_is_and_votes(room: Served) -> None:
    room.do("next", "next")
    late = room.phone("professional")
    assert "You are all Dr Okafor." in late.get("/room").text
    assert late.post("/vote", data={"option": "ask"}).status_code == 303


def test_a_phone_that_is_refreshed_or_scans_again_is_the_same_phone(room: Served) -> None:
    phone = room.phone()
    room.do("next", "next")
    phone.post("/vote", data={"option": "ask"})
    scanned = phone.get("/J/LARK-42")
    assert (scanned.status_code, scanned.headers["location"]) == (303, "/room")
    again = phone.post("/join", data={"code": "lark 42", "seat": "watching"})
    assert again.status_code == 303
    assert len(room.file.phones()) == 1
    assert "You chose A" in phone.get("/room").text


def test_a_phone_hears_its_own_chairs_thoughts_and_the_state_is_told_apart_by_a_tag(
    room: Served,
) -> None:
    phone = room.phone()
    answer = phone.get("/state")
    tag = answer.headers["etag"]
    assert phone.get("/state", headers={"If-None-Match": tag}).status_code == 304


def test_any_phone_can_ask_for_a_pause_and_nobody_is_told_which(room: Served) -> None:
    asking, other = room.phone(), room.phone()
    room.do("next", "next")
    assert asking.post("/pause", data={"x": ""}).status_code == 303
    assert "The room has paused" in other.get("/state").text
    assert asking.get("/state").text == other.get("/state").text
    assert other.post("/vote", data={"option": "ask"}).status_code == 409
    room.do("resume")
    assert asking.post("/pause", data={"x": ""}).status_code == 409
    assert not room.serving.seen().session.is_paused


def test_changing_seat_takes_the_vote_out_to_be_cast_anew(room: Served) -> None:
    phone = room.phone("professional")
    room.do("next", "next")
    phone.post("/vote", data={"option": "ask"})
    phone.post("/seat", data={"seat": "service user"})
    assert room.file.chosen() == 0
    assert "Service user’s chair" in phone.get("/state").text


def test_news_comes_by_itself_as_the_whole_state(room: Served) -> None:
    phone = room.phone()
    with phone.stream("GET", "/stream") as stream:
        lines = stream.iter_lines()
        until(lines, "You are in")
        room.do("next")
        until(lines, "You are all Dr Okafor.")
        room.do("next")
        until(lines, "0 of 1 have chosen.")
        room.do("stop")
        until(lines, "The room is closed")


def until(lines: Iterator[str], words: str) -> None:
    assert any(words in line for line in lines), words


def test_once_the_room_is_closed_no_phone_is_known(room: Served, tmp_path: Path) -> None:
    phone = room.phone()
    token = phone.cookies["seat"]
    room.do("next", "next")
    phone.post("/vote", data={"option": "ask"})
    room.do("stop")
    assert phone.get("/state").status_code == 410
    assert "The room is closed" in phone.get("/room").text
    for path in (tmp_path / "rooms").iterdir():
        assert token.encode() not in path.read_bytes()


def test_a_locked_door_lets_nobody_new_in(room: Served) -> None:
    inside = room.phone()
    room.live.is_locked = True
    outside = httpx.post(f"{room.at}/join", data={"code": "lark 42", "seat": "watching"})
    assert outside.status_code == 403
    assert "closed the door" in outside.text
    assert inside.get("/state").status_code == 200
