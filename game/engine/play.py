"""The rules of play: begin, choose, replay. `choose` is the only way a state follows a state.

Pure and replayable: the same scenario and the same decisions give the same states and events
on any machine. Moments without choices are passed through; each is an event, and so is each
line they tell. Who picks for a chair that nobody plays is in `other_chair`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from game.engine.conditions import holds
from game.engine.effects import applied
from game.engine.options import is_open
from game.engine.staging import where_and_when
from game.model import events as made
from game.model.effects import NO_EFFECTS
from game.model.power import Chair
from game.model.problems import Refused
from game.model.scenario import THE_MOMENT, Case, Choice, Moment, Scenario
from game.model.state import Decision, State


@dataclass(frozen=True, slots=True)
class Step:
    """A state and the events that led to it."""

    state: State
    events: tuple[made.Event, ...]


@dataclass(frozen=True, slots=True)
class Replayed:
    """Decisions followed as far as they go.

    `steps` begins with the step of `begin`. `refused` is the sentence that stopped the decision
    at index `len(steps) - 1`, or None where all were followed.
    """

    steps: tuple[Step, ...]
    refused: str | None = None


def begin(scenario: Scenario) -> Step:
    """The first step: arrival at the start."""
    events: list[made.Event] = []
    state = State(
        scenario.start,
        scenario.starts,
        tuple(measure.start for measure in scenario.measures),
    )
    return Step(_arrived(scenario, state, events), tuple(events))


def choose(scenario: Scenario, state: State, decision: Decision) -> Step:
    """The step that a decision makes; Refused, with a sentence, where the rules say no."""
    moment = scenario.moments[state.moment]
    if moment.decides is None:
        raise Refused("The story has ended; there is nothing left to choose.")
    professional = _picked(scenario, state, moment, Chair.PROFESSIONAL, decision.professional)
    service_user = _picked(scenario, state, moment, Chair.SERVICE_USER, decision.service_user)
    events: list[made.Event] = []
    if professional is not None:
        events.append(made.ChoiceMade(moment.name, Chair.PROFESSIONAL, professional.id))
    if service_user is not None:
        events.append(made.ChoiceMade(moment.name, Chair.SERVICE_USER, service_user.id))
    if professional is None:
        assert service_user is not None
        state = _happened(scenario, state, moment, service_user, (Chair.SERVICE_USER,), events)
    elif service_user is None:
        state = _happened(scenario, state, moment, professional, (Chair.PROFESSIONAL,), events)
    else:
        state = _both(scenario, state, moment, professional, service_user, events)
    return Step(_arrived(scenario, state, events), tuple(events))


def replay(scenario: Scenario, decisions: Iterable[Decision]) -> Replayed:
    """The steps of a run's decisions, as far as this scenario still follows them."""
    steps = [begin(scenario)]
    for decision in decisions:
        try:
            steps.append(choose(scenario, steps[-1].state, decision))
        except Refused as refusal:
            return Replayed(tuple(steps), str(refusal))
    return Replayed(tuple(steps))


def _picked(
    scenario: Scenario, state: State, moment: Moment, chair: Chair, pick: str | None
) -> Choice | None:
    """The choice a chair picks; None for a chair that does not decide here."""
    if moment.decides is None or chair not in moment.decides.chairs:
        if pick is not None:
            raise Refused("In this moment the {chair}'s chair does not decide.", chair=chair.value)
        return None
    if pick is None:
        raise Refused("The {chair}'s chair has not picked yet.", chair=chair.value)
    choice = moment.choice(pick)
    if choice is None or not holds(choice.when, scenario, state):
        raise Refused('There is no choice called "{pick}" here.', pick=pick)
    if not holds(choice.only_if, scenario, state):
        why = choice.blocked_because
        raise Refused("Not open yet. {why}", why=why) if why else Refused("Not open yet.")
    return choice


def _both(
    scenario: Scenario,
    state: State,
    moment: Moment,
    professional: Choice,
    service_user: Choice,
    events: list[made.Event],
) -> State:
    """What follows the two picks of a `together` moment."""
    if professional.id == service_user.id:
        return _happened(scenario, state, moment, professional, tuple(Chair), events)
    number, case = _case(moment, professional.id, service_user.id)
    events.append(
        made.PicksDiffered(moment.name, professional.id, service_user.id, number, case.stands)
    )
    if case.stands is None:
        origin = made.Origin(
            moment.name, made.OriginKind.DIFFER, _both_names(scenario), because=case.because
        )
        assert case.go_to is not None
        return applied(scenario, state, case.effects, case.traces, origin, events, case.go_to)
    standing = professional if case.stands is Chair.PROFESSIONAL else service_user
    return _happened(scenario, state, moment, standing, (case.stands,), events, case)


