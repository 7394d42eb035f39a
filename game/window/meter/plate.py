"""The plate that carries the balance: names at each end, the track, groups, small balances.

Here: `draw_meter`, in its full form (wide windows) and its compact form, and `bead_box` for
whatever must point at the bead. Not here: the flag above it (`flag`).
"""

from __future__ import annotations

from dataclasses import dataclass

import pygame

from game.window import shapes
from game.window.drawings import Drawings, screen_ready
from game.window.layout import Scale
from game.window.lettering import Lettering
from game.window.meter.strands import StrandsPlace, draw_beads, draw_numbers, draw_scales
from game.window.meter.track import TrackPlace, draw_power, draw_track
from game.window.meter.view import MeterView
from game.window.meter.zones import GROUPS, ZONES, thickness
from game.window.stamps import plate_of
from game.window.theme import Theme

LEAST_NUMBER = 15


def draw_meter(
    surface: pygame.Surface,
    rect: pygame.Rect,
    view: MeterView,
    theme: Theme,
    lettering: Lettering,
    drawings: Drawings,
    scale: Scale,
    compact: bool = False,
    show_numbers: bool = False,
    show_key: bool = True,
) -> None:
    """Draw the balance on its plate inside `rect`.

    The full form needs about 238 by 1160 pixels of the drawing; `compact` leaves out groups and
    scales and shows three signed numbers. `show_numbers` (a key is held) adds the share of power
    and the small balances' numbers; otherwise no figure is shown in the full form. `show_key` names
    the key for details on the compact form.
    """
    place = track_place(rect, view, scale, compact)
    size = rect.size
    form = (size, scale, compact, place.thick, show_numbers)
    names = (theme.look, lettering.face, view.professional_name, view.user_name)
    empty = drawings.made(
        ("plate", form, names),
        lambda: _empty(size, view, theme, lettering, drawings, scale, compact, show_numbers),
    )
    plate_of(empty, scale.px(20)).stamp(surface, *rect.topleft)
    draw_power(surface, place, view, theme, drawings)
    if show_numbers:
        free = between_names(rect, view, theme, lettering, drawings, scale, compact)
        _draw_share(surface, place.x(view.power), free, view, theme, lettering, scale)
    if compact:
        _draw_compact_row(surface, rect, place, view, theme, lettering, drawings, scale, show_key)
    else:
        strands = _strands_place(rect, place, scale, show_numbers)
        draw_beads(surface, strands, view, theme, lettering)


def _empty(
    size: tuple[int, int],
    view: MeterView,
    theme: Theme,
    lettering: Lettering,
    drawings: Drawings,
    scale: Scale,
    compact: bool,
    numbers: bool,
) -> pygame.Surface:
    """The plate with everything that power leaves where it is; its corners are filled."""
    plate, rect = pygame.Surface(size), pygame.Rect((0, 0), size)
    edge = max(2, scale.px(4)) if theme.outlines else 0
    plate.fill(theme.plate_ink if edge else theme.plate)
    shapes.rounded(plate, rect, theme.plate, scale.px(20), edge, theme.plate_ink)
    place = track_place(rect, view, scale, compact)
    draw_track(plate, place, theme, lettering, drawings)
    if compact:
        _draw_compact_names(plate, rect, view, theme, lettering, drawings, scale)
    else:
        _draw_chips(plate, rect, view, theme, lettering, drawings, scale)
        _draw_groups(plate, place, theme, lettering, scale)
        strands = _strands_place(rect, place, scale, numbers)
        draw_scales(plate, strands, theme, lettering, drawings)
    return screen_ready(plate, alpha=False)


def _strands_place(
    rect: pygame.Rect, place: TrackPlace, scale: Scale, numbers: bool
) -> StrandsPlace:
    text = scale.type(24)
    height = max(scale.px(50), text + scale.px(8))
    row = pygame.Rect(round(place.left), 0, round(place.length), height)
    row.bottom = rect.bottom - scale.px(12)
    return StrandsPlace(row, text, scale.k, numbers)


def bead_box(
    rect: pygame.Rect, view: MeterView, scale: Scale, compact: bool = False
) -> pygame.Rect:
    """The box round the bead of the balance that `draw_meter` would draw in `rect`."""
    place = track_place(rect, view, scale, compact)
    side = round(57 * place.unit)
    box = pygame.Rect(0, 0, side, side)
    box.center = round(place.x(view.power)), round(place.middle)
    return box


