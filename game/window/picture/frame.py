"""Where the drawing of a room lies in the window: pure arithmetic.

Here: `Frame` and the three ways to find one. The drawing is 2600 by 1080, its floor at 800, its
table in the middle. Not here: drawing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

Box: TypeAlias = tuple[int, int, int, int]
"""Left, top, width and height in pixels."""

ROOM = (2600, 1080)
FLOOR = 800
PEOPLE_WIDTH, COMPANY_WIDTH = 880, 1060
"""What is always seen: of two empty chairs, and of the two with whoever sits behind them."""
BELOW_FLOOR = 30
HERO_HIGH = 572
FACES_ABOVE_FLOOR = 290


@dataclass(frozen=True, slots=True)
class Frame:
    """The table's middle (`x`), the floor (`floor`) and the lamp's top, in pixels; the zoom."""

    x: float
    floor: float
    zoom: float
    lamp_top: float

    def moved(self, right: float, down: float) -> Frame:
        """The same frame in a picture that begins elsewhere."""
        return Frame(self.x + right, self.floor + down, self.zoom, self.lamp_top + down)

    @property
    def left(self) -> float:
        """The left edge of the drawing of the room."""
        return self.x - ROOM[0] / 2 * self.zoom

    @property
    def faces(self) -> int:
        """The y below which no face ever is, however small somebody sits."""
        return round(self.floor - FACES_ABOVE_FLOOR * self.zoom)

    @property
    def top(self) -> float:
        """The upper edge of the drawing of the room."""
        return self.floor - FLOOR * self.zoom


def frame_for(view: Box) -> Frame:
    """The largest frame in which all, from the lamp to the feet, stand inside `view`."""
    left, top, width, height = view
    zoom = max(0.02, min(width / COMPANY_WIDTH, height / (FLOOR + BELOW_FLOOR)))
    floor = top + height - BELOW_FLOOR * zoom
    return Frame(left + width / 2, floor, zoom, max(top, floor - FLOOR * zoom))


def close_frame(view: Box) -> Frame:
    """For a low, wide box: larger people, cut off below the table, never at the head."""
    left, top, width, height = view
    zoom = max(0.02, min(width / COMPANY_WIDTH, height / 604))
    return Frame(left + width / 2, top + 724 * zoom, zoom, top - 22 * zoom)


def hero_frame(view: Box, table: float) -> Frame:
    """For the picture behind a title: two empty chairs, `table` pixels right of its left edge."""
    left, top, _, height = view
    zoom = max(0.02, height / HERO_HIGH)
    return Frame(left + table, top + height - 28 * zoom, zoom, top - 14 * zoom)
