"""Where things stand on the shelf: the same before its stories are read and after."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest

from game.library.settings import Settings
from game.model.power import Chair
from game.window.keys import PointerDown, PointerUp
from game.window.screens.shelf.outline import CardOutline, outline
from game.window.screens.shelf.shelf_screen import CardAt, ShelfScreen, SitDown
from game.window.stage import ScreenStack
from game.window.widgets.scenario.card import Faces, ScenarioCard
from game.window.widgets.scroll import Scroll

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
    arrived = cards(opened)
    assert places == arrived if text == 1.0 else places[0].topleft == arrived[0].topleft


def test_with_large_text_a_card_is_as_high_as_its_words() -> None:
    opened = Opened(ShelfScreen, (1280, 720), replace(STILL, text=2.0))
    kit = opened.desk.kit((1280, 720))
    for card in (one for one in opened.root.all() if isinstance(one, ScenarioCard)):
        assert card.rect.height == card.measure(kit, card.rect.width)


def test_words_without_end_leave_the_shelf_as_it_stands() -> None:
    opened = Opened(ShelfScreen, (1280, 720))
    shelf, endless = opened.desk.ports.shelf(), "x" * 100_000
    first = shelf.entries[0]
    assert first.scenario is not None
    story = replace(first.scenario, title=endless, about=endless)
    stories = (replace(first, title=endless, scenario=story), *shelf.entries[1:])
    opened.desk.ports = replace(opened.desk.ports, shelf=lambda: replace(shelf, entries=stories))
    opened.stage = ScreenStack(ShelfScreen(opened.desk), 0.0)
    opened.draw()
    assert max(card.height for card in cards(opened)) < 720
    assert "x" * 160 + "…" in opened.screen.spoken()


@pytest.mark.parametrize("count", [1, 2, 5])
def test_a_card_is_as_wide_beside_one_other_as_beside_four(count: int) -> None:
    opened = Opened(ShelfScreen, (1920, 1080))
    shelf = opened.desk.ports.shelf()
    few = replace(shelf, entries=shelf.entries[:count])
    opened.desk.ports = replace(opened.desk.ports, shelf=lambda: few)
    opened.stage = ScreenStack(ShelfScreen(opened.desk), 0.0)
    opened.draw()
    assert {card.width for card in cards(opened)} == {291}
    assert cards(opened)[0].left == 42


@pytest.mark.parametrize(
    ("size", "columns", "rows"), [((1920, 1080), 6, 2), ((1280, 720), 4, 2), ((1024, 640), 3, 1)]
)
def test_whole_rows_of_cards_are_seen_however_far_one_has_gone(
    size: tuple[int, int], columns: int, rows: int
) -> None:
    opened = Opened(ShelfScreen, size)
    shelf = opened.desk.ports.shelf()
    many = tuple(replace(shelf.entries[0], path=f"{n}.yaml") for n in range(18))
    opened.desk.ports = replace(opened.desk.ports, shelf=lambda: replace(shelf, entries=many))
    opened.stage = ScreenStack(ShelfScreen(opened.desk), 0.0)
    opened.draw()
    seen = pygame.Rect((0, 0), size)
    for _ in range(18):
        whole = [card for card in cards(opened) if shown(opened, card) == card]
        cut = [card for card in cards(opened) if shown(opened, card).height not in (0, card.height)]
        assert cut == []
        assert len({card.top for card in whole}) == rows
        assert len({card.left for card in whole}) == columns
        assert opened.screen.page.focus is not None
        assert seen.contains(opened.screen.page.focus.rect)
        opened.press("right")
    assert opened.focus == CardAt(17)


def shown(opened: Opened, card: pygame.Rect) -> pygame.Rect:
    """The part of a card that is in view."""
    (area,) = (widget for widget in opened.root.all() if isinstance(widget, Scroll))
    return card.clip(area.rect)


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
    pictures = sum(isinstance(widget, Faces) for widget in apart.root.all())
    for _ in range(pictures + 1):
        apart.draw()
    assert not apart.stage.moving(apart.now)
    assert apart.surface.get_buffer().raw == whole.surface.get_buffer().raw


def test_what_stands_above_the_cards_is_the_story_one_is_at() -> None:
    opened = Opened(ShelfScreen, (1280, 720))
    shelf = opened.desk.ports.shelf()
    scenario = shelf.entries[0].scenario
    assert scenario is not None
    other = replace(scenario, title="The other one", about="Something else.", minutes=25)
    entries = (
        shelf.entries[0],
        replace(shelf.entries[0], path="2.yaml", scenario=other, title="The other one"),
    )
    opened.desk.ports = replace(opened.desk.ports, shelf=lambda: replace(shelf, entries=entries))
    opened.stage = ScreenStack(ShelfScreen(opened.desk), 0.0)
    opened.draw()
    assert "Something else." not in opened.screen.spoken()
    opened.press("right")
    assert "25 minutes · on a ward · Dr Okafor and Yusuf" in opened.screen.spoken()
    assert "Something else." in opened.screen.spoken()
    opened.stage.answer(PointerDown(*button(opened).center), opened.now)
    opened.stage.answer(PointerUp(*button(opened).center), opened.now)
    assert opened.stage.title == "The other one · opening · The Other Chair"


def button(opened: Opened) -> pygame.Rect:
    """Where the way into the story one is at stands."""
    return next(w.rect for w in opened.root.all() if w.sends == SitDown())


@pytest.mark.parametrize(
    ("sat_in", "said"),
    [
        (frozenset(), "Two chairs, both still to sit in"),
        (
            frozenset({Chair.PROFESSIONAL}),
            "You have sat in Dr Okafor’s chair. Yusuf’s is still free.",
        ),
        (frozenset(Chair), "You have sat in both chairs"),
    ],
)
def test_the_reward_is_both_chairs(sat_in: frozenset[Chair], said: str) -> None:
    opened = Opened(ShelfScreen, (1280, 720))
    shelf = opened.desk.ports.shelf()
    entry = replace(shelf.entries[0], sat_in=sat_in)
    opened.desk.ports = replace(opened.desk.ports, shelf=lambda: replace(shelf, entries=(entry,)))
    opened.stage = ScreenStack(ShelfScreen(opened.desk), 0.0)
    opened.draw()
    assert said in opened.screen.spoken()
    assert f"{len(sat_in)} of 2 chairs sat in" in opened.screen.spoken()


@pytest.mark.parametrize("size", [(1024, 640), (960, 600)])
def test_with_large_text_each_card_tells_of_its_story_itself(size: tuple[int, int]) -> None:
    opened = Opened(ShelfScreen, size, replace(STILL, text=2.0))
    entry = opened.desk.ports.shelf().entries[0]
    assert entry.scenario is not None
    assert entry.scenario.about in opened.screen.spoken()
    assert not [widget for widget in opened.root.all() if widget.sends == SitDown()]
