"""Where things stand on the shelf: the same before its stories are read and after."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest

from game.library.settings import Settings
from game.model.power import Chair
from game.window.screens.shelf.outline import CardOutline, outline
from game.window.screens.shelf.shelf_screen import ShelfScreen
from game.window.stage import ScreenStack
from game.window.widgets.scenario.card import ChairLine, ScenarioCard, cut_short
from game.window.widgets.scenario.marks import ChairSeen
from game.window.widgets.scenario.room import RoomPicture

from .opened import STILL, Opened

SIZES = [(1280, 720, 1.0), (1920, 1080, 1.0), (1024, 640, 1.0), (1280, 720, 2.0), (700, 900, 1.0)]


def cards(opened: Opened) -> list[pygame.Rect]:
    return [widget.rect for widget in opened.root.all() if isinstance(widget, ScenarioCard)]


@pytest.mark.parametrize(("width", "height", "text"), SIZES)
@pytest.mark.parametrize("unfinished", [False, True])
def test_nothing_moves_when_the_stories_arrive(
    width: int, height: int, text: float, unfinished: bool
) -> None:
    settings = replace(STILL, text=text)
    opened = Opened(ShelfScreen, (width, height), settings, unfinished)
    shelf = opened.desk.ports.shelf()
    readable = replace(shelf, entries=tuple(one for one in shelf.entries if one.scenario))
    opened.desk.ports = replace(opened.desk.ports, shelf=lambda: readable)
    opened.stage = ScreenStack(ShelfScreen(opened.desk), 0.0)
    opened.draw()
    kit = opened.desk.kit((width, height))
    before = outline(kit, len(readable.entries))
    before.place(kit, pygame.Rect(0, 0, width, height))
    places = [widget.rect for widget in before.all() if isinstance(widget, CardOutline)]
    assert places == cards(opened)


@pytest.mark.parametrize("count", [1, 2, 5])
def test_a_card_is_as_wide_beside_one_other_as_beside_four(count: int) -> None:
    opened = Opened(ShelfScreen, (1920, 1080))
    shelf = opened.desk.ports.shelf()
    few = replace(shelf, entries=shelf.entries[:count])
    opened.desk.ports = replace(opened.desk.ports, shelf=lambda: few)
    opened.stage = ScreenStack(ShelfScreen(opened.desk), 0.0)
    opened.draw()
    assert {card.width for card in cards(opened)} == {344}
    assert cards(opened)[0].left == 64


def test_an_outline_without_stories_shows_no_card() -> None:
    opened = Opened(ShelfScreen)
    page = outline(opened.desk.kit((1280, 720)), 0)
    assert not [widget for widget in page.all() if isinstance(widget, CardOutline)]


def test_pictures_one_by_one_are_all_there_in_the_end_and_then_nothing_moves() -> None:
    whole = Opened(ShelfScreen, settings=Settings(movement="none", look="dusk"))
    apart = Opened(lambda desk: ShelfScreen(desk, one_by_one=True), settings=whole.desk.settings)
    apart.desk.drawings = type(apart.desk.drawings)(apart.desk.ports.assets)
    apart.desk._kit = None
    apart.draw()
    assert apart.stage.moving(apart.now)
    pictures = sum(isinstance(widget, RoomPicture) for widget in apart.root.all())
    for _ in range(pictures + 1):
        apart.draw()
    assert not apart.stage.moving(apart.now)
    assert apart.surface.get_buffer().raw == whole.surface.get_buffer().raw


def test_a_person_is_not_named_twice() -> None:
    opened = Opened(ShelfScreen)
    shelf = opened.desk.ports.shelf()
    scenario = shelf.entries[0].scenario
    assert scenario is not None
    said = {"Dr Okafor": "Dr Amara Okafor, 51. Consultant.", "Yusuf": "34, on the ward"}
    people = tuple(replace(p, is_=said.get(p.name)) for p in scenario.people)
    entry = replace(shelf.entries[0], scenario=replace(scenario, people=people))
    opened.desk.ports = replace(opened.desk.ports, shelf=lambda: replace(shelf, entries=(entry,)))
    opened.stage = ScreenStack(ShelfScreen(opened.desk), 0.0)
    opened.draw()
    spoken = opened.screen.spoken()
    assert "Dr Amara Okafor, 51. Consultant, not yet" in spoken.replace("done", "not yet")
    assert "Yusuf, 34, on the ward" in spoken


def test_a_long_description_is_cut_to_two_lines_at_the_end_of_a_sentence_or_a_word() -> None:
    assert cut_short("A cook, 46. Works in a") == "A cook, 46"
    assert cut_short("A cook for nineteen years, given") == "A cook for nineteen years, given…"
    opened = Opened(ShelfScreen)
    kit = opened.desk.kit((1280, 720))
    long = ChairLine(ChairSeen(Chair.SERVICE_USER, "Denise, " + "a cook " * 40, False))
    short = ChairLine(ChairSeen(Chair.SERVICE_USER, "Denise, " + "a cook " * 5, False))
    assert long.measure(kit, 240) == short.measure(kit, 240)
