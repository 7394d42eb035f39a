"""Screens of the window opened for tests, each by the keys a person would press."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

import pygame

from game.library.settings import Settings
from game.model.players import Players
from game.model.state import Decision
from game.play.playing import PlayStep
from game.play.sitting import Sitting
from game.window.desk import Desk
from game.window.drawings import Drawings
from game.window.keys import Event, KeyPressed
from game.window.preview.casting.cast_screen import CastScreen
from game.window.screens.change_keys import KeysScreen
from game.window.screens.debrief.debrief_screen import DebriefScreen
from game.window.screens.debrief.foot import NextPart
from game.window.screens.faces import FacesScreen
from game.window.screens.keys_help import KeysHelp
from game.window.screens.opening.opening_screen import Opening
from game.window.screens.opening.problems import Problems
from game.window.screens.play.ending import EndingScreen
from game.window.screens.play.play_screen import PlayScreen
from game.window.screens.play.resume import resumed
from game.window.screens.screen import PagedScreen
from game.window.screens.settings import SettingsScreen
from game.window.screens.settings_rows import SettingsGroup
from game.window.screens.shelf.shelf_screen import ShelfScreen
from game.window.screens.shelf.stopped import StoppedPlays
from game.window.stage import ScreenStack
from game.window.start import desk_for
from game.window.widgets.widget import Widget
from game.words.catalogue import ENGLISH, Catalogue

from .sample import ASSETS, NullRuns, entries, ports

EVERY = os.environ.get("OTHER_CHAIR_LONG") == "1"
"""Whether every size, text and seed is tried, or a sample of them."""
STILL = Settings(movement="none", sound=False, lines="all at once", press_after=0.0,
                 meter_taught=True)  # fmt: skip
DRAWINGS = Drawings(ASSETS)
"""One for all tests, so that a drawing is read once."""

Maker = Callable[[Desk], PagedScreen]


class Opened:
    """A stage with one screen, its time, and what its runs were told."""

    def __init__(
        self,
        make: Maker,
        size: tuple[int, int] = (1024, 640),
        settings: Settings = STILL,
        unfinished: bool = False,
        say: Catalogue = ENGLISH,
    ) -> None:
        pygame.display.init()
        pygame.font.init()
        self.runs = NullRuns()
        handed = replace(ports(unfinished, self.runs), say_in=lambda _: say)
        self.desk = desk_for(handed, settings)
        self.desk.drawings = DRAWINGS
        self.now = 100.0
        self.stage = ScreenStack(make(self.desk), self.now)
        self.surface = pygame.Surface(size)
        self.draw()

    def draw(self) -> None:
        """One frame."""
        self.stage.frame(self.now)
        if not self.stage.is_empty:
            self.stage.draw(self.surface, self.now)

    def press(self, *keys: str | Event) -> Opened:
        """Keys one after another, each with time for everything to come to rest."""
        for key in keys:
            self.now += 3.0
            self.stage.answer(KeyPressed(key) if isinstance(key, str) else key, self.now)
            self.draw()
        return self

    @property
    def screen(self) -> PagedScreen:
        """The screen on top."""
        top = self.stage.top
        assert isinstance(top, PagedScreen)
        return top

    @property
    def root(self) -> Widget:
        """Its widgets."""
        return self.screen.page.root

    @property
    def focus(self) -> object:
        """What the widget sends that has the focus."""
        focus = self.screen.page.focus
        return focus.sends if focus else None


def play(players: Players) -> Maker:
    """A play screen of the first scenario, on the first page of the story."""

    def make(desk: Desk) -> PagedScreen:
        screen = PlayScreen(desk, entries()[0], Sitting(players, seed=7), "typical")
        if screen.playing.step is PlayStep.BEGINNING:
            screen.playing.go_on()
        return screen

    return make


def after_the_other_chair(desk: Desk) -> PagedScreen:
    """Play from the professional's chair, once a run in the other one was finished."""
    (stopped,) = ports(unfinished=True).shelf().unfinished
    made = (Decision(professional="anything-to-add"),)
    assert isinstance(desk.ports.runs, NullRuns)
    desk.ports.runs.before = replace(stopped.run, decisions=made)
    return play(Players.PROFESSIONAL)(desk)


def changed(desk: Desk) -> PagedScreen:
    """What a stopped run shows whose second decision the story follows no longer."""
    (before,) = ports(unfinished=True).shelf().unfinished
    gone = (*before.run.decisions, Decision(service_user="no-longer-there"))
    return resumed(desk, replace(before, run=replace(before.run, decisions=gone), changed=True))


