"""Bringing a scenario in to a shelf and handing one out: what lands where, and what never does."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from game.library.packs.packs import Brought, HandedOut, NotDone, bring_in, hand_out
from game.library.packs.zip import MOST_BYTES_A_FILE
from game.library.reading.scenario_reader import Reading, read_scenario
from game.library.shelf import scenario_paths
from game.library.shipped import theory_folder
from game.library.theory_reader import theory_ids
from game.library.trainers import trainers_file

WARD = Path(__file__).resolve().parents[1] / "examples" / "ward-round"
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x10\0\0\0\x10\x08\x02\0\0\0"
STORY = b"""format: 1
scenario: Two people
people:
  Sam: {chair: service user}
  Ann: {chair: professional}
moments:
  The door: {script: [Hello.], go to: The end}
  The end: {script: [Goodbye.], ending: Done, picture: door.png}
"""


def read(path: Path) -> Reading:
    return read_scenario(path, theory_ids(theory_folder()))


def put(folder: Path, **files: bytes) -> Path:
    """A folder with these files; a double underscore stands for the dot of the ending."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (folder / name.replace("__", ".")).write_bytes(content)
    return folder


def story(folder: Path, **files: bytes) -> Path:
    return put(folder, **{"scenario__yaml": STORY, "door__png": PNG, **files})


