"""Where a professional ends who follows one rule at every choice.

The token picker takes what looks best against what it moves: the largest *looks minus real*; an
option without `looks` looks like what it does. The taker takes what leaves the service user
least. The service user is *typical*: weighed by `likely`. Exact: all plays are walked at once,
each state with its probability.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable

from game.engine.effects import moved
from game.engine.options import open_choices
from game.engine.play import begin, choose
from game.model.events import Origin, OriginKind
from game.model.power import Chair
from game.model.scenario import Choice, Scenario
from game.model.state import Decision, State

MOST_DECISIONS = 200

Rule = Callable[[State, Choice], int]
"""How much the professional wants a choice. Equal ones are equally likely."""


def token_pickers_power(scenario: Scenario) -> float:
    """The mean power, in percent, at the endings that the token picker's plays reach."""
    return _mean_power(scenario, _seeming)


def takers_power(scenario: Scenario) -> float:
    """The mean power, in percent, at the endings that the taker's plays reach."""
    return _mean_power(scenario, lambda state, choice: -_real(state, choice))


def _mean_power(scenario: Scenario, rule: Rule) -> float:
    waiting = {begin(scenario).state: 1.0}
    ended = power = 0.0
    for _ in range(MOST_DECISIONS):
        following: dict[State, float] = defaultdict(float)
        for state, share in waiting.items():
            if scenario.moments[state.moment].ending is not None:
                ended += share
                power += share * state.balance.power
                continue
            for decision, weight in _decisions(scenario, state, rule):
                following[choose(scenario, state, decision).state] += share * weight
        if not following:
            break
        waiting = following
    return power / ended


def _decisions(scenario: Scenario, state: State, rule: Rule) -> list[tuple[Decision, float]]:
    decides = scenario.moments[state.moment].decides
    assert decides is not None
    offered = open_choices(scenario, state)
    professional: list[tuple[str | None, float]] = [(None, 1.0)]
    service_user: list[tuple[str | None, float]] = [(None, 1.0)]
    if Chair.PROFESSIONAL in decides.chairs:
        wanted = [rule(state, choice) for choice in offered]
        most = max(wanted)
        best = [one.id for one, much in zip(offered, wanted, strict=True) if much == most]
        professional = [(choice_id, 1 / len(best)) for choice_id in best]
    if Chair.SERVICE_USER in decides.chairs:
        weights = [choice.likely.service_user for choice in offered]
        whole = sum(weights)
        service_user = [
            (choice.id, weight / whole) for choice, weight in zip(offered, weights, strict=True)
        ]
    return [
        (Decision(his, hers), one * other)
        for his, one in professional
        for hers, other in service_user
    ]


def _seeming(state: State, choice: Choice) -> int:
    return 0 if choice.looks is None else choice.looks - _real(state, choice)


def _real(state: State, choice: Choice) -> int:
    origin = Origin(state.moment, OriginKind.CHOICE, "")
    after = moved(choice.effects, state.balance, origin, [])
    return after.user.total - state.balance.user.total
