"""What desk and phones are shown of hands and of a second round, and how the desk is opened."""

from __future__ import annotations

import asyncio
import re
from contextlib import ExitStack
from pathlib import Path

import httpx
from starlette.applications import Starlette

from game.model.trainers import TrainersNotes
from game.room.ballots import Box
from game.room.conductor import Conductor
from game.room.session import begun
from game.web.addresses import bound
from game.web.limits import A_PHONES_STREAMS
from game.web.room.desk import DeskPages, DeskRoom
from game.web.room.joined import PRESENT
from game.web.room.live import Live
from game.web.room.place import NetworkPlace
from tests.room.rooms import meeting
from tests.web.room.served import served

AGAIN = "Second round."


def test_hands_are_shown_back_where_they_were_typed_and_a_second_round_is_called_one(
    tmp_path: Path,
) -> None:
    with served(tmp_path) as room, httpx.Client(base_url=room.at, follow_redirects=True) as desk:
        phone = room.phone()
        assert desk.get(room.serving.desk).status_code == 200
        room.do("next", "open")
        hands = {"option": "ask", "hands": "3", "seat": "service user"}
        page = desk.post("/desk/hands", data=hands).text
        assert "<b>3 hands counted</b> · Service user" in page
        assert AGAIN not in page + phone.get("/room").text
        room.do("close", "again")
        page = desk.get("/desk").text
        assert "hands counted" not in page
        assert AGAIN in page
        assert AGAIN in phone.get("/room").text
        phone.close()


def test_looking_at_the_remotes_link_does_not_use_it_up(tmp_path: Path) -> None:
    asyncio.run(_looked_at())


async def _looked_at() -> None:
    box, one = Box(), bound("127.0.0.1")
    live = Live(Conductor(begun(meeting()), box, lambda _: None), box)
    place = NetworkPlace([one], "lark-42")
    pages = DeskPages(live, DeskRoom("lark-42", place, TrainersNotes()), "secret")
    transport = httpx.ASGITransport(Starlette(routes=pages.routes()))
    async with httpx.AsyncClient(transport=transport, base_url="http://lark") as remote:
        link = f"/R/{pages._remote}"
        for look in (remote.head, remote.get):
            assert (await look(link)).status_code == 200
        assert (await remote.get("/desk")).status_code == 403
        assert (await remote.post(link, data={"desk": "yes"})).status_code == 303
        assert (await remote.get("/desk")).status_code == 200
        assert (await remote.get(link)).status_code == 403
    one.close()


def test_a_key_in_other_letters_is_a_wrong_key(tmp_path: Path) -> None:
    with served(tmp_path) as room, httpx.Client(base_url=room.at) as other:
        assert other.get("/desk", params={"key": "é"}).status_code == 403
        assert other.get("/desk", headers={b"Cookie": b"desk=\xe9"}).status_code == 403
        assert other.get("/R/%C3%A9").status_code == 403


def test_one_phone_takes_only_so_many_streams(tmp_path: Path) -> None:
    with served(tmp_path) as room, ExitStack() as opened:
        phone = room.phone()
        for _ in range(A_PHONES_STREAMS):
            stream = opened.enter_context(phone.stream("GET", "/stream"))
            assert stream.status_code == 200
        assert phone.get("/stream").status_code == 503


def test_a_page_without_scripts_that_renews_itself_counts_as_here(tmp_path: Path) -> None:
    with served(tmp_path) as room:
        now = [0.0]
        room.live._clock = lambda: now[0]
        phone = room.phone()
        now[0] = PRESENT + 2
        assert room.live.gone == 1
        assert phone.get("/room").status_code == 200
        assert room.live.gone == 0
        phone.close()


def test_browsers_leave_port_80_out_of_a_name() -> None:
    one = bound("127.0.0.1")
    place = NetworkPlace([one], "lark-42")
    place.move("127.0.0.3", 80)
    assert {"127.0.0.3:80", "127.0.0.3"} <= place.hosts
    assert not re.search(r"\b127\.0\.0\.1\b(?!:)", " ".join(place.hosts))
    one.close()
