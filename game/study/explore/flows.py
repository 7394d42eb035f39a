"""What can come of each state of a moment: which choices are open, and how likely each way is.

Both chairs draw among the open choices by the same weights, each on its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import numpy.typing as npt

from game.model.scenario import Choice
from game.study.explore.combos import Ints
from game.study.explore.frontier import Bools, Frontier
from game.study.explore.space import Stop, Way

Floats = npt.NDArray[np.float64]


class Weights(StrEnum):
    """How a choice among open ones is drawn: each as likely as the other, or by `likely`."""

    EQUAL = "equal"
    LIKELY = "likely"

    def of(self, choice: Choice) -> int:
        """The weight of a choice."""
        return 1 if self is Weights.EQUAL else choice.likely


@dataclass(frozen=True, slots=True)
class Flow:
    """The states that can take one way. `where` are their indexes, None for all of them.

    `share` is the part of their plays that takes it, `times` the number of different picks
    that do, each one number for all or an array beside `where`.
    """

    way: Way
    where: Ints | None
    share: float | Floats
    times: int | Ints


@dataclass(frozen=True, slots=True)
class Expansion:
    """All that can come of the states of one moment.

    `picked` holds for each choice the part of plays that pick it. `stuck` is None where some
    choice is open in every state; an ending and a moment with routes have neither.
    """

    flows: tuple[Flow, ...]
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


def expanded(stop: Stop, frontier: Frontier, weights: Weights = Weights.EQUAL) -> Expansion:
    """What can come of each of these states."""
    if not stop.moment.choices:
        return Expansion(_routed(stop, frontier))
    choices = stop.moment.choices
    opens = [opened(choice, frontier) for choice in choices]
    weighed = [weights.of(choice) for choice in choices]
    if all(one is None for one in opens):
        total: int | Ints = sum(weighed)
        shares: list[float | Floats] = [weight / total for weight in weighed]
        return Expansion(tuple(_open_flows(stop, shares)), tuple(shares))
    total = np.zeros(len(frontier), dtype=np.int64)
    for one, weight in zip(opens, weighed, strict=True):
        total += weight if one is None else weight * one
    shut = total == 0
    stuck = shut if shut.any() else None
    total = total if stuck is None else np.maximum(total, 1)
    shares = [
        (weight if one is None else weight * one) / total
        for one, weight in zip(opens, weighed, strict=True)
    ]
    flows = tuple(_flow(way, opens, shares) for way in stop.ways)
    return Expansion(tuple(flow for flow in flows if flow is not None), tuple(shares), stuck)


def _open_flows(stop: Stop, shares: list[float | Floats]) -> list[Flow]:
    """The flows where every choice is open in every state: plain numbers."""
    flows = []
    for way in stop.ways:
        share: float | Floats = 0.0
        for picks in way.picks:
            share = share + _together(shares, picks)
        flows.append(Flow(way, None, share, len(way.picks)))
    return flows


def _together(shares: list[float | Floats], picks: tuple[int, ...]) -> float | Floats:
    share = shares[picks[0]]
    return share if len(picks) == 1 else share * shares[picks[1]]


def _flow(way: Way, opens: list[Bools | None], shares: list[float | Floats]) -> Flow | None:
    if len(way.picks) == 1 and len(set(way.picks[0])) == 1:
        index = way.picks[0][0]
        holds = opens[index]
        share = _together(shares, way.picks[0])
        if holds is None:
            return Flow(way, None, share, 1)
        where = np.flatnonzero(holds)
        return Flow(way, where, np.asarray(share)[where], 1) if len(where) else None
    share = 0.0
    times: int | Ints = 0
    for one, two in way.picks:
        share = share + shares[one] * shares[two]
        first, second = opens[one], opens[two]
        if first is None or second is None:
            both = second if first is None else first
        else:
            both = first & second
        times = times + (1 if both is None else both.astype(np.int64))
    if isinstance(times, int):
        return Flow(way, None, share, times)
    where = np.flatnonzero(times)
    if not len(where):
        return None
    return Flow(way, where, np.asarray(share)[where], times[where])


def _routed(stop: Stop, frontier: Frontier) -> tuple[Flow, ...]:
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
            flows.append(Flow(way, None, 1.0, 1))
            break
        where = np.flatnonzero(taken)
        if len(where):
            flows.append(Flow(way, where, 1.0, 1))
    return tuple(flows)
