"""What the balance and its flag show, as plain values.

Here: `MeterView` and `Flag`. Not here: drawing, movement, words.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.window.picture.scene import LEVEL, Levels


@dataclass(frozen=True, slots=True)
class MeterView:
    """Where power is, and what led here.

    Shares are percent of the service user (0 to 100); None means that the mark is not drawn.
    `was` is the share before the last move, `looks` a hollow bead (what a move seemed to do),
    `looked` the faint ring that it left, `other_run` where the last run from the other chair
    stood. `law` is the name of a law that keeps a decision; it draws a padlock.
    """

    power: float
    together: float
    professional_name: str
    user_name: str
    user_levels: Levels = LEVEL
    professional_levels: Levels = LEVEL
    was: float | None = None
    user_levels_were: Levels | None = None
    professional_levels_were: Levels | None = None
    looks: float | None = None
    looked: float | None = None
    other_run: float | None = None
    law: str | None = None


@dataclass(frozen=True, slots=True)
class Flag:
    """What the author says about a move: the rung it was (None: none given), why, what moved."""

    reason: str
    rung_number: int | None = None
    rung_name: str = ""
    changes: str = ""
