"""The folder on a person's own computer."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from game.library.data_folder import (
    copied_elsewhere,
    data_folder,
    name_aside,
    trouble_with,
    write_whole,
)


@contextmanager
def files_of_at_most(size: int) -> Iterator[None]:
    """The system refuses to let any file grow beyond `size` bytes, as a full disk does."""
    resource = pytest.importorskip("resource", reason="this system has no such limit")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_the_variable_names_the_folder(tmp_path: Path) -> None:
    assert data_folder({"OTHER_CHAIR_DATA": str(tmp_path)}) == tmp_path
    nobodys = str(Path("~nobody-of-this-name") / "data")
    assert data_folder({"OTHER_CHAIR_DATA": nobodys}) == Path.cwd() / nobodys


@pytest.mark.parametrize("environ", [{}, {"OTHER_CHAIR_DATA": "  "}])
def test_without_it_the_systems_own_place_is_used(environ: dict[str, str]) -> None:
    folder = data_folder(environ)
    assert folder.is_absolute()
    assert "other-chair" in folder.name


def test_the_folder_is_made_where_it_is_missing(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    assert trouble_with(folder) is None
    assert list(folder.iterdir()) == []


def test_a_file_in_its_place_is_told_in_a_sentence(tmp_path: Path) -> None:
    taken = tmp_path / "taken"
    taken.write_text("a letter")
    assert trouble_with(taken) == f"{taken} should be a folder, and a file is in its place."
    assert trouble_with(taken / "inside") == (
        f"{taken / 'inside'} should be a folder, and a file is in its place."
    )
    assert taken.read_text() == "a letter"


def test_no_room_is_told_in_a_sentence(tmp_path: Path) -> None:
    with files_of_at_most(1000):
        trouble = trouble_with(tmp_path)
    assert trouble == f"There is no room left on the disk for {tmp_path}."
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_cannot_be_written_whole_stays_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    write_whole(path, b"the old one")
    with files_of_at_most(1000), pytest.raises(OSError, match="too large"):
        write_whole(path, b"x" * 5000)
    assert path.read_bytes() == b"the old one"
    assert list(tmp_path.iterdir()) == [path]


def test_names_of_files_put_aside_never_meet(tmp_path: Path) -> None:
    path = tmp_path / "runs.sqlite"
    first = name_aside(path, "2026-11-22")
    assert first.name == "runs-set-aside-2026-11-22.sqlite"
    first.touch()
    assert name_aside(path, "2026-11-22").name == "runs-set-aside-2026-11-22-2.sqlite"


@pytest.mark.parametrize(
    ("folder", "is_copied"),
    [
        ("/home/sam/OneDrive - Trust/data", True),
        ("/home/sam/Dropbox/data", True),
        ("//server/share/data", True),
        ("/home/sam/.local/share/other-chair", False),
        ("/home/sam/my dropbox notes/data", False),
    ],
)
def test_a_folder_that_is_copied_to_other_computers_is_noticed(
    folder: str, is_copied: bool
) -> None:
    assert copied_elsewhere(Path(folder)) is is_copied
