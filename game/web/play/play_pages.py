"""The pages of plays as a server gives them: a link in, the play from the store, the page out.

What is to be kept is on the disk before anybody is shown what came of it. Where another process
has changed the play meanwhile, the request is answered anew, so that nothing is decided twice.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from datetime import datetime
from hashlib import sha256

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from game.library.served.store import PlayStore, StoreTrouble, key_of
from game.pages.answer import BEGIN, SHELF, answer
from game.pages.cover import cover
from game.pages.play_kept import NotAPlay, PlayKept
from game.pages.rendering import STYLE, page_file, whole_page
from game.pages.trouble import too_fast, unkept
from game.pages.values import Keeping, PageAsked, PageTold, PlayShelf
from game.papers.typefaces import Typefaces
from game.web.forms import form_of
from game.web.play.links import TOKEN, Pace, new_token
from game.web.play.meetings import MeetingsMade

SEEDS = 1_000_000
TRIES = 20
"""How often a request is answered anew where others change its play at the same time."""
_FOREVER = {"Cache-Control": "public, max-age=86400"}


class PlayPages:
    """The shelf and every play. `faces` are the typefaces, none where the reader's own will do."""

    def __init__(
        self,
        shelf: PlayShelf,
        store: PlayStore,
        faces: Typefaces,
        now: Callable[[], datetime] = datetime.now,
    ) -> None:
        self._shelf = shelf
        self._store = store
        self._now = now
        self._pace = Pace()
        self._meetings = MeetingsMade()
        self._faces = dict(enumerate(faces.items()))
        self._covers = {
            number: drawn
            for number, one in enumerate(shelf.stories)
            if (drawn := cover(one.scenario, shelf))
        }
        self._style_text = self._style_told()
        self._mark = _mark(self._style_text)

    def routes(self) -> list[Route]:
        """Every address there is."""
        return [
            Route("/", self._on_the_shelf),
            Route(f"/{SHELF}", lambda request: RedirectResponse("./", 303)),
            Route(f"/{BEGIN}", self._begin, methods=["POST"]),
            Route("/p/{token}/{path}", self._in_a_play, methods=["GET", "POST"]),
            Route("/files/" + STYLE, self._style),
            Route("/files/face-{number:int}.ttf", self._face),
            Route("/files/cover-{number:int}.svg", self._cover),
            Route("/{rest:path}", self._nowhere),
        ]

    # what is asked

    async def _on_the_shelf(self, request: Request) -> Response:
        return self._page(answer(self._shelf, None, self._asked(SHELF)), "")

    async def _nowhere(self, request: Request) -> Response:
        depth = request.path_params["rest"].count("/")
        return self._page(answer(self._shelf, None, self._asked("play")), "../" * depth)

    async def _begin(self, request: Request) -> Response:
        if not self._pace.may_begin():
            return self._page(too_fast(), "")
        asked = self._asked(BEGIN, await form_of(request, blanks=True), True)
        return await run_in_threadpool(self._answered, "", asked)

    async def _in_a_play(self, request: Request) -> Response:
        token, path = request.path_params["token"], request.path_params["path"]
        if path == SHELF:
            return RedirectResponse("../../", 303)
        sends = request.method == "POST"
        if sends and not self._pace.may_send(key_of(token)):
            return self._page(too_fast())
        if sends and path == BEGIN and not self._pace.may_begin():
            return self._page(too_fast())
        form = await form_of(request, blanks=True) if sends else dict(request.query_params)
        return await run_in_threadpool(self._answered, token, self._asked(path, form, sends))

    def _asked(
        self, path: str, form: dict[str, str] | None = None, sends: bool = False
    ) -> PageAsked:
        now = self._now().replace(microsecond=0).isoformat()
        return PageAsked(path, form or {}, sends, secrets.randbelow(SEEDS), now)

    # what is answered

    def _answered(self, token: str, asked: PageAsked) -> Response:
        """The answer, once what is to be kept is kept."""
        up = "../../" if token else ""
        try:
            for _ in range(TRIES):
                told = self._kept(token, asked)
                if told is not None:
                    return self._response(told, up)
        except StoreTrouble:
            pass
        return self._page(unkept(asked), up)

    def _kept(self, token: str, asked: PageAsked) -> tuple[PageTold, str] | None:
        """The answer and the new play's token, "" for none; None where it must be tried again."""
        key, today = key_of(token), asked.now[:10]
        kept = self._store.load(key) if TOKEN.fullmatch(token) else None
        play = _read(kept.text) if kept is not None else None
        told = answer(self._shelf, play, asked, self._meetings)
        match told.keeping:
            case Keeping.NEW:
                assert told.play is not None
                new = new_token()
                self._store.begin(key_of(new), told.play.to_text(), today)
                return told, new
            case Keeping.CHANGED:
                assert told.play is not None
                assert kept is not None
                text = told.play.to_text()
                if text != kept.text and not self._store.change(key, text, kept.changes, today):
                    return None
            case Keeping.FORGET:
                self._store.forget(key)
            case Keeping.SAME:
                pass
        return told, ""

    def _response(self, answered: tuple[PageTold, str], up: str) -> Response:
        told, new = answered
        if told.go_to is not None:
            return RedirectResponse(f"{up}p/{new}/{told.go_to}" if new else told.go_to, 303)
        if told.file_name:
            name = {"Content-Disposition": f'attachment; filename="{told.file_name}"'}
            return Response(told.body, media_type="text/html", headers=name)
        return self._page(told, up)

    def _page(self, told: PageTold, up: str = "../../") -> Response:
        head = f'<link rel="stylesheet" href="{up}files/{STYLE}?{self._mark}">'
        return Response(whole_page(told, head), told.status, media_type="text/html")

    # what goes with every page

    def _style_told(self) -> str:
        faces = "".join(
            f'@font-face {{ font-family: "{family}"; font-weight: {weight}; font-display: swap; '
            f"src: url(face-{number}.ttf); }}\n"
            for number, ((family, weight), _) in self._faces.items()
        )
        covers = "".join(
            f".cover-{number} {{ display: block; "
            f"background-image: url(cover-{number}.svg?{_mark(drawn)}); }}\n"
            for number, drawn in self._covers.items()
        )
        return faces + page_file(STYLE) + covers

    async def _style(self, request: Request) -> Response:
        return Response(self._style_text, media_type="text/css", headers=_FOREVER)

    async def _cover(self, request: Request) -> Response:
        drawn = self._covers.get(request.path_params["number"])
        if drawn is None:
            return Response("There is no such picture.", 404, media_type="text/plain")
        return Response(drawn, media_type="image/svg+xml", headers=_FOREVER)

    async def _face(self, request: Request) -> Response:
        found = self._faces.get(request.path_params["number"])
        if found is None:
            return Response("There is no such typeface.", 404, media_type="text/plain")
        return Response(found[1], media_type="font/ttf", headers=_FOREVER)


def _mark(text: str) -> str:
    """What an address ends with, so that a file is asked for again once it is another."""
    return sha256(text.encode()).hexdigest()[:12]


def _read(text: str) -> PlayKept | None:
    """The play; None for a text of another version of the program, which is left as it is."""
    try:
        return PlayKept.from_text(text)
    except NotAPlay:
        return None
