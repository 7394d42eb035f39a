"""The events of a play as one viewer may know them, for whoever tells them one by one.

What may not be known is decided in `hiding`, as for every other view.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import assert_never

from game.engine.hiding import hides_why, is_hidden, may_hear, may_see
from game.model import events as made
from game.model.move import Pick
from game.model.power import Chair
from game.model.scenario import Scenario
from game.model.view import ChoiceSeen, EventSeen, LineHeard, PicksDifferedSeen


def events_seen(
    scenario: Scenario, events: Sequence[made.Event], viewer: Chair | None
) -> tuple[EventSeen, ...]:
    """What this viewer is told of these events, in order; they begin with a whole move or arrival.

    Facts are the author's notes, and what a move cost or broke is its maker's, until the debrief.
    Of an unseen choice the other chair is told only what moved, and neither the choice nor why.
    """
    seen: list[EventSeen | None] = []
    picks: list[Pick] = []
    for event in events:
        match event:
            case made.MomentReached() | made.Ended() | made.Stuck():
                picks.clear()
                seen.append(event)
            case made.LineTold():
                seen.append(_heard(scenario, event, viewer))
            case made.ChoiceMade():
                picks.append(_picked(scenario, event.moment, event.chair, event.choice))
                seen.append(_choice(event, picks[-1], viewer))
            case made.PicksDiffered():
                seen.append(_differed(scenario, event, viewer))
            case _:
                seen.append(_effect(scenario, event, hides_why(picks, viewer), viewer))
    return tuple(event for event in seen if event is not None)


def _picked(scenario: Scenario, moment: str, chair: Chair, choice_id: str) -> Pick:
    choice = scenario.moments[moment].choice(choice_id)
    assert choice is not None
    return Pick(chair, choice)


def _heard(scenario: Scenario, event: made.LineTold, viewer: Chair | None) -> LineHeard | None:
    line = scenario.moments[event.moment].script[event.index]
    if not may_hear(scenario, line, viewer):
        return None
    return LineHeard(event.moment, event.index, line.kind, line.speaker, line.text)


def _choice(event: made.ChoiceMade, pick: Pick, viewer: Chair | None) -> ChoiceSeen:
    choice = None if is_hidden(pick, viewer) else event.choice
    return ChoiceSeen(event.moment, event.chair, choice)


def _differed(
    scenario: Scenario, event: made.PicksDiffered, viewer: Chair | None
) -> PicksDifferedSeen:
    told: dict[Chair, str | None] = {}
    picks = {Chair.PROFESSIONAL: event.professional, Chair.SERVICE_USER: event.service_user}
    for chair, choice_id in picks.items():
        pick = _picked(scenario, event.moment, chair, choice_id)
        told[chair] = None if is_hidden(pick, viewer) else choice_id
    return PicksDifferedSeen(
        event.moment, told[Chair.PROFESSIONAL], told[Chair.SERVICE_USER], event.case, event.stands
    )


def _effect(
    scenario: Scenario, event: made.Caused, hidden: bool, viewer: Chair | None
) -> made.Caused | None:
    if not _is_told(scenario, event, hidden, viewer):
        return None
    if not hidden:
        return event
    return replace(event, origin=replace(event.origin, choice=None, because=None))


def _is_told(scenario: Scenario, event: made.Caused, hidden: bool, viewer: Chair | None) -> bool:
    match event:
        case made.PowerMoved():
            return True
        case made.MeasureMoved(measure):
            return may_see(scenario.measures[scenario.measure_index(measure)], viewer)
        case made.FactRemembered(origin=origin) | made.FactForgotten(origin=origin):
            return viewer is not None and origin.chair is viewer
        case made.CostPaid(chair):
            return viewer is not None and chair is viewer
        case made.DutyBreached():
            return viewer is Chair.PROFESSIONAL and not hidden
        case (
            made.Seemed()
            | made.RungNamed()
            | made.PromiseMade()
            | made.PromiseKept()
            | made.PromiseFailed()
        ):
            return not hidden
        case _:
            assert_never(event)
