"""What moved power in a step of the play, in words that everybody may read.

An onlooker's view: a chair's private measures are not in it.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.engine.play import Step
from game.engine.view import moves_seen
from game.model.balance import Balance
from game.model.power import Chair
from game.model.scenario import Scenario, quoted
from game.model.view import MoveSeen
from game.words.catalogue import ENGLISH, Catalogue
from game.words.moves import moved_clauses, names_of


@dataclass(frozen=True, slots=True)
class MoveTold:
    """One move. `words` is empty where nobody chose; `before` and `after` are whole powers, of
    the one whose name `whose_share` is.

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
    whose_share: str


def moves_told(
    scenario: Scenario, balance: Balance, step: Step, say: Catalogue = ENGLISH
) -> tuple[MoveTold, ...]:
    """The moves of a step that begins at a balance."""
    seen = moves_seen(scenario, step.events, None)
    return tuple(
        _told(scenario, move, before.whole_power, after.whole_power, say=say)
        for move, (before, after) in zip(seen, balance.around(seen), strict=True)
    )


def _told(scenario: Scenario, move: MoveSeen, before: int, after: int, say: Catalogue) -> MoveTold:
    return MoveTold(
        scenario.moments[move.moment].title,
        move.caused_by,
        " / ".join(dict.fromkeys(quoted(pick.kind, pick.words or "") for pick in move.picks)),
        before,
        after,
        tuple(moved_clauses(move, names_of(scenario), say=say)),
        move.because or "",
        move.theory,
        scenario.seated(Chair.SERVICE_USER).name,
    )
