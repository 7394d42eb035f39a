"""Rooms and playthroughs are listed, reported on and erased."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest

from game.app.opened import reading
from game.app.stories_kept import CHANGED_SINCE, GONE_SINCE
from game.library.reading.scenario_reader import scenario_file
from game.library.rooms.listed import rooms
from game.library.rooms.rooms import RoomHead, new_room
from game.library.runs.runs import scenario_hash
from game.room.commands import command
from game.room.conductor import Conductor
from game.room.session import begun
from tests.cli.commands import ROOT, WARD, at_a_terminal, other_chair

LED = (
    *("next", "rule hears", "open", "hands A 9", "hands B 4", "close", "say A", "next", "next"),
    *("jump Friday", "stop"),
)


def a_room(story: Path, data: Path) -> str:
    """A room that was led to its end, as its file keeps it."""
    file = scenario_file(story)
    scenario = reading(file).scenario
    assert scenario is not None
    told = scenario_hash(file)
    head = RoomHead("lark-42", scenario.title, str(file), told, None, "2026-11-22")
    kept = new_room(data, head)
    conductor = Conductor(begun(scenario), kept, kept.keep)
    for line in LED:
        conductor.do(command(line))
    kept.close()
    return head.id


@pytest.fixture
def room(tmp_path: Path) -> str:
    return a_room(ROOT / WARD, tmp_path)


def test_a_room_is_reported_as_text_and_in_every_form(room: str, tmp_path: Path) -> None:
    done = other_chair("report", room, data=tmp_path)
    assert (done.status, done.errors) == (0, "")
    assert done.out.startswith("# Where the power went\n\nThe ward round")
    assert "| 9 |" in done.out
    for form, begins in (
        ("html", b"<!DOCTYPE html>"),
        ("md", b"# Where"),
        ("csv", b"\xef\xbb\xbfvisit,"),
        ("json", b"{"),
    ):
        file = tmp_path / f"told.{form}"
        assert other_chair("report", room, "-o", str(file), data=tmp_path).status == 0
        assert file.read_bytes().startswith(begins)
    assert (tmp_path / "told.md").read_text(encoding="utf-8") == done.out


def test_a_pdf_is_written_where_typst_is(room: str, tmp_path: Path) -> None:
    pytest.importorskip("typst")
    file = tmp_path / "told.pdf"
    assert other_chair("report", room, "-o", str(file), data=tmp_path).status == 0
    assert file.read_bytes().startswith(b"%PDF")


def test_in_a_folder_it_gets_a_name_of_its_own(room: str, tmp_path: Path) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    assert other_chair("report", room, "-o", str(folder), data=tmp_path).status == 0
    (file,) = folder.iterdir()
    assert file.name.startswith("report-the-ward-round-2")


def test_a_playthrough_is_reported(tmp_path: Path) -> None:
    other_chair("play", WARD, "--terminal", data=tmp_path, typed="1\n1\n1\n")
    run_id = other_chair("runs", data=tmp_path).out.split()[0]
    done = other_chair("report", run_id, data=tmp_path)
    assert done.status == 0
    assert "played from Dr Okafor\u2019s chair" in done.out
    file = tmp_path / "told.json"
    assert other_chair("report", run_id, "-o", str(file), data=tmp_path).status == 0
    assert json.loads(file.read_text(encoding="utf-8"))["run"] == run_id


def test_what_cannot_be_reported_is_said(room: str, tmp_path: Path) -> None:
    done = other_chair("report", "nobody-99", data=tmp_path)
    assert (done.status, done.out) == (2, "")
    assert 'no room "nobody-99"' in done.errors
    done = other_chair("report", room, "-o", str(tmp_path / "x.docx"), data=tmp_path)
    assert done.status == 2
    assert ".html" in done.errors


def test_a_report_tells_the_story_as_it_was_whatever_became_of_the_file(tmp_path: Path) -> None:
    story = tmp_path / "story.yaml"
    text = (ROOT / WARD / "scenario.yaml").read_text(encoding="utf-8")
    story.write_text(text, encoding="utf-8")
    room_id = a_room(story, tmp_path)
    other_chair("play", str(story), "--terminal", data=tmp_path, typed="1\n1\n1\n")
    run_id = other_chair("runs", data=tmp_path).out.split()[0]
    as_it_was = {one: other_chair("report", one, data=tmp_path).out for one in (room_id, run_id)}
    for became, remark in (
        (text.replace("before-we", "b").replace("say: Before we", "say: After we"), CHANGED_SINCE),
        ("moments: [", CHANGED_SINCE),
        (None, GONE_SINCE),
    ):
        if became is None:
            story.unlink()
        else:
            story.write_text(became, encoding="utf-8")
        for one in (room_id, run_id):
            done = other_chair("report", one, data=tmp_path)
            assert (done.status, done.errors) == (0, "")
            assert remark in done.out
            assert done.out.replace(remark, "").split() == as_it_was[one].split()


def test_a_play_of_an_older_program_whose_story_is_gone_is_told_by_what_was_kept(
    tmp_path: Path,
) -> None:
    older = sqlite3.connect(tmp_path / "runs.sqlite", isolation_level=None)
    older.executescript((ROOT / "tests/library/runs_version_1.sql").read_text("utf-8"))
    row = ("the-ward-round-a2222", "How was it?", "Long.")
    older.execute("INSERT INTO reflection VALUES (?, ?, ?)", row)
    older.close()
    done = other_chair("report", "the-ward-round-a2222", data=tmp_path)
    assert (done.status, done.errors) == (0, "")
    for said in ("before-we-start-what-matters", "Still waiting", "How was it?", "Long."):
        assert said in done.out
    for form in ("csv", "json", "html"):
        file = tmp_path / f"told.{form}"
        words = ("report", "the-ward-round-a2222", "-o", str(file))
        assert other_chair(*words, data=tmp_path).status == 0
        assert "home-with-plan / wait" in file.read_text("utf-8")


def test_rooms_are_listed_beside_playthroughs_and_erased_with_them(
    room: str, tmp_path: Path
) -> None:
    other_chair("play", WARD, "--terminal", data=tmp_path, typed="1\n1\n1\n")
    listed = other_chair("runs", data=tmp_path).out.splitlines()
    assert len(listed) == 2
    (row,) = (one for one in listed if one.startswith(room))
    assert row.endswith("The ward round  room  Still waiting")
    assert other_chair("forget", "nobody-99", data=tmp_path).status == 2
    assert other_chair("forget", "--all", data=tmp_path).out == "Erased: 2.\n"
    assert rooms(tmp_path) == ()
    assert other_chair("runs", data=tmp_path).out == ""


def test_one_room_is_erased_alone(room: str, tmp_path: Path) -> None:
    assert other_chair("forget", room, data=tmp_path).out == "Erased: 1.\n"
    assert not list((tmp_path / "rooms").iterdir())


def test_a_file_that_is_there_is_written_over_only_when_that_is_asked_for(
    room: str, tmp_path: Path
) -> None:
    notes = tmp_path / "notes.md"
    notes.write_text("three weeks")
    for words in (("report", room), ("map", WARD), ("print", WARD)):
        file = notes if words[0] == "report" else tmp_path / f"{words[0]}.html"
        file.write_text("three weeks")
        done = other_chair(*words, "-o", str(file), data=tmp_path)
        assert (done.status, file.read_text()) == (2, "three weeks")
        assert done.errors == (
            f"{file} is there already. Name another file, or add --force to write over it.\n"
        )
        assert other_chair(*words, "-o", str(file), "--force", data=tmp_path).status == 0
        assert file.read_text() != "three weeks"
    folder = tmp_path / "reports"
    folder.mkdir()
    for _ in range(2):
        done = other_chair("report", room, "-o", str(folder), data=tmp_path)
    assert sorted(one.stem[-2:] for one in folder.iterdir()) == ["-2", "22"]
    assert done.errors == f"written: {folder / 'report-the-ward-round-2026-11-22-2.html'}\n"


def test_a_room_that_cannot_be_read_is_listed_named_and_erased(room: str, tmp_path: Path) -> None:
    file = tmp_path / "rooms" / f"{room}.sqlite"
    file.write_bytes(file.read_bytes()[:100])
    assert other_chair("runs", data=tmp_path).out == f"{room}    ?  room  cannot be read\n"
    done = other_chair("report", room, data=tmp_path)
    assert (done.status, done.errors) == (
        2,
        f"What happened in this room can't be read. To erase it: other-chair forget {room}\n",
    )
    assert other_chair("forget", room, data=tmp_path).out == "Erased: 1.\n"
    assert not file.exists()


def test_at_a_terminal_all_is_erased_only_after_a_yes(room: str, tmp_path: Path) -> None:
    for answer, status, is_there in (("no", 130, True), ("yes", 0, False)):
        assert at_a_terminal("forget", "--all", data=tmp_path, typed=answer) == status
        assert (tmp_path / "rooms" / f"{room}.sqlite").exists() is is_there
