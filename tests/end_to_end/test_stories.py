"""A story is brought in by its path, played, kept as a play that `check` runs, and handed out."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from zipfile import ZipFile

import pytest

from .program import ROOT, Window, as_text, opened_window
from .screen import Screen

WARD = ROOT / "tests" / "examples" / "ward-round"
MOST_STEPS = 80
TITLE = "The ward round"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A person's folder with downloads in it, in place of the one of whoever runs the tests."""
    person = tmp_path / "person"
    (person / "Downloads").mkdir(parents=True)
    monkeypatch.setenv("HOME", os.fspath(person))
    monkeypatch.setenv("XDG_CONFIG_HOME", os.fspath(person / "config"))
    monkeypatch.delenv("XDG_DOWNLOAD_DIR", raising=False)
    return person


def brought_in(window: Window, path: Path) -> str:
    """B on the shelf, the path, Enter: the title that says what came of it."""
    assert window.title == "The shelf"
    assert window.go("b") == "Bring in"
    window.type(os.fspath(path))
    return window.go("enter")


def to_the_debrief(window: Window) -> None:
    """The first choice wherever this chair chooses, Enter everywhere else."""
    for _ in range(MOST_STEPS):
        if window.title.endswith("First, how was that?"):
            return
        if window.title.endswith(" · you choose"):
            window.choose()
        else:
            window.go("enter")
    raise AssertionError(f"no debrief after {MOST_STEPS} keys: {window.title}")


def test_a_story_comes_in_by_its_path_and_what_is_played_becomes_a_play_that_check_runs(
    screen: Screen, home: Path, tmp_path: Path
) -> None:
    handed, data = tmp_path / "ward-round", tmp_path / "data"
    shutil.copytree(WARD, handed)
    shutil.rmtree(handed / "plays", ignore_errors=True)
    own = data / "scenarios" / "ward-round"
    with opened_window(screen, data) as window:
        assert brought_in(window, handed).endswith(f"“{TITLE}” is on your shelf now.")
        assert window.go("escape") == "The shelf"
        assert window.go("enter") == f"{TITLE} · opening"
        assert window.go("z") == f"{TITLE} · handed out as ward-round.zip"
        assert window.go("escape") == f"{TITLE} · opening"
        window.go("1")
        before = as_text("check", "--quick", os.fspath(own), data=data).stdout
        to_the_debrief(window)
        assert window.go("enter").endswith("Where the say went")
        assert window.go("k") == "Keep as a play"
        assert window.go("enter") == "Keep as a play · it is kept"
        window.press("close")
        assert window.ended() == 0
    plays = list((own / "plays").glob("*.play"))
    assert len(plays) == 1
    ending = plays[0].read_text("utf-8").splitlines()[-1].removeprefix("end ")
    unreached = f'no play reaches the ending "{ending}"'
    assert unreached in before
    after = as_text("check", "--quick", os.fspath(own), data=data)
    assert after.returncode == 0
    assert unreached not in after.stdout
    assert ".play" not in after.stdout
    with ZipFile(home / "Downloads" / "ward-round.zip") as pack:
        assert "ward-round/scenario.yaml" in pack.namelist()


def test_one_with_errors_is_told_and_after_a_mend_it_can_be_played(
    screen: Screen, home: Path, tmp_path: Path
) -> None:
    handed, data = tmp_path / "ward-round", tmp_path / "data"
    shutil.copytree(WARD, handed)
    file = handed / "scenario.yaml"
    text = file.read_text("utf-8")
    file.write_text(text.replace("go to: Sam's list", "go to: Sams lst", 1), "utf-8")
    with opened_window(screen, data) as window:
        told = brought_in(window, handed)
        assert told.endswith("scenario.yaml has errors, and was not brought in.")
        window.press("Tab")
        assert window.go("enter").endswith("“Ward round” is on your shelf now.")
        assert window.go("escape") == "The shelf"
        assert window.go("enter") == "Ward round · 1 to mend"
        assert "to mend" not in window.go("m")
        assert window.go("ctrl+z") == "Ward round · 1 to mend"
        window.go("m")
        assert window.go("1") == f"{TITLE} · opening"
        window.press("close")
        assert window.ended() == 0
    own = data / "scenarios" / "ward-round" / "scenario.yaml"
    assert own.read_text("utf-8") == text
