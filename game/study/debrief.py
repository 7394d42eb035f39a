"""The debrief of a play: its decisions replayed, and everything told that was held back.

Pure and whole: no screen, no file. The parts with their own thinking are in `turns`,
`barriers` and `hopes`.
"""

from __future__ import annotations

from collections.abc import Sequence

from game.engine.moves import moves_of
from game.engine.play import Step, replay
from game.model import debrief as told
from game.model.debrief import Debrief
from game.model.events import Hope, PromiseMade
from game.model.move import Move
from game.model.power import Chair
from game.model.scenario import Questions, Scenario
from game.model.state import Decision, State
from game.study.barriers import barriers
from game.study.hopes import hopes_told
from game.study.turns import thoughts_in, trail


def debrief(
    scenario: Scenario,
    decisions: Sequence[Decision],
    chair: Chair | None,
    hopes: Sequence[Hope] = (),
) -> Debrief:
    """The debrief of these decisions, for the player of `chair` (None: watched, or shared).

    Decisions that the scenario no longer follows are left out. The play need not have ended.
    """
    steps = replay(scenario, decisions).steps
    moves = tuple(move for step in steps for move in moves_of(scenario, step.events))
    last = scenario.moments[steps[-1].state.moment]
    own, other = _questions(scenario.debrief, chair)
    found = trail(scenario, steps, decisions)
    return Debrief(
        title=scenario.title,
        chair=chair,
        ending=last.ending_title or last.ending,
        respects_no=last.respects_no,
        points=_points(scenario, steps),
        trail=found,
        thoughts=thoughts_in(scenario, [event for step in steps for event in step.events]),
        landed=_landed(moves),
        tokens=_tokens(moves),
        promises=_promises(scenario, steps, moves),
        measures=_measures(scenario, steps),
        costs=_costs(scenario, moves),
        breaches=tuple(
            told.Breach(move.moment, move.caused_by, breached.duty)
            for move in moves
            for breached in move.breaches
        ),
        barriers=barriers(scenario, [step.state for step in steps]),
        empties=_empties(moves),
        hopes=hopes_told(scenario, steps, decisions, hopes),
        focus=scenario.focus,
        theory=tuple(
            dict.fromkeys(
                [*scenario.focus, *(t for turn in found if turn.letter for t in turn.move.theory)]
                + [t for move in moves for t in move.theory]
            )
        ),
        own_questions=own,
        other_questions=other,
        room_questions=scenario.debrief.room,
    )


def _questions(
    questions: Questions, chair: Chair | None
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    match chair:
        case Chair.PROFESSIONAL:
            return questions.professional, questions.service_user
        case Chair.SERVICE_USER:
            return questions.service_user, questions.professional
        case None:
            return (*questions.service_user, *questions.professional), ()


def _points(scenario: Scenario, steps: Sequence[Step]) -> tuple[told.DebriefPoint, ...]:
    start = told.DebriefPoint(0, scenario.start, scenario.starts)
    return (
        start,
        *(
            told.DebriefPoint(number, step.state.moment, step.state.balance)
            for number, step in enumerate(steps)
        ),
    )


def _landed(moves: Sequence[Move]) -> tuple[told.Landed, ...]:
    return tuple(
        told.Landed(
            move.moment,
            move.caused_by,
            move.happened.told,
            move.happened.lands_as,
            move.happened.unseen,
        )
        for move in moves
        if move.happened is not None and move.happened.lands_as
    )


def _tokens(moves: Sequence[Move]) -> tuple[told.Token, ...]:
    return tuple(
        told.Token(
            move.moment, move.caused_by, move.happened.told, move.seemed.looks, move.seemed.real
        )
        for move in moves
        if move.seemed is not None and move.happened is not None
    )


def _promises(
    scenario: Scenario, steps: Sequence[Step], moves: Sequence[Move]
) -> tuple[told.PromiseStory, ...]:
    last = steps[-1].state
    traces = (trace for move in moves for trace in move.traces)
    made = dict.fromkeys(trace.promise for trace in traces if isinstance(trace, PromiseMade))
    title = scenario.titles.promise
    return tuple(told.PromiseStory(title(one), _outcome(last, one)) for one in made)


def _outcome(last: State, promise: str) -> told.PromiseOutcome:
    if promise in last.kept:
        return told.PromiseOutcome.KEPT
    return told.PromiseOutcome.FAILED if promise in last.failed else told.PromiseOutcome.OPEN


def _measures(scenario: Scenario, steps: Sequence[Step]) -> tuple[told.MeasureStory, ...]:
    return tuple(
        told.MeasureStory(
            scenario.titles.measure(measure.name),
            measure.private_to,
            measure.means,
            (measure.start, *(step.state.measures[index] for step in steps)),
        )
        for index, measure in enumerate(scenario.measures)
    )


def _costs(scenario: Scenario, moves: Sequence[Move]) -> tuple[told.Cost, ...]:
    costs = []
    for chair in Chair:
        paid = [(m.moment, c.costs) for m in moves for c in m.costs if c.chair is chair]
        moments = tuple(dict.fromkeys(moment for moment, _ in paid))
        name = scenario.seated(chair).name
        costs.append(told.Cost(chair, name, sum(points for _, points in paid), moments))
    return tuple(costs)


def _empties(moves: Sequence[Move]) -> tuple[told.Empty, ...]:
    """Shifts that found nothing left; what the service user let go of is not done to them."""
    return tuple(
        told.Empty(move.moment, shift.strand, move.caused_by)
        for move in moves
        if move.chair is not Chair.SERVICE_USER
        for shift in move.shifts
        if shift.user_asked < 0 and shift.found_nothing
    )
