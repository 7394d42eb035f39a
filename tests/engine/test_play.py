"""Play: begin, choose, replay, and the cases of a moment decided together."""

from __future__ import annotations

import pytest

from game.engine.play import begin, choose, replay
from game.model.effects import THE_REST, Traces
from game.model.events import (
    ChoiceMade,
    CostPaid,
    Ended,
    LineTold,
    MomentReached,
    PicksDiffered,
    PromiseFailed,
    Seemed,
    Stuck,
)
from game.model.power import Chair
from game.model.problems import Refused
from game.model.scenario import Case, Happens, Line, LineKind, Route
from game.model.state import Decision, decision_of
from tests.builder import (
    choice,
    effects,
    ending,
    moment,
    passing,
    scenario,
    trust_at_least,
)

PRO, USER = Chair.PROFESSIONAL, Chair.SERVICE_USER


def test_arrival_applies_what_happens_before_its_script_is_told():
    story = scenario(
        passing(
            "Start",
            Route("The end"),
            happens=Happens(effects(takes={"choice": 1})),
            script=(
                Line(LineKind.NARRATION, "always"),
                Line(LineKind.NARRATION, "only if trust is high", only_if=trust_at_least(9)),
            ),
        ),
        ending(),
    )
    step = begin(story)
    assert [type(event).__name__ for event in step.events] == [
        "MomentReached",
        "PowerMoved",
        "LineTold",
        "MomentReached",
        "Ended",
    ]
    assert [event.index for event in step.events if isinstance(event, LineTold)] == [0]


def test_a_route_is_the_first_whose_condition_holds_after_arrival():
    story = scenario(
        passing("Start", Route("High", trust_at_least(5)), Route("The end")),
        ending(),
        ending("High"),
    )
    assert begin(story).state.moment == "The end"


def test_a_closed_choice_is_refused_with_its_reason():
    story = scenario(
        moment(
            "Start",
            "service user",
            choice("ask", only_if=trust_at_least(5), blocked_because="Last time it was noted."),
            choice("wait"),
        ),
        ending(),
    )
    with pytest.raises(Refused, match=r"Not open yet\. Last time it was noted\."):
        choose(story, begin(story).state, decision_of(USER, "ask"))


@pytest.mark.parametrize(
    ("decision", "sentence"),
    [
        (Decision(professional="wait"), "does not decide"),
        (Decision(service_user="nothing"), 'no choice called "nothing"'),
        (Decision(), "has not picked yet"),
    ],
)
def test_a_decision_that_does_not_fit_is_refused(decision: Decision, sentence: str):
    story = scenario(moment("Start", "service user", choice("wait")), ending())
    with pytest.raises(Refused, match=sentence):
        choose(story, begin(story).state, decision)


def test_the_same_pick_of_both_happens_once_and_costs_both():
    story = together(choice("plan", effects=effects(shares={"voice": 1}), costs=2, looks=1))
    step = choose(story, begin(story).state, Decision("plan", "plan"))
    assert step.state.balance.user.voice == 3
    assert [event.chair for event in step.events if isinstance(event, ChoiceMade)] == [PRO, USER]
    assert [event.chair for event in step.events if isinstance(event, CostPaid)] == [PRO, USER]
    assert sum(isinstance(event, Seemed) for event in step.events) == 1


def test_without_if_you_differ_the_professional_stands_and_a_voice_is_taken():
    story = together(
        choice("plan", effects=effects(shares={"voice": 1, "choice": 2})),
        choice("wait", effects=effects(takes={"choice": 1})),
    )
    step = choose(story, begin(story).state, Decision("wait", "plan"))
    assert step.state.balance.user == (1, 1, 1)
    assert step.state.balance.professional == (9, 8, 9)
    (differed,) = [event for event in step.events if isinstance(event, PicksDiffered)]
    assert differed.stands is PRO


def test_effects_of_the_case_are_added_before_clamping():
    cases = (Case(stands=USER, effects=effects(takes={"voice": 3})),)
    story = together(
        choice("plan", effects=effects(shares={"voice": 3})), choice("wait"), cases=cases
    )
    step = choose(story, begin(story).state, Decision("wait", "plan"))
    assert step.state.balance.user.voice == 2
    assert step.state.balance.professional.voice == 10


