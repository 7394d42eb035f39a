"""The window with a story whose variant has every entry filled: none of its own words is left."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.model.players import Players
from game.play.playing import PlayStep
from game.play.sitting import Sitting
from game.window.desk import Desk
from game.window.screens.debrief.foot import NextPart
from game.window.screens.opening.opening_screen import Opening
from game.window.screens.play.play_screen import PlayScreen
from game.window.screens.screen import PagedScreen
from tests.words.other_words import left, told

from .opened import STILL, Opened, finished
from .sample import entries

WORDED = replace(entries()[0], scenario=told(), title=told().title)


def seen(opened: Opened) -> str:
    said = " ".join(node.sentence() for node in opened.root.nodes())
    return f"{opened.screen.title} {said}"


@pytest.mark.parametrize("players", list(Players))
def test_no_word_of_the_story_s_own_is_left_from_the_opening_to_the_debrief(
    players: Players,
) -> None:
    def make(desk: Desk) -> PagedScreen:
        return PlayScreen(desk, WORDED, Sitting(players, seed=7), "typical")

    assert left(seen(Opened(lambda desk: Opening(desk, WORDED)))) == []
    opened = Opened(make, settings=STILL)
    told = seen(opened)
    assert isinstance(opened.screen, PlayScreen)
    if opened.screen.playing.step is PlayStep.BEGINNING:
        opened.screen.playing.go_on()
    for _ in range(12):
        told += seen(opened)
        opened.press("1", "d", "d", "enter")
    opened = finished(Opened(make, settings=STILL))
    for _ in range(4):
        told += seen(opened)
        opened.press("page down")
        opened.screen.message(NextPart(), opened.now)
        opened.draw()
    assert left(told) == []
    assert told.count("gair ") > 40
