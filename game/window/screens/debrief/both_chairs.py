"""The same moment from both chairs: two halves of a picture, what was said, what each thought.

Shown once both chairs were sat in. In a small window and with large text it is told one thing at
a time: what was said, what one thought, what the other thought, where the say was left.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import assert_never

from game.engine import staging
from game.engine.play import Step
from game.model.balance import Balance
from game.model.power import Chair
from game.model.scenario import Scenario
from game.study.both_chairs import SharedMoment
from game.window.desk import Desk
from game.window.keys import Command
from game.window.kit import Kit
from game.window.scenes import scene_of
from game.window.screens.debrief import halves
from game.window.screens.screen import PagedScreen
from game.window.stage import STAY, Answer, Pop
from game.window.widgets.boxes import Framed, Gap, Pad
from game.window.widgets.button import Button, Tone
from game.window.widgets.rows import Row, Wrap
from game.window.widgets.scenario.lit import LitHalf
from game.window.widgets.scroll import Scroll
from game.window.widgets.widget import Widget
from game.window.widgets.words import Focused, Words, heading

ALL_AT_ONCE = 56.0
"""Ems of width from which on a moment is shown whole."""
PARTS = 3
"""What was said, and what each thought: so many things of a moment, one at a time."""


@dataclass(frozen=True, slots=True)
class Onward:
    """To the next thing, or the next moment."""


class BothChairs(PagedScreen[Onward]):
    """`shared` are the moments, at least one; `left` is where the say was left from each chair.

    `steps` are those of the play that was sat in last: they say who was in the room, and when.
    """

    behind = "ground_debrief"

    def __init__(
        self,
        desk: Desk,
        scenario: Scenario,
        shared: Sequence[SharedMoment],
        steps: Sequence[Step],
        own: Chair,
        left: Mapping[Chair, Balance],
    ) -> None:
        super().__init__(desk)
        self._scenario = scenario
        self._shared = tuple(shared)
        self._steps = tuple(steps)
        self._own = own
        self._left = left
        self._number = 0
        self._parts = 1

    # what stands on it

    def build(self, kit: Kit) -> Widget:
        """The moment whole, or the one part of it that its turn has come to.

        One at a time, where the say was left comes once, after all moments.
        """
        parts = 1 if kit.scale.ems(kit.scale.width) >= ALL_AT_ONCE else PARTS
        if parts != self._parts:
            self._number, self._parts = self._at * parts, parts
        number = self.say("{number} of {all}", number=self._number + 1, all=self._all)
        ways: list[Widget] = []
        if self._number:
            ways.append(Button(Command.EARLIER, self.say("Earlier"), Tone.DARK, shortcut="Left"))
        if self._number + 1 < self._all:
            ways.append(Button(Onward(), self.say("The next one"), Tone.LIGHT, shortcut="N"))
        back = self.say("Back to the debrief")
        ways.append(Button(Command.STOP, back, Tone.DARK, shortcut="Esc"))
        name = self._scenario.moments[self._now.moment].title
        told = heading(self.say("{moment}, from both chairs", moment=name), 48, "on_ground")
        head = Wrap((told, Words(number, "semibold", 24, "on_ground")), gap=30)
        body = self._whole() if self._parts == 1 else self._one_thing(kit)
        foot = Pad(Wrap(ways, gap=16), (10, 4, 10, 4))
        return Pad(Framed(head, body, foot, gap=12), (48, 24, 48, 20))

    def _whole(self) -> Widget:
        pictures = Row([self._picture(chair, 0.27) for chair in halves.LEFT_FIRST], gap=8)
        told = halves.told(self._scenario, self._now, self._own, self.say)
        card = Focused("told", Pad(told, (28, 18, 28, 22), "paper"))
        strip = halves.left_in(self._scenario, self._left, self.say)
        return Framed(
            pictures, Scroll(Pad(card, (12, 8, 12, 8)), "told", on_ground=True), strip, 10
        )

    def _one_thing(self, kit: Kit) -> Widget:
        chairs: dict[int, Chair] = dict(enumerate(halves.LEFT_FIRST, 1))
        is_last = self._number == self._all - 1
        chair = None if is_last else chairs.get(self._number % self._parts)
        if is_last:
            inside = halves.left_in_words(self._scenario, self._left, self.say)
        elif chair is not None:
            inside = halves.thought_by(self._scenario, self._now, chair, self.say)
        else:
            inside = halves.said(self._scenario, self._now, self._own, self.say)
        card = Focused("told", Pad(inside, (28, 18, 28, 22), "paper"))
        scroll = Scroll(Pad(card, (12, 8, 12, 8)), "told", on_ground=True)
        if chair is None or kit.scale.ems(kit.scale.height) < 28:
            return scroll
        return Framed(self._picture(chair, 0.3), scroll, Gap(0), 10)

    def _picture(self, chair: Chair, ratio: float) -> Widget:
        """The room of the moment, the one in this chair in the light."""
        scenario, moment = self._scenario, self._scenario.moments[self._now.moment]
        states = [step.state for step in self._steps]
        state = next((one for one in states if one.moment == moment.name), states[-1])
        then = staging.where_and_when(scenario, moment, state, state.setting, state.time)
        seen = staging.scene_of(scenario, moment, state, *then)
        scene = scene_of(scenario, self.desk.settings.look, state.balance, seen)
        words = self.say("{name}, in the light", name=scenario.seated(chair).name)
        return LitHalf(scene, words, chair, ratio)

    @property
    def _at(self) -> int:
        """Which moment, from 0."""
        return min(self._number // self._parts, len(self._shared) - 1)

    @property
    def _now(self) -> SharedMoment:
        return self._shared[self._at]

    @property
    def _all(self) -> int:
        return len(self._shared) * self._parts + (self._parts > 1)

    @property
    def title(self) -> str:
        """For the window's title."""
        name = self._scenario.moments[self._now.moment].title
        number = {"number": self._number + 1, "all": self._all}
        return self.say("{moment}, from both chairs · {number} of {all}", moment=name, **number)

    def first_focus(self) -> object:
        """The way on; after the last one the way back."""
        return Onward() if self._number + 1 < self._all else Command.STOP

    # what it answers

    @property
    def steps_by_arrows(self) -> bool:
        """Left and Right go through the moments."""
        return True

    def message(self, message: Onward, now: float) -> Answer:
        """On by one."""
        match message:
            case Onward():
                self._go(1)
            case _:
                assert_never(message)
        return STAY

    def command(self, command: Command, now: float) -> Answer:
        """N and the arrows go through the moments; Y, which led here, leads back."""
        match command:
            case Command.NEXT | Command.LATER:
                self._go(1)
            case Command.EARLIER:
                self._go(-1)
            case Command.BOTH_CHAIRS:
                return Pop()
            case _:
                pass
        return STAY

    def _go(self, by: int) -> None:
        self._number = max(0, min(self._all - 1, self._number + by))
        self.begin_anew()
