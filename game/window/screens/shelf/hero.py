"""The large room behind the shelf's title: dark at the left, where the title stands."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, replace

import pygame

from game.window.easing import progress
from game.window.kit import Kit
from game.window.picture.frame import HERO_HIGH, PEOPLE_WIDTH, hero_frame
from game.window.picture.room import draw_room
from game.window.picture.scene import Scene
from game.window.theme import Colour

FADE = 0.3
"""Seconds."""
TABLE = 0.78
"""Where the table stands, in widths of the picture."""
FREE = 0.42
"""How much of the width the two people may take, right of the words."""
BELOW_BAR = 0.26
"""How much of the height the buttons stand before."""


@dataclass(frozen=True, slots=True)
class Hero:
    """A room at a size in pixels, dark enough for words up to `words_end` from the left."""

    scene: Scene
    size: tuple[int, int]
    words_end: int

    def _key(self, kit: Kit) -> tuple[Hashable, ...]:
        return ("hero", self, kit.theme.ground_title)

    def is_made(self, kit: Kit) -> bool:
        """Whether its picture is drawn already."""
        return kit.drawings.holds(self._key(kit))

    def picture(self, kit: Kit) -> pygame.Surface:
        """The room, kept for the next time."""
        return kit.drawings.made(self._key(kit), lambda: self._drawn(kit))

    def _drawn(self, kit: Kit) -> pygame.Surface:
        picture = pygame.Surface(self.size)
        width, height = self.size
        bar = min(round(height * BELOW_BAR), height - 1)
        free = round(width * FREE / PEOPLE_WIDTH * HERO_HIGH)
        high = min(height - bar, free)
        frame = hero_frame((0, height - high, width, high), width * TABLE)
        draw_room(picture, picture.get_rect(), self.scene, kit.drawings, frame)
        _darken(picture, kit.theme.ground_title, self.words_end)
        return picture


class Behind:
    """The room that is shown, fading from the one before."""

    def __init__(self) -> None:
        self._shown: tuple[Hero, float] | None = None
        self._before: Hero | None = None

    def draw(self, surface: pygame.Surface, hero: Hero, kit: Kit, now: float, fades: bool) -> None:
        """The room, or where it `fades` a share of it over the last one."""
        if self._shown is None or self._shown[0] != hero:
            self._before = self._shown[0] if self._shown else None
            self._shown = (hero, now)
        picture, came = hero.picture(kit), self._shown[1]
        share = progress(now, came, came + FADE)
        if self._before is None or share >= 1 or not fades:
            surface.blit(picture, (0, 0))
            return
        surface.blit(replace(self._before, size=hero.size).picture(kit), (0, 0))
        veil = picture.copy()
        veil.set_alpha(round(255 * share))
        surface.blit(veil, (0, 0))

    def moving(self, scene: Scene | None, now: float) -> bool:
        """True while a room fades, or another than the shown one is wanted."""
        if self._shown is None or scene is None:
            return False
        hero, came = self._shown
        return scene != hero.scene or (self._before is not None and now - came < FADE + 0.05)


def _darken(picture: pygame.Surface, ground: Colour, words_end: int) -> None:
    """The ground's colour at the left, most of it still where the words end, then less."""
    width, height = picture.get_size()
    reach = max(2, min(width, round(words_end * 1.45)))
    strip = pygame.Surface((reach, 1), pygame.SRCALPHA)
    for x in range(reach):
        share = x / reach
        alpha = 245 if share < 0.45 else round(245 * (1 - ((share - 0.45) / 0.55) ** 2.2))
        strip.set_at((x, 0), (*ground, alpha))
    picture.blit(pygame.transform.scale(strip, (reach, height)), (0, 0))
    low = max(2, height // 12)
    fade = pygame.Surface((1, low), pygame.SRCALPHA)
    for y in range(low):
        fade.set_at((0, y), (*ground, round(150 * y / low)))
    picture.blit(pygame.transform.scale(fade, (width, low)), (0, height - low))
