"""Two marks on one line between two people: where the say was left from each of two chairs."""

from __future__ import annotations

from collections.abc import Mapping

import pygame

from game.model.power import Chair
from game.window import shapes
from game.window.kit import Kit
from game.window.meter.track import TrackPlace, draw_bead, draw_track
from game.window.widgets.widget import Node, NodePart, Paint, Widget


class TwoPlaces(Widget):
    """`shares` are percent of the service user, by the chair that was sat in.

    The professional's chair has a square mark and the service user's a round one.
    """

    def __init__(self, names: Mapping[Chair, str], shares: Mapping[Chair, float]) -> None:
        super().__init__()
        self._names = names
        self._shares = shares

    def _row(self, kit: Kit) -> int:
        return max(kit.letters.line_height("bold", kit.type(23)), kit.px(56))

    def measure(self, kit: Kit, width: int) -> int:
        """The line, and what its middle is below it."""
        return self._row(kit) + round(kit.type(23) * 1.2)

    def paint(self, paint: Paint) -> None:
        """A name at each end, the line, the marks."""
        kit, theme = paint.kit, paint.kit.theme
        px, rect = kit.type(23), self.rect.copy()
        rect.height = self._row(kit)
        one, other = self._names[Chair.PROFESSIONAL], self._names[Chair.SERVICE_USER]
        high = kit.letters.font("bold", px).get_height()
        top = rect.centery - high / 2
        left = kit.letters.size(one, "bold", px)[0]
        right = kit.letters.size(other, "bold", px)[0]
        kit.letters.draw(paint.surface, one, "bold", px, theme.strip_pro, (rect.left, top))
        kit.letters.draw(
            paint.surface, other, "bold", px, theme.strip_user, (rect.right - right, top)
        )
        gap = kit.px(20)
        length = rect.width - left - right - 2 * gap
        unit = max(0.5, kit.k * 0.8)
        thick = max(10, round(30 * unit))
        place = TrackPlace(
            rect.left + left + gap, max(4 * thick, length), rect.centery, thick, unit
        )
        draw_track(paint.surface, place, kit)
        same = (place.x(50), rect.bottom + px * 0.55)
        kit.letters.draw_in_middle(
            paint.surface, self.say("the same"), "semibold", px, theme.strip_ink, same
        )
        draw_bead(
            paint.surface, (place.x(self._shares[Chair.SERVICE_USER]), rect.centery), unit, theme
        )
        self._square(paint, place)

    def _square(self, paint: Paint, place: TrackPlace) -> None:
        theme = paint.kit.theme
        x = place.x(self._shares[Chair.PROFESSIONAL])
        for part, ink in ((1.0, theme.strip), (0.9, theme.flag), (0.8, theme.flag_ink),
                          (0.66, theme.flag), (0.24, theme.flag_ink)):  # fmt: skip
            side = max(3, round(part * place.bead * 0.84))
            box = pygame.Rect(0, 0, side, side)
            box.center = round(x), round(place.middle)
            shapes.rounded(paint.surface, box, ink, side * 0.14)

    def node(self) -> Node:
        """Both shares in figures."""
        told = [
            self.say("As {name}: {share} of 100 of the say are {other}'s.", name=self._names[chair],
                     share=round(share), other=self._names[Chair.SERVICE_USER])
            for chair, share in self._shares.items()
        ]  # fmt: skip
        return Node(NodePart.METER, " ".join(told))
