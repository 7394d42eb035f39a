"""A room without phones: it tells whoever listens, now and after each command."""

from __future__ import annotations

import pytest

from game.model.power import Chair
from game.model.problems import Refused
from game.room.ballots import Box
from game.room.commands import command
from game.room.conductor import Conductor
from game.room.led import RoomSeen, WithoutPhones
from game.room.seats import Seat
from game.room.session import Stage, begun
from tests.room.rooms import PRO, USER, meeting


def room() -> WithoutPhones:
    return WithoutPhones(Conductor(begun(meeting()), Box(), lambda _: None))


def test_whoever_listens_is_told_at_once_and_after_each_command() -> None:
    led = room()
    first: list[Stage] = []
    later: list[Stage] = []
    led.tell(lambda seen: first.append(seen.session.stage))
    led.do(command("next"))
    led.tell(lambda seen: later.append(seen.session.stage))
    led.do(command("open"))
    assert first == [Stage.JOINING, Stage.TELLING, Stage.VOTING]
    assert later == [Stage.TELLING, Stage.VOTING]


def test_a_command_that_is_refused_is_no_news() -> None:
    led, told = room(), list[RoomSeen]()
    led.tell(told.append)
    with pytest.raises(Refused):
        led.do(command("close"))
    assert told == [led.seen()]
    assert told[0].joining is None


def test_a_box_knows_the_newest_seat_of_each_phone_that_joined() -> None:
    box = Box()
    for token, seat in (("one", PRO), ("two", PRO), ("one", USER)):
        box.join(token, seat)
    assert box.phones() == {"one": USER, "two": PRO}


def test_two_of_the_seats_stand_behind_a_chair() -> None:
    assert {seat: seat.chair for seat in Seat} == {
        Seat.PROFESSIONAL: Chair.PROFESSIONAL,
        Seat.SERVICE_USER: Chair.SERVICE_USER,
        Seat.WATCHING: None,
        Seat.NOT_SAID: None,
    }
