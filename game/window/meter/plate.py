"""The plate that carries the balance: names at each end, the track, groups, small balances.

Here: `draw_meter`, in its full form (wide windows) and its compact form, and `bead_box` for
whatever must point at the bead. Not here: the flag above it (`flag`).
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import pygame

from game.window import shapes
from game.window.drawings import screen_ready
from game.window.kit import Kit
from game.window.meter.strands import StrandsPlace, draw_beads, draw_numbers, draw_scales
from game.window.meter.track import TrackPlace, draw_power, draw_track
from game.window.meter.view import MeterView
from game.window.meter.zones import GROUPS, ZONES, thickness
from game.window.stamps import plate_of

LEAST_NUMBER = 15


@dataclass(frozen=True, slots=True)
class PlatePlace:
    """Where a plate stands, and in which form.

    The full form needs about 238 by 1160 pixels of the drawing; `compact` leaves out groups and
    scales and shows three signed numbers. `numbers` (a key is held) adds the share of power and the
    small balances' numbers; otherwise no figure is shown in the full form. `key` names the key for
    details on the compact form.
    """

    rect: pygame.Rect
    compact: bool = False
    numbers: bool = False
    key: bool = True


def draw_meter(surface: pygame.Surface, plate: PlatePlace, view: MeterView, kit: Kit) -> None:
    """Draw the balance on its plate."""
    track, rect = track_place(plate, view, kit), plate.rect
    form = (rect.size, kit.scale, plate.compact, track.thick, plate.numbers)
    names = (kit.theme.look, kit.letters.face, view.professional_name, view.user_name)
    alone = replace(plate, rect=pygame.Rect((0, 0), rect.size))
    empty = kit.drawings.made(("plate", form, names), lambda: _empty(alone, view, kit))
    plate_of(empty, kit.px(20)).stamp(surface, *rect.topleft)
    draw_power(surface, track, view, kit)
    if plate.numbers:
        _draw_share(surface, track.x(view.power), between_names(plate, view, kit), view, kit)
    if plate.compact:
        _draw_compact_row(surface, plate, track.unit, view, kit)
    else:
        draw_beads(surface, _strands_place(plate, track, kit), view, kit)


def _empty(plate: PlatePlace, view: MeterView, kit: Kit) -> pygame.Surface:
    """The plate with everything that power leaves where it is; its corners are filled."""
    drawn, theme = pygame.Surface(plate.rect.size), kit.theme
    edge = max(2, kit.px(4)) if theme.outlines else 0
    drawn.fill(theme.plate_ink if edge else theme.plate)
    shapes.rounded(drawn, plate.rect, theme.plate, kit.px(20), edge, theme.plate_ink)
    track = track_place(plate, view, kit)
    draw_track(drawn, track, kit)
    if plate.compact:
        _draw_compact_names(drawn, plate.rect, view, kit)
    else:
        _draw_chips(drawn, plate.rect, view, kit)
        _draw_groups(drawn, track, kit)
        draw_scales(drawn, _strands_place(plate, track, kit), kit)
    return screen_ready(drawn, alpha=False)


def _strands_place(plate: PlatePlace, track: TrackPlace, kit: Kit) -> StrandsPlace:
    text = kit.type(24)
    height = max(kit.px(50), text + kit.px(8))
    row = pygame.Rect(round(track.left), 0, round(track.length), height)
    row.bottom = plate.rect.bottom - kit.px(12)
    return StrandsPlace(row, text, kit.scale.k, plate.numbers)


def bead_box(plate: PlatePlace, view: MeterView, kit: Kit) -> pygame.Rect:
    """The box round the bead of the balance that `draw_meter` would draw."""
    track = track_place(plate, view, kit)
    side = round(57 * track.unit)
    box = pygame.Rect(0, 0, side, side)
    box.center = round(track.x(view.power)), round(track.middle)
    return box


def track_place(plate: PlatePlace, view: MeterView, kit: Kit) -> TrackPlace:
    """Where the track lies on a plate."""
    rect, k = plate.rect, kit.scale.k
    if not plate.compact:
        chips = max(kit.px(44), round(kit.type(22) * 1.5))
        middle = rect.top + kit.px(26) + chips + kit.px(43)
        length = rect.width - 2 * kit.px(20)
        return TrackPlace(rect.left + kit.px(20), length, middle,
                          round(thickness(view.together) * k), k,
                          max(LEAST_NUMBER, round(23 * k)))  # fmt: skip
    rows = _compact_rows(rect, kit)
    unit = rows.unit
    left = rect.left + round(28 * unit)
    length = rect.right - round(28 * unit) - left
    number = max(LEAST_NUMBER, round(min(20 * unit, 0.45 * length * ZONES[0].end / 100)))
    thick = round(thickness(view.together) * unit * 0.86)
    return TrackPlace(left, length, rows.track, thick, unit, number)


@dataclass(frozen=True, slots=True)
class _Rows:
    """The middle lines of a compact plate's rows (`numbers` None: no room), text and unit."""

    names: float
    track: float
    numbers: float | None
    text: int
    unit: float


