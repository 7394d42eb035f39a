"""The table and what lies on it: three things that slide to whoever has power.

Here: the leg, the tipping top, the folder (knowledge), the pen (choice) and the card (voice), and
what a scenario adds. Not here: how far they slide, which `response` says.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

import pygame

from game.cast.response import TABLE_WIDTH, strand_balance, table_angle, thing_x
from game.window.drawings import Drawings
from game.window.picture.frame import Frame
from game.window.picture.scene import Scene

TOP_ABOVE_FLOOR = 310 * 0.86 - 14
_MARGIN, _ABOVE = 24, 16
_FOLDER, _CARD, _PEN = (100, 37), (44, 34), (70, 16)
_FOLDER_REST, _CARD_REST, _PEN_REST = -52.0, 20.0, 66.0


class Lying(NamedTuple):
    """One thing on the table: its drawing, pixels right of the middle, its drawn size."""

    name: str
    x: float
    size: tuple[float, float]
    flipped: bool = False


def draw_table(
    surface: pygame.Surface, scene: Scene, frame: Frame, drawings: Drawings, moving: bool
) -> None:
    """The leg, then the top with everything on it, tipped towards whoever has power.

    While things move the top tips in tenths of a degree, and each thing is tipped by itself.
    """
    zoom, top, angle = _top(scene, frame, moving)
    height = frame.floor + 20 * zoom - top - 6 * zoom
    leg = drawings.svg(f"objects/table-{scene.plan.table}-leg", height * 520 / 330, height)
    surface.blit(leg, (round(frame.x - leg.get_width() / 2), round(top + 6 * zoom)))
    lying = _lying(scene, zoom)
    if moving:
        _draw_sliding(surface, (frame.x, top + 8 * zoom), scene, zoom, angle, lying, drawings)
        return
    key = ("table", scene.plan.table, zoom, angle, lying)
    tipped = drawings.made(key, lambda: _tipped(scene, zoom, angle, lying, drawings))
    surface.blit(tipped, tipped.get_rect(center=(round(frame.x), round(top + 8 * zoom))))


def draw_board(
    surface: pygame.Surface, scene: Scene, frame: Frame, drawings: Drawings, moving: bool
) -> None:
    """The top once more, alone: over the legs of whoever sits at it."""
    zoom, top, angle = _top(scene, frame, moving)
    _draw_sliding(surface, (frame.x, top + 8 * zoom), scene, zoom, angle, (), drawings)


def _top(scene: Scene, frame: Frame, moving: bool) -> tuple[float, float, float]:
    """The zoom, where the top is, and how far it is tipped."""
    top = frame.floor - TOP_ABOVE_FLOOR * frame.zoom
    return frame.zoom, top, round(-table_angle(scene.power), 1 if moving else 2)


def _tipped(
    scene: Scene, zoom: float, angle: float, lying: Sequence[Lying], drawings: Drawings
) -> pygame.Surface:
    board = _laid(scene, zoom, lying, drawings)
    return pygame.transform.rotozoom(board, angle, 1) if angle else board


def _laid(scene: Scene, zoom: float, lying: Sequence[Lying], drawings: Drawings) -> pygame.Surface:
    """The top and its things, the line at which they rest in the middle of the surface."""
    width = round((TABLE_WIDTH + 2 * _MARGIN) * zoom)
    tallest = max([_FOLDER[1], *(thing.height for thing in scene.things)]) + _ABOVE
    board = pygame.Surface((width, max(2, round(2 * tallest * zoom))), pygame.SRCALPHA)
    middle, line = board.get_width() / 2, board.get_height() / 2
    top = drawings.svg(f"objects/table-{scene.plan.table}-top", TABLE_WIDTH * zoom, 30 * zoom)
    board.blit(top, (round(middle - top.get_width() / 2), round(line - 8 * zoom)))
    for thing in lying:
        picture = _flipped(thing, zoom, drawings)
        left = round(middle + thing.x - picture.get_width() / 2)
        board.blit(picture, (left, round(line - 5 * zoom - picture.get_height())))
    return board


def _draw_sliding(
    surface: pygame.Surface,
    middle: tuple[float, float],
    scene: Scene,
    zoom: float,
    angle: float,
    lying: Sequence[Lying],
    drawings: Drawings,
) -> None:
    """What `_tipped` shows, without making a picture of the whole for every frame."""
    across, down = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    board = Lying(f"table-{scene.plan.table}-top", 0.0, (TABLE_WIDTH, 30.0))
    for thing in (board, *lying):
        picture = _flipped(thing, zoom, drawings)
        tipped = drawings.made(
            ("tipped", thing.name, zoom, thing.flipped, angle),
            partial(pygame.transform.rotozoom, picture, angle, 1),
        )
        height = picture.get_height()
        y = height / 2 - 8 * zoom if thing is board else -5 * zoom - height / 2
        place = thing.x * across + y * down, y * across - thing.x * down
        centre = round(middle[0] + place[0]), round(middle[1] + place[1])
        surface.blit(tipped, tipped.get_rect(center=centre))


def _flipped(thing: Lying, zoom: float, drawings: Drawings) -> pygame.Surface:
    picture = drawings.svg(f"objects/{thing.name}", thing.size[0] * zoom, thing.size[1] * zoom)
    return pygame.transform.flip(picture, True, False) if thing.flipped else picture


def _lying(scene: Scene, zoom: float) -> tuple[Lying, ...]:
    """Everything on the table, as far to one side as it is held."""

    def at(place: float, rest: float = 0.0) -> float:
        return thing_x(place, rest) * zoom

    user, professional = scene.user_levels, scene.professional_levels
    knowledge = strand_balance(user.knowledge, professional.knowledge)
    choice = strand_balance(user.choice, professional.choice)
    voice = strand_balance(user.voice, professional.voice)
    folder = "folder" if scene.folder_open else "folder-closed"
    return (
        *(Lying(thing.name, at(thing.place), (thing.width, thing.height))
          for thing in scene.things),
        Lying(folder, at(knowledge, _FOLDER_REST), _FOLDER),
        Lying("card", at(voice, _CARD_REST), _CARD),
        Lying("pen", at(choice, _PEN_REST), _PEN, choice > 0),
    )  # fmt: skip
