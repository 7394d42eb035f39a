"""The light on a room: the dark far from the lamp, the cone and the pool of light, the lamp.

Not here: the wall and who is on it without a face (`wall`), table, chairs and people.
"""

from __future__ import annotations

import math
from collections.abc import Hashable
from dataclasses import replace

import pygame

from game.cast.places.plan import Lamp
from game.cast.response import (
    DARK_FROM,
    DARK_TO,
    falloff,
    lamp_x,
    pool_half_width,
)
from game.window import shapes
from game.window.drawings import Drawings, screen_ready
from game.window.picture.frame import Frame
from game.window.picture.scene import Scene
from game.window.picture.wall import wall_of
from game.window.theme import Colour, RoomVariant, theme_for

LAMP = (220, 150)
BELOW = 26
_CONE: dict[RoomVariant, tuple[float, float, float]] = {
    "night": (0.46, 0.12, 0.26),
    "day": (0.62, 0.22, 0.50),
    "hc": (0.30, 0.12, 0.22),
}
"""How strong the light is at the lamp, at the floor, and in the pool."""
_STRIP, _EDGE, _STEP, _BANDS, _LAMP_STEP = 96, 3, 16, 8, 6
_DARK: Colour = (10, 6, 20)


def draw_wall(
    surface: pygame.Surface,
    rect: pygame.Rect,
    scene: Scene,
    frame: Frame,
    drawings: Drawings,
    moving: bool,
    light: float | None = None,
) -> None:
    """The room, the people in it without faces, and the dark far from the lamp.

    `light` is the x of the lamp in pixels (None: where power is). While things move, the dark
    follows the lamp in steps too small to see, so that the wall is not mixed anew for every
    frame.
    """
    variant = scene.variant
    key = (
        scene.plan.drawing,
        scene.light,
        scene.time,
        scene.others,
        len(scene.third),
        frame,
        tuple(rect),
    )
    inside = replace(frame, x=frame.x - rect.left, floor=frame.floor - rect.top)
    wall = drawings.made(("wall", *key), lambda: wall_of(rect.size, scene, inside, drawings))
    if variant != "hc":
        lamp = round(light_x(scene, frame) if light is None else light) - rect.left
        lamp = _LAMP_STEP * round(lamp / _LAMP_STEP) if moving else lamp
        plain = wall
        wall = drawings.redrawn(
            ("lit wall", *key),
            lamp,
            lambda: pygame.Surface(rect.size, 0, plain),
            lambda lit: _light_up(lit, plain, lamp, frame.zoom, variant, drawings),
        )
    surface.blit(wall, rect)


def _light_up(
    lit: pygame.Surface,
    wall: pygame.Surface,
    lamp: int,
    zoom: float,
    room: RoomVariant,
    drawings: Drawings,
) -> None:
    """Make `lit` the wall with the dark on both sides of a lamp at `lamp` pixels."""
    width, height = wall.get_size()
    strip = drawings.made(("falloff", width, round(zoom, 3), room),
                          lambda: _strip(2 * width, zoom, room))  # fmt: skip
    near = math.floor(DARK_FROM * zoom)
    start = min(max(0, 2 * width - lamp), 3 * width)
    lit.blit(wall, (0, 0))
    for left, right in ((0, lamp - near), (lamp + near, width)):
        left, right = max(0, left), min(width, right)
        if left < right:
            lit.blits(
                [
                    (strip, (left, y), (start + left, 0, right - left, _STRIP))
                    for y in range(0, height, _STRIP)
                ],
                False,
            )


def draw_light(
    surface: pygame.Surface, scene: Scene, frame: Frame, drawings: Drawings, moving: bool
) -> None:
    """The cone and the pool of light under the lamp.

    While things move, a cone made for a width near by is stretched to the width of the moment.
    """
    x, lamp = light_x(scene, frame), scene.plan.lamp
    half = 2 * round(pool_half_width(scene.together) * frame.zoom / 2)
    near = max(_STEP, _STEP * round(half / _STEP)) if moving else half
    variant, light = scene.variant, _light(scene)
    deep = max(2, round(2 * BELOW * frame.zoom))
    pool = drawings.made(
        ("pool", near, deep, variant, light), lambda: _pool(near, deep, variant, light)
    )
    if near != half:
        pool = _stretched(pool, "wide pool", (half, variant, light), half, drawings)
    surface.blit(pool, (round(x) - half, round(frame.floor)))
    if lamp is None:
        return
    top = round(lamp_top(lamp, frame) + (lamp.mouth - 2) * frame.zoom)
    height = max(2, round(frame.floor + BELOW * frame.zoom) - top)
    mouth = lamp.half * frame.zoom
    cone = drawings.made(
        ("cone", near, height, variant, light, mouth),
        lambda: _cone(near, height, mouth, variant, light),
    )
    if near != half:
        cone = _stretched(cone, "wide cone", (half, variant, light, mouth), half, drawings)
    _draw_cone(surface, cone, (round(x) - half, top), mouth)


