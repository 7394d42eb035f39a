"""The debrief tells everything that was held back, and who could have opened what was closed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.engine.play import begin
from game.model.debrief import Breach, PromiseOutcome
from game.model.effects import Traces
from game.model.events import Hope
from game.model.power import Chair, Rung
from game.model.scenario import Happens, Line, LineKind, Questions
from game.model.state import Decision, decision_of
from game.study.debrief import debrief
from game.study.turns import roads_not_taken
from tests.builder import choice, effects, ending, moment, scenario, trust_at_least

PRO, USER = Chair.PROFESSIONAL, Chair.SERVICE_USER

STORY = scenario(
    moment(
        "Start",
        "professional",
        choice(
            "ask",
            "Answer",
            effects=effects(shares={"voice": 2}),
            because="He was asked.",
            rung=Rung.PARTNERSHIP,
            lands_as="Somebody asked.",
            traces=Traces(remember=("report shared",), promises=("a copy",)),
            costs=1,
            looks=3,
            theory=("tokenism",),
        ),
        choice("tell", "Answer", effects=effects(takes={"voice": 2}), because="She decided."),
        script=(Line(LineKind.THOUGHT, "Late again.", "Dr Okafor"),),
    ),
    moment(
        "Answer",
        "service user",
        choice("agree", costs=2),
        choice("read", only_if=trust_at_least(9), blocked_because="It was noted last time."),
        choice("refuse", only_if=trust_at_least(9)),
    ),
    ending(happens=Happens(effects(takes={"knowledge": 3}), because="A bed.", caused_by="the law")),
    debrief=Questions(("Sam's?",), ("Doctor's?",), ("The room's?",)),
)
DECISIONS = [decision_of(PRO, "ask"), decision_of(USER, "agree")]


def test_power_is_told_from_before_the_meeting_to_its_end():
    points = debrief(STORY, DECISIONS, PRO).points
    assert [(p.decisions, p.balance.whole_power) for p in points] == [
        (0, 17),
        (0, 17),
        (1, 23),
        (2, 21),
    ]


def test_the_largest_shifts_are_lettered_in_the_order_they_came():
    turns = debrief(STORY, DECISIONS, PRO).turns
    assert [(t.letter, t.moment, t.decision) for t in turns] == [
        ("A", "Start", 0),
        ("B", "The end", 1),
    ]
    assert turns[0].before.power == pytest.approx(100 * 5 / 29)
    assert turns[0].after.power == pytest.approx(100 * 7 / 31)
    assert turns[1].move.caused_by == "the law"
    assert [thought.text for thought in turns[0].thoughts] == ["Late again."]


def test_the_trail_is_every_move_with_a_letter_for_the_largest():
    told = debrief(STORY, DECISIONS, PRO).trail
    assert [(one.letter, one.moment, one.after.whole_power) for one in told] == [
        ("A", "Start", 23),
        ("", "Answer", 23),
        ("B", "The end", 21),
    ]
    assert [len(one.roads) for one in told] == [1, 1, 0]


def test_the_road_not_taken_is_what_an_option_moves_by_itself():
    (road,) = roads_not_taken(STORY, begin(STORY).state, DECISIONS[0])
    assert road.words == "“tell words”"
    assert road.power == pytest.approx(100 * 4 / 30)  # voice 2 to 1 of 10, 8 to 10
    assert road.because == "She decided."


def test_what_could_not_be_chosen_is_told_with_what_it_needed():
    blocked, silent = debrief(STORY, DECISIONS, USER).barriers
    assert (blocked.words, blocked.reason) == ("“read words”", "It was noted last time.")
    assert (silent.words, silent.reason) == ("“refuse words”", None)
    assert silent.needed == trust_at_least(9)


def test_openers_are_the_choices_that_do_something_towards_the_condition():
    from game.model.conditions import HasFact

    story = scenario(
        STORY.moments["Start"],
        moment(
            "Answer",
            "service user",
            choice("agree"),
            choice("read", only_if=HasFact("report shared")),
        ),
        ending(),
    )
    told = debrief(story, [decision_of(PRO, "tell")], USER)
    (opener,) = told.barriers[0].openers
    assert (opener.name, opener.moment, opener.words) == ("Dr Okafor", "Start", "“ask words”")


def test_promises_costs_and_tokens_are_told():
    told = debrief(STORY, DECISIONS, PRO)
    assert [(p.promise, p.outcome) for p in told.promises] == [("a copy", "left hanging")]
    assert [(c.name, c.total) for c in told.costs] == [("Dr Okafor", 1), ("Sam", 2)]
    assert [(t.looks, t.real, t.gap) for t in told.tokens] == [(3, 2, 1)]
    assert [landed.text for landed in told.landed] == ["Somebody asked."]


def test_a_shift_that_found_nothing_left_is_told():
    told = debrief(STORY, DECISIONS, PRO)
    assert [(e.moment, e.strand.value, e.caused_by) for e in told.empties] == [
        ("The end", "knowledge", "the law")
    ]


def test_hope_and_expectation_stand_beside_what_happened():
    hopes = debrief(STORY, DECISIONS, USER, [Hope(0, USER, "ask", "tell")]).hopes
    assert hopes is not None
    assert (hopes.hoped, hopes.met, hopes.expected, hopes.foreseen) == (1, 1, 1, 0)
    assert hopes.apart == pytest.approx(100 * 7 / 31 - 100 * 4 / 30)
    assert debrief(STORY, DECISIONS, USER).hopes is None
    alone = debrief(STORY, DECISIONS, USER, [Hope(0, USER, "ask", None)]).hopes
    assert alone is not None
    assert (alone.hoped, alone.expected) == (1, 0)


@pytest.mark.parametrize(
    ("chair", "own", "other"),
    [
        (USER, ("Sam's?",), ("Doctor's?",)),
        (PRO, ("Doctor's?",), ("Sam's?",)),
        (None, ("Sam's?", "Doctor's?"), ()),
    ],
)
def test_each_chair_is_asked_its_own_questions_first(chair, own, other):
    told = debrief(STORY, DECISIONS, chair)
    assert (told.own_questions, told.other_questions) == (own, other)
    assert told.room_questions == ("The room's?",)


def test_what_was_not_lawful_is_told_with_who_did_it():
    start = STORY.moments["Start"]
    ask, tell = start.choices
    broken = replace(start, choices=(replace(ask, breaches=("lawful", "honest")), tell))
    told = debrief(replace(STORY, moments={**STORY.moments, "Start": broken}), DECISIONS, USER)
    assert told.breaches == (
        Breach("Start", "Dr Okafor", "lawful"),
        Breach("Start", "Dr Okafor", "honest"),
    )


def test_a_play_that_stopped_half_way_has_a_debrief_too():
    told = debrief(STORY, [DECISIONS[0], Decision(professional="ask")], PRO)
    assert told.ending is None
    assert len(told.points) == 3


@pytest.mark.parametrize(
    ("kept", "failed", "outcome"),
    [((), (), "open"), (("a copy",), (), "kept"), ((), ("a copy",), "failed")],
)
def test_a_promise_is_kept_or_failed_or_left_open(kept, failed, outcome):
    made = scenario(
        moment("Start", "professional", choice("go", traces=Traces(promises=("a copy",)))),
        ending(traces=Traces(keeps=kept, fails=failed)),
    )
    (story,) = debrief(made, [decision_of(PRO, "go")], PRO).promises
    assert story.outcome is PromiseOutcome[outcome.upper()]


def test_hope_and_expectation_are_as_far_apart_as_the_powers_they_would_leave():
    made = scenario(
        moment(
            "Start",
            "professional",
            choice("much", effects=effects(shares={"voice": 3})),
            choice("some", effects=effects(shares={"voice": 1})),
            choice("none"),
        ),
        ending(),
    )
    hopes = debrief(made, [decision_of(PRO, "some")], USER, [Hope(0, USER, "much", "none")]).hopes
    assert hopes is not None
    assert hopes.apart == pytest.approx(100 * 8 / 32 - 100 * 5 / 29)
