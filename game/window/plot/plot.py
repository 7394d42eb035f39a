"""The plot of the debrief: power from moment to moment, the balance turned upright.

Here: `PlotView` and `draw_plot`, which also says where each point can be pressed. Bands have the
widths and patterns of the balance's zones. Not here: which moments moved power most, and the
cards beside the plot.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pygame

from game.window import shapes
from game.window.layout import Scale
from game.window.lettering import Lettering, Role
from game.window.meter.zones import DOTTED, HATCHED, ZONES, Zone
from game.window.plot.labels import LabelRoom, draw_labels, label_size
from game.window.theme import Colour, Theme, mix

LEAST_TARGET = 44


@dataclass(frozen=True, slots=True)
class PlotView:
    """One run and, if there is one, the last run from the other chair.

    `points` and `other_points` are shares of power (0 to 100), one a moment. `letters` gives the
    points that stand out a letter. `as_professional` says which chair the run was played from.
    """

    points: Sequence[float]
    as_professional: bool
    label: str
    other_points: Sequence[float] = ()
    other_label: str = ""
    letters: Sequence[tuple[int, str]] = ()
    selected: int | None = None


@dataclass(frozen=True, slots=True)
class _Field:
    """Where the bands lie, how moments and shares become pixels, and the sizes in use."""

    box: pygame.Rect
    moments: int
    scale: Scale
    text: int

    @property
    def gap(self) -> float:
        return self.x(1) - self.x(0) if self.moments > 1 else float(self.box.width)

    def x(self, moment: int) -> float:
        margin = max(24 * self.scale.k, self.text * 0.8)
        if self.moments < 2:
            return self.box.centerx
        return self.box.left + margin + (self.box.width - 2 * margin) * moment / (self.moments - 1)

    def y(self, share: float) -> float:
        return self.box.bottom - max(0.0, min(100.0, share)) / 100 * self.box.height

    def path(self, points: Sequence[float]) -> list[tuple[float, float]]:
        return [(self.x(moment), self.y(share)) for moment, share in enumerate(points)]


def draw_plot(
    surface: pygame.Surface,
    rect: pygame.Rect,
    view: PlotView,
    theme: Theme,
    lettering: Lettering,
    scale: Scale,
    show_names: bool = True,
) -> tuple[pygame.Rect, ...]:
    """Draw the plot on its own card inside `rect`; returns the place of each point, in order.

    Places are at least 44 pixels high and as wide as there is room. `show_names` writes the
    zones' names beside their numbers where there is room for them.
    """
    edge = max(2, scale.px(3)) if theme.outlines else 0
    shapes.rounded(surface, rect, theme.paper, scale.px(20), edge, theme.ink)
    text = scale.type(22)
    names = show_names and _names_width(lettering, text) < rect.width * 0.28
    left = scale.px(24) + round(text * 1.6)
    left += _names_width(lettering, text) + scale.px(40) if names else scale.px(30)
    top = _legend_height(rect, view, lettering, text, scale)
    below = round(text * 1.4) + scale.px(22)
    box = pygame.Rect(rect.left + left, rect.top + top,
                      rect.width - left - scale.px(26), rect.height - top - below)  # fmt: skip
    if box.width < 20 or box.height < 20:
        return ()
    field = _Field(box, max(len(view.points), len(view.other_points)), scale, text)
    _draw_bands(surface, field, theme)
    middles = {zone.number: field.y((zone.start + zone.end) / 2) for zone in ZONES}
    room = _label_room(rect, field, view, lettering)
    draw_labels(surface, room, middles, text, theme, lettering, scale, names)
    _draw_selected(surface, field, view, theme)
    if view.other_points:
        _draw_other(surface, field, view, theme)
    _draw_run(surface, field, view, theme, lettering)
    _draw_moments(surface, field, view, theme, lettering)
    _draw_legend(surface, rect, field, view, theme, lettering)
    return _targets(field, len(view.points))


def _names_width(lettering: Lettering, text: int) -> int:
    return max(lettering.size(zone.name, "semibold", text)[0] for zone in ZONES)


def _draw_bands(surface: pygame.Surface, field: _Field, theme: Theme) -> None:
    scale = field.scale
    for zone in ZONES:
        top, bottom = round(field.y(zone.end)), round(field.y(zone.start))
        band = pygame.Rect(field.box.left, top + 1, field.box.width, max(1, bottom - top - 2))
        _fill_band(surface, band, zone, theme, scale)
    step = max(7, scale.px(11))
    shapes.dotted_trail(surface, (field.box.left, field.y(50)), (field.box.right, field.y(50)),
                        max(1.5, 1.6 * scale.k), step, theme.ink)  # fmt: skip


def _label_room(
    rect: pygame.Rect, field: _Field, view: PlotView, lettering: Lettering
) -> LabelRoom:
    """Beside the bands, from the top of the card; from below the legend where that is so wide."""
    scale, edge = field.scale, field.scale.px(14)
    top = rect.top + edge
    if _legend_left(rect, field, view, lettering) < field.box.left:
        top = field.box.top - label_size(field.text)[1] // 2
    return LabelRoom(rect.left + scale.px(24), field.box.left, top, rect.bottom - edge)


def _fill_band(
    surface: pygame.Surface, band: pygame.Rect, zone: Zone, theme: Theme, scale: Scale
) -> None:
    if zone.pattern == HATCHED:
        ink = mix(theme.paper2, theme.seg1, 0.45)
        shapes.hatched(surface, band, theme.paper2, ink, scale.k * 1.1)
    elif zone.pattern == DOTTED:
        ink = mix(theme.paper2, theme.seg2, 0.55)
        shapes.dotted(surface, band, theme.paper2, ink, scale.k * 1.4)
    else:
        surface.fill(mix(theme.plate, theme.ink, 0.16) if theme.outlines else theme.user_bg, band)


def _draw_selected(surface: pygame.Surface, field: _Field, view: PlotView, theme: Theme) -> None:
    """A frame round the selected moment, so that it is not shown by colour alone."""
    if view.selected is None or not 0 <= view.selected < len(view.points):
        return
    scale = field.scale
    x, half = field.x(view.selected), 24 * scale.k
    column = pygame.Rect(round(x - half), field.box.top, round(2 * half), field.box.height)
    shapes.rounded(surface, column, None, 8 * scale.k, max(2, 3 * scale.k), theme.ink)


def _run_colour(theme: Theme, as_professional: bool) -> Colour:
    return theme.pro if as_professional else theme.user


def _draw_other(surface: pygame.Surface, field: _Field, view: PlotView, theme: Theme) -> None:
    colour, k = _run_colour(theme, not view.as_professional), field.scale.k
    path = field.path(view.other_points)
    shapes.dashed_line(surface, path, max(2, 4 * k), colour, k)
    for point in path:
        shapes.diamond(surface, point, max(6, 12 * k), colour, theme.paper, max(2, 3.5 * k))


def _draw_run(
    surface: pygame.Surface, field: _Field, view: PlotView, theme: Theme, lettering: Lettering
) -> None:
    colour, k = _run_colour(theme, view.as_professional), field.scale.k
    path = field.path(view.points)
    shapes.polyline(surface, path, max(6, 15 * k), theme.paper)
    shapes.polyline(surface, path, max(3, 8 * k), colour)
    letters = dict(view.letters)
    for moment, point in enumerate(path):
        letter = letters.get(moment)
        if letter is None:
            radius = max(4.0, min(max(6, 15 * k), field.gap * 0.45))
            _draw_point(surface, point, radius, colour, theme, view.as_professional)
            continue
        text = max(15, round(25 * k))
        radius = max(text * 0.85, 23 * k)
        shapes.disc(surface, point, radius, theme.flag_ink)
        shapes.disc(surface, point, radius - max(2, 5 * k), theme.flag)
        if theme.outlines:
            shapes.ring(surface, point, radius + 2, 2, theme.ink)
        lettering.draw_in_middle(surface, letter, "extrabold", text, theme.flag_ink, point)


def _draw_point(
    surface: pygame.Surface,
    point: tuple[float, float],
    radius: float,
    colour: Colour,
    theme: Theme,
    square: bool,
) -> None:
    """A moment on the line: square for the professional's chair, round for the service user's."""
    width = max(2.0, radius / 3)
    if not square:
        shapes.disc(surface, point, radius, colour)
        shapes.disc(surface, point, radius - width, theme.paper)
        return
    box = pygame.Rect(0, 0, round(radius * 1.8), round(radius * 1.8))
    box.center = round(point[0]), round(point[1])
    shapes.rounded(surface, box, theme.paper, radius * 0.3, width, colour)


def _draw_moments(
    surface: pygame.Surface, field: _Field, view: PlotView, theme: Theme, lettering: Lettering
) -> None:
    """The moments' numbers under the bands, as many as there is room for."""
    text = field.text
    wide = lettering.size(str(field.moments), "semibold", text)[0] + text * 0.5
    every = max(1, -int(-wide // max(1.0, field.gap)))
    y = field.box.bottom + text * 0.95
    for moment in range(field.moments):
        chosen = moment == view.selected
        if moment % every and not chosen:
            continue
        near = view.selected is not None and not chosen and every > 1
        if near and view.selected is not None and abs(moment - view.selected) < every:
            continue
        role: Role = "extrabold" if chosen else "semibold"
        place = (field.x(moment), y)
        if chosen:
            side = max(text * 1.4, wide)
            box = pygame.Rect(0, 0, round(side), round(text * 1.4))
            box.center = round(place[0]), round(place[1])
            shapes.rounded(surface, box, theme.ink, 7 * field.scale.k)
        ink = theme.paper if chosen else theme.ink
        lettering.draw_in_middle(surface, str(moment + 1), role, text, ink, place)


def _entries(view: PlotView) -> list[tuple[str, bool]]:
    """What the legend names: each label, and whether it is the run's own."""
    own = [(view.label, True)] if view.label else []
    other = [(view.other_label, False)] if view.other_points and view.other_label else []
    return own + other


def _legend_height(
    rect: pygame.Rect, view: PlotView, lettering: Lettering, text: int, scale: Scale
) -> int:
    rows = _legend_rows(rect, view, lettering, text, scale)
    lines = sum(_lines_in(row, rect, lettering, text, scale) for row in rows)
    return scale.px(18) + round(lines * text * 1.5) + scale.px(14)


def _lines_in(
    row: Sequence[tuple[str, bool]],
    rect: pygame.Rect,
    lettering: Lettering,
    text: int,
    scale: Scale,
) -> int:
    width = _label_width(rect, text, scale)
    return max(len(lettering.lines(name, "semibold", text, width)) for name, _ in row)


def _label_width(rect: pygame.Rect, text: int, scale: Scale) -> float:
    """The most that a label may take beside its sample of the line."""
    return max(text * 2.0, rect.width - 2 * scale.px(24) - text * 3)


def _legend_rows(
    rect: pygame.Rect, view: PlotView, lettering: Lettering, text: int, scale: Scale
) -> list[list[tuple[str, bool]]]:
    """The legend's entries in rows that fit."""
    rows: list[list[tuple[str, bool]]] = []
    room = 0.0
    for entry in _entries(view):
        width = lettering.size(entry[0], "semibold", text)[0] + text * 5
        if rows and width <= room:
            rows[-1].append(entry)
            room -= width
        else:
            rows.append([entry])
            room = rect.width - 2 * scale.px(24) - width
    return rows


def _draw_legend(
    surface: pygame.Surface,
    rect: pygame.Rect,
    field: _Field,
    view: PlotView,
    theme: Theme,
    lettering: Lettering,
) -> None:
    text, scale = field.text, field.scale
    rows = _legend_rows(rect, view, lettering, text, scale)
    left = _legend_left(rect, field, view, lettering)
    top = float(rect.top + scale.px(18))
    for row in rows:
        start = float(left)
        for name, own in row:
            middle = top + text * 0.75
            _draw_sample(surface, (start, middle), own, field, view, theme)
            at = (start + text * 3, top)
            width = _label_width(rect, text, scale)
            lettering.paragraph(surface, name, "semibold", text, theme.ink, at, width, text * 1.5)
            start += text * 5 + lettering.size(name, "semibold", text)[0]
        top += text * 1.5 * _lines_in(row, rect, lettering, text, scale)


def _legend_left(rect: pygame.Rect, field: _Field, view: PlotView, lettering: Lettering) -> int:
    """Over the bands where it has room there, else from the edge of the card."""
    rows = _legend_rows(rect, view, lettering, field.text, field.scale)
    widest = max((_row_width(row, lettering, field.text) for row in rows), default=0.0)
    is_narrow = widest <= field.box.width
    return field.box.left if is_narrow else rect.left + field.scale.px(24)


def _row_width(row: Sequence[tuple[str, bool]], lettering: Lettering, text: int) -> float:
    return sum(lettering.size(name, "semibold", text)[0] + text * 5 for name, _ in row) - text * 2


def _draw_sample(
    surface: pygame.Surface,
    start: tuple[float, float],
    own: bool,
    field: _Field,
    view: PlotView,
    theme: Theme,
) -> None:
    """A short piece of a run's line with one of its points."""
    text, k = field.text, field.scale.k
    colour = _run_colour(theme, view.as_professional is own)
    end, middle = (start[0] + text * 2.4, start[1]), (start[0] + text * 1.2, start[1])
    if own:
        shapes.line(surface, start, end, max(3, 8 * k), colour)
        _draw_point(surface, middle, text * 0.5, colour, theme, view.as_professional)
    else:
        shapes.dashed_line(surface, [start, end], max(2, 4 * k), colour, k * 0.8)
        shapes.diamond(surface, middle, text * 0.5, colour, theme.paper, max(2, 3.5 * k))


def _targets(field: _Field, moments: int) -> tuple[pygame.Rect, ...]:
    width = max(8, min(round(field.gap), max(LEAST_TARGET, field.scale.px(64))))
    places = []
    for moment in range(moments):
        place = pygame.Rect(0, field.box.top, width, max(LEAST_TARGET, field.box.height))
        place.centerx = round(field.x(moment))
        places.append(place)
    return tuple(places)
