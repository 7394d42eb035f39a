"""A whole meeting, from its opening to the last page of its debrief, by one way in alone.

With Tab and Enter, with one switch, with a mouse that has no wheel. The focus is always there.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from game.model.players import Players
from game.window.input.scanning import LONG, Scanner
from game.window.keys import Event, KeyPressed, KeyReleased, PointerDown, PointerMoved, PointerUp
from game.window.screens.debrief.debrief_screen import DebriefScreen
from game.window.screens.debrief.foot import NextPart
from game.window.screens.opening.opening_screen import Opening
from game.window.screens.play.panel import GoOn, PickOption
from game.window.screens.play.pause import PauseScreen
from game.window.widgets.scroll import Scroll
from game.window.widgets.widget import Widget

from .opened import STILL, Opened
from .sample import entries
from .test_screens_layout import focus_out_of_sight

MOST = 120
WANTED = (Players.PROFESSIONAL, PickOption(1), GoOn(), NextPart())
"""What is pressed where it is there, the first of them first; else what has the focus."""


def opening(text: float = 1.0) -> Opened:
    settings = replace(STILL, text=text, lines="by key")
    return Opened(lambda desk: Opening(desk, entries()[0]), settings=settings)


def wanted(opened: Opened) -> Widget:
    stops = opened.screen.page.stops()
    found = (stop for want in WANTED for stop in stops if stop.sends == want)
    focus = opened.screen.page.focus
    assert focus is not None
    return next(found, focus)


def played(opened: Opened, press: Callable[[Opened, Widget], None]) -> None:
    """Press on until the last page of the debrief is there."""
    for _ in range(MOST):
        screen = opened.screen
        if isinstance(screen, DebriefScreen) and NextPart() not in sent(opened):
            return
        press(opened, wanted(opened))
        assert focus_out_of_sight(opened, opened.surface.get_rect()) == []
    raise AssertionError(f"never came to the last page: {opened.screen.title}")


def sent(opened: Opened) -> list[object]:
    return [stop.sends for stop in opened.screen.page.stops()]


def by_tab(opened: Opened, stop: Widget) -> None:
    for _ in sent(opened):
        if opened.focus == stop.sends:
            break
        opened.press("tab")
    assert opened.focus == stop.sends
    opened.press("enter")


class Switch:
    """One switch, pressed when the frame stands on what is wanted; time goes by itself."""

    def __init__(self) -> None:
        self._settings = replace(STILL, switches="one", switch_pace=1.5)
        self._scanner = Scanner(lambda: self._settings)

    def wait(self, opened: Opened, seconds: float, *happened: Event) -> None:
        opened.now += seconds
        for event in self._scanner.events(happened, opened.now):
            opened.stage.answer(event, opened.now)
        opened.draw()

    def press(self, opened: Opened, stop: Widget) -> None:
        for _ in range(len(sent(opened)) + 1):
            if opened.focus == stop.sends:
                break
            self.wait(opened, 1.6)
        assert opened.focus == stop.sends
        self.wait(opened, 0.4, KeyPressed("space"))
        self.wait(opened, 0.1, KeyReleased("space"))


def by_mouse(opened: Opened, stop: Widget) -> None:
    """A click in the middle of it; where it is out of sight, its scroll area is dragged first."""
    areas = [each for each in opened.root.all() if isinstance(each, Scroll)]
    around = [area for area in areas if stop in list(area.all())]
    for area in around:
        for _ in range(MOST):
            if area.rect.contains(stop.rect) or stop.rect.collidepoint(area.rect.center):
                break
            up = stop.rect.centery > area.rect.centery
            x, y = area.rect.left + 4, area.rect.centery
            to = y + (-area.rect.height // 3 if up else area.rect.height // 3)
            for event in (PointerDown(x, y), PointerMoved(x, to), PointerUp(x, to)):
                opened.press(event)
            stop = wanted(opened)
    x, y = stop.rect.clip(around[0].rect if around else stop.rect).center
    opened.press(PointerMoved(x, y), PointerDown(x, y), PointerUp(x, y))


@pytest.mark.parametrize("text", [1.0, 2.0])
def test_a_meeting_is_played_with_tab_and_enter_alone(text: float) -> None:
    played(opening(text), by_tab)


@pytest.mark.parametrize("text", [1.0, 2.0])
def test_a_meeting_is_played_with_one_switch(text: float) -> None:
    played(opening(text), Switch().press)


@pytest.mark.parametrize("text", [1.0, 2.0])
def test_a_meeting_is_played_with_a_mouse_that_has_no_wheel(text: float) -> None:
    played(opening(text), by_mouse)


def test_one_switch_held_long_pauses_a_meeting() -> None:
    opened, switch = opening(), Switch()
    opened.press("1", "enter")
    switch.wait(opened, 0.5, KeyPressed("space"))
    switch.wait(opened, LONG, KeyReleased("space"))
    assert isinstance(opened.screen, PauseScreen)


def test_nothing_is_ever_chosen_by_waiting() -> None:
    opened, switch = opening(), Switch()
    for _ in range(60):
        switch.wait(opened, 5.0)
    assert isinstance(opened.screen, Opening)
