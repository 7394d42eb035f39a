"""A room's file loses no acknowledged ballot, and holds none once the room is closed."""

from __future__ import annotations

import random
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from game.library.rooms.listed import forget_every_room, forget_room, rooms, unreadable_rooms
from game.library.rooms.room_words import NotAHappening, happening_of, happening_words
from game.library.rooms.rooms import RoomFile, RoomHead, new_room, open_room
from game.model.effects import Effects, Shift, Verb
from game.model.power import Strand
from game.model.scenario import ChoiceKind
from game.model.state import Decision
from game.room.ballots import Ballot
from game.room.commands import command
from game.room.conductor import Conductor
from game.room.disclosure import RoundTold
from game.room.evaluation import EvaluationTold
from game.room.happenings import (
    Decided,
    Evaluated,
    Finished,
    Happening,
    NeedleClosed,
    Rewritten,
    RuleSet,
    Started,
    VoteClosed,
)
from game.room.ladder import Rule
from game.room.needle import MarkSpread, NeedleTold
from game.room.seats import Seat
from game.room.session import begun, replayed
from tests.room.rooms import meeting, vote

HEAD = RoomHead("lark-42", "A meeting", "/stories/a", "abc", None, "2026-11-22")


@pytest.fixture
def room(tmp_path: Path) -> RoomFile:
    return new_room(tmp_path, HEAD)


@pytest.mark.parametrize(
    "happening",
    [
        Started(),
        Started(7),
        RuleSet(None),
        RuleSet(Rule.AGREE, consent=True),
        VoteClosed(RoundTold(("a", "b"), 12, (7, 5), split=((Seat.SERVICE_USER, (3, 2)),))),
        VoteClosed(RoundTold(("a", "b"), 4, first=("a",))),
        Decided(Decision("a", None), Rule.HEARS),
        NeedleClosed(
            NeedleTold(MarkSpread(7, 20, 30, 40), ((Seat.PROFESSIONAL, MarkSpread(5, 0, 5, 10)),))
        ),
        NeedleClosed(NeedleTold(None)),
        Evaluated(EvaluationTold(7, ((1, 2, 4), None, (3, 3, 1)))),
        Evaluated(EvaluationTold(2)),
        Rewritten(
            ChoiceKind.DO,
            "Turn the page round.",
            Effects((Shift(Verb.SHARES, Strand.VOICE, 2),)),
            "She could read it.",
            "Answer",
            "Ade",
        ),
        Finished(),
    ],
    ids=lambda one: type(one).__name__,
)
def test_what_happened_is_read_back_as_it_was(happening: Happening) -> None:
    assert happening_of(happening_words(happening)) == happening


@pytest.mark.parametrize(
    "words", ["", "[]", "{}", '{"happened": "Danced"}', '{"happened": "Closed"}']
)
def test_a_line_that_says_nothing_that_can_happen_is_refused(words: str) -> None:
    with pytest.raises(NotAHappening):
        happening_of(words)


def test_a_room_goes_on_from_its_file_with_the_ballots_of_the_open_vote(
    room: RoomFile, tmp_path: Path
) -> None:
    conductor = Conductor(begun(meeting()), room, room.keep)
    for line in ("next", "next"):
        conductor.do(command(line))
    vote(conductor, "x1", Seat.SERVICE_USER, "ask")
    vote(conductor, "x2", Seat.SERVICE_USER, "tell")
    vote(conductor, "x2", Seat.SERVICE_USER, "ask")
    room.close()

    again = open_room(tmp_path, "lark-42")
    assert replayed(meeting(), again.happenings()) == conductor.session
    assert again.count(("ask", "tell")).row() == (2, 0)
    assert again.cast_by("x2") == "ask"


