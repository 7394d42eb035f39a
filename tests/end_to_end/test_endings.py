"""Every ending is played as text, and then from each chair in a window by the keyboard alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.engine.order import dealt
from game.model.power import Chair

from .program import Window, as_text, kept_run, newest_run, opened_window
from .screen import Screen
from .stories import Story, journeys, lines_of, numbers_of, stories, story_called

MOST_STEPS = 400
SEED = 7
"""Settles where shuffled options stand, and so which number is pressed."""


@pytest.mark.parametrize("name", [story.folder.name for story in stories()])
def test_every_ending_has_a_play_that_reaches_it(name: str) -> None:
    story = story_called(name)
    assert set(story.plays) == set(story.scenario.endings)


@pytest.mark.parametrize(("name", "ending", "chair"), list(journeys()))
def test_an_ending_reached_as_text_is_reached_in_the_window_from_each_chair(
    name: str, ending: str, chair: Chair, screen: Screen, tmp_path: Path
) -> None:
    story = story_called(name)
    first = played_as_text(story, ending, tmp_path)
    across = kept_run(tmp_path, first).decisions
    words = (
        *("play", str(story.folder), "--chair", chair.value.replace(" ", "-")),
        *("--other", first, "--seed", str(SEED)),
    )
    with opened_window(screen, tmp_path, *words) as window:
        assert window.title.endswith(" · opening")
        window.press("End")
        window.press("enter")  # from what may upset, read to its end, to the chair asked for
        assert " · opening" not in window.go("enter")
        played_by_keys(window, numbers_of(dealt(story.scenario, SEED), across, chair))
        run = newest_run(tmp_path)
        assert run is not None
        assert run.head.id != first
        assert run.decisions == across
        assert (run.head.ended, run.head.finished) == (ending, True)
        assert window.go("enter").endswith("First, how was that?")
        window.press("escape")
        assert window.ended() == 0


def played_as_text(story: Story, ending: str, data: Path) -> str:
    """Both chairs played through a pipe; gives the run's id from the list of runs."""
    done = as_text(
        "play", str(story.folder), "--chair", "both", "--terminal",
        data=data, typed=lines_of(story.plays[ending]),
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    listed = as_text("runs", data=data).stdout.splitlines()
    assert len(listed) == 1
    assert listed[0].endswith(f"  both  {ending}")
    return listed[0].split("  ")[0]


def played_by_keys(window: Window, numbers: list[int]) -> None:
    """Number keys where this chair chooses, Enter everywhere else, until the end is shown."""
    picks = iter(numbers)
    for _ in range(MOST_STEPS):
        if window.title.endswith(" · the end"):
            assert next(picks, None) is None
            return
        window.go(str(next(picks)) if window.title.endswith(" · you choose") else "enter")
    raise AssertionError(f"no end after {MOST_STEPS} keys: {window.title}")
