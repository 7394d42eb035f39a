"""Every field of every event, of a choice that is unseen or not, told to each viewer."""

from __future__ import annotations

from dataclasses import fields
from typing import get_args

import pytest

from game.engine.events_seen import events_seen
from game.engine.play import begin, choose
from game.model.effects import Change, Effects, Shift, Traces, Verb
from game.model.events import Event, FactRemembered
from game.model.power import Chair, Rung, Strand
from game.model.scenario import Case, Line, LineKind, Measure
from game.model.state import Decision, decision_of
from tests.builder import choice, ending, moment, passing, scenario, trust_at_least

PRO, USER, ONLOOKER = Chair.PROFESSIONAL, Chair.SERVICE_USER, None
VIEWERS = (PRO, USER, ONLOOKER)

WHOLE, NOTHING = "whole", "nothing"
CHOICE = ("choice",)
ORIGIN = ("origin.choice", "origin.because")

ALL = (WHOLE, WHOLE, WHOLE)
NONE_TOLD = (NOTHING, NOTHING, NOTHING)

# Of a choice of the professional's: what the professional, the service user and an onlooker are
# told of each event where the choice is seen, then where it is unseen.
TOLD = {
    "ChoiceMade": (ALL, (WHOLE, CHOICE, WHOLE)),
    "PowerMoved": (ALL, (WHOLE, ORIGIN, WHOLE)),
    "MeasureMoved trust": (ALL, (WHOLE, ORIGIN, WHOLE)),
    "MeasureMoved dread": ((WHOLE, NOTHING, NOTHING), (WHOLE, NOTHING, NOTHING)),
    "MeasureMoved hope": ((NOTHING, WHOLE, NOTHING), (NOTHING, ORIGIN, NOTHING)),
    "FactRemembered": ((WHOLE, NOTHING, NOTHING), (WHOLE, NOTHING, NOTHING)),
    "FactForgotten": ((WHOLE, NOTHING, NOTHING), (WHOLE, NOTHING, NOTHING)),
    "PromiseMade": (ALL, (WHOLE, NOTHING, WHOLE)),
    "PromiseKept": (ALL, (WHOLE, NOTHING, WHOLE)),
    "PromiseFailed": (ALL, (WHOLE, NOTHING, WHOLE)),
    "Seemed": (ALL, (WHOLE, NOTHING, WHOLE)),
    "RungNamed": (ALL, (WHOLE, NOTHING, WHOLE)),
    "CostPaid": ((WHOLE, NOTHING, NOTHING), (WHOLE, NOTHING, NOTHING)),
    "DutyBreached": ((WHOLE, NOTHING, NOTHING), (WHOLE, NOTHING, NOTHING)),
    "MomentReached": (ALL, ALL),
    "Ended": (ALL, ALL),
}
LINES = {
    "A room.": ALL,
    "Hello.": ALL,
    "I am late.": (WHOLE, NOTHING, NOTHING),
    "Her watch.": (NOTHING, WHOLE, NOTHING),
    "Nobody hears this.": NONE_TOLD,
}
ELSEWHERE = {"LineTold", "PicksDiffered", "Stuck"}


def secret(unseen: bool):
    return choice(
        "note",
        unseen=unseen,
        effects=Effects(
            (Shift(Verb.TAKES, Strand.VOICE, 1),),
            (Change("trust", -1), Change("dread", 1), Change("hope", -1)),
        ),
        traces=Traces(("noted",), ("open",), ("one", "two"), ("one",), ("two",)),
        looks=2,
        rung=Rung.MANIPULATION,
        because="He was tired.",
        costs=2,
        breaches=("honest",),
    )


SCRIPT = (
    Line(LineKind.NARRATION, "A room."),
    Line(LineKind.SPEECH, "Hello.", "Bea"),
    Line(LineKind.THOUGHT, "I am late.", "Dr Okafor"),
    Line(LineKind.SIGHT, "Her watch.", "Sam"),
    Line(LineKind.THOUGHT, "Nobody hears this.", "Bea"),
)


def step_of(unseen: bool):
    story = scenario(
        moment("Start", "professional", secret(unseen), traces=Traces(("open",))),
        ending(),
        facts=("noted", "open"),
        measures=(Measure("trust", 4), Measure("dread", 3, PRO), Measure("hope", 5, USER)),
    )
    return story, choose(story, begin(story).state, decision_of(PRO, "note")).events


