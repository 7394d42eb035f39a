"""Handing a scenario out: the pack that was written, and where it is, in words.

It is written as this opens. Nothing is written over without being asked.
"""

from __future__ import annotations

from game.library.packs.packs import HandedOut
from game.model.codes import Severity
from game.window.desk import Desk
from game.window.keys import Command
from game.window.kit import Kit
from game.window.ports import Entry, InTheWay, OwnShelf
from game.window.screens.screen import PagedScreen
from game.window.stage import STAY, Answer
from game.window.widgets.boxes import Column, Framed, Pad
from game.window.widgets.button import Button, Tone, way_back
from game.window.widgets.rows import Beside, Wrap
from game.window.widgets.scroll import Scroll
from game.window.widgets.symbol import Symbol
from game.window.widgets.widget import Widget
from game.window.widgets.words import Focused, Words, heading, small_print

NEXT = (
    "It is one file, with the story and all that belongs to it. Send it, or put it on a memory "
    "stick. Whoever gets it drags it onto their own shelf."
)
ERRORS = "It has problems to mend. Whoever brings it in is told, and can take it as it is."


class HandOut(PagedScreen[InTheWay]):
    """One pack of one scenario."""

    behind = "ground_authoring"

    def __init__(self, desk: Desk, own: OwnShelf, entry: Entry) -> None:
        super().__init__(desk)
        self._own = own
        self._entry = entry
        self._done = own.hand_out(entry, False)

    def build(self, kit: Kit) -> Widget:
        """What was done, and the ways on."""
        head = heading(self.say("Hand out “{title}”", title=self._entry.title), 54, "on_ground")
        card = Focused("done", Pad(Column(self._said(), gap=12), (30, 26, 30, 28), "paper", 20))
        buttons: list[Widget] = []
        if isinstance(self._done, InTheWay):
            buttons.append(Button(self._done, self.say("Write over it"), Tone.DARK))
        buttons.insert(0, way_back(self.say("Back")))
        told = Scroll(Pad(Column((card,)), (12, 12, 12, 12)), "told", on_ground=True)
        return Pad(Framed(head, told, Pad(Wrap(buttons, gap=16), (12, 4, 12, 4))), (48, 34, 48, 24))

    def _said(self) -> list[Widget]:
        done = self._done
        if not isinstance(done, HandedOut):
            icon = Symbol("warn", 34, "bad", "paper")
            return [Beside(icon, Words(done.sentence, "semibold", 30), gap=14)]
        icon = Symbol("tick", 34, "good", "paper")
        rows: list[Widget] = [
            Beside(icon, Words(self.say("The pack is written."), "semibold", 30), gap=14),
            Words(self.say("It is called {name}", name=done.path.name), "medium", 28),
            Words(
                self.say("It lies in the folder {parent}", parent=done.path.parent), "medium", 28
            ),
            Words(self.say(NEXT), "body", 26),
        ]
        if any(one.severity is Severity.ERROR for one in self._entry.problems):
            rows.append(small_print(self.say(ERRORS), "ink"))
        if done.left_out:
            names = ", ".join(done.left_out)
            rows.append(
                small_print(
                    self.say(
                        "Left out, for it does not belong to a scenario: {names}.", names=names
                    )
                )
            )
        return rows

    @property
    def title(self) -> str:
        """For the window's title."""
        done = self._done
        said = (
            self.say("handed out as {name}", name=done.path.name)
            if isinstance(done, HandedOut)
            else done.sentence
        )
        return f"{self._entry.title} · {said}"

    def first_focus(self) -> object:
        """The way back; what was done is one stop before it."""
        return Command.STOP

    def message(self, message: InTheWay, now: float) -> Answer:
        """Write over what stands there."""
        self._done = self._own.hand_out(self._entry, True)
        self.page.forget_focus()
        self.renew()
        return STAY
