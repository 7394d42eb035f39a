"""The connections that are open, each closed where it has not asked for anything in time.

This is the one place that builds on a part of uvicorn's inside, its protocol for h11, and of that
on no more than what every protocol of asyncio has. `pyproject.toml` says up to which version.
"""

from __future__ import annotations

import asyncio
from typing import Any

import uvicorn
from starlette.types import ASGIApp, Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol

from game.web.limits import FIRST_REQUEST, HEADER_BYTES, KEEP_ALIVE
from game.web.open_files import connections as connections_allowed

Caller = tuple[str, int]
"""The address and port at the other end, which tell one open connection from all others."""


class Connections:
    """Every open connection. As an app it stands before all others, and sees who has asked."""

    def __init__(self, app: ASGIApp) -> None:
        self.open: dict[Caller, asyncio.Transport] = {}
        self._app = app
        self._deadlines: dict[Caller, asyncio.TimerHandle] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """A request has come: its connection may stay."""
        if scope.get("client") is not None:
            self._has_asked(tuple(scope["client"]))
        await self._app(scope, receive, send)

    def protocol(self) -> type[asyncio.Protocol]:
        """The protocol of a connection that is counted here."""
        connections = self

        class Counted(H11Protocol):
            def connection_made(self, transport: Any) -> None:
                super().connection_made(transport)
                self._caller = connections._made(transport)

            def connection_lost(self, exc: Exception | None) -> None:
                connections._lost(self._caller)
                super().connection_lost(exc)

        return Counted

    def _made(self, transport: asyncio.Transport) -> Caller:
        caller: Caller = transport.get_extra_info("peername")[:2]
        loop = asyncio.get_running_loop()
        self.open[caller] = transport
        self._deadlines[caller] = loop.call_later(FIRST_REQUEST, transport.abort)
        return caller

    def _has_asked(self, caller: Caller) -> None:
        deadline = self._deadlines.pop(caller, None)
        if deadline is not None:
            deadline.cancel()

    def _lost(self, caller: Caller) -> None:
        self._has_asked(caller)
        self.open.pop(caller, None)


def config(connections: Connections) -> uvicorn.Config:
    """How uvicorn serves them: no more than asked for, nothing written down, these limits."""
    return uvicorn.Config(
        connections,
        http=connections.protocol(),
        ws="none",
        lifespan="off",
        log_config=None,
        access_log=False,
        server_header=False,
        date_header=False,
        proxy_headers=False,
        timeout_keep_alive=KEEP_ALIVE,
        timeout_graceful_shutdown=1,
        limit_concurrency=connections_allowed(),
        h11_max_incomplete_event_size=HEADER_BYTES,
    )
