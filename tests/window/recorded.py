"""Lettering that remembers what it drew: where each line of text came to stand, and on what."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import ClassVar

import pygame

from game.window.lettering import ROOM_ROUND_LETTERS, Anchor, Lettering, Role
from game.window.theme import Colour

from .contrast import contrast


@dataclass(frozen=True, slots=True)
class DrawnText:
    """A line of text. `ink` is where its pixels stand, `seen` the part that was let through.

    `contrast` is that of its colour to what it was drawn on, wherever most of it stands.
    """

    surface: pygame.Surface
    text: str
    ink: pygame.Rect
    seen: pygame.Rect
    contrast: float


class RecordedLettering(Lettering):
    """As the window's, and everything drawn since `forget` is in `drawn`."""

    drawn: ClassVar[list[DrawnText]] = []

    def draw(
        self,
        surface: pygame.Surface,
        text: str,
        role: Role,
        px: float,
        colour: Colour,
        pos: tuple[float, float],
        anchor: Anchor = "topleft",
    ) -> pygame.Rect:
        """As before; remembered."""
        ground = self._ground(surface, text, role, px, anchor, pos)
        place = super().draw(surface, text, role, px, colour, pos, anchor)
        self._remember(surface, text, place, contrast(colour, ground))
        return place

    def _ground(
        self,
        surface: pygame.Surface,
        text: str,
        role: Role,
        px: float,
        anchor: Anchor,
        pos: tuple[float, float],
    ) -> Colour:
        """The colour that most of the text will stand on."""
        place = pygame.Rect((0, 0), self.size(text, role, px))
        setattr(place, anchor, (round(pos[0]), round(pos[1])))
        seen = _inked(place).clip(surface.get_clip())
        found = Counter(
            tuple(surface.get_at((x, y))[:3])
            for x in range(seen.left, seen.right, max(1, seen.width // 9))
            for y in range(seen.top, seen.bottom, max(1, seen.height // 4))
        )
        ((red, green, blue), _) = found.most_common(1)[0] if found else ((0, 0, 0), 0)
        return red, green, blue

    def _remember(
        self, surface: pygame.Surface, text: str, place: pygame.Rect, seen_at: float
    ) -> None:
        ink = _inked(place)
        seen = ink.clip(surface.get_clip())
        if text.strip() and seen.width and seen.height:
            self.drawn.append(DrawnText(surface, text, ink, seen, seen_at))


def _inked(place: pygame.Rect) -> pygame.Rect:
    """The place without the room above capitals and below the line that few letters use."""
    return place.inflate(0, -round(place.height * ROOM_ROUND_LETTERS))
