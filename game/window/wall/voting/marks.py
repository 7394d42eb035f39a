"""One mark a person: squares, circles and diamonds in rows, filled or hollow, or a bar for many."""

from __future__ import annotations

import pygame

from game.room.seats import Seat
from game.window import shapes
from game.window.kit import Kit
from game.window.theme import Colour
from game.window.widgets.widget import Paint, Widget

LEAST = 13
"""Marks narrower than so many pixels are no marks any more: a bar stands for them."""


LEAST_BAR = 90
"""A bar narrower than that, in drawn pixels, tells nothing: the figures beside it do."""


class VoteMarks(Widget):
    """`filled` of `whole` marks in up to `rows` rows; `seat` None draws diamonds."""

    def __init__(
        self, filled: int, whole: int, seat: Seat | None, side: float = 44, rows: int = 1
    ) -> None:
        super().__init__()
        self._filled = filled
        self._whole = max(whole, filled)
        self._seat = seat
        self._side = side
        self._rows = rows

    def _fit(self, kit: Kit, width: int) -> tuple[int, int]:
        """The step from mark to mark, and how many stand in a row; step 0 is a bar."""
        wanted = kit.px(self._side) + kit.px(self._side * 0.22)
        per_row = max(1, width // wanted)
        if -(-self._whole // per_row) <= self._rows:
            return wanted, per_row
        per_row = -(-self._whole // self._rows)
        step = width // per_row
        return (step, per_row) if step >= LEAST else (0, 0)

    def measure(self, kit: Kit, width: int) -> int:
        """As many rows as are used."""
        if not self._whole:
            return 0
        step, per_row = self._fit(kit, width)
        return step * -(-self._whole // per_row) if step else kit.px(self._side)

    def wanted_width(self, kit: Kit) -> int:
        """All in one row."""
        return self._whole * (kit.px(self._side) + kit.px(self._side * 0.22))

    def paint(self, paint: Paint) -> None:
        """Mark by mark, the filled ones first."""
        kit = paint.kit
        step, per_row = self._fit(kit, self.rect.width)
        if not step:
            self._bar(paint)
            return
        side = round(step / 1.22)
        for number in range(self._whole):
            box = pygame.Rect(0, 0, side, side)
            box.left = self.rect.left + number % per_row * step
            box.top = self.rect.top + number // per_row * step + (step - side) // 2
            self._mark(paint, box, number < self._filled)

    def _mark(self, paint: Paint, box: pygame.Rect, filled: bool) -> None:
        kit, theme, line = paint.kit, paint.kit.theme, max(2, round(box.width * 0.08))
        if self._seat is None:
            shapes.diamond(paint.surface, box.center, box.width / 2 + 1, theme.ink,
                           theme.ink if filled else theme.paper, line)  # fmt: skip
            return
        radius = 6 * kit.k if self._seat is Seat.PROFESSIONAL else box.width / 2
        edge = theme.ink if filled else theme.rule
        fill: Colour | None = _solid(kit, self._seat) if filled else None
        shapes.rounded(paint.surface, box, fill, radius, line, edge)

    def _bar(self, paint: Paint) -> None:
        kit, theme = paint.kit, paint.kit.theme
        if self.rect.width < kit.px(LEAST_BAR):
            return
        high = kit.px(self._side * 0.8)
        box = pygame.Rect(self.rect.left, 0, self.rect.width, high)
        box.centery = self.rect.centery
        shapes.rounded(paint.surface, box, theme.paper3, 6 * kit.k, 2 * kit.k, theme.rule)
        box.width = round(box.width * self._filled / max(1, self._whole))
        if box.width:
            fill = theme.ink if self._seat is None else _solid(kit, self._seat)
            shapes.rounded(paint.surface, box, fill, 6 * kit.k, 2 * kit.k, theme.ink)


def _solid(kit: Kit, seat: Seat) -> Colour:
    return kit.theme.pro_solid if seat is Seat.PROFESSIONAL else kit.theme.user_solid
