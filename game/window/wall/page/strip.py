"""The balance on the wall where it is small or covered, and the room's needles under it.

Here: `Strip`, one line with the bead; `Covered`, without it; `Needles`, where the room, each
chair, the author and the trainer would put it. The balance that moves is in `game.window.meter`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

import pygame

from game.window import shapes
from game.window.kit import Kit
from game.window.meter.track import TrackPlace, draw_power, draw_track
from game.window.meter.view import MeterView
from game.window.theme import Colour
from game.window.wall.page.scale import LEAST_PIXELS, SECOND, SMALL
from game.window.widgets.widget import Node, NodePart, Paint, Widget


class Strip(Widget):
    """The balance as one line on a plate of its own."""

    def __init__(self, view: MeterView, width: float = 620) -> None:
        super().__init__()
        self._view = view
        self._width = width

    def measure(self, kit: Kit, width: int) -> int:
        """As high as its bead, with the triangle below."""
        return kit.px(82)

    def wanted_width(self, kit: Kit) -> int:
        """A length of the drawing."""
        return kit.px(self._width)

    def paint(self, paint: Paint) -> None:
        """Plate, track, bead."""
        kit, theme = paint.kit, paint.kit.theme
        edge = theme.strip_ink if theme.outlines else None
        shapes.rounded(paint.surface, self.rect, theme.strip, 16 * kit.k, 2 if edge else 0, edge)
        unit = kit.scale.k
        left, right = self.rect.left + kit.px(26), self.rect.right - kit.px(26)
        place = TrackPlace(left, right - left, self.rect.centery - kit.px(6), kit.px(33), unit)
        draw_track(paint.surface, place, kit, self._view.has_law)
        draw_power(paint.surface, place, self._view, kit)

    def node(self) -> Node:
        """Where the say stands."""
        return Node(NodePart.METER, self._view.standing)


class Covered(Widget):
    """The balance with nothing on it but the two names."""

    def __init__(self, professional: str, user: str) -> None:
        super().__init__()
        self._names = (professional, user)

    def measure(self, kit: Kit, width: int) -> int:
        """The track, and the names under it."""
        return kit.px(120) + kit.letters.line_height("bold", kit.type(SECOND))

    def paint(self, paint: Paint) -> None:
        """Track and names."""
        kit = paint.kit
        left, length = self.rect.left, self.rect.width
        place = TrackPlace(left, length, self.rect.top + kit.px(44), kit.px(76),
                           kit.scale.k * 1.7, 0, 100)  # fmt: skip
        draw_track(paint.surface, place, kit)
        draw_ends(paint, self._names, self.rect.left, self.rect.right, self.rect.bottom)

    def node(self) -> Node:
        """That it is covered."""
        return Node(NodePart.METER, self.say("The balance is covered"))


class From(Enum):
    """Whose needle it is."""

    AUTHOR = auto()
    ROOM = auto()
    PROFESSIONAL = auto()
    SERVICE_USER = auto()
    TRAINER = auto()


@dataclass(frozen=True, slots=True)
class Needle:
    """One row: where the needle stands, and from where to where most put it (None: one mark)."""

    whose: From
    words: str
    at: float
    low: float | None = None
    high: float | None = None


class Needles(Widget):
    """Needles below each other, over one ruler."""

    def __init__(self, needles: Sequence[Needle], professional: str, user: str) -> None:
        super().__init__()
        self._needles = tuple(needles)
        self._names = (professional, user)

    def _text(self, kit: Kit) -> int:
        return kit.letters.line_height("bold", kit.type(SMALL))

    def _row(self, kit: Kit) -> int:
        return self._text(kit) + kit.px(38)

    def measure(self, kit: Kit, width: int) -> int:
        """A row for each, the ruler, the names."""
        return self._row(kit) * len(self._needles) + kit.px(66) + self._text(kit)

    def paint(self, paint: Paint) -> None:
        """Rows, then the ruler and the names."""
        kit, theme = paint.kit, paint.kit.theme
        unit = kit.scale.k
        edge = kit.px(18)
        left, right = self.rect.left + edge, self.rect.right - edge
        for number, needle in enumerate(self._needles):
            top = self.rect.top + number * self._row(kit)
            px = kit.type(SMALL)
            while (
                px > LEAST_PIXELS and kit.letters.size(needle.words, "bold", px)[0] > right - left
            ):
                px -= 1
            at = (self.rect.left, top)
            kit.letters.draw(paint.surface, needle.words, "bold", px, theme.ink, at)
            middle = top + self._text(kit) + kit.px(17)
            box = (left, right - left, middle)
            self._draw(paint, needle, box)
        track = self.rect.top + len(self._needles) * self._row(kit) + kit.px(26)
        place = TrackPlace(left, right - left, track, kit.px(34), unit, 0, 100)
        draw_track(paint.surface, place, kit)
        draw_ends(paint, self._names, self.rect.left, self.rect.right, self.rect.bottom)

    def _draw(self, paint: Paint, needle: Needle, box: tuple[int, int, int]) -> None:
        kit, theme, surface = paint.kit, paint.kit.theme, paint.surface
        left, length, y = box
        shapes.line(surface, (left, y), (left + length, y), kit.px(4), theme.paper3)
        if needle.low is not None and needle.high is not None:
            start, end = (left + length * share / 100 for share in (needle.low, needle.high))
            band = pygame.Rect(round(start), 0, max(4, round(end - start)), kit.px(20))
            band.centery = y
            shapes.rounded(surface, band, theme.paper3, 8 * kit.k, 2, theme.ink)
        at, radius = (left + length * needle.at / 100, y), kit.px(16)
        _draw_mark(paint, needle.whose, at, radius)

    def node(self) -> Node:
        """Every needle in words."""
        said = [
            f"{one.words}: {round(one.at)}"
            + (
                self.say(", most from {low:g} to {high:g}", low=one.low, high=one.high)
                if one.low is not None
                else ""
            )
            for one in self._needles
        ]
        return Node(NodePart.METER, (self.say("Needles, 0 to 100.") + " ") + ". ".join(said))


def _draw_mark(paint: Paint, whose: From, at: tuple[float, float], radius: int) -> None:
    theme, surface, k = paint.kit.theme, paint.surface, paint.kit.k
    line = max(2, 3 * k)
    box = pygame.Rect(0, 0, 2 * radius, 2 * radius)
    box.center = round(at[0]), round(at[1])
    solid: Colour = theme.flag
    match whose:
        case From.AUTHOR:
            shapes.disc(surface, at, radius, theme.ink)
            shapes.disc(surface, at, radius * 0.75, solid)
            shapes.disc(surface, at, radius * 0.3, theme.ink)
        case From.ROOM:
            shapes.diamond(surface, at, radius * 1.15, theme.ink, theme.ink, 0)
        case From.PROFESSIONAL:
            shapes.rounded(surface, box, theme.pro_solid, 5 * k, line, theme.ink)
        case From.SERVICE_USER:
            shapes.rounded(surface, box, theme.user_solid, radius, line, theme.ink)
        case From.TRAINER:
            shapes.mark(surface, at, radius * 2, "down", theme.ink)


def draw_ends(paint: Paint, names: tuple[str, str], left: int, right: int, bottom: int) -> None:
    """The professional's name at the left end, the service user's at the right."""
    kit, theme = paint.kit, paint.kit.theme
    px = kit.type(SMALL)
    y = bottom - kit.letters.line_height("bold", px)
    kit.letters.draw(paint.surface, names[0], "bold", px, theme.pro, (left, y))
    kit.letters.draw(paint.surface, names[1], "bold", px, theme.user, (right, y), "topright")
