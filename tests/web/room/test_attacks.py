"""What a prankster, a foreign page or a broken phone may try, and what comes of it."""

from __future__ import annotations

import socket
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import httpx
import pytest

from game.web.limits import BODY, BURST, FIRST_REQUEST
from tests.web.room.served import Served, served


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Served]:
    with served(tmp_path) as one:
        one.do("next", "next")
        yield one


def raw(room: Served, sent: bytes) -> bytes:
    """The answer to these bytes; empty where the connection is closed without one."""
    with socket.create_connection(("127.0.0.1", room.serving.port), timeout=10) as line:
        try:
            line.sendall(sent)
            return line.recv(65536)
        except (ConnectionResetError, BrokenPipeError):
            return b""


def status(answer: bytes) -> int:
    return int(answer.split()[1]) if answer else 0


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8080", "127.0.0.1", "127.0.0.1:1"])
def test_a_host_that_is_not_this_computer_is_refused(room: Served, host: str) -> None:
    assert httpx.get(room.at, headers={"Host": host}).status_code == 421


def test_two_hosts_are_refused(room: Served) -> None:
    here = f"127.0.0.1:{room.serving.port}"
    answer = raw(room, f"GET / HTTP/1.1\r\nHost: {here}\r\nHost: evil.example\r\n\r\n".encode())
    assert status(answer) in (400, 421)


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ({"Origin": "http://evil.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Content-Type": "text/plain"}, 415),
        ({"Content-Type": "multipart/form-data; boundary=x"}, 415),
    ],
)
def test_a_vote_from_a_foreign_page_is_refused(
    room: Served, headers: dict[str, str], expected: int
) -> None:
    (cookie,) = room.phone().cookies.items()
    head = {
        "Host": f"127.0.0.1:{room.serving.port}",
        "Cookie": "=".join(cookie),
        "Content-Type": "application/x-www-form-urlencoded",
        "Content-Length": "10",
        **headers,
    }
    lines = ["POST /vote HTTP/1.1", *(f"{name}: {value}" for name, value in head.items()), "", ""]
    at_once = "\r\n".join(lines).encode() + b"option=ask"  # a body that comes late meets no ear
    assert status(raw(room, at_once)) == expected
    assert room.file.chosen() == 0


def test_a_body_that_is_too_long_is_refused_before_it_is_read(room: Served) -> None:
    here = f"127.0.0.1:{room.serving.port}"
    head = (
        f"POST /vote HTTP/1.1\r\nHost: {here}\r\n"
        "Content-Type: application/x-www-form-urlencoded\r\n"
    )
    assert status(raw(room, f"{head}Content-Length: {BODY + 1}\r\n\r\n".encode())) == 413
    assert status(raw(room, f"{head}Content-Length: 50000000\r\n\r\n".encode())) == 413
    assert status(raw(room, f"{head}Transfer-Encoding: chunked\r\n\r\n".encode())) == 411


def test_headers_too_many_or_too_long_are_refused(room: Served) -> None:
    here = f"127.0.0.1:{room.serving.port}"
    many = "".join(f"X-{number}: y\r\n" for number in range(500))
    assert status(raw(room, f"GET / HTTP/1.1\r\nHost: {here}\r\n{many}\r\n".encode())) == 431
    long = f"GET / HTTP/1.1\r\nHost: {here}\r\nX: {'y' * 1_000_000}\r\n\r\n"
    assert status(raw(room, long.encode())) in (0, 400, 431)


@pytest.mark.parametrize("body", [b"\xff\xfe", b"=&=&=", b"option=" + b"a" * 2000, b"option=%00"])
def test_a_body_that_makes_no_sense_is_refused_without_a_word_of_the_inside(
    room: Served, body: bytes
) -> None:
    phone = room.phone()
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    answer = phone.post("/vote", content=body, headers=form)
    assert 400 <= answer.status_code < 500
    assert "Traceback" not in answer.text


def test_fields_without_end_are_refused(room: Served) -> None:
    phone = room.phone()
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    answer = phone.post("/vote", content=b"a=1&" * 400, headers=form)
    assert answer.status_code == 400


def test_a_connection_that_never_asks_is_let_go(room: Served) -> None:
    half = [socket.create_connection(("127.0.0.1", room.serving.port)) for _ in range(50)]
    for line in half:
        line.sendall(b"GET / HT")
        line.settimeout(FIRST_REQUEST + 5)
    began = time.monotonic()
    for line in half:
        with suppress(ConnectionResetError):
            assert line.recv(1) == b""
        line.close()
    assert time.monotonic() - began >= FIRST_REQUEST - 1


def test_a_phone_that_sends_without_end_is_slowed_and_others_are_not(room: Served) -> None:
    prankster, other = room.phone(), room.phone()
    answers = [prankster.post("/vote", data={"option": "ask"}) for _ in range(int(BURST) + 10)]
    assert {answer.status_code for answer in answers} == {303, 429}
    assert other.post("/vote", data={"option": "tell"}).status_code == 303


def test_a_phone_that_reads_nothing_does_not_silence_the_room(room: Served) -> None:
    asleep = room.phone()
    line = socket.create_connection(("127.0.0.1", room.serving.port))
    line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1)
    here, seat = f"127.0.0.1:{room.serving.port}", asleep.cookies["seat"]
    line.sendall(f"GET /stream HTTP/1.1\r\nHost: {here}\r\nCookie: seat={seat}\r\n\r\n".encode())
    awake = room.phone()
    with awake.stream("GET", "/stream") as stream:
        lines = stream.iter_lines()
        for _ in range(20):
            room.do("rule hears", "close")
            assert any("What the room chose" in one for one in lines)
            room.do("undo")
            assert any("You are all" in one for one in lines)
            room.do("open")
            assert any("/vote" in one for one in lines)
    line.close()


def test_every_answer_says_what_a_browser_may_do_with_it(room: Served) -> None:
    for path in ("/", "/page.css", "/phone.js", "/check", "/nowhere"):
        headers = httpx.get(room.at + path).headers
        assert headers["content-security-policy"].startswith("default-src 'none'")
        assert headers["x-content-type-options"] == "nosniff"
        assert "server" not in headers


def test_no_page_names_another_host(room: Served) -> None:
    phone = room.phone()
    for path in ("/", "/room", "/seat", "/check", "/state", "/page.css", "/phone.js", "/check.js"):
        text = phone.get(path, follow_redirects=True).text
        assert "http://" not in text.replace(room.at, "")
        assert "https://" not in text
        assert 'src="//' not in text


def test_a_phones_page_is_small(room: Served) -> None:
    phone = room.phone()
    paths = ("/room", "/page.css", "/phone.js")
    assert sum(len(phone.get(path).content) for path in paths) < 60_000
