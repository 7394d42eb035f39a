"""What can happen in a play, each with what it moved and what caused it.

The engine makes events; runs keep them; views, debriefs and reports read them. `VERSION`
is the number of their form, and no other has been needed yet.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from game.model.power import Chair, Rung, Strand

VERSION = 1


class OriginKind(StrEnum):
    """What sort of thing caused an event."""

    CHOICE = "choice"
    DIFFER = "differ"
    HAPPENS = "happens"
    ARRIVAL = "arrival"


@dataclass(frozen=True, slots=True)
class Origin:
    """What caused an event: a choice (by its id and chair), differing picks, or the moment.

    `caused_by` is the name of the person who chose, or what `caused by` says. `chair` is
    None where no one chair made it: the same pick of both, differing picks, the system.
    """

    moment: str
    kind: OriginKind
    caused_by: str
    choice: str | None = None
    chair: Chair | None = None
    because: str | None = None


@dataclass(frozen=True, slots=True)
class MomentReached:
    """A moment was arrived at; what it does and tells follows."""

    moment: str


@dataclass(frozen=True, slots=True)
class LineTold:
    """A line of the script was told, to whom its kind allows; `index` counts from 0."""

    moment: str
    index: int


@dataclass(frozen=True, slots=True)
class ChoiceMade:
    """A chair picked a choice. In a `together` moment there are two, professional first."""

    moment: str
    chair: Chair
    choice: str


@dataclass(frozen=True, slots=True)
class PicksDiffered:
    """The picks of a `together` moment differ; `case` counts the scenario's cases from 0.

    `stands` is the chair whose pick happens all the same, or None.
    """

    moment: str
    professional: str
    service_user: str
    case: int
    stands: Chair | None


@dataclass(frozen=True, slots=True)
class PowerMoved:
    """A shift was asked of one strand. `asked` is before clamping; after may equal before."""

    strand: Strand
    user_before: int
    user_after: int
    user_asked: int
    professional_before: int
    professional_after: int
    professional_asked: int
    origin: Origin

    @property
    def found_nothing(self) -> bool:
        """True where the shift asked for more of the service user's strand than was there."""
        return self.user_after - self.user_before != self.user_asked


@dataclass(frozen=True, slots=True)
class MeasureMoved:
    """A measure was asked to move; trust is a measure."""

    measure: str
    before: int
    after: int
    asked: int
    origin: Origin


@dataclass(frozen=True, slots=True)
class Seemed:
    """How much power a choice seemed to hand over, and what it really moved of U."""

    looks: int
    real: int
    origin: Origin

    @property
    def gap(self) -> int:
        """The token gap: above 0 where it looked like more than it moved."""
        return self.looks - self.real


@dataclass(frozen=True, slots=True)
class RungNamed:
    """The author's judgement of what kind of participation a move was."""

    rung: Rung
    origin: Origin


@dataclass(frozen=True, slots=True)
class FactRemembered:
    """A fact holds from here on."""

    fact: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class FactForgotten:
    """A fact holds no longer."""

    fact: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class PromiseMade:
    """A promise is open from here on."""

    promise: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class PromiseKept:
    """An open promise was kept."""

    promise: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class PromiseFailed:
    """An open promise was failed."""

    promise: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class CostPaid:
    """What a move took out of the person who made it, 1 to 3."""

    chair: Chair
    costs: int
    origin: Origin


@dataclass(frozen=True, slots=True)
class DutyBreached:
    """A move broke a duty of the professional: lawful, safe, honest."""

    duty: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class Ended:
    """The play reached an ending."""

    moment: str
    ending: str


@dataclass(frozen=True, slots=True)
class Stuck:
    """The play met a moment without an open choice, or a ring of moments without any."""

    moment: str


Trace = FactRemembered | FactForgotten | PromiseMade | PromiseKept | PromiseFailed
Caused = PowerMoved | MeasureMoved | Seemed | RungNamed | Trace | CostPaid | DutyBreached
"""What has an origin."""
Event = MomentReached | LineTold | ChoiceMade | PicksDiffered | Caused | Ended | Stuck


@dataclass(frozen=True, slots=True)
class Hope:
    """What a player hoped and expected the other chair would do, before it did.

    `decision` counts the play's decisions from 0. None where that key was skipped.
    """

    decision: int
    chair: Chair
    hoped: str | None = None
    expected: str | None = None
