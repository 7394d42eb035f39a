"""The two people and their chairs.

Here: drawing one side of the table: shadow, chair, person, at the size and in the light that
their share of power gives. Not here: the table between them, and which posture they have.
Each posture is drawn once at the largest size of its frame and shrunk from there, so a person who
only grows or shrinks never needs another drawing.
"""

from __future__ import annotations

import math
from collections.abc import Hashable
from dataclasses import dataclass

import pygame

from game.cast.figure import FLOOR_Y, FOOT_X, SEATED, STANDING, Box
from game.cast.response import person_scale, shade
from game.window.drawings import Drawings, screen_ready
from game.window.picture.figures import Bearing, bearing_of, draw_seated, is_on_feet
from game.window.picture.frame import Frame
from game.window.picture.scene import Seated
from game.window.theme import RoomVariant

CHAIR_FROM_TABLE = 265
_STANDS_FROM_MIDDLE, _STANDING_SIZE = 215, 0.84
"""Who stands is nearer, and no larger than a room lets them be under its lamp."""
OUTLINE = 2.5
_SHADOW = (5, 3, 12)
_SHADOW_ALPHA: dict[RoomVariant, int] = {"night": 107, "day": 56, "hc": 0}
_SHADES = 32
_CHAIR_SHADOW, _FEET_SHADOW = 400, 230


@dataclass(frozen=True, slots=True)
class SeatedFigure:
    """One side of the table: who, how much share (0 to 1), and how they sit, 0 (small) to 4."""

    seated: Seated
    share: float
    on_left: bool
    posture: float

    @property
    def box(self) -> Box:
        """The box of the drawing, in pixels of the drawing."""
        return STANDING if is_on_feet(self.seated) else SEATED

    @property
    def from_middle(self) -> float:
        """How far from the middle of the room they are, in pixels of the drawing."""
        return _STANDS_FROM_MIDDLE if is_on_feet(self.seated) else CHAIR_FROM_TABLE

    @property
    def scale(self) -> float:
        """How large they are drawn at a zoom of 1."""
        usual = person_scale(self.share)
        return usual * _STANDING_SIZE if is_on_feet(self.seated) else usual


def draw_shadow(
    surface: pygame.Surface,
    sitting: SeatedFigure,
    frame: Frame,
    room: RoomVariant,
    drawings: Drawings,
) -> None:
    """The shadow of a chair on the floor."""
    alpha = _SHADOW_ALPHA[room]
    if not alpha:
        return
    scale = sitting.scale * frame.zoom
    across = _FEET_SHADOW if is_on_feet(sitting.seated) else _CHAIR_SHADOW
    width, height = max(2, round(across * scale)), max(2, round(24 * frame.zoom))
    shadow = drawings.made(("shadow", width, height, alpha), lambda: _shadow(width, height, alpha))
    surface.blit(shadow, (round(_chair_x(sitting, frame) - across / 2 * scale),
                          round(frame.floor + 8 * frame.zoom)))  # fmt: skip


def draw_person(
    surface: pygame.Surface,
    sitting: SeatedFigure,
    frame: Frame,
    room: RoomVariant,
    drawings: Drawings,
    moving: bool,
) -> None:
    """A chair and whoever sits on it, or stands there, feet on the floor; facing the table."""
    scale, box = sitting.scale * frame.zoom, sitting.box
    if moving:  # whole pixels of height, so that one picture serves several frames
        scale = max(2, round(box[3] * scale)) / box[3]
    size = max(2, round(box[2] * scale)), max(2, round(box[3] * scale))
    dim = round(_SHADES * shade(sitting.share, room))
    bearing = bearing_of(sitting.seated, sitting.posture)
    of = (sitting.seated, bearing, size, sitting.on_left, room == "hc", dim)
    key: tuple[Hashable, ...] = ("person", *of)
    if moving:
        key = ("person moving", sitting.on_left)
        drawings.only(key, of)
    picture, inside = drawings.cut(
        key, lambda: _sized(sitting, bearing, size, frame.zoom, room, dim, drawings)
    )
    foot = FOOT_X if sitting.on_left else box[2] - FOOT_X
    left = round(_chair_x(sitting, frame) - foot * scale)
    top = round(frame.floor + (box[1] + box[3] - FLOOR_Y) * scale - size[1])
    edge = _edge(frame.zoom, room)
    at = left - edge, top - edge
    surface.blit(picture, (at[0] + inside[0], at[1] + inside[1]))


def prepare(sitting: SeatedFigure, frame: Frame, room: RoomVariant, drawings: Drawings) -> bool:
    """Draw somebody in a posture to come, unless that is there already; whether it was not."""
    bearing = bearing_of(sitting.seated, sitting.posture)
    key = _master_key(sitting.seated, bearing, sitting.on_left, frame.zoom, room)
    if drawings.holds(key):
        return False
    _master(sitting.seated, bearing, sitting.on_left, frame.zoom, room, drawings)
    return True


