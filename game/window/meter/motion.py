"""How the balance moves from one view to the next: pure, asked for any moment.

Here: `MeterMotion`. The small balances slide first (80 to 600 ms), the bead follows (150 to 1100),
then the flag opens (160 ms). Where a move seemed to give more or less than it did, a hollow bead
goes to where it seemed to lead, waits 400 ms, and falls back to where power is, leaving a faint
ring. Not here: the room (`game.window.picture.motion`).
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
from game.window.picture.scene import Levels

FLAG_OPENS, FLAG_TAKES = ROOM[1], 160.0
WAITS, FALLS = 400.0, 420.0


@dataclass(frozen=True, slots=True)
class MeterShown:
    """One moment: the view, and how far the flag is open (0 to 1)."""

    view: MeterView
    flag_open: float


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
        """The view at rest: a ring where it was, a faint ring where it seemed to go."""
        return replace(
            self.after,
            was=self.before.power,
            user_levels_were=self.before.user_levels,
            professional_levels_were=self.before.professional_levels,
            looks=None,
            looked=self.seemed,
        )

    @property
    def lasts(self) -> float:
        """Milliseconds from the start to rest; 0 where nothing may move."""
        if self.movement is not Movement.FULL:
            return 0.0
        opened = FLAG_OPENS + FLAG_TAKES
        return opened if self.seemed is None else max(opened, ROOM[1] + WAITS + FALLS)

    def finished(self, now: float) -> bool:
        """Whether everything is at rest. Any key may jump here at once."""
        return now - self.began >= self.lasts

    def at(self, now: float) -> MeterShown:
        """What is seen at a time; at rest the flag is open."""
        if self.finished(now):
            return MeterShown(self.settled, 1.0)
        passed = max(0.0, now - self.began)
        bead = ease_in_out(progress(passed, *ROOM))
        small = ease_out(progress(passed, *THINGS))
        old, new = self.before, self.after
        view = replace(
            self.settled,
            power=between(old.power, new.power, bead),
            together=between(old.together, new.together, bead),
            user_levels=_levels(old.user_levels, new.user_levels, small),
            professional_levels=_levels(old.professional_levels, new.professional_levels, small),
            looks=self._looks(passed),
            looked=self.seemed if passed > ROOM[1] + WAITS else None,
        )
        opened = ease_out(progress(passed, FLAG_OPENS, FLAG_OPENS + FLAG_TAKES))
        return MeterShown(view, opened)

    def _looks(self, passed: float) -> float | None:
        if self.seemed is None or passed < ROOM[0]:
            return None
        falls = ROOM[1] + WAITS
        if passed < falls:
            there = ease_in_out(progress(passed, *ROOM))
            return between(self.before.power, self.seemed, there)
        back = ease_in_out(progress(passed, falls, falls + FALLS))
        return between(self.seemed, self.after.power, back)


def _levels(old: Levels, new: Levels, share: float) -> Levels:
    return Levels(*(between(a, b, share) for a, b in zip(old, new, strict=True)))
