"""Keeping a playthrough as a play: an author's test, which `check` runs from then on.

One line asks for its name. Writing and trying it out is done by what was handed in.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import assert_never

from game.library.packs.packs import NotDone
from game.window.desk import Desk
from game.window.keys import Command
from game.window.kit import Kit
from game.window.ports import Entry, InTheWay, Kept, Played, Plays
from game.window.screens.screen import PagedScreen
from game.window.stage import STAY, Answer
from game.window.widgets.boxes import Column, Framed, Pad
from game.window.widgets.button import Button, Tone, way_back
from game.window.widgets.field import TextField
from game.window.widgets.rows import Beside, Wrap
from game.window.widgets.scroll import Scroll
from game.window.widgets.symbol import Symbol
from game.window.widgets.widget import Widget
from game.window.widgets.words import Focused, Words, heading, small_heading, small_print

WHAT = (
    "A play is the list of the choices you made. Each time the story is checked, they are "
    "made again. If the story no longer goes that way, the check says so."
)
BESIDE = "It goes into the folder plays, beside the story."
WITH_A_COPY = (
    "This story is not yours to change, so it stays as it is. A copy of it goes on your own "
    "shelf, and the play goes with the copy."
)
LABEL = "A name for it"
HINT = "Such as: owning up wins the room"


class Keep(Enum):
    """What keeps the play: Enter in the field of its name, or the button."""

    FIELD = auto()
    BUTTON = auto()


@dataclass(frozen=True, slots=True)
class Named:
    """What stands in the field now."""

    name: str


KeepMessage = Named | Keep | InTheWay
"""What stands in the way is written over where its button is pressed."""


class KeepPlay(PagedScreen[KeepMessage]):
    """`ending` is the ending that was reached, the name that is offered first."""

    behind = "ground_debrief"

    def __init__(self, desk: Desk, plays: Plays, entry: Entry, played: Played, ending: str) -> None:
        super().__init__(desk)
        self._plays = plays
        self._entry = entry
        self._played = played
        self._name = ending
        self._done: Kept | InTheWay | NotDone | None = None

    # what stands on it

    def build(self, kit: Kit) -> Widget:
        """The name, or where it stands now."""
        head = heading(self.say("Keep this as a play"), 60, "on_ground")
        rows = self._kept(self._done) if isinstance(self._done, Kept) else self._asked()
        told = Scroll(Pad(Column(rows, gap=18), (12, 12, 12, 12)), "play", on_ground=True)
        back = Wrap((way_back(self.say("Back to the debrief")),))
        return Pad(Framed(head, told, Pad(back, (12, 4, 12, 4)), gap=10), (48, 32, 48, 22))

    def _asked(self) -> list[Widget]:
        where = self.say(BESIDE) if self._plays.is_beside(self._entry) else self.say(WITH_A_COPY)
        buttons: list[Widget] = [
            Button(Keep.BUTTON, self.say("Keep it"), Tone.FIRST, shortcut="Enter")
        ]
        if isinstance(self._done, InTheWay):
            buttons.append(Button(self._done, self.say("Write over it"), Tone.PLAIN))
        asked = Column(
            (
                Words(self.say(WHAT), "body", 26), Words(where, "body", 26),
                small_heading(self.say(LABEL)),
                TextField(Keep.FIELD, self.say(LABEL), Named, self._name, self.say(HINT), 1,
                          one_line=True),
                Wrap(buttons, gap=14),
            ),
            gap=12,
        )  # fmt: skip
        rows: list[Widget] = [Pad(asked, (28, 22, 28, 24), "paper")]
        if self._done is not None and not isinstance(self._done, Kept):
            said = Beside(
                Symbol("warn", 34, "bad", "paper"), Words(self._done.sentence, "semibold", 27), 14
            )
            card = Pad(said, (28, 20, 28, 22), "paper")
            rows.insert(0, Focused("trouble", card, leads=Keep.FIELD))
        return rows

    def _kept(self, kept: Kept) -> list[Widget]:
        done = Beside(
            Symbol("tick", 34, "good", "paper"),
            Words(self.say("It is kept as a play."), "semibold", 30),
            14,
        )
        rows: list[Widget] = [done, Words(self.say("It is {path}", path=kept.path), "medium", 27)]
        if kept.copy is not None:
            rows.append(
                Words(self.say("The copy of the story is {copy}", copy=kept.copy), "medium", 27)
            )
        rows.append(small_print(self.say("It was tried out, and it passes."), "ink"))
        return [Focused("kept", Pad(Column(rows, gap=12), (28, 22, 28, 24), "paper"))]

    @property
    def title(self) -> str:
        """For the window's title."""
        match self._done:
            case None:
                return self.say("Keep as a play")
            case Kept():
                return self.say("Keep as a play · it is kept")
            case InTheWay() | NotDone():
                return self.say("Keep as a play · {sentence}", sentence=self._done.sentence)

    def first_focus(self) -> object:
        """The name, or what stands in the way of it; once it is kept the way back."""
        if isinstance(self._done, Kept):
            return Command.STOP
        return "trouble" if self._done is not None else Keep.FIELD

    # what it answers

    def message(self, message: KeepMessage, now: float) -> Answer:
        """The name is typed, and kept."""
        match message:
            case Named(name):
                self._name = name
            case Keep():
                self._keep(False)
            case InTheWay():
                self._keep(True)
            case _:
                assert_never(message)
        return STAY

    def _keep(self, over: bool) -> None:
        self._done = self._plays.keep(self._entry, self._played, self._name, over)
        self.begin_anew()
