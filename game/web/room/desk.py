"""The trainer's desk as a page: on this computer alone, or on one phone paired as a remote.

The desk's key is a secret of this run. The page that carries it is opened on this computer; a
remote's key is shown only there. What the desk may see is no more than the wall: it has buttons.
"""

from __future__ import annotations

import hmac
import secrets
import sqlite3
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from game.model.effects import Verb
from game.model.power import Strand
from game.model.problems import Refused
from game.model.scenario import Scenario
from game.model.trainers import TrainersNotes, running
from game.room import commands
from game.room.board import Board
from game.room.codes import CODES, code, spoken
from game.room.session import Stage
from game.web.addresses import LOOPBACK
from game.web.forms import event, form_of, is_scripted
from game.web.room import desk_forms
from game.web.room.joining import qr_svg
from game.web.room.live import Live
from game.web.room.news import Stream
from game.web.room.place import NetworkPlace
from game.web.room.rendering import chosen_told, rendered
from game.words.board import REHEARSAL, UNKEPT, letters
from game.words.catalogue import ENGLISH, Catalogue

COOKIE = "desk"
NAMES = {
    Stage.JOINING: "People are joining",
    Stage.TELLING: "The story",
    Stage.VOTING: "The vote is open",
    Stage.SHOWN: "The votes are shown",
    Stage.NEEDLE: "Placing the needle",
    Stage.MOVED: "What moved",
    Stage.ENDED: "The ending",
    Stage.FINISHED: "Closed",
}
NEXT = {
    Stage.JOINING: "Begin the story",
    Stage.TELLING: "Open the vote",
    Stage.VOTING: "Close the vote",
    Stage.SHOWN: "Decide",
    Stage.NEEDLE: "Show the needle",
    Stage.MOVED: "On",
}
AGAIN = "Open the desk again."
ELSEWHERE = "The desk opens on the trainer's own computer."
OLD_KEY = (
    "The program was started again, and this page is of the time before. Open the new desk: press "
    "F2 at the wall, or take the address that stands where the program was started."
)
Form = Mapping[str, str]
Act = Callable[[Form], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class DeskRoom:
    """What the desk is told of its room: how phones join, and the trainer's own material.

    `minutes` is the length of the session planned, or None.
    """

    code: str
    place: NetworkPlace
    notes: TrainersNotes
    minutes: int | None = None


class DeskPages:
    """The routes of the desk. `key` opens it."""

    def __init__(self, live: Live, room: DeskRoom, key: str) -> None:
        self._live = live
        self._room = room
        self._key = key
        self._remote = secrets.token_urlsafe(16).upper()

    def routes(self) -> list[Route]:
        """All of them."""
        led = self._leading
        acts: dict[str, Act] = {
            "/desk/do": led(lambda form: commands.command(form.get("line", ""))),
            "/desk/hands": led(desk_forms.hands),
            "/desk/move": led(desk_forms.move),
            "/desk/rule": led(desk_forms.rule),
            "/desk/jump": led(lambda form: commands.Jump(form.get("moment", ""))),
            "/desk/rewrite": led(desk_forms.rewrite),
            "/desk/wifi": self._wifi,
            "/desk/door": self._door,
            "/desk/pauses": self._pauses,
            "/desk/gone": self._turn_out,
            "/desk/code": self._new_code,
            "/desk/clock": self._clock,
            "/desk/offer": self._offer,
        }
        return [
            Route("/desk", self._opened),
            Route("/desk/day-before", self._day_before),
            Route("/R/{key}", self._pair, methods=["GET", "POST"]),
            Route("/desk/state", self._state),
            Route("/desk/stream", self._stream),
            *(Route(path, self._acting(act), methods=["POST"]) for path, act in acts.items()),
        ]

    # Pages

    async def _opened(self, request: Request) -> Response:
        given = request.query_params.get("key")
        if given is not None and _is_here(request) and _same(given, self._key):
            return self._let_in("/desk", self._key)
        if not self._may(request):
            return self._unopened(OLD_KEY if _is_here(request) else ELSEWHERE, 403)
        return self._page(request)

    async def _day_before(self, request: Request) -> Response:
        """What to try the day before; no secret stands there, and the laptop alone needs it."""
        place, scenario = self._room.place, self._live.conductor.session.scenario
        told = {"address": place.shown, "port": place.port}
        return HTMLResponse(rendered("day_before.html", scenario, self._live.say, **told))

    def _page(self, request: Request, problem: str = "", status: int = 200) -> Response:
        page = rendered(
            "desk.html",
            self._live.conductor.session.scenario,
            self._live.say,
            version=self._live.news.version,
            state=self._fragment(request),
            told=chosen_told(self._live),
            problem=problem,
        )
        return HTMLResponse(page, status)

    async def _pair(self, request: Request) -> Response:
        """Asks first: what only looks at a link, a preview of it, does not use its key up."""
        if not _same(request.path_params["key"].upper(), self._remote):
            return self._unopened("This key has been used or is not of today.", 403)
        if request.method != "POST":
            scenario = self._live.conductor.session.scenario
            return HTMLResponse(rendered("pair.html", scenario, self._live.say))
        await form_of(request)
        self._remote = secrets.token_urlsafe(16).upper()
        self._live.news.changed()
        return self._let_in("/desk", self._key)

    def _unopened(self, why: str, status: int = 401) -> Response:
        return PlainTextResponse(self._live.say(why), status)

    def _let_in(self, path: str, key: str) -> Response:
        response = RedirectResponse(path, 303)
        response.set_cookie(COOKIE, key, httponly=True, samesite="strict")
        return response

    def _may(self, request: Request) -> bool:
        return _same(request.cookies.get(COOKIE, ""), self._key)

    # News

    async def _state(self, request: Request) -> Response:
        if not self._may(request):
            return self._unopened(AGAIN)
        return self._state_now(request)

    def _state_now(self, request: Request) -> Response:
        headers = {"X-Version": self._live.news.version, "X-Chosen": chosen_told(self._live)}
        return HTMLResponse(self._fragment(request), headers=headers)

    async def _stream(self, request: Request) -> ASGIApp | Response:
        if not self._may(request):
            return self._unopened(AGAIN)
        sent = ["", "?"]

        def said() -> bytes:
            state, told = self._fragment(request), chosen_told(self._live)
            new = event(f"{self._live.news.version}\n{state}") if state != sent[0] else b""
            if told != sent[1]:
                new += b"event: chosen\n" + event(told)
            sent[:] = [state, told]
            return new

        return Stream(self._live.news, self._live.listening(None), said)

    def _fragment(self, request: Request) -> str:
        live, room = self._live, self._room
        session = live.conductor.session
        board = live.board()
        plan = room.notes.session(room.minutes) if room.minutes is not None else None
        return rendered(
            "desk_state.html",
            session.scenario,
            live.say,
            board=board,
            led=live.led,
            name=live.say(NAMES[board.stage]),
            place=board.moment.title if board.stage not in (Stage.JOINING, Stage.FINISHED) else "",
            next=live.say(NEXT.get(_leads_from(board), "")),
            hint=hint(board, live.say),
            placed=board.placed,
            offers=live.offers.waiting(),
            taken=live.offers.taken(),
            verbs=[verb.value for verb in Verb],
            strands=[strand.value for strand in Strand],
            moments=list(session.scenario.moments),
            leads_to=next((choice.go_to for choice in session.moment.choices), ""),
            address=room.place.shown,
            wifi=room.place.wifi.name if room.place.wifi is not None else "",
            code=spoken(room.place.code),
            locked=live.is_locked,
            gone_phones=live.gone,
            pauses=live.takes_pauses,
            rehearsal=live.say(REHEARSAL) if live.is_rehearsal else "",
            moved=room.place.has_moved,
            rules=commands.RULES,
            asks=room.notes.at_moments.get(session.state.moment, ()),
            plan=running(plan) if plan is not None else (),
            minutes=room.minutes,
            gone=live.minute,
            notes=room.notes,
            questions=_to_talk_about(board.stage, session.scenario, room.notes),
            kept_as="" if live.is_rehearsal else room.code,
            remote=self._remote_qr() if _is_here(request) else "",
        )

    def _remote_qr(self) -> str:
        return qr_svg(
            f"{self._room.place.at}/R/{self._remote}", self._live.say("A phone as a remote")
        ).decode()

    # What the trainer asks for

    def _leading(self, read: Callable[[Form], commands.Command]) -> Act:
        async def act(form: Form) -> None:
            await self._live.do(read(form), desk_forms.meant_for(form))

        return act

    def _acting(self, act: Act) -> Callable[[Request], Awaitable[Response]]:
        async def answer(request: Request) -> Response:
            if not self._may(request):
                return self._unopened(AGAIN)
            try:
                await act(await form_of(request))
            except Refused as refused:
                return self._refused(request, refused, 409)
            except (sqlite3.Error, OSError) as error:
                return self._refused(request, Refused(UNKEPT, error=error), 503)
            return self._done(request)

        return answer

    def _refused(self, request: Request, refused: Refused, status: int) -> Response:
        why = self._live.say.refusal(refused)
        if is_scripted(request):
            return PlainTextResponse(why, status)
        return self._page(request, why, status)

    async def _door(self, form: Form) -> None:
        self._live.lock(form.get("door") == "closed")

    async def _pauses(self, form: Form) -> None:
        self._live.takes_pauses = form.get("pauses") == "on"
        self._live.news.changed()

    async def _turn_out(self, form: Form) -> None:
        await self._live.turn_out_gone()

    async def _new_code(self, form: Form) -> None:
        """Everybody out, and in again by another code: the wall shows it."""
        place = self._room.place
        others = [one for one in map(code, range(CODES)) if one != place.code]
        new = secrets.choice(others)
        await self._live.turn_everybody_out(new)
        place.code = new
        self._live.news.changed()

    async def _clock(self, form: Form) -> None:
        self._live.set_minute(desk_forms.minute(form))

    async def _offer(self, form: Form) -> None:
        self._live.settle(*desk_forms.settled(form))

    async def _wifi(self, form: Form) -> None:
        self._room.place.set_wifi(form.get("name", "").strip()[:32], form.get("password", "")[:63])
        self._live.news.changed()

    def _done(self, request: Request) -> Response:
        return self._state_now(request) if is_scripted(request) else RedirectResponse("/desk", 303)


def hint(board: Board, say: Catalogue = ENGLISH) -> str:
    """Where the room is split enough to talk, in a sentence; empty where it is not."""
    if board.stage is not Stage.SHOWN or not board.rounds:
        return ""
    told = board.rounds[-1]
    if told.nearly_all is not None:
        return say("Nobody disagrees. Ask a table to argue for another option for a minute.")
    if told.totals is None or told.whole < 2:
        return ""
    first, second = sorted(told.totals, reverse=True)[:2] if len(told.totals) > 1 else (1, 0)
    if second * 3 >= first * 2:
        named = letters(board)
        ahead = [named[o] for o, n in zip(told.options, told.totals, strict=True) if n >= second]
        return say(
            "The room is split: {letters}. Let both sides say what they saw.",
            letters=say.together(ahead),
        )
    return ""


def _to_talk_about(stage: Stage, scenario: Scenario, notes: TrainersNotes) -> tuple[str, ...]:
    """The questions after the story, as the wall has them page by page; before the end none."""
    if stage is not Stage.ENDED:
        return ()
    return tuple(dict.fromkeys((*scenario.debrief.room, *notes.questions.room)))


def _leads_from(board: Board) -> Stage:
    """The stage that the main button leads on from: a pick that was said needs no vote."""
    is_said = board.stage is Stage.TELLING and board.outcome is not None
    return Stage.SHOWN if is_said else board.stage


def _same(given: str, secret: str) -> bool:
    return hmac.compare_digest(given.encode(), secret.encode())


def _is_here(request: Request) -> bool:
    return request.client is not None and request.client.host == LOOPBACK
