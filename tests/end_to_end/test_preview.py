"""Writing beside the window: an editor saves, and the window keeps its place and its meter."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from .program import ROOT, as_text, opened_window
from .screen import Screen

WARD = ROOT / "tests" / "examples" / "ward-round"
RIGHT, WRONG = "go to: Sam's list", "go to: Sams lst"


@pytest.fixture
def story(tmp_path: Path) -> Path:
    folder = tmp_path / "ward-round"
    shutil.copytree(WARD, folder)
    return folder / "scenario.yaml"


def save(story: Path, before: str, after: str) -> None:
    """As an editor does it: the whole file beside it, then in its place."""
    text = story.read_text("utf-8")
    assert before in text
    beside = story.with_name("scenario.yaml~")
    beside.write_text(text.replace(before, after, 1), "utf-8")
    beside.replace(story)


def test_saving_keeps_the_place_breaking_shows_it_and_mending_goes_on(
    screen: Screen, story: Path, tmp_path: Path
) -> None:
    data = tmp_path / "data"
    with opened_window(screen, data, "preview", os.fspath(story.parent)) as window:
        assert window.title == "The door opens · Dr Okafor chooses · power 17"
        assert window.go("1") == "The door opens · what moved · power 23"
        assert window.go("enter") == "Sam's list · Sam chooses · power 23"
        save(story, "shares: {voice: 2}", "shares: {voice: 3}")
        assert window.changed() == "Sam's list · Sam chooses · power 25"
        save(story, RIGHT, WRONG)
        assert window.changed() == "Sam's list · Sam chooses · power 25 · 1 to mend"
        assert window.go("m") == "Sam's list · Sam chooses · power 25"
        assert WRONG not in story.read_text("utf-8")
        assert window.go("3") == "Sam's list · what moved · power 25"
        assert window.go("enter").startswith("The answer · Dr Okafor comes to the keys")
        assert window.go("escape") == "The answer · paused"
        window.press("close")
        assert window.ended() == 0


def test_a_mend_is_put_back_and_a_broken_file_is_said_by_the_exit_code(
    screen: Screen, story: Path, tmp_path: Path
) -> None:
    save(story, RIGHT, WRONG)
    broken = story.read_bytes()
    with opened_window(screen, tmp_path / "data", "preview", os.fspath(story)) as window:
        assert window.title == "ward-round/scenario.yaml · 1 to mend"
        assert window.go("m") == "The door opens · Dr Okafor chooses · power 17"
        assert window.go("ctrl+z").endswith("· power 17 · 1 to mend")
        assert story.read_bytes() == broken
        window.press("close")
        assert window.ended() == 1


def test_a_play_begins_at_a_moment(screen: Screen, story: Path, tmp_path: Path) -> None:
    words = ("preview", os.fspath(story), "--at", "the answer")
    with opened_window(screen, tmp_path / "data", *words) as window:
        assert window.title == "The answer · begin here · power 17"
        assert window.go("enter") == "The answer · Dr Okafor comes to the keys · power 14"
        save(story, "takes: {choice: 1}", "claims: {choice: 1}")
        assert window.changed() == "The answer · Dr Okafor comes to the keys · power 21"


def test_without_a_screen_one_sentence_says_so(story: Path, tmp_path: Path) -> None:
    done = as_text("preview", os.fspath(story), data=tmp_path / "data")
    assert done.returncode == 2
    assert done.stderr.startswith("There is no screen that a window could open on.")
    assert "Traceback" not in done.stderr


def test_a_moment_that_is_not_there_is_refused_with_the_nearest(
    story: Path, tmp_path: Path
) -> None:
    done = as_text("preview", os.fspath(story), "--at", "The anser", data=tmp_path / "data")
    assert done.returncode == 2
    assert done.stderr == 'There is no moment called "The anser".\nDid you mean "The answer"?\n'
