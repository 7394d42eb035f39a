"""Serves a room, or a bare application that only counts and broadcasts, for simulated phones.

    python room_servers.py room|bare FOLDER

Prints a line of JSON: the port, and the cookie of the desk. Ends with its standard input.
"""

from __future__ import annotations

import asyncio
import json
import sqlite3
import sys
import threading
from collections.abc import AsyncIterator
from pathlib import Path

from game.web import limits

limits.PHONES, limits.STREAMS, limits.CONNECTIONS = 1_100, 1_200, 5_000

import uvicorn  # noqa: E402 (the limits are raised first, for rooms of a thousand)
from starlette.applications import Starlette  # noqa: E402
from starlette.requests import Request  # noqa: E402
from starlette.responses import Response, StreamingResponse  # noqa: E402
from starlette.routing import Route  # noqa: E402

from game.app.opened import reading  # noqa: E402
from game.library.rooms.rooms import RoomHead, new_room  # noqa: E402
from game.room.conductor import Conductor  # noqa: E402
from game.room.session import begun  # noqa: E402
from game.web.addresses import bound  # noqa: E402
from game.web.room.live import Live  # noqa: E402
from game.web.room.serving import Serving  # noqa: E402

ROOT = Path(__file__).resolve().parents[2]
STORY = ROOT / "scenarios" / "discharge-step-down"


def room(folder: Path) -> None:
    scenario = reading(STORY).scenario
    assert scenario is not None
    file = new_room(folder, RoomHead("lark-42", "x", "x", "x", None, "2026-11-22"))
    live = Live(Conductor(begun(scenario), file, file.keep), file)
    serving = Serving(live, scenario, "lark-42", [bound("127.0.0.1", 0)])
    serving.start()
    print(json.dumps({"port": serving.port, "key": serving.desk.partition("=")[2]}), flush=True)
    sys.stdin.read()
    serving.stop()


class Bare:
    """Counts votes and tells everybody how many, and nothing else."""

    def __init__(self, folder: Path) -> None:
        self.file = sqlite3.connect(
            folder / "bare.sqlite", isolation_level=None, check_same_thread=False
        )
        self.file.execute("PRAGMA journal_mode = WAL")
        self.file.execute("PRAGMA synchronous = FULL")
        self.file.execute("CREATE TABLE vote (token TEXT PRIMARY KEY, option TEXT)")
        self.state, self.chosen, self.joined = "joining", 0, 0
        self.waiting: list[tuple[tuple[str, str], asyncio.Future[None]]] = []
        self.writing: asyncio.Task[None] | None = None
        self.telling: asyncio.TimerHandle | None = None
        self.told = 0.0
        self.listeners: set[asyncio.Event] = set()

    def app(self) -> Starlette:
        return Starlette(
            routes=[
                Route("/join", self.join, methods=["POST"]),
                Route("/vote", self.vote, methods=["POST"]),
                Route("/desk/do", self.do, methods=["POST"]),
                Route("/stream", self.stream),
            ]
        )

    async def join(self, request: Request) -> Response:
        self.joined += 1
        response = Response(status_code=303, headers={"Location": "/room"})
        response.set_cookie("seat", str(self.joined))
        return response

    async def vote(self, request: Request) -> Response:
        option = (await request.body()).decode()
        kept: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.waiting.append(((request.cookies["seat"], option), kept))
        if self.writing is None or self.writing.done():
            self.writing = asyncio.create_task(self.write())
        await kept
        return Response(status_code=204)

    async def write(self) -> None:
        while self.waiting:
            batch, self.waiting = self.waiting, []
            self.chosen = await asyncio.to_thread(self.commit, [row for row, _ in batch])
            for _, kept in batch:
                kept.set_result(None)
            self.changed(asyncio.get_running_loop().time() + limits.COUNTS)

    def commit(self, rows: list[tuple[str, str]]) -> int:
        self.file.execute("BEGIN IMMEDIATE")
        self.file.executemany("INSERT OR REPLACE INTO vote VALUES (?, ?)", rows)
        self.file.execute("COMMIT")
        return int(self.file.execute("SELECT count(*) FROM vote").fetchone()[0])

    def changed(self, when: float) -> None:
        """As seldom as the room does."""
        loop = asyncio.get_running_loop()
        when = max(when, loop.time())
        if self.telling is not None and self.telling.when() > when:
            self.telling.cancel()
            self.telling = None
        if self.telling is None:
            self.telling = loop.call_at(when, self.tell)

    def tell(self) -> None:
        self.telling = None
        self.told = asyncio.get_running_loop().time()
        for new in self.listeners:
            new.set()

    async def do(self, request: Request) -> Response:
        self.state = (await request.body()).decode().rpartition("=")[2]
        if self.state in ("open", "again"):
            self.file.execute("DELETE FROM vote")
            self.chosen = 0
        self.changed(self.told + limits.COALESCE)
        return Response(f"{self.chosen} chose.")

    async def stream(self, request: Request) -> Response:
        return StreamingResponse(self.events(), media_type="text/event-stream")

    async def events(self) -> AsyncIterator[bytes]:
        new = asyncio.Event()
        self.listeners.add(new)
        try:
            while True:
                yield f"data: {self.state} {self.chosen}\n\n".encode()
                await new.wait()
                new.clear()
        finally:
            self.listeners.discard(new)


def bare(folder: Path) -> None:
    one = bound("127.0.0.1", 0)
    config = uvicorn.Config(
        Bare(folder).app(), http="h11", ws="none", lifespan="off", log_config=None,
        access_log=False, timeout_keep_alive=75, timeout_graceful_shutdown=1,
    )  # fmt: skip
    server = uvicorn.Server(config)
    threading.Thread(target=lambda: asyncio.run(server.serve([one])), daemon=True).start()
    print(json.dumps({"port": one.getsockname()[1], "key": ""}), flush=True)
    sys.stdin.read()
    server.should_exit = True


if __name__ == "__main__":
    {"room": room, "bare": bare}[sys.argv[1]](Path(sys.argv[2]))
