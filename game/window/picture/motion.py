"""How the picture moves from one scene to the next: pure, asked for any moment.

Here: `SceneMotion` and what it gives, `SceneShown`. First the things on the table slide (80 to
600 ms), then lamp, table and people follow (150 to 1100 ms); a person changes posture by a
cross-fade of 220 ms. Nothing bounces or loops. Not here: the bead of the balance
(`game.window.meter.motion`).
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import lru_cache

from game.window.easing import (
    CROSS_FADE,
    Movement,
    between,
    ease_in_out,
    ease_out,
    progress,
    when_in_out,
)
from game.window.picture.response import (
    Posture,
    posture,
    professional_share,
    turning_shares,
    user_share,
)
from game.window.picture.scene import Levels, Scene

THINGS = (80.0, 600.0)
ROOM = (150.0, 1100.0)
POSTURE = 220.0


@dataclass(frozen=True, slots=True)
class Fade:
    """A change of posture: what is being left (None: nothing) and how far it is done, 0 to 1."""

    leaving: Posture | None = None
    done: float = 1.0


STILL = Fade()


@dataclass(frozen=True, slots=True)
class SceneShown:
    """One moment: the scene, posture fades (professional, service user), and whether it moves.

    In a cross-fade of whole pictures `leaving` is the old scene and `dissolved` how much (0 to 1)
    of the new one is seen.
    """

    scene: Scene
    fades: tuple[Fade, Fade] = (STILL, STILL)
    moving: bool = False
    leaving: Scene | None = None
    dissolved: float = 1.0


@dataclass(frozen=True, slots=True)
class SceneMotion:
    """From one scene to the next, begun at a time in milliseconds of the caller's clock.

    `after` should have been asked for `following(before)`. Scenes in different rooms, or with
    different people, cross-fade whatever the movement.
    """

    before: Scene
    after: Scene
    began: float
    movement: Movement = Movement.FULL
    lasts: float = field(init=False, compare=False)
    """Milliseconds from the start to rest."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "lasts", self._length())

    def _length(self) -> float:
        if self.before == self.after or self.movement is Movement.NONE:
            return 0.0
        if self.movement is Movement.STILL or not self._same_place():
            return CROSS_FADE
        changes = [self._last_change(True), self._last_change(False)]
        return max(ROOM[1], *(at + POSTURE for at in changes))

    def finished(self, now: float) -> bool:
        """Whether everything is at rest. Any key may jump here at once."""
        return now - self.began >= self.lasts

    def at(self, now: float) -> SceneShown:
        """What is seen at a time; before the start the old scene, after the end the new one."""
        if self.finished(now):
            return SceneShown(self.after)
        passed = max(0.0, now - self.began)
        if self.lasts == CROSS_FADE:
            share = progress(passed, 0, CROSS_FADE)
            return SceneShown(self.after, leaving=self.before, dissolved=share)
        left, left_fade = self._posture(True, passed)
        right, right_fade = self._posture(False, passed)
        things, room = ease_out(progress(passed, *THINGS)), ease_in_out(progress(passed, *ROOM))
        scene = replace(
            self.after,
            power=between(self.before.power, self.after.power, room),
            together=between(self.before.together, self.after.together, room),
            user_levels=_levels(self.before.user_levels, self.after.user_levels, things),
            professional_levels=_levels(
                self.before.professional_levels, self.after.professional_levels, things
            ),
            postures=(left, right),
        )
        return SceneShown(scene, (left_fade, right_fade), moving=True)

    def postures(self, professional: bool) -> tuple[Posture, ...]:
        """Every posture that one person has on the way, the first one first."""
        first = self.before.shown_postures()[0 if professional else 1]
        return (first, *(to for _, to in self._changes(professional)))

    def _same_place(self) -> bool:
        old, new = self.before, self.after
        return (old.room, old.look, old.facing, old.professional, old.service_user) == (
            new.room, new.look, new.facing, new.professional, new.service_user
        )  # fmt: skip

    def _last_change(self, professional: bool) -> float:
        changes = self._changes(professional)
        return changes[-1][0] if changes else 0.0

    def _posture(self, professional: bool, passed: float) -> tuple[Posture, Fade]:
        now = self.before.shown_postures()[0 if professional else 1]
        fade = STILL
        for when, to in self._changes(professional):
            if passed < when:
                break
            fade = Fade(now, progress(passed, when, when + POSTURE))
            now = to
        return now, fade if fade.done < 1 else STILL

    def _changes(self, professional: bool) -> tuple[tuple[float, Posture], ...]:
        """When (ms) this person takes which posture, in order."""
        share = professional_share if professional else user_share
        side = 0 if professional else 1
        held, last = self.before.shown_postures()[side], self.after.shown_postures()[side]
        return _changes(share(self.before.power), share(self.after.power), held, last)


@lru_cache(maxsize=16)
def _changes(
    start: float, end: float, held: Posture, last: Posture
) -> tuple[tuple[float, Posture], ...]:
    """When (ms) somebody whose share goes from `start` to `end` takes which posture."""
    inside = [b for b in turning_shares() if min(start, end) < b < max(start, end)]
    changes: list[tuple[float, Posture]] = []
    for border in inside if end > start else reversed(inside):
        past = border + (1e-9 if end > start else -1e-9)
        to = posture(past, held)
        if to != held:
            part = when_in_out((border - start) / (end - start))
            changes.append((between(ROOM[0], ROOM[1], part), to))
            held = to
    if held != last:
        changes.append((ROOM[1] - POSTURE, last))
    return tuple(changes)


def _levels(old: Levels, new: Levels, share: float) -> Levels:
    return Levels(*(between(a, b, share) for a, b in zip(old, new, strict=True)))
