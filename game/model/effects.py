"""What a choice or the system does to power, measures, facts and promises.

The verbs and their arithmetic are those of format 1, section 3. Applying them is the
engine's work.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple, assert_never

from game.model.power import NONE, STRANDS, Chair, Strand, Strands

THE_REST = "the rest"


class Signs(NamedTuple):
    """Which way a verb moves: each chair by itself, and both at once by what both have; -1 to 1."""

    user: int
    professional: int
    both: int


class Verb(StrEnum):
    """Who hands control to whom."""

    GIVES = "gives"
    CLAIMS = "claims"
    TAKES = "takes"
    SHARES = "shares"
    YIELDS = "yields"
    LOSES = "loses"
    GROWS = "grows"

    @property
    def signs(self) -> Signs:
        """Which way it moves the two chairs."""
        match self:
            case Verb.GIVES | Verb.CLAIMS:
                return Signs(1, -1, 0)
            case Verb.TAKES | Verb.YIELDS:
                return Signs(-1, 1, 0)
            case Verb.SHARES:
                return Signs(1, 0, 0)
            case Verb.LOSES:
                return Signs(0, 0, -1)
            case Verb.GROWS:
                return Signs(0, 0, 1)
            case _:
                assert_never(self)

    @property
    def doer(self) -> Chair | None:
        """The chair that does it; None for what either may do."""
        match self:
            case Verb.GIVES | Verb.TAKES:
                return Chair.PROFESSIONAL
            case Verb.CLAIMS | Verb.YIELDS:
                return Chair.SERVICE_USER
            case Verb.SHARES | Verb.LOSES | Verb.GROWS:
                return None
            case _:
                assert_never(self)


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


class Pull(NamedTuple):
    """All that one move asks of one strand, at its place in `STRANDS`.

    `user` and `professional` are asked of each chair in all; `both` is the part of it that
    `grows` and `loses` ask of both at once.
    """

    strand: Strand
    at: int
    user: int
    professional: int
    both: int


def _pull(strand: Strand, at: int, shifts: tuple[Shift, ...]) -> Pull:
    user = professional = both = 0
    for shift in shifts:
        if shift.strand is strand:
            signs = shift.verb.signs
            user += (signs.user + signs.both) * shift.points
            professional += (signs.professional + signs.both) * shift.points
            both += signs.both * shift.points
    return Pull(strand, at, user, professional, both)


@dataclass(frozen=True, slots=True)
class Effects:
    """All that one choice, case or `happens` does to power and measures.

    `user` and `professional` are all that is asked of each chair, summed and before clamping;
    `both` is the part of it that `grows` (above 0) or `loses` (below 0) asks of both at once,
    which moves both only as far as both can go. `pulls` are the same, a strand each, without
    the strands that nothing is asked of.
    """

    shifts: tuple[Shift, ...] = ()
    changes: tuple[Change, ...] = ()
    user: Strands = field(init=False, compare=False, repr=False, default=NONE)
    professional: Strands = field(init=False, compare=False, repr=False, default=NONE)
    both: Strands = field(init=False, compare=False, repr=False, default=NONE)
    pulls: tuple[Pull, ...] = field(init=False, compare=False, repr=False, default=())

    def __post_init__(self) -> None:
        if not self.shifts:
            return
        pulls = [_pull(strand, at, self.shifts) for at, strand in enumerate(STRANDS)]
        put = object.__setattr__
        put(self, "user", Strands(*(pull.user for pull in pulls)))
        put(self, "professional", Strands(*(pull.professional for pull in pulls)))
        put(self, "both", Strands(*(pull.both for pull in pulls)))
        put(self, "pulls", tuple(pull for pull in pulls if any(pull[2:])))

    @property
    def is_empty(self) -> bool:
        """True where nothing is moved at all."""
        return not self.shifts and not self.changes

    def and_also(self, other: Effects) -> Effects:
        """What both do together."""
        return Effects(self.shifts + other.shifts, self.changes + other.changes)


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

    def and_also(self, other: Traces) -> Traces:
        """What both leave behind."""
        return Traces(
            self.remember + other.remember,
            self.forget + other.forget,
            self.promises + other.promises,
            self.keeps + other.keeps,
            self.fails + other.fails,
        )


NO_TRACES = Traces()
