"""A scenario's own picture, laid over the room of the play screen like a photograph on a wall.

It never covers the panel or the balance. Which moment has one, the scenario says.
"""

from __future__ import annotations

from pathlib import Path

import pygame

from game.window import shapes
from game.window.kit import Kit
from game.window.layout import Arrangement, PlayAreas

MARGIN, FRAME, RADIUS = 36, 12, 18


def picture_box(areas: PlayAreas, kit: Kit) -> pygame.Rect:
    """Where a picture may stand: the room's part of the window above the balance."""
    box = areas.picture.copy()
    if areas.arrangement is not Arrangement.STACKED:
        box.height = areas.meter.top - box.top
        box.left, box.width = areas.meter.left, areas.meter.width
    return box.inflate(-2 * kit.px(MARGIN), -2 * kit.px(MARGIN))


def draw_own_picture(surface: pygame.Surface, path: Path, areas: PlayAreas, kit: Kit) -> None:
    """The picture as large as fits, never larger than twice its own size, in a paper frame."""
    box, frame = picture_box(areas, kit), kit.px(FRAME)
    inside = box.inflate(-2 * frame, -2 * frame)
    if inside.width < 40 or inside.height < 40:
        return
    shown = kit.drawings.made(("own", path, inside.size), lambda: _fitted(path, inside, kit))
    place = shown.get_rect(center=box.center)
    paper = place.inflate(2 * frame, 2 * frame)
    line = kit.theme.rule if kit.theme.outlines else None
    shapes.rounded(surface, paper, kit.theme.paper, RADIUS * kit.k, 3 * kit.k if line else 0, line)
    surface.blit(shown, place)


def _fitted(path: Path, inside: pygame.Rect, kit: Kit) -> pygame.Surface:
    picture = kit.drawings.png(path)
    wide, high = picture.get_size()
    zoom = min(inside.width / wide, inside.height / high, 2.0)
    return pygame.transform.smoothscale(
        picture, (max(1, round(wide * zoom)), max(1, round(high * zoom)))
    )
