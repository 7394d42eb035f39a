"""Every screen of the window is tried, and answers whatever its own widgets send.

The screens are found in the package: one that no walk here comes by makes a test fail.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from enum import Enum
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple, TypeVar, get_args, get_type_hints

import pytest

import game.window
from game.window.keys import Command
from game.window.screens.change_keys import GiveKey
from game.window.screens.screen import PagedScreen
from game.window.wall.page.foot import HintButton
from game.window.widgets.button import Button, IconButton
from game.window.widgets.field import TextField
from game.window.widgets.widget import FocusOn, Widget
from game.words.catalogue import ENGLISH, Catalogue

from .opened import STILL, every_screen
from .previewed import every_preview
from .scanned import never_reached
from .shelved import shelved
from .test_stories_layout import screens as every_own_story
from .test_wall_layout import every_stage
from .walled import Walled

SIZE = (1280, 720)
CAPPED = (Button, IconButton, HintButton)
MEANS = {
    "+": {"CountKey", "MORE"},
    "A": {"AGAIN"},
    "B": {"BRING_IN"},
    "Backspace": {"BACK"},
    "C": {"CHECK", "LIST"},
    "Ctrl +": {"LARGER"},
    "Ctrl V": {"PASTE"},
    "Ctrl Z": {"UNDO"},
    "Ctrl −": {"SMALLER"},
    "D": {"DETAILS"},
    "E": {"CAST"},
    "Enter": {"BUTTON", "CountKey", "LEAVE", "NEXT", "SitDown"},
    "Esc": {"BACK", "PAUSE", "STOP"},
    "F": {"FIGURES"},
    "F1": {"HELP", "KEYS"},
    "F11": {"FULL_SCREEN"},
    "F2": {"DESK"},
    "F3": {"ALL_PATHS"},
    "F5": {"PROJECTOR"},
    "G": {"SKIP"},
    "H": {"HANDS"},
    "I": {"NEEDLE"},
    "J": {"JUMP"},
    "K": {"KEEP_PLAY"},
    "L": {"LIGHT"},
    "Left": {"BACK"},
    "M": {"MEND", "MendAt"},
    "N": {"NEXT", "NextPart"},
    "O": {"OTHER_CHAIR"},
    "P": {"PRINT", "REPORT"},
    "Q": {"SOUND"},
    "R": {"ALOUD"},
    "S": {"SETTINGS"},
    "Space": {"GoOn"},
    "T": {"TALK"},
    "U": {"UNDO"},
    "V": {"RULE"},
    "W": {"WHY"},
    "X": {"CLOSE", "CLOSE_ROOM"},
    "Y": {"BOTH_CHAIRS"},
    "Z": {"HAND_OUT"},
    "−": {"CountKey"},
}
"""Each key that a button bears, and what the buttons that bear it send: the same, in its place."""
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


class Walked(NamedTuple):
    """A screen that was shown: what its widgets sent that it does not take, its keys as printed.

    And what whoever has one switch never comes to, or never sees.
    """

    name: str
    screen: AnyScreen
    not_taken: set[str]
    keys: set[tuple[str, str]]
    beyond: list[str]


@pytest.fixture(scope="module")
def walked(tmp_path_factory: pytest.TempPathFactory) -> list[Walked]:
    folder = tmp_path_factory.mktemp("walked")
    return [
        Walked(name, one, not_taken(one), keys_of(one), never_reached(one.page))
        for name, one in shown(folder)
    ]


def keys_of(screen: AnyScreen) -> set[tuple[str, str]]:
    """Each key that a button bears, with what the button sends."""
    root = screen.page.root
    found = {(one.shortcut, sent(one.sends)) for one in root.all() if isinstance(one, CAPPED)}
    return {(key, sends) for key, sends in found if key}


def sent(sends: object) -> str:
    """A command or a member of an enum by its name; of any other message its kind."""
    if isinstance(sends, GiveKey):
        return sent(sends.command)
    return sends.name if isinstance(sends, Enum) else type(sends).__name__


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


def test_no_screen_is_left_out(walked: list[Walked]) -> None:
    seen = {kind for one in walked for kind in type(one.screen).__mro__}
    assert {kind.__name__ for kind in every_kind() - seen} == set()


def test_every_screen_answers_all_that_its_widgets_send(
    walked: list[Walked],
) -> None:
    assert {one.name: one.not_taken for one in walked if one.not_taken} == {}


def test_one_switch_comes_to_everything_on_every_screen_and_shows_all_text(
    walked: list[Walked],
) -> None:
    assert {one.name: one.beyond for one in walked if one.beyond} == {}


def test_every_button_that_has_a_key_is_a_stop(walked: list[Walked]) -> None:
    for one in walked:
        page = one.screen.page
        capped = [each for each in page.root.all() if isinstance(each, CAPPED) and each.shortcut]
        assert [each.sends for each in capped if not each.focusable] == [], one.name


def test_a_key_means_the_same_on_every_screen(walked: list[Walked]) -> None:
    told: dict[str, set[str]] = {}
    for key, sends in {pair for one in walked for pair in one.keys}:
        told.setdefault(key, set()).add(sends)
    assert {key: told[key] for key in sorted(told) if not key.isdecimal()} == MEANS
