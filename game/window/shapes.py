"""Smooth shapes: boxes with round corners, discs, rings, diamonds, arrows, ticks, bands.

Here: functions that draw one shape on a surface. Sizes are in pixels. Not here: the kept stamps
they print with (`stamps`), text, pictures, and what a shape means.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from functools import lru_cache
from typing import TypeAlias

import pygame

from game.cast.curves import between
from game.window import stamps
from game.window.stamps import Mark, Point
from game.window.theme import Colour

Corners: TypeAlias = tuple[bool, bool, bool, bool]

ALL_CORNERS: Corners = (True, True, True, True)
TOP_CORNERS: Corners = (True, True, False, False)
LEFT_CORNERS: Corners = (True, False, False, True)


def disc(surface: pygame.Surface, centre: Point, radius: float, colour: Colour) -> pygame.Rect:
    """A filled circle."""
    return _blit_middle(surface, stamps.disc(max(1, round(radius * 2)), colour), centre)


def ring(
    surface: pygame.Surface, centre: Point, radius: float, width: float, colour: Colour
) -> pygame.Rect:
    """A circle's outline: `radius` to its outer edge, `width` inwards."""
    across = max(2, round(radius * 2))
    return _blit_middle(surface, stamps.ring(across, max(1, round(width)), colour), centre)


def diamond(
    surface: pygame.Surface,
    centre: Point,
    radius: float,
    colour: Colour,
    fill: Colour | None = None,
    width: float = 0,
) -> pygame.Rect:
    """A square on its corner; with `width`, an outline of `colour` round `fill` (None: hollow)."""
    side = max(3, round(radius * 2))
    return _blit_middle(surface, stamps.diamond(side, colour, fill, round(width)), centre)


def mark(surface: pygame.Surface, centre: Point, px: float, which: Mark, colour: Colour) -> None:
    """A triangle (`up`, `down`, `left`, `right`), a `tick` or an `arrow …`, `px` across."""
    _blit_middle(surface, stamps.mark(max(3, round(px)), which, colour), centre)


def rounded(
    surface: pygame.Surface,
    rect: pygame.Rect,
    fill: Colour | None,
    radius: float,
    border: float = 0,
    border_colour: Colour | None = None,
    corners: Corners = ALL_CORNERS,
) -> None:
    """A box with round corners; `fill` None leaves the inside alone.

    `corners` says which of top left, top right, bottom right, bottom left are round. A border
    lies inside the box.
    """
    edge = round(border)
    if edge > 0 and border_colour is not None:
        if fill is None:
            _frame(surface, rect, radius, edge, border_colour)
            return
        _filled(surface, rect, border_colour, radius, corners)
        rect, radius = rect.inflate(-2 * edge, -2 * edge), max(0, radius - edge)
    if fill is not None:
        _filled(surface, rect, fill, radius, corners)


def dashed(
    surface: pygame.Surface, rect: pygame.Rect, radius: float, width: float, colour: Colour
) -> None:
    """A dashed outline with round corners, lying inside the box."""
    edge, turn = max(1, round(width)), _turn(rect, radius)
    dash = max(3, edge * 3)
    for x, y, along in (
        (rect.left + turn, rect.top, True),
        (rect.left + turn, rect.bottom - edge, True),
        (rect.left, rect.top + turn, False),
        (rect.right - edge, rect.top + turn, False),
    ):
        length = (rect.width if along else rect.height) - 2 * turn
        for start, size in _dashes(length, dash):
            box = (x + start, y, size, edge) if along else (x, y + start, edge, size)
            surface.fill(colour, box)
    whole = stamps.ring(turn * 2, edge, colour) if turn else None
    _corners(surface, rect, turn, whole, ALL_CORNERS)


def focus_ring(
    surface: pygame.Surface,
    rect: pygame.Rect,
    radius: float,
    colour: Colour,
    k: float = 1.0,
) -> pygame.Rect:
    """The ring round a control that has the focus: 5 wide, 4 away, times `k`; returns its box."""
    away, width = max(2, round(4 * k)), max(3, round(5 * k))
    box = rect.inflate(2 * (away + width), 2 * (away + width))
    _frame(surface, box, radius + away + width, width, colour)
    return box


def chip(surface: pygame.Surface, rect: pygame.Rect, fill: Colour, square: bool,
         k: float = 1.0, outline: Colour | None = None) -> None:  # fmt: skip
    """The ground of a name: square-ish for the professional, round for the service user."""
    radius = 9 * k if square else rect.height / 2
    rounded(surface, rect, fill, radius, max(2, 2 * k) if outline else 0, outline)


def key_cap(
    surface: pygame.Surface, rect: pygame.Rect, fill: Colour | None, line: Colour, k: float = 1.0
) -> None:
    """The ground of a key's name; `fill` None is the outline alone."""
    rounded(surface, rect, fill, 10 * k, max(2, 3 * k), line)


