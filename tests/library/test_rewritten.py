"""Lines that a room wrote become drafts beside their story, and none is written over."""

from __future__ import annotations

import shutil
from pathlib import Path

from game.app.opened import reading
from game.authoring.check import check
from game.library.rooms.rewritten import lines_of_room, save_rewritten
from game.model.codes import Severity
from game.model.scenario import Scenario
from game.room.commands import line
from tests.room.rooms import Room, meeting

WARD = Path(__file__).resolve().parents[1] / "examples" / "ward-round" / "scenario.yaml"
LINE = line(
    "claims", "voice", "1", "The answer", "Could we begin with me?", "It is my life.", "Ade"
)
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x08\0\0\0\x08"


def story(folder: Path, picture: bool = False) -> tuple[Path, Scenario]:
    file = folder / "ward" / "scenario.yaml"
    file.parent.mkdir()
    text = WARD.read_text(encoding="utf-8")
    if picture:
        (file.parent / "ward.png").write_bytes(PNG)
        text = text.replace("  Sam's list:\n", "  Sam's list:\n    picture: ward.png\n", 1)
    file.write_text(text, encoding="utf-8")
    read = reading(file).scenario
    assert read is not None
    return file, read


def test_a_draft_checks_and_the_next_one_gets_another_name(tmp_path: Path) -> None:
    file, scenario = story(tmp_path, picture=True)
    before = file.read_bytes()
    paths = [save_rewritten(file, scenario, "Sam's list", LINE, tmp_path / "own") for _ in "12"]
    assert [path.relative_to(file.parent).as_posix() for path in paths] == [
        "drafts/sams-list-1.yaml",
        "drafts/sams-list-2.yaml",
    ]
    assert file.read_bytes() == before
    assert not (tmp_path / "own").exists()
    for path in paths:
        assert not [one for one in check(path, reading) if one.severity is Severity.ERROR]


def test_where_the_folder_cannot_be_written_it_goes_to_the_person_s_own(tmp_path: Path) -> None:
    file, scenario = story(tmp_path)
    (file.parent / "drafts").write_text("in the way", encoding="utf-8")
    path = save_rewritten(file.parent, scenario, "Sam's list", LINE, tmp_path / "own")
    assert path == tmp_path / "own" / "drafts" / "the-ward-round" / "sams-list-1.yaml"
    assert b"Could we begin with me?" in path.read_bytes()
    assert (file.parent / "drafts").read_text(encoding="utf-8") == "in the way"


def test_nothing_half_done_is_left_where_a_picture_is_gone(tmp_path: Path) -> None:
    file, scenario = story(tmp_path, picture=True)
    (file.parent / "ward.png").unlink()
    shutil.rmtree(tmp_path / "own", ignore_errors=True)
    try:
        save_rewritten(file, scenario, "Sam's list", LINE, tmp_path / "own")
    except FileNotFoundError:
        assert not list(tmp_path.rglob("sams-list-*"))
    else:
        raise AssertionError("a draft whose picture is gone would not check")


def test_every_line_of_a_room_is_found_with_its_moment_undone_ones_too() -> None:
    room = Room()
    one = line("gives", "voice", "1", "Answer", "One", "Why")
    two = line("shares", "voice", "1", "Home", "Two", "Why")
    room.do("next")
    room.conductor.do(one)
    room.do("undo")
    room.conductor.do(one)
    room.do("next")
    room.conductor.do(two)
    assert lines_of_room(meeting(), room.happened) == (
        ("Opening", one),
        ("Opening", one),
        ("Answer", two),
    )
