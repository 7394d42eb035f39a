"""What moved power in a step of the play, in words that everybody may read.

An onlooker's view: a chair's private measures are not in it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.engine.play import Step
from game.engine.view import moves_seen
from game.model.balance import Balance
from game.model.power import Chair
from game.model.scenario import Scenario, quoted
from game.model.view import MoveSeen, ShiftSeen


@dataclass(frozen=True, slots=True)
class MoveTold:
    """One move. `words` is empty where nobody chose; `before` and `after` are whole powers.

    `shifts` say what moved, a clause each.
    """

    moment: str
    made_by: str
    words: str
    before: int
    after: int
    shifts: tuple[str, ...]
    because: str
    theory: tuple[str, ...]


def moves_told(scenario: Scenario, balance: Balance, step: Step) -> tuple[MoveTold, ...]:
    """The moves of a step that begins at a balance."""
    seen = moves_seen(scenario, step.events, None)
    return tuple(
        _told(scenario, move, before.whole_power, after.whole_power)
        for move, (before, after) in zip(seen, balance.around(seen), strict=True)
    )


def _told(scenario: Scenario, move: MoveSeen, before: int, after: int) -> MoveTold:
    shifts = [clause for shift in move.shifts for clause in _shift(scenario, shift)]
    shifts += [
        f"{one.name} {_change(one.after - one.before)}"
        for one in move.measures
        if one.after != one.before
    ]
    return MoveTold(
        scenario.moments[move.moment].title,
        move.caused_by,
        " / ".join(dict.fromkeys(quoted(pick.kind, pick.words or "") for pick in move.picks)),
        before,
        after,
        tuple(shifts),
        move.because or "",
        move.theory,
    )


def _shift(scenario: Scenario, shift: ShiftSeen) -> Iterator[str]:
    user = shift.user_after - shift.user_before
    professional = shift.professional_after - shift.professional_before
    for chair, points in ((Chair.SERVICE_USER, user), (Chair.PROFESSIONAL, professional)):
        if points:
            yield f"{scenario.seated(chair).name}: {shift.strand.value} {_change(points)}"
    if user != shift.user_asked:
        verb = "take" if shift.user_asked < 0 else "give"
        name = scenario.seated(Chair.SERVICE_USER).name
        rest = "no more" if user else "nothing"
        yield f"{name}: of {shift.strand.value} there was {rest} left to {verb}"


def _change(points: int) -> str:
    return f"up {points}" if points > 0 else f"down {-points}"
