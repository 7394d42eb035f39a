"""Starts and stops the room's server, on a thread of its own beside a window or a terminal."""

from __future__ import annotations

import asyncio
import secrets
import socket
import threading
import time
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

import uvicorn
from starlette.applications import Starlette
from uvicorn.protocols.http.h11_impl import H11Protocol

from game.model.scenario import Scenario
from game.model.trainers import TrainersNotes
from game.room.board import Board
from game.room.commands import Command
from game.room.session import Session
from game.web.room.addresses import LOOPBACK, Address, addresses
from game.web.room.desk import Desk, Room
from game.web.room.door import Door
from game.web.room.guards import Guards
from game.web.room.joining import Dots
from game.web.room.limits import CONNECTIONS, FIRST_REQUEST, HEADER_BYTES, KEEP_ALIVE
from game.web.room.live import Live
from game.web.room.phones import Phones
from game.web.room.place import Place, bound, follow

__all__ = ["Serving", "bound"]


class _Protocol(H11Protocol):
    """A connection that has not sent a whole request in time is closed, not held."""

    def connection_made(self, transport: Any) -> None:
        super().connection_made(transport)
        self._deadline = self.loop.call_later(FIRST_REQUEST, self._too_slow)

    def _too_slow(self) -> None:
        if self.cycle is None and not self.transport.is_closing():
            self.transport.abort()

    def connection_lost(self, exc: Exception | None) -> None:
        self._deadline.cancel()
        super().connection_lost(exc)


class Serving:
    """The server of one room, running until `stop`. Its methods may be called from any thread.

    Whoever leads the room from another thread sees it through `session`, `board` and `do`.
    `words` is the scenario in other words, by name; `look` finds this computer's addresses.
    """

    def __init__(
        self,
        live: Live,
        scenario: Scenario,
        code: str,
        sockets: Collection[socket.socket],
        notes: TrainersNotes | None = None,
        minutes: int | None = None,
        words: Mapping[str, Scenario] | None = None,
        look: Callable[[], Sequence[Address]] = addresses,
    ) -> None:
        self._live = live
        self._sockets = list(sockets)
        self._place = place = Place(self._sockets, code)
        self._desk_at = f"http://{LOOPBACK}:{self._sockets[-1].getsockname()[1]}/desk"
        self._look = look
        self._key = secrets.token_urlsafe(16)
        room = Room(code, place, notes or TrainersNotes(), minutes)
        self._began = time.monotonic()
        desk = Desk(live, room, self._key, lambda: int((time.monotonic() - self._began) // 60))
        door, phones = Door(live, scenario, code, words or {}), Phones(live, scenario, words or {})
        routes = [*phones.routes(), *door.routes(), *desk.routes()]
        self._server = uvicorn.Server(
            _config(Guards(Starlette(routes=routes), lambda: place.hosts))
        )
        self._loop: asyncio.AbstractEventLoop | None = None
        self._started = threading.Event()
        self._thread = threading.Thread(target=self._run, name="room", daemon=True)

    @property
    def port(self) -> int:
        """The port that phones use."""
        return int(self._place.port)

    @property
    def join_url(self) -> str:
        """What the QR on the wall says now; it changes when this computer changes its network."""
        return self._place.join_url

    @property
    def shown_address(self) -> str:
        """What people type by hand now: "192.168.4.20:8080"."""
        return self._place.shown

    @property
    def wifi(self) -> Dots | None:
        """The dots of the QR for the Wi-Fi; None where the trainer has named none."""
        return self._place.wifi.dots if self._place.wifi is not None else None

    @property
    def wifi_name(self) -> str:
        """The name of that Wi-Fi; empty where the trainer has named none."""
        return self._place.wifi.name if self._place.wifi is not None else ""

    @property
    def desk(self) -> str:
        """The address of the trainer's desk, for this computer's own browser only."""
        return f"{self._desk_at}?key={self._key}"

    def start(self) -> None:
        """Start serving; returns once requests are answered."""
        self._thread.start()
        self._started.wait()

    def stop(self) -> None:
        """Stop serving and wait until everything is let go."""
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._live.news.end)
        self._server.should_exit = True
        self._thread.join()

    @property
    def session(self) -> Session:
        """Where the room stands; a frozen value."""
        return self._live.conductor.session

    def do(self, command: Command) -> None:
        """Carry a command out on the server's thread; Refused where it can't be done."""
        assert self._loop is not None
        asyncio.run_coroutine_threadsafe(self._live.do(command), self._loop).result()

    def board(self) -> Board:
        """The wall's board."""
        assert self._loop is not None
        return asyncio.run_coroutine_threadsafe(self._wall(), self._loop).result()

    async def _wall(self) -> Board:
        return self._live.board()

    def _run(self) -> None:
        asyncio.run(self._serve())

    async def _serve(self) -> None:
        self._loop = asyncio.get_running_loop()
        serving = asyncio.create_task(self._server.serve(sockets=self._sockets))
        while not self._server.started and not serving.done():
            await asyncio.sleep(0.005)
        self._started.set()
        following = asyncio.create_task(follow(self._place, self._look, self._listen))
        await serving
        following.cancel()

    async def _listen(self, one: socket.socket) -> None:
        """Serve a socket more; the server closes it with the others."""
        config, state = self._server.config, self._server.server_state

        def protocol() -> asyncio.Protocol:
            return _Protocol(config=config, server_state=state, app_state={})

        loop = asyncio.get_running_loop()
        server = await loop.create_server(protocol, sock=one, backlog=config.backlog)
        self._server.servers.append(server)


def _config(app: Guards) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        http=_Protocol,
        ws="none",
        lifespan="off",
        log_config=None,
        access_log=False,
        server_header=False,
        date_header=False,
        proxy_headers=False,
        timeout_keep_alive=KEEP_ALIVE,
        timeout_graceful_shutdown=1,
        limit_concurrency=CONNECTIONS,
        h11_max_incomplete_event_size=HEADER_BYTES,
    )
