"""The real window, found and worked from another process as a screen reader does it."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.model.power import Chair

from .conftest import NEEDED
from .program import newest_run, opened_window
from .reader import HeardWindow, Part, Reader, missing, opened_bus, opened_orca
from .screen import Screen
from .stories import EVERY, story_called

OPTION = re.compile(r"Option \d+ of \d+\.")
"""All that is said of an option that is open, beside its words."""
MOST_PRESSES = 90
STORIES = ("gp-antidepressant", "the-ten-to-nine-call") if EVERY else ("gp-antidepressant",)


def lacks(what: list[str]) -> None:
    """Skip, or fail where nothing may be skipped."""
    sentence = f"a screen reader's side needs {', '.join(what)}"
    if what and NEEDED:
        pytest.fail(sentence)
    if what:
        pytest.skip(sentence)


@pytest.fixture(scope="module")
def reader(screen: Screen, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    lacks(missing())
    with (
        opened_bus(screen, tmp_path_factory.mktemp("bus")) as (found, address),
        pytest.MonkeyPatch.context() as surroundings,
    ):
        surroundings.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        found.comes()
        yield found


def nameless(window: HeardWindow) -> list[Part]:
    return [
        part for part in window.parts
        if "focusable" in part.states and not (part.name.strip() and part.role != "unknown")
    ]  # fmt: skip


def way_on(window: HeardWindow) -> Part:
    """The first option that is open; where there is none, the button that leads on."""
    for part in window.parts:
        if part.presses and OPTION.fullmatch(part.description):
            return part
    keys = ("Key: Space.", "Key: Enter.")
    return next(part for part in window.parts if part.description.endswith(keys))


@pytest.mark.parametrize("folder", STORIES)
@pytest.mark.parametrize("chair", Chair if EVERY else [Chair.SERVICE_USER])
def test_a_meeting_is_played_from_the_shelf_to_the_debrief_without_eyes_or_keys(
    reader: Reader, screen: Screen, tmp_path: Path, folder: str, chair: Chair
) -> None:
    scenario = story_called(folder).scenario
    with opened_window(screen, tmp_path) as opened:
        window = HeardWindow(reader, opened)
        window.press(window.named(scenario.title))
        assert window.title.startswith(f"{scenario.title} · opening")
        window.press(window.named("Take this chair", scenario.seated(chair).name))
        for _ in range(MOST_PRESSES):
            assert nameless(window) == []
            if "First, how was that?" in window.title:
                break
            step = way_on(window)
            before = {part.name for part in window.parts}
            window.press(step)
            if OPTION.fullmatch(step.description):
                assert window.focus.role in ("label", "heading")
                assert window.focus.name not in before
        else:
            raise AssertionError(f"no debrief after {MOST_PRESSES} presses: {window.title}")
        run = newest_run(tmp_path)
        assert run is not None
        assert run.head.ended is not None
        assert run.decisions


def test_a_window_that_is_open_already_is_found_and_its_focus_can_be_brought_anywhere(
    reader: Reader, screen: Screen, tmp_path: Path
) -> None:
    reader.leaves()
    with opened_window(screen, tmp_path, "play", "scenarios/gp-antidepressant") as opened:
        reader.comes()
        window = HeardWindow(reader, opened)
        last = [part for part in window.parts if part.presses][-1]
        window.bring_focus(last)
        assert (window.focus.name, window.focus.description) == (last.name, last.description)
        left, top, wide, high = window.parts[1].bounds or (0, 0, 0, 0)
        x, y, width, height = window.focus.bounds or (0, 0, 0, 0)
        assert left <= x < x + width <= left + wide
        assert top <= y < y + height <= top + high


@pytest.mark.skipif(not EVERY, reason="sixty times take a minute")
def test_a_reader_that_comes_and_leaves_sixty_times_freezes_nothing(
    reader: Reader, screen: Screen, tmp_path: Path
) -> None:
    with opened_window(screen, tmp_path, "play", "scenarios/gp-antidepressant") as opened:
        for number in range(60):
            reader.leaves()
            opened.press("Down" if number % 2 else "Up")
            reader.comes()
            opened.press("Down" if number % 3 else "Tab")
        begun = opened.title
        assert opened.go("F1").startswith("Keys")
        window = HeardWindow(reader, opened)
        assert window.title.startswith("Keys")
        assert opened.go("escape") == begun


@pytest.mark.skipif(not EVERY, reason="Orca itself takes half a minute")
def test_orca_says_what_the_scene_says(reader: Reader, screen: Screen, tmp_path: Path) -> None:
    lacks([name for name in ("orca",) if shutil.which(name) is None])
    with (
        opened_orca(screen, tmp_path / "orca") as orca,
        opened_window(screen, tmp_path, "play", "scenarios/gp-antidepressant") as opened,
    ):
        window = HeardWindow(reader, opened)
        orca.has_said(window.focus.name)
        opened.press("1")
        window.look()
        for _ in range(80):
            opened.press("enter")
            window.look()
            orca.has_said(window.focus.name)
            if OPTION.fullmatch(window.focus.description):
                break
        orca.has_said("Option 1 of")
