"""Why a condition never holds where it stands: the fact that is missing, and the numbers."""

from __future__ import annotations

from itertools import product

import pytest

from game.engine.conditions import holds
from game.engine.play import begin, choose
from game.model.conditions import (
    AllOf,
    AnyOf,
    Compares,
    Comparison,
    Condition,
    HasFact,
    HasPromise,
    Not,
    PromiseWord,
)
from game.model.effects import Change, Effects
from game.model.power import Chair
from game.model.scenario import Line, LineKind
from game.model.state import decision_of
from game.study.checks import story_findings
from game.study.checks.by_paths import average_findings
from game.study.checks.reasons import possible, why_never
from game.study.explore.fields import fields_of
from game.study.explore.reachability import reached_in
from game.study.explore.space import Space
from tests.builder import choice, effects, ending, moment, scenario

SEEN = HasFact("seen")
ASKS = tuple(
    Line(LineKind.NARRATION, "What is asked for is kept.", only_if=one)
    for one in (SEEN, *(Compares(f, Comparison.AT_LEAST, 1) for f in ("trust", "voice", "power")))
)
STORY = scenario(
    moment(
        "Ask",
        "service user",
        choice("warm", "Then", effects=Effects(changes=(Change("trust", 3),))),
        choice("cold", "Then", effects=effects(claims={"voice": 1})),
    ),
    moment("Then", "service user", choice("on"), choice("off"), script=ASKS),
    ending(),
    facts=("seen",),
)
# Trust 7 and power 5 of 29 (17.2), or trust 4 and power 6 of 29 (20.7).
FRONTIER = reached_in(Space(STORY, told=fields_of(STORY))).met["Then"].frontier
STATES = [
    choose(STORY, begin(STORY).state, decision_of(Chair.SERVICE_USER, pick)).state
    for pick in ("warm", "cold")
]


def trust(comparison: Comparison, number: int) -> Compares:
    return Compares("trust", comparison, number)


AT_LEAST, AT_MOST, ABOVE, BELOW, EXACTLY = Comparison
NEVER: list[tuple[Condition, str]] = [
    (trust(AT_LEAST, 8), "it needs trust at least 8, the most anyone can have here is 7"),
    (trust(ABOVE, 7), "it needs trust above 7, the most anyone can have here is 7"),
    (trust(AT_MOST, 3), "it needs trust at most 3, the least anyone can have here is 4"),
    (trust(BELOW, 4), "it needs trust below 4, the least anyone can have here is 4"),
    (trust(EXACTLY, 5), "it needs trust exactly 5, here it can only be 4, 7"),
    (trust(EXACTLY, 9), "it needs trust exactly 9, the most anyone can have here is 7"),
    (trust(EXACTLY, 2), "it needs trust exactly 2, the least anyone can have here is 4"),
    (
        Compares("power", AT_LEAST, 21),
        "it needs power at least 21, the most anyone can have here is 20.7",
    ),
    (
        Compares("together", BELOW, 20),
        "it needs together below 20, the least anyone can have here is 29",
    ),
    (SEEN, 'nothing on the way here makes "seen" remembered'),
    (HasPromise("a copy", PromiseWord.KEPT), 'on the way here nobody has kept "a copy"'),
    (
        Not(trust(AT_LEAST, 4)),
        'it needs the opposite of "trust is at least 4", which always holds here',
    ),
    (AllOf((trust(AT_LEAST, 4), SEEN)), 'nothing on the way here makes "seen" remembered'),
    (
        AllOf((trust(EXACTLY, 4), Compares("voice", EXACTLY, 2))),
        'the parts of "trust is exactly 4 and voice is exactly 2" never hold at the same time here',
    ),
    (
        AnyOf((SEEN, trust(ABOVE, 9))),
        'nothing on the way here makes "seen" remembered, and '
        "it needs trust above 9, the most anyone can have here is 7",
    ),
]


@pytest.mark.parametrize(("condition", "why"), NEVER, ids=lambda one: str(one)[:40])
def test_what_never_holds_is_told_with_what_there_is(condition: Condition, why: str) -> None:
    assert not FRONTIER.holds(condition).any()
    assert not any(holds(condition, STORY, state) for state in STATES)
    assert why_never(condition, FRONTIER) == why


@pytest.mark.parametrize(
    ("figure", "numbers"),
    [
        ("trust", range(3, 9)),
        ("voice", range(1, 5)),
        ("power", range(16, 23)),
        ("together", (28, 29, 30)),
    ],
)
def test_a_comparison_holds_where_the_rules_say_so(figure: str, numbers: range) -> None:
    for comparison, number in product(Comparison, numbers):
        asked = Compares(figure, comparison, number)
        exact = sorted(holds(asked, STORY, state) for state in STATES)
        assert sorted(FRONTIER.holds(asked).tolist()) == exact, (comparison, number)


def test_the_values_of_a_figure_stand_lowest_first() -> None:
    assert possible("trust", FRONTIER) == [4, 7]
    assert possible("voice", FRONTIER) == [2, 3]
    assert possible("power", FRONTIER) == pytest.approx([100 * 5 / 29, 100 * 6 / 29])


def test_a_choice_whose_two_conditions_never_meet_is_told_with_both() -> None:
    never = choice("never", when=trust(EXACTLY, 4), only_if=trust(EXACTLY, 7))
    then = moment("Then", "service user", choice("on"), never)
    story = scenario(STORY.moments["Ask"], then, ending())
    (found,) = story_findings(story)
    assert (found.code, found.where) == ("never-open", ("moments", "Then", "choices", 1, "only if"))
    assert 'the parts of "trust is exactly 4 and trust is exactly 7" never hold' in found.message


def test_past_the_limit_no_average_is_told() -> None:
    assert average_findings(STORY) is not None
    assert average_findings(STORY, limit=1) is None
