"""A card of the shelf: one scenario, its two people, where and how long, and which chairs are done.

A scenario that cannot be played has a card too, which says what is wrong. What a story is about
is said above the cards, of the one that has the focus.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence

import pygame

from game.model.power import Chair
from game.window import shapes
from game.window.kit import Kit
from game.window.picture.close_up import close_up
from game.window.picture.scene import Figure
from game.window.theme import Colour
from game.window.widgets.boxes import Column, Gap, Pad
from game.window.widgets.rows import Beside
from game.window.widgets.scenario.card_sizes import ABOUT_LEADING, BELOW, SIDE, TITLE, band_height
from game.window.widgets.scenario.marks import ChairMarks, ChairSeen
from game.window.widgets.scenario.room import Pictures
from game.window.widgets.widget import Node, NodePart, Paint, Widget
from game.window.widgets.words import Words, heading, small_print
from game.words.catalogue import ENGLISH, Catalogue

WALLS: tuple[Colour, ...] = (
    (38, 70, 112), (64, 41, 72), (62, 76, 52), (104, 52, 66), (30, 66, 72), (92, 66, 44),
)  # fmt: skip
"""What is behind the faces, in turn, so that neighbours differ."""
SHOWS = "Enter shows where, and how to mend it."


class Faces(Widget):
    """The two people of a story on a stripe of wall, the lamp's light between them."""

    def __init__(self, people: tuple[Figure, Figure], wall: int, pictures: Pictures | None) -> None:
        super().__init__()
        self._people = people
        self._wall = WALLS[wall % len(WALLS)]
        self._pictures = pictures

    def measure(self, kit: Kit, width: int) -> int:
        """The stripe's height."""
        return band_height(kit)

    def paint(self, paint: Paint) -> None:
        """The stripe; the plain wall as long as the faces are still to be drawn."""
        kit, size = paint.kit, (self.rect.width, self.rect.height)
        if min(size) < 2:
            return
        ground = kit.theme.paper3 if kit.theme.outlines else self._wall
        radius = round(16 * kit.k)
        key: tuple[Hashable, ...] = ("faces", self._people, size, ground)
        if self._pictures and not kit.drawings.holds(key) and not self._pictures.may_make():
            shapes.rounded(paint.surface, self.rect, ground, radius, corners=shapes.TOP_CORNERS)
            return
        stripe = kit.drawings.made(key, lambda: self._stripe(kit, size, ground, radius))
        paint.surface.blit(stripe, self.rect)

    def _stripe(
        self, kit: Kit, size: tuple[int, int], ground: Colour, radius: int
    ) -> pygame.Surface:
        picture = pygame.Surface(size, pygame.SRCALPHA)
        picture.fill(ground)
        width, height = size
        beam = pygame.Surface(size, pygame.SRCALPHA)
        middle, spread = width // 2, round(height * 1.3)
        cone = (
            (middle - height // 5, 0), (middle + height // 5, 0),
            (middle + spread, height), (middle - spread, height),
        )  # fmt: skip
        pygame.draw.polygon(beam, (*kit.theme.light, 70), cone)
        picture.blit(beam, (0, 0))
        side = height - kit.px(12)
        for who, chair, aside in zip(self._people, Chair, (-1, 1), strict=True):
            place = pygame.Rect(0, 0, side, side)
            place.center = (middle + aside * round(side * 0.9), height // 2)
            picture.blit(close_up(who, chair, side, kit.drawings), place)
        return shapes.cut_round(picture, radius, top_only=True)


class _Warning(Widget):
    """What stands in place of the people of a story that cannot be played."""

    def measure(self, kit: Kit, width: int) -> int:
        """As high as the faces beside it."""
        return band_height(kit)

    def paint(self, paint: Paint) -> None:
        """A warning sign on a plain ground."""
        kit, theme = paint.kit, paint.kit.theme
        shapes.rounded(
            paint.surface, self.rect, theme.paper3, 16 * kit.k, corners=shapes.TOP_CORNERS
        )
        box = pygame.Rect(0, 0, self.rect.height, self.rect.height)
        box.center = self.rect.center
        kit.icon(paint.surface, "warn", box, theme.ink, theme.paper3)


class Tag(Widget):
    """A word on a corner of the picture, such as whose story it is."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self._words = words

    def paint(self, paint: Paint) -> None:
        """The word on paper, at the top left of the place it has."""
        kit, theme, px = paint.kit, paint.kit.theme, paint.kit.type(21)
        wide = kit.letters.size(self._words, "bold", px)[0]
        box = pygame.Rect(*self.rect.topleft, wide + 2 * kit.px(14), round(px * 1.5))
        box.move_ip(kit.px(8), kit.px(8))
        line = max(2, 3 * kit.k) if theme.outlines else 0
        shapes.rounded(paint.surface, box, theme.flag, 10 * kit.k, line, theme.flag_ink)
        kit.letters.draw_in_middle(
            paint.surface, self._words, "bold", px, theme.flag_ink, box.center
        )


class Digit(Widget):
    """The key that opens a card, in a cap at the top right of the place it has."""

    def __init__(self, digit: str) -> None:
        super().__init__()
        self._digit = digit

    def paint(self, paint: Paint) -> None:
        """The digit, light on dark whatever the look."""
        kit, px = paint.kit, paint.kit.type(20)
        box = pygame.Rect(0, 0, round(px * 1.35), round(px * 1.35))
        box.topright = (self.rect.right - kit.px(10), self.rect.top + kit.px(10))
        ground, ink = kit.theme.ground_title, kit.theme.on_ground
        shapes.rounded(paint.surface, box, ground, 8 * kit.k, max(1, 2 * kit.k), ink)
        kit.letters.draw_in_middle(paint.surface, self._digit, "bold", px, ink, box.center)


class ScenarioCard(Widget):
    """One scenario as one button. `people` None: it cannot be played, `about` says why.

    `what` says where it is and `long` how long it takes; `about` is "" where that stands above
    the cards. `tag` says whose it is, `count` how much is to mend or to think about. `place` is
    its number from 1, and how many there are.
    """

    focusable = True
    covers = True

    def __init__(
        self,
        sends: object,
        title: str,
        place: tuple[int, int],
        people: tuple[Figure, Figure] | None,
        chairs: Sequence[ChairSeen] = (),
        what: str = "",
        long: str = "",
        about: str = "",
        pictures: Pictures | None = None,
        tag: str = "",
        count: str = "",
        say: Catalogue = ENGLISH,
    ) -> None:
        super().__init__(sends)
        self._title, self._place = title, place
        self._picture: Widget = _Warning()
        words: list[Widget] = [heading(title, TITLE)]
        if people is None:
            words += [small_print(about), small_print(say(SHOWS))]
        else:
            self._picture = Faces(people, place[0] - 1, pictures)
            words.append(Words(what, "body", 24, "ink2", 1.2))
            if about:
                words.append(Words(about, "body", 26, "ink", ABOUT_LEADING))
        if count:
            words.append(Words(f"{count}.", "bold", 21, "ink" if people else "bad", 1.25))
        marks = ChairMarks(chairs) if chairs else Gap(0)
        self._foot = Beside(marks, Words(long, "bold", 24), 12, first_on_right=True)
        self._words = Pad(Column(words, gap=3), (SIDE, 9, SIDE, 0))
        self._said = ". ".join(
            f"{seen.name}, {say('done') if seen.done else say('not yet')}" for seen in chairs
        )
        self._remarks = (tag, what, long, about, self._said, count)
        self._corners = (
            *((Tag(tag),) if tag else ()),
            *((Digit(str(place[0])),) if place[0] < 10 else ()),
        )
        self.children = (self._picture, *self._corners, self._words, self._foot)

    def measure(self, kit: Kit, width: int) -> int:
        """Faces, words, and the line with how long and the chairs."""
        foot = self._foot.measure(kit, max(1, width - 2 * kit.px(SIDE)))
        words = self._words.measure(kit, width)
        return self._picture.measure(kit, width) + words + foot + kit.px(9 + BELOW)

    def place(self, kit: Kit, rect: pygame.Rect) -> None:
        """The faces on top, the last line at the bottom."""
        super().place(kit, rect)
        high = self._picture.measure(kit, rect.width)
        self._picture.place(kit, pygame.Rect(rect.left, rect.top, rect.width, high))
        for corner in self._corners:
            left = rect.left if isinstance(corner, Tag) else rect.right
            corner.place(kit, pygame.Rect(left, rect.top, 0, 0))
        side, low = kit.px(SIDE), rect.bottom - kit.px(BELOW)
        foot = self._foot.measure(kit, rect.width - 2 * side)
        self._foot.place(
            kit, pygame.Rect(rect.left + side, low - foot, rect.width - 2 * side, foot)
        )
        above = rect.top + high
        self._words.place(kit, pygame.Rect(rect.left, above, rect.width, low - foot - above))

    def paint(self, paint: Paint) -> None:
        """Paper, faces, words; a border where it has the focus or the pointer."""
        kit, theme = paint.kit, paint.kit.theme
        over = paint.hover is self
        fill = theme.paper2 if over and not theme.outlines else theme.paper
        shapes.rounded(paint.surface, self.rect, fill, 18 * kit.k)
        super().paint(paint)
        if theme.outlines:
            shapes.rounded(paint.surface, self.rect, None, 18 * kit.k, 3 * kit.k, theme.rule)
        if over:
            shapes.rounded(paint.surface, self.rect, None, 18 * kit.k, 4 * kit.k, theme.rule)
        paint.ring(self, 18 * kit.k, on_ground=True)

    def node(self) -> Node:
        """Title, whose it is, where, how long, chairs, how much is to mend."""
        said = ". ".join(part.rstrip(".") for part in self._remarks if part)
        return Node(NodePart.BUTTON, self._title, description=said + ".", place=self._place)
