"""Nobody's vote can be worked out from what a room is told, even by one who knows every seat.

The adversary here knows the rules, the program, and who sits in which seat, and compares what
was told with every way the room could have voted. A vote is found out where a whole seat chose
one option in all the ways that tell the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import product
from random import Random

import pytest

from game.model.scenario import Decides
from game.room.disclosure import CHAIRS, REST, RoundTold, told
from game.room.ladder import Rule, RuleOutcome, may_use, outcome
from game.room.seats import Count, Seat
from tests.long import LONG

Row = tuple[int, ...]
Ways = tuple[Row, Row, Row]
"""Votes by option of the professional's chair, of the service user's, and of the rest."""
Told = tuple[RoundTold, RuleOutcome | None]


def count_of(ways: Ways) -> Count:
    options = tuple("abcd"[: len(ways[0])])
    seats = (*CHAIRS, REST[0])
    rows = zip(seats, ways, strict=True)
    return Count(options, {seat: dict(zip(options, row, strict=True)) for seat, row in rows})


def tells(ways: Ways, rule: Rule, decides: Decides) -> Told | None:
    """All that leaves the room of a round; None where the room may not use the rule."""
    count = count_of(ways)
    if not may_use(rule, count):
        return None
    return told(count, rule), None if rule.is_the_trainers else outcome(rule, count, decides)


def rows(people: int, options: int) -> Iterator[Row]:
    if options == 1:
        yield (people,)
        return
    for first in range(people + 1):
        for others in rows(people - first, options - 1):
            yield (first, *others)


def one_mind(row: Row) -> int | None:
    """The option that a group of at least one person chose to the last, if it did."""
    return row.index(sum(row)) if sum(row) and max(row) == sum(row) else None


def found_out(worlds: list[Ways]) -> bool:
    return any(
        one_mind(worlds[0][group]) is not None
        and len({one_mind(ways[group]) for ways in worlds}) == 1
        for group in range(3)
    )


def test_the_adversary_finds_out_votes_that_are_told_plainly() -> None:
    assert found_out([((1, 0), (2, 4), (0, 0))])
    assert not found_out([((1, 0), (2, 4), (0, 0)), ((0, 1), (3, 3), (0, 0))])


SMALL_ROOMS = [
    (options, sizes)
    for options, most, people in ((2, 7, 12), (3, 5, 12 if LONG else 5))
    for sizes in product((0, 1, 2, 5, most), (0, 1, 3, 5, 6), (0, 1, 5))
    if 1 <= sum(sizes) <= people and (LONG or sum(sizes) in (1, 4, 5, 6, 10, 11))
]
"""Options, and how many sit behind the professional, the service user, and neither.

In the fast run these are the rooms beside each number from which more is told.
"""


@pytest.mark.parametrize("rule", Rule)
def test_in_small_rooms_every_way_to_vote_hides_among_others(rule: Rule) -> None:
    for options, sizes in SMALL_ROOMS:
        worlds_by_told: dict[Told, list[Ways]] = defaultdict(list)
        for one, other, rest in product(*(tuple(rows(people, options)) for people in sizes)):
            ways = (one, other, rest)
            said = tells(ways, rule, Decides.TOGETHER)
            if said is not None:
                worlds_by_told[said].append(ways)
        assert not any(map(found_out, worlds_by_told.values())), (rule, options, sizes)


def test_in_many_rooms_a_vote_told_has_another_room_that_tells_the_same() -> None:
    random = Random(7)
    for _ in range(10_000 if LONG else 300):
        options = random.choice((2, 3, 4))
        weights = [random.random() ** 2 + 0.02 for _ in range(options)]
        people = random.randint(6, 60)
        seats = random.choices(range(3), (45, 35, 20), k=people)
        votes = [[0] * options for _ in range(3)]
        for seat in seats:
            lean = [w * (1 + 3 * (i == seat)) for i, w in enumerate(weights)]
            votes[seat][random.choices(range(options), lean)[0]] += 1
        ways: Ways = (tuple(votes[0]), tuple(votes[1]), tuple(votes[2]))
        rule = random.choice(tuple(Rule))
        said = tells(ways, rule, Decides.PROFESSIONAL)
        if said is None:
            continue
        for group in range(3):
            option = one_mind(ways[group])
            if option is not None:
                assert any(
                    tells(other, rule, Decides.PROFESSIONAL) == said
                    for other in with_one_astray(ways, group, option)
                ), (ways, rule)


def with_one_astray(ways: Ways, group: int, option: int) -> Iterator[Ways]:
    """Rooms in which one person of a group chose otherwise: alone, or swapped with another."""
    for other_option in range(len(ways[group])):
        if other_option == option:
            continue
        changed = moved(ways, group, option, other_option)
        yield changed
        for other in range(3):
            if other != group and ways[other][other_option]:
                yield moved(changed, other, other_option, option)


def moved(ways: Ways, group: int, before: int, after: int) -> Ways:
    rows = [list(row) for row in ways]
    rows[group][before] -= 1
    rows[group][after] += 1
    return (tuple(rows[0]), tuple(rows[1]), tuple(rows[2]))


def test_chairs_are_shown_apart_where_five_sit_in_each_and_differ_among_themselves() -> None:
    shown = told(count_of(((3, 2), (2, 4), (0, 0))), Rule.AGREE)
    assert shown.split == ((Seat.PROFESSIONAL, (3, 2)), (Seat.SERVICE_USER, (2, 4)))
    assert shown.totals == (5, 6)


@pytest.mark.parametrize(
    ("ways", "why"),
    [
        (((3, 2), (2, 2), (0, 0)), "four in a chair"),
        (((3, 2), (2, 4), (1, 2)), "three in the rest, who could be read off the totals"),
        (((3, 2), (1, 5), (0, 0)), "a chair nearly of one mind"),
    ],
)
def test_chairs_are_not_shown_apart(ways: Ways, why: str) -> None:
    assert told(count_of(ways), Rule.HEARS).split is None, why
    assert told(count_of(ways), Rule.HEARS).totals is not None


def test_a_room_of_one_mind_or_nearly_is_told_in_the_same_words() -> None:
    all_, nearly = count_of(((0, 6), (0, 6), (0, 0))), count_of(((1, 5), (0, 6), (0, 0)))
    assert told(all_, Rule.HEARS) == told(nearly, Rule.HEARS)
    assert told(all_, Rule.HEARS).nearly_all == "b"


def test_one_person_who_came_between_two_rounds_is_not_read_off_the_difference() -> None:
    count = count_of(((3, 3), (3, 3), (0, 0)))
    assert told(count, Rule.HEARS, moved=0).split is not None
    assert told(count, Rule.HEARS, moved=1).split is None
    assert told(count, Rule.HEARS, moved=5).split is not None


def test_of_five_people_the_votes_are_told_and_of_four_only_what_came_first() -> None:
    five = told(count_of(((0, 0), (0, 0), (3, 2))), Rule.HEARS)
    assert (five.totals, five.first) == ((3, 2), ())
    four = told(count_of(((0, 0), (0, 0), (3, 1))), Rule.HEARS)
    assert (four.totals, four.first) == (None, ("a",))
    two = told(count_of(((0, 0), (0, 0), (2, 0))), Rule.HEARS)
    assert (two.totals, two.first) == (None, ())
