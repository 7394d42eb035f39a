"""How the picture moves from one scene to the next: pure, asked for any moment.

Here: `SceneMotion` and what it gives, `SceneShown`. First the things on the table slide (80 to
600 ms), then lamp, table and people follow (150 to 1100 ms), their postures in small steps. What
faces show is there from the start. Nothing bounces or loops. Not here: the bead of the balance
(`game.window.meter.motion`).
"""

from __future__ import annotations

import math
from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field, replace

from game.cast.response import STEPS
from game.model.picture import Face
from game.window.easing import (
    CROSS_FADE,
    Movement,
    between,
    ease_in_out,
    ease_out,
    progress,
)
from game.window.picture.scene import Scene

THINGS = (80.0, 600.0)
ROOM = (150.0, 1100.0)
MOST_STEPS = 4
"""Into how many postures one movement is cut at most: each is a drawing of its own."""


@dataclass(frozen=True, slots=True)
class SceneShown:
    """One moment: the scene, and whether it moves.

    In a cross-fade of whole pictures `leaving` is the old scene and `dissolved` how much (0 to 1)
    of the new one is seen.
    """

    scene: Scene
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
        if self.before.showing({}) == self.after.showing({}) or self.movement is Movement.NONE:
            return 0.0
        if self.movement is Movement.STILL or not self._same_place():
            return CROSS_FADE
        return ROOM[1]

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
        things, room = ease_out(progress(passed, *THINGS)), ease_in_out(progress(passed, *ROOM))
        scene = replace(
            self.after,
            power=between(self.before.power, self.after.power, room),
            together=between(self.before.together, self.after.together, room),
            user_levels=self.before.user_levels.towards(self.after.user_levels, things),
            professional_levels=self.before.professional_levels.towards(
                self.after.professional_levels, things
            ),
            postures=self._postures(room),
        )
        return SceneShown(scene, moving=True)

    def showing(self, faces: Mapping[str, Face]) -> SceneMotion:
        """The same motion as far as it has come, with what faces show now, by name."""
        return replace(self, after=self.after.showing(faces))

    @property
    def on_the_way(self) -> tuple[tuple[float, float], ...]:
        """The postures of both that are come to one after the other, the last ones last."""
        shares = (step / (2 * MOST_STEPS) for step in range(2 * MOST_STEPS + 1))
        return tuple(dict.fromkeys(self._postures(share) for share in shares))

    def _postures(self, share: float) -> tuple[float, float]:
        """Both on the way; the two do not change in the same frame."""
        left, right = zip(self.before.shown_postures(), self.after.shown_postures(), strict=True)
        return _step(*left, share, 0.5), _step(*right, share, 0.25)

    def _same_place(self) -> bool:
        old, new = self.before, self.after
        return _place(old) == _place(new)


def _place(scene: Scene) -> tuple[Hashable, ...]:
    """What two scenes share between which things move and nothing dissolves. Faces just change."""
    callers = (caller.person for caller in scene.by_phone)
    people = [
        None if one is None else (one.figure, one.seat)
        for one in (scene.professional, scene.service_user, *scene.third, *callers)
    ]
    return scene.plan.drawing, scene.time, scene.look, scene.facing, scene.others, *people


def _step(start: float, end: float, share: float, early: float) -> float:
    """A posture on the way, in as many steps as are small and no more than can be drawn.

    `early` is by how much of a step each comes before its time.
    """
    steps = max(1, min(MOST_STEPS, round(abs(end - start) * STEPS)))
    return between(start, end, math.floor(share * steps + early) / steps)
