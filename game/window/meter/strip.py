"""The strip of light, drawn: the sentences, the track between two people, the three things.

Here: `draw_strip`. What moves is drawn on a plate
that is kept while its words stay. Not here: where its parts stand (`places`).
"""

from __future__ import annotations

import pygame

from game.model.power import Chair
from game.window import shapes
from game.window.drawings import screen_ready
from game.window.kit import Kit
from game.window.meter.places import StripPlaces, TextPlace, row, strip_places
from game.window.meter.things import draw_tables, draw_things
from game.window.meter.track import draw_power, draw_track
from game.window.meter.view import MeterView
from game.window.picture.close_up import close_up
from game.window.stamps import plate_of
from game.window.theme import Colour
from game.words.change import ChangeMark


class PlacesKept:
    """Where the parts of a strip stand: found anew only where its box or its words are others."""

    def __init__(self) -> None:
        self._of: tuple[object, ...] = ()
        self._places: StripPlaces | None = None

    def places(self, rect: pygame.Rect, view: MeterView, kit: Kit, figures: bool) -> StripPlaces:
        """What `strip_places` gives."""
        of = (tuple(rect), view.standing, view.still, view.change, view.figure, view.names,
              view.you, view.has_law, figures, kit)  # fmt: skip
        if self._places is None or of != self._of:
            self._of, self._places = of, strip_places(rect, view, kit, figures)
        return self._places


def draw_strip(
    surface: pygame.Surface,
    rect: pygame.Rect,
    view: MeterView,
    kit: Kit,
    figures: bool = False,
    kept: PlacesKept | None = None,
) -> StripPlaces:
    """Draw the strip on the lower edge of a box; `figures` adds the share as a number.

    Returns where everything stands. It may reach above its box where its words are many. `kept`
    knows where it stood in the frame before.
    """
    places = (kept or PlacesKept()).places(rect, view, kit, figures)
    words = view.standing, view.still, view.change, view.figure, *view.names.values()
    key = ("strip", places.plate.size, words, view.you, view.has_law, figures, kit.theme.look,
           kit.scale, kit.letters.face, tuple(view.figures.items()))  # fmt: skip
    at_rest = kit.drawings.made(("strip still", *key), lambda: _still(places, view, kit))
    radius = kit.px(20)
    plate = plate_of(at_rest, radius)
    plate.stamp(surface, places.plate.left, places.plate.top)
    draw_power(surface, places.track, view, kit)
    draw_things(surface, places.things, view, kit)
    return places


def _still(places: StripPlaces, view: MeterView, kit: Kit) -> pygame.Surface:
    """All that stays while power moves, on a plate of the strip's size."""
    drawn, theme = pygame.Surface(places.plate.size), kit.theme
    edge = max(2, kit.px(3)) if theme.outlines or theme.room == "day" else 0
    drawn.fill(theme.strip_ink if edge else theme.strip)
    whole = drawn.get_rect()
    shapes.rounded(drawn, whole, theme.strip, kit.px(20), edge, theme.strip_ink)
    shifted = _Shifted(drawn, places.plate.topleft)
    shifted.text(places.standing, theme.strip_ink, kit)
    if places.change is not None and view.change is not None:
        shifted.change(places.change, view.change.mark, kit)
    if places.figure is not None:
        shifted.text(places.figure, theme.strip_ink2, kit)
    if places.same is not None:
        shifted.text(places.same, theme.strip_ink, kit)
    for place, ink in zip(places.names, (theme.strip_pro, theme.strip_user), strict=True):
        shifted.text(place, ink, kit)
    shifted.portraits(places, view, kit)
    canvas = pygame.Surface(places.plate.bottomright)
    canvas.blit(drawn, places.plate)
    draw_track(canvas, places.track, kit, view.has_law)
    draw_tables(canvas, places.things, kit)
    drawn.blit(canvas, (0, 0), places.plate)
    return screen_ready(drawn, alpha=False)


class _Shifted:
    """A plate on which boxes of the window are drawn."""

    def __init__(self, plate: pygame.Surface, at: tuple[int, int]) -> None:
        self._plate = plate
        self._at = at

    def _box(self, rect: pygame.Rect) -> pygame.Rect:
        return rect.move(-self._at[0], -self._at[1])

    def text(self, place: TextPlace, ink: Colour, kit: Kit) -> None:
        """Words from the upper left corner of their box, shortened where they are one name."""
        box = self._box(place.rect)
        kit.letters.paragraph(
            self._plate, place.words, place.role, place.px, ink,
            (box.left + place.mark, box.top), box.width - place.mark + 1, row(place.px),
        )  # fmt: skip

    def change(self, place: TextPlace, mark: ChangeMark, kit: Kit) -> None:
        """A sentence after its mark."""
        self.text(place, kit.theme.strip_ink, kit)
        box, ink = self._box(place.rect), kit.theme.strip_ink
        side = place.px * 0.9
        centre = (box.left + side / 2, box.top + row(place.px) / 2)
        match mark:
            case ChangeMark.TO_PROFESSIONAL:
                shapes.mark(self._plate, centre, side, "arrow left", ink)
            case ChangeMark.TO_SERVICE_USER:
                shapes.mark(self._plate, centre, side, "arrow right", ink)
            case ChangeMark.NOBODY_LOSES:
                shapes.mark(self._plate, centre, side, "arrow both", ink)
            case ChangeMark.SYSTEM:
                shapes.diamond(self._plate, centre, side / 2, ink)
            case ChangeMark.LAW:
                icon = kit.drawings.icon("lock", side, ink, kit.theme.strip)
                at = icon.get_rect(center=(round(centre[0]), round(centre[1])))
                self._plate.blit(icon, at)
            case ChangeMark.NONE:
                shapes.disc(self._plate, centre, side / 6, ink)

    def portraits(self, places: StripPlaces, view: MeterView, kit: Kit) -> None:
        """Both heads in their frames; a frame alone where nobody is known."""
        colours = kit.theme.strip_pro, kit.theme.strip_user
        for chair, rect, ink in zip(Chair, places.portraits, colours, strict=False):
            box, edge = self._box(rect), max(2, kit.px(3))
            round_by = box.height / 2 if chair is Chair.SERVICE_USER else box.height * 0.16
            figure = view.figures.get(chair)
            if figure is not None:
                self._plate.blit(close_up(figure, chair, box.width, kit.drawings), box)
            shapes.rounded(self._plate, box, None, round_by, edge, ink)
