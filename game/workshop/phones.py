"""The pages and votes of phones: joining, the room, its news, and what a phone may send."""

from __future__ import annotations

import hmac
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable

from starlette.requests import Request
from starlette.responses import (
    HTMLResponse,
    PlainTextResponse,
    RedirectResponse,
    Response,
    StreamingResponse,
)
from starlette.routing import Route

from game.model.problems import Refused
from game.model.scenario import Scenario
from game.room.seats import Seat
from game.room.session import Stage
from game.workshop.forms import event, form_of
from game.workshop.limits import STREAMS
from game.workshop.live import Full, Live, TooFast
from game.workshop.rendering import page_file, rendered, state_given
from game.workshop.words import SEATS, how_many

COOKIE = "seat"
Page = Callable[[Request], Awaitable[Response]]
_FILES = {
    "/page.css": "text/css",
    "/phone.js": "text/javascript",
    "/check.js": "text/javascript",
}


class Phones:
    """The routes of phones, for one room. `code` is what people type to join."""

    def __init__(self, live: Live, scenario: Scenario, code: str) -> None:
        self._live = live
        self._scenario = scenario
        self._code = code
        self._made: dict[tuple[int, Seat, str | None], str] = {}
        self._counted = (-1, "")

    def routes(self) -> list[Route]:
        """All of them; capitals too where a QR may ask for them."""
        posts: list[tuple[str, Page]] = [
            ("/join", self._join),
            ("/seat", self._sit),
            ("/vote", self._vote),
            ("/back", self._back),
            ("/mark", self._mark),
            ("/pause", self._pause),
            ("/offer", self._offer),
            ("/answer", self._answer),
        ]
        return [
            Route("/", self._door),
            Route("/J/{code}", self._door),
            Route("/j/{code}", self._door),
            Route("/room", self._room),
            Route("/seat", self._seat),
            Route("/state", self._state),
            Route("/stream", self._stream),
            Route("/check", self._check),
            Route("/alive", self._alive),
            *(Route(path, _file) for path in _FILES),
            *(Route(path, page, methods=["POST"]) for path, page in posts),
        ]

    # Pages

    async def _door(self, request: Request) -> Response:
        if self._token(request) is not None:
            return RedirectResponse("/room", 303)
        return self._joining(request.path_params.get("code", ""))

    def _joining(self, code: str, problem: str = "", status: int = 200) -> Response:
        page = rendered(
            "join.html",
            self._scenario,
            about=self._scenario.about,
            notes="; ".join(self._scenario.content_notes),
            code=code.replace("-", " ").upper(),
            chosen=None,
            problem=problem,
        )
        return HTMLResponse(page, status)

    async def _join(self, request: Request) -> Response:
        form = await form_of(request)
        typed = form.get("code", "")
        if not hmac.compare_digest(_plain(typed).encode(), _plain(self._code).encode()):
            return self._joining(typed, "That is not the code of this room. Look at the wall.", 403)
        seat = _seat_of(form.get("seat", ""))
        if seat is None:
            return self._joining(typed, "Choose a seat, or say that you would rather not.", 400)
        token = self._token(request)
        if token is None:
            try:
                token = self._live.join(seat)
            except Full as full:
                return self._joining(typed, str(full), 403)
        response = RedirectResponse("/room", 303)
        response.set_cookie(COOKIE, token, httponly=True, samesite="strict")
        return response

    async def _room(self, request: Request) -> Response:
        token = self._token(request)
        if token is None:
            return RedirectResponse("/", 303)
        given = {"version": self._live.version, "state": self._fragment(token)}
        return HTMLResponse(rendered("room.html", self._scenario, told=self._chosen(), **given))

    async def _seat(self, request: Request) -> Response:
        token = self._token(request)
        if token is None:
            return RedirectResponse("/", 303)
        return HTMLResponse(rendered("seat.html", self._scenario, chosen=self._live.seat(token)))

    async def _check(self, request: Request) -> Response:
        return HTMLResponse(rendered("check.html", self._scenario))

    # News

    async def _state(self, request: Request) -> Response:
        token = self._token(request)
        if token is None:
            return PlainTextResponse("Join the room first.", 401)
        self._live.seen(token)
        version = str(self._live.version)
        tag = f'"{version}"'
        if request.headers.get("if-none-match") == tag:
            return Response(status_code=304, headers={"ETag": tag})
        headers = {"ETag": tag, "X-Version": version, "X-Chosen": self._chosen()}
        return HTMLResponse(self._fragment(token), headers=headers)

    async def _stream(self, request: Request) -> Response:
        token = self._token(request)
        if token is None:
            return PlainTextResponse("Join the room first.", 401)
        if self._live.streams >= STREAMS:
            return PlainTextResponse("Too many are listening. Ask for the state.", 503)
        return StreamingResponse(self._events(token), media_type="text/event-stream")

    async def _events(self, token: str) -> AsyncIterator[bytes]:
        """The whole state when it is new to this phone; how many have chosen, in a line."""
        yield b"retry: 1000\n\n"
        sent = ""
        async for is_new in self._live.states(token):
            if not self._live.knows(token):
                break
            if not is_new:
                yield b"event: alive\ndata:\n\n"
                continue
            state = self._fragment(token)
            if state != sent:
                yield event(f"{self._live.version}\n{state}")
                sent = state
            yield b"event: chosen\n" + event(self._chosen())
        if self._live.conductor.session.stage is Stage.FINISHED:
            yield event(f"{self._live.version}\n{page_file('closed.html').decode()}")

    async def _alive(self, request: Request) -> Response:
        async def once() -> AsyncIterator[bytes]:
            yield b"data: here\n\n"

        return StreamingResponse(once(), media_type="text/event-stream")

    def _fragment(self, token: str) -> str:
        """The state of a phone's page; made once for all phones that see the same."""
        live = self._live
        session, seat = live.conductor.session, live.seat(token)
        is_open = session.stage is Stage.VOTING
        yours = live.conductor.ballots.cast_by(token) if is_open else None
        key = (live.version, seat, yours)
        if key not in self._made:
            if next(iter(self._made), key)[0] != live.version:
                self._made.clear()
            given = state_given(session.scenario, live.board(token), seat, yours, live.turn)
            self._made[key] = rendered("state.html", session.scenario, **given)
        return self._made[key]

    def _chosen(self) -> str:
        """How many have chosen; counted once for all phones."""
        version = self._live.version
        if self._counted[0] != version:
            self._counted = (version, how_many(self._live))
        return self._counted[1]

    # What phones send

    async def _vote(self, request: Request) -> Response:
        async def vote(token: str, form: dict[str, str]) -> None:
            if form.get("round", self._live.turn) != self._live.turn:
                raise Refused("That vote has closed.")
            await self._live.vote(token, form.get("option", ""))

        return await self._sent(request, vote)

    async def _back(self, request: Request) -> Response:
        return await self._sent(request, lambda token, _: self._live.take_back(token))

    async def _mark(self, request: Request) -> Response:
        async def mark(token: str, form: dict[str, str]) -> None:
            power = form.get("power", "")
            if not power.isdecimal() or len(power) > 3:
                raise Refused("Send a number from 0 to 100.")
            await self._live.mark(token, int(power))

        return await self._sent(request, mark)

    async def _pause(self, request: Request) -> Response:
        return await self._sent(request, lambda token, _: self._live.ask_for_pause(token))

    async def _offer(self, request: Request) -> Response:
        async def offer(token: str, form: dict[str, str]) -> None:
            self._live.offer(token, form.get("words", ""))

        return await self._sent(request, offer)

    async def _answer(self, request: Request) -> Response:
        async def answer(token: str, form: dict[str, str]) -> None:
            parts = form.get("answer", "").split("-")
            if len(parts) != 2 or not all(part.isdecimal() and len(part) == 1 for part in parts):
                raise Refused("There is no such answer.")
            await self._live.answer(token, int(parts[0]), int(parts[1]))

        return await self._sent(request, answer)

    async def _sit(self, request: Request) -> Response:
        async def sit(token: str, form: dict[str, str]) -> None:
            seat = _seat_of(form.get("seat", ""))
            if seat is None:
                raise Refused("There is no such seat.")
            self._live.sit(token, seat)

        return await self._sent(request, sit)

    async def _sent(
        self, request: Request, act: Callable[[str, dict[str, str]], Awaitable[None]]
    ) -> Response:
        """Do what a phone asks; a page without scripts is led back to the room."""
        token = self._token(request)
        if token is None:
            return PlainTextResponse("Join the room first.", 401)
        try:
            self._live.heard(token)
            await act(token, await form_of(request))
        except TooFast:
            return PlainTextResponse("One at a time, please.", 429)
        except Refused as refused:
            return PlainTextResponse(str(refused), 409)
        except sqlite3.Error:
            return PlainTextResponse("It could not be kept. Send it again.", 503)
        return RedirectResponse("/room", 303)

    def _token(self, request: Request) -> str | None:
        token = request.cookies.get(COOKIE)
        return token if token is not None and self._live.knows(token) else None


async def _file(request: Request) -> Response:
    path = request.url.path
    return Response(page_file(path[1:]), media_type=_FILES[path])


def _plain(code: str) -> str:
    return "".join(letter for letter in code.casefold() if letter.isalnum())


def _seat_of(words: str) -> Seat | None:
    return next((seat for seat in SEATS if seat.value == words), None)
