"""A view holds nothing that its chair may not know."""

from __future__ import annotations

from dataclasses import fields

import pytest

from game.engine.play import begin, choose
from game.engine.start_at import starting_at
from game.engine.view import lines_seen, moment_seen, moves_seen, passages_seen, scene_seen
from game.model.effects import Change, Effects, Shift, Traces, Verb
from game.model.picture import Face, Staging
from game.model.power import Chair, Rung, Strand
from game.model.scenario import Case, ChoiceKind, Line, LineKind, Measure, Route
from game.model.state import Decision, decision_of
from game.model.view import (
    LineSeen,
    MeasureSeen,
    MeasureShift,
    MeterSeen,
    MoveSeen,
    PassageSeen,
    PickSeen,
    SceneSeen,
    ShiftSeen,
    TraceSeen,
    TraceWord,
)
from tests.builder import choice, ending, moment, passing, scenario, trust_at_least

PRO, USER = Chair.PROFESSIONAL, Chair.SERVICE_USER

STORY = scenario(
    moment(
        "Start",
        "professional",
        choice(
            "note",
            words="Write it down as difficult.",
            unseen=True,
            because="He was tired.",
            lands_as="She stopped looking at me.",
            effects=Effects((), (Change("hope", -1), Change("trust", -1))),
        ),
        choice("ask", words="Ask again."),
        choice("shut", only_if=trust_at_least(9), blocked_because="No time."),
        choice("silent", only_if=trust_at_least(9)),
        script=(
            Line(LineKind.NARRATION, "A room."),
            Line(LineKind.SPEECH, "Hello.", "Bea"),
            Line(LineKind.THOUGHT, "I am late.", "Dr Okafor"),
            Line(LineKind.SIGHT, "Her watch.", "Sam"),
            Line(LineKind.THOUGHT, "Nobody hears this.", "Bea"),
        ),
    ),
    ending(),
    measures=(Measure("trust", 4), Measure("hope", 5, USER)),
)


def heard(viewer: Chair | None) -> list[str]:
    return [line.text for line in lines_seen(STORY, begin(STORY).events, viewer)]


def test_thoughts_and_sights_are_told_to_their_own_chair_only():
    assert heard(PRO) == ["A room.", "Hello.", "I am late."]
    assert heard(USER) == ["A room.", "Hello.", "Her watch."]
    assert heard(None) == ["A room.", "Hello."]


def test_a_private_measure_is_shown_to_its_own_chair_only():
    state = begin(STORY).state
    names = {
        viewer: [m.name for m in moment_seen(STORY, state, viewer).meter.measures]
        for viewer in (PRO, USER, None)
    }
    assert names == {PRO: ["trust"], USER: ["trust", "hope"], None: ["trust"]}


def test_only_the_chair_that_decides_has_options_and_the_other_may_hope():
    state = begin(STORY).state
    own = moment_seen(STORY, state, PRO)
    other = moment_seen(STORY, state, USER)
    assert [(o.number, o.id, o.is_open) for o in own.options] == [
        (1, "note", True),
        (2, "ask", True),
        (3, "shut", False),
    ]
    assert own.hopes == ()
    assert other.options == ()
    assert [(o.number, o.id) for o in other.hopes] == [(1, "ask")]


def test_an_unseen_choice_tells_the_other_chair_only_how_it_landed():
    step = choose(STORY, begin(STORY).state, decision_of(PRO, "note"))
    (seen,) = moves_seen(STORY, step.events, USER)
    assert seen.picks[0].words is None
    assert seen.because is None
    assert seen.lands_as == "She stopped looking at me."
    assert [m.name for m in seen.measures] == ["hope", "trust"]
    (own,) = moves_seen(STORY, step.events, PRO)
    assert own.picks[0].words == "Write it down as difficult."
    assert own.because == "He was tired."
    assert own.lands_as is None
    assert [m.name for m in own.measures] == ["trust"]


def test_how_a_pick_that_stands_landed_is_told_to_the_chair_that_lost():
    story = scenario(
        moment("Start", "together", choice("a", lands_as="Heard a."), choice("b")), ending()
    )
    step = choose(story, begin(story).state, Decision("a", "b"))
    assert moves_seen(story, step.events, USER)[0].lands_as == "Heard a."
    assert moves_seen(story, step.events, PRO)[0].lands_as is None
    assert moves_seen(story, step.events, None)[0].lands_as is None


