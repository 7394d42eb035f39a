"""What strangers, foreign pages and broken browsers may try at `serve`, and what comes of it."""

import socket
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from game.library.served.sqlite import SqlitePlays
from game.pages.cover import cover
from tests.web.play.served import GP, served_in, serving, small_shelf

SHELF = small_shelf()


@pytest.fixture
def at(tmp_path: Path) -> Iterator[str]:
    with served_in(tmp_path, SHELF) as address:
        yield address


def begun(at: str, story: str = GP) -> httpx.Client:
    """Somebody who has begun a play; their client stands at its pages."""
    answer = httpx.post(f"{at}begin", data={"story": story})
    assert answer.status_code == 303
    path = answer.headers["location"].partition("#")[0].removesuffix("opening")
    person = httpx.Client(base_url=f"{at}{path}", follow_redirects=True)
    assert person.post("opening", data={"chair": "professional", "other": "typical"}).is_success
    return person


def sent_at_once(person: httpx.Client, path: str, body: bytes, headers: dict[str, str]) -> int:
    """The status of a form sent in one piece, for a refusal does not wait for the rest."""
    host = f"{person.base_url.host}:{person.base_url.port}"
    head = {
        "Host": host,
        "Content-Type": "application/x-www-form-urlencoded",
        "Content-Length": str(len(body)),
        **headers,
    }
    lines = [f"POST {person.base_url.path}{path} HTTP/1.1"]
    lines += [f"{name}: {value}" for name, value in head.items()]
    with socket.create_connection((person.base_url.host, person.base_url.port), 60) as one:
        one.sendall("\r\n".join([*lines, "", ""]).encode() + body)
        return int(one.recv(100).split()[1])


def test_a_play_goes_on_wherever_its_link_is_opened(at: str) -> None:
    person = begun(at)
    assert person.post("choose", data={"at": "0", "choice": "sorry"}).url.path.endswith("/after")
    elsewhere = httpx.get(f"{person.base_url}play")
    assert elsewhere.status_code == 200
    assert elsewhere.text == person.get("play").text
    assert "set-cookie" not in elsewhere.headers


def test_nobody_comes_to_a_play_by_guessing_or_by_another_link(at: str) -> None:
    one, other = begun(at), begun(at)
    one.post("choose", data={"at": "0", "choice": "sorry"})
    assert 'name="at" value="0"' in other.get("play").text
    token = str(one.base_url).rstrip("/").rpartition("/")[2]
    assert len(token) >= 22
    for guess in (token[:-1] + ("A" if token[-1] != "A" else "B"), token.lower(), "x", "%00"):
        if guess != token:
            assert httpx.get(f"{at}p/{guess}/play").status_code == 404


def test_a_link_leads_nowhere_once_the_play_is_forgotten(at: str) -> None:
    person = begun(at)
    told = person.post("forget", data={"sure": "yes"}).text
    assert "Nothing of this play is kept here any more." in told
    for path in ("play", "debrief", "report"):
        assert person.get(path).status_code == 404
    assert person.post("choose", data={"at": "0", "choice": "sorry"}).status_code == 404


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Host": "evil.example"}, 421),
        ({"Host": "127.0.0.1"}, 421),
        ({"Origin": "https://evil.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Sec-Fetch-Site": "same-site"}, 403),
        ({"Content-Type": "text/plain"}, 415),
        ({"Content-Type": "multipart/form-data; boundary=x"}, 415),
    ],
)
def test_a_form_of_a_foreign_page_or_for_another_host_changes_nothing(
    at: str, headers: dict[str, str], status: int
) -> None:
    person = begun(at)
    before = person.get("play").text
    assert sent_at_once(person, "choose", b"at=0&choice=sorry", headers) == status
    assert person.get("play").text == before


def test_a_form_of_more_than_anybody_types_is_not_read(at: str) -> None:
    person = begun(at)
    assert sent_at_once(person, "feelings", b"q0=a", {"Content-Length": "262145"}) == 413
    assert person.post("feelings", data={"q0": "ü" * 4_000}).status_code == 200


