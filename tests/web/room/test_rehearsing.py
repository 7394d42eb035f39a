"""A rehearsal: made-up people join, vote, sleep and ask for a pause, through what phones use."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from game.model.problems import Refused
from game.room.ballots import Box
from game.room.commands import command
from game.room.conductor import Conductor
from game.room.seats import Seat
from game.room.session import begun
from game.web.room.live import Live
from game.web.room.made_up import Habit, MadeUp
from game.web.room.rehearsing import rehearse
from tests.room.rooms import meeting

SEATS = (Seat.PROFESSIONAL, Seat.SERVICE_USER)
QUICK = tuple(MadeUp(seat) for seat in SEATS for _ in range(5))
AT_ONCE = 0.001


class RefusingOnce(Live):
    """A room in which a pause comes before the first vote is counted, and is over."""

    refused = 0

    async def vote(self, token: str, option: str) -> None:
        if not self.refused:
            self.refused += 1
            self.news.changed()
            raise Refused("The room pauses.")
        await super().vote(token, option)


class Rehearsed:
    """A room with made-up people, and the trainer who leads it."""

    def __init__(self, kind: type[Live] = Live) -> None:
        self.box = Box()
        self.live = kind(
            Conductor(begun(meeting()), self.box, lambda _: None), self.box, is_rehearsal=True
        )

    async def do(self, *lines: str) -> None:
        for line in lines:
            await self.live.do(command(line))

    async def until(self, is_so: Callable[[], bool]) -> None:
        async with asyncio.timeout(30):
            while not is_so():
                await asyncio.sleep(0.005)

    async def led(self, people: tuple[MadeUp, ...]) -> asyncio.Task[None]:
        """The people come; the story begins and a vote opens."""
        here = asyncio.create_task(rehearse(self.live, AT_ONCE, 7, people))
        await self.until(lambda: self.live.present == len(people))
        await self.do("next", "open")
        return here


def test_everybody_awake_votes_answers_and_is_gone_once_the_room_is_closed() -> None:
    asyncio.run(_to_the_end())


async def _to_the_end() -> None:
    room = Rehearsed()
    sleeper = MadeUp(Seat.WATCHING, Habit.ASLEEP)
    people = await room.led((*QUICK, MadeUp(Seat.WATCHING, Habit.SLOW), sleeper))
    live = room.live
    await room.until(lambda: live.chosen == 11)
    await room.do("close", "rule tells", "say A", "needle")
    await room.until(lambda: live.board().placed == 11)
    await room.do("needle", "next", "rule hears", "open")
    await room.until(lambda: live.chosen == 11)
    await room.do("close", "say A", "next", "next")
    await room.until(lambda: len(room.box.answers()) == 11)
    assert live.seen(None).is_rehearsal
    await room.do("stop")
    async with asyncio.timeout(30):
        await people
    assert not room.box.answers()


def test_one_asks_for_a_pause_one_writes_and_one_walks_out() -> None:
    asyncio.run(_what_a_trainer_meets())


async def _what_a_trainer_meets() -> None:
    room = Rehearsed()
    asking = MadeUp(Seat.WATCHING, pauses_in=1)
    writing = MadeUp(Seat.WATCHING, writes=True)
    leaving = MadeUp(Seat.WATCHING, Habit.WALKS_OUT)
    people = await room.led((*QUICK, asking, writing, leaving))
    live = room.live
    await room.until(lambda: live.conductor.session.is_paused)
    await room.do("resume")
    await room.until(lambda: live.chosen == 13)
    await room.do("close")
    await room.until(lambda: len(live.offers.waiting()) == 1)
    await room.do("stop")
    async with asyncio.timeout(30):
        await people


def test_a_vote_that_a_pause_refused_is_sent_again() -> None:
    asyncio.run(_sent_again())


async def _sent_again() -> None:
    room = Rehearsed(RefusingOnce)
    people = await room.led((MadeUp(Seat.WATCHING),))
    await room.until(lambda: room.live.chosen == 1)
    await room.do("stop")
    async with asyncio.timeout(30):
        await people


def test_one_who_walks_out_sends_no_more_and_has_joined_all_the_same() -> None:
    asyncio.run(_walks_out())


async def _walks_out() -> None:
    room = Rehearsed()
    here = await room.led((MadeUp(Seat.WATCHING, Habit.WALKS_OUT),))
    await room.until(lambda: room.live.chosen == 1)
    async with asyncio.timeout(30):
        await here
    assert room.live.knows(next(iter(room.box.phones())))
