"""The lines and points of a trail: a run from row to row, the roads beside it, another run.

Where rows stand is worked out by whoever lays them out; a share lies as on the strip.
"""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.model.power import Chair
from game.window import shapes
from game.window.kit import Kit
from game.window.meter.track import TICKS, TrackPlace
from game.window.stamps import Point
from game.window.theme import Colour
from game.window.trail.view import TrailRow, TrailView

POINT = 13
"""Half a point's width in the drawing."""


def ink_of_run(kit: Kit, chair: Chair) -> Colour:
    """The colour of a run played from this chair."""
    return kit.theme.pro if chair is Chair.PROFESSIONAL else kit.theme.user


def draw_guides(surface: pygame.Surface, track: TrackPlace, box: pygame.Rect, kit: Kit) -> None:
    """Dotted lines through the ticks of the strip, and one where both have the same say."""
    step = max(7, kit.px(12))
    for share in TICKS:
        x = round(track.x(share))
        shapes.dotted_trail(surface, (x, box.top), (x, box.bottom), max(1, 1.6 * kit.k), step,
                            kit.theme.rule)  # fmt: skip
    x = round(track.x(50))
    shapes.line(surface, (x, box.top), (x, box.bottom), max(2, 3 * kit.k), kit.theme.ink)


def draw_runs(
    surface: pygame.Surface,
    view: TrailView,
    track: TrackPlace,
    top: float | None,
    middles: Sequence[float],
    kit: Kit,
) -> None:
    """Both runs, the roads not taken and the letters; `middles` are the rows' heights.

    The run's line begins at `top`, and joins the rows. None: words stand between the rows, so each
    has a line of its own, from where the say stood before.
    """
    points = [(track.x(row.share), y) for row, y in zip(view.rows, middles, strict=True)]
    path = [(track.x(view.start), top or 0.0), *points]
    starts = [(before[0], before[1] if top is not None else y) for before, (_, y)
              in zip(path, points, strict=False)]  # fmt: skip
    for row, start, (_, y) in zip(view.rows, starts, points, strict=True):
        _draw_roads(surface, row, start, y, track, kit)
    if view.has_other:
        _draw_other(surface, view, track, middles, top is not None, kit)
    ink = ink_of_run(kit, view.shape)
    for start, end in zip(starts, points, strict=True):
        shapes.polyline(surface, (start, end), max(3, 7 * kit.k), ink)
    for row, point in zip(view.rows, points, strict=True):
        if row.letter:
            draw_letter(surface, row.letter, point, kit)
        else:
            draw_point(surface, point, view.shape, kit)


def point_half(kit: Kit) -> float:
    """Half a point's width: it grows with the text beside it."""
    return max(POINT * kit.k, kit.type(23) * 0.33, 9)


def draw_point(surface: pygame.Surface, at: Point, shape: Chair, kit: Kit, half: float = 0) -> None:
    """Where the say stood: square from the professional's chair, round from the other."""
    half = half or point_half(kit)
    ink, width = ink_of_run(kit, shape), max(2, 4 * kit.k)
    if shape is Chair.SERVICE_USER:
        shapes.disc(surface, at, half, ink)
        shapes.disc(surface, at, half - width, kit.theme.paper)
        return
    box = pygame.Rect(0, 0, round(half * 1.8), round(half * 1.8))
    box.center = round(at[0]), round(at[1])
    shapes.rounded(surface, box, kit.theme.paper, half * 0.3, width, ink)


def letter_side(kit: Kit) -> int:
    """How wide a letter in its ring is."""
    return max(kit.px(42), round(kit.type(23) * 1.45))


def draw_letter(surface: pygame.Surface, letter: str, at: Point, kit: Kit) -> None:
    """One of the largest shifts: a letter in a ring."""
    half, theme = letter_side(kit) / 2, kit.theme
    shapes.disc(surface, at, half, theme.flag_ink)
    shapes.disc(surface, at, half - max(2, 4 * kit.k), theme.flag)
    if theme.outlines:
        shapes.ring(surface, at, half + 2, 2, theme.ink)
    kit.letters.draw_in_middle(surface, letter, "extrabold", kit.type(23), theme.flag_ink, at)


def draw_road(surface: pygame.Surface, at: Point, half: float, kit: Kit) -> None:
    """The end of a road not taken."""
    shapes.diamond(surface, at, half, kit.theme.ink, kit.theme.paper, max(2, 3 * kit.k))


def _draw_roads(
    surface: pygame.Surface, row: TrailRow, start: Point, y: float, track: TrackPlace, kit: Kit
) -> None:
    """Dotted from where the run stood before to where each would have led by itself."""
    for share in row.roads:
        end = (track.x(share), y)
        shapes.dotted_trail(surface, start, end, max(1.2, 2 * kit.k), max(6, 9 * kit.k),
                            kit.theme.ink2)  # fmt: skip
        draw_road(surface, end, point_half(kit) * 0.85, kit)


def _draw_other(
    surface: pygame.Surface,
    view: TrailView,
    track: TrackPlace,
    middles: Sequence[float],
    joined: bool,
    kit: Kit,
) -> None:
    shape = view.shape.other
    found = [
        (track.x(row.other), y)
        for row, y in zip(view.rows, middles, strict=True)
        if row.other is not None
    ]
    if joined:
        shapes.dashed_line(surface, found, max(2, 4 * kit.k), ink_of_run(kit, shape), kit.k)
    for at in found:
        draw_point(surface, at, shape, kit, point_half(kit) * 0.8)
