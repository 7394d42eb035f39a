"""What can come of each state of a moment: which choices are open, and how likely each way is.

In a `together` moment each chair draws on its own, by its own weights.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

import numpy as np
import numpy.typing as npt

from game.model.power import Chair
from game.model.scenario import Choice
from game.study.explore.combos import Ints
from game.study.explore.frontier import Bools, Frontier
from game.study.explore.space import ReadyMoment, WayOn

Floats = npt.NDArray[np.float64]
Shares = Sequence[float | Floats]
"""For each choice, the part of plays in which a chair picks it: one number for all, or each."""


class Weights(StrEnum):
    """How a choice among open ones is drawn: each as likely as the other, or by `likely`."""

    EQUAL = "equal"
    LIKELY = "likely"

    def of(self, choice: Choice, chair: Chair) -> int:
        """The weight of a choice where this chair picks."""
        match self:
            case Weights.EQUAL:
                return 1
            case Weights.LIKELY:
                return choice.likely.of(chair)
            case _:
                assert_never(self)


@dataclass(frozen=True, slots=True)
class Branch:
    """The states that can take one way. `where` are their indexes, None for all of them.

    `share` is the part of their plays that takes it, `times` the number of different picks
    that do, each one number for all or an array beside `where`.
    """

    way: WayOn
    where: Ints | None
    share: float | Floats
    times: int | Ints


@dataclass(frozen=True, slots=True)
class Expansion:
    """All that can come of the states of one moment.

    `picked` holds for each choice the part of plays that pick it, each of two picks counted a
    half. `stuck` is None where some
    choice is open in every state; an ending and a moment with routes have neither.
    """

    flows: tuple[Branch, ...]
    picked: tuple[float | Floats, ...] = ()
    stuck: Bools | None = None


def opened(choice: Choice, frontier: Frontier) -> Bools | None:
    """Where a choice can be made; None for everywhere."""
    if choice.when is None and choice.only_if is None:
        return None
    holds = frontier.holds(choice.only_if)
    if choice.when is not None:
        holds = holds & frontier.holds(choice.when)
    return None if holds.all() else holds


def expanded(stop: ReadyMoment, frontier: Frontier, weights: Weights = Weights.EQUAL) -> Expansion:
    """What can come of each of these states."""
    if not stop.moment.choices:
        return Expansion(_routed(stop, frontier))
    choices, decides = stop.moment.choices, stop.moment.decides
    assert decides is not None
    opens = [opened(choice, frontier) for choice in choices]
    weighed = [tuple(weights.of(one, chair) for one in choices) for chair in decides.chairs]
    shut = _shut(opens)
    drawn = {one: _shares(opens, one, shut) for one in dict.fromkeys(weighed)}
    by_chair = [drawn[one] for one in weighed]
    flows = [_flow(way, opens, by_chair) for way in stop.ways]
    picked = by_chair[0] if len(drawn) == 1 else _halves(*by_chair)
    return Expansion(tuple(flow for flow in flows if flow is not None), tuple(picked), shut)


def _shut(opens: Sequence[Bools | None]) -> Bools | None:
    """The states in which no choice is open; None where there are none."""
    shut: Bools | None = None
    for one in opens:
        if one is None:
            return None
        shut = ~one if shut is None else shut & ~one
    return shut if shut is not None and shut.any() else None


def _shares(opens: Sequence[Bools | None], weighed: Sequence[int], shut: Bools | None) -> Shares:
    """How one chair draws among the open choices, by these weights."""
    if all(one is None for one in opens):
        return [weight / sum(weighed) for weight in weighed]
    weights = [
        weight if one is None else weight * one.astype(np.int64)
        for one, weight in zip(opens, weighed, strict=True)
    ]
    total = sum(weights)
    total = total if shut is None else np.maximum(total, 1)
    return [weight / total for weight in weights]


def _halves(one: Shares, two: Shares) -> Shares:
    return [(first + second) / 2 for first, second in zip(one, two, strict=True)]


def _flow(way: WayOn, opens: Sequence[Bools | None], by_chair: Sequence[Shares]) -> Branch | None:
    """The states that can take a way; None where none can."""
    share: float | Floats = 0.0
    times: int | Ints = 0
    for picks in way.picks:
        share = share + _together(by_chair, picks)
        times = times + _can_be(opens, picks)
    if isinstance(times, int):
        return Branch(way, None, share, times)
    where = np.flatnonzero(times)
    if not len(where):
        return None
    return Branch(way, where, np.asarray(share)[where], times[where])


def _together(by_chair: Sequence[Shares], picks: tuple[int, ...]) -> float | Floats:
    share = by_chair[0][picks[0]]
    return share if len(picks) == 1 else share * by_chair[1][picks[1]]


def _can_be(opens: Sequence[Bools | None], picks: tuple[int, ...]) -> int | Ints:
    """1 where all these picks are open, 0 elsewhere."""
    holds = [one for one in (opens[pick] for pick in dict.fromkeys(picks)) if one is not None]
    if not holds:
        return 1
    both = holds[0] if len(holds) == 1 else holds[0] & holds[1]
    return both.astype(np.int64)


def _routed(stop: ReadyMoment, frontier: Frontier) -> tuple[Branch, ...]:
    """Routes are read from the top; the first that holds is taken."""
    flows = []
    left: Bools | None = None
    for way in stop.ways:
        assert way.route is not None
        condition = stop.moment.routes[way.route].only_if
        if condition is None:
            taken = left
        else:
            holds = frontier.holds(condition)
            taken = holds if left is None else holds & left
            left = ~holds if left is None else left & ~holds
        if taken is None or taken.all():
            flows.append(Branch(way, None, 1.0, 1))
            break
        where = np.flatnonzero(taken)
        if len(where):
            flows.append(Branch(way, where, 1.0, 1))
    return tuple(flows)
