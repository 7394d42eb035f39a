"""The large room behind the shelf's title: dark at the left, where the title stands."""

from __future__ import annotations

from collections.abc import Hashable

import pygame

from game.window.drawings import Drawings
from game.window.kit import Kit
from game.window.picture.frame import frame_for, hero_frame
from game.window.picture.room import draw_room
from game.window.picture.scene import Scene
from game.window.theme import Colour


def hero_picture(scene: Scene, size: tuple[int, int], kit: Kit, words_end: int) -> pygame.Surface:
    """The room at this size, kept for the next time; dark enough for words up to `words_end`."""
    ground, drawings = kit.theme.ground_title, kit.drawings
    return drawings.made(
        _key(scene, size, kit, words_end), lambda: _hero(scene, size, ground, drawings, words_end)
    )


def has_hero(scene: Scene, size: tuple[int, int], kit: Kit, words_end: int) -> bool:
    """Whether `hero_picture` has this one already."""
    return kit.drawings.holds(_key(scene, size, kit, words_end))


def _key(scene: Scene, size: tuple[int, int], kit: Kit, words_end: int) -> tuple[Hashable, ...]:
    return ("hero", scene, size, kit.theme.ground_title, words_end)


def _hero(
    scene: Scene, size: tuple[int, int], ground: Colour, drawings: Drawings, words_end: int
) -> pygame.Surface:
    picture = pygame.Surface(size)
    width, height = size
    if is_tall(size):
        frame = frame_for((round(width * 0.42), 0, round(width * 0.58), height))
    else:
        frame = hero_frame((0, 0, *size), width * (0.555 if width > height * 2 else 0.62))
    draw_room(picture, picture.get_rect(), scene, drawings, frame)
    _darken(picture, ground, words_end)
    return picture


def is_tall(size: tuple[int, int]) -> bool:
    """Whether the picture fills the window, with the meeting at the right of a few cards."""
    return size[0] < size[1] * 2 and size[0] > size[1] * 1.3


def _darken(picture: pygame.Surface, ground: Colour, words_end: int) -> None:
    """The ground's colour at the left, half of it still where the words end, then less."""
    width, height = picture.get_size()
    reach = max(2, min(width, round(words_end * 1.45)))
    strip = pygame.Surface((reach, 1), pygame.SRCALPHA)
    for x in range(reach):
        share = x / reach
        alpha = 245 if share < 0.35 else round(245 * (1 - ((share - 0.35) / 0.65) ** 1.6))
        strip.set_at((x, 0), (*ground, alpha))
    picture.blit(pygame.transform.scale(strip, (reach, height)), (0, 0))
    low = max(2, height // 12)
    fade = pygame.Surface((1, low), pygame.SRCALPHA)
    for y in range(low):
        fade.set_at((0, y), (*ground, round(150 * y / low)))
    picture.blit(pygame.transform.scale(fade, (width, low)), (0, height - low))
