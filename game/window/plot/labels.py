"""The labels beside the plot's bands: number and name of each zone, none touching another.

Where the bands are lower than a label, the labels move apart, and a thin line leads from each to
its band. Where the card is too low for all, some zones go without.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pygame

from game.window import shapes
from game.window.kit import Kit
from game.window.plot.zones import ZONES

LABELLED_FIRST = (6, 1, 8, 7, 3, 5, 4, 2)
"""Which zones get their label where there is not room for all."""
MOVED = 0.3
"""A label that stands this share of its height from its band's middle gets a line to it."""


@dataclass(frozen=True, slots=True)
class LabelRoom:
    """Where labels may stand: from `left`, between `top` and `bottom`; bands begin at `right`."""

    left: int
    right: int
    top: int
    bottom: int


def label_size(text: int) -> tuple[int, int]:
    """Width and height in pixels of the box with a zone's number."""
    return round(text * 1.5), round(text * 1.25)


def placed(middles: Mapping[int, float], step: float, top: float, bottom: float) -> dict[int, int]:
    """The middle of each zone's label, as near to that of its band as labels `step` high can be.

    `middles` are those of the bands, by the zone's number; a label lies between `top` and
    `bottom`. Zones for which there is no room are missing.
    """
    fit = min(len(middles), max(0, int((bottom - top) // step)))
    chosen = [number for number in LABELLED_FIRST if number in middles][:fit]
    order = sorted(chosen, key=lambda number: middles[number])
    spread = _spread([middles[number] for number in order], step)
    least, most = top + step / 2, bottom - step / 2 - step * max(0, len(order) - 1)
    return {
        number: round(max(least, min(most, at)) + step * place)
        for place, (number, at) in enumerate(zip(order, spread, strict=True))
    }


def _spread(wanted: Sequence[float], step: float) -> list[float]:
    """Places that never fall, nearest to each wanted one less the steps before it."""
    blocks: list[tuple[float, int]] = []
    for place, at in enumerate(wanted):
        mean, count = at - step * place, 1
        while blocks and blocks[-1][0] > mean:
            before, many = blocks.pop()
            mean, count = (before * many + mean * count) / (many + count), many + count
        blocks.append((mean, count))
    return [mean for mean, count in blocks for _ in range(count)]


def draw_labels(
    surface: pygame.Surface,
    room: LabelRoom,
    middles: Mapping[int, float],
    text: int,
    kit: Kit,
    names: bool,
) -> None:
    """Each zone's number, its name where there is room for names, and a line where it moved."""
    (wide, high), theme = label_size(text), kit.theme
    for number, at in placed(middles, high, room.top, room.bottom).items():
        box = pygame.Rect(0, 0, wide, high)
        box.midleft = (room.left, at)
        shapes.rounded(surface, box.inflate(0, -2), theme.ink, kit.px(7))
        kit.letters.draw_in_middle(surface, str(number), "extrabold", text, theme.paper, box.center)
        end = box.right
        if names:
            words = (box.right + kit.px(12), box.centery)
            name = ZONES[number - 1].name
            drawn = kit.letters.draw(surface, name, "semibold", text, theme.ink, words, "midleft")
            end = drawn.right
        middle = round(middles[number])
        if abs(middle - at) >= MOVED * high:
            bend = room.right - max(8, kit.px(18))
            start = end + kit.px(8)
            path = [(start, at), (max(start, bend), at), (room.right - 2, middle)]
            shapes.polyline(surface, path, max(1.5, 1.6 * kit.scale.k), theme.ink2)
