"""`other-chair export`: what its words may be, what it writes, and what it never writes over."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from game.app.exports import check_place, write_folder
from game.app.opened import Stop
from game.cli import main
from game.web.export.browser_python import (
    FILES,
    PACKAGE,
    VERSION,
    NoBrowserPython,
    browser_python,
    folder_of,
)
from game.web.export.document import MADE_BY
from tests.cli.commands import WARD, other_chair

GP = "scenarios/gp-antidepressant"
FORMS = (
    "Say after -o what to write: PLAY.html for one file, FOLDER/ for a folder, or PLAY.zip with "
    "--scorm 1.2 or --scorm 2004 for a learning platform.\n"
)


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("-o", "play.pdf"),
        ("-o", "play.zip"),
        ("--scorm", "1.2", "-o", "play.html"),
        ("--scorm", "2004", "-o", "play/"),
        ("--scorm", "1.2"),
    ],
)
def test_where_to_is_asked_for_in_one_sentence(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
):
    assert main(["export", GP, *words]) == 2
    printed = capsys.readouterr()
    assert (printed.out, printed.err) == ("", FORMS)


def test_a_story_with_errors_is_told_and_nothing_is_written(tmp_path: Path):
    file = tmp_path / "play.html"
    done = other_chair(
        "export", "tests/problems/alias/alias/bad.yaml", "-o", str(file), data=tmp_path
    )
    assert (done.status, done.out) == (1, "")
    assert done.errors.startswith("tests/problems/alias/alias/bad.yaml:")
    assert not file.exists()


def test_a_missing_story_is_a_missing_path(tmp_path: Path):
    done = other_chair("export", "no-story", "-o", str(tmp_path / "a.html"), data=tmp_path)
    assert (done.status, done.out) == (2, "")
    assert "no-story" in done.errors


def test_without_python_for_browsers_it_says_what_to_install(tmp_path: Path):
    done = other_chair(
        *("export", GP, "-o", str(tmp_path / "a.html")),
        data=tmp_path,
        OTHER_CHAIR_PYODIDE=str(tmp_path / "nowhere"),
    )
    assert (done.status, done.out) == (2, "")
    assert done.errors == (
        f"{tmp_path / 'nowhere'} is not Pyodide: pyodide.mjs is missing. Once, with a network: "
        "python -m pip install ./web-python (in this project's folder; it needs npm), or npm "
        f"install pyodide@{VERSION} and then OTHER_CHAIR_PYODIDE=node_modules/pyodide before the "
        "command.\n"
    )


def test_another_release_of_python_for_browsers_is_refused(tmp_path: Path):
    for name in FILES:
        (tmp_path / name).write_text(json.dumps({"version": "0.28.0"}))
    with pytest.raises(NoBrowserPython) as refused:
        browser_python({"OTHER_CHAIR_PYODIDE": str(tmp_path)})
    assert str(refused.value).startswith(f"{tmp_path} is Pyodide 0.28.0; only {VERSION} was tried.")


def test_what_is_no_earlier_export_is_never_written_over(tmp_path: Path):
    page = tmp_path / "mine.html"
    page.write_text("<p>My notes</p>")
    done = other_chair("export", WARD, "-o", str(page), data=tmp_path)
    assert (done.status, done.out) == (2, "")
    assert done.errors == (
        f"{page} is there already and is no earlier export, so it stays as it is. Name another "
        "place after -o, or take it away first.\n"
    )
    assert page.read_text() == "<p>My notes</p>"
    package = tmp_path / "mine.zip"
    package.write_bytes(b"PK")
    for place in (package, tmp_path):
        with pytest.raises(Stop):
            check_place(place)


def test_an_earlier_export_gives_way_and_what_stands_beside_it_stays(tmp_path: Path):
    folder = tmp_path / "play"
    write_folder(folder, {"index.html": MADE_BY.encode(), "parts/a.js": b"1"})
    (folder / "notes.txt").write_text("mine")
    check_place(folder)
    write_folder(folder, {"index.html": b"new", "parts/a.js": b"2"})
    found = {path.name: path.read_text() for path in sorted(folder.rglob("*.*"))}
    assert found == {"a.js": "2", "index.html": "new", "notes.txt": "mine"}
    assert [path.name for path in tmp_path.iterdir()] == ["play"]


def test_an_installed_wheel_is_found_without_being_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    package = tmp_path / PACKAGE
    package.mkdir()
    (package / "__init__.py").write_text("")
    monkeypatch.syspath_prepend(tmp_path)
    assert folder_of({}) == package / "pyodide"
