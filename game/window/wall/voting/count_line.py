"""Votes for one option in one line: whose, one mark a person, the count, and what it was before."""

from __future__ import annotations

import pygame

from game.room.seats import Seat
from game.window.kit import Kit
from game.window.wall.page.scale import RESULT, SECOND, SMALL
from game.window.wall.voting.marks import VoteMarks
from game.window.widgets.widget import Node, NodePart, Paint, Widget
from game.words.rules import seat_words

ICONS = {Seat.PROFESSIONAL: "chair-pro", Seat.SERVICE_USER: "chair-user"}
WAS = "was {count}"
INKS = {Seat.PROFESSIONAL: "pro", Seat.SERVICE_USER: "user"}


class CountLine(Widget):
    """`votes` of `whole`; `seat` None is the whole room. `was` are those of the round before.

    With `named` False a chair's icon stands for its name.
    """

    def __init__(
        self,
        votes: int,
        whole: int,
        seat: Seat | None,
        side: float,
        was: int | None = None,
        named: bool = True,
    ) -> None:
        super().__init__()
        self._votes = votes
        self._whole = whole
        self._seat = seat
        self._side = side
        self._was = was
        self._named = named
        self._marks = VoteMarks(votes, whole, seat, side)

    def _label(self, kit: Kit) -> int:
        """Width of icon and name, in pixels; as wide for either chair."""
        if self._seat is None:
            return 0
        icon = round(kit.type(SECOND) * 1.3) + kit.px(10)
        if not self._named:
            return icon
        px = kit.type(SECOND)
        names = (seat_words(seat, kit.say) for seat in INKS)
        widest = max(kit.letters.size(name, "bold", px)[0] for name in names)
        return icon + widest + kit.px(24)

    def _figures(self) -> str:
        return self.say("{some} of {all}", some=self._votes, all=self._whole)

    def _end(self, kit: Kit) -> int:
        """Width of the count, and of what it was, in pixels."""
        most = self.say("{some} of {all}", some=self._whole, all=self._whole)
        wide = kit.letters.size(most, "extrabold", kit.type(RESULT))[0] + kit.px(18)
        if self._was is not None:
            wide += kit.letters.size(kit.say(WAS, count="000"), "medium", kit.type(SMALL))[
                0
            ] + kit.px(8)
        return wide

    def measure(self, kit: Kit, width: int) -> int:
        """As high as the count or the marks."""
        return max(round(kit.type(RESULT) * 1.08), kit.px(self._side))

    def place(self, kit: Kit, rect: pygame.Rect) -> None:
        """The marks between name and count."""
        super().place(kit, rect)
        left = rect.left + self._label(kit)
        wide = max(1, rect.right - self._end(kit) - left)
        high = self._marks.measure(kit, wide)
        self._marks.place(kit, pygame.Rect(left, rect.centery - high // 2, wide, high))

    def paint(self, paint: Paint) -> None:
        """Name, marks, count."""
        kit, theme, surface = paint.kit, paint.kit.theme, paint.surface
        y = self.rect.centery
        if self._seat is not None:
            ink = kit.colour(INKS[self._seat])
            side = round(kit.type(SECOND) * 1.2)
            box = pygame.Rect(self.rect.left, 0, side, side)
            box.centery = y
            kit.icon(surface, ICONS[self._seat], box, ink, theme.paper)
            if self._named:
                at = (box.right + kit.px(12), y)
                name = seat_words(self._seat, kit.say)
                kit.letters.draw(surface, name, "bold", kit.type(SECOND), ink, at, "midleft")
        self._marks.paint(paint)
        end = kit.letters.draw(surface, self._figures(), "extrabold", kit.type(RESULT), theme.ink,
                               (self.rect.right, y), "midright")  # fmt: skip
        if self._was is not None:
            was, at = kit.say(WAS, count=self._was), (end.left - kit.px(14), y)
            kit.letters.draw(surface, was, "medium", kit.type(SMALL), theme.ink2, at, "midright")

    def node(self) -> Node:
        """Whose votes, how many, how many before."""
        whose = f"{seat_words(self._seat, self.say)}: " if self._seat is not None else ""
        was = self.say(", was {was}", was=self._was) if self._was is not None else ""
        return Node(NodePart.TEXT, f"{whose}{self._figures()}{was}")
