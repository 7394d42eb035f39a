"""Checks of a story find every fault of its paths, say it once, and give the numbers."""

from __future__ import annotations

import os

import pytest

from game.engine.options import open_choices
from game.engine.play import begin, choose
from game.model.codes import Severity
from game.model.conditions import AllOf, Compares, Comparison, HasFact
from game.model.effects import Change, Effects, Shift, Traces, Verb
from game.model.events import MomentReached, Stuck
from game.model.power import Strand
from game.model.scenario import Decides, Line, LineKind, Route, Scenario
from game.model.state import Decision, State, decision_of
from game.study.checks import story_findings, value_findings
from game.study.explore.reachability import reached
from tests.builder import choice, ending, moment, passing, scenario, trust_at_least
from tests.stories import Shape, story

MORE_TRUST = Effects(changes=(Change("trust", 3),))


def told(story_: Scenario, quick: bool = False) -> list[tuple[str, tuple[str | int, ...]]]:
    return [(finding.code, finding.where) for finding in story_findings(story_, quick=quick)]


def test_a_sound_story_has_no_findings() -> None:
    assert story_findings(scenario(moment("Ask", "service user", choice("yes")), ending())) == ()


def test_a_choice_that_needs_more_trust_than_anyone_can_have_is_told_with_the_numbers() -> None:
    meeting = scenario(
        moment("Ask", "service user", choice("warm", "Then", effects=MORE_TRUST)),
        moment("Then", "service user", choice("open", only_if=trust_at_least(9)), choice("go on")),
        ending(),
    )
    (finding,) = story_findings(meeting)
    assert finding.code == "never-open"
    assert finding.where == ("moments", "Then", "choices", 0, "only if")
    assert finding.message == (
        'nobody can ever choose "open words": it needs trust at least 9, '
        "the most anyone can have here is 7."
    )


def test_an_ending_behind_a_choice_that_is_never_open_is_told_with_that_choice() -> None:
    meeting = scenario(
        moment(
            "Ask", "service user", choice("up", "Gold", only_if=trust_at_least(5)), choice("on")
        ),
        ending("Gold"),
        ending(),
    )
    (finding,) = story_findings(meeting)
    assert finding.code == "never-open"
    assert finding.message.endswith('So no play reaches "Gold".')


def test_a_moment_that_nothing_leads_to_is_told_once_and_not_what_waits_behind_it() -> None:
    meeting = scenario(
        moment("Ask", "service user", choice("yes")),
        moment("Lost", "service user", choice("a", "Lost too")),
        moment("Lost too", "service user", choice("b", "Nowhere", only_if=HasFact("x"))),
        ending("Nowhere"),
        ending(),
    )
    (finding,) = story_findings(meeting)
    assert (finding.code, finding.where) == ("unreachable-moment", ("moments", "Lost"))
    assert finding.message == (
        'no play reaches the moment "Lost". No "go to" that a play can follow leads here.'
    )
    assert finding.cure == (
        'Give a choice or a moment that players meet "go to: Lost", or take this out.'
    )
    assert story_findings(meeting, quick=True) == (finding,)


def test_a_ring_of_moments_that_nothing_leads_to_is_told_once() -> None:
    meeting = scenario(
        moment("Ask", "service user", choice("yes")),
        moment("One", "service user", choice("a", "Two")),
        moment("Two", "service user", choice("b", "One")),
        ending(),
    )
    assert told(meeting) == [("unreachable-moment", ("moments", "One"))]


def test_an_ending_that_no_route_is_ever_taken_to_says_what_it_would_need() -> None:
    meeting = scenario(
        moment("Ask", "service user", choice("yes", "Friday")),
        passing(
            "Friday",
            Route("Gold", Compares("power", Comparison.AT_LEAST, 40)),
            Route("The end"),
        ),
        ending("Gold"),
        ending(),
    )
    (finding,) = story_findings(meeting)
    assert finding.where == ("moments", "Gold", "ending")
    assert finding.message == (
        'no play reaches the ending "Gold". From "Friday": it needs power at least 40, '
        "the most anyone can have here is 17.2."
    )