def _chair_x(sitting: SeatedFigure, frame: Frame) -> float:
    side = -1 if sitting.on_left else 1
    return frame.x + side * sitting.from_middle * frame.zoom


def _sized(
    sitting: SeatedFigure,
    bearing: Bearing,
    size: tuple[int, int],
    zoom: float,
    room: RoomVariant,
    dim: int,
    drawings: Drawings,
) -> tuple[pygame.Surface, pygame.Rect]:
    """Somebody at a size and in a shade, and what of the picture is not empty."""
    master = _master(sitting.seated, bearing, sitting.on_left, zoom, room, drawings)
    whole, edge = master.get_abs_parent(), _edge(zoom, room)
    wanted = size[0] + 2 * edge, size[1] + 2 * edge
    same = wanted == whole.get_size()
    picture = whole.copy() if same else pygame.transform.smoothscale(whole, wanted)
    filled = pygame.Rect(master.get_abs_offset(), master.get_size())
    shown = _scaled(filled, wanted[1] / whole.get_height(), picture)
    if dim < _SHADES:
        level = round(255 * dim / _SHADES)
        picture.fill((level, level, level, 255), shown, pygame.BLEND_RGBA_MULT)
    return picture, shown


def _scaled(box: pygame.Rect, by: float, inside: pygame.Surface) -> pygame.Rect:
    """A box of a larger picture in a smaller one, with room for what smoothing spreads."""
    left, top = int(box.left * by) - 3, int(box.top * by) - 3
    right, bottom = int(box.right * by) + 4, int(box.bottom * by) + 4
    return pygame.Rect(left, top, right - left, bottom - top).clip(inside.get_rect())


def _largest(seated: Seated, zoom: float) -> tuple[int, int]:
    """The size of the drawing that all others are made from."""
    largest = SeatedFigure(seated, 1.0, True, 0.0)
    scale = largest.scale * zoom
    return max(2, round(largest.box[2] * scale)), max(2, round(largest.box[3] * scale))


def _master(
    seated: Seated,
    bearing: Bearing,
    on_left: bool,
    zoom: float,
    room: RoomVariant,
    drawings: Drawings,
) -> pygame.Surface:
    line, large = _line(zoom, room), _largest(seated, zoom)
    return drawings.made(
        _master_key(seated, bearing, on_left, zoom, room),
        lambda: _composed(seated, bearing, large, not on_left, line, drawings),
    )


def _master_key(
    seated: Seated, bearing: Bearing, on_left: bool, zoom: float, room: RoomVariant
) -> tuple[Hashable, ...]:
    return ("seated", seated, bearing, on_left, _largest(seated, zoom), _line(zoom, room))


def _line(zoom: float, room: RoomVariant) -> float:
    return max(0.8, OUTLINE * zoom) if room == "hc" else 0.0


def _edge(zoom: float, room: RoomVariant) -> int:
    """How wide the margin is that an outline needs, in pixels."""
    line = _line(zoom, room)
    return margin(line) if line else 0


def _composed(
    seated: Seated,
    bearing: Bearing,
    size: tuple[int, int],
    flipped: bool,
    line: float,
    drawings: Drawings,
) -> pygame.Surface:
    """Chair back, person, chair front; with `line`, a white outline in a margin all round.

    What comes back is the part of the picture that is not empty.
    """
    picture = draw_seated(seated, bearing, size, drawings)
    if flipped:
        picture = pygame.transform.flip(picture, True, False)
    whole = outlined(picture, line) if line else picture
    return whole.subsurface(whole.get_bounding_rect())


def margin(line: float) -> int:
    """The room for an outline on every side: the line and a pixel."""
    return math.ceil(line) + 1


def outlined(picture: pygame.Surface, line: float) -> pygame.Surface:
    """A picture with a white outline, in a margin of the line and a pixel all round."""
    edge = margin(line)
    width, height = picture.get_size()
    lined = pygame.Surface((width + 2 * edge, height + 2 * edge), pygame.SRCALPHA)
    lined.fill((255, 255, 255, 0))
    white = picture.copy()
    white.fill((255, 255, 255, 0), special_flags=pygame.BLEND_RGBA_ADD)
    for step in range(16):
        turn = step * math.pi / 8
        lined.blit(white, (edge + line * math.cos(turn), edge + line * math.sin(turn)))
    lined.blit(picture, (edge, edge))
    return lined


def _shadow(width: int, height: int, alpha: int) -> pygame.Surface:
    fine = pygame.Surface((2 * width, 2 * height), pygame.SRCALPHA)
    fine.fill((*_SHADOW, 0))
    pygame.draw.ellipse(fine, (*_SHADOW, alpha), fine.get_rect())
    return screen_ready(pygame.transform.smoothscale(fine, (width, height)))