def files_in(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def brought(path: Path, shelf: Path) -> Brought:
    done = bring_in(path, shelf, read)
    assert isinstance(done, Brought), done
    return done


def refused(path: Path, shelf: Path) -> str:
    done = bring_in(path, shelf, read)
    assert isinstance(done, NotDone), done
    return done.sentence


def handed_out(path: Path, target: Path, over: bool = False) -> HandedOut:
    done = hand_out(path, target, read, over)
    assert isinstance(done, HandedOut), done
    return done


def test_what_a_killed_program_left_unpacked_is_cleared_and_what_another_unpacks_stays(
    tmp_path: Path,
) -> None:
    left, busy = put(tmp_path / "data" / ".bringing-1"), put(tmp_path / "data" / ".bringing-2")
    os.utime(left, (1, 1))
    brought(story(tmp_path / "mine"), tmp_path / "data" / "scenarios")
    assert not left.exists()
    assert busy.exists()


def test_what_is_handed_out_comes_in_byte_for_byte(tmp_path: Path) -> None:
    pack = handed_out(WARD, tmp_path / "ward.zip").path
    done = brought(pack, tmp_path / "data" / "scenarios")
    assert done.path == tmp_path / "data" / "scenarios" / "ward-round"
    assert files_in(done.path) == files_in(WARD)
    assert list(scenario_paths(done.path.parent)) == [done.path]
    assert os.listdir(tmp_path / "data") == ["scenarios"]  # nothing is left beside the shelf


def test_the_same_files_make_the_same_bytes_whatever_their_dates(tmp_path: Path) -> None:
    mine = story(tmp_path / "mine")
    first = handed_out(mine, tmp_path / "one.zip").path.read_bytes()
    again = story(tmp_path / "again" / "mine")
    os.utime(again / "scenario.yaml", (10**9, 10**9))
    os.chmod(again / "door.png", 0o600)
    assert handed_out(again, tmp_path / "two.zip").path.read_bytes() == first


def test_hidden_files_stay_at_home_and_strange_ones_are_named(tmp_path: Path) -> None:
    mine = story(tmp_path / "mine", __env=b"secret", notes__docx=b"x", README__md=b"# Mine")
    put(mine / ".git", config__txt=b"secret")
    put(mine / "pictures", big__svg=b"<svg/>")
    done = handed_out(mine, tmp_path)
    assert done.path == tmp_path / "mine.zip"
    assert done.names == ("mine/README.md", "mine/door.png", "mine/scenario.yaml")
    assert done.left_out == ("notes.docx", "pictures/big.svg")
    assert b"secret" not in done.path.read_bytes()


def test_a_pack_is_written_over_only_when_that_is_meant(tmp_path: Path) -> None:
    mine = story(tmp_path / "mine")
    target = tmp_path / "pack.zip"
    target.write_bytes(b"something dear")
    refusal = hand_out(mine, target, read)
    assert refusal == NotDone(f"{target} is there already, and was not changed.")
    assert target.read_bytes() == b"something dear"
    assert handed_out(mine, target, over=True).path.read_bytes().startswith(b"PK")


def test_what_could_not_be_brought_in_is_not_handed_out(tmp_path: Path) -> None:
    mine = story(tmp_path / "mine", con__txt=b"notes")
    done = hand_out(mine, tmp_path / "pack.zip", read)
    assert done == NotDone('"con.txt" is the name of a device on Windows.')
    assert not (tmp_path / "pack.zip").exists()


def test_a_pack_has_the_ending_of_one(tmp_path: Path) -> None:
    done = hand_out(story(tmp_path / "mine"), tmp_path / "pack.yaml", read)
    assert done == NotDone(f"{tmp_path / 'pack.yaml'} is no name for a pack: it ends in .zip.")


def test_a_taken_name_gets_a_number_unless_it_is_the_very_same(tmp_path: Path) -> None:
    shelf = tmp_path / "data" / "scenarios"
    first = brought(story(tmp_path / "a" / "Mine"), shelf)
    other = brought(story(tmp_path / "b" / "mine", README__md=b"other"), shelf)
    third = brought(story(tmp_path / "c" / "MINE", README__md=b"third"), shelf)
    assert [done.path.name for done in (first, other, third)] == ["mine", "mine-2", "mine-3"]
    before = files_in(shelf)
    again = brought(story(tmp_path / "d" / "mine", README__md=b"other"), shelf)
    assert (again.path, again.was_there) == (other.path, True)
    assert files_in(shelf) == before


def test_a_single_file_on_the_shelf_keeps_its_name_for_itself(tmp_path: Path) -> None:
    shelf = put(tmp_path / "data" / "scenarios", mine__yaml=STORY.replace(b"Two", b"2"))
    done = brought(story(tmp_path / "mine"), shelf)
    assert done.path.name == "mine-2"
    assert (shelf / "mine.yaml").read_bytes() == STORY.replace(b"Two", b"2")


def test_a_single_file_brings_the_pictures_it_names_and_nothing_else(tmp_path: Path) -> None:
    downloads = story(tmp_path / "Downloads", holiday__png=PNG, bank__txt=b"private")
    (downloads / "scenario.yaml").rename(downloads / "meeting.yaml")
    put(downloads, **{"meeting.cy__yaml": b"for: meeting.yaml\nvariant: cy\n"})
    done = brought(downloads / "meeting.yaml", tmp_path / "data" / "scenarios")
    assert files_in(done.path) == {"scenario.yaml": STORY, "door.png": PNG}
    assert (done.path.name, done.left_out) == ("meeting", ("meeting.cy.yaml",))


def test_the_file_inside_a_folder_brings_its_plays_variants_and_notes(tmp_path: Path) -> None:
    mine = story(tmp_path / "mine", cy__yaml=b"for: scenario.yaml\nvariant: cy\n", x__txt=b"x")
    put(mine, trainers__yaml=b"for: scenario.yaml\n")
    put(mine / "plays", one__play=b"end Done\n")
    done = brought(mine / "scenario.yaml", tmp_path / "data" / "scenarios")
    assert sorted(files_in(done.path)) == [
        *("cy.yaml", "door.png", "plays/one.play", "scenario.yaml", "trainers.yaml"),
    ]


def test_trainers_notes_are_in_a_pack_and_come_in_with_it(tmp_path: Path) -> None:
    done = handed_out(WARD, tmp_path)
    assert "ward-round/trainers.yaml" in done.names
    there = brought(done.path, tmp_path / "data" / "scenarios").path
    assert trainers_file(there / "scenario.yaml") == there / "trainers.yaml"
    assert (there / "trainers.yaml").read_bytes() == (WARD / "trainers.yaml").read_bytes()


def test_notes_beside_a_single_file_are_left_out_by_name(tmp_path: Path) -> None:
    mine = put(tmp_path / "mine", meeting__yaml=STORY, door__png=PNG)
    put(mine, **{"meeting.trainers__yaml": b"for: meeting.yaml\n"})
    assert handed_out(mine / "meeting.yaml", tmp_path).left_out == ("meeting.trainers.yaml",)


def test_a_scenario_with_errors_is_refused_with_its_problems_where_its_author_knows_them(
    tmp_path: Path,
) -> None:
    mine = put(tmp_path / "mine", scenario__yaml=STORY)  # its picture is missing
    shelf = tmp_path / "data" / "scenarios"
    done = bring_in(mine, shelf, read)
    assert isinstance(done, NotDone)
    assert done.sentence == f"{mine / 'scenario.yaml'} has errors, and was not brought in."
    assert [(one.path, one.code) for one in done.problems] == [
        (str(mine / "scenario.yaml"), "bad-picture")
    ]
    assert files_in(tmp_path / "data") == {}
    taken = bring_in(mine, shelf, read, with_errors=True)
    assert isinstance(taken, Brought)
    assert files_in(taken.path) == {"scenario.yaml": STORY}


@pytest.mark.parametrize("name", ["Theory", "con", "..", "__", "LPT1", " ", "Scenario"])
def test_no_folder_gets_a_name_that_the_shelf_or_a_system_does_not_take(
    tmp_path: Path, name: str
) -> None:
    file = tmp_path / f"{name}.yaml"
    file.write_bytes(STORY)
    (tmp_path / "door.png").write_bytes(PNG)
    shelf = tmp_path / "data" / "scenarios"
    done = brought(file, shelf)
    assert list(scenario_paths(shelf)) == [done.path]
    assert done.path.name.strip("abcdefghijklmnopqrstuvwxyz-1") == ""
    assert done.path.name not in ("con", "lpt1", "theory")


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights of their own there")
def test_links_are_not_followed_out_of_a_folder(tmp_path: Path) -> None:
    private = put(tmp_path / "private", diary__txt=b"private")
    mine = story(tmp_path / "mine")
    (mine / "diary.txt").symlink_to(private / "diary.txt")
    (mine / "all").symlink_to(private, target_is_directory=True)
    os.mkfifo(mine / "pipe.txt")
    done = brought(mine, tmp_path / "data" / "scenarios")
    assert sorted(files_in(done.path)) == ["door.png", "scenario.yaml"]
    assert done.left_out == ("diary.txt", "pipe.txt")


def test_paths_that_hold_no_scenario_are_a_sentence(tmp_path: Path) -> None:
    shelf = tmp_path / "data" / "scenarios"
    assert refused(tmp_path / "none.zip", shelf) == f"There is nothing at {tmp_path / 'none.zip'}."
    put(tmp_path / "empty")
    wanted = f"{tmp_path / 'empty'} is a folder without a scenario.yaml."
    assert refused(tmp_path / "empty", shelf) == wanted
    assert not (tmp_path / "data").exists()


def test_a_shelf_that_cannot_be_written_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "data").write_bytes(b"a file in the way")
    shelf = tmp_path / "data" / "scenarios"
    wanted = f"{shelf} should be a folder, and a file is in its place."
    assert refused(story(tmp_path / "mine"), shelf) == wanted


