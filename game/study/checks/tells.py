"""What gives an option away over a whole story: place, length, cost, weight, and one mouth alone.

One moment says nothing: somewhere the option that shares most power must stand. So each tell is
counted over all moments and held against chance.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from game.model.codes import Code
from game.model.power import Chair
from game.model.problems import Finding
from game.model.scenario import Choice, Decides, Moment, Order, Scenario
from game.study.checks.choices import warning, written

ENOUGH = 3
"""Moments it takes before "always" is worth a word."""
RARE = 0.01
"""A tell that chance would give so seldom is told: once in a hundred stories; chosen by us."""
FAR_APART = 7
"""Weights of 1 to 9 that differ so much are those of words for one mouth; chosen by us."""


@dataclass(frozen=True, slots=True)
class Tell:
    """One way to stand out. `of` gives each choice of a moment a number; the largest stands out.

    `is_seen`: people see it before they choose, so that *always* is enough. `is_place`: it is
    nothing where options are shuffled.
    """

    code: Code
    words: str
    cure: str
    of: Callable[[Moment], Sequence[int]]
    is_seen: bool = False
    is_place: bool = False


def _by_place(moment: Moment) -> Sequence[int]:
    return range(len(moment.choices))


def _by_rarity(moment: Moment) -> Sequence[int]:
    chairs = () if moment.decides is None else moment.decides.chairs
    return [-sum(choice.likely.of(chair) for chair in chairs) for choice in moment.choices]


SHUFFLE = "Change the order in some moments, or write order: shuffled at the top of the file."
TELLS = (
    Tell(Code.SHARING_FIRST, "stands first", SHUFFLE, lambda one: _by_place(one)[::-1], True, True),
    Tell(Code.SHARING_LAST, "stands last", SHUFFLE, _by_place, True, True),
    Tell(
        Code.SHARING_LONGEST,
        "is the longest",
        "Write some of them shorter, or the others longer.",
        lambda moment: [len(choice.words) for choice in moment.choices],
        True,
    ),
    Tell(
        Code.SHARING_DEAREST,
        "costs most",
        "Taking control costs something too: give some other options a cost, or this one none.",
        lambda moment: [choice.costs for choice in moment.choices],
    ),
    Tell(
        Code.SHARING_UNLIKELY,
        "is the least likely",
        "Some people share power readily: make it more likely in some moments.",
        _by_rarity,
    ),
)


def sharing_stands_out(scenario: Scenario) -> tuple[Finding, ...]:
    """The power-sharing option given away (sharing-first, -last, -longest, -dearest, -unlikely)."""
    moments = [one for one in scenario.moments.values() if _sharing(one) is not None]
    return tuple(finding for tell in TELLS for finding in _told(tell, moments))


def _told(tell: Tell, moments: Sequence[Moment]) -> Iterator[Finding]:
    hits, chances = 0, []
    for moment in moments:
        if tell.is_place and moment.order is Order.SHUFFLED:
            continue
        index = _largest(tell.of(moment))
        if index is not None:
            hits += index == _sharing(moment)
            chances.append(1 / len(moment.choices))
    is_always = tell.is_seen and hits == len(chances) >= ENOUGH
    if is_always or at_least(hits, chances) < RARE:
        message = (
            f"the option that shares most power {tell.words} in {hits} of {len(chances)} moments; "
            f"by chance it would in about {sum(chances):.0f}."
        )
        yield warning(("moments",), tell.code, message, tell.cure)


def _sharing(moment: Moment) -> int | None:
    """Which option shares most power, where a professional has a say; None where none does."""
    if moment.decides is None or moment.decides is Decides.SERVICE_USER:
        return None
    return _largest([choice.effects.user.total for choice in moment.choices])


def _largest(values: Sequence[int]) -> int | None:
    """The index of the one largest value; None where several are or there is only one."""
    most = max(values)
    is_one = len(values) > 1 and sum(value == most for value in values) == 1
    return list(values).index(most) if is_one else None


def at_least(hits: int, chances: Sequence[float]) -> float:
    """The probability of at least so many hits, each moment by its own chance (Poisson binomial).

    For instance 2 or more hits of three with chances of a half: 0.5.
    """
    counts = [1.0]
    for chance in chances:
        missed = [share * (1 - chance) for share in (*counts, 0.0)]
        hit = [share * chance for share in (0.0, *counts)]
        counts = [one + other for one, other in zip(missed, hit, strict=True)]
    return sum(counts[hits:])


def one_mouth(scenario: Scenario) -> tuple[Finding, ...]:
    """Shared options whose words only one of the two would say (one-mouth)."""
    return tuple(
        warning(
            one.where,
            Code.ONE_MOUTH,
            f'"{one.choice.words}" weighs {one.choice.likely.professional} for the professional '
            f"and {one.choice.likely.service_user} for the service user: it is one person's line.",
            "Write it so that either could say it, or as an act that both can choose.",
        )
        for one in written(scenario)
        if one.decides is Decides.TOGETHER and _apart(one.choice) >= FAR_APART
    )


def _apart(choice: Choice) -> int:
    professional, service_user = (choice.likely.of(chair) for chair in Chair)
    return abs(professional - service_user)
