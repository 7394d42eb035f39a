"""A held pointer that drags: the thumb of a scroll bar, or what a scroll area shows.

A press on the bar beside the thumb brings the thumb there. A finger or a pen that slides over the
content takes it along; less than `SLIP` pixels are still a press.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.window.widgets.scroll import Scroll
from game.window.widgets.widget import Widget

SLIP = 12


@dataclass(slots=True)
class Drag:
    """One from down to up. `grip` is how far below the thumb's top it is held; None: no bar."""

    area: Scroll
    last: int
    grip: int | None = None
    has_slid: bool = False

    def to(self, y: int) -> bool:
        """The pointer is at this height now; True where that scrolled, or began to."""
        if self.grip is not None:
            return self.area.bring_thumb(y - self.grip)
        if not self.has_slid and abs(y - self.last) < SLIP:
            return False
        self.has_slid = True
        moved = self.area.scroll_by(self.last - y)
        self.last = y
        return moved

    def follow(self, root: Widget) -> None:
        """The page was built anew while it is held: the area of the same name is dragged on."""
        areas = (one for one in root.all() if isinstance(one, Scroll))
        self.area = next((one for one in areas if one.sends == self.area.sends), self.area)


def drag_from(root: Widget, x: int, y: int) -> Drag | None:
    """What a press here would drag: the innermost area that scrolls; None: nothing."""
    areas = [widget for widget in root.all() if isinstance(widget, Scroll) and widget.overflows]
    area = next((one for one in reversed(areas) if one.rect.collidepoint(x, y)), None)
    if area is None:
        return None
    if not area.bar.collidepoint(x, y):
        return Drag(area, y)
    thumb = area.thumb
    inside = thumb.top <= y < thumb.bottom
    drag = Drag(area, y, y - thumb.top if inside else thumb.height // 2)
    drag.to(y)
    return drag