def test_a_moment_where_nothing_may_be_open_is_told_with_the_state_that_gets_there() -> None:
    meeting = scenario(
        moment(
            "Ask", "service user", choice("warm", "Then", effects=MORE_TRUST), choice("x", "Then")
        ),
        moment("Then", "service user", choice("open", only_if=trust_at_least(7))),
        ending(),
    )
    (finding,) = story_findings(meeting)
    assert (finding.code, finding.where) == ("stuck", ("moments", "Then", "choices"))
    assert finding.message == (
        'a player can get stuck in "Then": with trust 4, none of the choices is open.'
    )


def test_a_loop_whose_way_out_closes_for_good_is_endless() -> None:
    meeting = scenario(
        moment("Ask", "service user", choice("in", "Round"), choice("out")),
        moment(
            "Round",
            "service user",
            choice("again", "Round", effects=Effects(changes=(Change("trust", -1),))),
            choice("leave", only_if=trust_at_least(4)),
        ),
        ending(),
    )
    assert told(meeting) == [("endless-loop", ("moments", "Round"))]
    assert told(meeting, quick=True) == []


def test_a_ring_of_moments_without_choices_is_endless_also_by_its_form() -> None:
    meeting = scenario(
        moment("Ask", "service user", choice("in", "One"), choice("out")),
        passing("One", Route("Two")),
        passing("Two", Route("One")),
        ending(),
    )
    assert told(meeting) == [("endless-loop", ("moments", "One"))]
    assert told(meeting, quick=True) == [("endless-loop", ("moments", "One"))]


def test_a_promise_kept_but_never_made_is_told_once() -> None:
    keeps = Traces(keeps=("a copy",))
    meeting = scenario(
        moment("Ask", "service user", choice("a", "Later", traces=keeps), choice("b", "Later")),
        ending("Later", traces=Traces(fails=("a copy",))),
    )
    where = ("moments", "Ask", "choices", 0, "keeps")
    assert told(meeting) == [("promise-never-made", where)]
    assert told(meeting, quick=True) == [("promise-never-made", where)]


def test_a_promise_made_only_on_another_path_is_never_made_here() -> None:
    made = Traces(promises=("a copy",))
    meeting = scenario(
        moment("Ask", "professional", choice("a", "Kept", traces=made), choice("b", "Broken")),
        ending("Kept", traces=Traces(keeps=("a copy",))),
        ending("Broken", traces=Traces(fails=("a copy",))),
    )
    assert told(meeting) == [("promise-never-made", ("moments", "Broken", "fails"))]
    assert told(meeting, quick=True) == []


def test_a_line_and_a_route_that_nothing_can_call_for_are_warnings() -> None:
    never = AllOf((HasFact("report shared"), trust_at_least(2)))
    meeting = scenario(
        moment(
            "Ask",
            "service user",
            choice("yes", "On"),
            script=(Line(LineKind.NARRATION, "Never.", only_if=never),),
        ),
        passing("On", Route("The end", trust_at_least(8)), Route("The end")),
        ending(),
        facts=("report shared",),
    )
    findings = story_findings(meeting)
    assert {finding.severity for finding in findings} == {Severity.WARNING}
    assert [(finding.code, finding.where) for finding in findings] == [
        ("line-never-told", ("moments", "Ask", "script", 0, "only if")),
        ("route-never-taken", ("moments", "On", "go to", 0)),
    ]
    assert 'nothing on the way here makes "report shared" remembered' in findings[0].message
    assert findings[1].message == (
        'no play goes on from here to "The end": it needs trust at least 8, '
        "the most anyone can have here is 4."
    )


def test_past_the_limit_the_form_is_checked_and_a_warning_says_so() -> None:
    findings = story_findings(story(3, Shape(moments=12, ahead=1, conditions=0.9)), limit=5)
    assert findings[-1].code == "too-many-states"
    assert "stopped after" in findings[-1].message


