"""Checks of what a story's own words say, how hard they are, how old, and choices all alike."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.model.authorship import Agreement
from game.model.codes import Severity
from game.model.effects import Traces
from game.model.power import Chair, Rung
from game.model.scenario import (
    Case,
    Choice,
    Happens,
    Line,
    LineKind,
    Measure,
    Person,
    Questions,
    Scenario,
)
from game.study.checks import value_findings
from game.study.checks.deficits import WORDS
from game.study.checks.texts import texts_of
from tests.builder import choice, effects, ending, moment, scenario


def places(story: Scenario, code: str, **given: str) -> list[tuple[str | int, ...]]:
    found = [finding for finding in value_findings(story, **given) if finding.code == code]
    assert all(f.severity is Severity.WARNING and f.message and f.cure for f in found)
    return [finding.where for finding in found]


def narrated(text: str, kind: LineKind = LineKind.NARRATION, **fields: object) -> Scenario:
    speaker = None if kind is LineKind.NARRATION else "Sam"
    line = Line(kind, text, speaker)
    return scenario(moment("Ask", "service user", choice("a")), ending(script=(line,)), **fields)


SAID = [
    *("Sam was non-compliant.", "Non compliance is noted.", "He is noncompliant with his tablets."),
    *(
        "Sam lacks insight.",
        "A lack of any insight.",
        "There is challenging behaviour on the ward.",
    ),
    *("Sam suffers from psychosis.", "It is attention-seeking.", "She can be manipulative."),
    *("It is treatment resistant.", "He failed to engage.", "He did not engage."),
    *("Sam did not attend.", "She failed to attend twice.", "A hard-to-reach group."),
    *(
        "He is a bed blocker.",
        "A revolving-door case.",
        "A frequent flyer.",
        "Sam is a schizophrenic.",
    ),
    *("A home for the mentally ill.", "She is wheelchair-bound.", "He committed suicide."),
    "He is non-adherent.",
]


@pytest.mark.parametrize("text", SAID)
def test_a_deficit_word_in_narration_is_told_where_it_stands(text: str) -> None:
    assert places(narrated(text), "deficit-words") == [("moments", "The end", "script", 0)]


def test_every_word_of_the_list_is_tried_above() -> None:
    spoken = " ".join(SAID).lower()
    assert [stem for stem, _, _ in WORDS if stem not in spoken] == []


@pytest.mark.parametrize(
    "text",
    [
        "Sam said no to the tablets.",
        'The file says "did not attend".',
        "The file says ‘she’s non-compliant’ on page one.",
        "The form has a box: 'lacks insight'.",
        "The team did not attend to the clock.",
        "The insight is Sam's, on a challenging day.",
        "All attention is on the clock, and hard.",
    ],
)
def test_other_words_and_words_in_quotation_marks_are_left(text: str) -> None:
    assert places(narrated(text), "deficit-words") == []


def test_what_people_say_and_think_and_another_language_are_left() -> None:
    assert places(narrated("He is non-compliant.", LineKind.SPEECH), "deficit-words") == []
    assert places(narrated("He is non-compliant.", LineKind.THOUGHT), "deficit-words") == []
    assert places(narrated("He is non-compliant.", language="cy"), "deficit-words") == []


WORD = "Sam was manipulative."


def spread_out() -> Scenario:
    """A story with the word in each of its own places, and in each place that is a person's."""
    own = {"because": WORD, "blocked_because": WORD}
    asked = moment(
        "Ask",
        "together",
        choice("a", words=WORD, lands_as=WORD, **own),
        choice("b"),
        summary=WORD,
        question=WORD,
        happens=Happens(because=WORD),
        cases=(Case(stands=Chair.PROFESSIONAL, because=WORD),),
        script=(Line(LineKind.SIGHT, WORD, "Sam"), Line(LineKind.SPEECH, WORD, "Sam")),
    )
    people = (
        Person("Sam", Chair.SERVICE_USER, is_=WORD, wants=WORD, worries=WORD, knows=(WORD,)),
        Person("Dr Okafor", Chair.PROFESSIONAL),
    )
    return scenario(
        asked,
        ending(),
        people=people,
        measures=(Measure("trust", 4), Measure("hope", means=WORD)),
        about=WORD,
        support=WORD,
        debrief=Questions((WORD,), (WORD,), (WORD,)),
    )


