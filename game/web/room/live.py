"""The room as it runs on the server's thread: votes in, states out, commands from the desk.

Everything here happens on one event loop; what waits for the disk waits on another thread, one
at a time. Ballots that come close together are written together, and each is acknowledged only
then. States go out whole, never as changes, at most ten times a second. What a phone sent last
is remembered here too, so that showing it back asks no disk.
"""

from __future__ import annotations

import asyncio
import secrets
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

from game.model.problems import Refused
from game.room.ballots import Ballot, Register
from game.room.board import Board
from game.room.commands import Command, Word
from game.room.conductor import Conductor
from game.room.led import Joining, RoomSeen
from game.room.seats import Seat
from game.room.session import Stage
from game.web.guards import Bucket
from game.web.open_files import phones
from game.web.room.casting import Casting
from game.web.room.joined import Joined, Own
from game.web.room.news import News
from game.web.room.offers import LineStanding, Offers
from game.words.catalogue import ENGLISH, Catalogue

OFFER_AGAIN = 20.0
"""Seconds between two lines that a phone offers."""
PAUSE_AGAIN = 60.0
"""Seconds before the same phone can ask for another pause."""


class Full(Exception):
    """No more phones can join; the message is a sentence."""


class TooFast(Exception):
    """A phone sends more than a person can."""


