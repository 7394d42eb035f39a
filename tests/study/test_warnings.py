"""Each warning is told where it stands, and not where its cure has been taken."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from game.model.codes import Severity
from game.model.conditions import Compares, Comparison, HasFact
from game.model.effects import Change, Effects, Traces
from game.model.power import Rung
from game.model.problems import Finding
from game.model.scenario import Choice, Law, Line, LineKind, Measure, Scenario
from game.study.checks import story_findings, value_findings
from game.study.checks.by_paths import average_findings
from tests.builder import choice, effects, ending, moment, scenario

ASKS_SHARED = Line(LineKind.NARRATION, "The report lies open.", only_if=HasFact("report shared"))
REMEMBERS = Traces(remember=("report shared",))
TOLD = Path(__file__).with_name("warnings_told.txt")


def written(id_: str, go_to: str = "The end", **fields: object) -> Choice:
    """A choice that no warning finds anything wrong with by itself."""
    sound = {"because": "A reason.", "theory": ("a-theory",), "rung": Rung.PARTNERSHIP}
    return choice(id_, go_to, **(sound | fields))


def sound_story(*extra: object) -> Scenario:
    """A scenario without any warning: both chairs decide, and each option costs something."""
    return scenario(
        moment(
            "Ask",
            "professional",
            written("share", "Answer", effects=effects(gives={"voice": 1}), costs=1),
            written("tell", "Answer", traces=REMEMBERS),
        ),
        moment(
            "Answer",
            "service user",
            written("yes", lever="advocate"),
            written("no", "Home", lever="refusal", effects=effects(claims={"voice": 1}), costs=1),
        ),
        ending(script=(ASKS_SHARED,)),
        ending("Home", respects_no=True, script=(ASKS_SHARED,)),
        facts=("report shared",),
        content_notes=("not being heard",),
    )


def changed(name: str, **fields: object) -> Scenario:
    """The sound story with one moment changed."""
    sound = sound_story()
    moments = dict(sound.moments)
    moments[name] = replace(moments[name], **fields)
    return replace(sound, moments=moments)


def with_choice(name: str, index: int, **fields: object) -> Scenario:
    """The sound story with one choice changed."""
    choices = list(sound_story().moments[name].choices)
    choices[index] = replace(choices[index], **fields)
    return changed(name, choices=tuple(choices))


def codes(findings: tuple[Finding, ...]) -> list[str]:
    return [finding.code for finding in findings]


@cache
def found(code: str) -> tuple[Finding, ...]:
    """Everything that is told of one fault's story, worked out once for all tests of it."""
    return every_finding(CASES[code]())


def every_finding(story: Scenario) -> tuple[Finding, ...]:
    return value_findings(story) + story_findings(story) + average_findings(story)


TRUST_AND_HOPE = (Measure("trust"), Measure("hope"))
TEN = tuple(written(f"say-{n}", "Answer", traces=REMEMBERS) for n in range(10))
GIVES_3 = effects(gives={"voice": 3, "choice": 3, "knowledge": 3})
CASES: dict[str, Callable[[], Scenario]] = {
    "no-because": lambda: with_choice("Ask", 0, because=None),
    "no-theory": lambda: with_choice("Answer", 1, theory=()),
    "no-rung": lambda: with_choice("Ask", 1, rung=None),
    "other-chairs-verb": lambda: with_choice("Answer", 0, effects=effects(takes={"voice": 1})),
    "many-large-shifts": lambda: with_choice("Ask", 0, effects=GIVES_3),
    "fact-never-asked": lambda: with_choice("Ask", 0, traces=Traces(remember=("clock seen",))),
    "fact-never-remembered": lambda: with_choice("Ask", 1, traces=Traces()),
    "no-dilemma": lambda: with_choice("Ask", 0, costs=0),
    "no-content-notes": lambda: replace(sound_story(), content_notes=()),
    "no-respected-no": lambda: changed("Home", respects_no=False),
    "no-refusal": lambda: with_choice("Answer", 1, lever="right"),
    "law-without-challenge": lambda: changed("Ask", law=Law("detention")),
    "many-choices": lambda: changed("Ask", choices=TEN),
    "markup": lambda: with_choice("Ask", 0, because="A *good* <b>reason</b>."),
    "measure-never-moved": lambda: replace(sound_story(), measures=TRUST_AND_HOPE),
    "promise-left-hanging": lambda: with_choice("Ask", 0, traces=Traces(promises=("a copy",))),
}
FOLLOWS = {
    "fact-never-remembered": {"line-never-told", "alters-nothing"},
    "many-choices": {"only-words-differ"},
}
"""What the same change is bound to bring with it."""


