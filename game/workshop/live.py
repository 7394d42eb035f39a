"""The room as it runs on the server's thread: votes in, states out, commands from the desk.

Everything here happens on one event loop. Ballots that come close together are written to the
disk together, and each is acknowledged only then. States go out whole, never as changes, at most
ten times a second; a phone that reads slowly gets the newest state and holds up nobody.
"""

from __future__ import annotations

import asyncio
import secrets
import time
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass

from game.model.problems import Refused
from game.room.ballots import Register
from game.room.board import Board
from game.room.commands import Command, Word
from game.room.conductor import Conductor
from game.room.seats import Seat
from game.room.session import Stage
from game.workshop.guards import Bucket
from game.workshop.limits import COALESCE, HEARTBEAT, PHONES

PRESENT = 60.0
"""Seconds for which a phone counts as here after it was last heard of."""
OFFER, MOST_OFFERS, OFFER_AGAIN = 200, 12, 20.0
"""Characters of a line that a phone offers, how many lie on the desk, and seconds between two."""
PAUSE_AGAIN = 60.0
"""Seconds before the same phone can ask for another pause."""


class Full(Exception):
    """No more phones can join; the message is a sentence."""


class TooFast(Exception):
    """A phone sends more than a person can."""


@dataclass(slots=True)
class _Phone:
    seat: Seat
    bucket: Bucket
    seen: float
    streams: int = 0
    asked_for_pause: float = float("-inf")
    offered: float = float("-inf")


@dataclass(frozen=True, slots=True)
class _Ballot:
    token: str
    seat: Seat
    option: str
    kept: asyncio.Future[None]


