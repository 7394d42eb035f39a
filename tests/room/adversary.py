"""Whoever tries to find out a vote, and the rooms they try it in.

The adversary knows the program, every seat, who voted in which round, every hand raised, and the
votes of the phones that they hold. They see all that is told of every round. They know how many
of those who stayed chose anew between two rounds that were told, and where it was fewer than
five, they saw who. A vote is found out where every way of voting that fits all this gives it to
the same person.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, combinations, product
from random import Random

from game.room.disclosure import RoundTold
from game.room.seats import Count, Seat
from game.room.tellings import Tellings

Ballots = dict[str, tuple[Seat, str]]
World = list[Ballots]
"""What phones cast, round by round."""
Hands = Mapping[Seat, Mapping[str, int]]
Somebody = Callable[[], tuple[str, tuple[Seat, str]]]
SEEN = 5
"""So many who choose anew at once are too many to watch."""
TRIES = 200
"""How often a way of voting that nearly fits is mended before it is given up."""


@dataclass(frozen=True, slots=True)
class Voted:
    """One decision, voted on round by round, with rounds undone and voted on again."""

    options: tuple[str, ...]
    world: World
    hands: list[Hands]


def told_of(voted: Voted, world: World) -> list[RoundTold]:
    """All that leaves the room, had it voted like this."""
    tellings, said = Tellings(), list[RoundTold]()
    for cast, hands in zip(world, voted.hands, strict=True):
        votes = {seat: dict(hands.get(seat, {})) for seat in Seat}
        for seat, option in cast.values():
            votes[seat][option] = votes[seat].get(option, 0) + 1
        times = sum(not one.is_silent for one in said)
        shown = tellings.told("", Count(voted.options, votes), cast, times)
        tellings.remember("", shown, dict(cast))
        said.append(shown)
    return said


class Adversary:
    """Tries to find out votes from what was told; `holds` are the phones in their hands."""

    def __init__(self, voted: Voted, holds: frozenset[str]) -> None:
        self._voted = voted
        self._holds = holds
        self._told = told_of(voted, voted.world)
        self._shown = [n for n, told in enumerate(self._told) if not told.is_silent]
        self._anew = self._chose_anew(voted.world)

    @property
    def rounds_told(self) -> int:
        """Of how many rounds more was told than how many chose."""
        return len(self._shown)

    def finds_out(self) -> tuple[str, int] | None:
        """A phone and a round whose vote is found out; None where there is none."""
        seen = set[tuple[object, ...]]()
        for number in self._shown:
            for token in self._voted.world[number]:
                like = (number, *(cast.get(token) for cast in self._voted.world))
                if token in self._holds or like in seen:
                    continue
                seen.add(like)
                others = chain(self._others(token, number), self._mended(token, number))
                if not any(map(self._fits, others)):
                    return token, number
        return None

    def _fits(self, world: World) -> bool:
        return self._chose_anew(world) == self._anew and told_of(self._voted, world) == self._told

    def _chose_anew(self, world: World) -> list[int | set[str]]:
        found: list[int | set[str]] = []
        for one, two in combinations(self._shown, 2):
            old, new = world[one], world[two]
            anew = {t for t in old.keys() & new.keys() if old[t][1] != new[t][1]}
            found.append(anew if len(anew) < SEEN else len(anew))
        return found

    def _others(self, token: str, number: int) -> Iterator[World]:
        """Ways of voting in which a phone chose something else in a round: likely ones first."""
        world = self._voted.world
        own = world[number][token][1]
        for other in self._unlike(number, lambda option: option != own):
            yield self._swapped(token, other, range(len(world)))
            yield self._swapped(token, other, (number,))
        for option in self._voted.options:
            if option != own:
                yield self._changed({token: {own: option}})
                yield self._changed({token: {own: option, option: own}})
                yield self._changed({token: {own: option}}, (number,))
                yield self._changed({token: {own: option}}, self._shown)
                for other in self._unlike(number, lambda one: one == own):
                    yield self._changed({token: {own: option}, other: {own: option}}, (number,))
                for other in self._unlike(number, lambda one, new=option: one == new):
                    yield self._changed({token: {own: option}, other: {option: own}})

    def _mended(self, token: str, number: int) -> Iterator[World]:
        """The same, and others besides chose otherwise, so that sums stay what they are."""
        random, world = Random(number), self._voted.world
        own = world[number][token][1]
        chosen = {o: list(self._unlike(number, o.__eq__)) for o in self._voted.options}
        for new in chosen.keys() - {own}:
            for taker, giver, last in product(chosen[new], chosen[own], chosen[new]):
                if self._are_alike(taker, giver) and self._are_alike(last, token):
                    to, back = {own: new}, {new: own}
                    yield self._changed({token: to, taker: back, giver: to, last: back})
        others = sorted({t for cast in world for t in cast} - self._holds - {token})
        if len(others) < 2:
            return
        for first in list(self._others(token, number)):
            for _ in range(TRIES):
                one, two = random.sample(others, 2)
                some = random.choice((range(len(world)), (number,), tuple(self._shown)))
                yield self._swapped(one, two, some, first)

    def _are_alike(self, one: str, two: str) -> bool:
        """Whether two voted in the same of the rounds that were told."""
        return all(
            (one in self._voted.world[n]) == (two in self._voted.world[n]) for n in self._shown
        )

    def _unlike(self, number: int, fits: Callable[[str], bool]) -> Iterator[str]:
        """Phones of other people whose option in a round fits, one of each history."""
        seen = set[object]()
        for token, (_, option) in self._voted.world[number].items():
            like = (*(cast.get(token) for cast in self._voted.world),)
            if token not in self._holds and fits(option) and like not in seen:
                seen.add(like)
                yield token

    def _swapped(self, one: str, two: str, rounds: Iterable[int], of: World | None = None) -> World:
        world = list(of or self._voted.world)
        for number in rounds:
            cast = world[number]
            if one in cast and two in cast:
                (seat, mine), (other, theirs) = cast[one], cast[two]
                world[number] = {**cast, one: (seat, theirs), two: (other, mine)}
        return world

    def _changed(
        self, to: Mapping[str, Mapping[str, str]], rounds: Iterable[int] | None = None
    ) -> World:
        world = list(self._voted.world)
        for number in range(len(world)) if rounds is None else rounds:
            cast = world[number]
            new = {
                token: (cast[token][0], which.get(cast[token][1], cast[token][1]))
                for token, which in to.items()
                if token in cast
            }
            world[number] = {**cast, **new}
        return world


def some_room(random: Random) -> Voted:
    """A room of 3 to 60 people, and 2 to 6 rounds in which they come, go, move and change."""
    options = tuple("abcd"[: random.randint(2, 4)])
    leans = {seat: [random.random() ** 3 + 0.02 for _ in options] for seat in Seat}
    shares = [random.random() for _ in Seat]
    numbers = iter(range(1000))

    def somebody() -> tuple[str, tuple[Seat, str]]:
        seat = random.choices(tuple(Seat), shares)[0]
        return f"{next(numbers)}", (seat, random.choices(options, leans[seat])[0])

    world = [dict(somebody() for _ in range(random.randint(3, 60)))]
    for _ in range(random.randint(1, 5)):
        world.append(_next_round(random, dict(world[-1]), options, somebody))
    hands: list[Hands] = [
        {random.choice(tuple(Seat)): {random.choice(options): random.randint(1, 9)}}
        if random.random() < 0.1
        else {}
        for _ in world
    ]
    return Voted(options, world, hands)


def _next_round(
    random: Random, cast: Ballots, options: tuple[str, ...], somebody: Somebody
) -> Ballots:
    few = random.choice((0, 0, 1, 1, 2, 5, 8, 15))
    for what in random.sample(("come", "go", "move", "change"), random.randint(0, 2)):
        some = random.sample(sorted(cast), min(few, len(cast) - 1))
        if what == "come":
            cast.update(somebody() for _ in range(few))
        elif what == "go":
            for token in some:
                del cast[token]
        for token in some:
            if what == "move":
                cast[token] = (random.choice(tuple(Seat)), cast[token][1])
            elif what == "change":
                cast[token] = (cast[token][0], random.choice(options))
    return cast


def phones_held(voted: Voted, random: Random) -> frozenset[str]:
    """The phones of one who tries: their own, and from ten votes on up to two more.

    Those of the fewest, for there one's own tells most.
    """
    shown = [n for n, one in enumerate(told_of(voted, voted.world)) if not one.is_silent] or [0]
    least = min(len(voted.world[n]) for n in shown)
    cast = voted.world[random.choice(shown)]
    chosen = [option for _, option in cast.values()]
    rare = sorted(cast, key=lambda token: (chosen.count(cast[token][1]), random.random()))
    return frozenset(rare[: random.randint(1, 3) if least >= 10 else 1])
