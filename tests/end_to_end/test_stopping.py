"""Stopping in the middle, in every way there is: what was decided is kept and can be carried on."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from game.model.run import Run

from .program import ROOT, Window, as_text, kept_runs, newest_run, opened_window
from .screen import Screen, opened_screen
from .stories import stories
from .waiting import until

FIRST, LAST = "123456789", "987654321"
"""Which of the open choices is made."""
ASKED = (" · you choose", " · what do you hope?", " · the other chair decides", " · the end")


def decided_once(window: Window) -> str:
    """From the shelf into the first chair, and on until a choice is made; gives the title then."""
    assert window.title == "The shelf"
    assert window.go("1").endswith(" · opening")
    assert window.go("1").endswith(" · before you begin")
    while not window.title.endswith(" · you choose"):
        window.go("enter")
    return window.choose()


def onward(window: Window) -> None:
    """A choice where one is asked for, else the next step."""
    if window.title.endswith(" · you choose"):
        window.choose()
    else:
        window.go("enter")


def carried_on(screen: Screen, data: Path) -> str:
    """The title that Enter leads to on a shelf that has just been opened."""
    with opened_window(screen, data) as window:
        assert window.title == "The shelf"
        return window.go("enter")


def test_closing_the_window_keeps_the_run_and_the_shelf_offers_to_carry_on(
    screen: Screen, tmp_path: Path
) -> None:
    with opened_window(screen, tmp_path) as window:
        assert decided_once(window).endswith(" · what moved")
        while window.title.endswith((" · what moved", " · telling")):
            window.go("enter")
        stood = window.title
        window.press("close")
        assert window.ended() == 0
    run = newest_run(tmp_path)
    assert run is not None
    assert (len(run.decisions), run.head.finished) == (1, False)
    assert carried_on(screen, tmp_path) == stood


def test_a_power_cut_loses_no_decision_that_was_shown(screen: Screen, tmp_path: Path) -> None:
    with opened_window(screen, tmp_path) as window:
        decided_once(window)
        shown = 1
        while shown < 3:
            window.go("enter")
            while not window.title.endswith(" · what moved"):
                onward(window)
            shown += 1
        window.kill()
    left = newest_run(tmp_path)
    assert left is not None
    assert len(left.decisions) == shown
    assert not left.head.finished
    assert carried_on(screen, tmp_path).endswith(ASKED)
    again = newest_run(tmp_path)
    assert again is not None
    assert (again.head.id, again.decisions) == (left.head.id, left.decisions)


def test_two_windows_that_carry_on_one_run_keep_one_each(screen: Screen, tmp_path: Path) -> None:
    with opened_window(screen, tmp_path) as window:
        decided_once(window)
        window.press("close")
        window.ended()
    with opened_window(screen, tmp_path) as first, opened_window(screen, tmp_path) as second:
        for window, numbers in ((first, FIRST), (second, LAST), (first, FIRST), (second, FIRST)):
            window.come_to_the_front()
            chosen(window, numbers)
    one, other = (run.decisions for run in kept_runs(tmp_path))
    parted = next(n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b)
    assert parted > 0
    assert min(len(one), len(other)) > parted + 1


def chosen(window: Window, numbers: str) -> None:
    """On to the next question to this chair, and a choice there."""
    while not window.title.endswith(" · you choose"):
        window.go("enter")
    assert window.choose(numbers).endswith(" · what moved")


def written_in_the_debrief(window: Window, data: Path) -> Run:
    """On to the first question of the debrief; gives the run once a word under it is kept."""
    decided_once(window)
    while " · debrief · " not in window.title:
        onward(window)
    window.press("shift+Tab")
    window.type("heavy")
    until(lambda: (run := newest_run(data)) and run.reflections, "what was typed is kept")
    run = newest_run(data)
    assert run is not None
    return run


def test_a_terminal_that_is_closed_closes_the_window_as_its_button_does(
    screen: Screen, tmp_path: Path
) -> None:
    with opened_window(screen, tmp_path) as window:
        assert window.title == "The shelf"
        window.hang_up()
        assert window.ended() == 0


def test_after_a_power_cut_in_the_debrief_it_can_be_carried_on(
    screen: Screen, tmp_path: Path
) -> None:
    with opened_window(screen, tmp_path) as window:
        left = written_in_the_debrief(window, tmp_path)
        window.kill()
    with opened_window(screen, tmp_path) as window:
        assert window.go("enter").endswith(" · the end")
        assert " · debrief · " in window.go("enter")
        window.press("escape")
        window.press("close")
        window.ended()
    assert kept_runs(tmp_path) == [left]
    assert carried_on(screen, tmp_path).endswith(" · opening")


def test_a_folder_that_nobody_may_read_or_write_stops_no_play(
    screen: Screen, tmp_path: Path
) -> None:
    rights = "-dac_override,-dac_read_search"
    may_all = os.geteuid() == 0
    plain = ["setpriv", f"--bounding-set={rights}", f"--inh-caps={rights}"] if may_all else []
    if may_all and shutil.which("setpriv") is None:
        pytest.skip("who may read everything here cannot be kept from it")
    shut = tmp_path / "shut"
    shut.mkdir()
    shut.chmod(0)
    try:
        with opened_window(screen, shut, through=plain) as window:
            assert window.title == "The shelf"
            assert window.go("1").endswith(" · opening")
            window.press("close")
            assert window.ended() == 0
    finally:
        shut.chmod(0o700)


def test_a_screen_of_too_few_colours_counts_as_none(tmp_path: Path, screen: Screen) -> None:
    with opened_screen("800x600x8") as poor:
        done = as_text(data=tmp_path, display=poor.display)
    assert done.stderr.count("There is no screen that a window could open on.") == 1
    assert "Traceback" not in done.stderr
    assert done.returncode == 0


def test_without_a_screen_one_sentence_says_so_and_the_terminal_is_offered(tmp_path: Path) -> None:
    for words in ((), ("play", os.fspath(stories()[0].folder.relative_to(ROOT)))):
        done = as_text(*words, data=tmp_path, typed="stop\n")
        assert done.stderr.count("There is no screen that a window could open on.") == 1
        assert "Traceback" not in done.stderr
        assert done.stdout.strip()
        assert done.returncode == 0
