"""Steps between states are solved alike whether the rings are few, many or large."""

from __future__ import annotations

import numpy as np
import pytest

from game.study.explore import markov
from game.study.explore.markov import (
    MANY,
    SOLVED_AT_ONCE,
    Edges,
    expected_visits,
    topological_layers,
    visits_round_by_round,
)
from tests.long import LONG


def ring_of(size: int, leave: float) -> Edges:
    """A ring of states, each leading to the next; the last leaves with chance `leave`."""
    at = np.arange(size)
    share = np.ones(size)
    share[-1] = 1 - leave
    return Edges(at, (at + 1) % size, share)


AT_ONCE = SOLVED_AT_ONCE if LONG else 50


@pytest.mark.parametrize("size", [1, 7, AT_ONCE, AT_ONCE + 1])
@pytest.mark.parametrize("leave", [0.5, 0.1])
def test_a_ring_is_met_once_for_each_time_it_is_not_left(
    size: int, leave: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(markov, "SOLVED_AT_ONCE", AT_ONCE)
    edges = ring_of(size, leave)
    layers = topological_layers(size, edges)
    assert layers.rest.all()
    coming = np.zeros(size)
    coming[0] = 1.0
    visits = expected_visits(edges, layers, coming)
    assert np.abs(visits - 1 / leave).max() < 1e-9


def test_many_rings_are_solved_together_as_they_are_one_by_one() -> None:
    pairs = MANY // 2 + 1
    first = np.arange(pairs) * 2
    source = np.concatenate((first, first + 1))
    target = np.concatenate((first + 1, first))
    edges = Edges(source, target, np.full(2 * pairs, 0.5))
    visits = expected_visits(edges, topological_layers(2 * pairs, edges), np.ones(2 * pairs))
    # Each state is met 1 + 1/2 + 1/4 ... times.
    assert np.abs(visits - 2).max() < 1e-9


def test_states_that_no_ring_leads_to_are_in_layers_and_the_rest_are_not() -> None:
    source, target = np.array([0, 0, 1, 2, 3]), np.array([1, 2, 2, 3, 2])
    edges = Edges(source, target, np.array([0.5, 0.5, 1.0, 0.5, 0.5]))
    layers = topological_layers(4, edges)
    assert layers.rest.tolist() == [False, False, True, True]
    visits = expected_visits(edges, layers, np.array([1.0, 0, 0, 0]))
    assert visits == pytest.approx([1, 0.5, 4 / 3, 2 / 3], abs=1e-12)


def test_a_steep_fall_at_first_does_not_hide_what_lingers() -> None:
    # All but a ten millionth leave at once; what stays comes back 99 times of 100.
    edges = Edges(np.array([0, 1]), np.array([1, 1]), np.array([1e-7, 0.99]))
    slow = visits_round_by_round(edges, np.array([1.0, 0.0]), 5000)
    assert slow is not None
    assert slow[1] == pytest.approx(1e-7 / 0.01, abs=1e-12)
