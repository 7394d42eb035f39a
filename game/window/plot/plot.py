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
from game.window.kit import Kit
from game.window.lettering import Role
from game.window.plot.labels import LabelRoom, draw_labels, label_size
from game.window.plot.zones import DOTTED, HATCHED, ZONES, Zone
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
class _Card:
    """What is drawn where, and with what."""

    rect: pygame.Rect
    view: PlotView
    kit: Kit

    @property
    def text(self) -> int:
        """The size of its text."""
        return self.kit.type(22)

    def width(self, words: str) -> int:
        """How wide words are on it."""
        return self.kit.letters.size(words, "semibold", self.text)[0]


@dataclass(frozen=True, slots=True)
class _Field:
    """Where the bands lie on a card, and how moments and shares become pixels."""

    card: _Card
    box: pygame.Rect

    @property
    def k(self) -> float:
        return self.card.kit.scale.k

    @property
    def moments(self) -> int:
        return max(len(self.card.view.points), len(self.card.view.other_points))

    @property
    def gap(self) -> float:
        return self.x(1) - self.x(0) if self.moments > 1 else float(self.box.width)

    def x(self, moment: int) -> float:
        margin = max(24 * self.k, self.card.text * 0.8)
        if self.moments < 2:
            return self.box.centerx
        return self.box.left + margin + (self.box.width - 2 * margin) * moment / (self.moments - 1)

    def y(self, share: float) -> float:
        return self.box.bottom - max(0.0, min(100.0, share)) / 100 * self.box.height

    def path(self, points: Sequence[float]) -> list[tuple[float, float]]:
        return [(self.x(moment), self.y(share)) for moment, share in enumerate(points)]


def draw_plot(
    surface: pygame.Surface, rect: pygame.Rect, view: PlotView, kit: Kit
) -> tuple[pygame.Rect, ...]:
    """Draw the plot on its own card inside `rect`; returns the place of each point, in order.

    Places are at least 44 pixels high and as wide as there is room. The zones' names stand beside
    their numbers where there is room for them.
    """
    card, theme = _Card(rect, view, kit), kit.theme
    edge = max(2, kit.px(3)) if theme.outlines else 0
    shapes.rounded(surface, rect, theme.paper, kit.px(20), edge, theme.ink)
    widest = max(card.width(zone.name) for zone in ZONES)
    names = widest < rect.width * 0.28
    left = kit.px(24) + round(card.text * 1.6)
    left += widest + kit.px(40) if names else kit.px(30)
    top = _legend_height(card)
    below = round(card.text * 1.4) + kit.px(22)
    box = pygame.Rect(rect.left + left, rect.top + top,
                      rect.width - left - kit.px(26), rect.height - top - below)  # fmt: skip
    if box.width < 20 or box.height < 20:
        return ()
    field = _Field(card, box)
    _draw_bands(surface, field)
    middles = {zone.number: field.y((zone.start + zone.end) / 2) for zone in ZONES}
    draw_labels(surface, _label_room(field), middles, card.text, kit, names)
    _draw_selected(surface, field)
    if view.other_points:
        _draw_other(surface, field)
    _draw_run(surface, field)
    _draw_moments(surface, field)
    _draw_legend(surface, field)
    return _targets(field)


def _draw_bands(surface: pygame.Surface, field: _Field) -> None:
    kit, box = field.card.kit, field.box
    for zone in ZONES:
        top, bottom = round(field.y(zone.end)), round(field.y(zone.start))
        band = pygame.Rect(box.left, top + 1, box.width, max(1, bottom - top - 2))
        _fill_band(surface, band, zone, kit)
    step = max(7, kit.px(11))
    shapes.dotted_trail(surface, (box.left, field.y(50)), (box.right, field.y(50)),
                        max(1.5, 1.6 * field.k), step, kit.theme.ink)  # fmt: skip


def _label_room(field: _Field) -> LabelRoom:
    """Beside the bands, from the top of the card; from below the legend where that is so wide."""
    kit, rect = field.card.kit, field.card.rect
    edge = kit.px(14)
    top = rect.top + edge
    if _legend_left(field) < field.box.left:
        top = field.box.top - label_size(field.card.text)[1] // 2
    return LabelRoom(rect.left + kit.px(24), field.box.left, top, rect.bottom - edge)


