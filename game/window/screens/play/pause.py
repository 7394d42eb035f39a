"""The pause: a card over a meeting that waits, with all that can be done beside playing on."""

from __future__ import annotations

from enum import Enum, auto
from typing import Protocol

import pygame

from game.play.playing import Playing
from game.window.desk import Desk
from game.window.keys import Command
from game.window.kit import Kit
from game.window.screens.play.over import BY_KEY, LaidOver
from game.window.screens.play.roads import OtherRoad, roads
from game.window.screens.screen import PagedScreen
from game.window.screens.taught.taught_screen import TaughtScreen
from game.window.stage import STAY, Answer, Pop, Replace
from game.window.widgets.boxes import Column, Fixed, Pad
from game.window.widgets.button import Button, Tone
from game.window.widgets.rows import Wrap
from game.window.widgets.scroll import Scroll
from game.window.widgets.widget import Widget
from game.window.widgets.words import heading, small_print

WIDTH, MARGIN, PAD = 680, 40, 36
DIMMED = 150
"""Of 255: how dark the meeting is behind the card."""
NO_CLOCK = "No clock runs here. You can stop at any time, and nobody asks why."

OTHERWISE = "Or another way. This play is kept as it is."


class PauseChoice(Enum):
    """What has no key of its own."""

    LEAVE = auto()


class Waiting(Protocol):
    """The meeting that waits under the card."""

    playing: Playing

    @property
    def where(self) -> str:
        """The moment, in words."""

    def draw(self, surface: pygame.Surface, now: float) -> None:
        """Draw it as it stands."""

    def leave(self) -> None:
        """Go, with everything kept."""

    def take(self, road: OtherRoad, now: float) -> None:
        """Go another way from here."""

    def lay_over(self, shown: LaidOver, now: float) -> None:
        """Open what lies over it."""


class PauseScreen(PagedScreen[PauseChoice | OtherRoad]):
    """Lies over `meeting`, which stays as it was; Esc carries on."""

    def __init__(self, desk: Desk, meeting: Waiting) -> None:
        super().__init__(desk)
        self._meeting = meeting

    def build(self, kit: Kit) -> Widget:
        """The card in the middle of the window, as tall as what it holds."""
        card = Pad(Scroll(self._rows(), "pause"), (PAD, 30, PAD, 30), "paper", 20)
        whole = pygame.Rect(0, 0, kit.scale.width, kit.scale.height)
        whole = whole.inflate(-2 * kit.px(MARGIN), -2 * kit.px(MARGIN))
        place = pygame.Rect(0, 0, min(whole.width, max(kit.px(WIDTH), 24 * kit.em)), 0)
        place.height = min(whole.height, card.measure(kit, place.width))
        place.center = whole.center
        return Fixed(((card, place),))

    def _rows(self) -> Widget:
        say = self.say
        ways = (
            Button(Command.STOP, say("Carry on"), Tone.FIRST, shortcut="Esc"),
            Button(PauseChoice.LEAVE, say("Leave, and keep my place")),
            Button(Command.BACK, say("Read back what was said"), shortcut="Backspace"),
            Button(Command.DETAILS, say("What moved so far"), shortcut="D"),
            Button(Command.LIGHT, say("How to read the light"), shortcut="L"),
            Button(Command.SETTINGS, say("Settings"), shortcut="S"),
            Button(Command.HELP, say("Keys"), shortcut="F1"),
        )
        rows: list[Widget] = [heading(say("Paused"), 46), small_print(say(NO_CLOCK))]
        support = self._meeting.playing.scenario.support
        rows += [small_print(support)] if support else []
        other = tuple(roads(self._meeting.playing, say))
        asked = [small_print(say(OTHERWISE)), Wrap(other, gap=10)] if other else []
        return Column((*rows, *ways, *asked), gap=12)

    def ground(self, surface: pygame.Surface, kit: Kit, now: float) -> None:
        """The meeting, darker."""
        self._meeting.draw(surface, now)
        shade = pygame.Surface(surface.get_size())
        shade.set_alpha(DIMMED)
        surface.blit(shade, (0, 0))

    @property
    def title(self) -> str:
        """The moment, and that it waits."""
        return self.say("{where} · paused", where=self._meeting.where)

    def message(self, message: PauseChoice | OtherRoad, now: float) -> Answer:
        """Leaving, or another way on: the run is kept already."""
        match message:
            case PauseChoice.LEAVE:
                self._meeting.leave()
            case OtherRoad():
                self._meeting.take(message, now)
        return Pop()

    def command(self, command: Command, now: float) -> Answer:
        """What lies over the meeting is opened on it; the light takes its place for a while."""
        if command is Command.LIGHT:
            playing = self._meeting.playing
            seen = playing.page.passage.scene
            return Replace(TaughtScreen(self.desk, playing.scenario, seen))
        if command not in BY_KEY:
            return STAY
        self._meeting.lay_over(BY_KEY[command], now)
        return Pop()
