"""A stopped run whose scenario has been changed since: follow it as far as it goes, or start again.

Nothing is lost either way: where the old decisions no longer fit, the keeper goes on with what
fits as a run of its own, and the stopped one stays as it is.
"""

from __future__ import annotations

from dataclasses import replace
from enum import Enum, auto
from typing import assert_never

from game.engine.play import Step
from game.model.scenario import Scenario
from game.play.sitting import Sitting
from game.window.desk import Desk
from game.window.keys import Command
from game.window.kit import Kit
from game.window.ports import Unfinished
from game.window.screens.play.play_screen import PlayScreen
from game.window.screens.screen import PagedScreen
from game.window.stage import STAY, Answer, Replace
from game.window.widgets.boxes import Column, Framed, Pad
from game.window.widgets.button import Button, Tone
from game.window.widgets.rows import Wrap
from game.window.widgets.scroll import Scroll
from game.window.widgets.widget import Widget
from game.window.widgets.words import Focused, Words, heading

LOST_WORDS = (
    "You played it in other words, called “{name}”, and those cannot be read any more. You would "
    "go on in the scenario’s own words."
)


class ChangedWay(Enum):
    """The ways on, in the order of their numbers."""

    FOLLOW = auto()
    AGAIN = auto()


class ChangedScreen(PagedScreen[ChangedWay]):
    """Asked before a run is carried on that its scenario may no longer follow.

    `steps` are those it does.
    """

    behind = "ground_settings"

    def __init__(
        self,
        desk: Desk,
        unfinished: Unfinished,
        scenario: Scenario,
        sitting: Sitting,
        steps: tuple[Step, ...],
    ) -> None:
        super().__init__(desk)
        self._unfinished = unfinished
        self._scenario = scenario
        self._sitting = sitting
        self._steps = steps

    def build(self, kit: Kit) -> Widget:
        """What has happened, and the three ways on."""
        said = Column([Words(words, size=30) for words in self._sentences()], gap=14)
        told = Pad(said, (36, 28, 36, 30), "paper", 20)
        card = Column((Focused("said", told, leads=ChangedWay.FOLLOW),))
        ways = Wrap(
            (
                Button(
                    ChangedWay.FOLLOW,
                    self.say("Follow it as far as it goes"),
                    Tone.LIGHT,
                    shortcut="1",
                ),
                Button(ChangedWay.AGAIN, self.say("Start again"), Tone.DARK, shortcut="2"),
                Button(Command.STOP, self.say("Back to the shelf"), Tone.DARK, shortcut="Esc"),
            ),
            gap=16,
        )
        head = heading(self._scenario.title, 60, "on_ground")
        listed = Scroll(Pad(card, (12, 12, 12, 12)), "changed", on_ground=True)
        return Pad(Framed(head, listed, Pad(ways, (12, 4, 12, 4)), gap=14), (60, 44, 60, 30))

    def _sentences(self) -> list[str]:
        all_, fit = len(self._unfinished.run.decisions), len(self._steps) - 1
        here = self._scenario.moments[self._steps[-1].state.moment].title
        found = []
        if self._unfinished.lost_words is not None:
            found.append(self.say(LOST_WORDS).format(name=self._unfinished.lost_words))
        if self._unfinished.changed or fit < all_:
            found.append(self.say("The scenario has been changed since you stopped."))
        if fit == all_:
            found.append(
                self.say(
                    "Everything you decided still fits. Some of the words may be different now."
                )
            )
        elif fit:
            found.append(
                self.say("Your first {fit} of {all} decisions still fit.", fit=fit, all=all_)
            )
        else:
            found.append(self.say("None of your decisions fit it any more."))
        found.append(
            self.say("You would carry on in “{here}”. What you played before is kept.", here=here)
        )
        return found

    @property
    def title(self) -> str:
        """For the window's title."""
        return self.say("{title} · changed since you stopped", title=self._scenario.title)

    def first_focus(self) -> object:
        """What has happened is read first."""
        return "said"

    def message(self, message: ChangedWay, now: float) -> Answer:
        """One of the two ways."""
        entry, run = self._unfinished.entry, self._unfinished.run
        match message:
            case ChangedWay.FOLLOW:
                return Replace(PlayScreen(self.desk, entry, self._sitting, run.head.other, run))
            case ChangedWay.AGAIN:
                sitting = replace(self._sitting, seed=self.desk.ports.seed())
                return Replace(PlayScreen(self.desk, entry, sitting, run.head.other))
            case _:
                assert_never(message)

    def number(self, number: int, now: float) -> Answer:
        """1 follows, 2 starts again."""
        ways = tuple(ChangedWay)
        return self.message(ways[number - 1], now) if number <= len(ways) else STAY