def test_other_methods_are_refused_and_odd_paths_lead_to_the_shelf(at: str) -> None:
    person = begun(at)
    for method in ("PUT", "DELETE", "PATCH", "OPTIONS"):
        assert person.request(method, "play").status_code == 405
    for path in ("p/", "p/x", "x/y/z", "..%2f..%2fetc/passwd", "files/../begin", "begin"):
        answer = httpx.get(f"{at}{path}")
        assert answer.status_code in (404, 405), path
        assert "root:" not in answer.text


def test_no_page_may_run_a_script_of_a_stranger_or_stand_in_a_frame(at: str) -> None:
    answer = begun(at).get("play")
    assert "script-src 'self'" in answer.headers["content-security-policy"]
    assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]
    assert "<script" not in answer.text
    assert " style=" not in answer.text
    assert answer.headers["cache-control"] == "no-store"


def test_a_play_takes_no_more_forms_than_a_person_can_send(at: str) -> None:
    person = begun(at)
    sent = (person.post("choose", data={"at": "9"}).status_code for _ in range(600))
    assert 429 in sent
    assert person.get("play").status_code == 200
    assert begun(at).get("play").status_code == 200


def test_a_form_that_never_comes_whole_is_let_go(at: str) -> None:
    person = begun(at)
    host, port = person.base_url.host, person.base_url.port
    with socket.create_connection((host, port), timeout=60) as slow:
        path = person.base_url.path
        slow.sendall(
            f"POST {path}choose HTTP/1.1\r\nHost: {host}:{port}\r\nContent-Length: 2000\r\n"
            "Content-Type: application/x-www-form-urlencoded\r\n\r\nat=0".encode()
        )
        assert slow.recv(100).startswith(b"HTTP/1.1 408")


def test_behind_a_proxy_its_name_and_origin_are_known(tmp_path: Path) -> None:
    store = SqlitePlays(tmp_path / "served.db")
    with serving(SHELF, store, "https://learn.example.org") as at:
        outside = {"Host": "learn.example.org", "Origin": "https://learn.example.org"}
        answer = httpx.post(f"{at}begin", data={"story": GP}, headers=outside)
        assert answer.status_code == 303
        assert not answer.headers["location"].startswith(("http", "/"))
        other = {**outside, "Origin": "http://learn.example.org.evil.example"}
        assert httpx.post(f"{at}begin", data={"story": GP}, headers=other).status_code == 403
    store.close()


def test_what_was_typed_comes_back_when_the_store_does_not_answer(tmp_path: Path) -> None:
    store = SqlitePlays(tmp_path / "served.db")
    with serving(SHELF, store) as at:
        person = begun(at)
        store.close()
        answer = person.post("feelings", data={"q0": "Heard, for once."})
        assert answer.status_code == 503
        assert '<input type="hidden" name="q0" value="Heard, for once.">' in answer.text
        assert person.get("play").status_code == 503


def test_two_servers_of_one_store_lose_no_choice_and_make_none_twice(tmp_path: Path) -> None:
    first, second = (SqlitePlays(tmp_path / "served.db") for _ in range(2))
    with serving(SHELF, first) as one, serving(SHELF, second) as other:
        person = begun(one)
        path = person.base_url.path.removeprefix("/")
        beside = httpx.Client(base_url=f"{other}{path}", follow_redirects=True)
        for server in (person, beside):
            server.post("choose", data={"at": "0", "choice": "sorry"})
        assert person.get("play").text == beside.get("play").text
        assert 'name="at" value="1"' in person.get("play").text
    first.close()
    second.close()


def test_each_story_on_the_shelf_has_its_picture_by_the_style(at: str) -> None:
    shelf = httpx.get(at).text
    link = shelf.partition('stylesheet" href="')[2].partition('"')[0]
    style = httpx.get(f"{at}{link}").text
    for number in range(len(SHELF.stories)):
        assert f'class="cover cover-{number}"' in shelf
        address = style.partition(f"url(cover-{number}.svg")[2].partition(")")[0]
        drawn = httpx.get(f"{at}files/cover-{number}.svg{address}")
        assert drawn.headers["content-type"] == "image/svg+xml"
        assert drawn.text == cover(SHELF.stories[number].scenario, SHELF)
    assert httpx.get(f"{at}files/cover-99.svg").status_code == 404
