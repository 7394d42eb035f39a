"""The face that answers a decision, close, with its word: drawn over the picture for a while.

It stands in the corner of its own side, in the frame of its chair, and leaves the table free.
"""

from __future__ import annotations

from dataclasses import dataclass

import pygame

from game.model.picture import Face
from game.model.power import Chair
from game.window import shapes
from game.window.kit import Kit
from game.window.layout import Arrangement, PlayAreas
from game.window.picture.close_up import close_up
from game.window.picture.scene import Figure

SIDE, LEAST, SHARE, MARGIN = 250, 96, 0.28, 28
"""Pixels of the drawing; at least so many of the window, and at most this part of the picture."""
WORD = 24


@dataclass(frozen=True, slots=True)
class Answering:
    """Who answers, and what their face shows, in a picture and in words."""

    figure: Figure
    chair: Chair
    face: Face
    words: str


def draw_answer(surface: pygame.Surface, kit: Kit, areas: PlayAreas, seen: Answering) -> None:
    """The close face in its corner, and its word below; nothing where there is no picture."""
    room = _room(areas, kit)
    if room.width < 2 or room.height < 2:
        return
    side = min(max(LEAST, kit.px(SIDE)), round(SHARE * room.width), room.height)
    wide, high = kit.words(seen.words, "bold", WORD)
    pill = pygame.Rect(0, 0, wide + kit.px(32), high + kit.px(12))
    box = pygame.Rect(room.left, room.top, side, side)
    if seen.chair is Chair.SERVICE_USER:
        box.right = room.right
    pill.midtop = (box.centerx, box.bottom - pill.height // 3)
    pill.clamp_ip(room)
    surface.blit(close_up(seen.figure, seen.chair, side, kit.drawings, seen.face), box)
    shapes.rounded(surface, pill, kit.theme.flag_ink, 12 * kit.k)
    kit.letters.draw_in_middle(
        surface, seen.words, "bold", kit.type(WORD), kit.theme.flag, pill.center
    )


def _room(areas: PlayAreas, kit: Kit) -> pygame.Rect:
    """The picture above the balance and beside the panel."""
    room = areas.picture.copy()
    if areas.arrangement is not Arrangement.STACKED:
        room.height = areas.meter.top - room.top
    margin = kit.px(MARGIN)
    return room.inflate(-2 * margin, -2 * margin)
