"""Ballots from phones: those that come close together are written together, then acknowledged."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import replace

from game.model.problems import Refused
from game.room.ballots import Ballot
from game.room.conductor import Conductor
from game.web.room.joined import Joined

_Waiting = list[tuple[Ballot, asyncio.Future[None]]]


class Casting:
    """Casts the ballots of a room's phones. `alone` is held while the room changes.

    `counted` is called after each writing.
    """

    def __init__(
        self,
        conductor: Conductor,
        phones: Mapping[str, Joined],
        alone: asyncio.Lock,
        counted: Callable[[], None],
    ) -> None:
        self._conductor = conductor
        self._phones = phones
        self._alone = alone
        self._counted = counted
        self._waiting: _Waiting = []
        self._committing: asyncio.Task[None] | None = None

    async def cast(self, ballot: Ballot) -> None:
        """A ballot, on the disk when this returns; Refused where it can't be cast any more."""
        kept: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append((ballot, kept))
        if self._committing is None or self._committing.done():
            self._committing = asyncio.create_task(self._commit())
        await kept

    async def _commit(self) -> None:
        while self._waiting:
            async with self._alone:
                batch = self._still_here()
                try:
                    refusals = await asyncio.to_thread(
                        self._conductor.cast_all, [ballot for ballot, _ in batch]
                    )
                except Exception as error:  # the disk's; told to each phone, which tries again
                    for _, kept in batch:
                        _answer(kept, error)
                    continue
                for (ballot, kept), refused in zip(batch, refusals, strict=True):
                    if refused is None:
                        phone = self._phones[ballot.token]
                        phone.own = replace(phone.own, vote=ballot.option)
                    _answer(kept, refused)
            self._counted()

    def _still_here(self) -> _Waiting:
        """The ballots that wait, without those of phones that were turned out meanwhile."""
        waiting, self._waiting = self._waiting, []
        for ballot, kept in waiting:
            if ballot.token not in self._phones:
                _answer(kept, Refused("Join the room first."))
        return [one for one in waiting if one[0].token in self._phones]


def _answer(kept: asyncio.Future[None], error: Exception | None = None) -> None:
    """Tell a phone that waits; one that has gone waits no more."""
    if kept.done():
        return
    if error is None:
        kept.set_result(None)
    else:
        kept.set_exception(error)
