"""Small shapes made once for each size and colour, and kept: what `shapes` prints with.

Here: discs, rings, diamonds, triangles, ticks, arrows, and the tiles of stripes and dots, each as
a surface of its own with smooth edges. Not here: drawing them on the window; ask `shapes`.
"""

from __future__ import annotations

import itertools
import math
from functools import lru_cache
from typing import Literal, NamedTuple, TypeAlias

import pygame

from game.window.drawings import screen_ready
from game.window.theme import Colour

Point: TypeAlias = tuple[float, float]
Mark: TypeAlias = Literal["up", "down", "left", "right", "tick", "arrow left", "arrow right",
                          "arrow up", "arrow down", "arrow both"]  # fmt: skip

_FINE = 4

_FILLED: dict[str, tuple[Point, ...]] = {
    "up": ((0.5, 0.0), (1.0, 1.0), (0.0, 1.0)),
    "down": ((0.0, 0.0), (1.0, 0.0), (0.5, 1.0)),
    "left": ((0.0, 0.5), (1.0, 0.0), (1.0, 1.0)),
    "right": ((1.0, 0.5), (0.0, 1.0), (0.0, 0.0)),
}
_STROKED: dict[str, tuple[tuple[Point, ...], ...]] = {
    "tick": (((0.08, 0.55), (0.38, 0.85), (0.92, 0.17)),),
    "arrow left": (((0.1, 0.5), (0.92, 0.5)), ((0.42, 0.16), (0.08, 0.5), (0.42, 0.84))),
    "arrow right": (((0.9, 0.5), (0.08, 0.5)), ((0.58, 0.16), (0.92, 0.5), (0.58, 0.84))),
    "arrow both": (
        ((0.1, 0.5), (0.9, 0.5)),
        ((0.34, 0.26), (0.08, 0.5), (0.34, 0.74)),
        ((0.66, 0.26), (0.92, 0.5), (0.66, 0.74)),
    ),
    "arrow up": (((0.5, 0.1), (0.5, 0.92)), ((0.16, 0.42), (0.5, 0.08), (0.84, 0.42))),
    "arrow down": (((0.5, 0.9), (0.5, 0.08)), ((0.16, 0.58), (0.5, 0.92), (0.84, 0.58))),
}


class Plate(NamedTuple):
    """A box with round corners and all that is drawn on it, to be printed again as it is.

    `turn` is the radius in pixels. Only the corners let through what is behind them.
    """

    whole: pygame.Surface
    corners: pygame.Surface
    turn: int

    def stamp(self, surface: pygame.Surface, left: int, top: int) -> None:
        """Print it with its upper left corner at this place."""
        (width, height), turn = self.whole.get_size(), self.turn
        right, bottom = width - turn, height - turn
        whole, edges, inner = self.whole, self.corners, width - 2 * turn
        surface.blits(
            (
                (whole, (left + turn, top), (turn, 0, inner, turn)),
                (whole, (left, top + turn), (0, turn, width, height - 2 * turn)),
                (whole, (left + turn, top + bottom), (turn, bottom, inner, turn)),
                (edges, (left, top), (0, 0, turn, turn)),
                (edges, (left + right, top), (turn, 0, turn, turn)),
                (edges, (left + right, top + bottom), (turn, turn, turn, turn)),
                (edges, (left, top + bottom), (0, turn, turn, turn)),
            ),
            False,
        )


