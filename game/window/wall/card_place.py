"""Where a card over the wall stands, and the veil that darkens what is under it."""

from __future__ import annotations

import pygame

from game.window.kit import Kit
from game.window.wall.page.scale import MARGIN
from game.window.widgets.boxes import Fixed, Pad
from game.window.widgets.scroll import Scroll
from game.window.widgets.widget import Widget

WIDTH = 1240
PAD = (40, 30, 40, 34)
INSIDE = (12, 12, 12, 12)


def over_place(kit: Kit, card: Widget) -> Fixed:
    """The card in the middle; it scrolls where it is higher than the window."""
    margin = kit.px(MARGIN)
    wide = min(kit.px(WIDTH), kit.scale.width - 2 * margin)
    left, top, right, bottom = (kit.px(side) for side in PAD)
    inner = Pad(card, INSIDE)
    high = inner.measure(kit, wide - left - right) + top + bottom
    most = kit.scale.height - margin
    shown: Widget = inner
    if high > most:
        shown, high = Scroll(inner, "over"), most
    at = pygame.Rect(0, 0, wide, high)
    at.center = kit.scale.width // 2, kit.scale.height // 2
    return Fixed(((Pad(shown, PAD, "paper", 24), at),))


def veil(surface: pygame.Surface) -> None:
    """Darken everything."""
    surface.fill((90, 90, 90), special_flags=pygame.BLEND_RGB_MULT)
