"""Endings that blame the person are told, and those that show where pressure came from are not."""

from __future__ import annotations

import pytest

from game.model.effects import Effects
from game.model.power import Chair
from game.model.problems import Finding
from game.model.scenario import Case, Happens, Line, LineKind, Moment, Person, Scenario
from game.study.checks import value_findings
from game.study.checks.by_paths import average_findings
from tests.builder import choice, effects, ending, moment, scenario

YIELDS = effects(yields={"voice": 1})
TAKES = effects(takes={"voice": 1})


def silence(*extra: Moment, before: str = "professional", **asked: object) -> Scenario:
    """Sam says nothing and ends with least power; `asked` changes the moment where that is."""
    return scenario(
        moment("Open", before, choice("greet", "Ask")),
        moment(
            "Ask", "service user", choice("speak"), choice("hush", "Low", effects=YIELDS), **asked
        ),
        ending(),
        ending("Low"),
        *extra,
    )


def blamed(findings: tuple[Finding, ...] | None) -> list[tuple[str | int, ...]]:
    assert findings is not None
    return [finding.where for finding in findings if finding.code == "blames-the-person"]


def test_an_ending_reached_by_silence_alone_is_told_at_its_name() -> None:
    assert blamed(average_findings(silence())) == [("moments", "Low", "ending")]


def test_a_push_by_the_system_on_the_way_is_enough() -> None:
    happens = Happens(effects=TAKES, because="Eight people.", caused_by="the system")
    assert blamed(average_findings(silence(happens=happens))) == []


def test_a_push_by_the_other_chair_on_the_way_is_enough() -> None:
    pressed = scenario(
        moment(
            "Open", "professional", choice("greet", "Ask"), choice("hurry", "Ask", effects=TAKES)
        ),
        *list(silence().moments.values())[1:],
    )
    assert blamed(average_findings(pressed)) == []


def test_a_push_that_leads_to_another_ending_only_does_not_count() -> None:
    elsewhere = scenario(
        moment("Open", "professional", choice("greet", "Ask"), choice("stop", effects=TAKES)),
        moment("Ask", "service user", choice("hush", "Low", effects=effects(yields={"voice": 2}))),
        ending(),
        ending("Low"),
    )
    assert blamed(average_findings(elsewhere)) == [("moments", "Low", "ending")]


def test_a_pick_overruled_in_a_moment_that_both_decide_is_a_push() -> None:
    overruled = (Case(stands=Chair.PROFESSIONAL, effects=TAKES),)
    both = moment("Open", "together", choice("a", "Ask"), choice("b", "Ask"), cases=overruled)
    story = scenario(both, *list(silence().moments.values())[1:])
    assert blamed(average_findings(story)) == []
    agreed = moment("Open", "together", choice("a", "Ask"), cases=(Case(go_to="Ask"),))
    story = scenario(agreed, *list(silence().moments.values())[1:])
    assert blamed(average_findings(story)) == [("moments", "Low", "ending")]


def test_a_story_in_which_nobody_loses_power_blames_nobody() -> None:
    story = scenario(
        moment("Ask", "service user", choice("a"), choice("b", "Low")), ending(), ending("Low")
    )
    assert blamed(average_findings(story)) == []


def test_a_verb_of_the_other_chair_is_told_as_such_and_not_as_blame() -> None:
    story = scenario(moment("Ask", "service user", choice("a", effects=TAKES)), ending())
    assert blamed(average_findings(story)) == []
    assert "other-chairs-verb" in {finding.code for finding in value_findings(story)}


def in_words(text: str, kind: LineKind = LineKind.NARRATION, **fields: object) -> list[object]:
    speaker = None if kind is LineKind.NARRATION else "Dr Okafor"
    people = (Person("Sam Reed", Chair.SERVICE_USER), Person("Dr Okafor", Chair.PROFESSIONAL))
    last = ending(script=(Line(kind, text, speaker),))
    story = scenario(moment("Ask", "service user", choice("a")), last, people=people, **fields)
    return list(blamed(value_findings(story)))


@pytest.mark.parametrize(
    "text",
    [
        "It was his own fault.",
        "Sam has only himself to blame.",
        "Sam should have spoken sooner.",
        "If only Sam Reed had asked.",
        "Had Sam told them, the bed would be there.",
        "Sam did not speak up.",
    ],
)
def test_an_ending_whose_own_words_find_fault_with_the_person_is_told(text: str) -> None:
    assert in_words(text) == [("moments", "The end", "script", 0)]


@pytest.mark.parametrize(
    "text",
    [
        "Sam should have a copy by Friday.",
        "The team should have asked Sam.",
        "Sam goes home. It was his own choice.",
        'The letter says "Sam should have asked".',
        "The letter says ‘it’s his own fault’.",
        "Sam could have the plan in hand.",
    ],
)
def test_words_that_find_no_fault_and_words_in_quotation_marks_are_left(text: str) -> None:
    assert in_words(text) == []


def test_what_people_say_in_an_ending_and_other_languages_are_left() -> None:
    assert in_words("It is his own fault.", LineKind.SPEECH) == []
    assert in_words("It is his own fault.", LineKind.THOUGHT) == []
    assert in_words("It is his own fault.", language="cy") == []


def test_both_losing_counts_as_losing() -> None:
    story = scenario(
        moment(
            "Ask",
            "service user",
            choice("a"),
            choice("b", "Low", effects=effects(loses={"voice": 1})),
        ),
        ending(),
        ending("Low"),
    )
    assert Effects() != story.moments["Ask"].choices[1].effects
    assert blamed(average_findings(story)) == [("moments", "Low", "ending")]