def test_votes_shown_before_a_crash_still_decide_after_it(room: RoomFile, tmp_path: Path) -> None:
    conductor = Conductor(begun(meeting()), room, room.keep)
    for line in ("rule decides", "next", "next", "hands A 2 professional"):
        conductor.do(command(line))
    for number in range(12):
        vote(conductor, f"x{number}", Seat.SERVICE_USER, "tell" if number < 7 else "ask")
    conductor.do(command("close"))
    room.close()

    again = open_room(tmp_path, "lark-42")
    going_on = Conductor(replayed(meeting(), again.happenings()), again, again.keep)
    going_on.do(command("next"))
    assert going_on.session.decided == Decided(Decision("tell", None), Rule.DECIDES)


def test_hands_and_marks_lie_with_the_ballots_and_go_with_them(room: RoomFile) -> None:
    room.cast_all([Ballot("t", Seat.WATCHING, "ask")])
    room.count_hands("ask", Seat.NOT_SAID, 9)
    room.count_hands("ask", Seat.NOT_SAID, 7)
    room.mark("t", Seat.WATCHING, 40)
    room.mark("t", Seat.WATCHING, 35)
    assert (room.chosen(), room.count(("ask", "tell")).row()) == (8, (8, 0))
    assert room.marks()[Seat.WATCHING] == [35]
    room.forget_hands()
    assert room.chosen() == 1
    room.empty()
    assert (room.chosen(), room.marks()[Seat.WATCHING]) == (0, [])


def test_a_closed_room_holds_nothing_that_could_name_a_person(
    room: RoomFile, tmp_path: Path
) -> None:
    token = "token-that-must-not-stay"
    room.join(token, Seat.SERVICE_USER)
    room.cast_all([Ballot(token, Seat.SERVICE_USER, "option-that-must-not-stay")])
    room.keep(Finished())
    assert room.phones() == {}
    room.close()
    for path in (tmp_path / "rooms").iterdir():
        content = path.read_bytes()
        assert b"must-not-stay" not in content, path


def test_ballots_that_are_forgotten_are_out_of_the_file_at_once(
    room: RoomFile, tmp_path: Path
) -> None:
    room.cast_all([Ballot("t", Seat.WATCHING, "option-that-must-not-stay")])
    room.empty()
    for path in (tmp_path / "rooms").iterdir():
        assert b"must-not-stay" not in path.read_bytes(), path


def test_ballots_lie_in_the_order_of_their_tokens_and_not_of_their_coming(room: RoomFile) -> None:
    for token in ("m", "z", "a"):
        room.cast_all([Ballot(token, Seat.WATCHING, "ask")])
    assert list(room.cast()) == ["a", "m", "z"]


def test_minutes_are_counted_from_the_first_thing_that_happened_and_go_on_after_a_crash(
    tmp_path: Path,
) -> None:
    now = [5000.0]
    room = new_room(tmp_path, HEAD, lambda: now[0])
    room.keep(Started())
    now[0] += 61
    room.keep(RuleSet(None))
    room.close()
    now[0] = 17.0
    again = open_room(tmp_path, "lark-42", lambda: now[0])
    again.keep(RuleSet(Rule.AGREE))
    now[0] += 120
    again.keep(RuleSet(None))
    assert again.minutes() == (0, 1, 1, 3)


def test_rooms_are_listed_and_forgotten(room: RoomFile, tmp_path: Path) -> None:
    room.close()
    assert rooms(tmp_path) == (HEAD,)
    forget_room(tmp_path, "lark-42")
    assert rooms(tmp_path) == ()
    with pytest.raises(FileNotFoundError):
        open_room(tmp_path, "lark-42")


def test_a_copy_under_another_name_is_a_room_of_that_name_and_goes_alone(
    room: RoomFile, tmp_path: Path
) -> None:
    room.close()
    folder = tmp_path / "rooms"
    shutil.copy(folder / "lark-42.sqlite", folder / "copy.sqlite")
    assert [head.id for head in rooms(tmp_path)] == ["lark-42", "copy"]
    assert forget_room(tmp_path, "copy") == ()
    assert [one.name for one in folder.iterdir()] == ["lark-42.sqlite"]


