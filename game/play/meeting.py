"""A play in progress, page by page and decision by decision.

The rules are the engine's. Here its events are cut into pages, one for each moment that tells or
does something, and it is kept what was decided and told so far.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.engine.order import dealt
from game.engine.play import Step, begin, choose
from game.engine.view import moment_seen, moves_seen, passages_seen
from game.model.balance import Balance
from game.model.events import Event, MomentReached
from game.model.power import Chair
from game.model.problems import Refused
from game.model.scenario import Scenario
from game.model.state import Decision, State
from game.model.view import MomentSeen, MoveSeen, PassageSeen
from game.play.sitting import Sitting, asked, decided, viewer


@dataclass(frozen=True, slots=True)
class ToldPage:
    """One moment on the way: what it told and did on arrival, and the balance before and after."""

    passage: PassageSeen
    moves: tuple[MoveSeen, ...]
    before: Balance
    after: Balance


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a decision did before the story went on."""

    moves: tuple[MoveSeen, ...]
    before: Balance
    after: Balance
    moment: MomentSeen


def chunks(events: Sequence[Event]) -> list[list[Event]]:
    """Events cut where a moment is reached; the first part is what came before any arrival."""
    parts: list[list[Event]] = [[]]
    for event in events:
        if isinstance(event, MomentReached):
            parts.append([])
        parts[-1].append(event)
    return parts


class Meeting:
    """One play in progress.

    `pages` are what is to be told before the next decision, `last` the step that led to them.
    Decisions handed in are followed as far as the scenario, which may have changed, allows.
    """

    def __init__(
        self, scenario: Scenario, sitting: Sitting, decisions: Sequence[Decision] = ()
    ) -> None:
        self.scenario = scenario = dealt(scenario, sitting.seed)
        self.sitting = sitting
        self.decisions: list[Decision] = []
        self.visited: list[str] = []
        self.told: list[ToldPage | Outcome] = []
        self.balance = scenario.starts
        self.last = begin(scenario)
        self.state, self.pages = self._take(self.last)
        for decision in decisions:
            try:
                self._follow(decision)
            except Refused:
                break

    @property
    def viewer(self) -> Chair | None:
        """Whose view is shown now; None is an onlooker's."""
        return viewer(self.scenario, self.state, self.sitting)

    @property
    def asked(self) -> tuple[Chair, ...]:
        """The chairs a person must pick for now."""
        return asked(self.scenario, self.state, self.sitting)

    @property
    def moment(self) -> MomentSeen:
        """The moment the play stands in, as the viewer may know it."""
        return moment_seen(self.scenario, self.state, self.viewer)

    def moment_for(self, chair: Chair) -> MomentSeen:
        """The moment as one chair may know it: its own options to pick from."""
        return moment_seen(self.scenario, self.state, chair)

    @property
    def is_over(self) -> bool:
        """True at an ending, and where the play is stuck."""
        moment = self.scenario.moments[self.state.moment]
        return moment.decides is None or self.moment.is_stuck

    def picks_of(self, chair: Chair) -> tuple[tuple[str, str], ...]:
        """What a chair picked so far, as (moment, choice id), for a sitting across from it."""
        met = zip(self.visited, self.decisions, strict=True)
        picked = ((moment, decision.of(chair)) for moment, decision in met)
        return tuple((moment, pick) for moment, pick in picked if pick is not None)

    def decide(self, picks: Decision) -> tuple[Decision, Outcome]:
        """Make the next decision: people's picks, and those of chairs nobody plays.

        Refused, with a sentence, where the rules say no; then nothing has changed.
        """
        whole = decided(
            self.scenario, self.state, self.sitting,
            tuple(self.decisions), tuple(self.visited), picks,
        )  # fmt: skip
        return whole, self._follow(whole)

    def _follow(self, decision: Decision) -> Outcome:
        was, seen = self.state, self.moment
        step = self.last = choose(self.scenario, was, decision)
        self.decisions.append(decision)
        self.visited.append(was.moment)
        before = self.balance
        moves = moves_seen(self.scenario, chunks(step.events)[0], self.sitting.players.one_chair)
        for move in moves:
            self.balance = self.balance.after(move.shifts)
        outcome = Outcome(moves, before, self.balance, seen)
        self.told.append(outcome)
        self.state, self.pages = self._take(step)
        return outcome

    def _take(self, step: Step) -> tuple[State, tuple[ToldPage, ...]]:
        """The state of a step and its arrivals as pages; empty ones on the way are left out."""
        self.state = step.state
        arrivals = chunks(step.events)[1:]
        seen_by = self.viewer
        pages = []
        for number, events in enumerate(arrivals, start=1):
            (passage,) = passages_seen(self.scenario, events, seen_by)
            moves = moves_seen(self.scenario, events, seen_by)
            before = self.balance
            for move in moves:
                self.balance = self.balance.after(move.shifts)
            page = ToldPage(passage, moves, before, self.balance)
            if passage.lines or moves or number == len(arrivals):
                pages.append(page)
        self.told.extend(pages)
        self.balance = step.state.balance
        return step.state, tuple(pages)
