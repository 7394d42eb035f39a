"""What comes after a decision, in its order: the pick, a face, the light, then the words.

Pure: a moment is asked for by its time. Nothing of it is told twice, and any key may jump to its
end. Times are seconds of the loop's clock.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from game.window.easing import Movement

PICKED, ANSWERED = 0.3, 1.2
"""Seconds from the pick to the face, and to the light."""
HAND = (0.12, 0.22)
"""Seconds from the pick to a hand half up, and to one that is up."""
SETTLES = 0.9
"""How long the light takes."""
SEEMING = 0.5
"""How much later the light is home where a move seemed to be another one first."""
HELD = 0.9
"""How long a face is seen where nothing moves."""


class ReactionStage(IntEnum):
    """PICKED: the choice is taken. ANSWERED: the other's face. MOVING: the light. TOLD: words."""

    PICKED = 0
    ANSWERED = 1
    MOVING = 2
    TOLD = 3


@dataclass(frozen=True, slots=True)
class Reaction:
    """Begun at a time. `has_face`: somebody answers first; else the light moves at once."""

    began: float
    movement: Movement
    has_face: bool
    seems: bool = False

    @property
    def face_at(self) -> float:
        """When a face is seen."""
        return self.began + (PICKED if self.movement is Movement.FULL else 0.0)

    def raised(self, now: float) -> float:
        """How far the hand of whoever decided has come: up, held, and down again by the light."""
        passed = now - self.began
        if self.movement is not Movement.FULL or not HAND[0] <= passed < ANSWERED:
            return 0.0
        return 0.5 if passed < HAND[1] or passed >= ANSWERED - (HAND[1] - HAND[0]) else 1.0

    @property
    def moves_at(self) -> float:
        """When the light starts."""
        if not self.has_face or self.movement is Movement.NONE:
            return self.began
        return self.began + (ANSWERED if self.movement is Movement.FULL else HELD)

    @property
    def over_at(self) -> float:
        """When the words come."""
        if self.movement is not Movement.FULL:
            return self.moves_at
        return self.moves_at + SETTLES + (SEEMING if self.seems else 0)

    def at(self, now: float) -> ReactionStage:
        """How far it has come."""
        if now >= self.over_at:
            return ReactionStage.TOLD
        if now >= self.moves_at:
            return ReactionStage.MOVING
        return ReactionStage.ANSWERED if now >= self.face_at else ReactionStage.PICKED
