"""So many simulated phones at one server, in a process of their own.

    python room_phones.py room|bare PORT KEY PHONES

They join, listen, vote within two seconds in each of three rounds, and lose the network all at
once. Prints JSON: seconds until each vote was acknowledged, until each phone had each new state,
and until each phone that came back had its state again; and how many votes were lost.
"""

from __future__ import annotations

import asyncio
import json
import random
import re
import sys
import time

VOTING = 2.0
AT_ONCE = 25


class Line:
    """One connection of a phone, kept open."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._reader: asyncio.StreamReader | None = None

    async def ask(self, head: str, body: str = "", cookie: str = "") -> tuple[int, bytes, bytes]:
        if self._reader is None:
            self._reader, self._writer = await asyncio.open_connection("127.0.0.1", self._port)
        form = "Content-Type: application/x-www-form-urlencoded\r\n" if body else ""
        self._writer.write(
            f"{head} HTTP/1.1\r\nHost: 127.0.0.1:{self._port}\r\nX-Script: 1\r\n{form}"
            f"Cookie: {cookie}\r\nContent-Length: {len(body)}\r\n\r\n{body}".encode()
        )
        head_back = await self._reader.readuntil(b"\r\n\r\n")
        length = re.search(rb"content-length: (\d+)", head_back, re.IGNORECASE)
        rest = await self._reader.readexactly(int(length[1])) if length else b""
        return int(head_back[9:12]), head_back, rest


class Phone:
    """One phone: a line to send by, a stream to listen to."""

    def __init__(self, port: int) -> None:
        self.line = Line(port)
        self.cookie = ""
        self.heard = b""
        self.awaited = b""
        self.has_it: asyncio.Future[float] | None = None
        self.listening: asyncio.Task[None] | None = None
        self._port = port

    async def join(self, seat: str) -> None:
        _, head, _ = await self.line.ask("POST /join", f"code=lark42&seat={seat}")
        found = re.search(rb"set-cookie: (seat=[^;]+)", head, re.IGNORECASE)
        assert found is not None, head
        self.cookie = found[1].decode()

    def wait_for(self, words: bytes) -> asyncio.Future[float]:
        """When the stream next says these words."""
        self.heard, self.awaited = b"", words
        self.has_it = asyncio.get_running_loop().create_future()
        return self.has_it

    async def listen(self) -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", self._port, limit=1 << 20)
        try:
            writer.write(
                f"GET /stream HTTP/1.1\r\nHost: 127.0.0.1:{self._port}\r\n"
                f"Cookie: {self.cookie}\r\n\r\n".encode()
            )
            while data := await reader.read(65536):
                if self.has_it is None or self.has_it.done():
                    continue
                self.heard += data
                if self.awaited in self.heard:
                    self.has_it.set_result(time.perf_counter())
        finally:
            writer.close()


class Trainer:
    """Whoever leads: the same words to both servers."""

    def __init__(self, kind: str, port: int, key: str) -> None:
        self._kind, self._line, self._cookie = kind, Line(port), f"desk={key}"

    async def do(self, line: str) -> str:
        status, _, body = await self._line.ask("POST /desk/do", f"line={line}", self._cookie)
        assert status < 400, body
        return body.decode()

    def sign(self, line: str) -> bytes:
        """What a stream says once this is done."""
        if self._kind == "bare":
            return f"data: {line} ".encode()
        is_open = line in ("open", "again")
        return b'data-say="The vote is open' if is_open else b'data-say="The vote is closed'


async def main(kind: str, port: int, key: str, many: int) -> dict[str, object]:
    trainer, phones = Trainer(kind, port, key), [Phone(port) for _ in range(many)]
    for first in range(0, many, AT_ONCE):
        seats = ("professional", "service+user", "watching")
        some = phones[first : first + AT_ONCE]
        await asyncio.gather(*(one.join(seats[n % 3]) for n, one in enumerate(some)))
        for one in some:
            one.listening = asyncio.create_task(one.listen())
    if kind == "room":
        await trainer.do("next")
        await trainer.do("rule+hears")
    acknowledged: list[float] = []
    states: list[float] = []
    lost = 0
    for opening in ("open", "again", "open"):
        if opening == "open" and states and kind == "room":
            await trainer.do("skip")
        state = await told(trainer, phones, opening, states)
        options = re.findall(r'name="option" value="([^"]+)"', state) or ["a", "b"]
        acknowledged += await asyncio.gather(*(vote(one, options) for one in phones))
        answer = await told(trainer, phones, "close", states)
        counted = re.search(r"(\d+) chose\.", answer)
        lost += many - int(counted[1] if counted else 0)
    return {"acknowledged": acknowledged, "states": states, "lost": lost,
            "back": await back(phones, kind)}  # fmt: skip


async def told(trainer: Trainer, phones: list[Phone], line: str, states: list[float]) -> str:
    """A command, and when each phone knew of it."""
    waiting = [one.wait_for(trainer.sign(line)) for one in phones]
    began = time.perf_counter()
    answer = await trainer.do(line)
    states += [at - began for at in await asyncio.wait_for(asyncio.gather(*waiting), 60)]
    return answer


async def vote(phone: Phone, options: list[str]) -> float:
    await asyncio.sleep(random.random() * VOTING)
    began = time.perf_counter()
    body = f"option={random.choice(options)}"
    status, _, _ = await phone.line.ask("POST /vote", body, phone.cookie)
    assert status < 300, status
    return time.perf_counter() - began


async def back(phones: list[Phone], kind: str) -> list[float]:
    """Everybody loses the network, and is back at the same moment."""
    for one in phones:
        assert one.listening is not None
        one.listening.cancel()
    await asyncio.sleep(1)
    sign = b"data: close" if kind == "bare" else b"No names."
    waiting = [one.wait_for(sign) for one in phones]
    began = time.perf_counter()
    for one in phones:
        one.listening = asyncio.create_task(one.listen())
    return [at - began for at in await asyncio.wait_for(asyncio.gather(*waiting), 60)]


if __name__ == "__main__":
    found = asyncio.run(main(sys.argv[1], int(sys.argv[2]), sys.argv[3], int(sys.argv[4])))
    print(json.dumps(found))
