"""The same moments of two plays of one story, one from each chair: what each said and thought.

Pure. Told only once both chairs were sat in, when nothing of either is held back any more.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.engine.moves import moves_of
from game.engine.play import Step
from game.engine.view import line_seen
from game.model.events import LineTold
from game.model.move import Pick
from game.model.power import Chair
from game.model.scenario import LineKind, Scenario
from game.model.view import LineSeen

MOST_MOMENTS = 3
INSIDE = (LineKind.THOUGHT, LineKind.SIGHT)


@dataclass(frozen=True, slots=True)
class SharedMoment:
    """One moment that both plays came through.

    `lines` are those of the play just ended, thoughts and sights of everybody among them. `picks`
    are what was chosen in it there, `other_picks` in the other play. `apart` is by how many points
    of the share of the say the two plays moved it differently in this moment, 0 to 100.
    """

    moment: str
    lines: tuple[LineSeen, ...]
    picks: tuple[Pick, ...]
    other_picks: tuple[Pick, ...]
    apart: float

    def thoughts(self, chair: Chair) -> tuple[LineSeen, ...]:
        """What this chair thought and saw."""
        return tuple(one for one in self.lines if one.chair is chair and one.kind in INSIDE)


def shared_moments(
    scenario: Scenario, steps: Sequence[Step], other: Sequence[Step]
) -> tuple[SharedMoment, ...]:
    """Up to three moments in which the two plays moved the say most differently, as they came.

    A moment counts where both plays told it and somebody in a chair thought or saw something.
    Of moments alike in that, those in which both did come first, then the earlier ones.
    """
    moved, picked = _moved(scenario, steps), _picked(scenario, steps)
    other_moved, other_picked = _moved(scenario, other), _picked(scenario, other)
    both_told = _lines(scenario, other)
    found = [
        SharedMoment(
            moment, lines, picked.get(moment, ()), other_picked.get(moment, ()),
            abs(moved.get(moment, 0.0) - other_moved.get(moment, 0.0)),
        )
        for moment, lines in _lines(scenario, steps).items()
        if moment in both_told
    ]  # fmt: skip
    worth = [one for one in found if _thinking(one)]
    largest = sorted(worth, key=lambda one: (-round(one.apart, 6), -_thinking(one)))
    kept = largest[:MOST_MOMENTS]
    return tuple(one for one in worth if one in kept)


def _thinking(one: SharedMoment) -> int:
    """How many chairs thought or saw something in it."""
    return sum(1 for chair in Chair if one.thoughts(chair))


def _lines(scenario: Scenario, steps: Sequence[Step]) -> dict[str, tuple[LineSeen, ...]]:
    """The lines told in each moment, in the order the moments came; a line told again once."""
    told = dict.fromkeys(e for step in steps for e in step.events if isinstance(e, LineTold))
    found: dict[str, tuple[LineSeen, ...]] = {}
    for event in told:
        line = line_seen(scenario, scenario.moments[event.moment].script[event.index])
        found[event.moment] = (*found.get(event.moment, ()), line)
    return found


def _moved(scenario: Scenario, steps: Sequence[Step]) -> dict[str, float]:
    """By how many points of the share all moves of each moment moved the say."""
    found: dict[str, float] = {}
    balance = scenario.starts
    for step in steps:
        for move in moves_of(scenario, step.events):
            before, balance = balance, balance.after(move.shifts)
            found[move.moment] = found.get(move.moment, 0.0) + balance.power - before.power
    return found


def _picked(scenario: Scenario, steps: Sequence[Step]) -> dict[str, tuple[Pick, ...]]:
    """What was chosen in each moment; where a moment came again, what was chosen last."""
    moves = [move for step in steps for move in moves_of(scenario, step.events)]
    return {move.moment: move.picks for move in moves if move.picks}
