"""Which of two has the keyboard and the pointer: the story, or the pane over it.

Tab goes through the one and then through the other. What a key means there is theirs to say.
"""

from __future__ import annotations

from typing import Never

from game.window import keys
from game.window.preview.pane import Pane
from game.window.screens.screen import PagedScreen
from game.window.stage import STAY, Answer
from game.window.widgets.page import Page

PANE_KEYS = frozenset(
    ("up", "down", "left", "right", "enter", "space", "page up", "page down", "home", "end")
)
"""What the pane takes while it has the keyboard; every other key is the story's."""
NOWHERE = -9999


class Attention:
    """Hands events to `story` or `pane`; the story begins."""

    def __init__(self, story: PagedScreen[Never], pane: Pane) -> None:
        self._story = story
        self._pane = pane
        self._in_pane = False
        self._held_in_pane = False
        _hide_ring(pane.page)

    @property
    def in_pane(self) -> bool:
        """True while the pane has the keyboard."""
        return self._in_pane

    def follow(self, story: PagedScreen[Never]) -> None:
        """Another screen of the story has come up."""
        self._story = story
        if self._in_pane:
            _hide_ring(story.page)

    def to_pane(self) -> None:
        """The pane has the keyboard."""
        if not self._in_pane:
            self._in_pane = True
            _hide_ring(self._story.page)
            _show_ring(self._pane.page)

    def to_story(self) -> None:
        """The story has the keyboard."""
        if self._in_pane:
            self._in_pane = False
            _hide_ring(self._pane.page)
            _show_ring(self._story.page)

    def give(self, event: keys.Event, now: float) -> Answer:
        """Hand an event to whom it is meant for; gives what that one answers."""
        match event:
            case keys.KeyPressed():
                return self._key(event, now)
            case keys.PointerDown(x, y):
                self._held_in_pane = self._is_over_pane(x, y)
                self.to_pane() if self._held_in_pane else self.to_story()
                return self._one(self._held_in_pane).answer(event, now)
            case keys.PointerUp():
                return self._one(self._held_in_pane).answer(event, now)
            case keys.PointerMoved(x, y):
                over = self._is_over_pane(x, y)
                self._one(not over).page.answer(keys.PointerMoved(NOWHERE, NOWHERE))
                return self._one(over).answer(event, now)
            case keys.Wheel(x, y):
                return self._one(self._is_over_pane(x, y)).answer(event, now)
            case keys.StopAsked(stop):
                in_pane = any(one.key == stop for one in self._pane.page.told())
                self.to_pane() if in_pane else self.to_story()
                return self._one(in_pane).answer(event, now)
            case keys.LostFocus():
                self._pane.answer(event, now)
            case _:
                pass
        return self._story.answer(event, now)

    def _one(self, is_pane: bool) -> PagedScreen[Never]:
        return self._pane if is_pane else self._story

    def _is_over_pane(self, x: int, y: int) -> bool:
        return not self._pane.shown.is_empty and self._pane.page.root.rect.collidepoint(x, y)

    def _key(self, event: keys.KeyPressed, now: float) -> Answer:
        if event.key == "tab":
            return self._tab(event, now)
        if self._in_pane and event.key in PANE_KEYS:
            return self._pane.answer(event, now)
        self.to_story()
        return self._story.answer(event, now)

    def _tab(self, event: keys.KeyPressed, now: float) -> Answer:
        here, there = self._one(self._in_pane), self._one(not self._in_pane)
        stops, focus = here.page.stops(), here.page.focus
        at_edge = focus is None or not stops or focus is stops[0 if event.shift else -1]
        is_shown = there is self._story or not self._pane.shown.is_empty
        others = there.page.stops() if is_shown else []
        if not (at_edge and others):
            return here.answer(event, now)
        self.to_story() if self._in_pane else self.to_pane()
        there.page.focus_on_edge(last=event.shift)
        return STAY


def _hide_ring(page: Page) -> None:
    """The keyboard is elsewhere: as if something beside the page had been pressed."""
    page.answer(keys.PointerDown(NOWHERE, NOWHERE))
    page.answer(keys.PointerUp(NOWHERE, NOWHERE))


def _show_ring(page: Page) -> None:
    """The keyboard is here: as if a key without a meaning had been pressed."""
    page.answer(keys.KeyPressed(""))
