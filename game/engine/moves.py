"""The events of a play gathered into moves: what was chosen, and all that came of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import assert_never

from game.model import events as made
from game.model.move import Move, Pick
from game.model.scenario import THE_MOMENT, Case, Choice, Scenario


@dataclass(slots=True)
class _Gathering:
    """One move while its events come in."""

    moment: str
    kind: made.OriginKind
    picks: list[Pick] = field(default_factory=list)
    case: Case | None = None
    shifts: list[made.PowerMoved] = field(default_factory=list)
    measures: list[made.MeasureMoved] = field(default_factory=list)
    seemed: made.Seemed | None = None
    costs: list[made.CostPaid] = field(default_factory=list)
    breaches: list[made.DutyBreached] = field(default_factory=list)
    traces: list[made.Trace] = field(default_factory=list)


def moves_of(scenario: Scenario, events: Iterable[made.Event]) -> tuple[Move, ...]:
    """The moves in these events, in order.

    Arrivals that move nothing are no moves. The events may span several steps.
    """
    moves: list[_Gathering] = []
    current: _Gathering | None = None
    for event in events:
        match event:
            case made.MomentReached() | made.Ended() | made.Stuck():
                current = None
            case made.LineTold():
                pass
            case made.ChoiceMade(moment, chair, choice_id):
                if current is None:
                    current = _Gathering(moment, made.OriginKind.CHOICE)
                    moves.append(current)
                choice = scenario.moments[moment].choice(choice_id)
                assert choice is not None
                current.picks.append(Pick(chair, choice))
            case made.PicksDiffered():
                assert current is not None
                current.kind = made.OriginKind.DIFFER
                current.case = scenario.moments[event.moment].cases[event.case]
            case _:
                if current is None:
                    current = _Gathering(event.origin.moment, event.origin.kind)
                    moves.append(current)
                _gather(current, event)
    return tuple(_finished(scenario, gathering) for gathering in moves)


def _gather(move: _Gathering, event: made.Caused) -> None:
    match event:
        case made.PowerMoved():
            move.shifts.append(event)
        case made.MeasureMoved():
            move.measures.append(event)
        case made.Seemed():
            move.seemed = event
        case made.CostPaid():
            move.costs.append(event)
        case made.DutyBreached():
            move.breaches.append(event)
        case made.RungNamed():
            pass
        case _:
            move.traces.append(event)


def _finished(scenario: Scenario, move: _Gathering) -> Move:
    happened = _happened(move)
    return Move(
        moment=move.moment,
        kind=move.kind,
        caused_by=_caused_by(scenario, move),
        picks=tuple(move.picks),
        happened=happened,
        case=move.case,
        because=_because(scenario, move, happened),
        shifts=tuple(move.shifts),
        measures=tuple(move.measures),
        seemed=move.seemed,
        costs=tuple(move.costs),
        breaches=tuple(move.breaches),
        traces=tuple(move.traces),
        theory=_theory(scenario, move, happened),
    )


def _happened(move: _Gathering) -> Choice | None:
    if not move.picks:
        return None
    if move.case is None:
        return move.picks[0].choice
    return next((p.choice for p in move.picks if p.chair is move.case.stands), None)


def _caused_by(scenario: Scenario, move: _Gathering) -> str:
    match move.kind:
        case made.OriginKind.CHOICE | made.OriginKind.DIFFER:
            stands = move.case.stands if move.case is not None else None
            chairs = [p.chair for p in move.picks if stands is None or p.chair is stands]
            return " and ".join(scenario.seated(chair).name for chair in chairs)
        case made.OriginKind.HAPPENS:
            happens = scenario.moments[move.moment].happens
            assert happens is not None
            return happens.caused_by
        case made.OriginKind.ARRIVAL:
            return THE_MOMENT
        case _:
            assert_never(move.kind)


def _because(scenario: Scenario, move: _Gathering, happened: Choice | None) -> str | None:
    if not move.picks:
        happens = scenario.moments[move.moment].happens
        return happens.because if happens is not None else None
    reasons = [part.because for part in (happened, move.case) if part is not None]
    return " ".join(reason for reason in reasons if reason) or None


def _theory(scenario: Scenario, move: _Gathering, happened: Choice | None) -> tuple[str, ...]:
    happens = scenario.moments[move.moment].happens if not move.picks else None
    parts = [part.theory for part in (happened, move.case, happens) if part is not None]
    return tuple(dict.fromkeys(theory for part in parts for theory in part))