def track_place(rect: pygame.Rect, view: MeterView, scale: Scale, compact: bool) -> TrackPlace:
    """Where the track lies on a plate."""
    if not compact:
        text = scale.type(22)
        chips = max(scale.px(44), round(text * 1.5))
        middle = rect.top + scale.px(26) + chips + scale.px(43)
        thick = round(thickness(view.together) * scale.k)
        left = rect.left + scale.px(20)
        return TrackPlace(left, rect.right - scale.px(20) - left, middle, thick, scale.k,
                          max(LEAST_NUMBER, round(23 * scale.k)))  # fmt: skip
    rows = _compact_rows(rect, scale)
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


def _compact_rows(rect: pygame.Rect, scale: Scale) -> _Rows:
    text = _compact_text(scale)
    unit = max(scale.k, text / 36)
    line, track, triangle = text * 1.25, 57 * unit, 14 * unit
    spare = rect.height - 2 * line - track - triangle
    gap = max(0.0, spare / 4)
    numbers = rect.bottom - gap - line / 2 if spare >= 0 else None
    if numbers is None:
        gap = max(0.0, (rect.height - line - track) / 3)
    names = rect.top + gap + line / 2
    return _Rows(names, names + line / 2 + gap + track / 2, numbers, text, unit)


def _compact_text(scale: Scale) -> int:
    return scale.type(23)


def between_names(
    rect: pygame.Rect,
    view: MeterView,
    theme: Theme,
    lettering: Lettering,
    drawings: Drawings,
    scale: Scale,
    compact: bool,
) -> pygame.Rect:
    """The space between the two names on a plate, as high as they are."""
    draw_names = _draw_compact_names if compact else _draw_chips
    unseen = pygame.Surface((1, 1))
    return draw_names(unseen, rect, view, theme, lettering, drawings, scale)


def _draw_chips(
    surface: pygame.Surface,
    rect: pygame.Rect,
    view: MeterView,
    theme: Theme,
    lettering: Lettering,
    drawings: Drawings,
    scale: Scale,
) -> pygame.Rect:
    """Both names on their chips; returns the free space between them."""
    text = scale.type(22)
    free = rect.copy()
    icon, inside = round(text * 1.1), scale.px(14)
    height = max(scale.px(44), round(text * 1.5))
    top = rect.top + scale.px(20)
    for name, square in ((view.professional_name, True), (view.user_name, False)):
        ink = theme.pro if square else theme.user
        ground = theme.pro_bg if square else theme.user_bg
        most = rect.width * 0.45 - icon - 3 * inside
        shown = shortened(name, most, text, lettering)
        width = icon + lettering.size(shown, "bold", text)[0] + round(2.6 * inside)
        box = pygame.Rect(rect.left + scale.px(18), top, width, height)
        if not square:
            box.right = rect.right - scale.px(18)
        shapes.chip(surface, box, ground, square, scale.k, ink if theme.outlines else None)
        drawn = drawings.icon("chair-pro" if square else "chair-user", icon, ink, ground)
        surface.blit(drawn, drawn.get_rect(midleft=(box.left + inside, box.centery)))
        words = (box.left + inside + icon + inside * 0.6, box.centery)
        lettering.draw(surface, shown, "bold", text, ink, words, "midleft")
        free = _cut(free, box, square)
    return free


def _cut(free: pygame.Rect, box: pygame.Rect, on_left: bool) -> pygame.Rect:
    """What is left of `free` beside `box`, as high as the box."""
    if on_left:
        return pygame.Rect(box.right, box.top, max(0, free.right - box.right), box.height)
    return pygame.Rect(free.left, box.top, max(0, box.left - free.left), box.height)


def shortened(name: str, width: float, text: int, lettering: Lettering) -> str:
    """The name, or its first words, or its first letters: what fits in `width` pixels."""
    if lettering.size(name, "bold", text)[0] <= width:
        return name
    return lettering.lines(name, "bold", text, width)[0]


