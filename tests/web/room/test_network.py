"""Networks as they are: a phone that reads nothing, a server that stops, a laptop that moves."""

from __future__ import annotations

import socket
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path

import httpx
import pytest

from game.library.rooms.rooms import RoomHead, new_room
from game.room.commands import command
from game.room.conductor import Conductor
from game.room.session import begun
from game.web.addresses import Address, bound
from game.web.room import place
from game.web.room.joining import join_url
from game.web.room.live import Live
from game.web.room.serving import Serving
from tests.room.rooms import meeting
from tests.web.room.served import CODE, Served, served


def stalled(room: Served, stack: ExitStack) -> socket.socket:
    """A phone that listens and never reads a byte, with as small a buffer as there is."""
    seat = room.phone().cookies["seat"]
    line = stack.enter_context(socket.socket())
    line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1)
    line.connect(("127.0.0.1", room.serving.port))
    here = f"127.0.0.1:{room.serving.port}"
    line.sendall(f"GET /stream HTTP/1.1\r\nHost: {here}\r\nCookie: seat={seat}\r\n\r\n".encode())
    return line


def waiting(room: Served) -> list[int]:
    """Bytes that the server holds for each connection that doesn't take them."""
    connections = list(room.serving._connections.open.values())
    return [one.get_write_buffer_size() for one in connections]


def test_phones_whose_buffers_are_full_hold_up_nobody_and_cost_little(tmp_path: Path) -> None:
    with served(tmp_path) as room, ExitStack() as stack:
        for one in room.serving._sockets:
            one.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 4096)
        for _ in range(5):
            stalled(room, stack)
        awake = room.phone()
        slowest, rounds = 0.0, 0
        with awake.stream("GET", "/stream") as stream:
            lines = stream.iter_lines()
            room.do("next", "rule hears")
            while sum(held > 0 for held in waiting(room)) < 5 or rounds < 20:
                rounds += 1
                assert rounds < 400, f"the buffers never fill: {waiting(room)}"
                for line, says in (("open", "/vote"), ("close", "What the room chose")):
                    began = time.monotonic()
                    room.do(line)
                    assert any(says in one for one in lines)
                    slowest = max(slowest, time.monotonic() - began)
                room.do("undo")
        assert slowest < 2
        assert max(waiting(room)) < 200_000  # one state, however many there were


def test_the_server_stops_soon_though_phones_listen_and_one_reads_nothing(tmp_path: Path) -> None:
    with ExitStack() as stack:
        with served(tmp_path) as room:
            for _ in range(3):
                stalled(room, stack)
            phone = room.phone()
            stream = stack.enter_context(phone.stream("GET", "/stream"))
            assert any("You are in" in line for line in stream.iter_lines())
            began = time.monotonic()
        assert time.monotonic() - began < 3
        assert not room.serving._thread.is_alive()


def test_streams_that_read_end_at_once_when_the_server_stops(tmp_path: Path) -> None:
    with ExitStack() as stack:
        with served(tmp_path) as room:
            phones = [room.phone() for _ in range(20)]
            streams = [stack.enter_context(one.stream("GET", "/stream")) for one in phones]
            began = time.monotonic()
        assert time.monotonic() - began < 1.5
        for stream in streams:
            list(stream.iter_lines())


def test_a_laptop_that_changes_its_network_takes_its_phones_along(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(place, "LOOK_AGAIN", 0.05)
    here = [Address("127.0.0.2", "wifi", True)]
    file = new_room(tmp_path, RoomHead(CODE, "x", "x", "x", None, "2026-11-22"))
    live = Live(Conductor(begun(meeting()), file, file.keep), file)
    first = bound("127.0.0.2", 0)
    port = first.getsockname()[1]
    sockets = [first, bound("127.0.0.1", port)]
    serving = Serving(live, meeting(), CODE, sockets, look=lambda: tuple(here))
    serving.start()
    try:
        assert serving.join_url == join_url("127.0.0.2", port, CODE)
        with pytest.raises(httpx.ConnectError):
            httpx.get(f"http://127.0.0.3:{port}/check")
        here[:] = [Address("127.0.0.3", "other wifi", True)]
        until = time.monotonic() + 30
        while serving.join_url != join_url("127.0.0.3", serving.port, CODE):
            assert time.monotonic() < until
        assert serving.joining.address == f"127.0.0.3:{serving.port}"
        phone = httpx.Client(base_url=f"http://{serving.joining.address}")
        answer = phone.post("/join", data={"code": CODE, "seat": "watching"})
        assert answer.status_code == 303
        assert httpx.get(f"http://127.0.0.2:{port}/check").status_code == 200
        trainer = httpx.Client(follow_redirects=True)
        assert serving.joining.address in trainer.get(serving.desk).text
        here.clear()
        serving.do(command("next"))
        assert "You are all" in phone.get("/room").text
        here[:] = [Address("127.0.0.2", "wifi", True)]
        while serving.join_url != join_url("127.0.0.2", port, CODE):
            assert time.monotonic() < until
    finally:
        serving.stop()
        file.close()


def test_the_trainer_names_the_wifi_on_the_desk_and_the_wall_has_its_code(tmp_path: Path) -> None:
    with served(tmp_path) as room:
        desk = httpx.Client(follow_redirects=True)
        desk.get(room.serving.desk)
        assert room.serving.joining.wifi is None
        named = {"name": "Hall; upstairs", "password": 'a"b\\c'}
        assert desk.post(f"{room.at}/desk/wifi", data=named).status_code == 200
        assert room.serving.joining.wifi_name == "Hall; upstairs"
        first = room.serving.joining.wifi
        assert first is not None
        assert len(first) == len(first[0])
        page = desk.get(f"{room.at}/desk").text
        assert "Hall; upstairs" in page
        assert "b\\c" not in page
        for path in (tmp_path / "rooms").iterdir():
            assert b"upstairs" not in path.read_bytes()
        desk.post(f"{room.at}/desk/wifi", data={"name": ""})
        assert room.serving.joining.wifi is None
        assert room.phone().post("/desk/wifi", data=named).status_code == 401


def test_late_phones_join_while_votes_are_being_written(tmp_path: Path) -> None:
    with served(tmp_path) as room:
        voters = [room.phone() for _ in range(10)]
        room.do("next", "open")
        with ThreadPoolExecutor(20) as pool:
            votes = [pool.submit(one.post, "/vote", data={"option": "ask"}) for one in voters * 3]
            late = [pool.submit(room.phone) for _ in range(10)]
            assert {one.result().status_code for one in votes} == {303}
            seats = [one.result() for one in late]
        assert len(room.file.phones()) == 20
        assert room.file.chosen() == 10
        assert all(one.post("/seat", data={"seat": "watching"}).status_code == 303 for one in seats)
