"""Where a professional ends who always picks what looks best against what it moves.

Exact: all plays are walked at once, each state with its probability. The professional takes the
option with the largest *looks minus real*; an option without `looks` looks like what it does.
The service user is *typical*: weighed by `likely`.
"""

from __future__ import annotations

from collections import defaultdict

from game.engine.effects import moved
from game.engine.options import open_choices
from game.engine.play import begin, choose
from game.model.events import Origin, OriginKind
from game.model.power import Chair
from game.model.scenario import Choice, Scenario
from game.model.state import Decision, State

MOST_DECISIONS = 200


def token_pickers_power(scenario: Scenario) -> float:
    """The mean power, in percent, at the endings such plays reach."""
    waiting = {begin(scenario).state: 1.0}
    ended = power = 0.0
    for _ in range(MOST_DECISIONS):
        following: dict[State, float] = defaultdict(float)
        for state, share in waiting.items():
            if scenario.moments[state.moment].ending is not None:
                ended += share
                power += share * state.balance.power
                continue
            for decision, weight in _decisions(scenario, state):
                following[choose(scenario, state, decision).state] += share * weight
        if not following:
            break
        waiting = following
    return power / ended


def _decisions(scenario: Scenario, state: State) -> list[tuple[Decision, float]]:
    decides = scenario.moments[state.moment].decides
    assert decides is not None
    offered = open_choices(scenario, state)
    professional: list[tuple[str | None, float]] = [(None, 1.0)]
    service_user: list[tuple[str | None, float]] = [(None, 1.0)]
    if Chair.PROFESSIONAL in decides.chairs:
        gaps = [_gap(state, choice) for choice in offered]
        best = [one.id for one, gap in zip(offered, gaps, strict=True) if gap == max(gaps)]
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


def _gap(state: State, choice: Choice) -> int:
    if choice.looks is None:
        return 0
    origin = Origin(state.moment, OriginKind.CHOICE, "")
    after = moved(choice.effects, state.balance, origin, [])
    return choice.looks - (after.user.total - state.balance.user.total)
