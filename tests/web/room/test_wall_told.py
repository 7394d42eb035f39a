"""The wall is told by the room itself, as phones are: nobody asks again and again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from queue import SimpleQueue

import httpx
import pytest

from game.room.led import RoomSeen
from game.room.session import Stage
from tests.web.room.served import Served, served

PATIENCE = 20.0


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Served]:
    with served(tmp_path) as one:
        yield one


class Wall:
    """What a listener was told, in order."""

    def __init__(self, room: Served) -> None:
        self._told: SimpleQueue[RoomSeen] = SimpleQueue()
        room.serving.tell(self._told.put)

    def until(self, is_so: Callable[[RoomSeen], bool]) -> RoomSeen:
        while not is_so(seen := self._told.get(timeout=PATIENCE)):
            pass
        return seen


def test_a_wall_is_told_how_the_room_is_at_once(room: Served) -> None:
    seen = Wall(room).until(lambda _: True)
    assert (seen.session.stage, seen.board.stage) == (Stage.JOINING, Stage.JOINING)
    assert seen.joining == room.serving.joining


def test_what_the_desk_does_and_phones_send_is_told_to_the_wall(room: Served) -> None:
    wall = Wall(room)
    phone = room.phone()
    wall.until(lambda seen: seen.board.present == 1)
    room.do("next", "open")
    seen = wall.until(lambda seen: seen.board.stage is Stage.VOTING)
    assert seen.session.stage is Stage.VOTING
    phone.post("/vote", data={"option": "ask"})
    wall.until(lambda seen: seen.board.chosen == 1)


def test_a_wifi_named_on_the_desk_is_told_to_the_wall(room: Served) -> None:
    wall = Wall(room)
    desk = httpx.Client(follow_redirects=True)
    desk.get(room.serving.desk)
    desk.post(f"{room.at}/desk/wifi", data={"name": "Hall", "password": ""})
    seen = wall.until(lambda seen: seen.joining is not None and seen.joining.wifi_name == "Hall")
    assert seen.joining is not None
    assert seen.joining.wifi is not None


def test_the_last_that_a_wall_is_told_is_that_the_room_is_closed(room: Served) -> None:
    wall = Wall(room)
    room.do("next", "stop")
    assert wall.until(lambda seen: seen.board.stage is Stage.FINISHED).session.earlier is None


def test_the_door_is_closed_and_opened_on_the_desk(room: Served) -> None:
    desk = httpx.Client(follow_redirects=True)
    desk.get(room.serving.desk)
    desk.post(f"{room.at}/desk/door", data={"door": "closed"})
    late = {"code": "LARK 42", "seat": "watching"}
    assert httpx.post(f"{room.at}/join", data=late).status_code == 403
    assert "Let more people in" in desk.get(f"{room.at}/desk").text
    desk.post(f"{room.at}/desk/door", data={"door": "open"})
    assert httpx.post(f"{room.at}/join", data=late).status_code == 303
    assert httpx.post(f"{room.at}/desk/door", data={"door": "closed"}).status_code == 401
