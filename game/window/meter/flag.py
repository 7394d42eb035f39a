"""The flag on the bead: what a move was, in the author's words; and the names of the zones.

Here: `draw_flag`, closed or open, and `draw_zone_names`, shown while a key is held. A flag stands
before the people's feet, never before a face, and never leaves its bounds. Not here: the balance
itself (`plate`).
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import pygame

from game.window import shapes
from game.window.kit import Kit
from game.window.meter.view import Flag
from game.window.meter.zones import DOTTED, HATCHED, ZONES
from game.window.theme import mix

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
    surface: pygame.Surface, flag: Flag, place: FlagPlace, kit: Kit, opened: float = 1.0
) -> pygame.Rect:
    """Draw the flag and its pole; `opened` from 0 (the rung alone) to 1 (reason and changes).

    Without a rung a closed flag shows nothing and its box is empty. Very long words in a very
    large text setting get a smaller text. Returns the flag's box.
    """
    kit = _fitting(flag, place, kit)
    if opened <= 0:
        full = box = _closed_box(flag, place, kit)
        if box.width == 0:
            return box
    else:
        full = box = _box(flag, place, kit)
    if 0 < opened < 1:
        box = _between(_closed_box(flag, place, kit), full, opened)
    _draw_pole(surface, place, box, kit)
    shapes.rounded(surface, box, kit.theme.flag, kit.px(16), max(2, kit.px(4)), kit.theme.flag_ink)
    was = surface.get_clip()
    edge = max(2, kit.px(4))
    surface.set_clip(box.inflate(-2 * edge, -2 * edge).clip(was))
    _draw_words(surface, flag, box, full, kit, opened)
    surface.set_clip(was)
    return box


def draw_zone_names(
    surface: pygame.Surface, plate: pygame.Rect, bounds: pygame.Rect, kit: Kit
) -> pygame.Rect:
    """All eight zones with their names and patterns, on a card above the plate; returns its box."""
    text, theme = kit.type(24), kit.theme
    row, pad = max(kit.px(46), round(text * 1.6)), kit.px(22)
    swatch = round(text * 2.4)
    widest = max(kit.letters.size(kit.say(zone.name), "semibold", text)[0] for zone in ZONES)
    column = swatch + pad // 2 + widest + pad
    columns = 2 if 2 * column + 2 * pad <= bounds.width else 1
    rows = len(ZONES) // columns
    card = pygame.Rect(0, 0, columns * column + 2 * pad, rows * row + 2 * pad)
    card.midbottom = (plate.centerx, plate.top - kit.px(8))
    card.clamp_ip(bounds)
    edge = max(2, kit.px(4))
    shapes.rounded(surface, card, theme.plate, kit.px(20), edge, theme.plate_ink)
    for index, zone in enumerate(ZONES):
        box = pygame.Rect(
            card.left + pad + index // rows * column,
            card.top + pad + index % rows * row + kit.px(4), swatch, row - kit.px(8),
        )  # fmt: skip
        ground = {HATCHED: theme.seg1, DOTTED: theme.seg2}.get(zone.pattern, theme.seg3)
        fill = {HATCHED: shapes.hatched, DOTTED: shapes.dotted}.get(zone.pattern)
        if fill is None:
            surface.fill(ground, box)
        else:
            fill(surface, box, ground, mix(ground, theme.hatch, 0.55), kit.scale.k)
        number = pygame.Rect(0, 0, round(text * 1.2), round(text * 1.2))
        number.center = box.center
        shapes.rounded(surface, number, theme.plate, 6 * kit.scale.k)
        kit.letters.draw_in_middle(
            surface, str(zone.number), "extrabold", text, theme.plate_ink, number.center
        )
        words = (box.right + pad // 2, box.centery)
        name = kit.say(zone.name)
        kit.letters.draw(surface, name, "semibold", text, theme.plate_ink, words, "midleft")
    return card


def _draw_words(
    surface: pygame.Surface,
    flag: Flag,
    box: pygame.Rect,
    full: pygame.Rect,
    kit: Kit,
    opened: float,
) -> None:
    pad, ink = kit.px(18), kit.theme.flag_ink
    x, y = box.left + pad, float(box.top + kit.px(14))
    width = full.width - 2 * pad
    if flag.rung_number is not None:
        y += _draw_rung(surface, flag, (x, y), kit, width) + kit.px(8)
    if opened <= 0:
        return
    text = kit.type(_REASON)
    step = round(text * 1.28)
    y = kit.letters.paragraph(surface, flag.reason, "medium", text, ink, (x, y), width, step)
    if flag.changes:
        kit.letters.paragraph(surface, flag.changes, "bold", text, ink, (x, y), width, step)


def _draw_rung(
    surface: pygame.Surface, flag: Flag, pos: tuple[float, float], kit: Kit, width: float
) -> int:
    """The rung's number in a dark box and its name; returns the height."""
    text, theme = _rung_text(flag, kit, width), kit.theme
    side = max(kit.px(44), round(text * 1.25))
    box = pygame.Rect(round(pos[0]), round(pos[1]), side, side)
    shapes.rounded(surface, box, theme.flag_ink, kit.px(9))
    number = str(flag.rung_number)
    kit.letters.draw_in_middle(surface, number, "extrabold", text * 0.86, theme.flag, box.center)
    words = (box.right + kit.px(14), box.centery)
    name, ink = flag.rung_name, theme.flag_ink
    kit.letters.draw(surface, name, "extrabold", text, ink, words, "midleft")
    return side


