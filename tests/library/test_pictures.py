"""A moment's picture is looked at before it is believed."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

from game.library.reading.scenario_reader import Reading, read_scenario

TEXT = """\
format: 1
scenario: The form
people:
  Sam: {chair: service user}
  Dr Okafor: {chair: professional}
moments:
  Last:
    picture: NAME
    ending: Home
"""


def png(width: int, height: int) -> bytes:
    header = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + b"IHDR" + header


def read(folder: Path, name: str) -> Reading:
    (folder / "scenario.yaml").write_text(TEXT.replace("NAME", name), encoding="utf-8")
    return read_scenario(folder)


def test_a_png_of_four_megapixels_is_taken(tmp_path: Path) -> None:
    (tmp_path / "room.png").write_bytes(png(2000, 2000))
    scenario = read(tmp_path, "room.png").scenario
    assert scenario is not None
    assert scenario.moments["Last"].picture == "room.png"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("wide.png", png(2001, 2000)),
        ("photo.png", b"\xff\xd8\xff\xe0 a photo of another kind, long enough"),
        ("other.png", b"GIF89a, long enIHDR" + png(10, 10)[16:]),
        ("odd.png", b"GIF89a......" + png(10, 10)[12:]),
        ("short.png", png(10, 10)[:20]),
        ("no-width.png", png(0, 10)),
        ("no-height.png", png(10, 0)),
    ],
)
def test_a_picture_too_big_or_of_another_kind_is_refused(
    tmp_path: Path, name: str, data: bytes
) -> None:
    (tmp_path / name).write_bytes(data)
    assert [problem.code for problem in read(tmp_path, name).problems] == ["bad-picture"]


@pytest.mark.parametrize("name", ["none.png", "../room.png", "/etc/passwd", "..", "plays"])
def test_a_picture_from_elsewhere_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "plays").mkdir(exist_ok=True)
    assert [problem.code for problem in read(tmp_path, name).problems] == ["bad-picture"]


def test_a_link_out_of_the_folder_is_refused_and_one_inside_is_not(tmp_path: Path) -> None:
    folder = tmp_path / "story"
    folder.mkdir()
    (tmp_path / "away.png").write_bytes(png(10, 10))
    (folder / "here.png").write_bytes(png(10, 10))
    (folder / "out.png").symlink_to(tmp_path / "away.png")
    (folder / "in.png").symlink_to(folder / "here.png")
    assert [problem.code for problem in read(folder, "out.png").problems] == ["bad-picture"]
    assert read(folder, "in.png").problems == ()


def test_a_link_that_leads_round_to_itself_is_no_picture(tmp_path: Path) -> None:
    (tmp_path / "one.png").symlink_to(tmp_path / "two.png")
    (tmp_path / "two.png").symlink_to(tmp_path / "one.png")
    (problem,) = read(tmp_path, "one.png").problems
    assert problem.message == 'there is no picture called "one.png" in the scenario\'s folder'
