"""The room on a phone: its page, its news, and what a phone may send."""

from __future__ import annotations

import sqlite3
from collections.abc import Awaitable, Callable, Mapping

from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from game.model.power import Chair
from game.model.problems import Refused
from game.model.scenario import Scenario
from game.room.board import Board, board
from game.room.commands import whole
from game.room.seats import Seat
from game.web.forms import event, form_of, is_scripted
from game.web.limits import A_PHONES_STREAMS, STREAMS
from game.web.room.door import WORDS, closed_page, phone_of, seat_of
from game.web.room.joined import Own
from game.web.room.live import Live, TooFast
from game.web.room.news import Stream
from game.web.room.other_words import in_words
from game.web.room.rendering import chosen_told, rendered, state_given

Act = Callable[[str, dict[str, str]], Awaitable[None]]
OUT = b"event: out\ndata:\n\n"
"""Tells a page that its phone was turned out: it asks again, and is led to the door."""
_NOT_JOINED = "Join the room first."


class Phones:
    """The routes of phones that have joined. `words` is the story in other words, by name."""

    def __init__(self, live: Live, scenario: Scenario, words: Mapping[str, Scenario]) -> None:
        self._live = live
        self._scenario = scenario
        self._words = words
        self._led = -1
        self._boards: dict[tuple[Chair | None, str], Board] = {}
        self._made: dict[tuple[Seat, Own, str], str] = {}

    def routes(self) -> list[Route]:
        """All of them."""
        acts: dict[str, Act] = {
            "/vote": self._vote,
            "/back": lambda token, _: self._live.take_back(token),
            "/mark": self._mark,
            "/pause": lambda token, _: self._live.ask_for_pause(token),
            "/offer": self._offer,
            "/answer": self._answer,
            "/seat": self._sit,
        }
        return [
            *(Route(path, self._acting(act), methods=["POST"]) for path, act in acts.items()),
            Route("/state", self._state),
            Route("/stream", self._stream),
            Route("/room", self._room),
            Route("/offer", self._offering),
        ]

    # Pages

    async def _room(self, request: Request) -> Response:
        token = phone_of(self._live, request)
        if self._live.is_closed:
            return closed_page(self._scenario, self._live.say)
        if token is None:
            return RedirectResponse("/", 303)
        self._live.looked(token)
        return self._page(request, token)

    def _page(self, request: Request, token: str, problem: str = "", status: int = 200) -> Response:
        page = rendered(
            "room.html",
            self._scenario,
            self._live.say,
            version=self._live.news.version,
            state=self._fragment(request, token),
            told=chosen_told(self._live),
            problem=problem,
        )
        return HTMLResponse(page, status)

    def _closed(self) -> str:
        return rendered("closed.html", self._scenario, self._live.say)

    async def _offering(self, request: Request) -> Response:
        """Where a line is typed without scripts: this page does not renew itself."""
        if phone_of(self._live, request) is None:
            return RedirectResponse("/", 303)
        return HTMLResponse(rendered("offer.html", self._scenario, self._live.say))

    # News

    def _asking(self, request: Request) -> str | Response:
        """The token of the phone that asks for news; else what it is told in place of them."""
        if self._live.is_closed:
            return HTMLResponse(self._closed(), 410)
        token = phone_of(self._live, request)
        return PlainTextResponse(self._live.say(_NOT_JOINED), 401) if token is None else token

    async def _state(self, request: Request) -> Response:
        token = self._asking(request)
        if isinstance(token, Response):
            return token
        self._live.looked(token)
        tag = f'"{self._live.news.version}"'
        if request.headers.get("if-none-match") == tag:
            return Response(status_code=304, headers={"ETag": tag})
        return self._state_now(request, token)

    def _state_now(self, request: Request, token: str) -> Response:
        version = self._live.news.version
        headers = {
            "ETag": f'"{version}"',
            "X-Version": version,
            "X-Chosen": chosen_told(self._live),
        }
        return HTMLResponse(self._fragment(request, token), headers=headers)

    async def _stream(self, request: Request) -> ASGIApp | Response:
        token = self._asking(request)
        if isinstance(token, Response):
            return token
        if self._live.news.listeners >= STREAMS or self._live.streams(token) >= A_PHONES_STREAMS:
            return PlainTextResponse(
                self._live.say("Too many are listening. Ask for the state."), 503
            )
        return Stream(self._live.news, self._live.listening(token), self._saying(request, token))

    def _saying(self, request: Request, token: str) -> Callable[[], bytes]:
        """Gives the whole state where it is new to this phone, and how many have chosen."""
        live = self._live
        seen: tuple[int, Seat, Own] | None = None
        sent, told = "", "?"

        def said() -> bytes:
            nonlocal seen, sent, told
            if not live.knows(token) and not live.is_closed:
                return OUT
            if not live.knows(token):
                return event(f"{live.news.version}\n{self._closed()}")
            new, at, count = b"", (live.led, live.seat(token), live.own(token)), chosen_told(live)
            if at != seen:
                seen, state = at, self._fragment(request, token)
                if state != sent:
                    sent, new = state, event(f"{live.news.version}\n{state}")
            if count != told:
                told, new = count, new + b"event: chosen\n" + event(count)
            return new

        return said

    def _fragment(self, request: Request, token: str) -> str:
        """The state of a phone's page; made once for all phones that see the same."""
        live = self._live
        if live.led != self._led:
            self._made.clear()
            self._boards.clear()
            self._led = live.led
        words = request.cookies.get(WORDS, "")
        words = words if words in self._words else ""
        seat, own = live.seat(token), live.own(token)
        key = (seat, own, words)
        if key not in self._made:
            self._made[key] = rendered(
                "state.html",
                self._words.get(words, live.conductor.session.scenario),
                live.say,
                **state_given(self._board(seat.chair, words), seat, own, live.turn),
                words=words,
                other_words=tuple(self._words),
            )
        return self._made[key]

    def _board(self, viewer: Chair | None, words: str) -> Board:
        if (viewer, words) not in self._boards:
            conductor = self._live.conductor
            session = conductor.session
            if words:
                session = in_words(session, self._words[words])
            self._boards[viewer, words] = board(session, viewer, conductor.votes())
        return self._boards[viewer, words]

    # What phones send

    async def _vote(self, token: str, form: dict[str, str]) -> None:
        if form.get("round", self._live.turn) != self._live.turn:
            raise Refused("That vote has closed.")
        await self._live.vote(token, form.get("option", ""))

    async def _mark(self, token: str, form: dict[str, str]) -> None:
        power = whole(form.get("power", ""), 100)
        if power is None:
            raise Refused("Send a number from 0 to 100.")
        await self._live.mark(token, power)

    async def _offer(self, token: str, form: dict[str, str]) -> None:
        self._live.offer(token, form.get("words", ""))

    async def _answer(self, token: str, form: dict[str, str]) -> None:
        question, _, answer = form.get("answer", "").partition("-")
        asked, said = whole(question, 9), whole(answer, 9)
        if asked is None or said is None:
            raise Refused("There is no such answer.")
        await self._live.answer(token, asked, said)

    async def _sit(self, token: str, form: dict[str, str]) -> None:
        seat = seat_of(form.get("seat", ""))
        if seat is None:
            raise Refused("There is no such seat.")
        await self._live.sit(token, seat)

    def _acting(self, act: Act) -> Callable[[Request], Awaitable[Response]]:
        async def answer(request: Request) -> Response:
            token, say = phone_of(self._live, request), self._live.say
            if token is None:
                return PlainTextResponse(say(_NOT_JOINED), 401)
            try:
                self._live.heard(token)
                await act(token, await form_of(request))
            except TooFast:
                return self._refused(request, token, say("One at a time, please."), 429)
            except Refused as refused:
                return self._refused(request, token, say.refusal(refused), 409)
            except sqlite3.Error:
                lost = say("It could not be kept. Send it again.")
                return self._refused(request, token, lost, 503)
            if is_scripted(request):
                return self._state_now(request, token)
            return RedirectResponse("/room", 303)

        return answer

    def _refused(self, request: Request, token: str, why: str, status: int) -> Response:
        """A sentence for a script; for a page without one, the room with the sentence above it."""
        if is_scripted(request) or not self._live.knows(token):
            return PlainTextResponse(why, status)
        return self._page(request, token, why, status)
