"""The three things that carry the say, on the strip: knowledge, choice and voice.

Each lies on a small table between a square and a circle, with where it lies in words; where there
is less room, in words alone. Not here: the things on the big table (`picture.table`).
"""

from __future__ import annotations

from dataclasses import dataclass

import pygame

from game.cast.response import strand_balance
from game.model.power import Strand
from game.window import shapes
from game.window.kit import Kit
from game.window.meter.view import MeterView
from game.words.things import TOLD_FIRST, thing_holder, thing_name, thing_words

ON_TABLES, NAMED = 1, 2
"""Two of the forms of a strip; the third has a sign and a name alone."""
TABLE = 128
_GAP = 0.5


@dataclass(frozen=True, slots=True)
class ThingPlace:
    """One thing: its box, the small table in it (None: words alone), and the text's size."""

    strand: Strand
    rect: pygame.Rect
    table: pygame.Rect | None
    px: int


def thing_value(view: MeterView, strand: Strand) -> float:
    """Where a thing lies now, -5 to 5."""
    user, professional = (
        float(getattr(levels, strand.value))
        for levels in (view.user_levels, view.professional_levels)
    )
    return strand_balance(user, professional)


def things_width(form: int, view: MeterView, kit: Kit, px: int, unit: float) -> float:
    """How wide all three are with the longest words that this meeting may show."""
    return sum(_width(form, view, kit, px, unit, one) for one in TOLD_FIRST) + 2 * px


def things_places(
    form: int, box: pygame.Rect, view: MeterView, kit: Kit, px: int, unit: float
) -> tuple[ThingPlace, ...]:
    """The first at the left end of a box, the last at its right end, one half-way between."""
    widths = [round(_width(form, view, kit, px, unit, one)) for one in TOLD_FIRST]
    first, last = box.left + widths[0], box.right - widths[2]
    lefts = (box.left, (first + last - widths[1]) // 2, last)
    found = []
    for strand, left, wide in zip(TOLD_FIRST, lefts, widths, strict=True):
        rect = pygame.Rect(left, box.top, wide, box.height)
        table = None
        if form == ON_TABLES:
            table = pygame.Rect(left, box.top, round(TABLE * unit), box.height)
        found.append(ThingPlace(strand, rect, table, px))
    return tuple(found)


def _width(form: int, view: MeterView, kit: Kit, px: int, unit: float, strand: Strand) -> float:
    """One thing with the longest words it may have."""

    def wide(words: str, bold: bool = False) -> int:
        return kit.letters.size(words, "bold" if bold else "medium", px)[0]

    values = (-5.0, -2.0, 0.0, 2.0, 5.0)
    name = wide(thing_name(strand, kit.say), True)
    if form == ON_TABLES:
        told = max(wide(thing_words(one, view.names, view.you, kit.say)) for one in values)
        return TABLE * unit + _GAP * px + max(name, told)
    icon = px * 1.15 + _GAP * px * 0.7
    if form == NAMED:
        told = max(wide(thing_words(one, view.names, view.you, kit.say)) for one in values)
        return icon + max(name, told)
    return icon + max(wide(thing_holder(one, view.names, view.you, kit.say)) for one in values)


def draw_tables(surface: pygame.Surface, places: tuple[ThingPlace, ...], kit: Kit) -> None:
    """The small tables with a square and a circle at their ends: what stays."""
    theme = kit.theme
    for place in places:
        if place.table is None:
            continue
        table, end = place.table, max(6, round(place.px * 0.38))
        y = table.bottom - end
        shapes.line(surface, (table.left, y), (table.right, y), max(2, end // 3), theme.groove_line)
        square = pygame.Rect(table.left, y - end // 2, end, end)
        shapes.rounded(surface, square, theme.strip_pro, 2)
        shapes.disc(surface, (table.right - end / 2, y), end / 2 + 1, theme.strip_user)


def draw_things(
    surface: pygame.Surface, places: tuple[ThingPlace, ...], view: MeterView, kit: Kit
) -> None:
    """Each thing where it lies now, and where that is in words."""
    for place in places:
        if place.table is not None:
            _draw_on_table(surface, place, place.table, view, kit)
        else:
            _draw_in_a_row(surface, place, view, kit)


def _draw_on_table(
    surface: pygame.Surface, place: ThingPlace, table: pygame.Rect, view: MeterView, kit: Kit
) -> None:
    theme, px, value = kit.theme, place.px, thing_value(view, place.strand)
    side = min(round(px * 1.25), table.height - round(px * 0.5))
    icon = kit.drawings.icon(place.strand.value, side, theme.strip_ink, theme.strip)
    reach = table.width / 2 - side / 2 - px * 0.3
    x = table.centerx + max(-5.0, min(5.0, value)) / 5 * reach
    end = max(6, round(px * 0.38))
    surface.blit(icon, icon.get_rect(midbottom=(round(x), table.bottom - end - end // 4)))
    _draw_words(surface, place, table.right + _GAP * px, view, kit)


def _draw_words(
    surface: pygame.Surface, place: ThingPlace, left: float, view: MeterView, kit: Kit
) -> None:
    """A thing by its name, and where it lies under that."""
    rect, px, theme = place.rect, place.px, kit.theme
    name = thing_name(place.strand, kit.say)
    middles = (rect.top + rect.height * 0.26, rect.top + rect.height * 0.76)
    kit.letters.draw(surface, name, "bold", px, theme.strip_ink, (left, middles[0]), "midleft")
    told = thing_words(thing_value(view, place.strand), view.names, view.you, kit.say)
    kit.letters.draw(surface, told, "medium", px, theme.strip_ink2, (left, middles[1]), "midleft")


def _draw_in_a_row(surface: pygame.Surface, place: ThingPlace, view: MeterView, kit: Kit) -> None:
    theme, px, rect = kit.theme, place.px, place.rect
    icon = kit.drawings.icon(place.strand.value, px * 1.15, theme.strip_ink, theme.strip)
    surface.blit(icon, icon.get_rect(midleft=rect.midleft))
    x = rect.left + px * 1.15 + _GAP * px * 0.7
    if rect.height > px * 2:
        _draw_words(surface, place, x, view, kit)
        return
    held = thing_holder(thing_value(view, place.strand), view.names, view.you, kit.say)
    kit.letters.draw(surface, held, "medium", px, theme.strip_ink2, (x, rect.centery), "midleft")