# Every field of a move, as the one who made it, the other chair and an onlooker may know it.
MOVE = {
    "moment": "Start",
    "caused_by": "Dr Okafor",
    "differed": False,
    "stands": None,
    "lands_as": (None, "She looked away.", None),
    "because": "He was tired.",
    "rung": Rung.MANIPULATION,
    "looks": 2,
    "shifts": (ShiftSeen(Strand.VOICE, 2, 1, -1, 8, 9),),
    "measures": (
        (MeasureShift("trust", 4, 3), MeasureShift("dread", 3, 4)),
        (MeasureShift("trust", 4, 3), MeasureShift("hope", 5, 4)),
        (MeasureShift("trust", 4, 3),),
    ),
    "theory": ("one", "two"),
    "faces": (("Sam", Face.HURT),),
}
HIDDEN = {"because": None, "rung": None, "looks": None, "theory": (), "faces": (), "traces": ()}
PROMISED = TraceSeen(TraceWord.PROMISED, "a call")
VIEWERS = (PRO, USER, None)


@pytest.mark.parametrize("unseen", [False, True])
@pytest.mark.parametrize("viewer", VIEWERS)
def test_every_field_of_a_move_as_each_viewer_may_know_it(unseen, viewer):
    note = choice(
        "note",
        words="Write it down.",
        unseen=unseen,
        effects=Effects(
            (Shift(Verb.TAKES, Strand.VOICE, 1),),
            (Change("trust", -1), Change("dread", 1), Change("hope", -1)),
        ),
        because="He was tired.",
        lands_as="She looked away.",
        rung=Rung.MANIPULATION,
        looks=2,
        theory=("one", "two"),
        faces=(("Sam", Face.HURT),),
        traces=Traces(remember=("noted",), promises=("a call",)),
    )
    story = scenario(
        moment("Start", "professional", note),
        ending(),
        measures=(Measure("trust", 4), Measure("dread", 3, PRO), Measure("hope", 5, USER)),
    )
    step = choose(story, begin(story).state, decision_of(PRO, "note"))
    (seen,) = moves_seen(story, step.events, viewer)
    is_hidden = unseen and viewer is USER
    per_viewer = {
        name: value[VIEWERS.index(viewer)] if name in ("lands_as", "measures") else value
        for name, value in MOVE.items()
    }
    remembered = () if unseen else (TraceSeen(TraceWord.REMEMBERED, "noted"),)
    traces = {"traces": (*remembered, PROMISED)}
    expected = {**per_viewer, **traces, **(HIDDEN if is_hidden else {})}
    words = None if is_hidden else "Write it down."
    expected["picks"] = (PickSeen(PRO, "Dr Okafor", ChoiceKind.SAY, words),)
    assert {field.name: getattr(seen, field.name) for field in fields(MoveSeen)} == expected


@pytest.mark.parametrize("viewer", VIEWERS)
def test_of_two_picks_one_of_which_is_unseen_no_fact_is_told(viewer):
    start = moment(
        "Start",
        "together",
        choice("note", unseen=True),
        choice("ask", traces=Traces(remember=("asked",))),
    )
    story = scenario(start, ending())
    both = {
        name: choose(story, begin(story).state, Decision("ask", name)) for name in ("ask", "note")
    }
    told = {name: moves_seen(story, step.events, viewer)[0].traces for name, step in both.items()}
    assert told == {"ask": (TraceSeen(TraceWord.REMEMBERED, "asked"),), "note": ()}


@pytest.mark.parametrize(
    ("decides", "viewer", "is_asked", "picks", "hopes"),
    [
        ("professional", PRO, True, ["note", "ask", "shut"], []),
        ("professional", USER, False, [], ["ask"]),
        ("professional", None, False, [], []),
        ("service user", PRO, False, [], ["ask"]),
        ("service user", USER, True, ["note", "ask", "shut"], []),
        ("service user", None, False, [], []),
        ("together", PRO, True, ["note", "ask", "shut"], []),
        ("together", USER, True, ["note", "ask", "shut"], []),
        ("together", None, True, [], []),
    ],
)
def test_who_is_asked_who_picks_and_who_may_hope(decides, viewer, is_asked, picks, hopes):
    story = scenario(
        moment(
            "Start",
            decides,
            choice("note", unseen=True),
            choice("ask"),
            choice("shut", only_if=trust_at_least(9), blocked_because="No time."),
            choice("silent", only_if=trust_at_least(9)),
            question="And now?",
        ),
        ending(),
    )
    seen = moment_seen(story, begin(story).state, viewer)
    assert seen.question == ("And now?" if is_asked else None)
    assert [option.id for option in seen.options] == picks
    assert [option.id for option in seen.hopes] == hopes


