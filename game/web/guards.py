"""Keeps others out: a request must name this computer, come from its own pages, and be small.

Everything refused is refused before its body is read. Limits go by phone, never by address: a
whole room may stand behind one.
"""

from __future__ import annotations

from collections.abc import Callable, Collection

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from game.web.limits import BODY, BURST, HEADERS, REFILL

FORM, JSON = "application/x-www-form-urlencoded", "application/json"
POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
SAID_WITH_ALL = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",  # with none, browsers hide the origin of our own forms
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}
_RAW = [(name.lower().encode(), value.encode()) for name, value in SAID_WITH_ALL.items()]


class Guards:
    """Stands before the pages. `hosts` gives the names this computer goes by now, with port.

    `outside` is the origin by which a proxy is known, such as "https://learn.example.org"; ""
    without one. `body` is how many bytes a form may have.
    """

    def __init__(
        self,
        app: ASGIApp,
        hosts: Callable[[], Collection[str]],
        outside: str = "",
        body: int = BODY,
    ) -> None:
        self._app = app
        self._hosts = hosts
        self._outside = outside
        self._body = body

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it."""
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await self._app(scope, receive, send)
            return
        refusal = self._refusal(scope)

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                said = {name for name, _ in message["headers"]}
                ours = (pair for pair in _RAW if pair[0] not in said)
                message = {**message, "headers": [*message["headers"], *ours]}
            await send(message)

        if refusal is not None:
            status, why = refusal
            answer = PlainTextResponse(why, status, headers={"Connection": "close"})
            await answer(scope, receive, send_with_headers)
            return
        await self._app(scope, receive, send_with_headers)

    def _refusal(self, scope: Scope) -> tuple[int, str] | None:
        headers = Headers(scope=scope)
        if len(scope["headers"]) > HEADERS:
            return 431, "Too many headers."
        hosts = {*self._hosts(), *filter(None, (self._outside.partition("://")[2],))}
        if headers.getlist("host") != [headers.get("host")] or (
            headers.get("host", "").lower() not in hosts
        ):
            return 421, "This is not the name of this computer."
        if scope["method"] in ("GET", "HEAD"):
            return None
        if scope["method"] != "POST":
            return 405, "Only reading and sending."
        origins = {*(f"http://{host}" for host in hosts), self._outside}
        return _refused_post(headers, origins, self._body)


def _refused_post(headers: Headers, origins: Collection[str], body: int) -> tuple[int, str] | None:
    if headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        return 403, "This was sent from another page."
    origin = headers.get("origin")
    if origin is not None and origin.lower() not in origins:
        return 403, "This was sent from another page."
    kind = headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind not in (FORM, JSON):
        return 415, "Send a form."
    length = headers.get("content-length")
    if length is None or not length.isdecimal():
        return 411, "Say how long it is."
    if int(length) > body:
        return 413, "That is too long."
    return None


class Bucket:
    """How many requests one may still send: `burst` at most, `refill` more each second."""

    __slots__ = ("_at", "_burst", "_left", "_refill")

    def __init__(self, now: float, burst: float = BURST, refill: float = REFILL) -> None:
        self._left = self._burst = burst
        self._refill = refill
        self._at = now

    def takes(self, now: float) -> bool:
        """Take one, if there is one; `now` in seconds of a clock that never goes back."""
        self._left = min(self._burst, self._left + (now - self._at) * self._refill)
        self._at = now
        if self._left < 1:
            return False
        self._left -= 1
        return True
