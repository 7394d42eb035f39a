"""The flag on the bead: what a move was, in the author's words; and the names of the zones.

Here: `draw_flag`, closed or open, and `draw_zone_names`, shown while a key is held. A flag stands
before the people's feet, never before a face, and never leaves its bounds. Not here: the balance
itself (`plate`).
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import pygame

from game.window import shapes
from game.window.drawings import Drawings
from game.window.layout import Scale
from game.window.lettering import Lettering
from game.window.meter.view import Flag
from game.window.meter.zones import DOTTED, HATCHED, ZONES
from game.window.theme import Theme, mix

_WIDTHS = (640, 760, 900, 1040, 1200)
_REASON, _RUNG = 28, 34


@dataclass(frozen=True, slots=True)
class FlagPlace:
    """Where a flag may stand, in pixels: the bead's box, the plate, and the flag's bounds.

    `faces` is the y above which the flag may not go (`Frame.faces`); `free` is the space between
    the names on the plate, and the pole passes behind a name beside it.
    """

    bead: pygame.Rect
    plate: pygame.Rect
    bounds: pygame.Rect
    faces: int
    free: pygame.Rect

    @property
    def bottom(self) -> int:
        """The lower edge of a flag with room enough: a little below the plate's upper edge."""
        return self.plate.top + max(0, self.bead.top - self.plate.top) // 4


def draw_flag(
    surface: pygame.Surface,
    flag: Flag,
    place: FlagPlace,
    theme: Theme,
    lettering: Lettering,
    drawings: Drawings,
    scale: Scale,
    opened: float = 1.0,
) -> pygame.Rect:
    """Draw the flag and its pole; `opened` from 0 (the rung alone) to 1 (reason and changes).

    Without a rung a closed flag shows nothing and its box is empty. Very long words in a very
    large text setting get a smaller text. Returns the flag's box.
    """
    scale = _fitting(flag, place, lettering, scale)
    if opened <= 0:
        full = box = _closed_box(flag, place, lettering, scale)
        if box.width == 0:
            return box
    else:
        full = box = _box(flag, place, lettering, scale)
    if 0 < opened < 1:
        box = _between(_closed_box(flag, place, lettering, scale), full, opened)
    _draw_pole(surface, place, box, theme, scale)
    shapes.rounded(surface, box, theme.flag, scale.px(16), max(2, scale.px(4)), theme.flag_ink)
    was = surface.get_clip()
    edge = max(2, scale.px(4))
    surface.set_clip(box.inflate(-2 * edge, -2 * edge).clip(was))
    _draw_words(surface, flag, box, full, theme, lettering, scale, opened)
    surface.set_clip(was)
    return box


