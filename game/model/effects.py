"""What a choice or the system does to power, measures, facts and promises.

The six verbs and their arithmetic are those of format 1, section 3. Applying them is the
engine's work.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from game.model.power import NONE, STRANDS, Strand, Strands

THE_REST = "the rest"


class Verb(StrEnum):
    """Who hands control to whom."""

    GIVES = "gives"
    CLAIMS = "claims"
    TAKES = "takes"
    SHARES = "shares"
    YIELDS = "yields"
    LOSES = "loses"


USER_SIGN = {
    Verb.GIVES: 1,
    Verb.CLAIMS: 1,
    Verb.TAKES: -1,
    Verb.SHARES: 1,
    Verb.YIELDS: -1,
    Verb.LOSES: 0,
}
PROFESSIONAL_SIGN = {
    Verb.GIVES: -1,
    Verb.CLAIMS: -1,
    Verb.TAKES: 1,
    Verb.SHARES: 0,
    Verb.YIELDS: 1,
    Verb.LOSES: 0,
}


@dataclass(frozen=True, slots=True)
class Shift:
    """One verb on one strand, 1 (a little) to 3 (changes the outcome)."""

    verb: Verb
    strand: Strand
    points: int


@dataclass(frozen=True, slots=True)
class Change:
    """A measure moved up or down by so many points; trust is a measure."""

    measure: str
    points: int


def _summed(shifts: tuple[Shift, ...], sign: dict[Verb, int]) -> Strands:
    sums = [
        sum(sign[shift.verb] * shift.points for shift in shifts if shift.strand is strand)
        for strand in STRANDS
    ]
    return Strands(*sums)


class Pull(NamedTuple):
    """All that one move asks of one strand: of each chair, and of both by `loses`."""

    strand: Strand
    at: int
    user: int
    professional: int
    loss: int


@dataclass(frozen=True, slots=True)
class Effects:
    """All that one choice, case or `happens` does to power and measures.

    `user` and `professional` are the summed shifts of each chair before clamping;
    `losses` is asked for by `loses` and can only be taken from what both have above 1.
    `pulls` are the same, a strand each, without the strands that nothing is asked of.
    """

    shifts: tuple[Shift, ...] = ()
    changes: tuple[Change, ...] = ()
    user: Strands = field(init=False, compare=False, repr=False, default=NONE)
    professional: Strands = field(init=False, compare=False, repr=False, default=NONE)
    losses: Strands = field(init=False, compare=False, repr=False, default=NONE)
    pulls: tuple[Pull, ...] = field(init=False, compare=False, repr=False, default=())

    def __post_init__(self) -> None:
        if not self.shifts:
            return
        losing = tuple(shift for shift in self.shifts if shift.verb is Verb.LOSES)
        put = object.__setattr__
        put(self, "user", _summed(self.shifts, USER_SIGN))
        put(self, "professional", _summed(self.shifts, PROFESSIONAL_SIGN))
        put(self, "losses", _summed(losing, dict.fromkeys(Verb, 1)))
        asked = zip(STRANDS, range(3), self.user, self.professional, self.losses, strict=True)
        put(self, "pulls", tuple(pull for pull in map(Pull._make, asked) if any(pull[2:])))

    @property
    def is_empty(self) -> bool:
        """True where nothing is moved at all."""
        return not self.shifts and not self.changes


NO_EFFECTS = Effects()


@dataclass(frozen=True, slots=True)
class Traces:
    """What a move leaves behind: facts remembered or forgotten, promises made, kept, failed.

    `keeps` and `fails` may hold `THE_REST`: every promise that is still open.
    """

    remember: tuple[str, ...] = ()
    forget: tuple[str, ...] = ()
    promises: tuple[str, ...] = ()
    keeps: tuple[str, ...] = ()
    fails: tuple[str, ...] = ()
    is_empty: bool = field(init=False, compare=False, repr=False, default=True)

    def __post_init__(self) -> None:
        left = self.remember or self.forget or self.promises or self.keeps or self.fails
        object.__setattr__(self, "is_empty", not left)


NO_TRACES = Traces()
