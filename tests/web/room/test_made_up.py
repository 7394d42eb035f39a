"""Made-up people: who comes to a rehearsal, how long they take, and that a room leans one way."""

from __future__ import annotations

from collections import Counter
from random import Random

from game.room.seats import Seat
from game.web.room.made_up import Habit, company, drawn, waits


def test_twenty_four_come_and_nine_sit_in_each_chair() -> None:
    seats = Counter(one.seat for one in company())
    assert seats == {
        Seat.PROFESSIONAL: 9, Seat.SERVICE_USER: 9, Seat.WATCHING: 4, Seat.NOT_SAID: 2
    }  # fmt: skip


def test_some_are_slow_two_sleep_one_walks_out_two_ask_for_a_pause_and_one_writes() -> None:
    people = company()
    habits = Counter(one.habit for one in people)
    assert habits == {Habit.QUICK: 17, Habit.SLOW: 4, Habit.ASLEEP: 2, Habit.WALKS_OUT: 1}
    assert sorted(one.pauses_in for one in people if one.pauses_in is not None) == [2, 4]
    assert [one.habit for one in people if one.writes or one.pauses_in] == [Habit.QUICK] * 3


def test_the_slow_come_after_everybody_who_is_quick_and_sleepers_never() -> None:
    chance = Random(4)
    quick = [waits(Habit.QUICK, chance) or 0.0 for _ in range(50)]
    slow = [waits(Habit.SLOW, chance) or 0.0 for _ in range(50)]
    assert 1 <= min(quick) < max(quick) <= 8 < 12 <= min(slow) < max(slow) <= 30
    assert waits(Habit.ASLEEP, chance) is None


def test_a_vote_leans_one_way_and_another_vote_another() -> None:
    def first(vote: str) -> str:
        votes = Counter(drawn(("A", "B", "C"), vote, Random(n)) for n in range(200))
        return votes.most_common(1)[0][0]

    assert len({first(f"{n} Opening") for n in range(12)}) > 1
