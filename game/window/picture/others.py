"""People without faces: so many more in a room, each where the room has a place for one.

Here: choosing drawings and places for a number of people, and drawing them in the grey of the
light. Not here: the places (`places`), and anybody with a name.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import count
from types import MappingProxyType

import pygame

from game.cast.places.plan import Faceless, Place, Pose, RoomPlan
from game.window.drawings import Drawings
from game.window.picture.frame import Frame
from game.window.picture.scene import Scene
from game.window.theme import Colour, RoomVariant

BOX, FEET = (520, 900), (260, 880)
_DRAWINGS: Mapping[Pose, tuple[str, ...]] = MappingProxyType(
    {
        "sit-front": tuple(f"sit-front-{n}" for n in range(1, 6)),
        "sit-behind": tuple(f"sit-front-{n}" for n in range(1, 6)),
        "sit-side": ("sit-side-1", "sit-side-2", "sit-side-3"),
        "stand-front": ("stand-front-1", "stand-front-2", "stand-front-3"),
        "stand-side": ("stand-side-1", "stand-side-2"),
        "stand-child": ("stand-child",),
        "back": ("back-1", "back-2"),
    }
)
_GREY: Mapping[RoomVariant, Colour] = MappingProxyType(
    {"night": (117, 132, 159), "day": (125, 139, 156), "hc": (138, 138, 138)}
)
_ROW_FLOOR, _ROW_SCALE, _STEP = 738.0, 0.6, 76


def faceless_places(
    plan: RoomPlan, number: int, taken: Sequence[Place] = ()
) -> tuple[Faceless, ...]:
    """Where so many people are, the one furthest back first.

    The room's own places come first, but for those that third people have `taken`; whoever is
    over stands along the wall, from its ends to the middle, as far as there is room.
    """
    own = [one for one in plan.others if all(abs(one.x - by.x) >= _STEP for by in taken)]
    places = own[:number]
    spots = [one.x for one in places] + [one.x for one in taken]
    for place in _along_the_wall():
        if len(places) == number:
            break
        if all(abs(place.x - x) >= _STEP for x in spots):
            places.append(place)
    return tuple(sorted(places, key=lambda place: place.floor))


def _along_the_wall() -> Sequence[Faceless]:
    ends = range(700, 1300, _STEP)
    xs = [x for end in ends for x in (end, 2600 - end)]
    return [Faceless(x, _ROW_FLOOR, _ROW_SCALE, "stand-front") for x in xs]


def draw_others(
    wall: pygame.Surface,
    scene: Scene,
    frame: Frame,
    drawings: Drawings,
) -> None:
    """Draw the people without faces; no two of one bearing in a row are alike."""
    turns = {pose: count() for pose in _DRAWINGS}
    taken = [place for _, place in scene.third_places()]
    for place in faceless_places(scene.plan, scene.others, taken):
        names = _DRAWINGS[place.pose]
        name = names[next(turns[place.pose]) % len(names)]
        scale = place.scale * frame.zoom
        size = max(1, round(BOX[0] * scale)), max(1, round(BOX[1] * scale))
        person = drawings.fresh(f"others/{name}", *size)
        person.fill((*_GREY[scene.variant], 255), special_flags=pygame.BLEND_RGBA_MULT)
        if place.flipped:
            person = pygame.transform.flip(person, True, False)
        left = frame.left + place.x * frame.zoom - FEET[0] * scale
        top = frame.top + place.floor * frame.zoom - FEET[1] * scale
        wall.blit(person, (round(left), round(top)))
