"""Chairs, strands and the arithmetic of power (format 1, section 3).

Each chair holds three strands, whole numbers from 1 to 10. What moves them is in `effects`.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

LEAST, MOST = 1, 10
MEASURE_LEAST, MEASURE_MOST = 0, 10


class Chair(StrEnum):
    """One of the two chairs of a meeting."""

    PROFESSIONAL = "professional"
    SERVICE_USER = "service user"

    @property
    def other(self) -> Chair:
        """The chair across the table."""
        return Chair.SERVICE_USER if self is Chair.PROFESSIONAL else Chair.PROFESSIONAL


class Strand(StrEnum):
    """One of the three strands of power."""

    CHOICE = "choice"
    KNOWLEDGE = "knowledge"
    VOICE = "voice"


class Strands(NamedTuple):
    """Three whole numbers, one a strand: a chair's strands (1 to 10 each) or a shift of them."""

    choice: int
    knowledge: int
    voice: int

    @property
    def total(self) -> int:
        """The sum: U for the service user, P for the professional, 3 to 30 for a chair."""
        return self[0] + self[1] + self[2]

    def of(self, strand: Strand) -> int:
        """The number of one strand."""
        return self[STRANDS.index(strand)]


STRANDS: tuple[Strand, ...] = (Strand.CHOICE, Strand.KNOWLEDGE, Strand.VOICE)
NONE = Strands(0, 0, 0)


def power(user: int, professional: int) -> float:
    """The service user's share of power in percent, from the two sums U and P."""
    return 100 * user / (user + professional)


def whole_power(user: int, professional: int) -> int:
    """The same share as people see it: a whole number, halves rounded up."""
    both = user + professional
    return (200 * user + both) // (2 * both)


class Rung(StrEnum):
    """What kind of participation a move was: Arnstein's eight rungs, lowest first."""

    MANIPULATION = "manipulation"
    THERAPY = "therapy"
    INFORMING = "informing"
    CONSULTATION = "consultation"
    PLACATION = "placation"
    PARTNERSHIP = "partnership"
    DELEGATED_POWER = "delegated-power"
    CITIZEN_CONTROL = "citizen-control"

    @property
    def number(self) -> int:
        """1 for manipulation to 8 for citizen control."""
        return list(Rung).index(self) + 1

    @property
    def label(self) -> str:
        """The rung as people read it, "Delegated power"."""
        return self.value.replace("-", " ").capitalize()
