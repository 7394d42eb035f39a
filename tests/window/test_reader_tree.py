"""Every screen as a screen reader is told it: names, roles, states and places of everything."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from game.window.reader.tree import ReaderTree, TreePart, TreePlace, tree_of
from game.window.screens.screen import PagedScreen
from game.window.widgets.told import told_stops
from game.window.widgets.widget import NodePart, Widget
from game.words.catalogue import ENGLISH

from .test_every_screen import SIZE, shown


class ToldScreen:
    """A screen with its tree, while a reader listens."""

    def __init__(self, name: str, screen: PagedScreen[Any]) -> None:
        screen.desk.be_heard(by_a_reader=True)
        screen.ready(SIZE)
        self.name = name
        self.tree = tree_of(screen, "The title", ENGLISH)
        self.stops = list(takes_focus(screen.page.root))
        self.places = [stop.key for stop in told_stops(screen.page.root)]
        screen.desk.be_heard(by_a_reader=False)
        screen.ready(SIZE)

    @property
    def parts(self) -> list[TreePart]:
        return list(all_parts(self.tree))


def takes_focus(widget: Widget) -> Iterator[Widget]:
    """Everything that the keyboard can come to, but what is told by its parts."""
    if widget.focusable and not widget.opens:
        yield widget
    for child in widget.children:
        yield from takes_focus(child)


def all_parts(tree: ReaderTree) -> Iterator[TreePart]:
    for part in tree.parts:
        yield part
        yield from part.boxes


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> list[ToldScreen]:
    folder = tmp_path_factory.mktemp("told")
    return [ToldScreen(name, screen) for name, screen in shown(folder)]


def test_everything_has_a_name(told: list[ToldScreen]) -> None:
    nameless = [
        (screen.name, part) for screen in told for part in screen.parts if not part.name.strip()
    ]
    assert nameless == []


def test_everything_that_takes_the_focus_is_told(told: list[ToldScreen]) -> None:
    left_out = [
        (screen.name, stop.sends)
        for screen in told
        for stop in screen.stops
        if stop.sends not in screen.places
    ]
    assert left_out == []


def test_everything_has_a_place_of_its_own(told: list[ToldScreen]) -> None:
    for screen in told:
        places = [part.place for part in screen.parts]
        assert len(set(places)) == len(places), screen.name


def test_everything_lies_inside_the_window(told: list[ToldScreen]) -> None:
    outside = [
        (screen.name, part.name, part.bounds)
        for screen in told
        for part in screen.parts
        if not (
            0 <= part.bounds[0] <= part.bounds[2] <= SIZE[0]
            and 0 <= part.bounds[1] <= part.bounds[3] <= SIZE[1]
        )
    ]
    assert outside == []


def test_the_focus_is_on_something_that_is_seen(told: list[ToldScreen]) -> None:
    for screen in told:
        if not screen.name.startswith("pane: ") and screen.parts:
            focus = part_at(screen, screen.tree.focus)
            assert focus.bounds[2] > focus.bounds[0], screen.name
            assert focus.bounds[3] > focus.bounds[1], screen.name


def part_at(screen: ToldScreen, place: TreePlace | None) -> TreePart:
    return next(part for part in screen.parts if part.place == place)


def test_every_sort_of_part_is_met(told: list[ToldScreen]) -> None:
    assert {part.part for screen in told for part in screen.parts} == set(NodePart)


def test_what_is_closed_says_what_closes_it(told: list[ToldScreen]) -> None:
    closed = [part for screen in told for part in screen.parts if part.is_closed]
    assert closed
    assert all(part.description for part in closed)


def test_of_a_row_to_choose_from_one_is_chosen(told: list[ToldScreen]) -> None:
    rows = [part for screen in told for part in screen.parts if part.part is NodePart.OPTIONS]
    assert rows
    assert {sum(box.is_on is True for box in row.boxes) for row in rows} == {1}