def test_a_refused_scenario_leaves_the_shelf_as_it_was(tmp_path: Path) -> None:
    shelf = tmp_path / "data" / "scenarios"
    brought(story(tmp_path / "mine"), shelf)
    before = files_in(tmp_path / "data")
    broken = put(tmp_path / "b" / "mine", scenario__yaml=b"format: 1\n")
    assert refused(broken, shelf).endswith("has errors, and was not brought in.")
    assert files_in(tmp_path / "data") == before


def test_a_pack_made_by_a_person_with_any_program_is_taken(tmp_path: Path) -> None:
    mine = story(tmp_path / "zipped" / "Our meeting", README__md=b"# Ours")
    put(mine / "plays", one__play=b"end Done\n")
    put(tmp_path / "zipped" / "__MACOSX", **{"._scenario__yaml": b"\0"})
    put(mine, **{".DS_Store": b"\0", "Thumbs__db": b"\0"})
    made = shutil.make_archive(str(tmp_path / "made"), "zip", tmp_path / "zipped")
    done = brought(Path(made), tmp_path / "data" / "scenarios")
    assert done.path.name == "our-meeting"
    assert sorted(files_in(done.path)) == [
        *("README.md", "door.png", "plays/one.play", "scenario.yaml")
    ]


@pytest.mark.parametrize(("more", "is_taken"), [(0, True), (1, False)])
def test_a_file_of_a_pack_may_be_as_large_as_is_said_and_no_larger(
    tmp_path: Path, more: int, is_taken: bool
) -> None:
    content = bytes(MOST_BYTES_A_FILE + more)
    pack = tmp_path / "mine.zip"
    with ZipFile(pack, "w") as file:
        file.writestr("mine/scenario.yaml", STORY)
        file.writestr("mine/door.png", PNG)
        file.writestr("mine/README.md", content)
    done = bring_in(pack, tmp_path / "shelf", read)
    assert isinstance(done, Brought) is is_taken, done
