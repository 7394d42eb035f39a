"""How the strip moves from one view to the next: pure, asked for any moment.

Here: `MeterMotion`. The three things slide first (80 to 600 ms), the bead follows (150 to 1100);
at 900 the sentences change. Where a move seemed to give more or less than it did, a ring goes to
where it seemed to lead (0 to 500), waits 400 ms, and falls back to where power is while one stays
there to the next move; then the sentences wait for it (1400). Not here: the room
(`game.window.picture.motion`).
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from game.window.easing import (
    Movement,
    between,
    ease_in_out,
    ease_out,
    progress,
)
from game.window.meter.view import MeterView
from game.window.picture.motion import ROOM, THINGS

GOES, WAITS, FALLS = 500.0, 400.0, 500.0
TOLD = 900.0
"""When the sentences change, while the light comes to rest."""


@dataclass(frozen=True, slots=True)
class MeterMotion:
    """From one view to the next, begun at a time in milliseconds of the caller's clock.

    `seemed` is the share to which the move seemed to lead (None: it was what it seemed).
    """

    before: MeterView
    after: MeterView
    began: float
    seemed: float | None = None
    movement: Movement = Movement.FULL

    @property
    def settled(self) -> MeterView:
        """The view at rest: a tick where it was, a ring where it seemed to go."""
        return replace(self.after, was=self.before.power, looks=None, looked=self.seemed)

    @property
    def lasts(self) -> float:
        """Milliseconds from the start to rest; 0 where nothing may move."""
        if self.movement is not Movement.FULL:
            return 0.0
        return ROOM[1] if self.seemed is None else GOES + WAITS + FALLS

    def finished(self, now: float) -> bool:
        """Whether everything is at rest. Any key may jump here at once."""
        return now - self.began >= self.lasts

    def at(self, now: float) -> MeterView:
        """What is seen at a time; what has changed is told at rest."""
        if self.finished(now):
            return self.settled
        passed = max(0.0, now - self.began)
        bead = ease_in_out(progress(passed, *ROOM))
        small = ease_out(progress(passed, *THINGS))
        old, new = self.before, self.after
        is_told = self.seemed is None and passed >= TOLD
        told = new if is_told else replace(new, standing=old.standing, still="", change=None,
                                           figure=old.figure)  # fmt: skip
        return replace(
            told,
            was=old.power,
            power=between(old.power, new.power, bead),
            together=between(old.together, new.together, bead),
            user_levels=old.user_levels.towards(new.user_levels, small),
            professional_levels=old.professional_levels.towards(new.professional_levels, small),
            looks=self._looks(passed),
            looked=self.seemed if passed > GOES + WAITS else None,
        )

    def _looks(self, passed: float) -> float | None:
        if self.seemed is None:
            return None
        falls = GOES + WAITS
        if passed < falls:
            there = ease_in_out(progress(passed, 0, GOES))
            return between(self.before.power, self.seemed, there)
        back = ease_in_out(progress(passed, falls, falls + FALLS))
        return between(self.seemed, self.after.power, back)
