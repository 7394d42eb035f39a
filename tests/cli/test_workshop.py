"""A room is led from a terminal with hands and cards, and what happened is kept."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from game.library.rooms.listed import rooms
from game.library.rooms.rooms import open_room
from game.room.happenings import Finished, VoteClosed
from tests.cli.commands import ROOT, WARD, other_chair

ROOM = ("workshop", WARD, "--terminal", "--no-phones")


def test_a_room_votes_by_hand_and_what_it_decides_happens(tmp_path: Path) -> None:
    typed = "next\nrule hears\nopen\nhands A 9\nhands B 4\nclose\nsay A\nnext\nnext\nstop\n"
    done = other_chair(*ROOM, data=tmp_path, typed=typed)
    assert done.status == 0
    assert "You are all Dr Okafor." in done.out
    assert "13 have chosen." in done.out
    assert "A: 9\nB: 4\n" in done.out
    assert "The trainer says A." in done.out
    assert "The meeting starts from Sam's own item." in done.out
    assert "You are all Sam." in done.out


def test_words_that_are_off_are_told_on_the_error_stream_and_the_room_goes_on(
    tmp_path: Path,
) -> None:
    done = other_chair(*ROOM, data=tmp_path, typed="dance\nclose\nnext\nstop\n")
    assert done.status == 0
    assert "There is no command 'dance'" in done.errors
    assert "No vote is open." in done.errors
    assert "The door opens" in done.out


def test_the_end_of_the_input_closes_the_room(tmp_path: Path) -> None:
    other_chair(*ROOM, data=tmp_path, typed="next\nopen\nhands A 3\n")
    (head,) = rooms(tmp_path)
    room = open_room(tmp_path, head.id)
    assert isinstance(room.happenings()[-1], Finished)
    assert room.chosen() == 0


def test_killed_in_the_middle_of_a_vote_it_goes_on_where_it_was(tmp_path: Path) -> None:
    leading = subprocess.Popen(
        [sys.executable, "-m", "game", *ROOM],
        cwd=ROOT,
        env={"OTHER_CHAIR_DATA": str(tmp_path), "PATH": ""},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert leading.stdin is not None
    assert leading.stdout is not None
    leading.stdin.write("next\nrule hears\nopen\nhands A 9\n")
    leading.stdin.flush()
    while leading.stdout.readline() != "9 have chosen.\n":
        pass
    leading.kill()
    leading.wait()

    done = other_chair(*ROOM, data=tmp_path, typed="hands B 2\nclose\nstop\n")
    assert "Going on with the room that was left open" in done.errors
    assert "11 have chosen." in done.out
    (head,) = rooms(tmp_path)
    told = [
        one.told for one in open_room(tmp_path, head.id).happenings() if isinstance(one, VoteClosed)
    ]
    assert [one.totals for one in told] == [(9, 2)]


def test_a_line_the_room_wrote_is_kept_as_a_draft_that_checks_when_the_room_closes(
    tmp_path: Path,
) -> None:
    story = tmp_path / "ward"
    shutil.copytree(ROOT / WARD, story)
    line = (
        "rewrite shares voice 1 to Sam's list: Shall we swap chairs? because The low one was Sam's."
    )
    typed = f"next\n{line}\nundo\nstop\n"
    room = ("workshop", str(story), "--terminal", "--no-phones")
    done = other_chair(*room, data=tmp_path / "data", typed=typed)
    assert done.status == 0, done.errors
    (draft,) = (story / "drafts").iterdir()
    assert str(draft) in done.errors
    assert "Shall we swap chairs?" in draft.read_text(encoding="utf-8")
    assert "0 errors" in other_chair("check", str(draft), data=tmp_path / "data").out


def test_a_rehearsal_has_made_up_people_and_leaves_nothing(tmp_path: Path) -> None:
    room = ("workshop", WARD, "--terminal", "--rehearse", "--address", "127.0.0.1")
    done = other_chair(*room, data=tmp_path / "data", typed="next\nopen\nclose\nstop\n")
    assert done.status == 0, done.errors
    assert "24 made-up people come in" in done.errors
    assert "The room is closed." in done.out
    assert done.errors.endswith("Nothing of this room is kept.\n")
    assert not (tmp_path / "data").exists()


def test_a_rehearsal_needs_phones(tmp_path: Path) -> None:
    done = other_chair(*ROOM, "--rehearse", data=tmp_path)
    assert done.status == 2
    assert "--no-phones and --rehearse cannot stand together." in done.errors


def test_a_story_that_comes_with_the_program_is_named_without_its_folder(tmp_path: Path) -> None:
    done = other_chair(
        "workshop", "gp-antidepressant", "--terminal", "--no-phones", data=tmp_path, typed="stop\n"
    )
    assert (done.status, "I'll pop you on something" in done.out) == (0, True)


def test_an_address_of_another_computer_is_called_that(tmp_path: Path) -> None:
    room = ("workshop", WARD, "--terminal", "--address", "203.0.113.7")
    done = other_chair(*room, data=tmp_path)
    assert (done.status, "one of this computer's own" in done.errors) == (2, True)
