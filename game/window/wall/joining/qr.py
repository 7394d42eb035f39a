"""A QR for phone cameras: black dots on white, with white round them in any look."""

from __future__ import annotations

import pygame

from game.window import shapes
from game.window.kit import Kit
from game.window.widgets.widget import Node, NodePart, Paint, Widget

LEAST_SIDE, WHITE_ROUND = 300, 22
TO_JOIN = "A code for phone cameras, to join"
TO_GET_ON_LINE = "A code for phone cameras, to join the Wi-Fi {name}"
WHITE, BLACK = (255, 255, 255), (0, 0, 0)
Dots = tuple[tuple[bool, ...], ...]


class QrCode(Widget):
    """`side` is the least width of the dots in drawn pixels; each dot is a whole number wide.

    `network` is the Wi-Fi that the code is for; "" is the room.
    """

    def __init__(self, dots: Dots, side: float = LEAST_SIDE, network: str = "") -> None:
        super().__init__()
        self._dots = dots
        self._side = max(side, LEAST_SIDE)
        self._network = network

    def _dot(self, kit: Kit) -> int:
        return max(1, -(-kit.px(self._side) // max(1, len(self._dots))))

    def _around(self, kit: Kit) -> int:
        return max(kit.px(WHITE_ROUND), 2 * self._dot(kit))

    def whole(self, kit: Kit) -> int:
        """Its side in pixels, with the white."""
        return self._dot(kit) * len(self._dots) + 2 * self._around(kit)

    def measure(self, kit: Kit, width: int) -> int:
        """Square."""
        return self.whole(kit)

    def wanted_width(self, kit: Kit) -> int:
        """Square."""
        return self.whole(kit)

    def paint(self, paint: Paint) -> None:
        """White, then the dots, in the middle of its place."""
        kit, dot = paint.kit, self._dot(paint.kit)
        box = pygame.Rect(0, 0, self.whole(kit), self.whole(kit))
        box.midtop = self.rect.midtop
        shapes.rounded(paint.surface, box, WHITE, 14 * kit.k)
        left, top = box.left + self._around(kit), box.top + self._around(kit)
        for y, row in enumerate(self._dots):
            for x, dark in enumerate(row):
                if dark:
                    paint.surface.fill(BLACK, (left + x * dot, top + y * dot, dot, dot))

    def node(self) -> Node:
        """What it is for."""
        told = self.say(TO_GET_ON_LINE, name=self._network) if self._network else self.say(TO_JOIN)
        return Node(NodePart.PICTURE, told)
