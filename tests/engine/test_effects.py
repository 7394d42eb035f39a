"""What a move does: strands at both ends, measures, facts, and promises in every standing."""

from __future__ import annotations

import pytest

from game.engine.effects import applied, changed, moved, promises_after, remembered, within_both
from game.model.balance import Balance
from game.model.effects import THE_REST, Change, Effects, Shift, Traces, Verb
from game.model.events import (
    FactForgotten,
    FactRemembered,
    MeasureMoved,
    Origin,
    OriginKind,
    PowerMoved,
    PromiseFailed,
    PromiseKept,
    PromiseMade,
)
from game.model.power import Strand, Strands
from game.model.scenario import Measure
from game.model.state import State
from tests.builder import ending, scenario

ORIGIN = Origin("Start", OriginKind.CHOICE, "Maya")
STORY = scenario(ending("Start"), measures=(Measure("trust", 4), Measure("hope", 5)))


def voice(user: int, professional: int) -> Balance:
    return Balance(Strands(5, 5, user), Strands(5, 5, professional))


# One verb of two points on voice: before, after, and what was asked, the service user's first.
MOVED = [
    (Verb.GIVES, (5, 5), (7, 3), (2, -2)),
    (Verb.GIVES, (9, 2), (10, 1), (2, -2)),
    (Verb.CLAIMS, (5, 5), (7, 3), (2, -2)),
    (Verb.TAKES, (5, 5), (3, 7), (-2, 2)),
    (Verb.TAKES, (2, 9), (1, 10), (-2, 2)),
    (Verb.TAKES, (1, 10), (1, 10), (-2, 2)),
    (Verb.SHARES, (5, 5), (7, 5), (2, 0)),
    (Verb.SHARES, (10, 5), (10, 5), (2, 0)),
    (Verb.YIELDS, (5, 5), (3, 7), (-2, 2)),
    (Verb.LOSES, (5, 5), (3, 3), (-2, -2)),
    (Verb.LOSES, (2, 9), (1, 8), (-2, -2)),
    (Verb.LOSES, (9, 2), (8, 1), (-2, -2)),
    (Verb.LOSES, (1, 9), (1, 9), (-2, -2)),
    (Verb.LOSES, (3, 3), (1, 1), (-2, -2)),
    (Verb.GROWS, (5, 5), (7, 7), (2, 2)),
    (Verb.GROWS, (9, 2), (10, 3), (2, 2)),
    (Verb.GROWS, (2, 9), (3, 10), (2, 2)),
    (Verb.GROWS, (10, 2), (10, 2), (2, 2)),
]


def test_the_table_names_every_verb():
    assert {verb for verb, *_ in MOVED} == set(Verb)


@pytest.mark.parametrize(("verb", "before", "after", "asked"), MOVED)
def test_a_verb_moves_both_chairs_and_says_what_it_asked(verb, before, after, asked):
    events: list[object] = []
    deed = Effects((Shift(verb, Strand.VOICE, 2),))
    assert moved(deed, voice(*before), ORIGIN, events) == voice(*after)
    assert events == [
        PowerMoved(
            Strand.VOICE, before[0], after[0], asked[0], before[1], after[1], asked[1], ORIGIN
        )
    ]


@pytest.mark.parametrize(
    ("both", "user", "professional", "expected"),
    [(-2, 3, 9, -2), (-2, 2, 9, -1), (-2, 9, 1, 0), (3, 7, 2, 3), (3, 8, 2, 2), (3, 2, 10, 0)],
)
def test_both_go_as_far_as_the_one_that_is_nearer_the_end(both, user, professional, expected):
    assert within_both(both, user, professional) == expected


@pytest.mark.parametrize(
    ("start", "points", "after"), [(4, 3, 7), (4, -4, 0), (4, -5, 0), (9, 1, 10), (9, 2, 10)]
)
def test_a_measure_moves_between_0_and_10(start: int, points: int, after: int):
    events: list[object] = []
    deed = Effects((), (Change("hope", points),))
    assert changed(deed, STORY, (4, start), ORIGIN, events) == (4, after)
    assert events == [MeasureMoved("hope", start, after, points, ORIGIN)]


def test_changes_of_one_measure_are_summed_and_nothing_asked_is_no_event():
    events: list[object] = []
    deed = Effects((), (Change("trust", 3), Change("hope", 2), Change("trust", -3)))
    assert changed(deed, STORY, (9, 9), ORIGIN, events) == (9, 10)
    assert events == [MeasureMoved("hope", 9, 10, 2, ORIGIN)]