def line(surface: pygame.Surface, start: Point, end: Point, width: float, colour: Colour) -> None:
    """A smooth straight line with flat ends."""
    thick = max(1, round(width))
    if round(start[1]) == round(end[1]) or round(start[0]) == round(end[0]):
        left, right = sorted((round(start[0]), round(end[0])))
        top, bottom = sorted((round(start[1]), round(end[1])))
        lies = top == bottom
        box = (left, top - thick // 2, right - left, thick)
        stands = (left - thick // 2, top, thick, bottom - top)
        surface.fill(colour, box if lies else stands)
        return
    run = max(abs(end[0] - start[0]), abs(end[1] - start[1]))
    slanted = round(width * math.dist(start, end) / run)  # pygame measures along an axis
    pygame.draw.aaline(surface, colour, start, end, max(1, slanted))


def polyline(
    surface: pygame.Surface, points: Sequence[Point], width: float, colour: Colour
) -> None:
    """Straight lines from point to point with round joints and ends."""
    for start, end in itertools.pairwise(points):
        line(surface, start, end, width, colour)
    for point in points:
        disc(surface, point, width / 2, colour)


def dashed_line(
    surface: pygame.Surface, points: Sequence[Point], width: float, colour: Colour, k: float = 1.0
) -> None:
    """A dashed line from point to point; dashes of 14 and gaps of 10, times `k`."""
    dash, gap = 14 * k, 10 * k
    for start, end in itertools.pairwise(points):
        length = math.dist(start, end)
        if length < 1:
            continue
        at = 0.0
        while at < length:
            a, b = at / length, min(length, at + dash) / length
            line(surface, between(start, end, a), between(start, end, b), width, colour)
            at += dash + gap


def dotted_trail(
    surface: pygame.Surface, start: Point, end: Point, radius: float, step: float, colour: Colour
) -> None:
    """Dots from one point to another, `step` pixels apart."""
    length = math.dist(start, end)
    if length <= 0 or step <= 0:
        return
    for number in range(int(length / step) + 1):
        disc(surface, between(start, end, number * step / length), radius, colour)


def hatched(
    surface: pygame.Surface, rect: pygame.Rect, ground: Colour, ink: Colour, k: float = 1.0
) -> None:
    """A box filled with slanting stripes."""
    surface.fill(ground, rect)
    _tile(surface, rect, stamps.stripes(max(5, round(16 * k)), max(1.5, 5 * k), ink))


def cut_round(picture: pygame.Surface, radius: int, top_only: bool = False) -> pygame.Surface:
    """The picture with its corners cut round; with `top_only`, the upper ones. Changes it."""
    fine = 3
    width, height = picture.get_size()
    stencil = pygame.Surface((width * fine, height * fine), pygame.SRCALPHA)
    below = 0 if top_only else radius * fine
    pygame.draw.rect(
        stencil, (255, 255, 255, 255), stencil.get_rect(), 0,
        border_top_left_radius=radius * fine, border_top_right_radius=radius * fine,
        border_bottom_left_radius=below, border_bottom_right_radius=below,
    )  # fmt: skip
    small = pygame.transform.smoothscale(stencil, (width, height))
    picture.blit(small, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
    return picture


def _filled(
    surface: pygame.Surface, rect: pygame.Rect, colour: Colour, radius: float, corners: Corners
) -> None:
    turn = _turn(rect, radius)
    surface.fill(colour, rect.inflate(0, -2 * turn))
    if turn:
        # Whole rows are filled several times as fast as narrow columns.
        inner = rect.width - 2 * turn
        surface.fill(colour, (rect.left + turn, rect.top, inner, turn))
        surface.fill(colour, (rect.left + turn, rect.bottom - turn, inner, turn))
        _corners(surface, rect, turn, stamps.disc(turn * 2, colour), corners, colour)


def _frame(
    surface: pygame.Surface, rect: pygame.Rect, radius: float, edge: int, colour: Colour
) -> None:
    turn = _turn(rect, radius)
    for box in (
        (rect.left + turn, rect.top, rect.width - 2 * turn, edge),
        (rect.left + turn, rect.bottom - edge, rect.width - 2 * turn, edge),
        (rect.left, rect.top + turn, edge, rect.height - 2 * turn),
        (rect.right - edge, rect.top + turn, edge, rect.height - 2 * turn),
    ):
        surface.fill(colour, box)
    whole = stamps.ring(turn * 2, edge, colour) if turn else None
    _corners(surface, rect, turn, whole, ALL_CORNERS)


def _corners(
    surface: pygame.Surface,
    rect: pygame.Rect,
    turn: int,
    whole: pygame.Surface | None,
    corners: Corners,
    square: Colour = (0, 0, 0),
) -> None:
    """Put the four quarters of `whole` in the corners; `square` fills those that are not round."""
    if whole is None:
        return
    right, bottom = rect.right - turn, rect.bottom - turn
    places = (
        (rect.left, rect.top, 0, 0),
        (right, rect.top, turn, 0),
        (right, bottom, turn, turn),
        (rect.left, bottom, 0, turn),
    )
    for (x, y, from_x, from_y), is_round in zip(places, corners, strict=True):
        if is_round:
            surface.blit(whole, (x, y), (from_x, from_y, turn, turn))
        else:
            surface.fill(square, (x, y, turn, turn))


def _turn(rect: pygame.Rect, radius: float) -> int:
    return max(0, min(round(radius), rect.width // 2, rect.height // 2))


@lru_cache(maxsize=60)
def _dashes(length: int, dash: int) -> tuple[tuple[int, int], ...]:
    """Where dashes start and how long they are, so that both ends of `length` have one."""
    if length <= 0:
        return ()
    count = max(1, round((length / dash + 0.7) / 1.7))
    if count == 1:
        return ((0, length),)
    step = (length - dash) / (count - 1)
    return tuple((round(step * number), min(dash, length)) for number in range(count))


def _blit_middle(surface: pygame.Surface, picture: pygame.Surface, centre: Point) -> pygame.Rect:
    left = round(centre[0] - picture.get_width() / 2)
    top = round(centre[1] - picture.get_height() / 2)
    return surface.blit(picture, (left, top))


def _tile(surface: pygame.Surface, rect: pygame.Rect, tile: pygame.Surface) -> None:
    was = surface.get_clip()
    surface.set_clip(rect.clip(was))
    side = tile.get_width()
    surface.fblits(
        [
            (tile, (x, y))
            for y in range(rect.top, rect.bottom, side)
            for x in range(rect.left, rect.right, side)
        ]
    )
    surface.set_clip(was)