def test_the_meter_of_a_view_is_the_balance_and_the_measures_it_may_show():
    story = scenario(
        ending("Start"),
        measures=(Measure("trust", 4), Measure("hope", 5, USER, "what Sam hopes")),
    )
    state = begin(story).state
    assert moment_seen(story, state, USER).meter == MeterSeen(
        story.starts, (MeasureSeen("trust", 4, None), MeasureSeen("hope", 5, "what Sam hopes"))
    )


def test_an_ending_is_named_as_people_see_it():
    story = scenario(ending("Start", ending="left", ending_title="Left waiting", respects_no=True))
    seen = moment_seen(story, begin(story).state, None)
    assert (seen.ending, seen.respects_no, seen.is_stuck) == ("Left waiting", True, False)
    untitled = scenario(ending("Start", ending="left"))
    assert moment_seen(untitled, begin(untitled).state, None).ending == "left"


def test_a_moment_is_stuck_where_choices_are_shown_and_none_is_open():
    story = scenario(moment("Start", "professional", choice("a", only_if=trust_at_least(9))))
    assert moment_seen(story, begin(story).state, PRO).is_stuck


TWO_WAYS = scenario(
    moment("Start", "professional", choice("in", "Kitchen"), choice("on", "Later"), time="11:50"),
    passing("Kitchen", Route("Later"), setting="kitchen"),
    moment(
        "Later",
        "professional",
        choice("go"),
        here=("Sam", "Bea"),
        by_phone=("Bea",),
        others=9,
        standing=("Sam",),
    ),
    ending(time="14:30", by_phone=("Dr Okafor",)),
    setting="clinic",
)


@pytest.mark.parametrize(("pick", "setting"), [("in", "kitchen"), ("on", "clinic")])
def test_where_and_when_it_is_holds_along_the_play_and_who_is_here_in_its_moment(
    pick: str, setting: str
):
    first = begin(TWO_WAYS).state
    later = choose(TWO_WAYS, first, decision_of(PRO, pick)).state
    last = choose(TWO_WAYS, later, decision_of(PRO, "go")).state
    assert scene_seen(TWO_WAYS, first) == SceneSeen("clinic", "11:50", ("Dr Okafor", "Sam"), (), 0)
    assert scene_seen(TWO_WAYS, later) == SceneSeen(
        setting, "11:50", ("Sam",), ("Bea",), 9, ("Sam",)
    )
    assert scene_seen(TWO_WAYS, last) == SceneSeen(setting, "14:30", ("Sam",), ("Dr Okafor",), 0)


def test_every_case_of_a_picture_that_holds_lays_over_what_stands_before_it():
    story = scenario(
        moment(
            "Start",
            "professional",
            choice("go"),
            time="09:00",
            others=3,
            standing=("Bea",),
            seen_otherwise=(
                Staging(trust_at_least(2), "kitchen", "12:00", ("Bea", "Sam"), ("Sam",)),
                Staging(trust_at_least(9), "home"),
                Staging(trust_at_least(2), time="12:10", others=0, standing=("Sam",)),
            ),
        ),
        ending(),
    )
    step = begin(story)
    seen = SceneSeen("kitchen", "12:10", ("Bea",), ("Sam",), 0, ("Sam",))
    assert scene_seen(story, step.state) == seen
    assert [one.scene for one in passages_seen(story, step, PRO, None)] == [seen]
    last = choose(story, step.state, decision_of(PRO, "go")).state
    assert scene_seen(story, last) == SceneSeen("kitchen", "12:10", ("Dr Okafor", "Sam"), (), 0)


def test_nobody_is_here_where_the_moment_says_so():
    story = scenario(ending(here=()))
    assert scene_seen(story, begin(story).state).here == ()