def test_the_storys_own_voice_is_in_these_places_and_in_no_others() -> None:
    here = ("moments", "Ask")
    assert places(spread_out(), "deficit-words") == [
        ("about",),
        ("support",),
        ("people", "Sam", "is"),
        ("measures", "hope", "means"),
        (*here, "summary"),
        (*here, "happens", "because"),
        (*here, "script", 0),
        (*here, "question"),
        (*here, "choices", 0, "blocked because"),
        (*here, "choices", 0, "because"),
        (*here, "if you differ", 0, "because"),
        ("debrief", "service user", 0),
        ("debrief", "professional", 0),
        ("debrief", "room", 0),
    ]
    others = [one.where[-1] for one in texts_of(spread_out()) if not one.is_own]
    assert others == ["wants", "worries", 0, 1, "say", "lands as", "say"]


HARD = "Participation necessitates communication in organisations. " * 30
EASY = "We had a cup of tea by the door. " * 30


def test_a_reading_age_over_fourteen_is_told_at_the_title_with_the_hardest_moment() -> None:
    story = narrated(HARD)
    assert places(story, "hard-words") == [("scenario",)]
    (finding,) = [one for one in value_findings(story) if one.code == "hard-words"]
    assert "a reading age of over 18; 14 is the most" in finding.message
    assert 'The hardest moment is "The end", with over 18.' in finding.cure
    assert places(replace(story, about=EASY * 9), "hard-words") == []


def test_easy_words_few_words_and_other_languages_are_not_called_hard() -> None:
    assert places(narrated(EASY), "hard-words") == []
    assert places(narrated(HARD[:400]), "hard-words") == []
    assert places(narrated(HARD, language="pl"), "hard-words") == []
    assert places(narrated("", about=HARD), "hard-words") == [("scenario",)]


def test_a_review_date_is_passed_on_the_day_after_it() -> None:
    story = narrated("Tea.", agreement=Agreement(look_again_by="2027-06-01"))
    where = ("story agreement", "look at again by")
    assert places(story, "review-date-passed", today="2027-06-01") == []
    assert places(story, "review-date-passed", today="2027-06-02") == [where]
    assert places(story, "review-date-passed") == []
    none = narrated("Tea.", agreement=Agreement())
    assert places(none, "review-date-passed", today="2099-01-01") == []


SHARES = effects(shares={"voice": 1})


def two_choices(first: Choice, second: Choice) -> list[tuple[str | int, ...]]:
    story = scenario(moment("Ask", "professional", first, second), ending(), ending("Home"))
    return places(story, "only-words-differ")


def test_two_choices_that_do_the_same_are_told_at_the_second() -> None:
    words = choice("b", effects=SHARES, because="Another reason.", lands_as="Oh.")
    assert two_choices(choice("a", effects=SHARES), words) == [("moments", "Ask", "choices", 1)]


@pytest.mark.parametrize(
    "differs",
    [
        {"go_to": "Home"},
        {"costs": 1},
        {"rung": Rung.PARTNERSHIP},
        {"looks": 1},
        {"lever": "right"},
        {"theory": ("a-theory",)},
        {"breaches": ("honest",)},
        {"traces": Traces(promises=("a copy",))},
        {"effects": effects(shares={"choice": 1})},
    ],
)
def test_two_choices_that_differ_in_more_than_words_are_left(differs: dict[str, object]) -> None:
    second = choice("b", **{"effects": SHARES, **differs})
    assert two_choices(choice("a", effects=SHARES), second) == []


def test_two_choices_that_do_nothing_are_told_as_altering_nothing_only() -> None:
    assert two_choices(choice("a"), choice("b")) == []
