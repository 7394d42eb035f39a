"""What a room is told of its votes, by the one rule of `disclosure`; the adversary is next door."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from game.room.disclosure import CHAIRS, REST, Cast, RoundTold, ToldBefore, hides, told
from game.room.seats import Count, Seat

PRO, USER, WATCHING = Seat.PROFESSIONAL, Seat.SERVICE_USER, Seat.WATCHING
OPTIONS = ("a", "b", "c")


def cast_of(pro: str = "", user: str = "", watching: str = "") -> Cast:
    """Phones by the options they chose: cast_of("aab") are three behind the professional."""
    rows = ((PRO, pro), (USER, user), (WATCHING, watching))
    return {f"{seat}-{n}": (seat, one) for seat, row in rows for n, one in enumerate(row)}


def count_of(cast: Cast, hands: str = "") -> Count:
    """What phones cast, and hands that were raised, of nobody's seat."""
    votes: dict[Seat, dict[str, int]] = {seat: {} for seat in Seat}
    for seat, option in (*cast.values(), *((Seat.NOT_SAID, one) for one in hands)):
        votes[seat][option] = votes[seat].get(option, 0) + 1
    return Count(OPTIONS, votes)


def tells(cast: Cast, hands: str = "", *earlier: ToldBefore) -> RoundTold:
    return told(count_of(cast, hands), cast, earlier)


def telling(cast: Cast) -> ToldBefore:
    return ToldBefore(tells(cast), cast)


@pytest.mark.parametrize(
    ("row", "hidden"),
    [
        ((), True),
        ((0, 0, 0), True),
        ((1, 0, 0), False),
        ((9, 4, 0), False),
        ((9, 5, 0), True),
        ((9, 3, 2), True),
        ((2, 2, 2), False),
        ((3, 3, 2), True),
    ],
)
def test_a_group_hides_where_five_chose_otherwise_than_most_or_nobody_is_in_it(
    row: Sequence[int], hidden: bool
) -> None:
    assert hides(row) is hidden


# What phones cast, hands raised, and what is told: totals, who came first by far, who came first.
ONE_ROUND = [
    ("aaaaaaabbbbb", "", (7, 5, 0), None, ()),
    ("aaaaaaaabbbb", "", None, "a", ()),
    ("a" * 26, "", None, "a", ()),
    ("a" * 25 + "b", "", None, "a", ()),
    ("aaabbbcc", "", (3, 3, 2), None, ()),
    ("aaaaabbbb", "", None, None, ("a",)),
    ("aabb", "", None, None, ()),
    ("aab", "", None, None, ()),
    ("aaabb", "", None, None, ("a",)),
    ("aabbc", "", None, None, ("a", "b")),
    ("", "", None, None, ()),
    ("", "aaaaabbbb", (5, 4, 0), None, ()),
    ("", "aaaa", (4, 0, 0), None, ()),
    ("c", "aaaaabbbb", None, None, ()),
    ("aaaaaaabbbbb", "ccc", (7, 5, 3), None, ()),
]


@pytest.mark.parametrize(("phones", "hands", "totals", "by_far", "first"), ONE_ROUND)
def test_what_is_told_of_one_round(
    phones: str,
    hands: str,
    totals: tuple[int, ...] | None,
    by_far: str | None,
    first: tuple[str, ...],
) -> None:
    shown = tells(cast_of(watching=phones), hands)
    assert shown == RoundTold(OPTIONS, len(phones + hands), totals, by_far, first)


MIXED, OTHER = "aaaaaabbbbb", "aaaaabbbbbb"


def test_chairs_are_shown_apart_where_each_group_hides_everybody_in_it() -> None:
    shown = tells(cast_of(MIXED, OTHER))
    assert shown.split == ((PRO, (6, 5, 0)), (USER, (5, 6, 0)))
    assert shown.totals == (11, 11, 0)
    assert tells(cast_of(MIXED, OTHER, MIXED)).split == shown.split


