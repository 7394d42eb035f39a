"""The wall and the floor of a room with all that stands still on them: one picture.

Here: the room's drawing with the sky of the time of day, carried on past its edges, its clock,
and the people without faces. Not here: the light on it (`backdrop`).
"""

from __future__ import annotations

import pygame

from game.cast.outside import daylight, seen_outside
from game.window.drawings import Drawings, screen_ready
from game.window.picture.clock import draw_clock
from game.window.picture.frame import ROOM, Frame
from game.window.picture.others import draw_others
from game.window.picture.scene import Scene

_EDGE = 3
_MIDDLE = '<g id="middle">'
"""The group of a drawing, its last, that hides the laps of people without faces."""


def wall_of(
    size: tuple[int, int], scene: Scene, frame: Frame, drawings: Drawings
) -> pygame.Surface:
    """The wall in a picture of its own, in which `frame` says where the room lies."""
    wall = pygame.Surface(size)
    plan = scene.plan
    back, middle = _layers(scene, frame, drawings)
    at = round(frame.left), round(frame.top)
    wall.blit(back, at)
    _carry_on(wall, back.get_rect(topleft=at))
    if scene.time is not None and plan.clock is not None:
        x, y = (frame.left + plan.clock.x * frame.zoom, frame.top + plan.clock.y * frame.zoom)
        radius = plan.clock.radius * frame.zoom
        draw_clock(wall, (x, y), radius, scene.time, scene.variant, drawings)
    draw_others(wall, scene, frame, drawings)
    if middle is not None:
        wall.blit(middle, at)
    return screen_ready(wall, alpha=False)


def _layers(
    scene: Scene, frame: Frame, drawings: Drawings
) -> tuple[pygame.Surface, pygame.Surface | None]:
    """The room, and what of it stands before people without faces, where there are any."""
    name = f"rooms/{scene.plan.drawing}-{scene.light}"
    size = max(1, round(ROOM[0] * frame.zoom)), max(1, round(ROOM[1] * frame.zoom))

    def dated(text: str) -> str:
        return seen_outside(text, daylight(scene.time)) if scene.light == "night" else text

    if not scene.others:
        return drawings.changed(name, dated, *size), None
    back = drawings.changed(name, lambda text: _behind(dated(text)), *size)
    return back, drawings.changed(name, _before, *size)


def _behind(drawing: str) -> str:
    """A room without what stands before people without faces."""
    behind, group, _ = drawing.partition(_MIDDLE)
    return f"{behind}</svg>" if group else behind


def _before(drawing: str) -> str:
    """What of a room stands before people without faces."""
    head = drawing[: drawing.index("<g")]
    _, group, rest = drawing.partition(_MIDDLE)
    return f"{head}{group}{rest}" if group else f"{head}</svg>"


def _carry_on(wall: pygame.Surface, room: pygame.Rect) -> None:
    """Repeat the rows and columns at the room's edges where the wall goes on past them."""
    _fill(wall, pygame.Rect(0, room.top + _EDGE, wall.get_width(), 1), 0, room.top + _EDGE)
    low = room.bottom - _EDGE
    _fill(wall, pygame.Rect(0, low, wall.get_width(), 1), low, wall.get_height())
    _fill(wall, pygame.Rect(room.left + _EDGE, 0, 1, wall.get_height()), 0, room.left + _EDGE)
    far = room.right - _EDGE
    _fill(wall, pygame.Rect(far, 0, 1, wall.get_height()), far, wall.get_width())


def _fill(wall: pygame.Surface, edge: pygame.Rect, start: int, end: int) -> None:
    """Repeat one row or column of the wall from `start` to `end`, where there is a gap."""
    lies = edge.height == 1
    if end <= start or not wall.get_rect().contains(edge):
        return
    line = wall.subsurface(edge).copy()
    size = (edge.width, end - start) if lies else (end - start, edge.height)
    wall.blit(pygame.transform.scale(line, size), (0, start) if lies else (start, 0))