@pytest.mark.parametrize(
    ("held", "traces", "after", "told"),
    [
        (set(), Traces(remember=("a",)), {"a"}, [FactRemembered("a", ORIGIN)]),
        ({"a"}, Traces(remember=("a",)), {"a"}, []),
        ({"a"}, Traces(forget=("a",)), set(), [FactForgotten("a", ORIGIN)]),
        (set(), Traces(forget=("a",)), set(), []),
        (
            set(),
            Traces(remember=("a",), forget=("a",)),
            set(),
            [FactRemembered("a", ORIGIN), FactForgotten("a", ORIGIN)],
        ),
        ({"a", "b"}, Traces(forget=("b",)), {"a"}, [FactForgotten("b", ORIGIN)]),
    ],
)
def test_facts_are_told_where_something_is_new(held, traces, after, told):
    events: list[object] = []
    assert remembered(frozenset(held), traces, ORIGIN, events) == after
    assert events == told


MADE, KEPT, FAILED = (
    lambda name: PromiseMade(name, ORIGIN),
    lambda name: PromiseKept(name, ORIGIN),
    lambda name: PromiseFailed(name, ORIGIN),
)
# Promised, kept and failed before; the traces; the same after; what is told.
PROMISES = [
    (("", "", ""), Traces(promises=("p",)), ("p", "", ""), [MADE("p")]),
    (("p", "", ""), Traces(promises=("p",)), ("p", "", ""), [MADE("p")]),
    (("p", "p", ""), Traces(promises=("p",)), ("p", "", ""), [MADE("p")]),
    (("p", "", "p"), Traces(promises=("p",)), ("p", "", ""), [MADE("p")]),
    (("p", "", ""), Traces(keeps=("p",)), ("p", "p", ""), [KEPT("p")]),
    (("p", "", ""), Traces(keeps=("p", "p")), ("p", "p", ""), [KEPT("p")]),
    (("p", "", ""), Traces(fails=("p",)), ("p", "", "p"), [FAILED("p")]),
    (("", "", ""), Traces(keeps=("p",)), ("", "", ""), []),
    (("", "", ""), Traces(fails=("p",)), ("", "", ""), []),
    (("p", "p", ""), Traces(keeps=("p",)), ("p", "p", ""), []),
    (("p", "p", ""), Traces(fails=("p",)), ("p", "p", ""), []),
    (("p", "", "p"), Traces(keeps=("p",)), ("p", "", "p"), []),
    (("p", "", ""), Traces(keeps=("p",), fails=("p",)), ("p", "p", ""), [KEPT("p")]),
    (("", "", ""), Traces((), (), ("p",), ("p",)), ("p", "p", ""), [MADE("p"), KEPT("p")]),
    (("zao", "a", ""), Traces(fails=(THE_REST,)), ("zao", "a", "zo"), [FAILED("o"), FAILED("z")]),
    (("zao", "a", ""), Traces(keeps=(THE_REST, "z")), ("zao", "zao", ""), [KEPT("o"), KEPT("z")]),
]


@pytest.mark.parametrize(("before", "traces", "after", "told"), PROMISES)
def test_a_promise_in_every_standing(before, traces, after, told):
    promised, kept, failed = (frozenset(names) for names in before)
    state = State("Start", voice(5, 5), (4, 5), frozenset(), promised, kept, failed)
    events: list[object] = []
    found = promises_after(state, traces, ORIGIN, events)
    assert found == tuple(frozenset(names) for names in after)
    assert events == told


def test_all_of_a_move_happens_in_one_order_and_the_state_stands_where_it_leads():
    state = State("Start", voice(5, 5), (4, 5))
    events: list[object] = []
    deed = Effects((Shift(Verb.SHARES, Strand.VOICE, 1),), (Change("trust", 1),))
    traces = Traces(remember=("a",), promises=("p",))
    after = applied(STORY, state, deed, traces, ORIGIN, events, "Next")
    assert after == State("Next", voice(6, 5), (5, 5), frozenset("a"), frozenset("p"))
    assert [type(event) for event in events] == [
        PowerMoved,
        MeasureMoved,
        FactRemembered,
        PromiseMade,
    ]
    assert applied(STORY, state, Effects(), Traces(), ORIGIN, []) == state
