"""The track of the balance: eight numbered zones, the bead, and every mark that stands on it.

Here: drawing them at a place and size; all lengths are worked out by `plate`. Not here: names of
people, groups and strands.
"""

from __future__ import annotations

from dataclasses import dataclass

import pygame

from game.window import shapes
from game.window.kit import Kit
from game.window.meter.view import MeterView
from game.window.meter.zones import DOTTED, HATCHED, ZONES, zone_of
from game.window.theme import Colour, Theme, mix


@dataclass(frozen=True, slots=True)
class TrackPlace:
    """Where the track lies, in pixels: left end, length, middle line, thickness.

    `unit` is one pixel of the 1920 by 1080 drawing; marks on the track are drawn with it.
    `number` is the size of the zones' numbers; 0 leaves them out.
    """

    left: float
    length: float
    middle: float
    thick: int
    unit: float
    number: int

    def x(self, share: float) -> float:
        """Where a share of power (0 to 100) lies."""
        return self.left + max(0.0, min(100.0, share)) / 100 * self.length


def draw_track(surface: pygame.Surface, place: TrackPlace, kit: Kit) -> None:
    """The zones and the middle: what stays when power moves."""
    size = round(place.length), place.thick
    key = ("track", size, kit.theme.look, place.number, round(place.unit, 3), kit.letters.face)
    zones = kit.drawings.made(key, lambda: _zones(size, place, kit))
    top = round(place.middle - place.thick / 2)
    surface.blit(zones, (round(place.left), top))
    _draw_middle(surface, place, kit.theme)


def draw_power(surface: pygame.Surface, place: TrackPlace, view: MeterView, kit: Kit) -> None:
    """The box round the zone power is in, and the marks."""
    unit, top = place.unit, round(place.middle - place.thick / 2)
    here = zone_of(view.power)
    left, right = round(place.x(here.start)), round(place.x(here.end))
    out = max(2, round(5 * unit))
    box = pygame.Rect(left - 1, top - out, right - left + 2, place.thick + 2 * out)
    line = max(2, round(4 * unit))
    within = box.inflate(-2 * line, -2 * line)
    shapes.rounded(surface, within, None, 0, max(1, 2 * unit), kit.theme.plate)
    shapes.rounded(surface, box, None, 3 * unit, line, kit.theme.plate_ink)
    _draw_marks(surface, place, view, kit.theme)
    if view.law is not None:
        _draw_lock(surface, place, kit)


def _zones(size: tuple[int, int], place: TrackPlace, kit: Kit) -> pygame.Surface:
    track, theme = pygame.Surface(size), kit.theme
    track.fill(theme.plate)
    colours = {HATCHED: theme.seg1, DOTTED: theme.seg2}
    gap = max(2, round(4 * place.unit))
    for zone in ZONES:
        left, right = (round(share / 100 * size[0]) for share in (zone.start, zone.end))
        box = pygame.Rect(left, 0, right - left, size[1]).inflate(-gap, 0)
        box.left = left if zone.start == 0 else box.left
        box.width = (size[0] if zone.end == 100 else right - gap // 2) - box.left
        ground = colours.get(zone.pattern, theme.seg3)
        _fill_zone(track, box, zone.pattern, ground, theme, place)
        if place.number:
            _number(track, box, str(zone.number), place, kit)
    shapes.round_off(track, track.get_rect(), size[1] / 2, theme.plate)
    return track


def _fill_zone(
    track: pygame.Surface,
    box: pygame.Rect,
    pattern: int,
    ground: Colour,
    theme: Theme,
    place: TrackPlace,
) -> None:
    ink = mix(ground, theme.hatch, 0.55)
    if pattern == HATCHED:
        shapes.hatched(track, box, ground, ink, place.unit)
    elif pattern == DOTTED:
        shapes.dotted(track, box, ground, ink, place.unit)
    else:
        track.fill(ground, box)


def _number(
    track: pygame.Surface, box: pygame.Rect, number: str, place: TrackPlace, kit: Kit
) -> None:
    side = min(max(round(place.number * 1.3), 18), place.thick - 2, box.width)
    ground = pygame.Rect(0, 0, side, side)
    ground.center = box.center
    shapes.rounded(track, ground, kit.theme.plate, 6 * place.unit)
    kit.letters.draw_in_middle(
        track, number, "extrabold", place.number, kit.theme.plate_ink, ground.center
    )


def _draw_middle(surface: pygame.Surface, place: TrackPlace, theme: Theme) -> None:
    """The triangle under 50."""
    side = max(11, round(19 * place.unit))
    below = place.middle + place.thick / 2 + 5 * place.unit + side / 2
    shapes.mark(surface, (place.x(50), below), side, "up", theme.plate_ink)


def _draw_marks(surface: pygame.Surface, place: TrackPlace, view: MeterView, theme: Theme) -> None:
    unit, middle, ink = place.unit, place.middle, theme.plate_ink
    if view.other_run is not None:
        above = middle - place.thick / 2 - 22 * unit
        shapes.diamond(surface, (place.x(view.other_run), above), 14 * unit, ink, theme.plate,
                       max(2, 3.5 * unit))  # fmt: skip
    now = (place.x(view.power), middle)
    if view.looked is not None:
        _ring(surface, (place.x(view.looked), middle), 19 * unit, 3 * unit, ink, theme.plate)
    if view.was is not None and abs(view.was - view.power) > 0.05:
        then = (place.x(view.was), middle)
        dot, step = max(2, 4.5 * unit), max(5, 12 * unit)
        shapes.dotted_trail(surface, then, now, dot + max(1.5, 2.5 * unit), step, theme.plate)
        shapes.dotted_trail(surface, then, now, dot, step, ink)
        shapes.disc(surface, then, 19 * unit, theme.plate)
        shapes.disc(surface, then, 16.5 * unit, theme.plate)
        shapes.ring(surface, then, 16.5 * unit, max(2, 5 * unit), ink)
    if view.looks is not None:
        _ring(surface, (place.x(view.looks), middle), 27 * unit, 5 * unit, ink, theme.plate)
    draw_bead(surface, now, unit, theme)


def draw_bead(
    surface: pygame.Surface, centre: tuple[float, float], unit: float, theme: Theme
) -> None:
    """The bead that says where power is: 54 across, times `unit`."""
    for radius, colour in (
        (28.5, theme.plate),
        (25.5, theme.flag_ink),
        (20.5, theme.flag),
        (8.0, theme.flag_ink),
    ):
        shapes.disc(surface, centre, max(2, radius * unit), colour)


def _ring(
    surface: pygame.Surface,
    centre: tuple[float, float],
    radius: float,
    width: float,
    ink: Colour,
    ground: Colour,
) -> None:
    """A hollow ring that is seen on every zone: a light edge on both sides of a dark line."""
    edge = max(1, width * 0.6)
    shapes.ring(surface, centre, radius + edge, width + 2 * edge, ground)
    shapes.ring(surface, centre, radius, max(2, width), ink)


def _draw_lock(surface: pygame.Surface, place: TrackPlace, kit: Kit) -> None:
    """A padlock at the professional's end: a law keeps something there."""
    radius = max(13, 21 * place.unit)
    centre = (place.left + 2 * place.unit, place.middle)
    shapes.disc(surface, centre, radius, kit.theme.plate_ink)
    shapes.disc(surface, centre, radius - max(2, 3 * place.unit), kit.theme.plate)
    lock = kit.drawings.icon("lock", radius * 1.25, kit.theme.plate_ink, kit.theme.plate)
    surface.blit(lock, lock.get_rect(center=(round(centre[0]), round(centre[1]))))