class Live:
    """One room being run. `clock` is in seconds and never goes back.

    `led` counts what the desk has done; `say` puts the room's pages
    into their language. `is_rehearsal`: the people are made up.
    """

    def __init__(
        self,
        conductor: Conductor,
        register: Register,
        clock: Callable[[], float] = time.monotonic,
        say: Catalogue = ENGLISH,
        is_rehearsal: bool = False,
    ) -> None:
        self.conductor = conductor
        self.say = say
        self.is_rehearsal = is_rehearsal
        self.led = 0
        self.news = News()
        self.is_locked, self.takes_pauses = False, True
        self.offers = Offers()
        self._most = phones()
        self._register = register
        self._clock = clock
        now = clock()
        self._phones = {
            token: Joined(seat, Bucket(now), float("-inf"), Own(conductor.cast_by(token)))
            for token, seat in register.phones().items()
        }
        self._counted = ("", now, 0)
        self._began = now if conductor.session.stage is not Stage.JOINING else None
        self._alone = asyncio.Lock()
        self._casting = Casting(conductor, self._phones, self._alone, self.news.counted)

    # Phones

    async def join(self, seat: Seat) -> str:
        """A new phone's token; Full where the room is locked or holds all it can."""
        if self.is_locked:
            raise Full(self.say("The trainer has closed the door. Ask them to open it."))
        if len(self._phones) >= self._most:
            raise Full(self.say("This room is full."))
        token = secrets.token_urlsafe(16)
        now = self._clock()
        self._phones[token] = Joined(seat, Bucket(now), now)
        try:
            async with self._alone:
                await asyncio.to_thread(self._register.join, token, seat)
        except Exception:
            del self._phones[token]
            raise
        self.news.counted()
        return token

    async def sit(self, token: str, seat: Seat) -> None:
        """A phone changes its seat; its ballot of an open vote is taken out, to be cast anew."""
        phone = self._phones[token]
        async with self._alone:
            await asyncio.to_thread(self._register.join, token, seat)
            await asyncio.to_thread(self.conductor.changed_seat, token)
        phone.seat = seat
        phone.own = replace(phone.own, vote=None)
        self.news.counted()

    @property
    def code(self) -> str | None:
        """The code by which phones join, where it is not the first one any more."""
        return self._register.code()

    def knows(self, token: str) -> bool:
        """Whether this phone has joined."""
        return token in self._phones

    def seat(self, token: str) -> Seat:
        """The seat that a phone votes from."""
        return self._phones[token].seat

    def streams(self, token: str) -> int:
        """How many pages of a phone are told news."""
        return self._phones[token].streams

    def own(self, token: str) -> Own:
        """What a phone sent last."""
        return self._phones[token].own

    def looked(self, token: str) -> None:
        """A phone asked for the state: it is here."""
        self._phones[token].seen = self._clock()

    def heard(self, token: str) -> None:
        """A phone sent something; TooFast where it sends more than a person can."""
        phone, now = self._phones[token], self._clock()
        phone.seen = now
        if not phone.bucket.takes(now):
            raise TooFast

    @property
    def is_closed(self) -> bool:
        """Whether the trainer has closed the room for good."""
        return self.conductor.session.stage is Stage.FINISHED

    @property
    def present(self) -> int:
        """How many phones are here now; counted anew when something changed, or each second."""
        now, version = self._clock(), self.news.version
        counted, at, found = self._counted
        if counted != version or now - at > 1:
            found = sum(one.is_here(now) for one in self._phones.values())
            self._counted = (version, now, found)
        return found

    @property
    def gone(self) -> int:
        """How many phones joined and are not here now."""
        now = self._clock()
        return sum(not one.is_here(now) for one in self._phones.values())

    async def turn_out_gone(self) -> None:
        """Phones that are not here now must join anew; what they cast in an open vote goes too."""
        async with self._alone:
            now = self._clock()
            await self._turn_out([one for one, p in self._phones.items() if not p.is_here(now)])
        self.news.changed()

    async def turn_everybody_out(self, code: str) -> None:
        """All phones must join anew, by a new code; what they cast in an open vote goes too."""
        async with self._alone:
            await asyncio.to_thread(self._register.let_in_by, code)
            await self._turn_out(list(self._phones))
        self.news.changed()

    async def _turn_out(self, tokens: list[str]) -> None:
        await asyncio.to_thread(self._erase, tokens)
        for token in tokens:
            del self._phones[token]

    def _erase(self, tokens: list[str]) -> None:
        self._register.leave(tokens)
        for token in tokens:
            self.conductor.changed_seat(token)

    # Votes

    @property
    def turn(self) -> str:
        """Which vote this is, so that one that comes late is not counted in the next."""
        session = self.conductor.session
        return f"{len(session.rounds)} {session.state.moment}"

    @property
    def chosen(self) -> int:
        """How many have chosen, by phone or by hand."""
        return self.conductor.chosen()

    @property
    def by_hand(self) -> int:
        """How many of them raised a hand or a card."""
        return self.conductor.by_hand()

    async def vote(self, token: str, option: str) -> None:
        """A ballot, on the disk when this returns; Refused where it can't be cast now."""
        self.conductor.ask_for_vote(option)
        await self._casting.cast(Ballot(token, self.seat(token), option))

    async def take_back(self, token: str) -> None:
        """A phone leaves this one out; a ballot that it cast is taken out again."""
        phone = self._phones[token]
        async with self._alone:
            if phone.own.vote:
                await asyncio.to_thread(self.conductor.take_back, token)
            if self.conductor.session.stage is Stage.VOTING:
                phone.own = replace(phone.own, vote="")
        self.news.counted()

    async def mark(self, token: str, power: int) -> None:
        """Where a phone would put the needle, 0 to 100."""
        phone = self._phones[token]
        async with self._alone:
            await asyncio.to_thread(self.conductor.mark, token, phone.seat, power)
            phone.own = replace(phone.own, mark=power)
        self.news.counted()

    async def answer(self, token: str, question: int, answer: int) -> None:
        """A phone's answer to a question of the evaluation, both counted from 0."""
        phone = self._phones[token]
        async with self._alone:
            await asyncio.to_thread(self.conductor.answer, token, question, answer)
            answers = {**dict(phone.own.answers), question: answer}
            phone.own = replace(phone.own, answers=tuple(sorted(answers.items())))

    async def ask_for_pause(self, token: str) -> None:
        """Pause the room; who asked is kept nowhere but in this phone's own waiting time."""
        phone, now = self._phones[token], self._clock()
        if now - phone.asked_for_pause < PAUSE_AGAIN:
            raise Refused("You asked for a pause a moment ago. In a minute you can ask again.")
        if not self.takes_pauses:
            raise Refused("The trainer has switched this off. You can always leave the room.")
        if not self.conductor.session.is_paused:
            phone.asked_for_pause = now
            await self.do(Word.PAUSE)

    def offer(self, token: str, words: str) -> None:
        """A line that somebody would rather hear, for the desk; kept with nobody's name."""
        phone, now = self._phones[token], self._clock()
        if now - phone.offered < OFFER_AGAIN:
            raise Refused("Your last line is on the desk. Wait a little before the next.")
        self.offers.add(token, words)
        phone.offered = now
        self._tell_senders()

    def settle(self, number: int, standing: LineStanding) -> None:
        """The desk takes an offered line, or puts it aside; who sent it sees that, alone."""
        self.offers.settle(number, standing)
        self._tell_senders()

    def _tell_senders(self) -> None:
        for token, phone in self._phones.items():
            phone.own = replace(phone.own, offer=self.offers.of(token))
        self.news.changed()

    # The desk

    def lock(self, locked: bool) -> None:
        """Let no more phones in, or let them in again."""
        self.is_locked = locked
        self.news.changed()

    @property
    def minute(self) -> int:
        """How many minutes have gone since the story began, or since what the desk said last."""
        return 0 if self._began is None else int((self._clock() - self._began) // 60)

    def set_minute(self, minute: int) -> None:
        """So many minutes of the plan have gone now."""
        self._began = self._clock() - 60 * minute
        self.news.changed()

    async def do(self, command: Command, led: int | None = None) -> None:
        """Carry out a command of the trainer's; Refused where it can't be done now.

        `led` is what it was meant for: a step is not done where something else was done first.
        Phones are answered while it waits for the disk.
        """
        async with self._alone:
            if led not in (None, self.led):
                raise Refused("Something else was done first. Look again, and press again.")
            before = self.conductor.session.voted_in
            await asyncio.to_thread(self.conductor.do, command)
            self.led += 1
            if self._began is None and self.conductor.session.stage is not Stage.JOINING:
                self._began = self._clock()
            if self.conductor.session.voted_in is not before:
                self.offers = Offers()
            if self.is_closed:
                self._phones.clear()
                self.news.is_over = True
            self._remember()
        self.news.changed()

    def _remember(self) -> None:
        """Ask the ballots again what each phone has cast: a command may have emptied them."""
        conductor, stage = self.conductor, self.conductor.session.stage
        for token, phone in self._phones.items():
            own = phone.own
            if own.vote:
                own = replace(own, vote=conductor.cast_by(token))
            elif stage is not Stage.VOTING:
                own = replace(own, vote=None)
            if stage is not Stage.NEEDLE:
                own = replace(own, mark=None)
            phone.own = replace(own, offer=self.offers.of(token))

    def board(self, token: str | None = None) -> Board:
        """The board of a phone's seat; None is the wall's."""
        viewer = self.seat(token).chair if token is not None else None
        return self.conductor.board(viewer, self.present)

    def seen(self, joining: Joining | None) -> RoomSeen:
        """The room as the wall sees it, all of one point; `joining` is how phones join now."""
        return RoomSeen(self.conductor.session, self.board(), joining, self.is_rehearsal)

    @contextmanager
    def listening(self, token: str | None) -> Iterator[asyncio.Event]:
        """News for a page; the phone of this token counts as here while it listens."""
        phone = self._phones.get(token) if token is not None else None
        if phone is not None:
            phone.streams += 1
            self.news.counted()
        try:
            with self.news.listening() as new:
                yield new
        finally:
            if phone is not None:
                phone.streams -= 1
                phone.seen = self._clock()
