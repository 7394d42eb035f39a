"""The one small thing on the wall that a chair faces.

Here: what the professional sees behind the service user (a clock), and what the service user sees
behind the professional (their row on the ward's board, elsewhere a coat with a badge). Not here:
the wall itself. Places are pixels of the drawing, from the table's middle and the drawing's top.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TypeAlias

import pygame

from game.model.power import Chair
from game.window import shapes
from game.window.drawings import Drawings
from game.window.picture.frame import Frame
from game.window.picture.scene import Room, Scene
from game.window.theme import RoomVariant, theme_for

Place: TypeAlias = tuple[float, float, float, float]
"""Left, top, width and height."""

_CLOCK: Mapping[Room, Place] = MappingProxyType(
    {
        "ward": (326, 128, 78, 78),
        "home": (458, 66, 96, 96),
        "gp": (500, 14, 104, 104),
        "board": (227, 14, 96, 96),
        "training": (452, 112, 112, 112),
        "street": (464, 74, 84, 84),
    }
)
_COAT: Mapping[Room, Place] = MappingProxyType(
    {
        "home": (-398, 128, 64, 141),
        "gp": (-458, 116, 72, 158),
        "board": (-441, 150, 66, 145),
        "training": (-404, 150, 80, 176),
    }
)
_ROW_ON_THE_BOARD: Place = (-654, 291, 232, 38)
_FRAME_COLOUR = (255, 243, 201)
_DIM = 219


def draw_wall_thing(
    surface: pygame.Surface, scene: Scene, frame: Frame, drawings: Drawings
) -> None:
    """Hang what the player's chair faces; nothing if the scene faces nowhere."""
    if scene.facing is None:
        return
    if scene.facing is Chair.SERVICE_USER and scene.room == "ward":
        row = _box(frame, _ROW_ON_THE_BOARD)
        line = max(2, 4 * frame.zoom)
        shapes.rounded(surface, row, None, 8 * frame.zoom, line, _FRAME_COLOUR)
        return
    professional = scene.facing is Chair.PROFESSIONAL
    name, places = ("clock", _CLOCK) if professional else ("coat", _COAT)
    place = places.get(scene.room)
    if place is None:
        return
    variant = theme_for(scene.look).room
    box = _box(frame, place)
    thing = drawings.made(
        ("on the wall", name, tuple(box.size), variant),
        lambda: _on_the_wall(drawings.fresh(f"objects/{name}", *box.size), variant),
    )
    surface.blit(thing, box)


def _box(frame: Frame, place: Place) -> pygame.Rect:
    left, top, width, height = (length * frame.zoom for length in place)
    return pygame.Rect(
        round(frame.x + left), round(frame.top + top), max(1, round(width)), max(1, round(height))
    )


def _on_the_wall(thing: pygame.Surface, variant: RoomVariant) -> pygame.Surface:
    """The drawing a little darker than what stands in front of it; grey in high contrast."""
    if variant == "hc":
        return pygame.transform.grayscale(thing)
    thing.fill((_DIM, _DIM, _DIM, 255), special_flags=pygame.BLEND_RGBA_MULT)
    return thing
