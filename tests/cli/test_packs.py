"""`bring` and `pack`: what is printed, and the exit status."""

from __future__ import annotations

import shutil
import zipfile
from argparse import Namespace
from pathlib import Path

import pytest

from game.cli import bring, pack
from tests.cli.commands import ROOT, WARD

STORY = ROOT / WARD


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("OTHER_CHAIR_DATA", str(tmp_path / "data"))
    monkeypatch.chdir(tmp_path)
    return tmp_path / "data"


def brought(path: Path, anyway: bool = False) -> int:
    return bring.run(Namespace(path=str(path), anyway=anyway))


def packed(scenario: Path, output: str | None = None, force: bool = False) -> int:
    return pack.run(Namespace(scenario=str(scenario), output=output, force=force))


def test_a_pack_goes_from_one_shelf_to_another(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert packed(STORY) == 0
    assert capsys.readouterr().out == "ward-round.zip\n"
    assert brought(Path("ward-round.zip")) == 0
    place = data / "scenarios" / "ward-round"
    assert capsys.readouterr().out == f"{place}\n"
    assert (place / "scenario.yaml").read_bytes() == (STORY / "scenario.yaml").read_bytes()
    assert brought(Path("ward-round.zip")) == 0
    again = capsys.readouterr()
    assert again.out == f"{place}\n"
    assert "It was on your shelf already, just as it is." in again.err


def test_an_address_of_a_file_is_brought_as_its_path_is(data: Path) -> None:
    assert packed(STORY) == 0
    address = Path("ward-round.zip").absolute().as_uri()
    assert bring.run(Namespace(path=address, anyway=False)) == 0
    assert (data / "scenarios" / "ward-round").is_dir()


def test_a_pack_is_not_written_over_without_force(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert packed(STORY, "mine.zip") == 0
    first = Path("mine.zip").read_bytes()
    assert packed(STORY, "mine.zip") == 2
    assert "mine.zip is there already, and was not changed." in capsys.readouterr().err
    assert packed(STORY, "mine.zip", force=True) == 0
    assert Path("mine.zip").read_bytes() == first


def test_errors_are_shown_where_the_author_knows_them_and_can_be_taken_anyway(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mine = shutil.copytree(STORY, Path("mine"))
    story = mine / "scenario.yaml"
    story.write_text(story.read_text("utf-8").replace("go to: Sam's list", "go to: Nowhere"))
    assert packed(mine) == 0  # unfinished work may be handed round, with a remark
    assert "To take it, others must add --anyway." in capsys.readouterr().err
    assert brought(Path("mine.zip")) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("mine.zip/mine/scenario.yaml:")
    assert told.err.endswith("was not brought in. To take it as it is, add --anyway.\n")
    assert not list(data.rglob("*.yaml"))
    assert brought(Path("mine.zip"), anyway=True) == 0
    assert (data / "scenarios" / "mine" / "scenario.yaml").read_bytes() == story.read_bytes()


def test_a_pack_that_leads_out_of_its_folder_is_one_sentence_and_status_2(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with zipfile.ZipFile("evil.zip", "w") as made:
        made.write(STORY / "scenario.yaml", "scenario.yaml")
        made.writestr("../evil.txt", "x")
    assert brought(Path("evil.zip"), anyway=True) == 2
    assert capsys.readouterr().err == '"../evil.txt" leads out of its own folder.\n'
    assert not data.exists()


def test_what_was_left_out_is_named(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    mine = shutil.copytree(STORY, Path("mine"))
    (mine / "notes.docx").write_bytes(b"x")
    assert brought(mine) == 0
    assert (
        'Left out, for it does not belong to a scenario: "notes.docx".' in capsys.readouterr().err
    )


def test_a_path_that_is_not_there_is_status_2(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert brought(Path("none")) == 2
    assert packed(Path("none")) == 2
    assert capsys.readouterr().err == "There is nothing at none.\n" * 2
