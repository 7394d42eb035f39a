"""Made-up people take part in a room as phones do, on the server's own loop.

They hold no connection and no page. What they send goes the way of what a phone sends, so that
wall, desk and counts are those of a day with people.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from random import Random

from game.model.problems import Refused
from game.room.evaluation import ANSWERS, QUESTIONS
from game.room.session import Stage
from game.web.room.live import Full, Live, TooFast
from game.web.room.made_up import Habit, MadeUp, company, drawn, waits

COMING = 1.2
"""Seconds between one who comes in and the next."""
LINE = "Can we stop here, and can you ask me again in other words?"
"""What one of them would rather hear."""
CHANGES = 0.25
"""How many of those who have chosen choose anew in a second round."""


async def rehearse(
    live: Live, pace: float = 1.0, seed: int | None = None, people: Sequence[MadeUp] = company()
) -> None:
    """Everybody comes and takes part until the room is closed; `pace` 2 is half as fast."""
    chance = Random(seed)
    each = (_takes_part(live, one, n, pace, chance) for n, one in enumerate(people))
    await asyncio.gather(*each)


async def _takes_part(live: Live, who: MadeUp, number: int, pace: float, chance: Random) -> None:
    await asyncio.sleep(number * COMING * pace)
    try:
        token = await live.join(who.seat)
    except Full:
        return
    taking = _TakingPart(live, who, token, pace, chance)
    with live.listening(token) as new:
        while taking.stays():
            await taking.turn()
            await new.wait()
            new.clear()


class _TakingPart:
    """One of them, and how far they are."""

    def __init__(self, live: Live, who: MadeUp, token: str, pace: float, chance: Random) -> None:
        self._live, self._who, self._token = live, who, token
        self._pace, self._chance = pace, chance
        self._votes = 0
        self._done: object = None

    @property
    def _asked(self) -> tuple[str, Stage]:
        """What the room asks now."""
        return self._live.turn, self._live.conductor.session.stage

    @property
    def _is_paused(self) -> bool:
        return self._live.conductor.session.is_paused

    def stays(self) -> bool:
        """False once the room is closed, they were turned out, or they have walked out."""
        live = self._live
        has_left = self._who.habit is Habit.WALKS_OUT and self._votes > 0
        return not (live.news.is_over or live.is_closed or has_left) and live.knows(self._token)

    async def turn(self) -> None:
        """What is asked now, once, a while after it was asked."""
        asked, wait = self._asked, waits(self._who.habit, self._chance)
        if wait is None or asked == self._done or self._is_paused:
            return
        await asyncio.sleep(wait * self._pace)
        if self._asked != asked or self._is_paused or not self.stays():
            return
        with suppress(Refused, TooFast):  # because of a pause, say: they try again after it
            await self._answer(*asked)
            self._done = asked

    async def _answer(self, vote: str, stage: Stage) -> None:
        live, token, chance = self._live, self._token, self._chance
        match stage:
            case Stage.VOTING:
                await self._vote(vote)
            case Stage.SHOWN if self._who.writes:
                live.offer(token, live.say(LINE))
            case Stage.NEEDLE:
                await live.mark(token, chance.choice((5, 20, 35, 50, 65)))
            case Stage.ENDED:
                for question in range(len(QUESTIONS)):
                    await live.answer(token, question, chance.randrange(len(ANSWERS)))
            case _:
                pass

    async def _vote(self, vote: str) -> None:
        live, token = self._live, self._token
        if not live.own(token).vote or self._chance.random() <= CHANGES:
            options = [one.id for one in live.board(token).offered if one.is_open]
            await live.vote(token, drawn(options, vote, self._chance))
        self._votes += 1
        if self._votes == self._who.pauses_in:
            await live.ask_for_pause(token)
