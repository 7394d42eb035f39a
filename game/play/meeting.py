"""A play in progress, page by page and decision by decision.

The rules are the engine's. Here its events are cut into pages, one for each moment that tells or
does something, and it is kept what was decided and told so far.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from game.engine.order import dealt
from game.engine.play import Step, begin, choose
from game.engine.view import moment_seen, moves_seen, passages_seen
from game.model.balance import Balance
from game.model.events import Event, Hope, MomentReached
from game.model.power import Chair
from game.model.run import Run
from game.model.scenario import Scenario
from game.model.state import Decision, State
from game.model.view import MomentSeen, MoveSeen, PassageSeen
from game.play.same_line import still_followed
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


@dataclass(frozen=True, slots=True)
class Meeting:
    """One play in progress: the same scenario, sitting and picks give the same one anywhere.

    `step` is the last one of the rules, `pages` what it told on its way to the moment where the
    play stands now, `outcome` what its decision did; None before the first. `visited` are the
    moments in which the decisions were made, `told` everything that was told, oldest first.
    `hopes` has at most one for a decision, the one said last at its end.
    """

    scenario: Scenario
    sitting: Sitting
    step: Step
    pages: tuple[ToldPage, ...]
    told: tuple[ToldPage | Outcome, ...]
    outcome: Outcome | None = None
    decisions: tuple[Decision, ...] = ()
    visited: tuple[str, ...] = ()
    hopes: tuple[Hope, ...] = ()

    @property
    def state(self) -> State:
        """Where the play stands."""
        return self.step.state

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

    @property
    def ending(self) -> str | None:
        """The ending that is reached; None on the way there, and where the play is stuck."""
        return self.scenario.moments[self.state.moment].ending

    def picked(self, picks: Decision) -> Meeting:
        """The meeting after people's picks, and those of the chairs that nobody plays.

        `picks` is empty where nobody is asked. Refused, with a sentence, where the rules say no.
        """
        return self.decided(
            decided(self.scenario, self.state, self.sitting, self.decisions, self.visited, picks)
        )

    def decided(self, decision: Decision) -> Meeting:
        """The meeting after a whole decision, as it was made or kept; Refused as `picked`."""
        was = self.state
        step = choose(self.scenario, was, decision)
        moves = moves_seen(self.scenario, _chunks(step.events)[0], self.sitting.players.one_chair)
        outcome = Outcome(moves, was.balance, _after(was.balance, moves), self.moment)
        pages = _pages(self.scenario, self.sitting, step, outcome.after, was)
        return replace(
            self,
            step=step,
            pages=pages,
            told=(*self.told, outcome, *pages),
            outcome=outcome,
            decisions=(*self.decisions, decision),
            visited=(*self.visited, was.moment),
        )

    def hoping(self, hope: Hope) -> Meeting:
        """The meeting with a hope or an expectation, as one with what was said of it before."""
        said = [one for one in self.hopes if one.decision == hope.decision]
        for one in said:
            hope = replace(
                hope, hoped=hope.hoped or one.hoped, expected=hope.expected or one.expected
            )
        return replace(self, hopes=(*(one for one in self.hopes if one not in said), hope))


def begun(scenario: Scenario, sitting: Sitting) -> Meeting:
    """A meeting in which nothing is decided yet; the seed deals the order of options, too."""
    scenario = dealt(scenario, sitting.seed)
    step = begin(scenario)
    pages = _pages(scenario, sitting, step, scenario.starts, None)
    return Meeting(scenario, sitting, step, pages, pages)


def after_decisions(scenario: Scenario, sitting: Sitting, decisions: Iterable[Decision]) -> Meeting:
    """A meeting after whole decisions; Refused where the scenario does not follow one."""
    meeting = begun(scenario, sitting)
    for decision in decisions:
        meeting = meeting.decided(decision)
    return meeting


def played(scenario: Scenario, sitting: Sitting, picks: Iterable[Decision]) -> Meeting:
    """A meeting made from people's picks alone, one for each decision; `sitting` has the seed.

    A pick is empty where nobody is asked. Refused where the scenario does not follow one.
    """
    meeting = begun(scenario, sitting)
    for pick in picks:
        meeting = meeting.picked(pick)
    return meeting


def followed(scenario: Scenario, sitting: Sitting, run: Run | None) -> Meeting:
    """What was kept of a run, as far as the scenario, which may have changed, follows it.

    Without a run, nothing is decided yet.
    """
    meeting = begun(scenario, sitting)
    if run is None:
        return meeting
    for decision in still_followed(scenario, run):
        meeting = meeting.decided(decision)
    is_whole = len(meeting.decisions) == len(run.decisions)
    for hope in run.hopes:
        if is_whole or hope.decision < len(meeting.decisions):
            meeting = meeting.hoping(hope)
    return meeting


def _chunks(events: Sequence[Event]) -> list[list[Event]]:
    """Events cut where a moment is reached; the first part is what came before any arrival."""
    parts: list[list[Event]] = [[]]
    for event in events:
        if isinstance(event, MomentReached):
            parts.append([])
        parts[-1].append(event)
    return parts


def _pages(
    scenario: Scenario, sitting: Sitting, step: Step, before: Balance, was: State | None
) -> tuple[ToldPage, ...]:
    """The arrivals of a step as pages; empty ones on the way are left out.

    `was` is the state in which the step was made, None at the beginning.
    """
    arrivals = _chunks(step.events)[1:]
    seen_by = viewer(scenario, step.state, sitting)
    passages = passages_seen(scenario, step, seen_by, was)
    pages = []
    for passage, events in zip(passages, arrivals, strict=True):
        moves = moves_seen(scenario, events, seen_by)
        page = ToldPage(passage, moves, before, _after(before, moves))
        before = page.after
        if passage.lines or moves or passage is passages[-1]:
            pages.append(page)
    return tuple(pages)


def _after(balance: Balance, moves: Iterable[MoveSeen]) -> Balance:
    for move in moves:
        balance = balance.after(move.shifts)
    return balance
