"""News of the room for pages that listen: when there is a new state, and the stream that says it.

A stream never queues. Each listener has one mark, *there is something new*, and makes the newest
state when it comes round to it; one that reads slowly, or not at all, misses what lies between
and holds up nobody. What the states say is made elsewhere.
"""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Awaitable, Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

from starlette.types import Message, Receive, Scope, Send

from game.web.limits import COALESCE, COUNTS, HEARTBEAT

ALIVE = b"event: alive\ndata:\n\n"
_START: Message = {
    "type": "http.response.start",
    "status": 200,
    "headers": [(b"content-type", b"text/event-stream; charset=utf-8")],
}


class News:
    """Tells every listener that something is new: a state at once, and counts a little later.

    `beats` grows with every sign of life that is due though nothing may be new.
    """

    def __init__(self) -> None:
        self.is_over = False
        self.beats = 0
        self._run = secrets.token_hex(3)
        self._changes = 0
        self._listeners: set[asyncio.Event] = set()
        self._telling: asyncio.TimerHandle | None = None
        self._beating: asyncio.TimerHandle | None = None
        self._told = float("-inf")

    @property
    def version(self) -> str:
        """Tells a state from an older one: this run of the server, and a number that grows."""
        return f"{self._run}.{self._changes}"

    @property
    def listeners(self) -> int:
        """How many are listening now."""
        return len(self._listeners)

    def changed(self) -> None:
        """A state is new: told at once, or when the last telling is a tenth of a second old."""
        self._changes += 1
        self._tell_at(self._told + COALESCE)

    def counted(self) -> None:
        """Only how many have joined or chosen is new: told with the others of that moment."""
        self._changes += 1
        self._tell_at(asyncio.get_running_loop().time() + COUNTS)

    def _tell_at(self, when: float) -> None:
        loop = asyncio.get_running_loop()
        when = max(when, loop.time())
        if self._telling is not None and self._telling.when() > when:
            self._telling.cancel()
            self._telling = None
        if self._telling is None:
            self._telling = loop.call_at(when, self._tell)

    def end(self) -> None:
        """Let every stream end with what it has still to say."""
        self.is_over = True
        self._tell()

    def _tell(self) -> None:
        if self._telling is not None:
            self._telling.cancel()
            self._telling = None
        self._told = asyncio.get_running_loop().time()
        for new in self._listeners:
            new.set()

    def _beat(self) -> None:
        """A sign of life to all at once: a timer for each would cost more than it says."""
        self.beats += 1
        self._tell()
        self._beating = (
            asyncio.get_running_loop().call_later(HEARTBEAT, self._beat)
            if self._listeners
            else None
        )

    @contextmanager
    def listening(self) -> Iterator[asyncio.Event]:
        """An event that is set whenever there is something new."""
        new = asyncio.Event()
        self._listeners.add(new)
        if self._beating is None:
            self._beating = asyncio.get_running_loop().call_later(HEARTBEAT, self._beat)
        try:
            yield new
        finally:
            self._listeners.discard(new)


class Stream:
    """The answer to one page that listens. `said` gives what is new to it, as bytes, or none.

    `listening` is entered while the page is there.
    """

    def __init__(
        self,
        news: News,
        listening: AbstractContextManager[asyncio.Event],
        said: Callable[[], bytes],
    ) -> None:
        self._news = news
        self._listening = listening
        self._said = said

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the state now and whenever it is new, until the page or the room is gone."""
        with self._listening as new:
            await send(_START)
            gone = asyncio.ensure_future(_gone(receive))
            gone.add_done_callback(lambda _: new.set())
            try:
                lead, beats = b"retry: 1000\n\n", self._news.beats
                while not gone.done():
                    is_last = self._news.is_over
                    body = lead + self._said()
                    if body:
                        await send({"type": "http.response.body", "body": body, "more_body": True})
                    if is_last:
                        break
                    await new.wait()
                    new.clear()
                    lead = b"" if beats == self._news.beats else ALIVE
                    beats = self._news.beats
            finally:
                gone.cancel()
        await send({"type": "http.response.body", "body": b"", "more_body": False})


async def _gone(receive: Callable[[], Awaitable[Message]]) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