def draw_zone_names(
    surface: pygame.Surface,
    plate: pygame.Rect,
    bounds: pygame.Rect,
    theme: Theme,
    lettering: Lettering,
    scale: Scale,
) -> pygame.Rect:
    """All eight zones with their names and patterns, on a card above the plate; returns its box."""
    text = scale.type(24)
    row, pad = max(scale.px(46), round(text * 1.6)), scale.px(22)
    swatch = round(text * 2.4)
    widest = max(lettering.size(zone.name, "semibold", text)[0] for zone in ZONES)
    column = swatch + pad // 2 + widest + pad
    columns = 2 if 2 * column + 2 * pad <= bounds.width else 1
    rows = len(ZONES) // columns
    card = pygame.Rect(0, 0, columns * column + 2 * pad, rows * row + 2 * pad)
    card.midbottom = (plate.centerx, plate.top - scale.px(8))
    card.clamp_ip(bounds)
    edge = max(2, scale.px(4))
    shapes.rounded(surface, card, theme.plate, scale.px(20), edge, theme.plate_ink)
    for index, zone in enumerate(ZONES):
        box = pygame.Rect(
            card.left + pad + index // rows * column,
            card.top + pad + index % rows * row + scale.px(4), swatch, row - scale.px(8),
        )  # fmt: skip
        ground = {HATCHED: theme.seg1, DOTTED: theme.seg2}.get(zone.pattern, theme.seg3)
        fill = {HATCHED: shapes.hatched, DOTTED: shapes.dotted}.get(zone.pattern)
        if fill is None:
            surface.fill(ground, box)
        else:
            fill(surface, box, ground, mix(ground, theme.hatch, 0.55), scale.k)
        number = pygame.Rect(0, 0, round(text * 1.2), round(text * 1.2))
        number.center = box.center
        shapes.rounded(surface, number, theme.plate, 6 * scale.k)
        lettering.draw_in_middle(
            surface, str(zone.number), "extrabold", text, theme.plate_ink, number.center
        )
        words = (box.right + pad // 2, box.centery)
        lettering.draw(surface, zone.name, "semibold", text, theme.plate_ink, words, "midleft")
    return card


def _draw_words(
    surface: pygame.Surface,
    flag: Flag,
    box: pygame.Rect,
    full: pygame.Rect,
    theme: Theme,
    lettering: Lettering,
    scale: Scale,
    opened: float,
) -> None:
    pad, ink = scale.px(18), theme.flag_ink
    x, y = box.left + pad, float(box.top + scale.px(14))
    width = full.width - 2 * pad
    if flag.rung_number is not None:
        y += _draw_rung(surface, flag, (x, y), theme, lettering, scale, width) + scale.px(8)
    if opened <= 0:
        return
    text = scale.type(_REASON)
    step = round(text * 1.28)
    y = lettering.paragraph(surface, flag.reason, "medium", text, ink, (x, y), width, step)
    if flag.changes:
        lettering.paragraph(surface, flag.changes, "bold", text, ink, (x, y), width, step)


def _draw_rung(
    surface: pygame.Surface,
    flag: Flag,
    pos: tuple[float, float],
    theme: Theme,
    lettering: Lettering,
    scale: Scale,
    width: float,
) -> int:
    """The rung's number in a dark box and its name; returns the height."""
    text = _rung_text(flag, lettering, scale, width)
    side = max(scale.px(44), round(text * 1.25))
    box = pygame.Rect(round(pos[0]), round(pos[1]), side, side)
    shapes.rounded(surface, box, theme.flag_ink, scale.px(9))
    number = str(flag.rung_number)
    lettering.draw_in_middle(surface, number, "extrabold", text * 0.86, theme.flag, box.center)
    words = (box.right + scale.px(14), box.centery)
    lettering.draw(surface, flag.rung_name, "extrabold", text, theme.flag_ink, words, "midleft")
    return side


def _rung_text(flag: Flag, lettering: Lettering, scale: Scale, width: float) -> int:
    """The size of the rung's name: smaller if a narrow window needs it."""
    text = scale.type(_RUNG)
    while text > scale.type(24) and _rung_width(flag, text, lettering, scale) > width:
        text -= 1
    return text


def _rung_width(flag: Flag, text: int, lettering: Lettering, scale: Scale) -> int:
    side = max(scale.px(44), round(text * 1.25))
    return side + scale.px(14) + lettering.size(flag.rung_name, "extrabold", text)[0]


def _fitting(flag: Flag, place: FlagPlace, lettering: Lettering, scale: Scale) -> Scale:
    """The scale with the largest text, up to the setting, at which the flag keeps off faces."""
    room = place.bounds.bottom - place.faces
    while scale.text > 1 and _box(flag, place, lettering, scale).height > room:
        scale = replace(scale, text=max(1.0, scale.text - 0.1))
    return scale


def _box(flag: Flag, place: FlagPlace, lettering: Lettering, scale: Scale) -> pygame.Rect:
    """The open flag: the narrowest width at which it keeps below the faces."""
    most = max(120, place.bounds.width - 2 * scale.px(8))
    box = pygame.Rect(0, 0, most, 0)
    for wanted in (*_WIDTHS, 4000):
        width = min(most, round(wanted * scale.k * (1 + (scale.text - 1) * 0.6)))
        box = pygame.Rect(0, 0, width, _height(flag, width, lettering, scale))
        if place.bottom - box.height >= place.faces or width == most:
            break
    box.left = round(place.bead.centerx - 0.3 * box.width)
    box.bottom = place.bottom
    box.top = max(box.top, min(place.faces, place.bounds.bottom - box.height))
    return box.clamp(place.bounds.inflate(-2 * scale.px(8), 0))


def _height(flag: Flag, width: int, lettering: Lettering, scale: Scale) -> int:
    inside = width - 2 * scale.px(18)
    text = scale.type(_REASON)
    step = round(text * 1.28)
    lines = len(lettering.lines(flag.reason, "medium", text, inside))
    if flag.changes:
        lines += len(lettering.lines(flag.changes, "bold", text, inside))
    height = 2 * scale.px(14) + lines * step
    if flag.rung_number is not None:
        rung = _rung_text(flag, lettering, scale, inside)
        height += max(scale.px(44), round(rung * 1.25)) + scale.px(8)
    return height


def _closed_box(flag: Flag, place: FlagPlace, lettering: Lettering, scale: Scale) -> pygame.Rect:
    if flag.rung_number is None:
        return pygame.Rect(place.bead.centerx, place.bottom, 0, 0)
    most = place.bounds.width - 2 * scale.px(8)
    text = _rung_text(flag, lettering, scale, most - 2 * scale.px(18))
    side = max(scale.px(44), round(text * 1.25))
    width = _rung_width(flag, text, lettering, scale) + 2 * scale.px(18)
    box = pygame.Rect(0, 0, width, side + 2 * scale.px(12))
    box.midbottom = (place.bead.centerx, place.bottom)
    return box.clamp(place.bounds.inflate(-2 * scale.px(8), 0))


def _between(closed: pygame.Rect, full: pygame.Rect, share: float) -> pygame.Rect:
    left, right, top, bottom = (
        round(a + (b - a) * share)
        for a, b in (
            (closed.left, full.left),
            (closed.right, full.right),
            (closed.top, full.top),
            (closed.bottom, full.bottom),
        )
    )
    return pygame.Rect(left, top, max(1, right - left), max(1, bottom - top))


def _draw_pole(
    surface: pygame.Surface, place: FlagPlace, box: pygame.Rect, theme: Theme, scale: Scale
) -> None:
    x, end = place.bead.centerx, place.bead.top + scale.px(4)
    start = box.bottom - scale.px(6)
    free = place.free
    parts = [(start, end)]
    if not free.left <= x <= free.right:
        parts = [(start, free.top), (max(start, free.bottom), end)]
    for top, bottom in parts:
        if top < bottom:
            shapes.line(surface, (x, top), (x, bottom), max(5, scale.px(14)), theme.flag_ink)
            shapes.line(surface, (x, top), (x, bottom), max(2, scale.px(6)), theme.flag)