def _compact_rows(rect: pygame.Rect, kit: Kit) -> _Rows:
    text = kit.type(23)
    unit = max(kit.scale.k, text / 36)
    line, track, triangle = text * 1.25, 57 * unit, 14 * unit
    spare = rect.height - 2 * line - track - triangle
    gap = max(0.0, spare / 4)
    numbers = rect.bottom - gap - line / 2 if spare >= 0 else None
    if numbers is None:
        gap = max(0.0, (rect.height - line - track) / 3)
    names = rect.top + gap + line / 2
    return _Rows(names, names + line / 2 + gap + track / 2, numbers, text, unit)


def between_names(plate: PlatePlace, view: MeterView, kit: Kit) -> pygame.Rect:
    """The space between the two names on a plate, as high as they are."""
    draw_names = _draw_compact_names if plate.compact else _draw_chips
    return draw_names(pygame.Surface((1, 1)), plate.rect, view, kit)


def _draw_chips(
    surface: pygame.Surface, rect: pygame.Rect, view: MeterView, kit: Kit
) -> pygame.Rect:
    """Both names on their chips; returns the free space between them."""
    text = kit.type(22)
    free = rect.copy()
    icon, inside = round(text * 1.1), kit.px(14)
    height = max(kit.px(44), round(text * 1.5))
    top = rect.top + kit.px(20)
    for name, square in ((view.professional_name, True), (view.user_name, False)):
        ink = kit.theme.pro if square else kit.theme.user
        ground = kit.theme.pro_bg if square else kit.theme.user_bg
        most = rect.width * 0.45 - icon - 3 * inside
        shown = shortened(name, most, text, kit)
        width = icon + kit.letters.size(shown, "bold", text)[0] + round(2.6 * inside)
        box = pygame.Rect(rect.left + kit.px(18), top, width, height)
        if not square:
            box.right = rect.right - kit.px(18)
        shapes.chip(surface, box, ground, square, kit.scale.k, ink if kit.theme.outlines else None)
        drawn = kit.drawings.icon("chair-pro" if square else "chair-user", icon, ink, ground)
        surface.blit(drawn, drawn.get_rect(midleft=(box.left + inside, box.centery)))
        words = (box.left + inside + icon + inside * 0.6, box.centery)
        kit.letters.draw(surface, shown, "bold", text, ink, words, "midleft")
        free = _cut(free, box, square)
    return free


def _cut(free: pygame.Rect, box: pygame.Rect, on_left: bool) -> pygame.Rect:
    """What is left of `free` beside `box`, as high as the box."""
    if on_left:
        return pygame.Rect(box.right, box.top, max(0, free.right - box.right), box.height)
    return pygame.Rect(free.left, box.top, max(0, box.left - free.left), box.height)


def shortened(name: str, width: float, text: int, kit: Kit) -> str:
    """The name, or its first words, or its first letters: what fits in `width` pixels."""
    if kit.letters.size(name, "bold", text)[0] <= width:
        return name
    return kit.letters.lines(name, "bold", text, width)[0]