def light_x(scene: Scene, frame: Frame) -> float:
    """Where the light hangs, in pixels: on the side that has power."""
    lamp = scene.plan.lamp
    if lamp is None:
        return frame.x + lamp_x(scene.power) * frame.zoom
    return frame.left + (lamp.x + lamp_x(scene.power, lamp.swing)) * frame.zoom


def lamp_top(lamp: Lamp, frame: Frame) -> float:
    """The upper edge of a lamp in pixels: under its rail, or as high as is seen."""
    return max(frame.lamp_top, frame.top + lamp.top * frame.zoom)


def _light(scene: Scene) -> Colour:
    """The colour of the light: that of the look, but for a picture drawn by day."""
    by_day = scene.variant == "day"
    return theme_for("daylight" if by_day else scene.look).light


def _stretched(
    picture: pygame.Surface, name: str, of: tuple[Hashable, ...], half: int, drawings: Drawings
) -> pygame.Surface:
    size = 2 * half, picture.get_height()
    drawings.only((name,), (of, size))
    return drawings.made((name,), lambda: pygame.transform.scale(picture, size))


def _draw_cone(
    surface: pygame.Surface, cone: pygame.Surface, at: tuple[int, int], mouth: float
) -> None:
    """The cone in bands as wide as it is there, for most of its corners are empty."""
    width, height = cone.get_size()
    step = max(1, -(-height // _BANDS))
    bands = []
    for y in range(0, height, step):
        high = min(step, height - y)
        half = mouth + (width / 2 - mouth) * (y + high) / height
        edge = max(0, math.floor(width / 2 - half) - 2)
        bands.append((cone, (at[0] + edge, at[1] + y), (edge, y, width - 2 * edge, high)))
    surface.blits(bands, False)


def draw_lamp(
    surface: pygame.Surface, rect: pygame.Rect, scene: Scene, frame: Frame, drawings: Drawings
) -> None:
    """The lamp over the side that has power, on a cord as long as it must be."""
    lamp, zoom = scene.plan.lamp, frame.zoom
    if lamp is None:
        return
    left, top = light_x(scene, frame) - LAMP[0] / 2 * zoom, lamp_top(lamp, frame)
    if top > rect.top:
        for cord, width, colour in lamp.cords:
            at = left + cord * zoom
            shapes.line(surface, (at, rect.top), (at, top + 2), width * zoom, colour)
    drawing = drawings.svg(f"objects/lamp-{lamp.drawing}", LAMP[0] * zoom, LAMP[1] * zoom)
    surface.blit(drawing, (round(left), round(top)))


def _strip(reach: int, zoom: float, room: RoomVariant) -> pygame.Surface:
    """A band of dark, clear in its middle, that slides with the lamp."""
    row = pygame.Surface((2 * reach, 1), pygame.SRCALPHA)
    row.fill((*_DARK, round(255 * falloff(math.inf, room))))
    most = min(reach, math.ceil(DARK_TO * zoom))
    for away in range(most + 1):
        dark = (*_DARK, round(255 * falloff(away / zoom, room)))
        row.set_at((reach - away, 0), dark)
        row.set_at((min(reach + away, 2 * reach - 1), 0), dark)
    return screen_ready(pygame.transform.scale(row, (2 * reach, _STRIP)))


def _cone(half: int, height: int, mouth: float, room: RoomVariant, light: Colour) -> pygame.Surface:
    high, low, _ = _CONE[room]
    column = pygame.Surface((1, height), pygame.SRCALPHA)
    for y in range(height):
        column.set_at((0, y), (*light, round(255 * (high + (low - high) * y / height))))
    cone = pygame.transform.scale(column, (2 * half, height))
    stencil = pygame.Surface((2 * half, height), pygame.SRCALPHA)
    stencil.fill((255, 255, 255, 0))
    solid = (255, 255, 255, 255)
    left, right = half - mouth, half + mouth
    end = height - 1
    pygame.draw.polygon(
        stencil, solid, [(left + 1, 0), (right - 1, 0), (2 * half - 2, end), (1, end)]
    )
    pygame.draw.aaline(stencil, solid, (left, 0), (0, end), 2)
    pygame.draw.aaline(stencil, solid, (right, 0), (2 * half - 1, end), 2)
    cone.blit(stencil, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
    return screen_ready(cone)


def _pool(half: int, deep: int, room: RoomVariant, light: Colour) -> pygame.Surface:
    fine = pygame.Surface((4 * half, 2 * deep), pygame.SRCALPHA)
    fine.fill((*light, 0))
    pygame.draw.ellipse(fine, (*light, round(255 * _CONE[room][2])), fine.get_rect())
    return screen_ready(pygame.transform.smoothscale(fine, (2 * half, deep)))
