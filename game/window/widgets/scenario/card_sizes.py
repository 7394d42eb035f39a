"""How large the parts of a card of the shelf are; known before anything of a card is drawn.

The shelf is shown with empty cards first, and draws no person for it: nothing here may import what
draws people, whose modules take longer to read than the window takes to open.
"""

from __future__ import annotations

from game.window.kit import Kit

BAND = 84
"""The drawn height of the stripe with the two faces."""
TITLE = 33
SIDE, BELOW = 16, 11
ABOUT_LEADING = 1.3


def band_height(kit: Kit) -> int:
    """The height of the stripe with the two faces in pixels."""
    return max(56, kit.px(BAND))
