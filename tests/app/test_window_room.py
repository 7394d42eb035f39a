"""The wall leads a room on a thread of its own: nothing that it asks for is waited for."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import pytest

from game.app.opened import reading
from game.app.opened_room import Room, RoomWanted, on_the_wall, room_for
from game.app.window_room import LedAside
from game.library.rooms.listed import rooms
from game.library.rooms.rooms import open_room
from game.room.ballots import Box
from game.room.commands import Command, Word
from game.room.conductor import Conductor
from game.room.led import WithoutPhones
from game.room.session import Stage, begun
from game.web.addresses import bound
from tests.cli.commands import ROOT, WARD
from tests.room.rooms import meeting

PATIENCE = 20.0


class Slow(WithoutPhones):
    """A room in which every command waits until it is let go."""

    def __init__(self) -> None:
        super().__init__(Conductor(begun(meeting()), Box(), lambda _: None))
        self.let_go = threading.Event()

    def do(self, command: Command) -> None:
        assert self.let_go.wait(PATIENCE)
        if command is Word.HELP:
            raise OSError(28, "No space left on device")
        super().do(command)


def until_stage(aside: LedAside, stage: Stage) -> None:
    deadline = time.monotonic() + PATIENCE
    while aside.seen().board.stage is not stage:
        assert time.monotonic() < deadline, f"{stage} never came"


def until_refused(aside: LedAside) -> str:
    deadline = time.monotonic() + PATIENCE
    while (said := aside.refusal()) is None:
        assert time.monotonic() < deadline, "nothing was refused"
    return str(said)


def test_a_command_is_asked_for_and_seen_later_without_waiting_for_it() -> None:
    slow = Slow()
    aside = LedAside(slow)
    try:
        aside.do(Word.NEXT)
        assert aside.seen().board.stage is Stage.JOINING
        slow.let_go.set()
        until_stage(aside, Stage.TELLING)
        assert aside.seen().session.stage is Stage.TELLING
    finally:
        slow.let_go.set()
        aside.stop()


def test_what_is_refused_or_cannot_be_kept_is_said_once_and_the_room_goes_on() -> None:
    slow = Slow()
    slow.let_go.set()
    aside = LedAside(slow)
    try:
        aside.do(Word.CLOSE)
        assert until_refused(aside) == "No vote is open."
        assert aside.refusal() is None
        aside.do(Word.HELP)
        assert "No space left on device" in until_refused(aside)
        aside.do(Word.NEXT)
        until_stage(aside, Stage.TELLING)
    finally:
        aside.stop()


def test_what_the_desk_does_is_seen_without_being_asked_for() -> None:
    room = WithoutPhones(Conductor(begun(meeting()), Box(), lambda _: None))
    aside = LedAside(room)
    try:
        before = aside.seen()
        room.do(Word.NEXT)
        until_stage(aside, Stage.TELLING)
        assert aside.seen() is not before
        assert aside.seen() is aside.seen()
    finally:
        aside.stop()


def test_stopping_carries_out_what_was_asked_for_first() -> None:
    room = WithoutPhones(Conductor(begun(meeting()), Box(), lambda _: None))
    aside = LedAside(room)
    aside.do(Word.NEXT)
    aside.do(Word.STOP)
    aside.stop()
    assert room.seen().board.stage is Stage.FINISHED


def test_where_another_program_has_the_port_on_this_computer_the_desk_takes_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OTHER_CHAIR_DATA", str(tmp_path))
    scenario = reading(ROOT / WARD).scenario
    assert scenario is not None
    with bound("127.0.0.1", 0) as taken:
        taken.listen()
        port = taken.getsockname()[1]
        room = room_for(RoomWanted(address="127.0.0.2", port=port), scenario, ROOT / WARD)
        try:
            assert room.led.seen().joining is not None
            assert room.led.seen().joining.address == f"127.0.0.2:{port}"
            assert room.desk is not None
            assert f"127.0.0.1:{port}/" not in room.desk
        finally:
            room.let_go()


def test_a_room_that_is_let_go_twice_is_let_go_once_and_stays_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("OTHER_CHAIR_DATA", str(tmp_path))
    scenario = reading(ROOT / WARD).scenario
    assert scenario is not None
    by_hand = RoomWanted(has_phones=False)
    room = room_for(by_hand, scenario, ROOT / WARD)
    assert isinstance(room, Room)
    workshop, _ = on_the_wall(room)
    workshop.close()
    workshop.close()
    assert capsys.readouterr().err.count("is kept as") == 1
    (head,) = rooms(tmp_path)
    assert not open_room(tmp_path, head.id).is_finished()
