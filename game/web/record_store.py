"""Statements sent to a Learning Record Store (xAPI 1.0.3), in small lots that may be cut off.

A statement's id is made of what it tells, so a store that has it already takes it once more
without a double: whatever was cut off is simply sent again. Over anything but https only to this
computer itself.
"""

from __future__ import annotations

import base64
import json
import urllib.error
import urllib.request
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import urlsplit

VERSION = "1.0.3"
LOT = 50
"""How many statements go at once."""
TIMEOUT = 10.0
WAITS = (1.0, 3.0, 9.0)
"""Seconds before each new try where a store is busy or cannot be reached."""
_THERE = frozenset((200, 204))
_AGAIN = frozenset((408, 425, 429, 500, 502, 503, 504))
_SMALLER = frozenset((400, 409, 413, 422))
"""Answers about the content: a smaller lot tells which statement it is."""
_CONFLICT = 409
_TURNED_AWAY = frozenset((401, 403))


class NotSent(Exception):
    """Sending stopped; says why, and what to do. Sending again gives no double."""


@dataclass(frozen=True, slots=True)
class Sent:
    """What became of statements. `there` are taken, or were there before in other words.

    `refused` are the ids of those that the store will not have.
    """

    there: int = 0
    refused: tuple[str, ...] = ()

    def __add__(self, other: Sent) -> Sent:
        return Sent(self.there + other.there, (*self.refused, *other.refused))


@dataclass(frozen=True, slots=True)
class RecordStore:
    """A store by its address, as its makers call the endpoint; `key` and `secret` may be "".

    `wait` sleeps for so many seconds.
    """

    endpoint: str
    key: str
    secret: str
    wait: Callable[[float], None]

    def send(self, statements: Sequence[Mapping[str, object]]) -> Sent:
        """Send all of them; NotSent where the store cannot be reached or turns us away."""
        check_address(self.endpoint)
        sent = Sent()
        for first in range(0, len(statements), LOT):
            sent += self._lot(statements[first : first + LOT])
        return sent

    def _lot(self, lot: Sequence[Mapping[str, object]]) -> Sent:
        status = self._answer(lot)
        if status in _THERE:
            return Sent(len(lot))
        if status in _TURNED_AWAY:
            raise NotSent(
                f"{self.endpoint} does not let us in ({status}). The key goes into "
                "OTHER_CHAIR_LRS_KEY and the secret into OTHER_CHAIR_LRS_SECRET."
            )
        if status not in _SMALLER:
            raise NotSent(f"{self.endpoint} answers {status}; it should be an xAPI endpoint.")
        if len(lot) == 1:
            return Sent(1) if status == _CONFLICT else Sent(0, (str(lot[0]["id"]),))
        half = len(lot) // 2
        return self._lot(lot[:half]) + self._lot(lot[half:])

    def _answer(self, lot: Sequence[Mapping[str, object]]) -> int:
        """The status that the store answers with, tried again where it is busy or away."""
        for pause in (*WAITS, None):
            try:
                status = self._post(lot)
                if status not in _AGAIN or pause is None:
                    return status
            except OSError as error:
                if pause is None:
                    raise NotSent(
                        f"{self.endpoint} cannot be reached: {error}. Send again later: nothing "
                        "is doubled."
                    ) from error
            self.wait(pause)
        raise AssertionError("the last try answers or raises")

    def _post(self, lot: Sequence[Mapping[str, object]]) -> int:
        asked = urllib.request.Request(
            f"{self.endpoint.rstrip('/')}/statements",
            json.dumps(lot).encode(),
            {"Content-Type": "application/json", "X-Experience-API-Version": VERSION},
        )
        if self.key:
            pair = base64.b64encode(f"{self.key}:{self.secret}".encode()).decode()
            asked.add_header("Authorization", f"Basic {pair}")
        try:
            with _opener(self.endpoint).open(asked, timeout=TIMEOUT) as answered:
                return int(answered.status)
        except urllib.error.HTTPError as error:
            error.close()
            return error.code


class _NoWayOn(urllib.request.HTTPRedirectHandler):
    """Follows nobody elsewhere: the key would go along."""

    def redirect_request(self, *_: object) -> None:
        """Never."""
        return


def _opener(endpoint: str) -> urllib.request.OpenerDirector:
    """By way of the computer's proxy, if it has one; to itself without."""
    if _is_here(urlsplit(endpoint).hostname or ""):
        return urllib.request.build_opener(_NoWayOn, urllib.request.ProxyHandler({}))
    return urllib.request.build_opener(_NoWayOn)


def check_address(endpoint: str) -> None:
    """NotSent where statements may not go there."""
    parts = urlsplit(endpoint)
    if parts.scheme == "https" and parts.hostname:
        return
    if parts.scheme == "http" and _is_here(parts.hostname or ""):
        return
    raise NotSent(
        f"{endpoint} is no address that statements are sent to. It begins with https://, as "
        "https://lrs.example.org/xapi"
    )


def _is_here(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False
