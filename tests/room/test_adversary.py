"""Nobody's vote is found out, over many rounds, by one who knows all but the votes themselves.

Taking any part of the rule away lets votes be found out: each part is taken away here in turn.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from random import Random

import pytest

from game.room import disclosure
from game.room.ballots import Ballot, Box
from game.room.commands import Hands, command
from game.room.conductor import Conductor
from game.room.disclosure import RoundTold, ToldBefore
from game.room.seats import Seat
from game.room.session import begun
from tests.builder import choice, ending, moment, scenario
from tests.long import LONG
from tests.room.adversary import Adversary, Voted, phones_held, some_room, told_of

PRO, USER, WATCHING, _ = Seat
OPTIONS = ("a", "b", "c")
NOBODY = frozenset[str]()


def test_in_many_rooms_over_many_rounds_no_vote_is_found_out() -> None:
    random = Random(13)
    told = 0
    for _ in range(10_000 if LONG else 60):
        voted = some_room(random)
        adversary = Adversary(voted, phones_held(voted, random))
        assert adversary.finds_out() is None, voted
        told += adversary.rounds_told
    assert told > (10_000 if LONG else 60)


def test_a_conductor_tells_what_the_rule_tells() -> None:
    random = Random(7)
    for _ in range(500 if LONG else 30):
        voted = some_room(random)
        assert led(voted) == told_of(voted, voted.world)


def led(voted: Voted) -> list[RoundTold]:
    """What a conductor tells of each round; after each second one the moment is undone."""
    options = (choice(one, because="So.") for one in voted.options)
    story = scenario(moment("Opening", "professional", *options), ending())
    box, told = Box(), list[RoundTold]()
    conductor = Conductor(begun(story), box, lambda _: None)
    conductor.do(command("next"))
    conductor.do(command("rule hears"))
    for number, (cast, hands) in enumerate(zip(voted.world, voted.hands, strict=True)):
        if number and number % 2 == 0:
            conductor.do(command("undo"))
        conductor.do(command("again" if number % 2 else "open"))
        for token in box.cast().keys() - cast.keys():
            conductor.take_back(token)
        conductor.cast_all([Ballot(token, *ballot) for token, ballot in cast.items()])
        for seat, row in hands.items():
            for option, some in row.items():
                conductor.do(Hands(option, some, seat))
        conductor.do(command("close"))
        told.append(conductor.session.rounds[-1])
    return told


def rounds(*casts: Mapping[str, str], seats: Mapping[str, Seat] | None = None) -> Voted:
    """Rounds in which phones chose; those that `seats` do not name are watching."""
    world = [
        {t: ((seats or {}).get(t, WATCHING), one) for t, one in cast.items()} for cast in casts
    ]
    return Voted(OPTIONS, world, [{}] * len(world))


def block(name: str, row: str) -> dict[str, str]:
    """Phones of one name: block("x", "ab") are x0 for a and x1 for b."""
    return {f"{name}{number}": option for number, option in enumerate(row)}


BASE = block("base", "aaaaaabbbbbbcccccc")
MIXED = "aaaaabbbbb"
X, Y, Z, R = (block(name, MIXED) for name in "xyzr")
LATE = {"late": "c"}
MANY = rounds(
    BASE,
    {**BASE, **X, **Y},
    {**BASE, **Y, **Z},
    {**BASE, **X, **Y, **Z},
    {**BASE, **R, **X},
    {**BASE, **X, **Z, **R, **LATE},
)
"""Between any two of these lie many; all of them together tell the one who came late."""
APART = {**block("p", MIXED + "b"), **block("u", MIXED + "a")}
AT = {token: PRO if token[0] == "p" else USER for token in APART}
JOINED = {f"j{n}": one for n, one in enumerate("aaaaabbbbbc")}
IN_THE_CHAIR = {**AT, **dict.fromkeys(JOINED, PRO), "j10": USER}


def only_size(row: Sequence[int]) -> bool:
    return not sum(row) or sum(row) >= disclosure.ENOUGH


def always(*_: object) -> bool:
    return True


def anybody_may_come(
    options: Sequence[str], old: Mapping[str, str], new: Mapping[str, str]
) -> bool:
    changed = sum(old[token] != new[token] for token in old.keys() & new.keys())
    return not 0 < changed < disclosure.ENOUGH


def anybody_may_change(
    options: Sequence[str], old: Mapping[str, str], new: Mapping[str, str]
) -> bool:
    came, went = new.keys() - old.keys(), old.keys() - new.keys()
    rows = ([new[token] for token in came], [old[token] for token in went])
    return all(disclosure.hides([row.count(one) for one in options]) for row in rows)


def everybody_only(shown: RoundTold, cast: disclosure.Cast, before: ToldBefore) -> bool:
    old = {token: option for token, (_, option) in before.cast.items()}
    return disclosure._lie_apart(shown.options, old, {t: one for t, (_, one) in cast.items()})


# A part of the rule, what stands in its place without it, and the room in which it then shows
# whose vote was what to one who holds these phones.
PARTS = [
    ("hides", only_size, rounds(block("w", "aaaaab")), {"w5"}),
    ("ENOUGH", 4, rounds(block("w", "aaaaaaaaabbb")), {"w9", "w10", "w11"}),
    ("ENOUGH", 3, rounds(block("w", "aab")), {"w2"}),
    ("_lie_apart", always, rounds(BASE, {**BASE, **LATE}), NOBODY),
    ("_lie_apart", anybody_may_come, rounds(BASE, {**BASE, **LATE}), NOBODY),
    ("_lie_apart", anybody_may_come, rounds({**BASE, **LATE}, BASE), NOBODY),
    ("_lie_apart", anybody_may_change, rounds(BASE, {**BASE, "base0": "b"}), NOBODY),
    ("_may_follow", everybody_only, rounds(APART, {**APART, **JOINED}, seats=IN_THE_CHAIR), NOBODY),
    ("MOST_TELLINGS", 9, MANY, NOBODY),
    (
        "_GROUPS",
        ((PRO,), (USER,)),
        rounds({**APART, **LATE}, seats=AT),
        NOBODY,
    ),
]


@pytest.mark.parametrize(("part", "without", "voted", "holds"), PARTS)
def test_each_part_of_the_rule_keeps_a_vote_from_being_found_out(
    monkeypatch: pytest.MonkeyPatch, part: str, without: object, voted: Voted, holds: frozenset[str]
) -> None:
    assert Adversary(voted, frozenset(holds)).finds_out() is None
    monkeypatch.setattr(disclosure, part, without)
    assert Adversary(voted, frozenset(holds)).finds_out() is not None
