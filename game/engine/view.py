"""Views: what leaves the engine for a person, and nothing that its chair may not know.

Thoughts and sights go to their own chair; private measures, unseen choices and how a move
landed stay hidden until the debrief: the rules of that are in `hiding`. A viewer None is an
onlooker. Events one by one are in `events_seen`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.engine.hiding import hides_why, is_hidden, may_hear, may_see
from game.engine.moves import moves_of
from game.engine.options import Option, options
from game.engine.play import Step
from game.engine.staging import scene_of, where_and_when
from game.model import events as made
from game.model import view as seen
from game.model.events import Event, LineTold, MomentReached
from game.model.move import Move, Pick
from game.model.picture import Faces
from game.model.power import Chair
from game.model.scenario import Decides, Line, Scenario
from game.model.state import State
from game.model.titles import Titles
from game.model.view import MomentSeen, OptionSeen


def moment_seen(scenario: Scenario, state: State, viewer: Chair | None) -> MomentSeen:
    """The moment the play stands in, for one viewer."""
    moment = scenario.moments[state.moment]
    offered = options(scenario, state)
    decides = moment.decides
    own = viewer is not None and decides is not None and viewer in decides.chairs
    hoping = viewer is not None and decides is not None and viewer.other in decides.chairs
    return MomentSeen(
        name=moment.name,
        title=moment.title,
        place=moment.place,
        scene=scene_seen(scenario, state),
        picture=moment.picture,
        question=moment.question if own or decides is Decides.TOGETHER else None,
        decides=decides,
        options=tuple(_option(option) for option in offered) if own else (),
        hopes=hopes(offered) if hoping and not own else (),
        law=moment.law,
        ending=moment.ending_title or moment.ending,
        respects_no=moment.respects_no,
        is_stuck=bool(moment.choices) and not any(option.is_open for option in offered),
        meter=meter_seen(scenario, state, viewer),
    )


def scene_seen(scenario: Scenario, state: State) -> seen.SceneSeen:
    """Who is in the picture where the play stands, where and when."""
    return scene_of(scenario, scenario.moments[state.moment], state, state.setting, state.time)


def hopes(offered: Sequence[Option]) -> tuple[OptionSeen, ...]:
    """What can be hoped of the chair that decides: its open options that are not unseen.

    They are numbered from 1 among themselves, for the numbers of its own options would tell
    how many are hidden.
    """
    hoped = [option for option in offered if option.is_open and not option.choice.unseen]
    return tuple(
        OptionSeen(n, o.choice.id, o.choice.kind, o.choice.words, True, None, None)
        for n, o in enumerate(hoped, start=1)
    )


def _option(option: Option) -> OptionSeen:
    choice = option.choice
    return OptionSeen(
        option.number,
        choice.id,
        choice.kind,
        choice.words,
        option.is_open,
        option.reason,
        option.blocked_by,
    )


def meter_seen(scenario: Scenario, state: State, viewer: Chair | None) -> seen.MeterSeen:
    """The balance, with the measures this viewer may see. An onlooker sees no private one."""
    shown = tuple(
        seen.MeasureSeen(scenario.titles.measure(measure.name), value, measure.means)
        for measure, value in zip(scenario.measures, state.measures, strict=True)
        if may_see(measure, viewer)
    )
    return seen.MeterSeen(state.balance, shown)


def passages_seen(
    scenario: Scenario, step: Step, viewer: Chair | None, before: State | None
) -> tuple[seen.PassageSeen, ...]:
    """The moments reached in a step, in order, each with the lines this viewer is told.

    `before` is the state that the step follows, None where it begins a play: where and when
    it was then holds until a moment says otherwise. What a picture's conditions ask of a moment
    on the way, they ask in the state in which the step ends.
    """
    setting, time = (None, None) if before is None else (before.setting, before.time)
    passages = []
    for name, lines in _told(scenario, step.events, viewer):
        moment = scenario.moments[name]
        setting, time = where_and_when(scenario, moment, step.state, setting, time)
        scene = scene_of(scenario, moment, step.state, setting, time)
        passages.append(
            seen.PassageSeen(name, moment.title, moment.place, scene, tuple(lines), moment.summary)
        )
    return tuple(passages)


def _told(
    scenario: Scenario, events: Sequence[Event], viewer: Chair | None
) -> list[tuple[str, list[seen.LineSeen]]]:
    """Each moment reached by its name, with the lines this viewer is told there."""
    told: list[tuple[str, list[seen.LineSeen]]] = []
    for event in events:
        match event:
            case MomentReached(name):
                told.append((name, []))
            case LineTold(name, index):
                line = scenario.moments[name].script[index]
                if may_hear(scenario, line, viewer):
                    told[-1][1].append(line_seen(scenario, line))
            case _:
                pass
    return told


def lines_seen(
    scenario: Scenario, events: Sequence[Event], viewer: Chair | None
) -> tuple[seen.LineSeen, ...]:
    """Every line this viewer is told in these events, in order."""
    return tuple(line for _, lines in _told(scenario, events, viewer) for line in lines)


def line_seen(scenario: Scenario, line: Line) -> seen.LineSeen:
    """A line with its speaker's chair; who may hear it is not asked here."""
    person = scenario.person(line.speaker) if line.speaker else None
    chair = person.chair if person else None
    return seen.LineSeen(line.kind, line.text, line.speaker, chair, line.faces)