class Walked:
    """Everything that plays by the engine meet, state by state."""

    def __init__(self, scenario_: Scenario) -> None:
        self.scenario = scenario_
        self.moments: set[str] = set()
        self.open: set[tuple[str, str]] = set()
        self.shut: set[str] = set()
        self.onward: dict[State, list[State]] = {}
        self.freed: set[State] = set()
        first = begin(scenario_)
        waiting = [(first.state, first.events)]
        while waiting:
            state, events = waiting.pop()
            self.moments |= {e.moment for e in events if isinstance(e, MomentReached)}
            if state in self.onward:
                continue
            self.onward[state] = []
            here = scenario_.moments[state.moment]
            if isinstance(events[-1], Stuck) and here.choices:
                self.shut.add(state.moment)
            if here.ending or (isinstance(events[-1], Stuck) and here.choices):
                self.freed.add(state)
            for decision in self.decisions(state):
                step = choose(scenario_, state, decision)
                self.onward[state].append(step.state)
                waiting.append((step.state, step.events))

    def decisions(self, state: State) -> list[Decision]:
        ids = [one.id for one in open_choices(self.scenario, state)]
        self.open |= {(state.moment, one) for one in ids}
        here = self.scenario.moments[state.moment]
        if here.decides is Decides.TOGETHER:
            return [Decision(one, two) for one in ids for two in ids]
        return [decision_of(here.decides.chairs[0], one) for one in ids] if here.decides else []

    def can_be_caught(self) -> bool:
        freed = set(self.freed)
        while True:
            more = {s for s, on in self.onward.items() if s not in freed and freed & set(on)}
            if not more:
                return bool(self.onward.keys() - freed)
            freed |= more


@pytest.mark.parametrize("loops", [0.0, 0.4])
def test_what_is_met_agrees_with_playing_every_path(loops: float) -> None:
    shape = Shape(
        moments=7,
        choices=2,
        ahead=3,
        loops=loops,
        conditions=0.7,
        sure=0.4,
        effects=0.3,
        measures=1,
    )
    faults: set[str] = set()
    for seed in range(60 if os.environ.get("OTHER_CHAIR_LONG") else 15):
        made = story(seed, shape)
        walked, found = Walked(made), reached(made)
        assert set(found.met) == walked.moments, seed
        opened = {
            (name, made.moments[name].choices[index].id)
            for name, met in found.met.items()
            for index, is_open in enumerate(met.open)
            if is_open
        }
        assert opened == walked.open, seed
        assert {n for n, met in found.met.items() if met.stuck is not None} == walked.shut, seed
        assert bool(found.endless) == walked.can_be_caught(), seed
        findings = story_findings(made)
        faults |= {finding.code for finding in findings}
        causes = {"unreachable-moment", "unreachable-ending", "never-open"}
        if walked.moments != set(made.moments):
            assert causes & {finding.code for finding in findings}, seed
    assert {"unreachable-moment", "never-open", "stuck"} <= faults
    assert ("endless-loop" in faults) == bool(loops)


def test_a_way_whose_condition_can_hold_is_never_taken_for_what_stands_above_it():
    story = scenario(
        moment("Ask", "professional", choice("go", "On"), choice("home", "B")),
        passing("On", Route("A", trust_at_least(3)), Route("B", trust_at_least(4)), Route("A")),
        ending("A"),
        ending("B"),
    )
    told = [f.message for f in story_findings(story) if f.code == "route-never-taken"]
    assert told[0] == 'no play goes on from here to "B": one above it always comes first.'


@pytest.mark.parametrize("verb", [verb for verb in Verb if verb.doer is not None])
def test_what_one_chair_does_has_its_like_in_the_other(verb: Verb) -> None:
    assert verb.doer is not None
    asked = choice("yes", effects=Effects(shifts=(Shift(verb, Strand.VOICE, 1),)))
    wrong = scenario(moment("Ask", verb.doer.other.value, asked), ending())
    cures = [one.cure for one in value_findings(wrong) if one.code == "other-chairs-verb"]
    assert cures
    assert not any(f'"{verb.value}"' in cure for cure in cures)
