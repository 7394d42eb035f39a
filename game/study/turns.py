"""Every move of a play, with the roads not taken and what people thought; the largest lettered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from game.engine.moves import moves_of
from game.engine.options import options
from game.engine.play import Step, choose
from game.engine.view import line_seen
from game.model.balance import Balance
from game.model.debrief import Road, Thought, Turn
from game.model.events import Event, LineTold, PowerMoved
from game.model.move import Move
from game.model.power import Chair
from game.model.problems import Refused
from game.model.scenario import LineKind, Scenario
from game.model.state import Decision, State

LETTERS = "ABC"


def trail(
    scenario: Scenario, steps: Sequence[Step], decisions: Sequence[Decision]
) -> tuple[Turn, ...]:
    """Every move in order; up to three that shifted power most are lettered A to C.

    Size is the distance in percent of power, then in points of both chairs' strands.
    """
    found: list[Turn] = []
    balance = scenario.starts
    for number, step in enumerate(steps):
        for move in moves_of(scenario, step.events):
            before, balance = balance, balance.after(move.shifts)
            decision = number - 1 if number else None
            found.append(_turn(scenario, steps, decisions, decision, move, before, balance))
    moved = (n for n, turn in enumerate(found) if any(_asks(one) for one in turn.move.shifts))
    largest = sorted(moved, key=lambda number: _size(found[number]), reverse=True)
    for letter, number in zip(LETTERS, sorted(largest[: len(LETTERS)]), strict=False):
        found[number] = replace(found[number], letter=letter)
    return tuple(found)


def _asks(shift: PowerMoved) -> bool:
    return bool(shift.user_asked or shift.professional_asked)


def _size(turn: Turn) -> tuple[float, int]:
    return abs(turn.after.power - turn.before.power), _points(turn.move)


def _points(move: Move) -> int:
    return sum(
        abs(s.user_after - s.user_before) + abs(s.professional_after - s.professional_before)
        for s in move.shifts
    )


def _turn(
    scenario: Scenario,
    steps: Sequence[Step],
    decisions: Sequence[Decision],
    decision: int | None,
    move: Move,
    before: Balance,
    after: Balance,
) -> Turn:
    roads: tuple[Road, ...] = ()
    events: tuple[Event, ...] = steps[0].events
    if decision is not None:
        events = (*steps[decision].events, *steps[decision + 1].events)
        if move.picks:
            roads = roads_not_taken(scenario, steps[decision].state, decisions[decision])
    return Turn(
        letter="",
        decision=decision,
        moment=move.moment,
        move=move,
        before=before,
        after=after,
        roads=roads,
        thoughts=tuple(t for t in thoughts_in(scenario, events) if t.moment == move.moment),
    )


def roads_not_taken(scenario: Scenario, state: State, taken: Decision) -> tuple[Road, ...]:
    """What the other options shown would have moved by their own effects.

    In a `together` moment a road is that option picked by both.
    """
    moment = scenario.moments[state.moment]
    chairs = moment.decides.chairs if moment.decides is not None else ()
    roads = []
    for option in options(scenario, state):
        choice = option.choice
        if choice.id in (taken.professional, taken.service_user):
            continue
        picks = dict.fromkeys(chairs, choice.id)
        decision = Decision(picks.get(Chair.PROFESSIONAL), picks.get(Chair.SERVICE_USER))
        balance = state.balance
        try:
            events = choose(scenario, state, decision).events
            balance = balance.after(moves_of(scenario, events)[0].shifts)
        except Refused:
            pass
        roads.append(
            Road(choice.told, option.is_open, option.reason, balance.power, choice.because)
        )
    return tuple(roads)


def thoughts_in(scenario: Scenario, events: Sequence[Event]) -> tuple[Thought, ...]:
    """Every thought and sight in these events, whoever it was told to, in order."""
    thoughts = []
    for event in events:
        if not isinstance(event, LineTold):
            continue
        line = line_seen(scenario, scenario.moments[event.moment].script[event.index])
        if line.kind in (LineKind.THOUGHT, LineKind.SIGHT) and line.speaker:
            thoughts.append(Thought(event.moment, line.speaker, line.chair, line.kind, line.text))
    return tuple(thoughts)
