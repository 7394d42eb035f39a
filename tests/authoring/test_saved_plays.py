"""A playthrough becomes a play that the check runs, or a sentence says why not."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from game.app.opened import reading
from game.authoring.plays import run_play
from game.authoring.saved_plays import NotSaved, play_text, save_play
from game.engine.options import options
from game.engine.play import begin, choose
from game.library.plays import read_play
from game.model.power import Chair
from game.model.state import Decision

WARD = Path(__file__).parents[1] / "examples" / "ward-round"
NAME = "Owning up: wins the room!"


@pytest.fixture
def story(tmp_path: Path) -> Path:
    shutil.copytree(WARD, tmp_path / "ward")
    shutil.rmtree(tmp_path / "ward" / "plays", ignore_errors=True)
    return tmp_path / "ward"


def decisions(story: Path) -> tuple[Decision, ...]:
    """The first open choices to the end."""
    scenario = reading(story).scenario
    assert scenario is not None
    step, made = begin(scenario), []
    while (decides := scenario.moments[step.state.moment].decides) is not None:
        first = next(one.choice.id for one in options(scenario, step.state) if one.is_open)
        picks = [first if chair in decides.chairs else None for chair in Chair]
        made.append(Decision(*picks))
        step = choose(scenario, step.state, made[-1])
    return tuple(made)


def test_it_is_written_as_format_1_says_and_passes(story: Path) -> None:
    done = save_play(story, reading, decisions(story), Chair.SERVICE_USER, NAME)
    assert done == story / "plays" / "owning-up-wins-the-room.play"
    scenario = reading(story).scenario
    assert scenario is not None
    read = read_play(done, scenario)
    assert read.play is not None
    assert (read.play.title, read.play.chair) == (NAME, Chair.SERVICE_USER)
    outcome = run_play(scenario, read.play, read)
    assert outcome.ending is not None
    assert outcome.problems == ()


def test_a_moment_that_both_decide_has_both_picks_on_one_line(story: Path) -> None:
    scenario = reading(story).scenario
    assert scenario is not None
    lines = play_text(scenario, decisions(story), None, "# two\nlines").splitlines()
    assert lines[0] == "# two lines"
    assert lines[1].startswith("choose ")
    assert any(" / " in line for line in lines)
    assert lines[-1].removeprefix("end ") in scenario.endings


def test_nothing_is_written_over_unless_asked(story: Path) -> None:
    made = decisions(story)
    first = save_play(story, reading, made, None, "one")
    assert isinstance(first, Path)
    before = first.read_bytes()
    again = save_play(story, reading, made, Chair.PROFESSIONAL, "One")
    assert again == NotSaved(f"{first} is there already, and was not changed.", first)
    assert first.read_bytes() == before
    assert save_play(story, reading, made, Chair.PROFESSIONAL, "One", over=True) == first
    assert first.read_bytes() != before


def test_a_story_that_has_changed_since_is_not_given_a_play_that_fails(story: Path) -> None:
    made = decisions(story)
    file = story / "scenario.yaml"
    file.write_text(file.read_text("utf-8").replace("home-with-plan", "other"), "utf-8")
    done = save_play(story, reading, made, None, "one")
    assert isinstance(done, NotSaved)
    assert done.sentence.startswith("The story in its file no longer goes the way you played it")
    assert not (story / "plays").exists()


def test_half_a_playthrough_is_no_play(story: Path) -> None:
    assert isinstance(save_play(story, reading, decisions(story)[:1], None, "one"), NotSaved)
    assert not (story / "plays").exists()


@pytest.mark.parametrize("name", ["", "  ", "…!", "\n"])
def test_a_name_needs_a_letter(story: Path, name: str) -> None:
    done = save_play(story, reading, decisions(story), None, name)
    assert done == NotSaved("Give the play a name with a letter or a digit in it.")


def test_a_story_that_is_gone_or_broken_is_said(story: Path) -> None:
    made, file = decisions(story), story / "scenario.yaml"
    file.write_text("format: 1\n", "utf-8")
    done = save_play(story, reading, made, None, "one")
    assert isinstance(done, NotSaved)
    assert "Mend it first" in done.sentence
    file.unlink()
    assert isinstance(save_play(story, reading, made, None, "one"), NotSaved)


def test_a_folder_that_cannot_be_written_in_is_said(story: Path) -> None:
    (story / "plays").write_text("a file")
    done = save_play(story, reading, decisions(story), None, "one")
    assert isinstance(done, NotSaved)
    assert "should be a folder" in done.sentence
