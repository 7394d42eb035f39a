"""The events of a play gathered into moves: one for each decision, and for what just happens."""

from __future__ import annotations

import pytest

from game.engine.moves import moves_of
from game.engine.play import begin, choose
from game.model.effects import Change, Effects, Shift, Traces, Verb
from game.model.events import OriginKind, PromiseMade, Seemed
from game.model.power import Chair, Rung, Strand
from game.model.scenario import THE_SYSTEM, Case, Happens
from game.model.state import Decision, decision_of
from tests.builder import choice, effects, ending, moment, passing, scenario

PRO, USER = Chair.PROFESSIONAL, Chair.SERVICE_USER


def test_a_choice_is_one_move_with_all_that_came_of_it():
    made = choice(
        "do",
        effects=Effects((Shift(Verb.SHARES, Strand.VOICE, 1),), (Change("trust", 1),)),
        traces=Traces(promises=("a copy",)),
        looks=3,
        rung=Rung.PLACATION,
        because="It was asked.",
        costs=2,
        breaches=("safe",),
        theory=("one", "one", "two"),
    )
    story = scenario(moment("Start", "professional", made), ending())
    events = choose(story, begin(story).state, decision_of(PRO, "do")).events
    (move,) = moves_of(story, events)
    assert (move.moment, move.kind, move.caused_by) == ("Start", OriginKind.CHOICE, "Dr Okafor")
    assert (move.happened, move.case, move.chair) == (made, None, PRO)
    assert (move.because, move.theory) == ("It was asked.", ("one", "two"))
    assert [(s.user_before, s.user_after) for s in move.shifts] == [(2, 3)]
    assert [(m.before, m.after) for m in move.measures] == [(4, 5)]
    assert isinstance(move.seemed, Seemed)
    assert (move.seemed.looks, move.seemed.real, move.seemed.gap) == (3, 1, 2)
    assert [(cost.chair, cost.costs) for cost in move.costs] == [(PRO, 2)]
    assert [breach.duty for breach in move.breaches] == ["safe"]
    assert [type(trace) for trace in move.traces] == [PromiseMade]


# Picks, whose stands, and what the move says of it.
DIFFERED = [
    (Decision("a", "a"), None, "Dr Okafor and Sam", "a", "A.", OriginKind.CHOICE, None),
    (Decision("a", "b"), PRO, "Dr Okafor", "a", "A. Case.", OriginKind.DIFFER, None),
    (Decision("a", "b"), USER, "Sam", "b", "B. Case.", OriginKind.DIFFER, None),
    (Decision("a", "b"), None, "Dr Okafor and Sam", None, "Case.", OriginKind.DIFFER, None),
]


@pytest.mark.parametrize(
    ("picks", "stands", "caused_by", "happened", "because", "kind", "chair"), DIFFERED
)
def test_two_picks_are_one_move_and_it_says_whose_stood(
    picks, stands, caused_by, happened, because, kind, chair
):
    case = Case(stands=stands, go_to=None if stands else "The end", because="Case.",
                effects=effects(takes={"voice": 1}), theory=("case",))  # fmt: skip
    story = scenario(
        moment(
            "Start",
            "together",
            choice("a", because="A.", theory=("a",), effects=effects(shares={"voice": 1})),
            choice("b", because="B.", theory=("b",), effects=effects(shares={"voice": 1})),
            cases=(case,),
        ),
        ending(),
    )
    events = choose(story, begin(story).state, picks).events
    (move,) = moves_of(story, events)
    assert (move.caused_by, move.because, move.kind, move.chair) == (
        caused_by,
        because,
        kind,
        chair,
    )
    assert [(pick.chair, pick.choice.id) for pick in move.picks] == [
        (PRO, picks.professional),
        (USER, picks.service_user),
    ]
    assert (move.happened.id if move.happened else None) == happened
    differs = kind is OriginKind.DIFFER
    assert move.theory == (*((happened,) if happened else ()), *(("case",) if differs else ()))


def test_what_happens_on_the_way_is_a_move_of_its_own_and_a_quiet_arrival_is_none():
    happens = Happens(
        effects(takes={"choice": 1}), because="A call.", caused_by=THE_SYSTEM, theory=("call",)
    )
    gives = {"effects": effects(gives={"voice": 1}), "theory": ("own",)}
    story = scenario(
        moment("Start", "professional", choice("go", "Hall", **gives)),
        moment("Hall", "service user", choice("on", **gives), happens=happens),
        passing("Quiet"),
        ending(),
    )
    assert moves_of(story, begin(story).events) == ()
    events = choose(story, begin(story).state, decision_of(PRO, "go")).events
    made, happened = moves_of(story, events)
    assert (made.kind, made.caused_by, made.moment) == (OriginKind.CHOICE, "Dr Okafor", "Start")
    assert (happened.kind, happened.caused_by, happened.moment) == (
        OriginKind.HAPPENS,
        THE_SYSTEM,
        "Hall",
    )
    assert (happened.because, happened.picks, happened.chair) == ("A call.", (), None)
    assert (made.theory, happened.theory) == (("own",), ("call",))
    state = choose(story, begin(story).state, decision_of(PRO, "go")).state
    (onward,) = moves_of(story, choose(story, state, decision_of(USER, "on")).events)
    assert onward.theory == ("own",)


def test_promises_failed_on_arrival_are_the_moments_own():
    story = scenario(
        moment("Start", "professional", choice("go", traces=Traces(promises=("a copy",)))),
        ending(traces=Traces(fails=("a copy",))),
    )
    events = choose(story, begin(story).state, decision_of(PRO, "go")).events
    _, arrival = moves_of(story, events)
    assert (arrival.kind, arrival.caused_by, arrival.because) == (
        OriginKind.ARRIVAL,
        "the moment",
        None,
    )