def moves_seen(
    scenario: Scenario, events: Sequence[Event], viewer: Chair | None
) -> tuple[seen.MoveSeen, ...]:
    """The moves of a step as this viewer may know them; private measures are left out."""
    return tuple(_as_known(scenario, move, viewer) for move in moves_of(scenario, events))


def _as_known(scenario: Scenario, move: Move, viewer: Chair | None) -> seen.MoveSeen:
    hidden = hides_why(move.picks, viewer)
    shown = {measure.name for measure in scenario.measures if may_see(measure, viewer)}
    happened = move.happened
    return seen.MoveSeen(
        moment=move.moment,
        caused_by=move.caused_by,
        picks=tuple(_pick(scenario, pick, viewer) for pick in move.picks),
        differed=move.case is not None,
        stands=move.case.stands if move.case is not None else None,
        lands_as=happened.lands_as if happened is not None and _hears(move, viewer) else None,
        because=None if hidden else move.because,
        rung=None if hidden or happened is None else happened.rung,
        looks=None if hidden or move.seemed is None else move.seemed.looks,
        shifts=tuple(
            seen.ShiftSeen(
                s.strand,
                s.user_before,
                s.user_after,
                s.user_asked,
                s.professional_before,
                s.professional_after,
            )
            for s in move.shifts
        ),
        measures=tuple(
            seen.MeasureShift(scenario.titles.measure(m.measure), m.before, m.after)
            for m in move.measures
            if m.measure in shown
        ),
        theory=() if hidden else move.theory,
        faces=() if hidden else _faces(move),
        traces=() if hidden else tuple(_traces(move, scenario.titles)),
    )


def _faces(move: Move) -> Faces:
    """What a move shows in people's faces; what a case of differing picks says comes last."""
    parts = [part.faces for part in (move.happened, move.case) if part is not None]
    return tuple({name: face for part in parts for name, face in part}.items())


def _traces(move: Move, titles: Titles) -> Iterator[seen.TraceSeen]:
    is_unseen = any(pick.choice.unseen for pick in move.picks)
    for trace in move.traces:
        match trace:
            case made.FactRemembered(fact) if not is_unseen:
                yield seen.TraceSeen(seen.TraceWord.REMEMBERED, titles.fact(fact))
            case made.PromiseMade(promise):
                yield seen.TraceSeen(seen.TraceWord.PROMISED, titles.promise(promise))
            case made.PromiseKept(promise):
                yield seen.TraceSeen(seen.TraceWord.KEPT, titles.promise(promise))
            case made.PromiseFailed(promise):
                yield seen.TraceSeen(seen.TraceWord.FAILED, titles.promise(promise))
            case _:
                pass


def _hears(move: Move, viewer: Chair | None) -> bool:
    """How a move landed is told at once to the chair that did not make it."""
    if viewer is None:
        return False
    makers = {pick.chair for pick in move.picks}
    if move.case is not None and move.case.stands is not None:
        makers = {move.case.stands}
    return viewer not in makers


def _pick(scenario: Scenario, pick: Pick, viewer: Chair | None) -> seen.PickSeen:
    name = scenario.seated(pick.chair).name
    words = None if is_hidden(pick, viewer) else pick.choice.words
    return seen.PickSeen(pick.chair, name, pick.choice.kind, words)
