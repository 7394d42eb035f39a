"""Order in the room: phones that are gone, pauses switched off, an address that comes back."""

from __future__ import annotations

import asyncio

import pytest

from game.model.problems import Refused
from game.room.ballots import Box
from game.room.commands import command
from game.room.conductor import Conductor
from game.room.seats import Seat
from game.room.session import begun
from game.web.addresses import bound
from game.web.room.joined import PRESENT
from game.web.room.live import Live
from game.web.room.place import NetworkPlace
from tests.room.rooms import meeting


def test_phones_that_are_gone_are_told_apart_and_turned_out_with_what_they_cast() -> None:
    asyncio.run(_turned_out())


async def _turned_out() -> None:
    now, box = [0.0], Box()
    live = Live(Conductor(begun(meeting()), box, lambda _: None), box, lambda: now[0])
    gone, here = await live.join(Seat.SERVICE_USER), await live.join(Seat.SERVICE_USER)
    for line in ("next", "open"):
        await live.do(command(line))
    for token in (gone, here):
        await live.vote(token, "ask")
    now[0] += PRESENT + 1
    live.looked(here)
    assert (live.present, live.gone) == (1, 1)
    await live.turn_out_gone()
    assert (live.knows(gone), live.knows(here), live.chosen, live.gone) == (False, True, 1, 0)
    assert list(box.phones()) == [here]


def test_a_trainer_can_switch_off_that_phones_pause_the_room() -> None:
    asyncio.run(_without_pauses())


async def _without_pauses() -> None:
    box = Box()
    live = Live(Conductor(begun(meeting()), box, lambda _: None), box)
    token = await live.join(Seat.WATCHING)
    live.takes_pauses = False
    with pytest.raises(Refused, match="switched this off"):
        await live.ask_for_pause(token)
    assert not live.conductor.session.is_paused
    live.takes_pauses = True
    await live.ask_for_pause(token)
    assert live.conductor.session.is_paused


def test_an_address_that_went_and_came_back_is_the_same_room() -> None:
    first = bound("127.0.0.1")
    port = first.getsockname()[1]
    place = NetworkPlace([first], "lark-42")
    joined = place.join_url
    place.move("127.0.0.3", 8123)
    assert place.has_moved
    assert {f"127.0.0.1:{port}", "127.0.0.3:8123"} <= place.hosts
    assert place.is_served("127.0.0.1")
    place.move("127.0.0.1")
    assert place.join_url == joined
    first.close()