def _draw_compact_names(
    surface: pygame.Surface, rect: pygame.Rect, view: MeterView, kit: Kit
) -> pygame.Rect:
    """Both names with their icons; returns the free space between them."""
    free = rect.copy()
    rows = _compact_rows(rect, kit)
    text, y = rows.text, round(rows.names)
    icon, margin = round(text * 1.1), kit.px(24)
    most = rect.width / 2 - icon - 2 * margin
    for name, on_left in ((view.professional_name, True), (view.user_name, False)):
        ink = kit.theme.pro if on_left else kit.theme.user
        chair = "chair-pro" if on_left else "chair-user"
        drawn = kit.drawings.icon(chair, icon, ink, kit.theme.plate)
        shown = shortened(name, most, text, kit)
        if on_left:
            surface.blit(drawn, drawn.get_rect(midleft=(rect.left + margin, y)))
            words = (rect.left + margin + icon * 1.35, y)
            box = kit.letters.draw(surface, shown, "bold", text, ink, words, "midleft")
        else:
            surface.blit(drawn, drawn.get_rect(midright=(rect.right - margin, y)))
            words = (rect.right - margin - icon * 1.35, y)
            box = kit.letters.draw(surface, shown, "bold", text, ink, words, "midright")
        free = _cut(free, box, on_left)
    return free


def _draw_compact_row(
    surface: pygame.Surface, plate: PlatePlace, unit: float, view: MeterView, kit: Kit
) -> None:
    """The three numbers, if the plate is high enough for them."""
    rows, rect = _compact_rows(plate.rect, kit), plate.rect
    if rows.numbers is None:
        return
    text, height = rows.text, round(rows.text * 1.35)
    margin, ink = kit.px(24), kit.theme.plate_ink
    row = pygame.Rect(rect.left + margin, 0, rect.width - 2 * margin, height)
    row.centery = round(rows.numbers)
    end = draw_numbers(surface, StrandsPlace(row, text, unit, True), view, kit)
    width = round(text * 1.5) + kit.letters.size(" details", "medium", text)[0]
    if plate.key and end + width < row.right:
        cap = pygame.Rect(row.right - width, row.top, round(text * 1.3), height)
        shapes.key_cap(surface, cap, None, ink, unit * 0.8)
        kit.letters.draw_in_middle(surface, "D", "bold", text, ink, cap.center)
        at = (row.right, row.centery)
        kit.letters.draw(surface, "details", "medium", text, ink, at, "midright")


def _draw_groups(surface: pygame.Surface, place: TrackPlace, kit: Kit) -> None:
    """Brackets with the groups' names; a name that would touch its neighbour is left out."""
    text, ink, width = kit.type(22), kit.theme.plate_ink, max(2, kit.px(2.5))
    y = place.middle + place.thick / 2 + max(kit.px(19), text * 0.75)
    taken = place.left - 1
    for group, start, end in GROUPS:
        name = kit.say(group)
        left, right = place.x(start) + kit.px(6), place.x(end) - kit.px(6)
        half = kit.letters.size(name, "semibold", text)[0] / 2
        middle = max((left + right) / 2, place.left + half)
        if middle - half <= taken:
            continue
        free, taken = max(left, taken), middle + half + kit.px(12)
        kit.letters.draw(surface, name, "semibold", text, ink, (middle, y), "center")
        away, high = kit.px(10), kit.px(9)
        if middle - half - away - left > away and left >= free:
            shapes.line(surface, (left, y), (middle - half - away, y), width, ink)
            shapes.line(surface, (left, y - high), (left, y + width / 2), width, ink)
        if right - middle - half - away > away:
            shapes.line(surface, (middle + half + away, y), (right, y), width, ink)
            shapes.line(surface, (right, y - high), (right, y + width / 2), width, ink)


def _draw_share(
    surface: pygame.Surface, x: float, free: pygame.Rect, view: MeterView, kit: Kit
) -> None:
    """The share of power as a number, over the bead as near as the names leave room."""
    text = kit.type(24)
    number = str(int(view.power + 0.5))
    width = kit.letters.size(number, "bold", text)[0] + kit.px(24)
    box = pygame.Rect(0, 0, width, min(free.height, round(text * 1.5)))
    beside = kit.px(22)  # the pole of a flag may stand over the bead
    box.midleft = round(x) + beside, free.centery
    if box.right > free.right - kit.px(8):
        box.right = min(round(x) - beside, free.right - kit.px(8))
    shapes.rounded(surface, box, kit.theme.plate_ink, 8 * kit.scale.k)
    kit.letters.draw_in_middle(surface, number, "bold", text, kit.theme.plate, box.center)
