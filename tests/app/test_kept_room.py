"""A room is led by one program, is not lost by closing its window, and leaves no ballots behind."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from game.app.kept_room import KeptRoom, kept_room
from game.app.opened import Stop
from game.app.opened_room import RoomWanted, on_the_wall, room_for
from game.app.opened_story import open_story
from game.library.rooms.listed import rooms
from game.library.rooms.rooms import RoomFile, new_room, open_room
from game.room.ballots import Ballot
from game.room.commands import Word
from game.room.disclosure import RoundTold
from game.room.happenings import Finished, Started, VoteClosed
from game.room.seats import Seat
from game.room.session import Stage
from tests.cli.commands import ROOT, WARD

STORY = ROOT / WARD


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("OTHER_CHAIR_DATA", str(tmp_path))
    return tmp_path


def started() -> KeptRoom:
    story = open_story(STORY, None)
    return kept_room(story.scenario, story.file, None)


def let_go(room: KeptRoom) -> None:
    room.held.close()
    assert room.file is not None
    room.file.close()


def with_votes(file: RoomFile | None) -> RoomFile:
    assert file is not None
    for token in ("one", "two"):
        file.join(token, Seat.SERVICE_USER)
        file.cast_all([Ballot(token, Seat.SERVICE_USER, "ask")])
    return file


def test_a_room_that_is_being_led_is_not_opened_twice(data: Path) -> None:
    first = started()
    with_votes(first.file)
    with pytest.raises(Stop, match="open in another window"):
        started()
    assert first.ballots.chosen() == 2
    first.keep(Started())
    assert len(rooms(data)) == 1
    let_go(first)


def test_a_room_that_was_left_open_is_gone_on_with_by_the_next_who_starts_it() -> None:
    first = started()
    with_votes(first.file)
    let_go(first)
    again = started()
    assert (again.code, again.ballots.chosen()) == (first.code, 2)
    let_go(again)


def test_a_room_that_can_not_be_replayed_is_put_aside_and_a_new_one_begins(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first = started()
    with_votes(first.file).keep(VoteClosed(RoundTold(("ask",), 0)))
    let_go(first)
    again = started()
    assert again.code != first.code
    assert "can't be gone on with: No vote is open." in capsys.readouterr().err
    let_go(again)
    aside = open_room(data, first.code)
    assert (aside.chosen(), dict(aside.phones()), aside.is_finished()) == (0, {}, True)


def test_votes_of_a_room_left_behind_on_an_earlier_day_are_erased(data: Path) -> None:
    first = started()
    assert first.file is not None
    let_go(first)
    yesterday = new_room(data, replace(first.file.head, id="lark-1", day="2020-01-01"))
    with_votes(yesterday).close()
    again = started()
    left = open_room(data, "lark-1")
    assert (left.chosen(), dict(left.phones())) == (0, {})
    assert isinstance(left.happenings()[-1], Finished)
    assert again.code == first.code
    let_go(again)


@pytest.mark.skipif(os.name != "posix", reason="rights of files are told otherwise there")
def test_only_its_owner_may_read_a_rooms_file(data: Path) -> None:
    room = started()
    files = [one for one in (data / "rooms").iterdir() if ".lock" not in one.name]
    found = [one for one in files if one.stat().st_mode & 0o077]
    let_go(room)
    assert found == []


def test_closing_the_window_leaves_the_room_open_to_be_gone_on_with(
    capsys: pytest.CaptureFixture[str],
) -> None:
    story = open_story(STORY, None)
    workshop, _ = on_the_wall(room_for(RoomWanted(has_phones=False), story.scenario, story.file))
    workshop.led.do(Word.NEXT)
    workshop.close()
    assert "Today the same command goes on with it" in capsys.readouterr().err
    again = started()
    assert again.session.stage is Stage.TELLING
    let_go(again)
