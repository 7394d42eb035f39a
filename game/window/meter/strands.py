"""The three small balances: knowledge, choice and voice, in the same direction as the big one.

Here: drawing them as scales with beads, or as signed numbers where there is little room. Square
and blue is the professional's side, round and amber the service user's, a diamond is level.
"""

from __future__ import annotations

from dataclasses import dataclass

import pygame

from game.window import shapes
from game.window.kit import Kit
from game.window.meter.view import MeterView
from game.window.picture.response import strand_balance
from game.window.picture.scene import Levels
from game.window.theme import Theme
from game.words.numbers import signed

NAMES = (("knowledge", "Knowledge"), ("choice", "Choice"), ("voice", "Voice"))
_LEVEL_WITHIN = 0.28
_SHORTEST = 84


_BETWEEN = 0.9
"""The gap between two small balances that are numbers, in sizes of their text."""


@dataclass(frozen=True, slots=True)
class StrandsPlace:
    """Where the row lies in pixels, the text's size, the unit, and whether numbers are wanted."""

    rect: pygame.Rect
    text: int
    unit: float
    numbers: bool


@dataclass(frozen=True, slots=True)
class _Column:
    """One small balance: where its icon, its name (None: no room) and its scale begin."""

    key: str
    name: str
    icon: float
    words: float | None
    scale: float
    length: float


def _columns(place: StrandsPlace, kit: Kit) -> list[_Column]:
    """Three columns, each an icon, a name if it fits, and a scale."""
    column = place.rect.width / 3
    icon, gap = round(place.text * 1.25), round(place.text * 0.5)
    widest = max(kit.letters.size(kit.say(name), "semibold", place.text)[0] for _, name in NAMES)
    number = kit.letters.size(signed(-5), "bold", place.text)[0] + gap if place.numbers else 0
    room = column - icon - 2 * gap - number - 34 * place.unit
    named = room - widest - gap >= _SHORTEST * place.unit
    length = room - (widest + gap if named else 0)
    found = []
    for index, (key, name) in enumerate(NAMES):
        left = place.rect.left + index * column
        words = left + icon + gap
        start = words + (widest + gap if named else 0) + 16 * place.unit
        found.append(_Column(key, kit.say(name), left, words if named else None, start, length))
    return found


def draw_scales(surface: pygame.Surface, place: StrandsPlace, kit: Kit) -> None:
    """Icons, names and scales from -5 to 5: what stays when power moves."""
    icon, y = round(place.text * 1.25), place.rect.centery
    for column in _columns(place, kit):
        drawn = kit.drawings.icon(column.key, icon, kit.theme.plate_ink, kit.theme.plate)
        surface.blit(drawn, drawn.get_rect(midleft=(round(column.icon), y)))
        if column.words is not None:
            kit.letters.draw(surface, column.name, "semibold", place.text, kit.theme.plate_ink,
                           (column.words, y), "midleft")  # fmt: skip
        _draw_scale(surface, (column.scale, y), column.length, kit.theme, place.unit)


def draw_beads(surface: pygame.Surface, place: StrandsPlace, view: MeterView, kit: Kit) -> None:
    """A bead on each scale, a trail from where it was, and its number where that is wanted."""
    y = place.rect.centery
    for column in _columns(place, kit):
        now, then = balances(view, column.key)
        _draw_shift(surface, (column.scale, y), column.length, now, then, kit.theme, place.unit)
        if place.numbers:
            after = column.scale + column.length + 18 * place.unit
            kit.letters.draw(surface, signed(round(now)), "bold", place.text, kit.theme.plate_ink,
                           (after, y), "midleft")  # fmt: skip


def draw_numbers(surface: pygame.Surface, place: StrandsPlace, view: MeterView, kit: Kit) -> float:
    """Three icons, each with its bead and a signed number; returns the x right of the last."""
    text = _fitting(place, kit)
    side = text * 0.62
    x, y = float(place.rect.left), place.rect.centery
    for key, _ in NAMES:
        icon = kit.drawings.icon(key, text * 1.15, kit.theme.plate_ink, kit.theme.plate)
        surface.blit(icon, icon.get_rect(midleft=(round(x), y)))
        x += icon.get_width() + text * 0.35
        now, _ = balances(view, key)
        _draw_bead(surface, (x + side / 2, y), side / 28, now, kit.theme)
        x += side + text * 0.35
        box = kit.letters.draw(surface, signed(round(now)), "bold", text, kit.theme.plate_ink,
                             (x, y), "midleft")  # fmt: skip
        x = box.right + text * _BETWEEN
    return x


def _fitting(place: StrandsPlace, kit: Kit) -> int:
    """The text's size at which three icons with the widest number still stand in the row."""
    text = place.text
    number = kit.letters.size(signed(-5), "bold", text)[0]
    wide = 3 * (text * (1.15 + 0.35 + 0.62 + 0.35) + number) + 2 * text * _BETWEEN
    return min(text, int(text * place.rect.width / wide))


def balances(view: MeterView, strand: str) -> tuple[float, float | None]:
    """A strand's balance now and before the last move (None: unknown), from -5 to 5."""
    now = strand_balance(_level(view.user_levels, strand), _level(view.professional_levels, strand))
    user, professional = view.user_levels_were, view.professional_levels_were
    if user is None or professional is None:
        return now, None
    return now, strand_balance(_level(user, strand), _level(professional, strand))


def _level(levels: Levels, strand: str) -> float:
    return float(levels._asdict()[strand])


def _draw_scale(
    surface: pygame.Surface,
    start: tuple[float, float],
    length: float,
    theme: Theme,
    unit: float,
) -> None:
    x, y = start
    ink = theme.plate_ink
    shapes.line(surface, (x, y), (x + length, y), max(2, 4 * unit), ink)
    for step in range(11):
        at = x + step / 10 * length
        tall, wide = (12, 4) if step == 5 else (6.5, 2.5)
        shapes.line(surface, (at, y - tall * unit), (at, y + tall * unit),
                    max(1, wide * unit), ink)  # fmt: skip


def _draw_shift(
    surface: pygame.Surface,
    start: tuple[float, float],
    length: float,
    now: float,
    then: float | None,
    theme: Theme,
    unit: float,
) -> None:
    x, y = start
    ink = theme.plate_ink
    at = x + (now + 5) / 10 * length
    if then is not None and abs(then - now) > _LEVEL_WITHIN:
        was = x + (then + 5) / 10 * length
        shapes.line(surface, (was, y), (at, y), max(3, 8 * unit), ink)
        shapes.disc(surface, (was, y), 11 * unit, ink)
        shapes.disc(surface, (was, y), 7 * unit, theme.plate)
    _draw_bead(surface, (at, y), unit, now, theme)


def _draw_bead(
    surface: pygame.Surface, centre: tuple[float, float], unit: float, balance: float, theme: Theme
) -> None:
    ink, edge = theme.plate_ink, max(2, 4 * unit)
    if abs(balance) < _LEVEL_WITHIN:
        shapes.diamond(surface, centre, 18 * unit, ink, theme.plate, edge)
    elif balance > 0:
        shapes.disc(surface, centre, 16 * unit, ink)
        shapes.disc(surface, centre, 16 * unit - edge, theme.user_solid)
    else:
        box = pygame.Rect(0, 0, round(28 * unit), round(28 * unit))
        box.center = round(centre[0]), round(centre[1])
        shapes.rounded(surface, box, theme.pro_solid, 4 * unit, edge, ink)
