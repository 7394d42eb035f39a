"""Somebody's head, close: in the frame of their chair, with what their face shows.

The professional's frame is a square and they look right; the service user's is a circle and they
look left, so that the two face each other.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import pygame

from game.model.picture import Face
from game.model.power import Chair
from game.window import shapes
from game.window.drawings import Drawings, screen_ready
from game.window.picture.figures import portrait_of
from game.window.picture.scene import Figure
from game.window.theme import Colour

GROUNDS: Mapping[Chair | None, Colour] = MappingProxyType(
    {
        Chair.PROFESSIONAL: (143, 181, 217),
        Chair.SERVICE_USER: (236, 182, 96),
        None: (201, 193, 180),
    }
)


def close_up(
    who: Figure,
    chair: Chair | None,
    side: int,
    drawings: Drawings,
    face: Face = Face.AT_EASE,
) -> pygame.Surface:
    """A framed head, `side` pixels wide and high, kept. `chair` None: somebody without a chair.

    Only a described person's face changes. The surface is shared: copy it before you change it.
    """
    key = ("close up", who, chair, side, face)
    return drawings.made(key, lambda: _framed(who, chair, side, drawings, face))


def _framed(
    who: Figure, chair: Chair | None, side: int, drawings: Drawings, face: Face
) -> pygame.Surface:
    picture = pygame.Surface((side, side), pygame.SRCALPHA)
    picture.fill(GROUNDS[chair])
    head = portrait_of(who, side, drawings, face)
    if chair is not Chair.PROFESSIONAL:
        head = pygame.transform.flip(head, True, False)
    picture.blit(head, head.get_rect(midbottom=(side // 2, side)))
    radius = side // 7 if chair is Chair.PROFESSIONAL else side // 2
    return screen_ready(shapes.cut_round(picture, radius))