def casting(desk: Desk) -> PagedScreen:
    """The people of the first story as they are described; nothing is written anywhere."""
    scenario = entries()[0].scenario
    assert scenario is not None
    return CastScreen(desk, scenario.people, lambda name, looks: f"{name} is described.")


def settings_of(group: SettingsGroup, opened: Opened) -> Opened:
    """The settings with this group of their rows on the page."""
    opened.screen.message(group, opened.now)
    opened.draw()
    return opened


def finished(opened: Opened) -> Opened:
    """Choose the first option and go on until the debrief stands there."""
    for _ in range(40):
        if isinstance(opened.screen, DebriefScreen):
            return opened
        opened.press("1", "enter")
    raise AssertionError("the play did not come to its debrief")


def at_the_end(opened: Opened) -> Opened:
    """Choose the first option and go on until the ending stands there."""
    for _ in range(40):
        if isinstance(opened.screen, EndingScreen):
            return opened
        opened.press("1")
        if not isinstance(opened.screen, EndingScreen):
            opened.press("enter")
    raise AssertionError("the play did not come to its ending")


def every_screen(
    size: tuple[int, int], settings: Settings, say: Catalogue = ENGLISH
) -> Iterator[tuple[str, Opened]]:
    """Each screen and each step of play, with a name for messages."""
    in_window = partial(Opened, size=size, settings=settings, say=say)
    yield "shelf", in_window(ShelfScreen, unfinished=True)
    opening = in_window(lambda desk: Opening(desk, entries()[0]))
    yield "opening", opening
    yield "before you begin", opening.press("1")
    (stopped,) = ports(unfinished=True).shelf().unfinished
    with_a_run = in_window(lambda desk: Opening(desk, entries()[0], (stopped,)))
    yield "opening of a stopped story", with_a_run
    several = (stopped, replace(stopped, where="The table"))
    yield "plays that were stopped", in_window(lambda desk: StoppedPlays(desk, several))
    yield "changed", in_window(changed)
    yield "problems", in_window(lambda desk: Problems(desk, entries()[3]))
    for group in SettingsGroup:
        yield f"settings: {group.value}", settings_of(group, in_window(SettingsScreen))
    yield "faces", in_window(FacesScreen)
    yield "who is in it", in_window(casting)
    yield "keys", in_window(KeysHelp)
    given = in_window(KeysScreen)
    yield "other keys", given
    yield "a key is asked for", given.press("enter")
    yield "a key was given", given.press("w")
    opened = in_window(play(Players.PROFESSIONAL))
    yield "choosing", opened
    yield "moved", opened.press("3")
    yield "why", opened.press("w")
    yield "details", opened.press("d")
    yield "looking back", opened.press("backspace")
    yield "the other decides", opened.press("enter", "enter")
    yield "service user", in_window(play(Players.SERVICE_USER))
    yield "a hope is answered", in_window(play(Players.SERVICE_USER)).press("2")
    by_key = replace(settings, lines="by key")
    line = in_window(play(Players.SERVICE_USER), settings=by_key)
    yield "a line", line
    yield "another line", line.press("space")
    yield "paused", line.press("escape")
    new = Opened(lambda desk: Opening(desk, entries()[0]), size,
                 replace(settings, meter_taught=False), say=say)  # fmt: skip
    yield "the light", new.press("1")
    yield "who gets smaller", new.press("enter")
    yield "three things", new.press("enter")
    yield "the middle", new.press("enter")
    yield "watching", in_window(play(Players.NONE))
    both = in_window(play(Players.BOTH)).press("1", "enter", "1", "enter")
    yield "handing over", both
    yield "the first picks", both.press("enter")
    yield "the second picks", both.press("1", "enter")
    yield "the end", at_the_end(in_window(play(Players.PROFESSIONAL)))
    told = at_the_end(in_window(play(Players.PROFESSIONAL), settings=by_key))
    yield "the first line of the end", told
    ended = finished(in_window(play(Players.PROFESSIONAL)))
    yield "feelings", ended
    for name in ("what happened", "behind", "Monday"):
        ended.press("page down")
        ended.screen.message(NextPart(), ended.now)
        ended.draw()
        yield name, ended
        if name == "what happened":
            yield "theory cards", ended.press("w")
            ended.press("escape")
    yield "both chairs", finished(in_window(after_the_other_chair)).press("n", "y")