def test_a_sound_story_has_no_warnings() -> None:
    assert every_finding(sound_story()) == ()


@pytest.mark.parametrize("code", CASES)
def test_a_warning_is_told_for_its_fault(code: str) -> None:
    assert code in codes(found(code))
    assert set(codes(found(code))) - {code} <= FOLLOWS.get(code, set())
    assert all(f.severity is Severity.WARNING and f.message and f.cure for f in found(code))


def test_what_is_told_of_a_fault_is_its_place_the_fact_and_the_cure() -> None:
    told = [
        f"{code} {' > '.join(map(str, one.where))}\n  {one.message}\n  {one.cure}\n"
        for code in CASES
        for one in found(code)
        if one.code == code
    ]
    assert "\n".join(told) == TOLD.read_text(encoding="utf-8")


def test_a_choice_with_a_source_in_place_of_a_theory_is_tied_to_something() -> None:
    story = with_choice("Answer", 1, theory=(), source="A line of text.")
    assert "no-theory" not in codes(every_finding(story))


def test_two_shifts_of_three_a_chair_are_turning_points_and_not_told() -> None:
    story = with_choice("Ask", 0, effects=effects(gives={"voice": 3, "choice": 3}))
    assert "many-large-shifts" not in codes(every_finding(story))


def test_a_service_users_chair_without_levers_is_told_once() -> None:
    story = with_choice("Answer", 0, lever=None)
    choices = tuple(replace(one, lever=None) for one in story.moments["Answer"].choices)
    story = replace(
        story,
        moments={**story.moments, "Answer": replace(story.moments["Answer"], choices=choices)},
    )
    assert [c for c in codes(value_findings(story)) if c.startswith("no-")] == ["no-lever"]


def test_a_chair_that_decides_less_than_a_third_of_the_moments_is_told_with_the_numbers() -> None:
    chain = [moment(f"m{n}", "professional", written("a", f"m{n + 1}")) for n in range(3)]
    story = scenario(*chain, moment("m3", "service user", written("yes")), ending())
    findings = average_findings(story)
    assert codes(findings) == ["few-decisions"]
    assert findings[0].where == ("people", "Sam")
    assert "decides 1.0 of 4.0 moments" in findings[0].message


def test_shifts_that_find_nothing_left_on_the_average_play_are_told() -> None:
    takes = effects(takes={"knowledge": 2})
    story = scenario(moment("Ask", "professional", written("tell", effects=takes)), ending())
    assert "numb" in codes(average_findings(story))


def test_two_choices_that_only_move_what_nobody_asks_for_alter_nothing() -> None:
    warm = Effects(changes=(Change("trust", 1),))
    story = scenario(
        moment("Ask", "service user", written("a", effects=warm), written("b")), ending()
    )
    found = [f for f in value_findings(story) if f.code == "alters-nothing"]
    places = [finding.where for finding in found]
    assert places == [("moments", "Ask", "choices", 0), ("moments", "Ask", "choices", 1)]
    words = [choice.words for choice in story.moments["Ask"].choices]
    assert [
        finding.message.endswith(f'beside "{other}".')
        for finding, other in zip(found, reversed(words), strict=True)
    ] == [True, True]


def test_sharing_that_always_stands_first_and_is_always_longest_is_told() -> None:
    def sharing(name: str, onward: str) -> object:
        shares = effects(shares={"voice": 1})
        long = written("share", onward, words="What matters most to you today?", effects=shares)
        return moment(name, "professional", long, written("tell", onward, words="No."))

    story = scenario(sharing("a", "b"), sharing("b", "c"), sharing("c", "The end"), ending())
    found = codes(value_findings(story))
    assert {"sharing-first", "sharing-longest"} <= set(found)


