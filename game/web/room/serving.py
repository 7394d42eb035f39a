"""Starts and stops the room's server, on a thread of its own beside a window or a terminal."""

from __future__ import annotations

import asyncio
import secrets
import socket
import threading
from collections.abc import Callable, Collection, Coroutine, Mapping, Sequence
from typing import Any, TypeVar

import uvicorn
from starlette.applications import Starlette

from game.model.scenario import Scenario
from game.model.trainers import TrainersNotes
from game.room.commands import Command
from game.room.led import Joining, Listener, RoomSeen
from game.web.addresses import LOOPBACK, Address, addresses
from game.web.connections import Connections, config
from game.web.guards import Guards
from game.web.room.desk import DeskPages, DeskRoom
from game.web.room.door import Door
from game.web.room.live import Live
from game.web.room.phones import Phones
from game.web.room.place import NetworkPlace, follow

T = TypeVar("T")


class Serving:
    """The server of one room, running until `stop`, and so a `LedRoom` of another thread.

    Its methods may be called from any thread. `code` is the room's id, and what phones join by
    until the desk takes a new one. `words` is the scenario in other words, by name;
    `look` finds this computer's addresses. `people` take part beside those with phones.
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
        people: Callable[[Live], Coroutine[Any, Any, None]] | None = None,
    ) -> None:
        self._live = live
        self._sockets = list(sockets)
        self._place = place = NetworkPlace(self._sockets, live.code or code)
        self._desk_at = f"http://{LOOPBACK}:{self._sockets[-1].getsockname()[1]}/desk"
        self._look = look
        self._people = people
        self._key = secrets.token_urlsafe(16)
        room = DeskRoom(code, place, notes or TrainersNotes(), minutes)
        desk = DeskPages(live, room, self._key)
        door, phones = Door(live, scenario, place, words or {}), Phones(live, scenario, words or {})
        routes = [*phones.routes(), *door.routes(), *desk.routes(), *door.typed_by_hand()]
        self._connections = Connections(Guards(Starlette(routes=routes), lambda: place.hosts))
        self._servers: list[uvicorn.Server] = []
        self._tasks: list[asyncio.Task[None]] = []
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
    def joining(self) -> Joining:
        """How phones join now."""
        return self._place.joining

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
        for server in self._servers:
            server.should_exit = True
        self._thread.join()

    def seen(self) -> RoomSeen:
        """The room as the wall sees it now."""
        return self._wait_for(self._seen())

    def do(self, command: Command) -> None:
        """Carry a command out on the server's thread; Refused where it can't be done."""
        self._wait_for(self._live.do(command))

    def tell(self, listener: Listener) -> None:
        """Tell a listener the room now and whenever there is news, as every phone is told."""
        assert self._loop is not None
        asyncio.run_coroutine_threadsafe(self._telling(listener), self._loop)

    def _wait_for(self, asked: Coroutine[Any, Any, T]) -> T:
        assert self._loop is not None
        return asyncio.run_coroutine_threadsafe(asked, self._loop).result()

    async def _seen(self) -> RoomSeen:
        return self._live.seen(self._place.joining)

    async def _telling(self, listener: Listener) -> None:
        """Like a page's stream: never a queue, only the newest state when it comes round to it."""
        told: RoomSeen | None = None
        with self._live.news.listening() as new:
            while True:
                is_last = self._live.news.is_over
                seen = await self._seen()
                if seen != told:
                    told = seen
                    listener(seen)
                if is_last:
                    return
                await new.wait()
                new.clear()

    def _run(self) -> None:
        asyncio.run(self._serve())

    async def _serve(self) -> None:
        self._loop = asyncio.get_running_loop()
        await self._listen(*self._sockets)
        self._started.set()
        looking = follow(self._place, self._look, self._listen, self._live.news.changed)
        beside = [asyncio.create_task(looking)]
        if self._people is not None:
            beside.append(asyncio.create_task(self._people(self._live)))
        await asyncio.wait(self._tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in beside:
            task.cancel()
        await asyncio.gather(*self._tasks)

    async def _listen(self, *sockets: socket.socket) -> None:
        """Serve these sockets too; returns once requests to them are answered.

        Each call has a server of its own, and with it its own limit of connections.
        """
        server = uvicorn.Server(config(self._connections))
        self._servers.append(server)
        task = asyncio.create_task(server.serve(sockets=list(sockets)))
        self._tasks.append(task)
        while not server.started and not task.done():
            await asyncio.sleep(0.005)