def _fill_band(surface: pygame.Surface, band: pygame.Rect, zone: Zone, kit: Kit) -> None:
    theme, k = kit.theme, kit.scale.k
    if zone.pattern == HATCHED:
        shapes.hatched(surface, band, theme.paper2, mix(theme.paper2, theme.seg1, 0.45), k * 1.1)
    elif zone.pattern == DOTTED:
        shapes.dotted(surface, band, theme.paper2, mix(theme.paper2, theme.seg2, 0.55), k * 1.4)
    else:
        surface.fill(mix(theme.plate, theme.ink, 0.16) if theme.outlines else theme.user_bg, band)


def _draw_selected(surface: pygame.Surface, field: _Field) -> None:
    """A frame round the selected moment, so that it is not shown by colour alone."""
    view, k = field.card.view, field.k
    if view.selected is None or not 0 <= view.selected < len(view.points):
        return
    x, half = field.x(view.selected), 24 * k
    column = pygame.Rect(round(x - half), field.box.top, round(2 * half), field.box.height)
    shapes.rounded(surface, column, None, 8 * k, max(2, 3 * k), field.card.kit.theme.ink)


def _run_colour(theme: Theme, as_professional: bool) -> Colour:
    return theme.pro if as_professional else theme.user


def _draw_other(surface: pygame.Surface, field: _Field) -> None:
    view, theme, k = field.card.view, field.card.kit.theme, field.k
    colour, path = _run_colour(theme, not view.as_professional), field.path(view.other_points)
    shapes.dashed_line(surface, path, max(2, 4 * k), colour, k)
    for point in path:
        shapes.diamond(surface, point, max(6, 12 * k), colour, theme.paper, max(2, 3.5 * k))


def _draw_run(surface: pygame.Surface, field: _Field) -> None:
    view, kit, theme, k = field.card.view, field.card.kit, field.card.kit.theme, field.k
    colour, path = _run_colour(theme, view.as_professional), field.path(view.points)
    shapes.polyline(surface, path, max(6, 15 * k), theme.paper)
    shapes.polyline(surface, path, max(3, 8 * k), colour)
    letters = dict(view.letters)
    for moment, point in enumerate(path):
        letter = letters.get(moment)
        if letter is None:
            radius = max(4.0, min(max(6, 15 * k), field.gap * 0.45))
            _draw_point(surface, point, radius, view, theme)
            continue
        text = max(15, round(25 * k))
        radius = max(text * 0.85, 23 * k)
        shapes.disc(surface, point, radius, theme.flag_ink)
        shapes.disc(surface, point, radius - max(2, 5 * k), theme.flag)
        if theme.outlines:
            shapes.ring(surface, point, radius + 2, 2, theme.ink)
        kit.letters.draw_in_middle(surface, letter, "extrabold", text, theme.flag_ink, point)


def _draw_point(
    surface: pygame.Surface, point: tuple[float, float], radius: float, view: PlotView, theme: Theme
) -> None:
    """A moment on the line: square for the professional's chair, round for the service user's."""
    width, colour = max(2.0, radius / 3), _run_colour(theme, view.as_professional)
    if not view.as_professional:
        shapes.disc(surface, point, radius, colour)
        shapes.disc(surface, point, radius - width, theme.paper)
        return
    box = pygame.Rect(0, 0, round(radius * 1.8), round(radius * 1.8))
    box.center = round(point[0]), round(point[1])
    shapes.rounded(surface, box, theme.paper, radius * 0.3, width, colour)