def test_cases_are_read_from_the_top_and_picks_do_not_apply_without_stands():
    cases = (
        Case("plan", "wait", go_to="Asked", effects=effects(shares={"voice": 1})),
        Case(go_to="The end"),
    )
    story = together(
        choice("plan", effects=effects(shares={"choice": 2}), costs=3, looks=2),
        choice("wait", effects=effects(takes={"choice": 1})),
        cases=cases,
    )
    start = begin(story).state
    asked = choose(story, start, Decision("plan", "wait"))
    assert asked.state.moment == "Asked"
    assert asked.state.balance.user == (2, 1, 3)
    assert not [event for event in asked.events if isinstance(event, CostPaid | Seemed)]
    assert choose(story, start, Decision("wait", "plan")).state.moment == "The end"


def test_a_promise_kept_or_failed_that_was_not_made_does_nothing():
    story = scenario(
        moment("Start", "professional", choice("fail", traces=Traces(fails=("a call",)))),
        ending(traces=Traces(keeps=("a call",))),
    )
    state = choose(story, begin(story).state, decision_of(PRO, "fail")).state
    assert not state.promised
    assert not state.kept
    assert not state.failed


def test_the_rest_is_every_promise_still_open():
    story = scenario(
        moment(
            "Start",
            "professional",
            choice(
                "both", "Middle", traces=Traces(promises=("a call", "a copy"), keeps=("a call",))
            ),
        ),
        moment("Middle", "professional", choice("on")),
        ending(traces=Traces(fails=(THE_REST,))),
    )
    step = choose(story, begin(story).state, decision_of(PRO, "both"))
    step = choose(story, step.state, decision_of(PRO, "on"))
    assert step.state.kept == {"a call"}
    assert step.state.failed == {"a copy"}
    assert [e.promise for e in step.events if isinstance(e, PromiseFailed)] == ["a copy"]


def test_a_promise_made_again_is_open_again():
    story = scenario(
        moment("Start", "professional", choice("say", "Start", traces=Traces(("x",), (), ("p",)))),
        ending(),
    )
    state = choose(story, begin(story).state, decision_of(PRO, "say")).state
    assert (state.promised, state.kept, state.failed) == ({"p"}, set(), set())


def test_a_moment_without_an_open_choice_is_stuck():
    story = scenario(
        moment("Start", "service user", choice("ask", only_if=trust_at_least(9))), ending()
    )
    assert begin(story).events[-1] == Stuck("Start")


def test_a_ring_of_moments_without_choices_ends_as_stuck():
    story = scenario(passing("Start", Route("Again")), passing("Again", Route("Start")), ending())
    assert isinstance(begin(story).events[-1], Stuck)


def test_a_ring_that_moves_something_is_left_when_its_route_opens():
    story = scenario(
        passing(
            "Start",
            Route("The end", trust_at_least(9)),
            Route("Start"),
            happens=Happens(effects=effects_of_trust(1)),
        ),
        ending(),
    )
    step = begin(story)
    assert isinstance(step.events[-1], Ended)
    assert sum(isinstance(event, MomentReached) for event in step.events) == 6


def test_replay_follows_as_far_as_the_rules_allow_and_says_what_stopped_it():
    story = scenario(moment("Start", "service user", choice("wait", "Start")), ending())
    wait = decision_of(USER, "wait")
    replayed = replay(story, [wait, wait, decision_of(USER, "gone"), wait])
    assert len(replayed.steps) == 3
    assert replayed.refused == 'There is no choice called "gone" here.'


def test_after_the_ending_there_is_nothing_left_to_choose():
    story = scenario(moment("Start", "service user", choice("go")), ending())
    go = decision_of(USER, "go")
    over = choose(story, begin(story).state, go).state
    with pytest.raises(Refused) as refused:
        choose(story, over, go)
    assert str(refused.value) == "The story has ended; there is nothing left to choose."


def effects_of_trust(points: int):
    from game.model.effects import Change, Effects

    return Effects((), (Change("trust", points),))


def together(*choices, **fields):
    return scenario(moment("Start", "together", *choices, **fields), ending(), ending("Asked"))
