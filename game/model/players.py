"""Who plays which chair, and how the chair that nobody plays is played.

Which picks follow from that is the rules' to say.
"""

from __future__ import annotations

from enum import StrEnum

from game.model.power import Chair


class Players(StrEnum):
    """Who plays: one chair, two people at one screen, or nobody (everyone watched)."""

    PROFESSIONAL = "professional"
    SERVICE_USER = "service user"
    BOTH = "both"
    NONE = "none"

    @property
    def chairs(self) -> tuple[Chair, ...]:
        """The chairs that people play, professional first."""
        match self:
            case Players.PROFESSIONAL:
                return (Chair.PROFESSIONAL,)
            case Players.SERVICE_USER:
                return (Chair.SERVICE_USER,)
            case Players.BOTH:
                return (Chair.PROFESSIONAL, Chair.SERVICE_USER)
            case Players.NONE:
                return ()

    @property
    def one_chair(self) -> Chair | None:
        """The one chair that is played; None where both are, or neither."""
        return self.chairs[0] if len(self.chairs) == 1 else None


class Manner(StrEnum):
    """How the other chair is played."""

    GUARDED = "guarded"
    TYPICAL = "typical"
    OPEN = "open"
