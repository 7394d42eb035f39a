"""Every screen of the window is tried, and answers whatever its own widgets send.

The screens are found in the package: one that no walk here comes by makes a test fail.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any, TypeVar, get_args, get_type_hints

import pytest

import game.window
from game.window.keys import Command
from game.window.screens.screen import PagedScreen
from game.window.widgets.field import TextField
from game.window.widgets.widget import FocusOn, Widget
from game.words.catalogue import ENGLISH, Catalogue

from .opened import STILL, every_screen
from .previewed import every_preview
from .shelved import shelved
from .test_stories_layout import screens as every_own_story
from .test_wall_layout import every_stage
from .walled import Walled

SIZE = (1280, 720)
AnyScreen = PagedScreen[Any]


def shown(folder: Path, say: Catalogue = ENGLISH) -> Iterator[tuple[str, AnyScreen]]:
    """What the layout tests walk through, each time a screen is there."""
    for name, opened in every_screen(SIZE, STILL, say):
        yield name, opened.screen
    for name, wall in every_stage(Walled(SIZE, say=say)):
        yield f"wall: {name}", wall.screen
    with shelved(folder / "data", SIZE, say=say) as own:
        for name in every_own_story(own, folder):
            yield f"own: {name}", own.screen
    for name, preview in every_preview(folder, say):
        yield f"preview: {name}", preview.screen.story
        yield f"pane: {name}", preview.screen.pane


@pytest.fixture(scope="module")
def walked(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[str, AnyScreen, set[str]]]:
    """Each screen that was shown, with what its widgets sent that it does not take."""
    folder = tmp_path_factory.mktemp("walked")
    return [(name, screen, not_taken(screen)) for name, screen in shown(folder)]


def not_taken(screen: AnyScreen) -> set[str]:
    takes = (Command, FocusOn, *messages_of(type(screen)))
    sent = [one for stop in screen.page.stops() for one in all_sent(stop)]
    return {repr(one) for one in sent if not isinstance(one, takes)}


def messages_of(screen: type[AnyScreen]) -> tuple[type, ...]:
    """The types that its `message` takes; none where it has none of its own."""
    found = get_type_hints(screen.message)["message"]
    return () if isinstance(found, TypeVar) else get_args(found) or (found,)


def all_sent(stop: Widget) -> Iterator[object]:
    sent = [stop.press()]
    if isinstance(stop, TextField):
        sent.append(stop.take_text("a"))
    yield from (one for one in sent if one is not None)


def every_kind() -> set[type[AnyScreen]]:
    for module in pkgutil.walk_packages(game.window.__path__, "game.window."):
        import_module(module.name)
    found, kinds = set(), [PagedScreen]
    while kinds:
        kinds += (below := kinds.pop().__subclasses__())
        found |= {kind for kind in below if kind.__module__.startswith("game.")}
    return found


def test_no_screen_is_left_out(walked: list[tuple[str, AnyScreen, set[str]]]) -> None:
    seen = {kind for _, screen, _ in walked for kind in type(screen).__mro__}
    assert {kind.__name__ for kind in every_kind() - seen} == set()


def test_every_screen_answers_all_that_its_widgets_send(
    walked: list[tuple[str, AnyScreen, set[str]]],
) -> None:
    assert {name: sent for name, _, sent in walked if sent} == {}
