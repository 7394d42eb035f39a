"""A word of how people look: a picture with the word below, chosen by a press."""

from __future__ import annotations

import pygame

from game.cast.figure import SEATED, figure, portrait
from game.model.picture import Description
from game.window import shapes
from game.window.drawings import Drawings
from game.window.kit import Kit
from game.window.lettering import Role
from game.window.theme import Colour
from game.window.widgets.scenario.room import Pictures
from game.window.widgets.widget import Node, NodePart, Paint, Widget
from game.words.settings import NOT_DRAWN

GROUND: Colour = (143, 181, 217)
SIDE = 150.0
"""The side of a picture, in pixels of the drawing."""
_WORDS = 23


_ON_THE_HEAD = frozenset(
    (
        *("age", "skin", "hair", "face hair", "head"),
        *("face shape", "eye shape", "glasses", "hearing aid"),
    )
)
_AT_THE_FEET = frozenset(("wheelchair", "stick", "long cane", "guide dog"))


class Tile(Widget):
    """`looks` is who is drawn with the word, as much of them as its `key` is about.

    `pictures` says how many pictures that are not there yet a frame may make: until then the
    tile is plain.
    """

    focusable = True

    def __init__(
        self,
        sends: object,
        word: str,
        chosen: bool,
        looks: Description,
        pictures: Pictures,
        key: str,
    ) -> None:
        super().__init__(sends)
        self._word = word
        self._looks = looks
        self._pictures = pictures
        self._key = key
        self._chosen = chosen
        self._role: Role = "bold" if chosen else "body"

    def measure(self, kit: Kit, width: int) -> int:
        """The picture, and the word on as many lines as it needs."""
        words = kit.letters.height(self._word, self._role, kit.type(_WORDS), max(1, width))
        return kit.px(SIDE + 16) + words

    def paint(self, paint: Paint) -> None:
        """Picture, frame and word; the chosen one has a tick."""
        if not self.rect.colliderect(paint.surface.get_clip()):
            return
        kit, theme = paint.kit, paint.kit.theme
        box = pygame.Rect(0, self.rect.top + kit.px(4), kit.px(SIDE), kit.px(SIDE))
        box.centerx = self.rect.centerx
        picture = self._picture(box.width, kit.drawings)
        if picture is None:
            shapes.rounded(paint.surface, box, theme.paper3, 12 * kit.k)
        else:
            paint.surface.blit(picture, box)
        width, line = (5, theme.ink) if self._chosen else (2, theme.rule)
        shapes.rounded(paint.surface, box, None, 12 * kit.k, width * kit.k, line)
        if self._chosen:
            self._tick(paint, box)
        self._write(paint, box.bottom + kit.px(6))
        paint.ring(self, 12 * kit.k)

    def _write(self, paint: Paint, y: int) -> None:
        kit, px = paint.kit, paint.kit.type(_WORDS)
        for line in kit.letters.lines(self._word, self._role, px, self.rect.width):
            x = self.rect.centerx - kit.letters.size(line, self._role, px)[0] / 2
            kit.letters.draw(paint.surface, line, self._role, px, kit.theme.ink, (x, y))
            y += kit.letters.line_height(self._role, px)

    def _tick(self, paint: Paint, box: pygame.Rect) -> None:
        kit, side = paint.kit, paint.kit.px(32)
        badge = pygame.Rect(0, 0, side, side)
        badge.bottomright = box.right - kit.px(8), box.bottom - kit.px(8)
        shapes.rounded(paint.surface, badge, kit.theme.ink, 7 * kit.k)
        shapes.mark(paint.surface, badge.center, side * 0.6, "tick", kit.theme.paper)

    def _picture(self, side: int, drawings: Drawings) -> pygame.Surface | None:
        key = ("word", self._looks, side, self._key)
        if not drawings.holds(key) and not self._pictures.may_make():
            return None
        return drawings.made(key, lambda: _drawn(self._looks, side, self._key, drawings))

    def node(self) -> Node:
        """The word, and whether it is chosen."""
        return Node(NodePart.TOGGLE, self._word, chosen=self._chosen)


def _drawn(looks: Description, side: int, key: str, drawings: Drawings) -> pygame.Surface:
    picture = pygame.Surface((side, side), pygame.SRCALPHA)
    picture.fill(GROUND)
    if key in _ON_THE_HEAD:
        drawn = drawings.composed(lambda: portrait(looks), side, side, NOT_DRAWN)
        picture.blit(drawn, drawn.get_rect(midbottom=(side // 2, side)))
    else:
        size = _size(side, 1.0 if key in _AT_THE_FEET else 1.5)
        drawn = drawings.composed(lambda: figure(looks), *size, NOT_DRAWN)
        picture.blit(
            drawn, (side // 2 - size[0] // 2, 0 if key in _AT_THE_FEET else -size[1] // 11)
        )
    return shapes.cut_round(picture, max(2, side // 10))


def _size(side: int, larger: float) -> tuple[int, int]:
    """Width and height of a whole figure in a tile; one that is larger is cut off below."""
    high = round(side * larger)
    return round(high * SEATED[2] / SEATED[3]), high