@pytest.mark.parametrize(
    "content", [b"", b"Dear Sam,\n", b"\xff" * 9000, b"SQLite format 3\0" + b"\x91" * 5000]
)
def test_a_file_in_which_no_room_can_be_read_is_named_and_can_be_erased(
    room: RoomFile, tmp_path: Path, content: bytes
) -> None:
    room.close()
    (tmp_path / "rooms" / "wren-7.sqlite").write_bytes(content)
    assert rooms(tmp_path) == (HEAD,)
    assert unreadable_rooms(tmp_path) == ("wren-7",)
    assert (tmp_path / "rooms" / "wren-7.sqlite").read_bytes() == content
    assert forget_room(tmp_path, "wren-7") == ()
    assert unreadable_rooms(tmp_path) == ()


def test_a_room_with_flipped_bits_never_stops_the_list(room: RoomFile, tmp_path: Path) -> None:
    room.keep(Started())
    room.close()
    path = tmp_path / "rooms" / "lark-42.sqlite"
    whole, chance = path.read_bytes(), random.Random(4)
    for _ in range(60):
        flipped = bytearray(whole)
        for _ in range(4):
            flipped[chance.randrange(len(whole))] ^= 1 << chance.randrange(8)
        path.write_bytes(flipped)
        assert len(rooms(tmp_path)) + len(unreadable_rooms(tmp_path)) == 1


def test_a_bad_day_and_a_line_of_many_brackets_are_no_more_than_unreadable(
    room: RoomFile, tmp_path: Path
) -> None:
    with pytest.raises(NotAHappening):
        happening_of("[" * 100_000)
    room.close()
    file = sqlite3.connect(tmp_path / "rooms" / "lark-42.sqlite", isolation_level=None)
    file.execute("UPDATE head SET value = '2026-13-45' WHERE key = 'day'")
    file.close()
    assert unreadable_rooms(tmp_path) == ("lark-42",)


def test_what_cannot_be_deleted_is_named_and_the_rest_goes(room: RoomFile, tmp_path: Path) -> None:
    room.close()
    folder = tmp_path / "rooms" / "attic.sqlite"
    folder.mkdir()
    (tmp_path / "rooms" / "loop.sqlite").symlink_to("loop.sqlite")
    assert unreadable_rooms(tmp_path) == ("attic", "loop")
    erased, (remark,) = forget_every_room(tmp_path)
    assert erased == 2
    assert remark.startswith(f"{folder} could not be deleted: ")
    assert list((tmp_path / "rooms").iterdir()) == [folder]


def test_nobody_else_on_the_computer_can_read_a_room(tmp_path: Path) -> None:
    new_room(tmp_path, HEAD).close()
    folder = tmp_path / "rooms"
    assert folder.stat().st_mode & 0o777 == 0o700
    assert [one.stat().st_mode & 0o777 for one in folder.iterdir()] == [0o600]


VOTING = """
import sys
from pathlib import Path
from game.library.rooms.rooms import open_room
from game.room.ballots import Ballot
from game.room.seats import Seat
room = open_room(Path(sys.argv[1]), "lark-42")
number = 0
while True:
    room.cast_all([Ballot(f"phone-{number}", Seat.SERVICE_USER, "ask")])
    print(number, flush=True)
    number += 1
"""


def test_killed_in_the_middle_of_a_vote_it_has_every_ballot_that_it_acknowledged(
    room: RoomFile, tmp_path: Path
) -> None:
    room.close()
    voting = subprocess.Popen(
        [sys.executable, "-c", VOTING, str(tmp_path)], stdout=subprocess.PIPE, text=True
    )
    assert voting.stdout is not None
    acknowledged = [int(voting.stdout.readline()) for _ in range(50)]
    voting.kill()
    acknowledged += [int(line) for line in voting.stdout if line.endswith("\n")]
    voting.wait()
    cast = open_room(tmp_path, "lark-42").cast()
    assert all(f"phone-{number}" in cast for number in acknowledged)
