"""The screens of one's own stories in small windows and large letters: nothing is cut off."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.library.settings import Settings
from game.window.keys import Dropped
from game.window.screens.shelf.bring_in import TakeAsItIs

from .opened import EVERY
from .scanned import never_reached
from .shelved import RIGHT, WRONG, Shelved, shelved, story
from .test_screens_layout import SAMPLE, WINDOWS, focus_out_of_sight, leaves, overlaps
from .test_stories import at_the_debrief, click


def screens(opened: Shelved, folder: Path) -> Iterator[str]:
    """Each of them, with what there is to say on it."""
    yield "an empty shelf"
    opened.press("b")
    yield "bring in"
    opened.press(Dropped(str(folder / "gone")))
    yield "nothing there"
    opened.press(Dropped(str(story(folder / "broken", (RIGHT, WRONG)))))
    yield "with errors"
    click(opened, TakeAsItIs(0))
    yield "brought in"
    opened.press("escape")
    yield "a broken card"
    opened.press("enter")
    yield "to mend"
    opened.press("m")
    yield "mended"
    opened.press("1")
    yield "the opening of one's own"
    opened.press("z")
    yield "handed out"
    opened.press("escape", "z")
    yield "a pack in the way"
    opened.press("escape", "escape")
    yield "a card with much to think about"
    at_the_debrief(opened).press("k")
    yield "a name for a play"
    opened.press("enter")
    yield "a kept play"
    opened.press("escape", "k", "enter")
    yield "a play in the way"
    opened.press("escape", "f1")
    yield "keys"


@pytest.mark.parametrize(("size", "text"), WINDOWS if EVERY else SAMPLE)
def test_nothing_overlaps_and_nothing_is_cut_off(
    size: tuple[int, int], text: float, tmp_path: Path
) -> None:
    wrong = []
    window = pygame.Rect((0, 0), size)
    with shelved(tmp_path / "data", size, Settings(text=text, movement="none")) as opened:
        for name in screens(opened, tmp_path):
            found = [*overlaps(opened.root), *leaves(opened.root)]
            found += focus_out_of_sight(opened, window) + never_reached(opened.screen.page)
            if not window.contains(opened.root.rect):
                found.append("the page leaves the window")
            wrong += [f"{name}: {each}" for each in found]
    assert wrong == []