@pytest.mark.parametrize(
    ("pro", "user", "watching"),
    [
        (MIXED, "aaaabbbbb", ""),  # four in a chair chose otherwise
        (MIXED, OTHER, "aab"),  # three in the rest, who could be read off the totals
        (MIXED, "", ""),  # nobody in a chair
        ("aaaaa", "bbbbb", ""),
    ],
)
def test_chairs_are_not_shown_apart(pro: str, user: str, watching: str) -> None:
    shown = tells(cast_of(pro, user, watching))
    assert shown.split is None
    assert shown.totals is not None


def test_hands_hide_nobody_and_are_known_to_all() -> None:
    users = {f"{n}": (USER, one) for n, one in enumerate("ccc")}
    votes = {PRO: {"a": 6, "b": 5}, USER: {"a": 2, "b": 1, "c": 3}}
    assert told(Count(OPTIONS, votes), users) == RoundTold(OPTIONS, 17)
    by_hand = told(Count(OPTIONS, {PRO: {"a": 1}, USER: {"b": 1}}), {})
    assert by_hand.split == ((PRO, (1, 0, 0)), (USER, (0, 1, 0)))


SIX = "aaaaaabbbbbbcccccc"
# The first vote, who came or chose anew in the second, and whether the second is told.
SECOND = [
    (SIX, SIX, True),  # nobody
    (SIX, SIX + "c", False),  # one came: they would be read off the difference
    (SIX, SIX[:-1], False),  # one left
    (SIX, "b" + SIX[1:], False),  # one chose anew
    (SIX, "bbbb" + SIX[4:], False),
    (SIX, "bbbbb" + SIX[5:], True),
    (SIX, SIX + "ccccc", False),  # five came, all of one mind
    (SIX, SIX + "aaabbbcc", True),
    (SIX + "aaabbbcc", SIX, True),
    (SIX + "aaaaa", SIX, False),
]


@pytest.mark.parametrize(("before", "after", "is_told"), SECOND)
def test_what_lies_between_two_tellings_hides_everybody_in_it(
    before: str, after: str, is_told: bool
) -> None:
    shown = tells(cast_of(watching=after), "", telling(cast_of(watching=before)))
    assert (not shown.is_silent) is is_told
    assert shown.whole == len(after)


def test_who_came_to_a_chair_is_not_told_from_the_totals_either() -> None:
    before = telling(cast_of(MIXED, OTHER))
    joined = tells(cast_of(MIXED, OTHER + "c"), "", before)
    assert (joined.split, joined.totals) == (None, None)


def test_one_who_changed_chairs_hides_chairs_and_not_the_totals() -> None:
    before = telling(cast_of(MIXED, OTHER))
    shown = tells({**before.cast, f"{PRO}-0": (USER, "a")}, "", before)
    assert (shown.split, shown.totals) == (None, (11, 11, 0))


def test_a_decision_is_told_twice_and_then_only_what_was_told_already() -> None:
    casts = [cast_of(watching=one) for one in (SIX, "bbbbb" + SIX[5:], SIX[:12] + "a" * 6)]
    first, second = map(telling, casts[:2])
    assert tells(casts[2], "", first).totals is not None
    assert tells(casts[2], "", first, second).is_silent
    assert tells(casts[1], "", first, second) == second.told


def test_the_groups_are_all_seats() -> None:
    assert {*CHAIRS, *REST} == set(Seat)


def test_five_windows_of_one_person_do_not_show_the_one_beside_them_in_that_chair() -> None:
    votes = {Seat.PROFESSIONAL: "AAAABB", Seat.SERVICE_USER: "AAABB" + "C"}
    phones = {
        f"{seat}-{n}": (seat, option) for seat, row in votes.items() for n, option in enumerate(row)
    }
    each = {seat: {one: row.count(one) for one in "ABC"} for seat, row in votes.items()}
    shown = told(Count(("A", "B", "C"), each), phones)
    assert shown.split is None
    assert shown.totals == (7, 4, 1)
