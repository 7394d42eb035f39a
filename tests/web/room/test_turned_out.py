"""Everybody is turned out and comes in again by a new code; what that does to votes and pages."""

from __future__ import annotations

import asyncio
import sqlite3
import threading
from pathlib import Path

import httpx
import pytest

from game.model.problems import Refused
from game.room.ballots import Box
from game.room.commands import Word, command
from game.room.conductor import Conductor
from game.room.seats import Seat
from game.room.session import Stage, begun
from game.web.room.live import Live
from tests.room.rooms import meeting
from tests.web.room.served import CODE, Served, served


def join(room: Served, code: str) -> int:
    with httpx.Client(base_url=room.at) as phone:
        return phone.post("/join", data={"code": code, "seat": "watching"}).status_code


def test_everybody_is_turned_out_and_only_the_new_code_lets_in_also_after_a_crash(
    tmp_path: Path,
) -> None:
    with served(tmp_path) as room, httpx.Client(base_url=room.at, follow_redirects=True) as desk:
        phone = room.phone()
        room.do("next", "open")
        assert phone.post("/vote", data={"option": "ask"}).status_code == 303
        assert desk.get(room.serving.desk).status_code == 200
        assert room.live.chosen == 1
        assert desk.post("/desk/code", data={"all": "out"}).status_code == 200
        assert (room.live.chosen, room.live.present) == (0, 0)
        assert phone.get("/state").status_code == 401
        assert phone.post("/vote", data={"option": "ask"}).status_code == 401
        joining = room.serving.seen().joining
        assert joining is not None
        assert joining.code != "LARK 42"
        assert joining.code in desk.get("/desk").text
        assert (join(room, CODE), join(room, joining.code)) == (403, 303)
        phone.close()
    with served(tmp_path, again=True) as room:
        assert room.serving.joining.code == joining.code
        assert (join(room, CODE), join(room, joining.code)) == (403, 303)


def test_a_page_whose_phone_was_turned_out_is_told_to_ask_again(tmp_path: Path) -> None:
    with served(tmp_path) as room, httpx.Client(base_url=room.at) as desk:
        phone = room.phone()
        assert desk.get(room.serving.desk).status_code == 303
        with phone.stream("GET", "/stream") as stream:
            rows = stream.iter_lines()
            while not next(rows).startswith("data:"):
                pass
            assert desk.post("/desk/code", data={"all": "out"}).status_code == 303
            assert any(row == "event: out" for row in rows)
        phone.close()


def test_a_ballot_on_its_way_from_a_phone_that_is_turned_out_is_not_counted() -> None:
    asyncio.run(_on_its_way())


async def _on_its_way() -> None:
    box = Box()
    live = Live(Conductor(begun(meeting()), box, lambda _: None), box)
    token = await live.join(Seat.WATCHING)
    for line in ("next", "open"):
        await live.do(command(line))
    out = asyncio.create_task(live.turn_everybody_out("reed-67"))
    voting = asyncio.create_task(live.vote(token, "ask"))
    await out
    with pytest.raises(Refused, match="Join the room first"):
        await voting
    assert live.chosen == 0


def test_a_step_pressed_twice_while_the_first_is_being_done_is_done_once() -> None:
    asyncio.run(_pressed_twice())


async def _pressed_twice() -> None:
    box = Box()
    live = Live(Conductor(begun(meeting()), box, lambda _: None), box)
    both = await asyncio.gather(
        live.do(Word.NEXT, 0), live.do(Word.NEXT, 0), return_exceptions=True
    )
    assert [type(one) for one in both] == [type(None), Refused]
    assert live.conductor.session.stage is Stage.TELLING


def test_phones_are_answered_while_a_step_of_the_desk_waits_for_the_disk(tmp_path: Path) -> None:
    with served(tmp_path) as room:
        phones = [room.phone(seat) for seat in ("watching", "professional")]
        for phone in phones:
            phone.timeout = httpx.Timeout(4.0)
        other = sqlite3.connect(
            tmp_path / "rooms" / f"{CODE}.sqlite", isolation_level=None, check_same_thread=False
        )
        other.execute("BEGIN IMMEDIATE")
        leading = threading.Thread(target=room.do, args=("next",))
        leading.start()
        for phone in phones:
            assert phone.get("/room").status_code == 200
        assert leading.is_alive()
        other.execute("ROLLBACK")
        leading.join()
        other.close()
        assert room.serving.seen().board.stage is Stage.TELLING
        for phone in phones:
            phone.close()


def test_a_desk_of_an_earlier_start_is_told_so_and_not_led_to_the_phones_door(
    tmp_path: Path,
) -> None:
    with served(tmp_path) as room, httpx.Client(base_url=room.at) as desk:
        answer = desk.get("/desk", headers={"Cookie": "desk=of-before"})
        assert (answer.status_code, "press F2 at the wall" in answer.text) == (403, True)
        assert desk.get(room.serving.desk).status_code == 303
        assert 'data-out="/desk"' in desk.get("/desk").text
