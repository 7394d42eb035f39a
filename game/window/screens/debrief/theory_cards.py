"""The theory cards of one move, whole: what they say, what they leave out, where they come from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Never

from game.window.desk import Desk
from game.window.keys import Command
from game.window.kit import Kit
from game.window.screens.play.over import theory_words
from game.window.screens.screen import PagedScreen
from game.window.stage import STAY, Answer, Pop
from game.window.widgets.boxes import Column, Framed, Pad
from game.window.widgets.button import way_back
from game.window.widgets.rows import Wrap
from game.window.widgets.scroll import Scroll
from game.window.widgets.widget import Widget
from game.window.widgets.words import Focused, Words, heading


class TheoryCards(PagedScreen[Never]):
    """The cards with these ids, one below the other."""

    behind = "ground_debrief"

    def __init__(self, desk: Desk, ids: Sequence[str]) -> None:
        super().__init__(desk)
        self._ids = tuple(ids)

    def build(self, kit: Kit) -> Widget:
        """Each card, then the way back."""
        rows: list[Widget] = []
        for card_id in self._ids:
            card = self.desk.ports.theory.get(card_id)
            words = (
                theory_words(card, say=self.say)
                if card
                else Words(self.say("There is no card for {card_id} yet.", card_id=card_id))
            )
            rows.append(Focused(f"card {card_id}", Pad(words, (32, 26, 32, 28), "paper")))
        listed = Scroll(Pad(Column(rows, gap=18), (12, 12, 12, 12)), "cards", on_ground=True)
        foot = Pad(Wrap((way_back(self.say("Back")),)), (12, 4, 12, 4))
        head = heading(self.say("Why?"), 60, "on_ground")
        return Pad(Framed(head, listed, foot, gap=10), (48, 32, 48, 24))

    @property
    def title(self) -> str:
        """For the window's title."""
        return self.say("Why")

    def command(self, command: Command, now: float) -> Answer:
        """W leads back too, as it led here."""
        return Pop() if command is Command.WHY else STAY
