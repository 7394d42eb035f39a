"""The track of the strip: a groove from one person to the other, the bead, and the marks on it.

Here: drawing them at a place and size; all lengths are worked out by `places`. Not here: names,
sentences and the three things.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import pygame

from game.window import shapes
from game.window.drawings import screen_ready
from game.window.kit import Kit
from game.window.meter.view import MeterView
from game.window.theme import Colour, Theme, mix

LEAST, MOST = 9.0, 91.0
"""The shares at the two ends: no play goes beyond."""
TICKS = (13.5, 25.0, 38.5, 61.5, 75.0, 86.5)
"""A tick in the middle of what each sentence is told for; the middle of all has its own mark."""
LAW_KEEPS = 22.0
"""How far the block of a law reaches."""
BEAD, RING, LOCK = 50, 46, 34
_FINE = 4


@dataclass(frozen=True, slots=True)
class TrackPlace:
    """Where the track lies, in pixels: left end, length, middle line, thickness.

    `unit` is one pixel of the 1920 by 1080 drawing; marks on the track are drawn with it. `least`
    and `most` are the shares at its ends.
    """

    left: float
    length: float
    middle: float
    thick: int
    unit: float
    least: float = LEAST
    most: float = MOST

    def x(self, share: float) -> float:
        """Where a share of power lies, linear between the round ends."""
        inset = self.thick / 2
        part = (share - self.least) / (self.most - self.least)
        return self.left + inset + max(0.0, min(1.0, part)) * (self.length - 2 * inset)

    @property
    def rect(self) -> pygame.Rect:
        """The groove's box."""
        top = round(self.middle - self.thick / 2)
        return pygame.Rect(round(self.left), top, round(self.length), self.thick)

    @property
    def bead(self) -> int:
        """How wide the bead is."""
        return max(12, round(BEAD * self.unit))


def draw_track(surface: pygame.Surface, place: TrackPlace, kit: Kit, law: bool = False) -> None:
    """The groove, its ticks and the middle: what stays when power moves."""
    rect = place.rect
    key = ("groove", rect.size, kit.theme.look, round(place.unit, 3), place.least, law)
    groove = kit.drawings.made(key, lambda: _groove(rect.size, place, kit, law))
    surface.blit(groove, rect)
    side = max(9, round(14 * place.unit))
    below = rect.bottom + max(3, 5 * place.unit) + side / 2
    shapes.mark(surface, (place.x(50), below), side, "up", kit.theme.strip_ink)


def draw_power(surface: pygame.Surface, place: TrackPlace, view: MeterView, kit: Kit) -> None:
    """Where it seemed to go, from where to where it moved, and the bead."""
    theme, unit = kit.theme, place.unit
    if view.was is not None:
        _draw_move(surface, place, view.was, view.power, theme)
    ring = view.looks if view.looks is not None else view.looked
    if ring is not None:
        across = max(14, round(RING * unit))
        key = ("seeming", across, theme.look)
        drawn = kit.drawings.made(key, lambda: _dashed_ring(across, theme))
        surface.blit(drawn, drawn.get_rect(center=(round(place.x(ring)), round(place.middle))))
    draw_bead(surface, (place.x(view.power), place.middle), unit, theme)


def draw_bead(
    surface: pygame.Surface, centre: tuple[float, float], unit: float, theme: Theme
) -> None:
    """The light: 50 across, times `unit`, with a ring and a dot of ink."""
    half = max(12, BEAD * unit) / 2
    for part, colour in (
        (1.1, theme.strip),
        (1.0, theme.flag),
        (0.86, theme.flag_ink),
        (0.74, theme.flag),
        (0.24, theme.flag_ink),
    ):
        shapes.disc(surface, centre, max(2, part * half), colour)


