"""What a stage of the wall is built from, and what building it gives. No drawing."""

from __future__ import annotations

from dataclasses import dataclass

import pygame

from game.model.balance import Balance
from game.model.power import Chair
from game.model.scenario import Scenario
from game.room.board import Board
from game.room.led import Joining, RoomSeen
from game.room.session import Session
from game.window.kit import Kit
from game.window.meter.view import MeterView
from game.window.scenes import meter_of
from game.window.wall.page.foot import Hint
from game.window.wall.page.scale import GAP, MARGIN
from game.window.widgets.widget import Widget
from game.words.catalogue import ENGLISH, Catalogue

TOP, BOTTOM = 34, 14
LEAST_PICTURE = 230
OVERLAP = 40
"""How far the room goes on behind the card that stands below it."""


@dataclass(frozen=True, slots=True)
class Showing:
    """`page` is the page of what is told; `timer` the seconds left and those of a full ring.

    `hints` are the keys at the bottom, `remark` why the last one did nothing.
    """

    room: RoomSeen
    hints: tuple[Hint, ...]
    page: int = 0
    timer: tuple[int, int] | None = None
    remark: str = ""
    questions: tuple[str, ...] = ()
    say: Catalogue = ENGLISH

    @property
    def board(self) -> Board:
        """What the room may know."""
        return self.room.board

    @property
    def session(self) -> Session:
        """Where the room stands."""
        return self.room.session

    @property
    def scenario(self) -> Scenario:
        """The scenario, with the lines that the room wrote."""
        return self.room.session.scenario

    @property
    def joining(self) -> Joining | None:
        """How phones join; None where there are none."""
        return self.room.joining

    @property
    def balance(self) -> Balance:
        """The balance that may be seen: while it is covered, the one before the decision."""
        shown = self.session
        if self.board.meter is None and self.session.earlier is not None:
            shown = self.session.earlier
        return shown.state.balance

    @property
    def meter(self) -> MeterView:
        """The same, as the plate draws it."""
        return meter_of(self.scenario, self.balance, self.board.moment.law, say=self.say)

    def name(self, chair: Chair) -> str:
        """Who sits in a chair of the story."""
        return self.scenario.seated(chair).name


@dataclass(frozen=True, slots=True)
class Picture:
    """A part of the window that the room fills, and where in it both people stand."""

    whole: pygame.Rect
    view: pygame.Rect


@dataclass(frozen=True, slots=True)
class Built:
    """A stage built: its widgets, the picture behind them, and how many pages there are."""

    root: Widget
    picture: Picture | None = None
    pages: int = 1


def areas(kit: Kit, foot: Widget) -> tuple[pygame.Rect, pygame.Rect]:
    """Where a stage's body stands, and its foot."""
    side = kit.px(MARGIN)
    wide = kit.scale.width - 2 * side
    high = foot.measure(kit, wide)
    below = pygame.Rect(side, kit.scale.height - kit.px(BOTTOM) - high, wide, high)
    top = kit.px(TOP)
    return pygame.Rect(side, top, wide, below.top - kit.px(GAP + 2) - top), below


def room_above(kit: Kit, top: int) -> Picture | None:
    """The room above a card that begins at `top`; None where there is no height for it."""
    whole = pygame.Rect(0, 0, kit.scale.width, top + kit.px(OVERLAP))
    return Picture(whole, whole) if whole.height >= kit.px(LEAST_PICTURE) else None
