"""Hope and expectation beside what the other chair did.

A hope changes nothing in a play. It is told here: how often it was met, and how far apart a
person's hope and expectation lay, in points of power.
"""

from __future__ import annotations

from collections.abc import Sequence

from game.engine.play import Step
from game.model.debrief import Hoped, Hopes
from game.model.events import Hope
from game.model.scenario import Moment, Scenario
from game.model.state import Decision, State
from game.study.turns import roads_not_taken


def hopes_told(
    scenario: Scenario,
    steps: Sequence[Step],
    decisions: Sequence[Decision],
    hopes: Sequence[Hope],
) -> Hopes | None:
    """All hopes of a play, or None where none was said."""
    told = tuple(
        _told(scenario, steps[hope.decision].state, decisions[hope.decision], hope)
        for hope in hopes
        if hope.decision < len(steps) - 1 and (hope.hoped or hope.expected)
    )
    if not told:
        return None
    apart = [hoped.apart for hoped in told if hoped.apart is not None]
    return Hopes(
        told=told,
        hoped=sum(h.hoped is not None for h in told),
        met=sum(h.hope_met is True for h in told),
        expected=sum(h.expected is not None for h in told),
        foreseen=sum(h.expectation_met is True for h in told),
        apart=sum(apart) / len(apart) if apart else None,
    )


def _told(scenario: Scenario, state: State, decision: Decision, hope: Hope) -> Hoped:
    moment = scenario.moments[state.moment]
    happened = decision.of(hope.chair.other)
    apart: float | None = None
    if hope.hoped and hope.expected:
        apart = abs(_power(scenario, state, hope.hoped) - _power(scenario, state, hope.expected))
    return Hoped(
        decision=hope.decision,
        moment=moment.name,
        hoped=_words(moment, hope.hoped),
        expected=_words(moment, hope.expected),
        happened=_words(moment, happened) or "",
        hope_met=None if hope.hoped is None else hope.hoped == happened,
        expectation_met=None if hope.expected is None else hope.expected == happened,
        apart=apart,
    )


def _power(scenario: Scenario, state: State, choice_id: str) -> float:
    """The power after a choice's own effects."""
    words = _words(scenario.moments[state.moment], choice_id)
    roads = roads_not_taken(scenario, state, Decision())
    return next((road.power for road in roads if road.words == words), state.balance.power)


def _words(moment: Moment, choice_id: str | None) -> str | None:
    choice = moment.choice(choice_id) if choice_id else None
    return choice.told if choice is not None else None