def _groove(size: tuple[int, int], place: TrackPlace, kit: Kit, law: bool) -> pygame.Surface:
    theme, edge = kit.theme, max(1.5, 2.5 * place.unit)
    groove = pygame.Surface(size, pygame.SRCALPHA)
    box = groove.get_rect()
    shapes.rounded(groove, box, theme.groove, size[1] / 2)
    if law:
        _draw_law(groove, place, kit)
    away = max(3, round(7 * place.unit))
    for share in TICKS:
        x = place.x(share) - place.left
        if law and share < LAW_KEEPS:
            continue
        ends = (x, away), (x, size[1] - away)
        shapes.line(groove, *ends, max(2, 3 * place.unit), theme.groove_line)
    middle = place.x(50) - place.left
    shapes.line(groove, (middle, 0), (middle, size[1]), max(2, 4 * place.unit), theme.strip_ink)
    shapes.rounded(groove, box, None, size[1] / 2, edge, theme.groove_line)
    return screen_ready(groove)


def _draw_law(groove: pygame.Surface, place: TrackPlace, kit: Kit) -> None:
    """What a law keeps at the professional's end: hatched, with a bar and a padlock."""
    theme, high = kit.theme, groove.get_height()
    end = round(place.x(LAW_KEEPS) - place.left)
    block = pygame.Surface((end, high))
    shapes.hatched(block, block.get_rect(), mix(theme.strip_pro, theme.groove, 0.6),
                   theme.strip_pro, place.unit)  # fmt: skip
    kept = pygame.Surface((end + high, high), pygame.SRCALPHA)
    kept.blit(block, (0, 0))
    shapes.cut_round(kept, high // 2)
    groove.blit(kept, (0, 0), pygame.Rect(0, 0, end, high))
    shapes.line(groove, (end, 0), (end, high), max(2, 5 * place.unit), theme.strip_ink)
    centre, radius = (end / 2, high / 2), min(high / 2, max(8, LOCK * place.unit / 2))
    shapes.disc(groove, centre, radius, theme.strip)
    lock = kit.drawings.icon("lock", radius * 1.3, theme.strip_ink, theme.strip)
    groove.blit(lock, lock.get_rect(center=(round(centre[0]), round(centre[1]))))


def _draw_move(
    surface: pygame.Surface, place: TrackPlace, was: float, power: float, theme: Theme
) -> None:
    """Above the track: a tick where it was and an arrow to where it is, seen at one point too."""
    start, end = place.x(was), place.x(power)
    if abs(was - power) < 0.05:
        return
    unit, ink = place.unit, theme.strip_ink
    head = max(9, round(15 * unit))
    y = place.rect.top - max(6, 11 * unit)
    way = 1 if end > start else -1
    tip = end if abs(end - start) >= head else start + way * head
    wide = max(2, 4 * unit)
    shapes.line(surface, (start, y - head / 2), (start, y + head / 2), wide, ink)
    shapes.line(surface, (start, y), (tip - way * head / 2, y), wide, ink)
    at = (tip - way * head / 2, y)
    shapes.mark(surface, at, head, "right" if way > 0 else "left", ink)


def _dashed_ring(across: int, theme: Theme) -> pygame.Surface:
    """A ring of ten dashes with an edge of the ground's colour, seen on the groove and beside."""
    side = across * _FINE
    fine = pygame.Surface((side, side), pygame.SRCALPHA)
    for width, colour in ((0.26, theme.strip), (0.17, theme.strip_ink)):
        for dash in range(10):
            _draw_arc(fine, side, dash * 36.0, width, colour)
    return screen_ready(pygame.transform.smoothscale(fine, (across, across)))


def _draw_arc(fine: pygame.Surface, side: int, start: float, width: float, colour: Colour) -> None:
    outer, inner = side / 2, side / 2 - width * side / 2
    angles = [math.radians(start + step * 4) for step in range(6)]
    middle = side / 2
    points = [(middle + outer * math.cos(a), middle + outer * math.sin(a)) for a in angles]
    points += [(middle + inner * math.cos(a), middle + inner * math.sin(a)) for a in angles[::-1]]
    pygame.draw.polygon(fine, colour, points)
