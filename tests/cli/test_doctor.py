"""`doctor` on computers that lack things: always a line, never a failure, nothing changed."""

from __future__ import annotations

import json
import os
import socket
import sys
import tomllib
from argparse import Namespace
from pathlib import Path, PurePath

import pytest

from game.app.trials import trials
from game.authoring import doctor as words
from game.authoring.doctor import EXTRAS, Trial
from game.cli import doctor
from game.library.runs.runs import open_runs
from game.library.shipped import assets_folder
from game.model.players import Manner, Players
from game.model.run import RunHead
from game.play.changes import RunBegun

ASSETS = assets_folder()
NO_SCREEN_NOR_SOUND = ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER", "SDL_AUDIODRIVER")


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A computer with neither screen nor sound, and a data folder that is not there yet."""
    for name in (*NO_SCREEN_NOR_SOUND, "PULSE_SERVER"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("OTHER_CHAIR_DATA", str(tmp_path / "kept" / "here"))
    return tmp_path / "kept" / "here"


def found(capfd: pytest.CaptureFixture[str]) -> dict[str, tuple[bool, str]]:
    """What `doctor --format json` prints, by the name of the part."""
    assert doctor.run(Namespace(format="json")) == 0
    printed = capfd.readouterr()
    assert printed.err == ""
    rows = json.loads(printed.out)
    return {row["name"]: (row["works"], f"{row['says']} {row['cure']}".strip()) for row in rows}


def test_a_computer_with_nothing_gets_a_line_for_each_part(
    data: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert doctor.run(Namespace(format="text")) == 0
    printed = capfd.readouterr()
    assert printed.err == ""  # no complaint of a sound driver comes through
    lines = printed.out.splitlines()
    assert [line[10:29].strip() for line in lines] == [
        *("Python", "screen", "fonts", "drawings", "sound", "speech", "screen reader"),
        *("network", "data folder", "kept runs", "shelf", "extra pdf"),
        *("extra postgres", "extra screen-reader", "extra translate", "export"),
    ]
    assert {line[:10].strip() for line in lines} == {"works", "not here"}
    assert not data.exists()
    assert not data.parent.exists()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems have a screen")
def test_without_a_screen_the_terminal_is_named(
    data: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    parts = found(capfd)
    works, says = parts["screen"]
    assert not works
    assert says.startswith("No screen was found. ")
    assert says.endswith("other-chair play SCENARIO --terminal")
    assert not parts["screen reader"][0]


@pytest.mark.parametrize(
    ("has_bus", "has_package", "is_tried", "works", "says"),
    [
        (True, True, True, True, "The window speaks to one, and it can be reached here."),
        (False, True, True, False, "sudo apt install orca"),
        (True, False, True, False, 'python -m pip install "other-chair[screen-reader]"'),
        (True, True, False, False, "The terminal can be read."),
    ],
)
def test_a_screen_reader_is_reached_or_what_is_missing_is_named(
    has_bus: bool, has_package: bool, is_tried: bool, works: bool, says: str
) -> None:
    part = words.screen_reader(has_bus, has_package, is_tried)
    assert part.works is works
    assert says in f"{part.says} {part.cure}"


def test_a_screen_that_was_asked_for_is_named_with_its_driver(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    tried = trials(ASSETS)
    assert words.screen(tried["screen"]).says.endswith("by the driver dummy.")
    assert words.sound(tried["sound"]).says == "By the driver dummy. Nothing was played."


def test_each_typeface_and_drawing_that_cannot_be_read_is_named(data: Path, tmp_path: Path) -> None:
    fonts, rooms = tmp_path / "assets" / "fonts", tmp_path / "assets" / "rooms"
    fonts.mkdir(parents=True)
    rooms.mkdir()
    for file in (ASSETS / "fonts").glob("*.[ot]tf"):
        (fonts / file.name).write_bytes(file.read_bytes())
    (fonts / "Lexend_400Regular.ttf").write_bytes(b"no font")
    (fonts / "YoungSerif_400Regular.ttf").unlink()
    (rooms / "ward-day.svg").write_bytes(b"no drawing")
    tried = trials(tmp_path / "assets")
    assert tried["fonts"].wrong == (
        "The font YoungSerif_400Regular.ttf cannot be read, so a plain one is used.",
        "The font Lexend_400Regular.ttf cannot be read, so a plain one is used.",
    )
    assert tried["drawings"] == Trial((), ("The drawing rooms/ward-day cannot be read.",))


def test_without_fonts_and_drawings_there_are_lines_that_say_so(data: Path, tmp_path: Path) -> None:
    tried = trials(tmp_path / "nothing")
    assert words.fonts(tried["fonts"]).says.startswith("The folder of fonts is missing")
    assert words.drawings(tried["drawings"]).says.startswith("No drawings were found")


def test_a_trial_that_does_not_answer_is_given_up(data: Path) -> None:
    assert set(trials(ASSETS, patience=0).values()) == {
        Trial((), ("It was tried, and did not answer.",))
    }


def test_a_trial_that_breaks_off_takes_nothing_with_it(data: Path) -> None:
    tried = trials(PurePath("a place that cannot be looked into"))  # type: ignore[arg-type]
    assert tried["drawings"] == Trial((), ("It was tried, and broke off.",))
    assert tried["screen"] != tried["drawings"]


def test_without_what_draws_that_is_what_it_says(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "pygame.py").write_text("raise ImportError", "utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    says = words.screen(trials(ASSETS)["screen"]).says
    assert says == 'What draws and sounds cannot be loaded: "pygame-ce".'


def test_a_data_folder_that_cannot_be_written_is_told_with_the_reason(
    data: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    data.parent.write_bytes(b"a file in the way")
    works, says = found(capfd)["data folder"]
    assert not works
    assert says.startswith(f"{data} should be a folder, and a file is in its place.")


def test_the_home_folder_is_not_spelled_out(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    broken = data / "scenarios" / "mine"
    broken.mkdir(parents=True)
    (broken / "scenario.yaml").write_text("nothing", "utf-8")
    parts = found(capfd)
    assert parts["data folder"][1].startswith(f"~{os.sep}")
    assert f"1 cannot be read: ~{os.sep}" in parts["shelf"][1]
    assert not [says for _, says in parts.values() if str(tmp_path) in says]


def test_kept_runs_are_counted_and_a_spoiled_file_is_told_and_left_alone(
    data: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    kept = open_runs(data, "2026-05-01")
    started = "2026-05-01T10:00"
    head = RunHead("a-run", "Mine", "/x", "hash", None, Players.BOTH, Manner.TYPICAL, 1, started)
    assert kept.keep(RunBegun(head, ())) is None
    kept.close()
    assert found(capfd)["kept runs"] == (True, "1 playthrough can be read.")
    file = data / "runs.sqlite"
    for path in data.glob("runs.sqlite-*"):
        path.unlink()
    file.write_bytes(b"spoiled" * 1000)
    works, says = found(capfd)["kept runs"]
    assert not works
    assert says.startswith("The file of playthroughs cannot be read.")
    assert file.read_bytes() == b"spoiled" * 1000
    assert not list(data.glob("*set-aside*"))


def test_the_address_is_one_of_this_computer() -> None:
    own = doctor.address()
    if own is None:
        pytest.skip("this computer is in no network")
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as here:
        here.bind((own, 0))  # only an address of this computer can be taken


def test_without_a_network_hands_and_cards_are_named() -> None:
    part = words.network(None, 400)
    assert not part.works
    assert "hands and cards" in part.cure


def test_little_room_and_a_copied_folder_are_told() -> None:
    part = words.data_folder("~/x", None, 3 * 1024 * 1024, is_copied=True)
    assert part.says == "~/x can be written, 3 MB free."
    assert part.cure.startswith("Make some room: there is little left. It looks shared or copied")


def test_every_extra_is_one_that_can_be_installed() -> None:
    whole = Path(__file__).resolve().parents[2] / "pyproject.toml"
    declared = tomllib.loads(whole.read_text("utf-8"))["project"]["optional-dependencies"]
    for extra in EXTRAS:
        assert any(line.startswith(extra.module) for line in declared[extra.name])
    assert {extra.name for extra in EXTRAS} == set(declared) - {"test"}


def test_an_extra_that_is_missing_comes_with_the_line_that_installs_it() -> None:
    part = words.extra(EXTRAS[0], is_there=False)
    assert part.cure == 'python -m pip install "other-chair[pdf]"'


def test_whether_a_play_can_be_made_for_a_browser_is_told_with_the_cure() -> None:
    part = words.browser_python(None)
    assert (part.works, part.cure) == (True, "")
    part = words.browser_python("It is not here. Install it.")
    assert not part.works
    assert part.cure == "It is not here. Install it."