def _case(moment: Moment, professional: str, service_user: str) -> tuple[int, Case]:
    for number, case in enumerate(moment.cases):
        if case.professional_picks in (None, professional) and case.service_user_picks in (
            None,
            service_user,
        ):
            return number, case
    raise AssertionError(f"the last case of {moment.name!r} asks something")


def _both_names(scenario: Scenario) -> str:
    return " and ".join(scenario.seats[chair].name for chair in Chair)


def _happened(
    scenario: Scenario,
    state: State,
    moment: Moment,
    choice: Choice,
    chairs: tuple[Chair, ...],
    events: list[made.Event],
    case: Case | None = None,
) -> State:
    """A choice happens, made by one chair or both, with what a case of differing picks adds."""
    effects, traces, because = choice.effects, choice.traces, choice.because
    kind = made.OriginKind.CHOICE
    if case is not None:
        kind = made.OriginKind.DIFFER
        effects, traces = effects.and_also(case.effects), traces.and_also(case.traces)
        because = " ".join(part for part in (because, case.because) if part) or None
    one = chairs[0] if len(chairs) == 1 else None
    caused_by = _both_names(scenario) if one is None else scenario.seats[one].name
    origin = made.Origin(moment.name, kind, caused_by, choice.id, one, because)
    before = state.balance.user.total
    state = applied(scenario, state, effects, traces, origin, events, choice.go_to)
    if choice.looks is not None and case is None:
        events.append(made.Seemed(choice.looks, state.balance.user.total - before, origin))
    if choice.rung is not None:
        events.append(made.RungNamed(choice.rung, origin))
    if choice.costs:
        for chair in chairs:
            events.append(made.CostPaid(chair, choice.costs, origin))
    for duty in choice.breaches:
        events.append(made.DutyBreached(duty, origin))
    return state


def _at(state: State, moment: str) -> State:
    return State(
        moment,
        state.balance,
        state.measures,
        state.facts,
        state.promised,
        state.kept,
        state.failed,
        state.setting,
        state.time,
    )


def _arrived(scenario: Scenario, state: State, events: list[made.Event]) -> State:
    """Arrival at the state's moment and every moment passed through from there."""
    seen: set[State] | None = None
    while True:
        moment = scenario.moments[state.moment]
        events.append(made.MomentReached(moment.name))
        state = _met(scenario, state, moment, events)
        if moment.ending is not None:
            events.append(made.Ended(moment.name, moment.ending))
            return state
        if moment.choices:
            for choice in moment.choices:
                if is_open(choice, scenario, state):
                    return state
            events.append(made.Stuck(moment.name))
            return state
        seen = set() if seen is None else seen
        if state in seen:
            events.append(made.Stuck(moment.name))
            return state
        seen.add(state)
        onward = next(r.moment for r in moment.routes if holds(r.only_if, scenario, state))
        state = _at(state, onward)


def _met(scenario: Scenario, state: State, moment: Moment, events: list[made.Event]) -> State:
    """What a moment does on arrival, then the lines it tells in the state after that."""
    happens = moment.happens
    if happens is not None:
        origin = made.Origin(
            moment.name, made.OriginKind.HAPPENS, happens.caused_by, because=happens.because
        )
        state = applied(scenario, state, happens.effects, happens.traces, origin, events)
    if not moment.traces.is_empty:
        origin = made.Origin(moment.name, made.OriginKind.ARRIVAL, THE_MOMENT)
        state = applied(scenario, state, NO_EFFECTS, moment.traces, origin, events)
    if moment.setting is not None or moment.time is not None or moment.seen_otherwise:
        setting, time = where_and_when(scenario, moment, state, state.setting, state.time)
        state = replace(state, setting=setting, time=time)
    for index, line in enumerate(moment.script):
        if line.only_if is None or holds(line.only_if, scenario, state):
            events.append(made.LineTold(moment.name, index))
    return state
