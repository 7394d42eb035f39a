"""Starts and stops the room's server, on a thread of its own beside a window or a terminal."""

from __future__ import annotations

import asyncio
import os
import secrets
import socket
import threading
import time
from collections.abc import Collection
from typing import Any

import uvicorn
from starlette.applications import Starlette
from uvicorn.protocols.http.h11_impl import H11Protocol

from game.model.scenario import Scenario
from game.model.trainers import TrainersNotes
from game.room.board import Board
from game.room.commands import Command
from game.room.session import Session
from game.workshop.addresses import LOOPBACK
from game.workshop.desk import Desk, Room
from game.workshop.guards import Guards
from game.workshop.joining import shown_address
from game.workshop.limits import CONNECTIONS, FIRST_REQUEST, HEADER_BYTES, KEEP_ALIVE
from game.workshop.live import Live
from game.workshop.phones import Phones

PORTS = range(8080, 8100)


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


def bound(address: str, port: int | None = None) -> socket.socket:
    """A socket on this address: the port asked for, else 8080 to 8099, else any that is free.

    OSError where the port asked for is taken, or the address is not this computer's.
    """
    for wanted in (port,) if port is not None else (*PORTS, 0):
        one = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        if os.name == "posix":  # elsewhere it would let another program take the port over
            one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            one.bind((address, wanted))
        except OSError:
            one.close()
            if wanted in (port, 0):
                raise
            continue
        return one
    raise AssertionError("port 0 is always tried")


class Serving:
    """The server of one room, running until `stop`. Its methods may be called from any thread.

    Whoever leads the room from another thread sees it through `session`, `board` and `do`.
    """

    def __init__(
        self,
        live: Live,
        scenario: Scenario,
        code: str,
        sockets: Collection[socket.socket],
        notes: TrainersNotes | None = None,
        minutes: int | None = None,
    ) -> None:
        self._live = live
        self._sockets = list(sockets)
        names = {one.getsockname()[:2] for one in self._sockets}
        ports = {port for _, port in names}
        self._hosts = {f"{address}:{port}" for address, port in names}
        self._hosts |= {f"{name}:{port}" for name in ("localhost", LOOPBACK) for port in ports}
        self._key = secrets.token_urlsafe(16)
        address, port = self._sockets[0].getsockname()[:2]
        room = Room(
            code,
            shown_address(address, port),
            f"HTTP://{address}:{port}",
            notes or TrainersNotes(),
            minutes,
        )
        desk = Desk(live, room, self._key, lambda: int((time.monotonic() - self._began) // 60))
        self._began = time.monotonic()
        routes = [*Phones(live, scenario, code).routes(), *desk.routes()]
        app = Guards(Starlette(routes=routes), lambda: self._hosts)
        self._server = uvicorn.Server(
            uvicorn.Config(
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
        )
        self._loop: asyncio.AbstractEventLoop | None = None
        self._started = threading.Event()
        self._thread = threading.Thread(target=self._run, name="room", daemon=True)

    @property
    def port(self) -> int:
        """The port that phones use."""
        return int(self._sockets[0].getsockname()[1])

    @property
    def desk(self) -> str:
        """The address of the trainer's desk, for this computer's own browser only."""
        return f"http://{LOOPBACK}:{self.port}/desk?key={self._key}"

    def start(self) -> None:
        """Start serving; returns once requests are answered."""
        self._thread.start()
        self._started.wait()

    def stop(self) -> None:
        """Stop serving and wait until everything is let go."""
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
        await serving
