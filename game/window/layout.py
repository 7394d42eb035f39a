"""Sizes: how the drawn numbers of 1920 by 1080 become pixels of this window.

Here: `Scale` (lengths and text) and `play_areas` (where panel, picture and balance stand).
The text setting makes words larger and leaves lengths alone; the smallest text of the design
is kept whatever the window. What is drawn where inside a panel is the widgets' business.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

import pygame

DRAWN = (1920, 1080)
SMALLEST_TEXT, SMALLEST_BODY, SMALLEST_TITLE = 18, 20, 26
BODY_FROM, TITLE_FROM = 24, 40
NARROW, FULL = 940, 1500
LEAST_PICTURE = 420
TIGHT = 17.5
"""Lines of running text, without the room between them."""
LEAST_TARGET = 44


@dataclass(frozen=True, slots=True)
class Scale:
    """The size of a window in pixels and the text setting (1.0 to 2.0)."""

    width: int
    height: int
    text: float = 1.0
    k: float = field(init=False, compare=False, repr=False)
    """Pixels of this window for one of the drawing."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "k", min(self.width / DRAWN[0], self.height / DRAWN[1]))

    def px(self, drawn: float) -> int:
        """A length of the drawing in pixels: 0 stays 0, any other is at least 1."""
        return max(1, round(drawn * self.k)) if drawn else 0

    def type(self, drawn: float) -> int:
        """A text size of the drawing in pixels, with the text setting and the least sizes.

        Titles grow half as much as running text: they are large already.
        """
        if drawn >= TITLE_FROM:
            return round(max(drawn * self.k, SMALLEST_TITLE) * (1 + (self.text - 1) * 0.4))
        least = SMALLEST_BODY if drawn >= BODY_FROM else SMALLEST_TEXT
        return round(max(drawn * self.k, least) * self.text)

    @property
    def em(self) -> int:
        """The size of running text in pixels."""
        return self.type(28)

    @property
    def is_tight(self) -> bool:
        """True where so few lines fit that picture, portraits and key caps are left out."""
        return self.ems(self.height) < TIGHT and self.width > self.height

    def ems(self, length: float) -> float:
        """How many times the running text's size goes into a length in pixels."""
        return length / self.em


class Arrangement(StrEnum):
    """How the play screen is laid out. PLAIN: the panel over the balance, and no picture."""

    FULL = "full"
    COMPACT = "compact"
    STACKED = "stacked"
    PLAIN = "plain"


class PlayAreas(NamedTuple):
    """Where the parts of the play screen stand, in pixels. They do not overlap.

    `picture` is empty where there is none.
    """

    arrangement: Arrangement
    panel: pygame.Rect
    picture: pygame.Rect
    meter: pygame.Rect

    def with_panel_above(self, top: int) -> PlayAreas:
        """The same with the panel down to a strip that begins there."""
        panel = self.panel.copy()
        panel.height = top - panel.top - panel.top // 2
        return self._replace(panel=panel)


def play_areas(scale: Scale, panel_on_right: bool, compact: bool = False) -> PlayAreas:
    """Section 9 of the design: beside each other, or one above the other.

    `compact` asks for the small balance even where there is room (projector mode).
    """
    if scale.is_tight:
        return _plain(scale)
    if scale.width < NARROW or scale.width < scale.height:
        return _stacked(scale)
    full = scale.width >= FULL and scale.text < 1.4 and not compact
    margin = scale.px(28)
    panel_width = _panel_width(scale, full)
    right = scale.width - panel_width - margin
    panel = pygame.Rect(
        right if panel_on_right else margin, margin, panel_width, scale.height - 2 * margin
    )
    side = pygame.Rect(0, 0, scale.width - panel_width - 2 * margin, scale.height)
    side.left = 0 if panel_on_right else panel.right + margin
    meter = _meter(scale, side, full)
    picture = pygame.Rect(side.left, 0, side.width, scale.height)
    if not panel_on_right:
        picture.left, picture.width = panel.right, scale.width - panel.right
    else:
        picture.width = panel.left
    return PlayAreas(Arrangement.FULL if full else Arrangement.COMPACT, panel, picture, meter)


def _panel_width(scale: Scale, full: bool) -> int:
    if full:
        return scale.px(640)
    share = 0.43 if scale.width < FULL else 0.36
    if scale.text >= 1.8:
        share = 0.61 if scale.width >= FULL else 0.55
    elif scale.text >= 1.4:
        share = 0.47 if scale.width < FULL else 0.41
    elif scale.text >= 1.2 and scale.width >= FULL:
        share = 0.38
    return min(round(scale.width * share), scale.width - LEAST_PICTURE - 2 * scale.px(28))


def _meter(scale: Scale, side: pygame.Rect, full: bool) -> pygame.Rect:
    """The strip's box, tall enough for a sentence of two lines and what has moved."""
    margin = scale.px(28)
    rows = 7.8 if scale.text < 1.4 else 5.9
    height = scale.px(296) if full else round(scale.type(28) * rows + scale.px(140))
    left, right = side.left + scale.px(18), side.right - scale.px(18)
    return pygame.Rect(left, scale.height - margin // (2 if full else 1) - height,
                       right - left, height)  # fmt: skip


def _stacked(scale: Scale) -> PlayAreas:
    margin = scale.px(28)
    picture = pygame.Rect(0, 0, scale.width, round(scale.height * 0.3))
    meter_height = round(scale.type(28) * 3.9 + scale.px(112))
    if scale.height >= scale.width:
        picture.height = round(scale.height * 0.38)
    meter = pygame.Rect(
        margin, picture.bottom + margin // 2, scale.width - 2 * margin, meter_height
    )
    top = meter.bottom + margin // 2
    panel = pygame.Rect(margin, top, scale.width - 2 * margin, scale.height - margin - top)
    return PlayAreas(Arrangement.STACKED, panel, picture, meter)


def _plain(scale: Scale) -> PlayAreas:
    """One thing at a time in words as large as they are asked for, and the balance below."""
    margin = scale.px(28)
    high = round(scale.type(28) * 3.9 + scale.px(60))
    meter = pygame.Rect(margin, scale.height - margin - high, scale.width - 2 * margin, high)
    panel = pygame.Rect(margin, margin, meter.width, meter.top - margin // 2 - margin)
    return PlayAreas(Arrangement.PLAIN, panel, pygame.Rect(0, 0, scale.width, 0), meter)
