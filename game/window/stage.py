"""The stack of screens: the top one is seen and answers what happens.

A screen answers every event with a value that says what becomes of the stack. Keys that work
everywhere (help, settings, projector, text size, full screen, stop) are read here. What the
screens show is not here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, assert_never

import pygame

from game.window import keys

if TYPE_CHECKING:
    from game.window.widgets.page import Page


@dataclass(frozen=True, slots=True)
class Stay:
    """Nothing becomes of the stack."""


@dataclass(frozen=True, slots=True)
class Push:
    """Another screen comes on top; this one waits below."""

    screen: Screen


@dataclass(frozen=True, slots=True)
class Replace:
    """Another screen takes this one's place."""

    screen: Screen


@dataclass(frozen=True, slots=True)
class Pop:
    """This screen is done; the one below is seen again. The last one closes the window."""


@dataclass(frozen=True, slots=True)
class Quit:
    """The window closes."""


Answer = Stay | Push | Replace | Pop | Quit
STAY = Stay()
NAME = "The Other Chair"
"""What every title of the window ends with."""


class Screen(Protocol):
    """What the stage asks of a screen. Times are seconds of one clock that never goes back."""

    def enter(self, now: float) -> None:
        """It is on top now, for the first time or again."""

    def covered(self) -> None:
        """Another screen lies over it until `enter` is called again. What was typed is kept now."""

    def over(self) -> None:
        """It is done and is never seen again: called once. What was typed is kept now."""

    def answer(self, event: keys.Event, now: float) -> Answer:
        """What becomes of the stack after this event."""

    def frame(self, now: float) -> Answer:
        """Called once before each drawing, for what time alone brings about."""

    def draw(self, surface: pygame.Surface, now: float) -> None:
        """Draw everything."""

    @property
    def changed(self) -> bool:
        """True where it looks different from what was drawn last."""

    def moving(self, now: float) -> bool:
        """True while something on it moves by itself."""

    @property
    def typing(self) -> bool:
        """True while a text field has the focus."""

    @property
    def title(self) -> str:
        """Where one is, and what is asked now, for the window's title; "" says nothing more."""

    def spoken(self) -> str:
        """The screen in words, for reading aloud."""

    @property
    def page(self) -> Page:
        """The page that has the keyboard."""

    @property
    def pages(self) -> tuple[Page, ...]:
        """Every page that is seen, in reading order."""


class ScreenStack:
    """The screens that are open, the top one last."""

    def __init__(self, first: Screen, now: float) -> None:
        self._screens: list[Screen] = [first]
        self._stale = True
        self._drawn_moving = False
        self._heard_while_typing: bool | None = None
        first.enter(now)

    @property
    def is_empty(self) -> bool:
        """True once the last screen is gone."""
        return not self._screens

    @property
    def top(self) -> Screen:
        """The screen that is seen; IndexError once the stage is empty."""
        return self._screens[-1]

    @property
    def depth(self) -> int:
        """How many screens are open."""
        return len(self._screens)

    @property
    def typing(self) -> bool:
        """True while a text field of the top screen has the focus."""
        return bool(self._screens) and self.top.typing

    @property
    def title(self) -> str:
        """The window's title: where one is, such as "Which way · you choose · The Other Chair"."""
        here = "" if self.is_empty else self.top.title
        return f"{here} · {NAME}" if here else NAME

    @property
    def needs_drawing(self) -> bool:
        """True where the picture on the screen is out of date, or of the middle of a movement."""
        return self._stale or self._drawn_moving or self.top.changed

    def moving(self, now: float) -> bool:
        """True while the top screen moves by itself."""
        return not self.is_empty and self.top.moving(now)

    def answer(self, event: keys.Event, now: float) -> None:
        """Give one event to the top screen and do what it answers."""
        if self.is_empty:
            return
        match event:
            case keys.WindowClosed():
                self._act(Quit(), now)
            case keys.Resized():
                self._stale = True
            case keys.Typed():
                if self._is_meant(self.typing):
                    self._act(self.top.answer(event, now), now)
            case _:
                if isinstance(event, keys.KeyPressed):
                    self._heard_while_typing = self.typing
                elif isinstance(event, keys.KeyReleased):
                    self._heard_while_typing = None
                self._act(self.top.answer(event, now), now)
                if isinstance(event, keys.KeyPressed) and event.unsent and not self.is_empty:
                    self.answer(keys.Typed(event.unsent), now)

    def _is_meant(self, typing: bool) -> bool:
        """A letter that opened a text field must not be typed into it too."""
        return typing and self._heard_while_typing is not False

    def frame(self, now: float) -> None:
        """Let the top screen do what time alone brings about."""
        if not self.is_empty:
            self._act(self.top.frame(now), now)

    def draw(self, surface: pygame.Surface, now: float) -> None:
        """Draw the top screen whole."""
        self._stale = False
        self._drawn_moving = self.moving(now)
        self.top.draw(surface, now)

    def close(self) -> None:
        """End every open screen."""
        while self._screens:
            self._screens.pop().over()

    def _act(self, answer: Answer, now: float) -> None:
        match answer:
            case Stay():
                return
            case Push(screen):
                self.top.covered()
                self._screens.append(screen)
            case Replace(screen):
                self._screens.pop().over()
                self._screens.append(screen)
            case Pop():
                self._screens.pop().over()
            case Quit():
                self.close()
            case _:
                assert_never(answer)
        self._stale = True
        if self._screens:
            self.top.enter(now)
