"""Whoever is on the line: their face in a ring, apart, with a telephone.

Somebody who has a chair is heard where that chair stands, a third person over the table between
the two, as from a telephone that lies there.
"""

from __future__ import annotations

import pygame

from game.model.power import Chair
from game.window import shapes
from game.window.drawings import Drawings
from game.window.picture.close_up import close_up
from game.window.picture.frame import Frame
from game.window.picture.people import CHAIR_FROM_TABLE
from game.window.picture.scene import Caller, Scene
from game.window.theme import Colour

ACROSS = 172
"""The width of a ring, in pixels of the drawing."""
_HEIGHT, _BETWEEN, _ASIDE = 425, 24, 80
_RIM: Colour = (20, 24, 31)
_LIT: Colour = (255, 243, 201)


def draw_calls(surface: pygame.Surface, scene: Scene, frame: Frame, drawings: Drawings) -> None:
    """A ring for each caller."""
    over_table = [one for one in scene.by_phone if one.chair is None]
    for i, caller in enumerate(over_table):
        aside = _free_of_faces(scene) + (i - (len(over_table) - 1) / 2) * (ACROSS + _BETWEEN)
        _draw(surface, caller, frame.x + aside * frame.zoom, frame, drawings)
    for caller in scene.by_phone:
        if caller.chair is not None:
            way = -1 if caller.chair is Chair.PROFESSIONAL else 1
            x = frame.x + way * CHAIR_FROM_TABLE * frame.zoom
            _draw(surface, caller, x, frame, drawings)


def _free_of_faces(scene: Scene) -> int:
    """How far a ring over the table goes aside from whoever sits across it."""
    across = [
        place.faces_right for _, place in scene.third_places() if abs(place.x - 1300) < ACROSS
    ]
    return _ASIDE * (across.count(True) - across.count(False))


def _draw(
    surface: pygame.Surface, caller: Caller, x: float, frame: Frame, drawings: Drawings
) -> None:
    who, side = caller.person, max(12, round(ACROSS * frame.zoom))
    if who.figure is None:
        return
    middle = round(x), round(frame.floor - _HEIGHT * frame.zoom)
    rim = max(2, side // 26)
    shapes.disc(surface, middle, side / 2 + 2 * rim, _RIM)
    shapes.ring(surface, middle, side / 2 + rim, rim, _LIT)
    face = close_up(who.figure, None, side, drawings, who.face)
    if caller.chair is Chair.PROFESSIONAL:
        face = pygame.transform.flip(face, True, False)
    surface.blit(face, face.get_rect(center=middle))
    badge = max(10, round(side * 0.34))
    corner = middle[0] + side * 0.36, middle[1] + side * 0.36
    shapes.disc(surface, corner, badge / 2 + rim, _RIM)
    shapes.disc(surface, corner, badge / 2, _LIT)
    icon = drawings.icon("phone", badge * 0.66, _RIM, _LIT)
    surface.blit(icon, icon.get_rect(center=(round(corner[0]), round(corner[1]))))