def test_a_choice_that_forgets_what_is_asked_later_alters_something() -> None:
    knows = HasFact("seen")
    story = scenario(
        moment(
            "Ask",
            "professional",
            written("show", "Later", traces=Traces(remember=("seen",))),
            written("hide", "Later", traces=Traces(forget=("seen",))),
            written("wait", "Later", traces=Traces(forget=("seen",))),
        ),
        moment("Later", "service user", written("yes", only_if=knows), written("no")),
        ending(),
        facts=("seen",),
    )
    found = [one.where for one in value_findings(story) if one.code == "alters-nothing"]
    assert [where for where in found if where[1] == "Ask"] == []


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("**Sam**: Come in.", "Sam: Come in."),
        ("I __did__ say [b]no[/b].", "I did say no."),
        ("{i}Now{/i}, said Sam.<br>", "Now, said Sam."),
        ("## The second day", "The second day"),
        ("See [the form](https://example.org/form).", "See the form."),
        ('Just hop on."', "Just hop on."),
        ("Just hop on.”", "Just hop on."),
        ("food,", "food"),
    ],
)
def test_a_text_with_markup_is_shown_without_it(text: str, plain: str) -> None:
    story = with_choice("Ask", 0, lands_as=text)
    found = [one.cure for one in value_findings(story) if one.code == "markup"]
    assert found == [f"Write it without them: {plain}"]


def test_a_comma_that_ends_a_content_note_or_what_is_said() -> None:
    note = replace(sound_story(), content_notes=("food,", "being weighed"))
    assert [one.where for one in value_findings(note) if one.code == "markup"] == [
        ("content notes", 0)
    ]
    said = with_choice("Ask", 0, words="Well,")
    assert [one for one in value_findings(said) if one.code == "markup"] == []


@pytest.mark.parametrize(
    "text",
    [
        "2 * 3 * 4",
        "*",
        "See [1] and {two}.",
        "a_b_c",
        "#1 on the list",
        "I am <3 years old.",
        "5'10\"",
        '"a" and "b"',
    ],
)
def test_a_sign_alone_is_no_markup(text: str) -> None:
    story = with_choice("Ask", 0, lands_as=text)
    assert [one for one in value_findings(story) if one.code == "markup"] == []


@pytest.mark.parametrize("moved", [True, False])
def test_a_measure_that_is_asked_for_is_told_only_where_nothing_moves_it(moved: bool) -> None:
    hopes = Compares("hope", Comparison.AT_LEAST, 3)
    moves = Effects(changes=(Change("hope", -1),)) if moved else Effects()
    story = replace(
        scenario(
            moment("Ask", "service user", written("yes", only_if=hopes, effects=moves)),
            ending(),
        ),
        measures=(Measure("trust"), Measure("hope", 4)),
    )
    found = [one.message for one in value_findings(story) if one.code == "measure-never-moved"]
    told = 'nothing in the story moves "hope", so that it is 4 whenever it is asked for.'
    assert found == ([] if moved else [told])


def test_a_choice_is_best_only_where_it_is_no_worse_than_every_other() -> None:
    def best(*gains: dict[str, int]) -> list[int]:
        """Indexes of those told, of choices that give so much and cost so much."""
        choices = (
            written(f"c{n}", effects=effects(gives={"voice": one["gives"]}), costs=one["costs"])
            for n, one in enumerate(gains)
        )
        story = scenario(moment("Ask", "professional", *choices), ending())
        found = (f for f in value_findings(story) if f.code == "no-dilemma")
        return [int(finding.where[-1]) for finding in found]

    low, middle, high = {"gives": 1, "costs": 1}, {"gives": 2, "costs": 1}, {"gives": 3, "costs": 2}
    assert best(low, middle) == [1]
    assert best(low, middle, high) == []
    assert best(low, low) == []