def test_a_passage_is_told_where_the_play_then_is():
    first = begin(TWO_WAYS).state
    step = choose(TWO_WAYS, first, decision_of(PRO, "in"))
    told = passages_seen(TWO_WAYS, step, PRO, first)
    assert [(one.moment, one.scene.setting, one.scene.time) for one in told] == [
        ("Kitchen", "kitchen", "11:50"),
        ("Later", "kitchen", "11:50"),
    ]


def test_a_play_that_begins_in_the_middle_begins_where_and_when_it_was():
    first = begin(TWO_WAYS).state
    later = choose(TWO_WAYS, first, decision_of(PRO, "in")).state
    again = starting_at(TWO_WAYS, later)
    assert scene_seen(again, begin(again).state) == scene_seen(TWO_WAYS, later)


def test_faces_follow_the_line_and_the_move_and_a_case_wins_over_its_pick():
    story = scenario(
        moment(
            "Start",
            "together",
            choice("home", faces=(("Sam", Face.WARM), ("Bea", Face.AMUSED))),
            choice("wait", unseen=True, faces=(("Dr Okafor", Face.ANGRY),)),
            cases=(
                Case(professional_picks="wait", go_to="The end", faces=(("Sam", Face.HURT),)),
                Case(stands=PRO, faces=(("Sam", Face.TIRED),)),
            ),
            script=(Line(LineKind.NARRATION, "One.", faces=(("Sam", Face.WARY),)),),
        ),
        ending(),
    )
    started = begin(story)
    (line,) = lines_seen(story, started.events, USER)
    assert line.faces == (("Sam", Face.WARY),)

    def faces(professional: str, service_user: str, viewer: Chair):
        step = choose(story, started.state, Decision(professional, service_user))
        return moves_seen(story, step.events, viewer)[0].faces

    assert faces("home", "home", USER) == (("Sam", Face.WARM), ("Bea", Face.AMUSED))
    assert faces("home", "wait", PRO) == ()  # an unseen pick tells nothing, faces neither
    assert faces("home", "wait", USER) == (("Sam", Face.TIRED), ("Bea", Face.AMUSED))
    assert faces("wait", "home", PRO) == (("Sam", Face.HURT),)


def test_lines_stand_under_the_moment_that_tells_them():
    story = scenario(
        passing(
            "Start",
            Route("The end"),
            place="A corridor",
            summary="They walked.",
            script=(Line(LineKind.NARRATION, "One."),),
        ),
        ending(script=(Line(LineKind.SPEECH, "Two.", "Sam"),)),
    )
    told = passages_seen(story, begin(story), PRO, None)
    office = SceneSeen("office", None, ("Dr Okafor", "Sam"), (), 0)
    assert told == (
        PassageSeen(
            "Start",
            "Start",
            "A corridor",
            office,
            (LineSeen(LineKind.NARRATION, "One.", None, None),),
            "They walked.",
        ),
        PassageSeen(
            "The end",
            "The end",
            None,
            office,
            (LineSeen(LineKind.SPEECH, "Two.", "Sam", USER),),
            None,
        ),
    )


@pytest.mark.parametrize(
    ("traces", "shown"),
    [
        (Traces(keeps=("a call",)), (TraceSeen(TraceWord.KEPT, "a call"),)),
        (Traces(fails=("a call",)), (TraceSeen(TraceWord.FAILED, "a call"),)),
        (Traces(promises=("a copy",)), (TraceSeen(TraceWord.PROMISED, "a copy"),)),
        (Traces(remember=("late",)), (TraceSeen(TraceWord.REMEMBERED, "late"),)),
        (Traces(forget=("noted",)), ()),
        (Traces(keeps=("a copy",)), ()),  # never promised
    ],
)
def test_what_a_move_leaves_behind_is_shown_by_its_word(
    traces: Traces, shown: tuple[TraceSeen, ...]
) -> None:
    story = scenario(
        moment(
            "Start",
            "professional",
            choice("do", traces=traces),
            traces=Traces(remember=("noted",), promises=("a call",)),
        ),
        ending(),
        facts=("noted", "late"),
    )
    step = choose(story, begin(story).state, decision_of(Chair.PROFESSIONAL, "do"))
    (move,) = moves_seen(story, step.events, Chair.SERVICE_USER)
    assert move.traces == shown
