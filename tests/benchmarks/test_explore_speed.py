"""How fast every path is walked, against what sorting as many numbers takes in the same run.

The limit is what any exact walk must do at least: bring equal states together.
"""

from __future__ import annotations

import resource

import numpy as np
import pytest

from game.study.checks import story_findings
from game.study.explore.exact_figures import explored
from game.study.explore.limits import TooManyStates
from tests.benchmarks.ratio import ratio
from tests.stories import Shape, story

SMALL = Shape(moments=18, ahead=3)
MEETING = Shape(
    moments=18, ahead=1, strands=3, effects=1.2, conditions=0.1, sure=1, facts=4, routes=0
)
HUGE = Shape(
    moments=10_000,
    endings=8,
    ahead=1000,
    facts=1,
    promises=0,
    strands=1,
    measures=1,
    conditions=0.3,
    effects=0.3,
    together=0.1,
    sure=1,
)
MOST_SORTS = 60
GIGABYTE = 1024 * 1024
"""In the unit of `ru_maxrss`."""

pytestmark = pytest.mark.benchmark


def states_at_most(scenario, limit: int) -> int:
    """The number of states reached when exploration gives up."""
    try:
        explored(scenario, limit=limit)
    except TooManyStates as stop:
        return stop.reached
    return 0


def test_an_ordinary_story_is_explored_in_milliseconds(benchmark):
    scenario = story(3, SMALL)
    benchmark(explored, scenario)
    measured = ratio(lambda: explored(scenario), lambda: [str(n) for n in range(100_000)])
    assert measured.times < 3, str(measured)


def test_half_a_million_states_cost_no_more_than_so_many_sorts_of_them(benchmark):
    scenario = story(6, MEETING)
    assert states_at_most(scenario, 500_000) > 500_000
    mixed = np.random.default_rng(1).integers(0, 2**40, 500_000)
    benchmark.pedantic(explored, (scenario,), rounds=3)
    measured = ratio(lambda: explored(scenario), lambda: np.argsort(mixed, kind="stable"), rounds=3)
    assert measured.times < MOST_SORTS, str(measured)


def test_ten_thousand_moments_cost_less_than_so_many_sorts_and_a_gigabyte():
    scenario = story(3, HUGE)
    assert states_at_most(scenario, 1_000_000) > 1_000_000
    mixed = np.random.default_rng(1).integers(0, 2**40, 1_000_000)
    measured = ratio(lambda: explored(scenario), lambda: np.argsort(mixed, kind="stable"), rounds=1)
    assert measured.times < 2 * MOST_SORTS, str(measured)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss < GIGABYTE


def test_checking_ten_thousand_moments_by_their_form_costs_a_fraction_of_walking_them(benchmark):
    scenario = story(3, HUGE)
    benchmark.pedantic(story_findings, (scenario,), {"quick": True}, rounds=3)
    measured = ratio(
        lambda: story_findings(scenario, quick=True), lambda: story_findings(scenario), rounds=1
    )
    assert measured.times < 0.5, str(measured)
