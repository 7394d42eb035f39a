"""What was closed, to whom, and who could have opened it: every kind of condition, both ways."""

from __future__ import annotations

import pytest

from game.engine.play import begin
from game.model.conditions import (
    AllOf,
    AnyOf,
    Compares,
    Comparison,
    HasFact,
    HasPromise,
    Not,
    PromiseWord,
)
from game.model.debrief import Barrier, Opener
from game.model.effects import Change, Effects, Shift, Traces, Verb
from game.model.power import Strand
from game.study.barriers import barriers
from tests.builder import choice, ending, moment, scenario, trust_at_least


def deed(verb: Verb, strand: Strand = Strand.VOICE) -> dict[str, object]:
    return {"effects": Effects((Shift(verb, strand, 2),))}


def change(points: int) -> dict[str, object]:
    return {"effects": Effects((), (Change("trust", points),))}


def compares(figure: str, comparison: Comparison) -> Compares:
    return Compares(figure, comparison, {"power": 99, "together": 59}.get(figure, 9))


def below(figure: str) -> Compares:
    return Compares(figure, Comparison.BELOW, 1)


AT_LEAST, ABOVE, AT_MOST, EXACTLY = (
    Comparison.AT_LEAST,
    Comparison.ABOVE,
    Comparison.AT_MOST,
    Comparison.EXACTLY,
)
# What is asked for, what the other chair's choice does, and whether that is a step towards it.
OPENING = [
    (HasFact("shared"), {"traces": Traces(remember=("shared",))}, True),
    (HasFact("shared"), {"traces": Traces(remember=("other",))}, False),
    (HasFact("shared"), {"traces": Traces(forget=("shared",))}, False),
    (HasPromise("copy", PromiseWord.PROMISED), {"traces": Traces(promises=("copy",))}, True),
    (HasPromise("copy", PromiseWord.PROMISED), {"traces": Traces(keeps=("copy",))}, False),
    (HasPromise("copy", PromiseWord.KEPT), {"traces": Traces(keeps=("copy",))}, True),
    (HasPromise("copy", PromiseWord.KEPT), {"traces": Traces(fails=("copy",))}, False),
    (HasPromise("copy", PromiseWord.FAILED), {"traces": Traces(fails=("copy",))}, True),
    (compares("power", AT_LEAST), deed(Verb.GIVES), True),
    (compares("power", AT_LEAST), deed(Verb.SHARES), True),
    (compares("power", AT_LEAST), deed(Verb.TAKES), False),
    (below("power"), deed(Verb.TAKES), True),
    (below("power"), deed(Verb.GIVES), False),
    (compares("together", ABOVE), deed(Verb.SHARES), True),
    (compares("together", ABOVE), deed(Verb.GIVES), False),
    (compares("voice", ABOVE), deed(Verb.GIVES), True),
    (compares("voice", ABOVE), deed(Verb.GIVES, Strand.CHOICE), False),
    (Compares("voice", AT_MOST, 0), deed(Verb.TAKES), True),
    (compares("trust", AT_LEAST), change(1), True),
    (compares("trust", AT_LEAST), change(-1), False),
    (below("trust"), change(-1), True),
    (compares("trust", EXACTLY), change(1), False),
    (AllOf((HasFact("shared"), trust_at_least(9))), change(1), True),
    (AnyOf((HasFact("shared"), trust_at_least(9))), change(1), True),
    (AnyOf((HasFact("shared"), HasFact("more"))), change(1), False),
]


@pytest.mark.parametrize(("condition", "does", "opens"), OPENING)
def test_who_could_have_opened_it_does_something_towards_what_is_asked(condition, does, opens):
    story = scenario(
        moment("Before", "professional", choice("do", "Asked", **does), choice("wait", "Asked")),
        moment("Asked", "service user", choice("ask", only_if=condition), choice("stay")),
        ending(),
        start_at="Asked",
    )
    (found,) = barriers(story, [begin(story).state])
    assert found.needed == condition
    assert found.openers == ((Opener("Dr Okafor", "Before", "“do words”"),) if opens else ())


def test_not_is_opened_by_forgetting_the_fact_and_by_nothing_else():
    forgets = choice("forget", "Asked", traces=Traces(forget=("noted",)))
    less = choice("less", "Asked", **change(-1))
    story = scenario(
        moment("Start", "professional", forgets, less, traces=Traces(remember=("noted",))),
        moment("Asked", "service user", choice("ask", only_if=Not(HasFact("noted"))), choice("x")),
        ending(),
    )
    state = begin(story).state
    asked = type(state)("Asked", state.balance, state.measures, state.facts)
    (found,) = barriers(story, [asked])
    assert [one.words for one in found.openers] == ["“forget words”"]
    turned = scenario(
        moment("Before", "professional", less),
        moment("Asked", "service user", choice("ask", only_if=Not(trust_at_least(1))), choice("x")),
        ending(),
        start_at="Asked",
    )
    assert barriers(turned, [begin(turned).state])[0].openers == ()


# Who stands before the barrier, who decides where the fact is remembered, and who is named for it.
NAMED = [
    ("service user", "professional", ["Dr Okafor"]),
    ("professional", "service user", ["Sam"]),
    ("service user", "service user", []),
    ("professional", "professional", []),
    ("service user", "together", ["Dr Okafor"]),
    ("professional", "together", ["Sam"]),
    ("together", "professional", ["Dr Okafor"]),
    ("together", "service user", ["Sam"]),
    ("together", "together", []),
]


@pytest.mark.parametrize(("stands", "decides", "named"), NAMED)
def test_whoever_stood_before_a_barrier_is_not_named_among_those_who_could_open_it(
    stands, decides, named
):
    opener = choice("open", "Asked", traces=Traces(remember=("shared",)))
    story = scenario(
        moment("Before", decides, opener),
        moment("Asked", stands, choice("ask", only_if=HasFact("shared")), choice("stay")),
        ending(),
        start_at="Asked",
    )
    (found,) = barriers(story, [begin(story).state])
    assert [one.name for one in found.openers] == named
    both = {"professional": "Dr Okafor", "service user": "Sam", "together": "Dr Okafor and Sam"}
    assert found.chair_name == both[stands]


def test_at_most_three_are_named_in_the_order_of_the_story():
    opening = [choice(f"open-{n}", "Asked", traces=Traces(remember=("shared",))) for n in range(4)]
    story = scenario(
        moment("Before", "professional", *opening),
        moment("Asked", "service user", choice("ask", only_if=HasFact("shared")), choice("stay")),
        ending(),
        start_at="Asked",
    )
    (found,) = barriers(story, [begin(story).state])
    assert [one.words for one in found.openers] == [f"“open-{n} words”" for n in range(3)]


def test_a_barrier_is_told_once_with_its_reason_and_those_without_a_word_too():
    closed = trust_at_least(9)
    story = scenario(
        moment(
            "Start",
            "service user",
            choice("shut", only_if=closed, blocked_because="No time.", blocked_by="the system"),
            choice("silent", only_if=closed),
            choice("gone", when=closed, only_if=closed),
            choice("open"),
        ),
        ending(),
    )
    state = begin(story).state
    first = Barrier("Start", "Sam", "“shut words”", "No time.", "the system", closed, ())
    second = Barrier("Start", "Sam", "“silent words”", None, None, closed, ())
    assert barriers(story, [state, state]) == (first, second)
