"""A scroll area: shows part of a taller child, follows the focus, says that there is more.

Where everything fits it is only a box. It takes the focus itself where it holds nothing that
does, so that the keyboard can always reach what lies below.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.window import shapes
from game.window.kit import Kit
from game.window.widgets.widget import Node, NodePart, Paint, Widget
from game.window.widgets.words import draw_reading_bar

if TYPE_CHECKING:
    from game.window.keys import KeyPressed

STEP = 60
PAGE = 0.85
"""The part of what is in view that one page goes on by."""
RING_ROOM = 10


class Scroll(Widget):
    """`offset` is how many pixels of the child lie above the edge.

    By its `name` a page that is built anew puts it back where it was. `on_ground` where it stands
    on a dark ground. `text_stop`: it is a focus stop even where everything fits, so that its text
    can be read aloud; what Enter does on it is the screen's business.
    """

    clips = True
    covers = True
    opens = True

    def __init__(
        self, child: Widget, name: object, on_ground: bool = False, text_stop: bool = False
    ) -> None:
        super().__init__(name, (child,))
        self._child = child
        self._on_ground = on_ground
        self._text_stop = text_stop
        self._kit: Kit | None = None
        self.offset = 0
        self._high = 0

    @property
    def overflows(self) -> bool:
        """True where not everything is in view."""
        return self._high > self.rect.height

    @property
    def focusable(self) -> bool:  # type: ignore[override]
        """True where the keyboard could not reach all of it otherwise."""
        inside = any(widget.focusable for widget in self._child.all())
        return (self.overflows or self._text_stop) and not inside

    def measure(self, kit: Kit, width: int) -> int:
        """The height at which nothing needs to scroll."""
        return self._child.measure(kit, width)

    def place(self, kit: Kit, rect: pygame.Rect) -> None:
        """The child below the edge by what is scrolled; room for the bar where one is needed."""
        super().place(kit, rect)
        self._kit = kit
        self._high = self._child.measure(kit, rect.width)
        width = rect.width
        if self.overflows:
            width -= kit.px(24)
            self._high = self._child.measure(kit, width)
        self.offset = max(0, min(self.offset, self._high - rect.height))
        high = max(self._high, rect.height)
        self._child.place(kit, pygame.Rect(rect.left, rect.top - self.offset, width, high))

    def scroll_by(self, pixels: float) -> bool:
        """Move the child up by so many pixels; True where that moved anything."""
        was = self.offset
        self.offset = round(max(0, min(self._high - self.rect.height, self.offset + pixels)))
        if self._kit is not None:
            self.place(self._kit, self.rect)
        return self.offset != was

    def reveal(self, rect: pygame.Rect) -> None:
        """Bring a child's place into view with room for its ring; the top wins if it is high."""
        room = RING_ROOM + 2
        top = rect.top - self.rect.top + self.offset
        wanted = max(self.offset, top + rect.height + room - self.rect.height)
        wanted = min(wanted, top - room)
        self.scroll_by(wanted - self.offset)

    def take_key(self, event: KeyPressed) -> tuple[bool, object | None]:
        """Up and Down scroll while there is further to go."""
        steps = {"down": STEP, "up": -STEP}
        if event.key in steps and self.scroll_by(steps[event.key]):
            return True, None
        return False, None

    def press(self) -> object | None:
        """Its name, where its text is a stop."""
        return super().press() if self._text_stop else None

    @property
    def rest(self) -> int:
        """How many pixels of it lie below what is in view."""
        return max(0, self._high - self.rect.height - self.offset)

    def reads_on(self, bottom: int) -> bool:
        """A page on, at most until this place is in view; False where it is in view already."""
        below = bottom + RING_ROOM - self.rect.bottom
        return below > 0 and self.scroll_by(min(below, PAGE * self.rect.height))

    def page_by(self, pages: float) -> bool:
        """Scroll by parts of what is in view."""
        return self.scroll_by(pages * self.rect.height)

    def paint(self, paint: Paint) -> None:
        """What is in view, the bar beside it, and a hint that there is more."""
        surface, kit = paint.surface, paint.kit
        was = surface.get_clip()
        surface.set_clip(self.rect.inflate(2 * max(RING_ROOM, paint.kit.px(22)), 4).clip(was))
        super().paint(paint)
        surface.set_clip(was)
        if self.overflows:
            self._paint_bar(paint)
        if self._text_stop and paint.focus is self:
            seen = self.rect.copy()
            seen.height = min(self.rect.height, max(kit.target, self._high))
            draw_reading_bar(paint, seen)
        elif not self._text_stop:
            paint.ring(self, 10 * kit.k, self._on_ground)

    @property
    def bar(self) -> pygame.Rect:
        """Where a press takes hold of the bar: wider than it is drawn. Empty where all is seen."""
        if self._kit is None or not self.overflows:
            return pygame.Rect(self.rect.topright, (0, 0))
        wide = max(24, self._kit.px(24))
        return pygame.Rect(self.rect.right - wide, self.rect.top, wide, self.rect.height)

    @property
    def thumb(self) -> pygame.Rect:
        """The part of the bar that stands for what is in view."""
        wide = max(8, self._kit.px(14)) if self._kit is not None else 0
        share = self.rect.height / max(1, self._high)
        high = max(3 * wide, round(self.rect.height * share))
        room = self.rect.height - high
        top = self.rect.top + round(room * self.offset / max(1, self._high - self.rect.height))
        return pygame.Rect(self.rect.right - wide, top, wide, high)

    def bring_thumb(self, top: int) -> bool:
        """Scroll so that the thumb begins at this height; True where that moved anything."""
        room = max(1, self.rect.height - self.thumb.height)
        share = (top - self.rect.top) / room
        return self.scroll_by(share * (self._high - self.rect.height) - self.offset)

    def _paint_bar(self, paint: Paint) -> None:
        kit, thumb = paint.kit, self.thumb
        track = pygame.Rect(thumb.left, self.rect.top, thumb.width, self.rect.height)
        shapes.rounded(paint.surface, track, kit.colour("paper3"), thumb.width / 2)
        ink = "rule" if self._on_ground else "ink"
        shapes.rounded(paint.surface, thumb, kit.colour(ink), thumb.width / 2)

    def node(self) -> Node | None:
        """All its text, where it is a focus stop."""
        if not self.focusable:
            return None
        return Node(NodePart.TEXT, " ".join(node.sentence() for node in self._child.nodes()))
