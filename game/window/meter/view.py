"""What the strip of light shows, as plain values.

Not here: drawing, movement, and the making of its sentences, which `game.words` does.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from game.model.power import Chair
from game.window.picture.scene import LEVEL, Figure, Levels
from game.words.change import ChangeTold


@dataclass(frozen=True, slots=True)
class MeterView:
    """Where power is, and what led here.

    Shares are percent of the service user (0 to 100); None means that the mark is not drawn.
    `was` is the share before the last move, `looks` a ring on its way (what a move seemed to do),
    `looked` the ring that it left. `standing` is where the say stands, in words; `still` the same
    after a move that stayed in its range, where there is room for it. `you` is the viewer's own
    chair, `has_law` true while a law keeps a decision, `figure` the share as a sentence.
    """

    power: float
    together: float
    names: Mapping[Chair, str]
    user_levels: Levels = LEVEL
    professional_levels: Levels = LEVEL
    standing: str = ""
    still: str = ""
    change: ChangeTold | None = None
    figures: Mapping[Chair, Figure] = field(default_factory=dict)
    you: Chair | None = None
    was: float | None = None
    looks: float | None = None
    looked: float | None = None
    has_law: bool = False
    figure: str = ""
