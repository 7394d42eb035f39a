"""The figures with which a play begins in the middle, set before it begins.

Strands, measures, facts and promises of one moment. How a play begins with them is the engine's
`start_at`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Never, assert_never

from game.engine.start_at import promises_of
from game.model.power import MEASURE_LEAST, STRANDS, Chair, Strands
from game.model.scenario import Scenario
from game.model.state import State
from game.window.desk import Desk
from game.window.kit import Kit
from game.window.preview.stepper import Stepper
from game.window.screens.screen import PagedScreen
from game.window.stage import STAY, Answer, Replace
from game.window.widgets.boxes import Column, Framed, Pad
from game.window.widgets.button import Button, Tone
from game.window.widgets.rows import Row, Wrap
from game.window.widgets.scroll import Scroll
from game.window.widgets.segmented import Segmented
from game.window.widgets.widget import Widget
from game.window.widgets.words import Words, heading, small_heading
from game.words.moves import names_of
from game.words.numbers import capital
from game.words.standing import the_say

HOLDS = ((False, "No"), (True, "Yes"))
STANDINGS = (("none", "Not made"), ("open", "Open"), ("kept", "Kept"), ("failed", "Failed"))
BEFORE = "As it stands before anything of this moment happens."


@dataclass(frozen=True, slots=True)
class Begin:
    """Play from the figures as they are."""


class FiguresScreen(PagedScreen[State | Begin]):
    """`begin` makes the screen that plays from a state; a row sends the state as it would be."""

    behind = "ground_authoring"

    def __init__(
        self,
        desk: Desk,
        scenario: Scenario,
        state: State,
        begin: Callable[[State], PagedScreen[Never]],
    ) -> None:
        super().__init__(desk)
        self._scenario = scenario
        self._begin = begin
        self.state = state

    def build(self, kit: Kit) -> Widget:
        """Strands beside measures, facts and promises where there is room, else below."""
        title = self._scenario.moments[self.state.moment].title
        say = the_say(self.state.balance, names_of(self._scenario), say=self.say)
        said = f"{say} {self.say(BEFORE)}"
        head = Column((heading(self.say("Begin at “{title}”", title=title), 54, "on_ground"),
                       Words(said, "body", 25, "on_ground")), gap=8)  # fmt: skip
        sides = [self._strands(), *self._others()]
        is_wide = kit.scale.ems(kit.scale.width) >= 40 and len(sides) > 1
        body: Widget = Row(sides, gap=28, level=False) if is_wide else Column(sides, gap=24)
        sheet = Scroll(Pad(body, (14, 10, 14, 10)), "figures")
        begin = Button(Begin(), self.say("Begin here"), Tone.LIGHT)
        foot = Wrap((begin, Words(self.say("Left and Right change a figure; a digit sets it."),
                                  "body", 24, "on_ground")), gap=28)  # fmt: skip
        paper = Pad(sheet, (16, 14, 16, 14), "paper", 20)
        return Pad(Framed(head, paper, Pad(foot, (8, 4, 8, 4)), gap=16), (48, 34, 48, 24))

    def _strands(self) -> Widget:
        rows: list[Widget] = []
        for chair in (Chair.SERVICE_USER, Chair.PROFESSIONAL):
            strands = self.state.balance.of(chair)
            rows.append(small_heading(self._scenario.seated(chair).name, size=26))
            for n, strand in enumerate(STRANDS):
                says = partial(with_strand, self.state, chair, n)
                rows.append(
                    Stepper((chair, strand), capital(self.say(strand.value)), says, strands[n])
                )
        return Column(rows, gap=4)

    def _others(self) -> list[Widget]:
        """Measures, then facts, then promises, under their headings."""
        state, scenario = self.state, self._scenario
        rows: list[Widget] = []
        steppers, facts, promises = list[Widget](), list[Widget](), list[Widget]()
        for n, (one, value) in enumerate(zip(scenario.measures, state.measures, strict=True)):
            name, says = one.name, partial(with_measure, state, n)
            steppers.append(
                Stepper(("measure", name), name.capitalize(), says, value, MEASURE_LEAST)
            )
        for fact in scenario.facts:
            held = [(with_fact(state, fact, holds), self.say(words)) for holds, words in HOLDS]
            facts.append(Segmented(("fact", fact), fact, held, state, 0.5))
        for promise in promises_of(scenario):
            stood = [
                (with_promise(state, promise, way), self.say(words)) for way, words in STANDINGS
            ]
            promises.append(Segmented(("promise", promise), promise, stood, state, 0))
        for name, found in (
            (self.say("Measures"), steppers),
            (self.say("Facts"), facts),
            (self.say("Promises"), promises),
        ):
            if found:
                rows.append(small_heading(name, size=26))
                rows += found
        if not rows:
            return []
        return [Column(rows, gap=4)]

    @property
    def title(self) -> str:
        """For the window's title."""
        title = self._scenario.moments[self.state.moment].title
        return self.say(
            "{title} · begin here · power {whole_power}",
            title=title,
            whole_power=self.state.balance.whole_power,
        )

    def first_focus(self) -> object:
        """Beginning needs one key; the figures are above it."""
        return Begin()

    def message(self, message: State | Begin, now: float) -> Answer:
        """A figure changes, or the play begins."""
        match message:
            case State():
                self.state = message
                self.renew()
                return STAY
            case Begin():
                return Replace(self._begin(self.state))
            case _:
                assert_never(message)

    def number(self, number: int, now: float) -> Answer:
        """A digit sets the figure in focus."""
        focus = self.page.focus
        return self._sent(focus.to(number), now) if isinstance(focus, Stepper) else STAY


def with_strand(state: State, chair: Chair, at: int, value: int) -> State:
    """The state with the strand at a place of `STRANDS` at a value."""
    strands = list(state.balance.of(chair))
    strands[at] = value
    changed = Strands(*strands)
    if chair is Chair.SERVICE_USER:
        return replace(state, balance=replace(state.balance, user=changed))
    return replace(state, balance=replace(state.balance, professional=changed))


def with_measure(state: State, at: int, value: int) -> State:
    """The state with the measure at a place at a value."""
    return replace(state, measures=(*state.measures[:at], value, *state.measures[at + 1 :]))


def with_fact(state: State, fact: str, holds: bool) -> State:
    """The state in which a fact holds, or does not."""
    return replace(state, facts=state.facts | {fact} if holds else state.facts - {fact})


def with_promise(state: State, promise: str, stands: str) -> State:
    """The state in which a promise stands as one of `STANDINGS`."""
    one = frozenset({promise})
    return replace(
        state,
        promised=state.promised | one if stands != "none" else state.promised - one,
        kept=state.kept | one if stands == "kept" else state.kept - one,
        failed=state.failed | one if stands == "failed" else state.failed - one,
    )