class Live:
    """One room being run. `clock` is in seconds and never goes back."""

    def __init__(
        self,
        conductor: Conductor,
        register: Register,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.conductor = conductor
        self.version = 0
        self.is_locked = False
        self.offers: tuple[str, ...] = ()
        self._register = register
        self._clock = clock
        now = clock()
        self._phones = {
            token: _Phone(seat, Bucket(now), float("-inf"))
            for token, seat in register.phones().items()
        }
        self._waiting: list[_Ballot] = []
        self._committing: asyncio.Task[None] | None = None
        self._publishing: asyncio.Task[None] | None = None
        self._alone = asyncio.Lock()
        self._streams: set[asyncio.Event] = set()

    # Phones

    def join(self, seat: Seat) -> str:
        """A new phone's token; Full where the room is locked or holds all it can."""
        if self.is_locked:
            raise Full("The trainer has closed the door. Ask them to open it.")
        if len(self._phones) >= PHONES:
            raise Full("This room is full.")
        token = secrets.token_urlsafe(16)
        self._register.join(token, seat)
        now = self._clock()
        self._phones[token] = _Phone(seat, Bucket(now), now)
        self.changed()
        return token

    def sit(self, token: str, seat: Seat) -> None:
        """A phone changes its seat; its ballot of an open vote is taken out, to be cast anew."""
        self._register.join(token, seat)
        self._phones[token].seat = seat
        self.conductor.ballots.take_back(token)
        self.changed()

    def knows(self, token: str) -> bool:
        """Whether this phone has joined."""
        return token in self._phones

    def seat(self, token: str) -> Seat:
        """The seat that a phone votes from."""
        return self._phones[token].seat

    def seen(self, token: str) -> None:
        """A phone asked for the state: it is here."""
        self._phones[token].seen = self._clock()

    def heard(self, token: str) -> None:
        """A phone sent something; TooFast where it sends more than a person can."""
        phone, now = self._phones[token], self._clock()
        phone.seen = now
        if not phone.bucket.takes(now):
            raise TooFast

    @property
    def present(self) -> int:
        """How many phones are here now."""
        since = self._clock() - PRESENT
        return sum(phone.streams > 0 or phone.seen >= since for phone in self._phones.values())

    # Votes

    @property
    def turn(self) -> str:
        """Which vote this is, so that one that comes late is not counted in the next."""
        session = self.conductor.session
        return f"{len(session.rounds)} {session.state.moment}"

    async def vote(self, token: str, option: str) -> None:
        """A ballot, on the disk when this returns; Refused where it can't be cast now."""
        self.conductor.ask_for_vote(option)
        kept: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append(_Ballot(token, self.seat(token), option, kept))
        if self._committing is None or self._committing.done():
            self._committing = asyncio.create_task(self._commit())
        await kept

    async def _commit(self) -> None:
        while self._waiting:
            async with self._alone:
                batch, self._waiting = self._waiting, []
                good = [one for one in batch if self._still_open(one)]
                try:
                    ballots = [(one.token, one.seat, one.option) for one in good]
                    await asyncio.to_thread(self.conductor.ballots.cast_all, ballots)
                except Exception as error:  # the disk's; told to each phone, which tries again
                    for one in good:
                        one.kept.set_exception(error)
                    continue
                for one in good:
                    one.kept.set_result(None)
            self.changed()

    def _still_open(self, ballot: _Ballot) -> bool:
        """Whether a ballot that waited for the disk can still be cast."""
        try:
            self.conductor.ask_for_vote(ballot.option)
        except Refused as refused:
            ballot.kept.set_exception(refused)
            return False
        return True

    async def take_back(self, token: str) -> None:
        """A phone's ballot taken out again."""
        async with self._alone:
            self.conductor.take_back(token)
        self.changed()

    async def mark(self, token: str, power: int) -> None:
        """Where a phone would put the needle, 0 to 100."""
        async with self._alone:
            self.conductor.mark(token, self.seat(token), power)
        self.changed()

    async def answer(self, token: str, question: int, answer: int) -> None:
        """A phone's answer to a question of the evaluation, both counted from 0."""
        async with self._alone:
            self.conductor.answer(token, question, answer)

    async def ask_for_pause(self, token: str) -> None:
        """Pause the room; who asked is kept nowhere but in this phone's own waiting time."""
        phone, now = self._phones[token], self._clock()
        if now - phone.asked_for_pause < PAUSE_AGAIN:
            raise Refused("You asked for a pause a moment ago. Ask the trainer if you need more.")
        if not self.conductor.session.is_paused:
            phone.asked_for_pause = now
            await self.do(Word.PAUSE)

    def offer(self, token: str, words: str) -> None:
        """A line that somebody would rather hear, for the desk; kept with nobody's name."""
        line = " ".join(words.split())[:OFFER]
        if not line:
            raise Refused("Type a line first.")
        phone, now = self._phones[token], self._clock()
        if now - phone.offered < OFFER_AGAIN:
            raise Refused("Your last line is on the desk. Wait a little before the next.")
        phone.offered = now
        self.offers = (*self.offers[-MOST_OFFERS + 1 :], line)
        self.changed()

    # The desk

    async def do(self, command: Command) -> None:
        """Carry out a command of the trainer's; Refused where it can't be done now."""
        async with self._alone:
            before = self.conductor.session.voted_in
            self.conductor.do(command)
            if self.conductor.session.voted_in is not before:
                self.offers = ()
            if self.conductor.session.stage is Stage.FINISHED:
                self._phones.clear()
        self.changed()

    def board(self, token: str | None = None) -> Board:
        """The board of a phone's seat; None is the wall's."""
        viewer = self.seat(token).chair if token is not None else None
        return self.conductor.board(viewer, self.present)

    # States

    def changed(self) -> None:
        """A new state goes out soon, together with what else changes by then."""
        if self._publishing is None or self._publishing.done():
            self._publishing = asyncio.create_task(self._publish())

    async def _publish(self) -> None:
        await asyncio.sleep(COALESCE)
        self.version += 1
        for stream in self._streams:
            stream.set()

    async def states(self, token: str | None) -> AsyncIterator[bool]:
        """Yields at once, then whenever the state is new (True) or to show life (False)."""
        phone = self._phones.get(token) if token is not None else None
        new = asyncio.Event()
        self._streams.add(new)
        if phone is not None:
            phone.streams += 1
            self.changed()
        try:
            yield True
            while self.conductor.session.stage is not Stage.FINISHED:
                try:
                    await asyncio.wait_for(new.wait(), HEARTBEAT)
                except TimeoutError:
                    yield False
                else:
                    new.clear()
                    yield True
        finally:
            self._streams.discard(new)
            if phone is not None:
                phone.streams -= 1
                phone.seen = self._clock()

    @property
    def streams(self) -> int:
        """How many are listening now."""
        return len(self._streams)
