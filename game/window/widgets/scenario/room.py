"""A small picture of a room: two people at a table, with words for who cannot see it.

It keeps what it has drawn, for the same scene at the same size. How a room is drawn is in
`game.window.picture`.
"""

from __future__ import annotations

from collections.abc import Hashable

import pygame

from game.window import shapes
from game.window.drawings import Drawings
from game.window.kit import Kit
from game.window.picture.frame import close_frame, frame_for
from game.window.picture.room import draw_room
from game.window.picture.scene import Scene
from game.window.widgets.widget import Node, NodePart, Paint, Widget


class Pictures:
    """How many pictures a frame may make before it is shown; None: as many as there are."""

    def __init__(self, a_frame: int | None = None) -> None:
        self._a_frame = a_frame
        self._made = 0
        self.waiting = False

    def begin(self) -> None:
        """A frame begins."""
        self._made, self.waiting = 0, False

    def may_make(self) -> bool:
        """Whether one more can be made now; where it cannot, `waiting` says so from now on."""
        if self._a_frame is not None and self._made >= self._a_frame:
            self.waiting = True
            return False
        self._made += 1
        return True


def room_key(
    scene: Scene, size: tuple[int, int], radius: int, close: bool, top: bool
) -> tuple[Hashable, ...]:
    """What a picture of a room is kept under among the drawings."""
    return ("room", scene, size, radius, close, top)


def room_picture(
    scene: Scene, size: tuple[int, int], radius: int, drawings: Drawings, close: bool, top: bool
) -> pygame.Surface:
    """The room at a size, its corners cut round by `radius`; with `top`, the upper ones only."""
    key = room_key(scene, size, radius, close, top)
    return drawings.made(key, lambda: _room(scene, size, radius, drawings, close, top))


def _room(
    scene: Scene, size: tuple[int, int], radius: int, drawings: Drawings, close: bool, top: bool
) -> pygame.Surface:
    picture = pygame.Surface(size, pygame.SRCALPHA)
    box = (0, 0, *size)
    frame = close_frame(box) if close else frame_for(box)
    draw_room(picture, picture.get_rect(), scene, drawings, frame)
    return shapes.cut_round(picture, radius, top) if radius else picture


class RoomPicture(Widget):
    """A room at a share of its width (`ratio` is height over width), or filling what it gets."""

    def __init__(
        self,
        scene: Scene,
        name: str,
        ratio: float = 0.65,
        radius: float = 18,
        close: bool = False,
        top: bool = False,
        pictures: Pictures | None = None,
    ) -> None:
        super().__init__()
        self._pictures = pictures
        self._scene = scene
        self._name = name
        self._ratio = ratio
        self._radius = radius
        self._close = close
        self._top = top

    def measure(self, kit: Kit, width: int) -> int:
        """A share of the width."""
        return round(width * self._ratio)

    def paint(self, paint: Paint) -> None:
        """The room."""
        if self.rect.width < 2 or self.rect.height < 2:
            return
        kit, size = paint.kit, (self.rect.width, self.rect.height)
        radius = kit.px(self._radius) if self._radius else 0
        key = room_key(self._scene, size, radius, self._close, self._top)
        if self._pictures and not kit.drawings.holds(key) and not self._pictures.may_make():
            corners = shapes.TOP_CORNERS if self._top else shapes.ALL_CORNERS
            shapes.rounded(paint.surface, self.rect, kit.theme.paper3, radius, corners=corners)
            return
        picture = room_picture(self._scene, size, radius, kit.drawings, self._close, self._top)
        paint.surface.blit(picture, self.rect)

    def node(self) -> Node:
        """What it shows."""
        return Node(NodePart.PICTURE, self._name)
