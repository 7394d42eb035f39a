"""The trail of a debrief as widgets: a list of moments with the strip's line beside it.

Every row is a stop of its own; Up and Down step through the moments. Lines and points are drawn
by `game.window.trail`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pygame

from game.model.power import Chair
from game.window import shapes
from game.window.keys import KeyPressed
from game.window.kit import Kit
from game.window.meter.track import TrackPlace
from game.window.trail.drawing import draw_guides, draw_point, draw_runs
from game.window.trail.view import TrailRow, TrailView
from game.window.widgets.boxes import Column
from game.window.widgets.scroll import Scroll
from game.window.widgets.widget import Node, NodePart, Paint, Widget
from game.window.widgets.words import Words
from game.words.change import ChangeMark

BESIDE = 25.0
"""Ems of width from which on the line stands beside the words, not below them."""
WORDS = 0.46
"""The part of a row that its words take there."""
HEAD, LEGEND = 23, 21


class Trail(Widget):
    """The two ends as a head that stays, and the rows below it; `says` is given a row's number.

    `steps` is what a row sends that an arrow leads to. `scrolls` is False where all of it stands
    in something that scrolls.
    """

    def __init__(
        self,
        view: TrailView,
        says: Callable[[int], object],
        steps: Callable[[int], object],
        scrolls: bool = True,
    ) -> None:
        rows = _Rows(view, says, steps)
        self._rows = rows
        self._head = _Head(view)
        self._list: Widget = Scroll(rows, "trail") if scrolls else rows
        super().__init__(children=(self._head, self._list))

    def measure(self, kit: Kit, width: int) -> int:
        """Head and all rows."""
        inner = width - 2 * kit.px(20)
        high = self._head.measure(kit, inner) + self._list.measure(kit, inner)
        return high + 2 * kit.px(16)

    def place(self, kit: Kit, rect: pygame.Rect) -> None:
        """The head as wide as the rows, so that both have one track."""
        super().place(kit, rect)
        inner = rect.inflate(-2 * kit.px(20), -2 * kit.px(16))
        high = self._head.measure(kit, inner.width)
        body = pygame.Rect(inner.left, inner.top + high, inner.width, max(0, inner.height - high))
        self._list.place(kit, body)
        self._head.place(kit, pygame.Rect(inner.left, inner.top, self._rows.rect.width, high))

    def paint(self, paint: Paint) -> None:
        """On paper."""
        kit, theme = paint.kit, paint.kit.theme
        line = theme.rule if theme.outlines else None
        shapes.rounded(paint.surface, self.rect, theme.paper, 18 * kit.k,
                       3 * kit.k if line else 0, line)  # fmt: skip
        super().paint(paint)


def track_of(rect: pygame.Rect, kit: Kit) -> TrackPlace:
    """Where the line lies in rows of this width: beside their words, or below them."""
    edge = kit.px(24)
    left = rect.left + edge
    if is_beside(rect.width, kit):
        left = rect.left + round(rect.width * WORDS) + edge
    return TrackPlace(left, max(1, rect.right - edge - left), 0, 0, kit.k)


def is_beside(width: int, kit: Kit) -> bool:
    """Whether rows of this width have their line beside their words."""
    return kit.scale.ems(width) >= BESIDE


class _Head(Widget):
    """Whose end is which, and which of two runs is which."""

    def __init__(self, view: TrailView) -> None:
        super().__init__()
        self._view = view

    def _labels(self) -> list[tuple[str, Chair]]:
        view = self._view
        if not view.has_other:
            return []
        return [(view.label, view.shape), (view.other_label, view.shape.other)]

    def measure(self, kit: Kit, width: int) -> int:
        """One line of names; the legend beside it, or above."""
        names, legend = round(kit.type(HEAD) * 1.7), round(kit.type(LEGEND) * 1.5)
        labels = len(self._labels()) * legend
        return max(names, labels) if is_beside(width, kit) else names + labels

    def paint(self, paint: Paint) -> None:
        """The names over the ends of the track, and what is the middle between them."""
        kit, view = paint.kit, self._view
        track, px = track_of(self.rect, kit), kit.type(HEAD)
        y = self.rect.bottom - round(px * 0.95)
        taken = 0
        for chair, ink in (
            (Chair.PROFESSIONAL, kit.theme.pro),
            (Chair.SERVICE_USER, kit.theme.user),
        ):
            most = (track.length - px) / 2
            name = kit.letters.lines(view.names[chair], "bold", px, most)[0]
            size = kit.letters.size(name, "bold", px)[0]
            right = track.left + track.length - size
            left = track.left if chair is Chair.PROFESSIONAL else right
            kit.letters.draw(paint.surface, name, "bold", px, ink, (left, y), "midleft")
            taken = max(taken, size)
        same = self.say("the same")
        half = kit.letters.size(same, "semibold", px)[0] / 2
        if taken + half + px * 0.6 <= track.length / 2:
            at = (track.x(50), y)
            kit.letters.draw_in_middle(paint.surface, same, "semibold", px, kit.theme.ink, at)
        self._paint_legend(paint)

    def _paint_legend(self, paint: Paint) -> None:
        kit, px = paint.kit, paint.kit.type(LEGEND)
        y = self.rect.top + px * 0.75
        for label, chair in self._labels():
            draw_point(paint.surface, (self.rect.left + px, y), chair, kit)
            at, room = (self.rect.left + px * 2.1, y), self.rect.width - px * 2.1
            words = kit.letters.lines(label, "semibold", px, room)[0]
            kit.letters.draw(paint.surface, words, "semibold", px, kit.theme.ink, at, "midleft")
            y += px * 1.5

    def node(self) -> Node:
        """Which way is whose."""
        one, other = (self._view.names[chair] for chair in (Chair.PROFESSIONAL, Chair.SERVICE_USER))
        told = self.say("Left is {one}, right is {other}.", one=one, other=other)
        return Node(NodePart.TEXT, told)


class _Rows(Column):
    """All rows, with the line that goes through them."""

    def __init__(
        self, view: TrailView, says: Callable[[int], object], steps: Callable[[int], object]
    ) -> None:
        last = len(view.rows) - 1
        self._view = view
        self._all: Sequence[_Row] = [
            _Row(
                row,
                says(number),
                (number + 1, last + 1),
                number == view.selected,
                (
                    steps(number - 1) if number else None,
                    steps(number + 1) if number < last else None,
                ),
            )
            for number, row in enumerate(view.rows)
        ]
        super().__init__(self._all, gap=0)

    def paint(self, paint: Paint) -> None:
        """Words and frames, then everything that is drawn across them."""
        kit, track = paint.kit, track_of(self.rect, paint.kit)
        if not self._all:
            return
        bottom = self._all[-1].rect.bottom
        box = pygame.Rect(self.rect.left, self.rect.top, self.rect.width, bottom - self.rect.top)
        for row in self._all:
            row.paint_ground(paint)
        beside = is_beside(self.rect.width, kit)
        for lane in [box] if beside else [row.lane(kit) for row in self._all]:
            draw_guides(paint.surface, track, lane, kit)
        super().paint(paint)
        middles = [row.lane(kit).centery for row in self._all]
        top = self.rect.top if beside else None
        draw_runs(paint.surface, self._view, track, top, middles, kit)


class _Row(Widget):
    """One move in words, with room for its point."""

    focusable = True
    covers = True

    def __init__(
        self,
        row: TrailRow,
        sends: object,
        place: tuple[int, int],
        chosen: bool,
        beside: tuple[object | None, object | None],
    ) -> None:
        self._row = row
        self._place = place
        self._chosen = chosen
        self._to = {"up": beside[0], "down": beside[1]}
        marked = row.change.mark in (ChangeMark.SYSTEM, ChangeMark.LAW)
        title = Words(row.title, "bold", 24, leading=1.2)
        change = Words(row.change.words, "body", 22, leading=1.25, indent=1.1 if marked else 0)
        self._mark = change if marked else None
        self._words = Column((title, change), gap=2)
        super().__init__(sends, (self._words,))

    def _width(self, kit: Kit, width: int) -> int:
        whole = round(width * WORDS) if is_beside(width, kit) else width - kit.px(16)
        return max(1, whole - kit.px(16))

    def measure(self, kit: Kit, width: int) -> int:
        """Its words, and a lane for its point below them where they take the whole width."""
        high = self._words.measure(kit, self._width(kit, width)) + 2 * kit.px(11)
        if is_beside(width, kit):
            return max(kit.target, high)
        return high + self._lane_height(kit)

    def _lane_height(self, kit: Kit) -> int:
        return round(kit.type(23) * 1.9)

    def lane(self, kit: Kit) -> pygame.Rect:
        """Where its point stands."""
        if is_beside(self.rect.width, kit):
            return self.rect
        high = self._lane_height(kit)
        return pygame.Rect(self.rect.left, self.rect.bottom - high, self.rect.width, high)

    def place(self, kit: Kit, rect: pygame.Rect) -> None:
        """The words level with their point, or above its lane."""
        super().place(kit, rect)
        wide = self._width(kit, rect.width)
        high = self._words.measure(kit, wide)
        top = rect.top + kit.px(11)
        if is_beside(rect.width, kit):
            top = rect.top + (rect.height - high) // 2
        self._words.place(kit, pygame.Rect(rect.left + kit.px(16), top, wide, high))

    def paint_ground(self, paint: Paint) -> None:
        """A ground and a frame, where it is told about."""
        if self._chosen or paint.hover is self:
            kit, theme = paint.kit, paint.kit.theme
            width = max(2, 3 * kit.k) if self._chosen else 0
            shapes.rounded(
                paint.surface, self.rect, theme.paper2, 12 * kit.k, width,
                theme.ink if self._chosen else None,
            )  # fmt: skip

    def paint(self, paint: Paint) -> None:
        """Its words and the mark of what nobody at the table did."""
        super().paint(paint)
        kit = paint.kit
        if self._mark is not None:
            side = kit.type(22) * 0.8
            at = (self._mark.rect.left + side / 2, self._mark.rect.top + kit.type(22) * 0.62)
            if self._row.change.mark is ChangeMark.LAW:
                box = pygame.Rect(0, 0, round(side), round(side))
                box.center = round(at[0]), round(at[1])
                ground = kit.theme.paper2 if self._chosen else kit.theme.paper
                kit.icon(paint.surface, "lock", box, kit.theme.ink, ground)
            else:
                shapes.diamond(paint.surface, at, side / 2, kit.theme.ink)
        paint.ring(self, 12 * kit.k)

    def take_key(self, event: KeyPressed) -> tuple[bool, object | None]:
        """Up and Down lead to the moments beside it, and on from the first and the last."""
        sent = self._to.get(event.key)
        return sent is not None, sent

    def node(self) -> Node:
        """Its number and moment, what it changed, and where that left the say."""
        number, count = self._place
        name = self.say("Moment {number} of {all}, {moment}", number=number, all=count,
                        moment=self._row.title)  # fmt: skip
        return Node(NodePart.BUTTON, name, description=self._row.words, chosen=self._chosen)