def _rung_text(flag: Flag, kit: Kit, width: float) -> int:
    """The size of the rung's name: smaller if a narrow window needs it."""
    text = kit.type(_RUNG)
    while text > kit.type(24) and _rung_width(flag, text, kit) > width:
        text -= 1
    return text


def _rung_width(flag: Flag, text: int, kit: Kit) -> int:
    side = max(kit.px(44), round(text * 1.25))
    return side + kit.px(14) + kit.letters.size(flag.rung_name, "extrabold", text)[0]


def _fitting(flag: Flag, place: FlagPlace, kit: Kit) -> Kit:
    """The kit with the largest text, up to the setting, at which the flag keeps off faces."""
    room = place.bounds.bottom - place.faces
    while kit.scale.text > 1 and _box(flag, place, kit).height > room:
        scale = replace(kit.scale, text=max(1.0, kit.scale.text - 0.1))
        kit = replace(kit, scale=scale)
    return kit


def _box(flag: Flag, place: FlagPlace, kit: Kit) -> pygame.Rect:
    """The open flag: the narrowest width at which it keeps below the faces."""
    most = max(120, place.bounds.width - 2 * kit.px(8))
    box = pygame.Rect(0, 0, most, 0)
    for wanted in (*_WIDTHS, 4000):
        width = min(most, round(wanted * kit.scale.k * (1 + (kit.scale.text - 1) * 0.6)))
        box = pygame.Rect(0, 0, width, _height(flag, width, kit))
        if place.bottom - box.height >= place.faces or width == most:
            break
    box.left = round(place.bead.centerx - 0.3 * box.width)
    box.bottom = place.bottom
    box.top = max(box.top, min(place.faces, place.bounds.bottom - box.height))
    return box.clamp(place.bounds.inflate(-2 * kit.px(8), 0))


def _height(flag: Flag, width: int, kit: Kit) -> int:
    inside = width - 2 * kit.px(18)
    text = kit.type(_REASON)
    step = round(text * 1.28)
    lines = len(kit.letters.lines(flag.reason, "medium", text, inside))
    if flag.changes:
        lines += len(kit.letters.lines(flag.changes, "bold", text, inside))
    height = 2 * kit.px(14) + lines * step
    if flag.rung_number is not None:
        rung = _rung_text(flag, kit, inside)
        height += max(kit.px(44), round(rung * 1.25)) + kit.px(8)
    return height


def _closed_box(flag: Flag, place: FlagPlace, kit: Kit) -> pygame.Rect:
    if flag.rung_number is None:
        return pygame.Rect(place.bead.centerx, place.bottom, 0, 0)
    most = place.bounds.width - 2 * kit.px(8)
    text = _rung_text(flag, kit, most - 2 * kit.px(18))
    side = max(kit.px(44), round(text * 1.25))
    width = _rung_width(flag, text, kit) + 2 * kit.px(18)
    box = pygame.Rect(0, 0, width, side + 2 * kit.px(12))
    box.midbottom = (place.bead.centerx, place.bottom)
    return box.clamp(place.bounds.inflate(-2 * kit.px(8), 0))


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


def _draw_pole(surface: pygame.Surface, place: FlagPlace, box: pygame.Rect, kit: Kit) -> None:
    x, end = place.bead.centerx, place.bead.top + kit.px(4)
    start = box.bottom - kit.px(6)
    free = place.free
    parts = [(start, end)]
    if not free.left <= x <= free.right:
        parts = [(start, free.top), (max(start, free.bottom), end)]
    for top, bottom in parts:
        if top < bottom:
            shapes.line(surface, (x, top), (x, bottom), max(5, kit.px(14)), kit.theme.flag_ink)
            shapes.line(surface, (x, top), (x, bottom), max(2, kit.px(6)), kit.theme.flag)
