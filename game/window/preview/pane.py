"""The pane over the story: what is to mend, what to think about, and what saving did.

Open it lists the problems, each with its place, its line and its cure, and a button where there
is one certain cure. Folded it is a strip, or nothing. What its buttons do is `screen`'s business.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

import pygame

from game.library.draft import Draft
from game.model.problems import Problem
from game.window.desk import Desk
from game.window.kit import Kit
from game.window.screens.screen import PagedScreen
from game.window.stage import Answer
from game.window.widgets.boxes import Column, Framed, Pad
from game.window.widgets.button import Button, Tone
from game.window.widgets.problem import MendAt, mend_at_hand, problem_cards
from game.window.widgets.rows import Wrap
from game.window.widgets.scroll import Scroll
from game.window.widgets.widget import Widget
from game.window.widgets.words import small_heading, small_print
from game.words.catalogue import Catalogue
from game.words.problems import counted

OLD_STORY = "Until then the story is as it was before, and you can go on."
MOST_SHOWN = 60
SMALL = 16
"""A pane of fewer lines than this scrolls as a whole."""


@dataclass(frozen=True, slots=True)
class PaneShown:
    """What the pane says. `can_undo`: a mend can be put back; `has_story`: something plays."""

    draft: Draft
    remark: str = ""
    is_open: bool = False
    can_undo: bool = False
    has_story: bool = True
    has_figures: bool = False

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is listed, errors first; of very many the first ones."""
        return (*self.draft.to_fix, *self.draft.to_think_about)[:MOST_SHOWN]

    def count(self, say: Catalogue) -> str:
        """Such as "2 to mend, 3 to think about"; empty where there is nothing."""
        return counted(self.draft.problems, say)

    @property
    def is_empty(self) -> bool:
        """True where there is nothing to say."""
        return not (self.remark or self.problems or self.can_undo or self.has_figures)


class PaneButton(Enum):
    """Open or fold the list; put the last mend back; set other figures; who is in it."""

    LIST = auto()
    UNDO = auto()
    FIGURES = auto()
    CAST = auto()


PaneMessage = MendAt | PaneButton


class Pane(PagedScreen[PaneMessage]):
    """`where` gives its greatest place in a window; `act` is told what its buttons send."""

    def __init__(
        self,
        desk: Desk,
        shown: PaneShown,
        where: Callable[[Kit], pygame.Rect],
        act: Callable[[PaneMessage, float], Answer],
    ) -> None:
        super().__init__(desk)
        self._shown = shown
        self._where = where
        self._act = act
        self._stood: pygame.Rect | None = None

    @property
    def shown(self) -> PaneShown:
        """What it says now."""
        return self._shown

    def show(self, shown: PaneShown) -> None:
        """Say something else from now on."""
        if shown.is_open and not self._shown.is_open:
            self.page.forget_scrolling()
            self.page.forget_focus()
        self._shown = shown
        self.renew()

    # what stands on it

    def build(self, kit: Kit) -> Widget:
        """The list, the strip, or nothing."""
        if self._shown.is_open:
            is_small = self._where(kit).height < SMALL * kit.em
            room = (14, 12, 14, 12) if is_small else (26, 22, 26, 20)
            return Pad(self._list(is_small), room, "paper", 20, "rule")
        return self._strip() if not self._shown.is_empty else Column(())

    def area(self, kit: Kit) -> pygame.Rect:
        """All the room for the list; the strip only as much as it needs, at the top."""
        rect = self._where(kit)
        if self._shown.is_open:
            return rect
        strip = self.build(kit)
        right, wide = rect.right, min(rect.width, max(strip.wanted_width(kit), 1))
        high = min(rect.height, strip.measure(kit, wide))
        return pygame.Rect(right - wide, rect.top, wide, high)

    def draw(self, surface: pygame.Surface, now: float) -> None:
        """Where the story has moved to the other side, it moves too."""
        if self._stood != (stands := self._where(self.desk.kit(surface.get_size()))):
            self._stood = stands
            self.renew()
        super().draw(surface, now)

    def _strip(self) -> Widget:
        shown, say = self._shown, self.say
        rows: list[Widget] = [small_print(shown.remark, "ink")] if shown.remark else []
        buttons = []
        if shown.problems:
            buttons.append(Button(PaneButton.LIST, shown.count(say), Tone.PLAIN, "C", size=23))
        if shown.can_undo:
            back = say("Put it back")
            buttons.append(Button(PaneButton.UNDO, back, Tone.PLAIN, "Ctrl Z", size=23))
        if shown.has_figures:
            figures = say("Other figures")
            buttons.append(Button(PaneButton.FIGURES, figures, Tone.PLAIN, "F", size=23))
        if shown.draft.scenario is not None:
            buttons.append(self._cast(23))
        if buttons:
            rows.append(Wrap(buttons, gap=12))
        return Pad(Column(rows, gap=8), (18, 12, 18, 14), "paper", 16, "rule")

    def _list(self, is_small: bool) -> Widget:
        """Head and buttons stay while the list scrolls; where there is little room all scrolls."""
        shown, say = self._shown, self.say
        head: list[Widget] = [small_heading(shown.count(say) or say("Nothing to mend"), size=30)]
        if shown.remark:
            head.append(small_print(shown.remark, "ink"))
        if shown.has_story and shown.draft.scenario is None:
            head.append(small_print(say(OLD_STORY)))
        above, foot = Column(head, gap=6), Wrap(self._foot(), gap=12)
        told = problem_cards(shown.problems, shown.draft.name, shown.draft.mend, say)
        cards = Pad(Column(told, gap=14), (8, 8, 8, 8))
        if is_small:
            return Scroll(Pad(Column((above, cards, foot), gap=12), (8, 8, 8, 8)), "problems")
        return Framed(above, Scroll(cards, "problems"), foot, gap=12)

    def _foot(self) -> list[Widget]:
        buttons, say = list[Widget](), self.say
        if self._shown.can_undo:
            back = say("Put it back")
            buttons.append(Button(PaneButton.UNDO, back, Tone.PLAIN, "Ctrl Z", size=24))
        if self._shown.has_story:
            buttons.append(Button(PaneButton.LIST, say("Fold away"), Tone.PLAIN, "C", size=24))
        if self._shown.draft.scenario is not None:
            buttons.append(self._cast(24))
        return buttons

    def _cast(self, size: float) -> Button:
        return Button(PaneButton.CAST, self.say("Who is in it"), Tone.PLAIN, "E", size=size)

    @property
    def mend_at_hand(self) -> MendAt | None:
        """What mends the problem in focus, else the first; None for none."""
        return mend_at_hand(self.page)

    # what it does

    def ground(self, surface: pygame.Surface, kit: Kit, now: float) -> None:
        """The story is behind it."""

    def message(self, message: PaneMessage, now: float) -> Answer:
        """A button."""
        return self._act(message, now)
