"""What all screens have in common: a page of widgets that is built anew when something changes.

A screen of the window says what stands on it (`build`), what is behind (`ground`) and what a
message, a command or a number does. Keys that mean the same everywhere are answered here.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Generic, TypeVar, cast

import pygame

from game.window import keys
from game.window.desk import Desk
from game.window.kit import Kit
from game.window.settings import stepped
from game.window.stage import STAY, Answer, Pop, Push
from game.window.widgets.field import TextField
from game.window.widgets.page import Page
from game.window.widgets.widget import Widget
from game.words.catalogue import Catalogue

M = TypeVar("M", contravariant=True)
_EDITING = frozenset("acvxz")


class PagedScreen(Generic[M]):
    """A screen made of widgets. Subclasses override what they need.

    `M` is what the widgets that `build` makes send; where one sends a `Command`, it does what that
    command's key does. `behind` is the colour of the ground, unless it draws one of its own.
    """

    behind = "ground_title"

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.page = Page()
        self._built: tuple[tuple[int, int], int] | None = None
        self._rebuild = True

    @property
    def say(self) -> Catalogue:
        """The language of the window as it is set now."""
        return self.desk.say

    # what a screen says of itself

    def build(self, kit: Kit) -> Widget:
        """Everything that stands on it."""
        raise NotImplementedError

    def ground(self, surface: pygame.Surface, kit: Kit, now: float) -> None:
        """What is behind the widgets."""
        surface.fill(kit.colour(self.behind))

    def message(self, message: M, now: float) -> Answer:
        """What a widget sent that was pressed or changed."""
        return STAY

    def command(self, command: keys.Command, now: float) -> Answer:
        """A key that only this screen knows."""
        return STAY

    def number(self, number: int, now: float) -> Answer:
        """A digit key, 1 to 9."""
        return STAY

    def first_focus(self) -> object:
        """What the widget sends that has the focus at first; None is the first that takes it."""
        return None

    @property
    def title(self) -> str:
        """Where one is, for the window's title; "" says nothing more than the program's name."""
        return ""

    @property
    def steps_by_arrows(self) -> bool:
        """True where Left and Right are its own, before they move the focus."""
        return False

    # what the stage asks

    def enter(self, now: float) -> None:
        """It is on top now."""
        self.renew()

    def covered(self) -> None:
        """Another screen lies over it."""

    def over(self) -> None:
        """It is done: what is kept where it is covered is kept here too."""
        self.covered()

    def frame(self, now: float) -> Answer:
        """What time alone brings about."""
        return STAY

    def moving(self, now: float) -> bool:
        """True while something on it moves by itself."""
        return False

    @property
    def changed(self) -> bool:
        """True where it must be drawn again."""
        edition = self._built is not None and self._built[1] != self.desk.edition
        return self._rebuild or edition or self.page.changed

    @property
    def typing(self) -> bool:
        """True while a text field has the focus."""
        return self.page.typing

    @property
    def pages(self) -> tuple[Page, ...]:
        """What a screen reader is told: its one page."""
        return (self.page,)

    def renew(self) -> None:
        """Build it anew before it is drawn next."""
        self._rebuild = True

    def begin_anew(self) -> None:
        """Build another text: it starts at its top, and its first focus is asked for anew."""
        self.page.forget_scrolling()
        self.page.forget_focus()
        self.renew()

    def kit(self, size: tuple[int, int]) -> Kit:
        """What it is drawn with in a window of this size."""
        return self.desk.kit(size)

    def ready(self, size: tuple[int, int]) -> Kit:
        """Build what is out of date for this size; gives the kit it is built with."""
        kit = self.kit(size)
        wanted = (size, self.desk.edition)
        if self._rebuild or self._built != wanted:
            self._rebuild = False
            self._built = wanted
            self.page.be_told(self.desk.has_reader)
            self.page.put(self.build(kit), kit, self.area(kit), self.first_focus())
        return kit

    def area(self, kit: Kit) -> pygame.Rect:
        """Where the root widget stands."""
        return pygame.Rect(0, 0, kit.scale.width, kit.scale.height)

    def draw(self, surface: pygame.Surface, now: float) -> None:
        """The ground, then the page."""
        kit = self.ready(surface.get_size())
        self.ground(surface, kit, now)
        self.page.paint(surface, kit)

    def answer(self, event: keys.Event, now: float) -> Answer:
        """Commands first, then the page, then numbers."""
        if self._rebuild and self._built is not None:
            self.ready(self._built[0])
        if isinstance(event, keys.KeyReleased):
            return self.released(event.key, now)
        if isinstance(event, keys.KeyPressed):
            return self._key(event, now)
        return self._sent(self.page.answer(event), now)

    def _sent(self, sent: object | None, now: float) -> Answer:
        if isinstance(sent, keys.Command):
            return self._common(sent, now)
        return self.message(cast(M, sent), now) if sent is not None else STAY

    def released(self, key: str, now: float) -> Answer:
        """A key came up."""
        return STAY

    def _key(self, event: keys.KeyPressed, now: float) -> Answer:
        if event.ctrl and event.key in _EDITING and self.typing:
            return self._edit(event.key, now)
        letters = self.desk.settings.letter_keys
        command = keys.command_of(event, letters=letters, typing=self.typing)
        if command in (keys.Command.EARLIER, keys.Command.LATER) and not self.steps_by_arrows:
            sent = self.page.answer(event)
            if self.page.used:
                return self._sent(sent, now)
        if command is not None:
            return self._common(command, now)
        number = keys.number_of(event, typing=self.typing)
        if number is not None:
            return self.number(number, now)
        return self._sent(self.page.answer(event), now)

    def _edit(self, key: str, now: float) -> Answer:
        """Ctrl with A, C, X, V or Z, while something is typed."""
        field, page = self.page.focus, self.page
        if key == "v":
            return self.paste(now)
        if key == "z":
            return self._sent(page.edited(TextField.undo), now)
        if isinstance(field, TextField):
            if key == "a":
                field.edit.select_all()
                page.changed = True
            elif field.edit.selected:
                self.desk.copy(field.edit.selected)
                return self._sent(page.edited(TextField.cut), now) if key == "x" else STAY
        return STAY

    def paste(self, now: float) -> Answer:
        """Ctrl+V in a text field: what was copied goes in where the caret is."""
        return self._sent(self.page.answer(keys.Typed(self.desk.clipboard())), now)

    def _common(self, command: keys.Command, now: float) -> Answer:
        desk, settings = self.desk, self.desk.settings
        match command:
            case keys.Command.STOP:
                desk.be_silent()
                return self.stop(now)
            case keys.Command.HELP:
                return self.help(now)
            case keys.Command.SETTINGS:
                return Push(desk.openers.settings(desk))
            case keys.Command.PROJECTOR:
                desk.change(replace(settings, projector=not settings.projector))
            case keys.Command.SOUND:
                desk.change(replace(settings, sound=not settings.sound))
            case keys.Command.FULL_SCREEN:
                desk.turn_full_screen()
            case keys.Command.LARGER | keys.Command.SMALLER:
                desk.change(stepped(settings, 1 if command is keys.Command.LARGER else -1))
            case keys.Command.ALOUD if desk.has_reader:
                self.page.say_newest()
            case keys.Command.ALOUD:
                desk.read_aloud(self.spoken())
            case _:
                return self.command(command, now)
        return STAY

    def help(self, now: float) -> Answer:
        """F1: the page of keys."""
        return Push(self.desk.openers.keys(self.desk))

    def stop(self, now: float) -> Answer:
        """Esc: always works, never asks why."""
        return Pop()

    def spoken(self) -> str:
        """All its words in reading order."""
        return "\n".join(node.sentence() for node in self.page.root.nodes())
