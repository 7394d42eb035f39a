"""The way in for phones: joining, the seat one votes from, other words, and trying one's phone."""

from __future__ import annotations

import hmac
import re
import sqlite3
from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response, StreamingResponse
from starlette.routing import Route

from game.model.scenario import Scenario
from game.room.seats import Seat
from game.web.forms import event, form_of
from game.web.room.live import Full, Live
from game.web.room.place import NetworkPlace
from game.web.room.rendering import page_file, rendered
from game.words.board import REHEARSAL
from game.words.catalogue import Catalogue

COOKIE, WORDS = "seat", "words"
_FILES = {
    "/page.css": "text/css",
    "/phone.js": "text/javascript",
    "/check.js": "text/javascript",
}


def phone_of(live: Live, request: Request) -> str | None:
    """The token of the phone that asks; None where it has not joined."""
    token = request.cookies.get(COOKIE)
    return token if token is not None and live.knows(token) else None


def closed_page(scenario: Scenario, say: Catalogue) -> Response:
    """What everybody gets once the room is closed."""
    return HTMLResponse(rendered("over.html", scenario, say), 410)


def seat_of(words: str) -> Seat | None:
    """The seat that a form names; None where there is no such seat."""
    return next((seat for seat in Seat if seat.value == words), None)


_CODE = re.compile(r"[A-Za-z]{2,12}[- ]?[0-9]{1,4}")
_PAGES = frozenset({"room", "seat", "check", "state"})


class Door:
    """The routes by which phones come in. `place` has the code to type, `words` other words."""

    def __init__(
        self, live: Live, scenario: Scenario, place: NetworkPlace, words: Mapping[str, Scenario]
    ) -> None:
        self._live = live
        self._scenario = scenario
        self._place = place
        self._words = words

    def routes(self) -> list[Route]:
        """All of them; capitals too where a QR may ask for them."""
        return [
            Route("/", self._door),
            Route("/J/{code}", self._door),
            Route("/j/{code}", self._door),
            Route("/join", self._join, methods=["POST"]),
            Route("/words", self._choose_words, methods=["POST"]),
            Route("/seat", self._seat),
            Route("/check", self._check),
            Route("/CHECK", self._check),
            Route("/alive", self._alive),
            *(Route(path, _file) for path in _FILES),
        ]

    def typed_by_hand(self) -> list[Route]:
        """The last way in, for who types the code or a page's name after the address."""
        return [Route("/{typed}", self._typed)]

    async def _typed(self, request: Request) -> Response:
        typed = str(request.path_params["typed"])
        if _CODE.fullmatch(typed):
            return RedirectResponse(f"/J/{typed.replace(' ', '-').upper()}", 303)
        if typed.lower() in _PAGES and typed != typed.lower():
            return RedirectResponse(f"/{typed.lower()}", 303)
        return RedirectResponse("/", 303) if typed.lower() == "join" else Response(status_code=404)

    async def _door(self, request: Request) -> Response:
        if self._live.is_closed:
            return closed_page(self._scenario, self._live.say)
        if phone_of(self._live, request) is not None:
            return RedirectResponse("/room", 303)
        return self._joining(request.path_params.get("code", ""))

    def _joining(
        self, code: str, problem: str = "", status: int = 200, seat: Seat | None = None
    ) -> Response:
        page = rendered(
            "join.html",
            self._scenario,
            self._live.say,
            about=self._scenario.about,
            notes="; ".join(self._scenario.content_notes),
            code=code.replace("-", " ").upper(),
            chosen=seat,
            problem=problem,
            rehearsal=self._live.say(REHEARSAL) if self._live.is_rehearsal else "",
        )
        return HTMLResponse(page, status)

    async def _join(self, request: Request) -> Response:
        form, say = await form_of(request), self._live.say
        typed, seat = form.get("code", ""), seat_of(form.get("seat", ""))
        if not hmac.compare_digest(_plain(typed).encode(), _plain(self._place.code).encode()):
            wrong = say("That is not the code of this room. Look at the wall.")
            return self._joining(typed, wrong, 403, seat)
        if seat is None:
            unseated = say("Choose a seat, or say that you would rather not.")
            return self._joining(typed, unseated, 400)
        token = phone_of(self._live, request)
        if token is None:
            try:
                token = await self._live.join(seat)
            except Full as full:
                return self._joining(typed, str(full), 403, seat)
            except sqlite3.Error:
                again = say("You could not be let in just now. Press Join again.")
                return self._joining(typed, again, 503, seat)
        response = RedirectResponse("/room", 303)
        response.set_cookie(COOKIE, token, httponly=True, samesite="strict")
        return response

    async def _choose_words(self, request: Request) -> Response:
        words = (await form_of(request)).get("words", "")
        response = RedirectResponse("/room", 303)
        if words in self._words:
            response.set_cookie(WORDS, words, httponly=True, samesite="strict")
        else:
            response.delete_cookie(WORDS, httponly=True, samesite="strict")
        return response

    async def _seat(self, request: Request) -> Response:
        token = phone_of(self._live, request)
        if token is None:
            return RedirectResponse("/", 303)
        live = self._live
        return HTMLResponse(
            rendered("seat.html", self._scenario, live.say, chosen=live.seat(token))
        )

    async def _check(self, request: Request) -> Response:
        return HTMLResponse(rendered("check.html", self._scenario, self._live.say))

    async def _alive(self, request: Request) -> Response:
        return StreamingResponse(iter([event("here")]), media_type="text/event-stream")


async def _file(request: Request) -> Response:
    path = request.url.path
    return Response(page_file(path[1:]), media_type=_FILES[path])


def _plain(code: str) -> str:
    return "".join(letter for letter in code.casefold() if letter.isalnum())