def _draw_compact_names(
    surface: pygame.Surface,
    rect: pygame.Rect,
    view: MeterView,
    theme: Theme,
    lettering: Lettering,
    drawings: Drawings,
    scale: Scale,
) -> pygame.Rect:
    """Both names with their icons; returns the free space between them."""
    free = rect.copy()
    rows = _compact_rows(rect, scale)
    text, y = rows.text, round(rows.names)
    icon, margin = round(text * 1.1), scale.px(24)
    most = rect.width / 2 - icon - 2 * margin
    for name, on_left in ((view.professional_name, True), (view.user_name, False)):
        ink = theme.pro if on_left else theme.user
        drawn = drawings.icon("chair-pro" if on_left else "chair-user", icon, ink, theme.plate)
        shown = shortened(name, most, text, lettering)
        if on_left:
            surface.blit(drawn, drawn.get_rect(midleft=(rect.left + margin, y)))
            words = (rect.left + margin + icon * 1.35, y)
            box = lettering.draw(surface, shown, "bold", text, ink, words, "midleft")
        else:
            surface.blit(drawn, drawn.get_rect(midright=(rect.right - margin, y)))
            words = (rect.right - margin - icon * 1.35, y)
            box = lettering.draw(surface, shown, "bold", text, ink, words, "midright")
        free = _cut(free, box, on_left)
    return free


def _draw_compact_row(
    surface: pygame.Surface,
    rect: pygame.Rect,
    place: TrackPlace,
    view: MeterView,
    theme: Theme,
    lettering: Lettering,
    drawings: Drawings,
    scale: Scale,
    show_key: bool,
) -> None:
    """The three numbers, if the plate is high enough for them."""
    rows = _compact_rows(rect, scale)
    if rows.numbers is None:
        return
    text, height = rows.text, round(rows.text * 1.35)
    margin = scale.px(24)
    row = pygame.Rect(rect.left + margin, 0, rect.width - 2 * margin, height)
    row.centery = round(rows.numbers)
    end = draw_numbers(
        surface, StrandsPlace(row, text, place.unit, True), view, theme, lettering, drawings
    )
    width = round(text * 1.5) + lettering.size(" details", "medium", text)[0]
    if show_key and end + width < row.right:
        cap = pygame.Rect(row.right - width, row.top, round(text * 1.3), height)
        shapes.key_cap(surface, cap, None, theme.plate_ink, place.unit * 0.8)
        lettering.draw_in_middle(surface, "D", "bold", text, theme.plate_ink, cap.center)
        lettering.draw(surface, "details", "medium", text, theme.plate_ink,
                       (row.right, row.centery), "midright")  # fmt: skip


def _draw_groups(
    surface: pygame.Surface, place: TrackPlace, theme: Theme, lettering: Lettering, scale: Scale
) -> None:
    """Brackets with the groups' names; a name that would touch its neighbour is left out."""
    text, ink, width = scale.type(22), theme.plate_ink, max(2, scale.px(2.5))
    y = place.middle + place.thick / 2 + max(scale.px(19), text * 0.75)
    taken = place.left - 1
    for name, start, end in GROUPS:
        left, right = place.x(start) + scale.px(6), place.x(end) - scale.px(6)
        half = lettering.size(name, "semibold", text)[0] / 2
        middle = max((left + right) / 2, place.left + half)
        if middle - half <= taken:
            continue
        free, taken = max(left, taken), middle + half + scale.px(12)
        lettering.draw(surface, name, "semibold", text, ink, (middle, y), "center")
        away, high = scale.px(10), scale.px(9)
        if middle - half - away - left > away and left >= free:
            shapes.line(surface, (left, y), (middle - half - away, y), width, ink)
            shapes.line(surface, (left, y - high), (left, y + width / 2), width, ink)
        if right - middle - half - away > away:
            shapes.line(surface, (middle + half + away, y), (right, y), width, ink)
            shapes.line(surface, (right, y - high), (right, y + width / 2), width, ink)


def _draw_share(
    surface: pygame.Surface,
    x: float,
    free: pygame.Rect,
    view: MeterView,
    theme: Theme,
    lettering: Lettering,
    scale: Scale,
) -> None:
    """The share of power as a number, over the bead as near as the names leave room."""
    text = scale.type(24)
    number = str(int(view.power + 0.5))
    width = lettering.size(number, "bold", text)[0] + scale.px(24)
    box = pygame.Rect(0, 0, width, min(free.height, round(text * 1.5)))
    beside = scale.px(22)  # the pole of a flag may stand over the bead
    box.midleft = round(x) + beside, free.centery
    if box.right > free.right - scale.px(8):
        box.right = min(round(x) - beside, free.right - scale.px(8))
    shapes.rounded(surface, box, theme.plate_ink, 8 * scale.k)
    lettering.draw_in_middle(surface, number, "bold", text, theme.plate, box.center)
