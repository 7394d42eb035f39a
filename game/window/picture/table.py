"""The table and what lies on it: three things that slide to whoever has power.

Here: the leg, the tipping top, the folder (knowledge), the pen (choice) and the card (voice), and
what a scenario adds. Not here: how far they slide, which `response` says.
"""

from __future__ import annotations

import pygame

from game.window.drawings import Drawings
from game.window.picture.frame import Frame
from game.window.picture.response import TABLE_WIDTH, strand_balance, table_angle, thing_x
from game.window.picture.scene import Scene

TOP_ABOVE_FLOOR = 310 * 0.86 - 14
_MARGIN, _ABOVE = 24, 16
_FOLDER, _CARD, _PEN = (100, 37), (44, 34), (70, 16)
_FOLDER_REST, _CARD_REST, _PEN_REST = -52.0, 20.0, 66.0


def draw_table(
    surface: pygame.Surface, scene: Scene, frame: Frame, drawings: Drawings, moving: bool
) -> None:
    """The leg, then the top with everything on it, tipped towards whoever has power.

    While things move the result is not kept.
    """
    zoom = frame.zoom
    top = frame.floor - TOP_ABOVE_FLOOR * zoom
    height = frame.floor + 20 * zoom - top - 6 * zoom
    leg = drawings.svg(f"objects/table-{scene.room}-leg", height * 520 / 330, height)
    surface.blit(leg, (round(frame.x - leg.get_width() / 2), round(top + 6 * zoom)))
    angle = round(-table_angle(scene.power), 1 if moving else 2)
    if moving:
        tipped = _tipped(scene, zoom, angle, drawings)
    else:
        levels = scene.user_levels, scene.professional_levels
        key = ("table", scene.room, zoom, angle, levels, scene.folder_open, scene.things)
        tipped = drawings.made(key, lambda: _tipped(scene, zoom, angle, drawings))
    surface.blit(tipped, tipped.get_rect(center=(round(frame.x), round(top + 8 * zoom))))


def _tipped(scene: Scene, zoom: float, angle: float, drawings: Drawings) -> pygame.Surface:
    board = _laid(scene, zoom, drawings)
    return pygame.transform.rotozoom(board, angle, 1) if angle else board


def _laid(scene: Scene, zoom: float, drawings: Drawings) -> pygame.Surface:
    """The top and its things, the line at which they rest in the middle of the surface."""
    width = round((TABLE_WIDTH + 2 * _MARGIN) * zoom)
    tallest = max([_FOLDER[1], *(thing.height for thing in scene.things)]) + _ABOVE
    board = pygame.Surface((width, max(2, round(2 * tallest * zoom))), pygame.SRCALPHA)
    middle, line = board.get_width() / 2, board.get_height() / 2
    top = drawings.svg(f"objects/table-{scene.room}-top", TABLE_WIDTH * zoom, 30 * zoom)
    board.blit(top, (round(middle - top.get_width() / 2), round(line - 8 * zoom)))
    user, professional = scene.user_levels, scene.professional_levels
    knowledge = strand_balance(user.knowledge, professional.knowledge)
    choice = strand_balance(user.choice, professional.choice)
    voice = strand_balance(user.voice, professional.voice)
    folder = "folder" if scene.folder_open else "folder-closed"
    lying = [
        *((thing.name, thing_x(thing.place), (thing.width, thing.height), False)
          for thing in scene.things),
        (folder, thing_x(knowledge, _FOLDER_REST), _FOLDER, False),
        ("card", thing_x(voice, _CARD_REST), _CARD, False),
        ("pen", thing_x(choice, _PEN_REST), _PEN, choice > 0),
    ]  # fmt: skip
    for name, x, size, flipped in lying:
        picture = drawings.svg(f"objects/{name}", size[0] * zoom, size[1] * zoom)
        if flipped:
            picture = pygame.transform.flip(picture, True, False)
        left = round(middle + x * zoom - picture.get_width() / 2)
        board.blit(picture, (left, round(line - 5 * zoom - picture.get_height())))
    return board