def name_of(event: Event) -> str:
    name = type(event).__name__
    return f"{name} {event.measure}" if name == "MeasureMoved" else name


def assert_told(event: Event, seen: object, less: tuple[str, ...] = ()) -> None:
    """Every field stands as it was, but for those in `less`, which are None."""
    for field in fields(event):
        value = getattr(seen, field.name)
        if field.name in less:
            assert value is None, field.name
        elif field.name == "origin":
            for part in fields(event.origin):
                is_held_back = f"origin.{part.name}" in less
                expected = None if is_held_back else getattr(event.origin, part.name)
                assert getattr(value, part.name) == expected, part.name
        else:
            assert value == getattr(event, field.name), field.name


def test_the_table_names_every_kind_of_event():
    kinds = {kind.__name__ for kind in get_args(Event)}
    assert {name.split()[0] for name in TOLD} | ELSEWHERE == kinds


@pytest.mark.parametrize("unseen", [False, True])
@pytest.mark.parametrize("viewer", VIEWERS)
def test_what_each_viewer_is_told_of_a_choice_of_the_professionals(unseen, viewer):
    story, events = step_of(unseen)
    assert {name_of(event) for event in events} == set(TOLD)
    seen = list(events_seen(story, events, viewer))
    for event in events:
        told = TOLD[name_of(event)][unseen][VIEWERS.index(viewer)]
        if told != NOTHING:
            assert_told(event, seen.pop(0), () if told == WHOLE else told)
    assert seen == []


@pytest.mark.parametrize("viewer", VIEWERS)
def test_what_each_viewer_is_told_of_a_script(viewer):
    story = scenario(passing("Start", script=SCRIPT, ending="Start"))
    told = list(events_seen(story, begin(story).events, viewer))
    heard = [line for line, viewers in LINES.items() if viewers[VIEWERS.index(viewer)] == WHOLE]
    lines = told[1:-1]
    assert [line.text for line in lines] == heard
    for line in lines:
        written = SCRIPT[line.index]
        assert (line.moment, line.kind, line.speaker, line.text) == (
            "Start",
            written.kind,
            written.speaker,
            written.text,
        )


@pytest.mark.parametrize("viewer", VIEWERS)
def test_where_the_play_is_stuck_everybody_is_told(viewer):
    story = scenario(moment("Start", "professional", choice("a", only_if=trust_at_least(9))))
    events = begin(story).events
    assert events_seen(story, events, viewer) == events


def test_a_fact_of_the_moments_own_is_told_to_nobody():
    story, _ = step_of(False)
    arrived = begin(story).events
    assert any(isinstance(event, FactRemembered) for event in arrived)
    for viewer in VIEWERS:
        seen = events_seen(story, arrived, viewer)
        assert not any(isinstance(event, FactRemembered) for event in seen)


# Of two picks that differ, the service user's unseen: what each viewer is told of the picks.
DIFFERED = {PRO: ("say", None), USER: ("say", "hide"), ONLOOKER: ("say", "hide")}


@pytest.mark.parametrize("stands", [PRO, USER, None])
@pytest.mark.parametrize("viewer", VIEWERS)
def test_of_picks_that_differ_the_unseen_one_and_the_reason_are_kept_from_the_other(stands, viewer):
    case = Case(
        stands=stands,
        go_to=None if stands else "The end",
        effects=Effects((Shift(Verb.TAKES, Strand.VOICE, 1),)),
        because="You did not agree.",
    )
    story = scenario(
        moment(
            "Start",
            "together",
            choice("say", because="It was said.", rung=Rung.INFORMING),
            choice("hide", because="It was hidden.", rung=Rung.THERAPY, unseen=True),
            cases=(case,),
        ),
        ending(),
    )
    events = choose(story, begin(story).state, Decision("say", "hide")).events
    seen = events_seen(story, events, viewer)
    hidden = viewer is PRO
    made, other, differed, moved, *rest = seen
    assert (made.choice, other.choice) == DIFFERED[viewer]
    assert (differed.professional, differed.service_user) == DIFFERED[viewer]
    assert (differed.moment, differed.case, differed.stands) == ("Start", 0, stands)
    assert (moved.origin.because is None) == hidden
    assert (moved.origin.choice is None) == (hidden or stands is None)
    rungs = [event.rung for event in rest if hasattr(event, "rung")]
    standing = {PRO: [Rung.INFORMING], USER: [Rung.THERAPY], None: []}[stands]
    assert rungs == ([] if hidden else standing)