def _draw_moments(surface: pygame.Surface, field: _Field) -> None:
    """The moments' numbers under the bands, as many as there is room for."""
    card, kit, selected = field.card, field.card.kit, field.card.view.selected
    text = card.text
    wide = card.width(str(field.moments)) + text * 0.5
    every = max(1, -int(-wide // max(1.0, field.gap)))
    y = field.box.bottom + text * 0.95
    for moment in range(field.moments):
        chosen = moment == selected
        if moment % every and not chosen:
            continue
        if selected is not None and not chosen and abs(moment - selected) < every:
            continue
        role: Role = "extrabold" if chosen else "semibold"
        place = (field.x(moment), y)
        if chosen:
            side = max(text * 1.4, wide)
            box = pygame.Rect(0, 0, round(side), round(text * 1.4))
            box.center = round(place[0]), round(place[1])
            shapes.rounded(surface, box, kit.theme.ink, 7 * field.k)
        ink = kit.theme.paper if chosen else kit.theme.ink
        kit.letters.draw_in_middle(surface, str(moment + 1), role, text, ink, place)


def _entries(view: PlotView) -> list[tuple[str, bool]]:
    """What the legend names: each label, and whether it is the run's own."""
    own = [(view.label, True)] if view.label else []
    other = [(view.other_label, False)] if view.other_points and view.other_label else []
    return own + other


def _legend_height(card: _Card) -> int:
    lines = sum(_lines_in(row, card) for row in _legend_rows(card))
    return card.kit.px(18) + round(lines * card.text * 1.5) + card.kit.px(14)


def _lines_in(row: Sequence[tuple[str, bool]], card: _Card) -> int:
    width, lines = _label_width(card), card.kit.letters.lines
    return max(len(lines(name, "semibold", card.text, width)) for name, _ in row)


def _label_width(card: _Card) -> float:
    """The most that a label may take beside its sample of the line."""
    return max(card.text * 2.0, card.rect.width - 2 * card.kit.px(24) - card.text * 3)


def _legend_rows(card: _Card) -> list[list[tuple[str, bool]]]:
    """The legend's entries in rows that fit."""
    rows: list[list[tuple[str, bool]]] = []
    room = 0.0
    for entry in _entries(card.view):
        width = card.width(entry[0]) + card.text * 5
        if rows and width <= room:
            rows[-1].append(entry)
            room -= width
        else:
            rows.append([entry])
            room = card.rect.width - 2 * card.kit.px(24) - width
    return rows


def _draw_legend(surface: pygame.Surface, field: _Field) -> None:
    card, kit = field.card, field.card.kit
    text, ink, width = card.text, kit.theme.ink, _label_width(card)
    left = _legend_left(field)
    top = float(card.rect.top + kit.px(18))
    for row in _legend_rows(card):
        start = float(left)
        for name, own in row:
            _draw_sample(surface, (start, top + text * 0.75), own, field)
            at = (start + text * 3, top)
            kit.letters.paragraph(surface, name, "semibold", text, ink, at, width, text * 1.5)
            start += text * 5 + card.width(name)
        top += text * 1.5 * _lines_in(row, card)


def _legend_left(field: _Field) -> int:
    """Over the bands where it has room there, else from the edge of the card."""
    card = field.card
    widest = max((_row_width(row, card) for row in _legend_rows(card)), default=0.0)
    is_narrow = widest <= field.box.width
    return field.box.left if is_narrow else card.rect.left + card.kit.px(24)


def _row_width(row: Sequence[tuple[str, bool]], card: _Card) -> float:
    return sum(card.width(name) + card.text * 5 for name, _ in row) - card.text * 2


def _draw_sample(
    surface: pygame.Surface, start: tuple[float, float], own: bool, field: _Field
) -> None:
    """A short piece of a run's line with one of its points."""
    text, view, theme, k = field.card.text, field.card.view, field.card.kit.theme, field.k
    colour = _run_colour(theme, view.as_professional is own)
    end, middle = (start[0] + text * 2.4, start[1]), (start[0] + text * 1.2, start[1])
    if own:
        shapes.line(surface, start, end, max(3, 8 * k), colour)
        _draw_point(surface, middle, text * 0.5, view, theme)
    else:
        shapes.dashed_line(surface, [start, end], max(2, 4 * k), colour, k * 0.8)
        shapes.diamond(surface, middle, text * 0.5, colour, theme.paper, max(2, 3.5 * k))


def _targets(field: _Field) -> tuple[pygame.Rect, ...]:
    width = max(8, min(round(field.gap), max(LEAST_TARGET, field.card.kit.px(64))))
    places = []
    for moment in range(len(field.card.view.points)):
        place = pygame.Rect(0, field.box.top, width, max(LEAST_TARGET, field.box.height))
        place.centerx = round(field.x(moment))
        places.append(place)
    return tuple(places)
