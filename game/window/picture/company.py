"""Third people who are described: each at a place of the room, behind the two at the table.

A place has a chair or is one to stand at; who brings a wheelchair sits in it anywhere. Not here:
where the places are (`places`), and people without faces (`others`).
"""

from __future__ import annotations

from dataclasses import replace

import pygame

from game.cast.figure import FLOOR_Y, FOOT_X, SEATED, STANDING, Box
from game.cast.places.plan import STANDS, Place
from game.window.drawings import Drawings, screen_ready
from game.window.picture.figures import Bearing, draw_seated, draw_standing, stands
from game.window.picture.frame import Frame
from game.window.picture.people import OUTLINE, outlined
from game.window.picture.scene import Scene, Seated
from game.window.theme import RoomVariant

LEVEL = 2.0
_SHADE: dict[RoomVariant, int] = {"night": 200, "day": 236, "hc": 255}
"""How bright of 255 somebody is who has no part in the balance."""


def draw_company(surface: pygame.Surface, scene: Scene, frame: Frame, drawings: Drawings) -> None:
    """Everybody but the two, whoever is further back first."""
    for who, place in scene.third_places():
        draw_further(surface, who, place, frame, scene.variant, drawings)


def draw_further(
    surface: pygame.Surface,
    who: Seated,
    place: Place,
    frame: Frame,
    variant: RoomVariant,
    drawings: Drawings,
) -> None:
    """One of them at a place: on its chair, or on their feet."""
    who = replace(who, seat="" if who.seat == STANDS else place.seat or "")
    upright = not who.seat and stands(who.figure)
    box, scale = STANDING if upright else SEATED, place.scale * frame.zoom
    size = max(2, round(box[2] * scale)), max(2, round(box[3] * scale))
    line = max(0.8, OUTLINE * frame.zoom) if variant == "hc" else 0.0
    key = ("further", who, size, place.faces_right, variant, line)
    picture = drawings.made(key, lambda: _drawn(who, place, size, line, variant, drawings))
    edge = (picture.get_width() - size[0]) // 2
    left, top = _corner(place, box, scale, frame)
    surface.blit(picture, (left - edge, top - edge))


def _corner(place: Place, box: Box, scale: float, frame: Frame) -> tuple[int, int]:
    """The upper left corner of a drawing whose feet are at a place."""
    foot = FOOT_X if place.faces_right else box[2] - FOOT_X
    x, y = frame.left + place.x * frame.zoom, frame.top + place.floor * frame.zoom
    return round(x - foot * scale), round(y - (FLOOR_Y - box[1]) * scale)


def _drawn(
    who: Seated,
    place: Place,
    size: tuple[int, int],
    line: float,
    variant: RoomVariant,
    drawings: Drawings,
) -> pygame.Surface:
    if not who.seat:
        picture = draw_standing(who, size, drawings)
    else:
        picture = draw_seated(who, Bearing(LEVEL, who.face), size, drawings)
    if not place.faces_right:
        picture = pygame.transform.flip(picture, True, False)
    level = _SHADE[variant]
    picture.fill((level, level, level, 255), special_flags=pygame.BLEND_RGBA_MULT)
    return screen_ready(outlined(picture, line) if line else picture)
