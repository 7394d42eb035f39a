"""What effects and traces do to a state, and the events that say so.

All shifts of one move are summed, then each strand is clamped to 1-10 (format 1, section 3).
A shift that finds nothing left to take still makes an event: the harm is no smaller.
"""

from __future__ import annotations

from game.model import events as made
from game.model.balance import Balance
from game.model.effects import THE_REST, Effects, Traces
from game.model.events import Event, Origin
from game.model.power import LEAST, MEASURE_LEAST, MEASURE_MOST, MOST, Strands
from game.model.scenario import Scenario
from game.model.state import State


def moved(effects: Effects, balance: Balance, origin: Origin, events: list[Event]) -> Balance:
    """The balance after the shifts; an event for each strand that a shift was asked of."""
    user, professional = balance.user, balance.professional
    users, professionals = list(user), list(professional)
    for strand, index, asked, asked_other, both in effects.pulls:
        before, before_other = user[index], professional[index]
        moved_both = within_both(both, before, before_other) if both else 0
        after = _clamped(before + asked - both + moved_both)
        after_other = _clamped(before_other + asked_other - both + moved_both)
        users[index], professionals[index] = after, after_other
        events.append(
            made.PowerMoved(
                strand, before, after, asked, before_other, after_other, asked_other, origin
            )
        )
    return Balance(Strands(*users), Strands(*professionals))


def within_both(both: int, user: int, professional: int) -> int:
    """How far a strand of both chairs can go at once: as far as both have above 1 or below 10."""
    if both < 0:
        return max(both, LEAST - min(user, professional))
    return min(both, MOST - max(user, professional))


def _clamped(points: int) -> int:
    return LEAST if points < LEAST else MOST if points > MOST else points


def changed(
    effects: Effects,
    scenario: Scenario,
    measures: tuple[int, ...],
    origin: Origin,
    events: list[Event],
) -> tuple[int, ...]:
    """The measures after the changes, each clamped to 0-10; an event for each that was asked."""
    asked: dict[str, int] = {}
    for change in effects.changes:
        asked[change.measure] = asked.get(change.measure, 0) + change.points
    after = list(measures)
    for measure, points in asked.items():
        if points:
            index = scenario.measure_index(measure)
            after[index] = min(max(measures[index] + points, MEASURE_LEAST), MEASURE_MOST)
            events.append(made.MeasureMoved(measure, measures[index], after[index], points, origin))
    return tuple(after)


def applied(
    scenario: Scenario,
    state: State,
    effects: Effects,
    traces: Traces,
    origin: Origin,
    events: list[Event],
    moment: str | None = None,
) -> State:
    """The state after effects and traces; events are added to the list in order.

    `moment` is where the state stands then; None: where it stood.
    """
    balance, measures = state.balance, state.measures
    if effects.shifts:
        balance = moved(effects, balance, origin, events)
    if effects.changes:
        measures = changed(effects, scenario, measures, origin, events)
    facts, promised, kept, failed = state.facts, state.promised, state.kept, state.failed
    if not traces.is_empty:
        facts = remembered(facts, traces, origin, events)
        promised, kept, failed = promises_after(state, traces, origin, events)
    where = moment or state.moment
    return State(where, balance, measures, facts, promised, kept, failed, state.setting, state.time)


def remembered(
    facts: frozenset[str], traces: Traces, origin: Origin, events: list[Event]
) -> frozenset[str]:
    """The facts that hold after the traces."""
    if not (traces.remember or traces.forget):
        return facts
    after = set(facts)
    for fact in traces.remember:
        if fact not in after:
            after.add(fact)
            events.append(made.FactRemembered(fact, origin))
    for fact in traces.forget:
        if fact in after:
            after.remove(fact)
            events.append(made.FactForgotten(fact, origin))
    return frozenset(after)


def promises_after(
    state: State, traces: Traces, origin: Origin, events: list[Event]
) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """The promises made, kept and failed after the traces.

    A promise made again is open again. Keeping or failing one that is not open does nothing.
    """
    if not (traces.promises or traces.keeps or traces.fails):
        return state.promised, state.kept, state.failed
    promised, kept, failed = set(state.promised), set(state.kept), set(state.failed)
    for promise in traces.promises:
        promised.add(promise)
        kept.discard(promise)
        failed.discard(promise)
        events.append(made.PromiseMade(promise, origin))
    for promise in _named(traces.keeps, promised - kept - failed):
        kept.add(promise)
        events.append(made.PromiseKept(promise, origin))
    for promise in _named(traces.fails, promised - kept - failed):
        failed.add(promise)
        events.append(made.PromiseFailed(promise, origin))
    return frozenset(promised), frozenset(kept), frozenset(failed)


def _named(names: tuple[str, ...], still_open: set[str]) -> list[str]:
    """The open promises that `names` means, in a settled order."""
    if THE_REST in names:
        return sorted(still_open)
    return [name for name in dict.fromkeys(names) if name in still_open]
