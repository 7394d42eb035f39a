"""A row of which one is chosen: a label and boxes side by side, one focus stop.

Left and Right choose; a click chooses what lies under it. It shows at once; nothing is applied.
"""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.window import shapes
from game.window.keys import KeyPressed
from game.window.kit import Kit
from game.window.widgets.widget import Node, NodePart, Paint, PartBox, Widget


class Segmented(Widget):
    """`options` are (value, words); `label_share` is the label's part of the width, 0 on top."""

    focusable = True

    def __init__(
        self,
        name: object,
        label: str,
        options: Sequence[tuple[object, str]],
        value: object,
        label_share: float = 0.25,
        on_ground: bool = False,
    ) -> None:
        super().__init__(name)
        self._label = label
        self._options = tuple(options)
        self.value = value
        self._share = label_share
        self._on_ground = on_ground
        self._boxes: list[pygame.Rect] = []

    def _label_room(self, kit: Kit, width: int) -> int:
        """What the label and the room after it take beside the boxes; 0: it stands over them."""
        if not self._share or width < kit.type(26) * 18:
            return 0
        longest = max((kit.words(word, "bold", 25)[0] for word in self._label.split()), default=0)
        return max(round(width * self._share), longest + self._gap(kit))

    def _gap(self, kit: Kit) -> int:
        return max(10, kit.px(20))

    def _inner(self, kit: Kit, width: int) -> int:
        return width - 2 * kit.px(16)

    def _layout(self, kit: Kit, width: int) -> tuple[list[pygame.Rect], int, int]:
        """The boxes from (0, 0), the label's height, and the whole height."""
        inner = self._inner(kit, width)
        beside = self._label_room(kit, inner)
        room = beside - self._gap(kit) if beside else inner
        label = kit.letters.height(self._label, "bold", kit.type(25), room)
        x0, y = (beside, 0) if beside else (0, label + kit.px(8))
        boxes, x, high = [], x0, max(kit.target, round(kit.type(24) * 1.4) + kit.px(14))
        for _, words in self._options:
            text = kit.words(words, "semibold", 24)[0]
            wide = min(inner - x0, text + 2 * kit.px(16) + kit.type(24) + 2)
            if x > x0 and x + wide > inner:
                x, y = x0, y + high + kit.px(10)
            boxes.append(pygame.Rect(x, y, wide, high))
            x += wide + kit.px(12)
        return boxes, label, max(label, boxes[-1].bottom if boxes else 0)

    def measure(self, kit: Kit, width: int) -> int:
        """Label and boxes, on as many lines as they need."""
        return self._layout(kit, width)[2] + 2 * kit.px(14)

    def place(self, kit: Kit, rect: pygame.Rect) -> None:
        """Boxes beside or below the label."""
        super().place(kit, rect)
        boxes, _, _ = self._layout(kit, rect.width)
        self._boxes = [box.move(rect.left + kit.px(16), rect.top + kit.px(14)) for box in boxes]

    def paint(self, paint: Paint) -> None:
        """The label, then each box; the chosen one filled and ticked."""
        kit, theme = paint.kit, paint.kit.theme
        inner = self._inner(kit, self.rect.width)
        beside = self._label_room(kit, inner)
        left, top = self.rect.left + kit.px(16), self.rect.top + kit.px(14)
        px = kit.type(25)
        lead = 0
        if beside and self._boxes:
            step = kit.letters.line_height("bold", px)
            lead = max(0, (self._boxes[0].height - step) // 2)
        ink = theme.on_ground if self._on_ground else theme.ink
        kit.letters.paragraph(
            paint.surface, self._label, "bold", px, ink, (left, top + lead),
            beside - self._gap(kit) if beside else inner,
        )  # fmt: skip
        for (value, words), box in zip(self._options, self._boxes, strict=True):
            self._box(paint, box, words, value == self.value)
        paint.ring(self, 14 * kit.k, self._on_ground)

    def _box(self, paint: Paint, box: pygame.Rect, words: str, chosen: bool) -> None:
        kit, theme = paint.kit, paint.kit.theme
        fill, ink, line = theme.paper, theme.ink, theme.rule
        if chosen:
            fill, ink, line = theme.ink, theme.paper, theme.ink
            if self._on_ground:
                fill, ink, line = theme.ground_title, theme.on_ground, theme.on_ground
        shapes.rounded(paint.surface, box, fill, 12 * kit.k, 3 * kit.k, line)
        px = kit.type(24)
        text = kit.letters.size(words, "semibold", px)[0]
        x = box.centerx - text // 2
        if chosen:
            x += round(px * 0.5)
            shapes.mark(paint.surface, (x - px * 0.62, box.centery), px * 0.66, "tick", ink)
        high = kit.letters.font("semibold", px).get_height()
        kit.letters.draw(paint.surface, words, "semibold", px, ink, (x, box.centery - high / 2))

    @property
    def _now(self) -> int | None:
        """Which box is chosen; None for none of them."""
        values = [value for value, _ in self._options]
        return values.index(self.value) if self.value in values else None

    def _step(self, by: int) -> object | None:
        to = max(0, min(len(self._options) - 1, (self._now or 0) + by))
        return self._options[to][0] if self._options[to][0] != self.value else None

    def take_key(self, event: KeyPressed) -> tuple[bool, object | None]:
        """Left and Right choose the neighbour."""
        if event.key in ("left", "right"):
            return True, self._step(-1 if event.key == "left" else 1)
        return False, None

    def press(self) -> object | None:
        """Enter goes to the next one, and from the last to the first: one key is enough."""
        now = -1 if self._now is None else self._now
        return self._options[(now + 1) % len(self._options)][0]

    def click(self, x: int, y: int) -> object | None:
        """The box under the pointer; between boxes nothing."""
        for (value, _), box in zip(self._options, self._boxes, strict=True):
            if box.collidepoint(x, y):
                return value
        return None

    def boxes(self) -> tuple[PartBox, ...]:
        """Each word with its box."""
        pairs = zip(self._options, self._boxes, strict=True)
        return tuple(PartBox(words, value == self.value, box) for (value, words), box in pairs)

    def press_box(self, number: int) -> object | None:
        """What that word stands for."""
        return self._options[number][0]

    def node(self) -> Node:
        """The label and what is chosen."""
        chosen = "" if self._now is None else self._options[self._now][1]
        others = ", ".join(text for _, text in self._options)
        return Node(
            NodePart.OPTIONS, self._label, value=chosen,
            description=self.say("Left and Right change it: {others}.", others=others),
        )  # fmt: skip
