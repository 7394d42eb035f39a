"""The figures of `explore`, worked out a second time in the plainest way.

Every state that `game.engine.play.choose` makes, with exact fractions; how often each is met is
solved by elimination. Slow, and sharing nothing with what it tests but the rules of play.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from fractions import Fraction

from game.engine.options import open_choices
from game.engine.play import Step, begin, choose
from game.model.events import MomentReached, PowerMoved, Seemed, Stuck
from game.model.power import Chair
from game.model.scenario import Choice, Decides, Scenario
from game.model.state import Decision, State


class TooBig(Exception):
    """The story has more states than are worth solving this way."""


class Caught(Exception):
    """A play can be caught for ever."""


@dataclass
class Edge:
    """One decision in one state. `picks` are the choices picked, one or two of them."""

    to: State | None
    chance: Fraction
    step: Step
    picks: tuple[str, ...]
    is_stuck: bool


@dataclass
class Chain:
    """All states between decisions, with what each decision can come to."""

    scenario: Scenario
    first: Step
    edges: dict[State, list[Edge]] = field(default_factory=dict)


def ring(step: Step, scenario: Scenario) -> bool:
    """True where a play passes the same moments without choices for ever."""
    moment = scenario.moments[step.state.moment]
    return bool(moment.routes)


def chain_of(scenario: Scenario, likely: bool, most: int) -> Chain:
    """Every state; TooBig past `most`, Caught where moments without choices go round."""
    chain = Chain(scenario, begin(scenario))
    if ring(chain.first, scenario):
        raise Caught
    waiting = [chain.first.state]
    while waiting:
        state = waiting.pop()
        if state in chain.edges:
            continue
        if len(chain.edges) > most:
            raise TooBig
        chain.edges[state] = list(edges_of(scenario, state, likely))
        waiting += [edge.step.state for edge in chain.edges[state]]
    return chain


def edges_of(scenario: Scenario, state: State, likely: bool):
    moment = scenario.moments[state.moment]
    offered = open_choices(scenario, state)
    weights = {chair: weights_of(offered, chair, likely) for chair in Chair}
    professional, service_user = weights[Chair.PROFESSIONAL], weights[Chair.SERVICE_USER]
    if moment.decides is Decides.TOGETHER:
        decisions = [Decision(one, two) for one in professional for two in service_user]
    elif moment.decides is Decides.PROFESSIONAL:
        decisions = [Decision(professional=one) for one in professional]
    else:
        decisions = [Decision(service_user=one) for one in service_user]
    for decision in decisions:
        picks = tuple(p for p in (decision.professional, decision.service_user) if p is not None)
        chance = Fraction(1)
        for chair in Chair:
            if (pick := decision.of(chair)) is not None:
                chance *= weights[chair][pick]
        step = choose(scenario, state, decision)
        if ring(step, scenario):
            raise Caught
        yield Edge(step.state, chance, step, picks, isinstance(step.events[-1], Stuck))


def weights_of(offered: tuple[Choice, ...], chair: Chair, likely: bool) -> dict[str, Fraction]:
    """The chance of each open choice where this chair picks."""
    weights = {choice.id: choice.likely.of(chair) if likely else 1 for choice in offered}
    return {one: Fraction(weight, sum(weights.values())) for one, weight in weights.items()}


def visits_of(chain: Chain) -> dict[State, Fraction]:
    """How often each state is met, by taking one state after the other out of the chain."""
    coming: dict[State, dict[State, Fraction]] = {s: defaultdict(Fraction) for s in chain.edges}
    going: dict[State, dict[State, Fraction]] = {s: defaultdict(Fraction) for s in chain.edges}
    for state, edges in chain.edges.items():
        for edge in edges:
            coming[edge.step.state][state] += edge.chance
            going[state][edge.step.state] += edge.chance
    entry = {state: Fraction(state == chain.first.state) for state in chain.edges}
    removed: list[tuple[State, Fraction, Fraction, dict[State, Fraction]]] = []
    for state in list(chain.edges):
        own = going[state].pop(state, Fraction(0))
        coming[state].pop(state, None)
        if own == 1:
            raise Caught
        scale = 1 / (1 - own)
        removed.append((state, scale, entry[state], dict(coming[state])))
        for target, share in going[state].items():
            entry[target] += entry[state] * scale * share
            del coming[target][state]
            for source, flow in coming[state].items():
                coming[target][source] += flow * scale * share
                going[source][target] += flow * scale * share
        for source in coming[state]:
            del going[source][state]
    visits: dict[State, Fraction] = {}
    for state, scale, enters, sources in reversed(removed):
        visits[state] = scale * (enters + sum(visits[s] * f for s, f in sources.items()))
    return visits


@dataclass
class Figures:
    """The figures, as fractions; None where `explore` says null."""

    visits: dict[str, Fraction]
    picks: dict[tuple[str, str], Fraction]
    decisions: dict[str, Fraction]
    stuck: Fraction
    gap: Fraction
    numb: Fraction
    ended: dict[State, Fraction]
    plays: int | None
    longest: int | None
    shortest: int | None
    gap_most: int | None


def figures_of(scenario: Scenario, likely: bool = False, most: int = 600) -> Figures:
    """All figures of a small story."""
    chain = chain_of(scenario, likely, most)
    visits = visits_of(chain)
    found = Figures(
        dict.fromkeys(scenario.moments, Fraction(0)),
        {(m.name, c.id): Fraction(0) for m in scenario.moments.values() for c in m.choices},
        {decides.value: Fraction(0) for decides in Decides},
        *([Fraction(0)] * 3),
        {},
        *[None] * 4,
    )
    sums = {"asked": Fraction(0), "lost": Fraction(0)}
    count_events(found, sums, chain.first, Fraction(1))
    for state, edges in chain.edges.items():
        moment = scenario.moments[state.moment]
        if moment.ending is not None:
            found.ended[state] = visits[state]
        elif not edges:
            found.stuck += visits[state]
        for edge in edges:
            mass = visits[state] * edge.chance
            found.decisions[moment.decides.value] += mass
            for pick in edge.picks:
                found.picks[moment.name, pick] += mass / len(edge.picks)
            count_events(found, sums, edge.step, mass)
    found.numb = sums["lost"] / sums["asked"] if sums["asked"] else Fraction(0)
    count_plays(found, chain)
    return found


def count_events(found: Figures, sums: dict[str, Fraction], step: Step, mass: Fraction) -> None:
    for event in step.events:
        match event:
            case MomentReached(name):
                found.visits[name] += mass
            case Seemed():
                found.gap += max(0, event.gap) * mass
            case PowerMoved():
                asked = abs(event.user_asked)
                moved = event.user_after - event.user_before
                sums["asked"] += asked * mass
                sums["lost"] += min(abs(event.user_asked - moved), asked) * mass


def count_plays(found: Figures, chain: Chain) -> None:
    """Numbers of plays, longest and shortest: by breadth for the shortest, by depth otherwise."""
    ends = set(found.ended)
    level, steps = {chain.first.state}, 0
    met = set(level)
    while level and found.shortest is None:
        if level & ends:
            found.shortest = steps
        level = {e.step.state for s in level for e in chain.edges[s]} - met
        met |= level
        steps += 1
    leads = leading_to(chain, ends)
    done: dict[State, tuple[int, int]] = {}
    if not ring_among(chain, leads):
        found.plays, longest = plays_from(chain, chain.first.state, ends, done)
        found.longest = longest if ends else None
    if not ring_among(chain, set(chain.edges)):
        found.gap_most = gap_from(chain, chain.first.state, {})


def leading_to(chain: Chain, ends: set[State]) -> set[State]:
    leads = set(ends)
    while True:
        more = {
            state
            for state, edges in chain.edges.items()
            if state not in leads and any(edge.step.state in leads for edge in edges)
        }
        if not more:
            return leads
        leads |= more


def ring_among(chain: Chain, states: set[State]) -> bool:
    left = set(states)
    while True:
        last = {s for s in left if not any(e.step.state in left for e in chain.edges[s])}
        if not last:
            return bool(left)
        left -= last


def plays_from(chain, state, ends, done):
    """How many plays end from here, and the most decisions of one; -1 where none ends."""
    if state in ends:
        return 1, 0
    if state not in done:
        found = [plays_from(chain, e.step.state, ends, done) for e in chain.edges[state]]
        longest = max((most + 1 for _, most in found if most >= 0), default=-1)
        done[state] = sum(plays for plays, _ in found), longest
    return done[state]


def gap_from(chain, state, done):
    if state not in done:
        done[state] = max(
            (
                gap_from(chain, e.step.state, done)
                + sum(max(0, x.gap) for x in e.step.events if isinstance(x, Seemed))
                for e in chain.edges[state]
            ),
            default=0,
        )
    return done[state]