@lru_cache(maxsize=2)
def plate_of(picture: pygame.Surface, radius: float) -> Plate:
    """A plate of a picture of a box whose corners are filled up to their points."""
    width, height = picture.get_size()
    turn = max(0, min(round(radius), width // 2, height // 2))
    corners = pygame.Surface((2 * turn, 2 * turn), pygame.SRCALPHA)
    for x, from_x in ((0, 0), (turn, width - turn)):
        for y, from_y in ((0, 0), (turn, height - turn)):
            corners.blit(picture, (x, y), (from_x, from_y, turn, turn))
    if turn:
        corners.blit(disc(2 * turn, (255, 255, 255)), (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
    return Plate(picture, screen_ready(corners), turn)


def _stencil(side: int, more: int = 0) -> pygame.Surface:
    """An empty sheet four times as fine as it will be, white so that edges do not darken."""
    sheet = pygame.Surface((side * _FINE, (more or side) * _FINE), pygame.SRCALPHA)
    sheet.fill((255, 255, 255, 0))
    return sheet


def _finished(sheet: pygame.Surface, colour: Colour) -> pygame.Surface:
    size = sheet.get_width() // _FINE, sheet.get_height() // _FINE
    small = pygame.transform.smoothscale(sheet, size)
    small.fill((*colour, 255), special_flags=pygame.BLEND_RGBA_MULT)
    return screen_ready(small)


@lru_cache(maxsize=400)
def disc(across: int, colour: Colour) -> pygame.Surface:
    """A filled circle, `across` pixels wide."""
    sheet = _stencil(across)
    middle = across * _FINE / 2
    pygame.draw.circle(sheet, (255, 255, 255, 255), (middle, middle), middle)
    return _finished(sheet, colour)


@lru_cache(maxsize=200)
def ring(across: int, width: int, colour: Colour) -> pygame.Surface:
    """A circle's outline, `across` pixels wide outside, `width` thick."""
    sheet = _stencil(across)
    middle = across * _FINE / 2
    pygame.draw.circle(sheet, (255, 255, 255, 255), (middle, middle), middle)
    inside = middle - width * _FINE
    if inside > 0:
        pygame.draw.circle(sheet, (255, 255, 255, 0), (middle, middle), inside)
    return _finished(sheet, colour)


@lru_cache(maxsize=120)
def diamond(side: int, colour: Colour, fill: Colour | None, width: int) -> pygame.Surface:
    """A square on its corner: filled, or an outline of `width` round `fill` (None: hollow)."""
    outer = _stencil(side)
    pygame.draw.polygon(outer, (255, 255, 255, 255), _on_corner(side * _FINE, 0))
    if width <= 0:
        return _finished(outer, colour)
    hole = _on_corner(side * _FINE, width * _FINE * math.sqrt(2))
    pygame.draw.polygon(outer, (255, 255, 255, 0), hole)
    drawn = _finished(outer, colour)
    if fill is not None:
        inner = _stencil(side)
        pygame.draw.polygon(
            inner, (255, 255, 255, 255), _on_corner(side * _FINE, width * _FINE * 0.7)
        )
        filled = _finished(inner, fill)
        filled.blit(drawn, (0, 0))
        return filled
    return drawn


def _on_corner(side: float, inset: float) -> list[Point]:
    half = side / 2
    return [(half, inset), (side - inset, half), (half, side - inset), (inset, half)]


@lru_cache(maxsize=120)
def mark(side: int, which: Mark, colour: Colour) -> pygame.Surface:
    """A triangle, a tick or an arrow in a square of `side` pixels."""
    sheet, size, solid = _stencil(side), side * _FINE, (255, 255, 255, 255)
    if which in _FILLED:
        pygame.draw.polygon(sheet, solid, [(x * size, y * size) for x, y in _FILLED[which]])
        return _finished(sheet, colour)
    thick = max(_FINE, round(size * 0.14))
    for stroke in _STROKED[which]:
        points = [(x * size, y * size) for x, y in stroke]
        for start, end in itertools.pairwise(points):
            pygame.draw.line(sheet, solid, start, end, thick)
        for point in points:
            pygame.draw.circle(sheet, solid, point, thick / 2)
    return _finished(sheet, colour)


@lru_cache(maxsize=40)
def stripes(period: int, width: float, colour: Colour) -> pygame.Surface:
    """A square tile of slanting stripes that repeats without a seam."""
    sheet, side, solid = _stencil(period), period * _FINE, (255, 255, 255, 255)
    half = width * _FINE / 2 * math.sqrt(2)
    for shift in (-1, 0, 1):
        foot = shift * side
        pygame.draw.polygon(
            sheet,
            solid,
            [
                (foot - half, side), (foot + half, side),
                (foot + side + half, 0), (foot + side - half, 0),
            ],
        )  # fmt: skip
    return _finished(sheet, colour)
