"""Where an arrow key leads: the nearest widget that lies that way.

Plain geometry of rectangles; the page decides which widgets take part.
"""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.window.widgets.widget import Widget

ASIDE = 3


def nearest(start: Widget, others: Sequence[Widget], direction: str) -> Widget | None:
    """The widget an arrow (`up`, `down`, `left`, `right`) leads to, or None.

    Left and Right only lead to what stands beside; Up and Down also to what stands aside, at a
    price, so that every row can be reached.
    """
    ahead = [other for other in others if other is not start]
    costs = [(cost, number) for number, other in enumerate(ahead)
             if (cost := _cost(start.rect, other.rect, direction)) is not None]  # fmt: skip
    return ahead[min(costs)[1]] if costs else None


def _cost(a: pygame.Rect, b: pygame.Rect, direction: str) -> float | None:
    match direction:
        case "down":
            along, aside = b.top - a.bottom, _apart(a.left, a.right, b.left, b.right)
            lies = b.centery > a.centery and b.top >= a.top + a.height // 2
        case "up":
            along, aside = a.top - b.bottom, _apart(a.left, a.right, b.left, b.right)
            lies = b.centery < a.centery and b.bottom <= a.bottom - a.height // 2
        case "right":
            along, aside = b.left - a.right, _apart(a.top, a.bottom, b.top, b.bottom)
            lies = b.centerx > a.centerx and aside == 0 and b.left >= a.left + a.width // 2
        case _:
            along, aside = a.left - b.right, _apart(a.top, a.bottom, b.top, b.bottom)
            lies = b.centerx < a.centerx and aside == 0 and b.right <= a.right - a.width // 2
    return max(0, along) + ASIDE * aside if lies else None


def _apart(a_from: int, a_to: int, b_from: int, b_to: int) -> int:
    """The gap between two stretches; 0 where they overlap."""
    return max(0, b_from - a_to, a_from - b_to)


def under(widget: Widget, x: int, y: int) -> Widget | None:
    """The focusable widget under a point; children stand before what holds them."""
    inside = widget.rect.collidepoint(x, y)
    if widget.clips and not inside:
        return None
    for child in reversed(widget.children):
        found = under(child, x, y)
        if found is not None:
            return found
    return widget if inside and widget.focusable else None
