"""Sizes and looks of the wall: letters that are read from the back of a room.

Here: the sizes of section 11 of the design, in pixels at 1920 by 1080, and the kit that draws
with them. What stands where is the stages' business.
"""

from __future__ import annotations

from game.window.kit import Kit
from game.window.layout import Scale
from game.window.theme import theme_for

STATEMENT, CHOICE, LONG, LEAST_CHOICE = 50, 47, 40, 36
COUNT, RESULT = 62, 42
TITLE = 76
SAID, SECOND, SMALL = 34, 30, 28
LEAST = 26
LEAST_PIXELS = 20
GROWTH = 0.5
MARGIN, GAP = 48, 12


class WallScale(Scale):
    """Every text is large already, so the text setting makes it grow half as much."""

    __slots__ = ()

    def type(self, drawn: float) -> int:
        """A text size in pixels; never less than 26 of the drawing or 20 of the window."""
        return round(max(max(drawn, LEAST) * self.k, LEAST_PIXELS) * (1 + (self.text - 1) * GROWTH))


def wall_kit(kit: Kit, text: float) -> Kit:
    """The kit that a wall draws with: lamplight or daylight, and the sizes of a projector."""
    look = "lamplight" if kit.theme.look == "dusk" else kit.theme.look
    scale = WallScale(kit.scale.width, kit.scale.height, text)
    return Kit(theme_for(look), kit.letters, kit.drawings, scale, kit.say, kit.moved)
