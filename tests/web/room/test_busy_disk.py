"""A disk that can't be written is told as a sentence, and the room goes on when it can be again."""

from __future__ import annotations

import io
from pathlib import Path

import httpx

from game.library.rooms.rooms import RoomHead, new_room
from game.room.conductor import Conductor
from game.room.led import WithoutPhones
from game.room.session import Stage, begun
from game.terminal.lines import Lines
from game.terminal.room_desk import RoomDesk
from tests.room.rooms import meeting
from tests.web.room.served import served

FULL, FREE = "PRAGMA query_only = ON", "PRAGMA query_only = OFF"


def test_the_desks_page_says_that_nothing_was_kept(tmp_path: Path) -> None:
    with served(tmp_path) as room, httpx.Client(base_url=room.at, follow_redirects=True) as desk:
        assert desk.get(room.serving.desk).status_code == 200
        room.file._connection.execute(FULL)
        answer = desk.post("/desk/do", data={"line": "next"})
        assert (answer.status_code, "be kept on the disk just now" in answer.text) == (503, True)
        room.file._connection.execute(FREE)
        assert desk.post("/desk/do", data={"line": "next"}).status_code == 200
        assert room.serving.seen().board.stage is Stage.TELLING


def test_a_room_led_in_a_terminal_goes_on(tmp_path: Path) -> None:
    file = new_room(tmp_path, RoomHead("lark-42", "A", "here", "hash", None, "2026-11-22"))
    led = WithoutPhones(Conductor(begun(meeting()), file, file.keep))
    out, errors = io.StringIO(), io.StringIO()
    file._connection.execute(FULL)
    RoomDesk(led, out, errors).run(Lines(io.StringIO("next\n")))
    assert "be kept on the disk just now" in errors.getvalue()
    file._connection.execute(FREE)
    RoomDesk(led, out, errors).run(Lines(io.StringIO("next\n")))
    assert led.seen().board.stage is Stage.TELLING
    file.close()
