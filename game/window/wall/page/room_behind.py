"""The story's room behind what stands on the wall, at rest, drawn once for each place."""

from __future__ import annotations

import pygame

from game.window.kit import Kit
from game.window.picture.frame import close_frame
from game.window.picture.room import draw_room
from game.window.picture.scene import Scene
from game.window.wall.page.showing import Picture


def draw_behind(surface: pygame.Surface, kit: Kit, picture: Picture, scene: Scene) -> None:
    """Fill the picture's place; both people stand in its view, cut off below the table."""
    size, view = picture.whole.size, picture.view

    def made() -> pygame.Surface:
        room = pygame.Surface(size, 0, surface)
        frame = close_frame((view.left, view.top, view.width, view.height))
        draw_room(room, room.get_rect(), scene, kit.drawings, frame)
        return room

    key = ("wall room", scene, size, tuple(view))
    surface.blit(kit.drawings.made(key, made), picture.whole)
