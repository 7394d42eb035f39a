"""The people of a rehearsal: made up, so that a trainer can lead a room alone before the day.

They do what a room does: most choose within seconds, some are slow, some sleep, one walks out,
and now and then one asks for a pause. What they choose is drawn, and says nothing of a story.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from random import Random
from typing import assert_never

from game.room.seats import Seat

SEATS = {Seat.PROFESSIONAL: 9, Seat.SERVICE_USER: 9, Seat.WATCHING: 4, Seat.NOT_SAID: 2}
"""How many sit where; enough in each chair that a rule which asks the chairs can decide."""


class Habit(Enum):
    """How somebody takes part."""

    QUICK = auto()
    SLOW = auto()
    ASLEEP = auto()
    WALKS_OUT = auto()


@dataclass(frozen=True, slots=True)
class MadeUp:
    """Somebody who is not there. `pauses_in` is the number of the vote in which they ask for a
    pause, from 1, or None; `writes`: they send a line to the desk while votes are shown."""

    seat: Seat
    habit: Habit = Habit.QUICK
    pauses_in: int | None = None
    writes: bool = False


def company() -> tuple[MadeUp, ...]:
    """Everybody who comes to a rehearsal, in the order in which they come."""
    seats = [seat for number in range(max(SEATS.values()))
             for seat, people in SEATS.items() if number < people]  # fmt: skip
    habits = {3: Habit.SLOW, 9: Habit.SLOW, 15: Habit.SLOW, 20: Habit.SLOW,
              6: Habit.ASLEEP, 17: Habit.ASLEEP, 12: Habit.WALKS_OUT}  # fmt: skip
    pauses, writing = {10: 2, 1: 4}, (5,)
    return tuple(
        MadeUp(seat, habits.get(number, Habit.QUICK), pauses.get(number), number in writing)
        for number, seat in enumerate(seats)
    )


def waits(habit: Habit, chance: Random) -> float | None:
    """Seconds until somebody does what the room asks; None where they never do."""
    match habit:
        case Habit.QUICK | Habit.WALKS_OUT:
            return chance.uniform(1, 8)
        case Habit.SLOW:
            return chance.uniform(12, 30)
        case Habit.ASLEEP:
            return None
        case _:
            assert_never(habit)


def drawn(options: Sequence[str], vote: str, chance: Random) -> str:
    """What somebody chooses; `vote` names the vote, in which the whole room leans one way."""
    leaning = Random(vote)
    weights = [leaning.choice((1, 2, 4)) for _ in options]
    return chance.choices(options, weights)[0]
