"""Starts and stops the server of plays; it runs on a thread of its own until it is told to stop."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Sequence

import uvicorn
from starlette.applications import Starlette
from starlette.routing import BaseRoute

from game.web.addresses import LOOPBACK
from game.web.connections import Connections, config
from game.web.guards import Guards
from game.web.limits import PAGE_BODY


class PlayServing:
    """The server of one socket. `outside` is the origin that a proxy is known by, "" without."""

    def __init__(self, routes: Sequence[BaseRoute], at: socket.socket, outside: str = "") -> None:
        address, port = at.getsockname()[:2]
        names = (address, LOOPBACK, "localhost")
        hosts = {f"{name}:{port}" for name in names} | (set(names) if port == 80 else set())
        guards = Guards(Starlette(routes=routes), lambda: hosts, outside, PAGE_BODY)
        self.url = f"http://{address}:{port}/"
        self._socket = at
        self._server = uvicorn.Server(config(Connections(guards)))
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._run, name="plays", daemon=True)

    @property
    def is_for_this_computer(self) -> bool:
        """Whether nobody else can reach it."""
        return str(self._socket.getsockname()[0]).startswith("127.")

    def start(self) -> None:
        """Begin to listen; a request that comes from now on is answered."""
        self._socket.listen(128)
        self._thread.start()

    def stop(self) -> None:
        """Stop, and wait until everything is let go."""
        self._server.should_exit = True
        self._thread.join()

    def wait(self, seconds: float) -> bool:
        """Whether the server is over, waiting for that at most so long."""
        return self._over.wait(seconds)

    def _run(self) -> None:
        try:
            asyncio.run(self._server.serve(sockets=[self._socket]))
        finally:
            self._over.set()
