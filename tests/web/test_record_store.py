"""Statements sent to a store that is real enough to refuse, to be busy, and to be cut off."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from game.web.record_store import WAITS, NotSent, RecordStore, Sent, check_address


class Store(ThreadingHTTPServer):
    """Keeps statements by their ids, as a Learning Record Store does.

    `answers` are given before any other, one a request; 0 cuts the connection.
    """

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Asked)
        self.kept: dict[str, object] = {}
        self.answers: list[int] = []
        self.heads: list[dict[str, str]] = []
        self.bad: set[str] = set()
        self.lots: list[int] = []

    @property
    def endpoint(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/xapi/"

    def taken(self, told: list[dict[str, object]]) -> int:
        """The status for these statements; kept are all of them or none."""
        self.lots.append(len(told))
        if any(one["id"] in self.bad for one in told):
            return 400
        if any(self.kept.get(str(one["id"]), one) != one for one in told):
            return 409
        self.kept |= {str(one["id"]): one for one in told}
        return 200


class _Asked(BaseHTTPRequestHandler):
    server: Store

    def do_POST(self) -> None:
        store = self.server
        told = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        store.heads.append({"path": self.path, **dict(self.headers.items())})
        status = store.answers.pop(0) if store.answers else store.taken(told)
        if status == 0:
            store.taken(told)  # it came through; only the answer is lost
            self.close_connection = True
            return
        self.send_response(status)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Nothing is printed."""


@pytest.fixture
def store() -> Iterator[Store]:
    served = Store()
    thread = threading.Thread(target=served.serve_forever, daemon=True)
    thread.start()
    yield served
    served.shutdown()
    served.server_close()
    thread.join()


def some(count: int) -> list[dict[str, object]]:
    return [{"id": f"id-{n}", "told": n} for n in range(count)]


def sending(store: Store, waited: list[float] | None = None) -> RecordStore:
    pauses = [] if waited is None else waited
    return RecordStore(store.endpoint, "key", "secret", pauses.append)


def test_statements_go_in_lots_with_the_version_and_the_key(store: Store):
    assert sending(store).send(some(120)) == Sent(120)
    assert store.lots == [50, 50, 20]
    assert len(store.kept) == 120
    head = store.heads[0]
    assert head["path"] == "/xapi/statements"
    assert head["Authorization"] == "Basic a2V5OnNlY3JldA=="
    assert {name.lower(): value for name, value in head.items()}[
        "x-experience-api-version"
    ] == "1.0.3"


def test_what_was_cut_off_is_sent_again_without_a_double(store: Store):
    store.answers = [0]
    waited: list[float] = []
    assert sending(store, waited).send(some(60)) == Sent(60)
    assert waited == [WAITS[0]]
    assert len(store.kept) == 60
    assert sending(store).send(some(60)) == Sent(60)
    assert len(store.kept) == 60


def test_a_busy_store_is_waited_for_and_not_for_ever(store: Store):
    store.answers = [503, 429]
    waited: list[float] = []
    assert sending(store, waited).send(some(1)) == Sent(1)
    assert waited == list(WAITS[:2])
    store.answers = [503] * 4
    with pytest.raises(NotSent, match="answers 503"):
        sending(store).send(some(1))


def test_one_bad_statement_holds_up_no_other(store: Store):
    store.bad = {"id-7"}
    assert sending(store).send(some(20)) == Sent(19, ("id-7",))
    assert len(store.kept) == 19


def test_one_that_is_there_in_other_words_counts_as_there(store: Store):
    store.kept["id-3"] = {"id": "id-3", "told": "other"}
    assert sending(store).send(some(10)) == Sent(10)
    assert store.kept["id-3"] == {"id": "id-3", "told": "other"}


@pytest.mark.parametrize("status", [401, 403])
def test_a_wrong_key_is_told_of_at_once(store: Store, status: int):
    store.answers = [status]
    with pytest.raises(NotSent, match="OTHER_CHAIR_LRS_KEY"):
        sending(store).send(some(1))


def test_a_store_elsewhere_is_never_followed(store: Store):
    store.answers = [302]
    with pytest.raises(NotSent, match="answers 302"):
        sending(store).send(some(1))


def test_where_nobody_answers_it_says_so():
    gone = Store()
    gone.server_close()
    with pytest.raises(NotSent, match="cannot be reached"):
        sending(gone).send(some(1))


@pytest.mark.parametrize(
    "address", ["http://lrs.example.org/xapi", "ftp://lrs.example.org", "lrs.example.org", "https:"]
)
def test_nothing_goes_over_an_open_line(address: str):
    with pytest.raises(NotSent, match="It begins with https://"):
        check_address(address)


@pytest.mark.parametrize(
    "address", ["https://lrs.example.org/xapi", "http://127.0.0.1:9/x", "http://localhost/x"]
)
def test_a_closed_line_or_this_computer_is_right(address: str):
    check_address(address)
