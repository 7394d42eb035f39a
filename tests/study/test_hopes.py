"""Which hopes are told in a debrief, and what is counted of them."""

from __future__ import annotations

import pytest

from game.model.debrief import Hopes
from game.model.events import Hope
from game.model.power import Chair
from game.model.state import Decision
from game.study.debrief import debrief
from tests.builder import choice, effects, ending, moment, scenario

PRO, USER = Chair.PROFESSIONAL, Chair.SERVICE_USER
STORY = scenario(
    moment(
        "Ask",
        "professional",
        choice("give", "Answer", effects=effects(shares={"voice": 2})),  # 7 of 31
        choice("take", "Answer", effects=effects(takes={"voice": 1})),  # 4 of 29
        choice("wait", "Answer"),  # 5 of 29
    ),
    moment("Answer", "service user", choice("yes"), choice("no")),
    ending(),
)
PLAYED = (Decision(professional="give"), Decision(service_user="no"))
GIVE, TAKE, WAIT = 100 * 7 / 31, 100 * 4 / 29, 100 * 5 / 29


def told(*hopes: Hope) -> Hopes | None:
    return debrief(STORY, PLAYED, USER, hopes).hopes


@pytest.mark.parametrize(
    "hope",
    [
        Hope(0, USER, None, None),  # nothing was said
        Hope(2, USER, "give", "take"),  # of a decision that was never made
        Hope(3, USER, "give", None),
    ],
)
def test_a_hope_without_words_or_without_its_decision_is_not_told(hope: Hope) -> None:
    assert told(hope) is None
    also = told(hope, Hope(0, USER, "give", None))
    assert also is not None
    assert [one.decision for one in also.told] == [0]


@pytest.mark.parametrize(
    ("hope", "counted"),
    [  # hoped, met, expected, foreseen
        (Hope(0, USER, "give", "give"), (1, 1, 1, 1)),
        (Hope(0, USER, "give", "take"), (1, 1, 1, 0)),
        (Hope(0, USER, "take", "give"), (1, 0, 1, 1)),
        (Hope(0, USER, "wait", None), (1, 0, 0, 0)),
        (Hope(0, USER, None, "give"), (0, 0, 1, 1)),
        (Hope(0, USER, None, "wait"), (0, 0, 1, 0)),
        (Hope(1, PRO, "no", "yes"), (1, 1, 1, 0)),
    ],
)
def test_hopes_that_came_true_and_what_was_foreseen_are_counted_apart(
    hope: Hope, counted: tuple[int, ...]
) -> None:
    found = told(hope)
    assert found is not None
    assert (found.hoped, found.met, found.expected, found.foreseen) == counted
    assert (found.told[0].hope_met is None) is (hope.hoped is None)
    assert (found.told[0].expectation_met is None) is (hope.expected is None)


@pytest.mark.parametrize(
    ("hopes", "apart"),
    [
        ((Hope(0, USER, "give", "take"),), GIVE - TAKE),
        ((Hope(0, USER, "take", "give"),), GIVE - TAKE),
        ((Hope(0, USER, "wait", "wait"),), 0),
        ((Hope(0, USER, "give", None), Hope(1, PRO, None, "no")), None),
        ((Hope(0, USER, "give", "wait"), Hope(1, PRO, "yes", "no")), (GIVE - WAIT) / 2),
        ((Hope(0, USER, "give", "wait"), Hope(1, PRO, "yes", None)), GIVE - WAIT),
    ],
)
def test_how_far_hope_and_expectation_lay_apart_is_a_mean_of_those_that_had_both(
    hopes: tuple[Hope, ...], apart: float | None
) -> None:
    found = told(*hopes)
    assert found is not None
    assert found.apart == (None if apart is None else pytest.approx(apart))
