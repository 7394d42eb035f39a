"""A view holds nothing that its chair may not know."""

from __future__ import annotations

from game.engine.play import begin, choose
from game.engine.view import lines_seen, moment_seen, moves_seen
from game.model.effects import Change, Effects
from game.model.power import Chair
from game.model.scenario import Line, LineKind, Measure
from game.model.state import Decision, decision_of
from tests.builder import choice, ending, moment, scenario, trust_at_least

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
