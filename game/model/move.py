"""A move: one choice, two differing picks or something that just happened, with all it did.

A move is everything the engine knows, so it is for studies and debriefs only. What a chair
may know of it during play is a `MoveSeen`.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.model import events as made
from game.model.power import Chair
from game.model.scenario import Case, Choice


@dataclass(frozen=True, slots=True)
class Pick:
    """What one chair picked."""

    chair: Chair
    choice: Choice


@dataclass(frozen=True, slots=True)
class Move:
    """Everything that came of one decision, or of one arrival.

    `happened` is the choice whose effects applied; None where differing picks led elsewhere
    and where nobody chose. `case` is set for differing picks. `caused_by` is a person's name,
    two names joined by "and", or what `caused by` says.
    """

    moment: str
    kind: made.OriginKind
    caused_by: str
    picks: tuple[Pick, ...] = ()
    happened: Choice | None = None
    case: Case | None = None
    because: str | None = None
    shifts: tuple[made.PowerMoved, ...] = ()
    measures: tuple[made.MeasureMoved, ...] = ()
    seemed: made.Seemed | None = None
    costs: tuple[made.CostPaid, ...] = ()
    breaches: tuple[made.DutyBreached, ...] = ()
    traces: tuple[made.Trace, ...] = ()
    theory: tuple[str, ...] = ()

    @property
    def chair(self) -> Chair | None:
        """The one chair that made the move; None for both, for differing picks, for nobody."""
        return self.picks[0].chair if len(self.picks) == 1 else None
