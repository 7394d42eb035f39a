"""The figures with which a play begins in the middle, set before it begins.

Strands, measures, facts and promises of one moment. How a play begins with them is the engine's
`start_at`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pygame

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
from game.window.widgets.button import Button, Kind
from game.window.widgets.rows import Flow, Row
from game.window.widgets.scroll import Scroll
from game.window.widgets.segmented import Segmented
from game.window.widgets.widget import Changed, Message, Pressed, Widget
from game.window.widgets.words import Words, heading, small_heading

HOLDS = (("no", "No"), ("yes", "Yes"))
STANDINGS = (("none", "Not made"), ("open", "Open"), ("kept", "Kept"), ("failed", "Failed"))
BEFORE = "As it stands before anything of this moment happens."


class FiguresScreen(PagedScreen):
    """`begin` makes the screen that plays from a state."""

    def __init__(
        self,
        desk: Desk,
        scenario: Scenario,
        state: State,
        begin: Callable[[State], PagedScreen],
    ) -> None:
        super().__init__(desk)
        self._scenario = scenario
        self._begin = begin
        self.state = state

    def build(self, kit: Kit) -> Widget:
        """Strands beside measures, facts and promises where there is room, else below."""
        title = self._scenario.moments[self.state.moment].title
        said = f"Power {self.state.balance.whole_power} of 100. {BEFORE}"
        head = Column((heading(f"Begin at “{title}”", 54, "on_ground"),
                       Words(said, "body", 25, "on_ground")), gap=8)  # fmt: skip
        sides = [self._strands(), *self._others()]
        is_wide = kit.scale.ems(kit.scale.width) >= 40 and len(sides) > 1
        body: Widget = Row(sides, gap=28, level=False) if is_wide else Column(sides, gap=24)
        sheet = Scroll(Pad(body, (14, 10, 14, 10)), "figures")
        begin = Button("begin", "Begin here", Kind.LIGHT)
        foot = Flow((begin, Words("Left and Right change a figure; a digit sets it.", "body", 24,
                                  "on_ground")), gap=28)  # fmt: skip
        paper = Pad(sheet, (16, 14, 16, 14), "paper", 20)
        return Pad(Framed(head, paper, Pad(foot, (8, 4, 8, 4)), gap=16), (48, 34, 48, 24))

    def _strands(self) -> Widget:
        rows: list[Widget] = []
        for chair in (Chair.SERVICE_USER, Chair.PROFESSIONAL):
            strands = self.state.balance.of(chair)
            rows.append(small_heading(self._scenario.seated(chair).name, size=26))
            rows += [
                Stepper(f"strand/{chair.value}/{n}", strand.value.capitalize(), strands[n])
                for n, strand in enumerate(STRANDS)
            ]
        return Column(rows, gap=4)

    def _others(self) -> list[Widget]:
        """Measures, then facts, then promises, under their headings."""
        state, scenario = self.state, self._scenario
        rows: list[Widget] = []
        measures = zip(scenario.measures, state.measures, strict=True)
        steppers: list[Widget] = [
            Stepper(f"measure/{n}", one.name.capitalize(), value, MEASURE_LEAST)
            for n, (one, value) in enumerate(measures)
        ]
        facts: list[Widget] = [
            Segmented(f"fact/{fact}", fact, HOLDS, "yes" if fact in state.facts else "no", 0.5)
            for fact in scenario.facts
        ]
        promises: list[Widget] = [
            Segmented(f"promise/{one}", one, STANDINGS, standing(state, one), 0)
            for one in promises_of(scenario)
        ]
        for name, found in (("Measures", steppers), ("Facts", facts), ("Promises", promises)):
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
        return f"{title} · begin here · power {self.state.balance.whole_power}"

    def ground(self, surface: pygame.Surface, kit: Kit, now: float) -> None:
        """A plain dark ground."""
        surface.fill(kit.theme.ground_authoring)

    def first_focus(self) -> str:
        """Beginning needs one key; the figures are above it."""
        return "begin"

    def message(self, message: Message, now: float) -> Answer:
        """A figure changes, or the play begins."""
        match message:
            case Changed(key, value):
                self.state = changed_state(self.state, key, value)
                self.renew()
            case Pressed("begin"):
                return Replace(self._begin(self.state))
            case _:
                pass
        return STAY

    def number(self, number: int, now: float) -> Answer:
        """A digit sets the figure in focus."""
        focus = self.page.focus
        if isinstance(focus, Stepper):
            return self.message(Changed(focus.key, f"{number}"), now)
        return STAY


def standing(state: State, promise: str) -> str:
    """How a promise stands: none, open, kept or failed."""
    if promise in state.kept:
        return "kept"
    if promise in state.failed:
        return "failed"
    return "open" if promise in state.promised else "none"


def changed_state(state: State, key: str, value: str) -> State:
    """The state with one figure changed; ValueError for a key that is none."""
    kind, _, name = key.partition("/")
    match kind:
        case "strand":
            chair, _, number = name.partition("/")
            is_user = chair == Chair.SERVICE_USER.value
            strands = list(state.balance.user if is_user else state.balance.professional)
            strands[int(number)] = int(value)
            changed = Strands(*strands)
            if is_user:
                return replace(state, balance=replace(state.balance, user=changed))
            return replace(state, balance=replace(state.balance, professional=changed))
        case "measure":
            measures = list(state.measures)
            measures[int(name)] = int(value)
            return replace(state, measures=tuple(measures))
        case "fact":
            facts = state.facts | {name} if value == "yes" else state.facts - {name}
            return replace(state, facts=facts)
        case "promise":
            one = frozenset({name})
            return replace(
                state,
                promised=state.promised | one if value != "none" else state.promised - one,
                kept=state.kept | one if value == "kept" else state.kept - one,
                failed=state.failed | one if value == "failed" else state.failed - one,
            )
    raise ValueError(f"there is no figure called {key!r}")
