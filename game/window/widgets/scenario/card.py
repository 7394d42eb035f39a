"""A card of the shelf: one scenario, its room, its two chairs and which of them you sat in.

A scenario that cannot be played has a card too, which says what is wrong. Squares are the
professional's chair and circles the service user's; a tick says done.
"""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.model.power import Chair
from game.window import shapes
from game.window.kit import Kit
from game.window.picture.scene import Scene
from game.window.widgets.boxes import Column, Pad
from game.window.widgets.scenario.chip import CHAIR_ICONS
from game.window.widgets.scenario.marks import ChairSeen
from game.window.widgets.scenario.room import Pictures, RoomPicture
from game.window.widgets.widget import Node, NodePart, Paint, Widget
from game.window.widgets.words import Span, Words, heading, small_print
from game.words.catalogue import ENGLISH, Catalogue

ROOM_SHARE = 0.52
MOST_LINES = 2
SHOWS = "Enter shows where, and how to mend it."


def draw_chair_mark(
    surface: pygame.Surface, box: pygame.Rect, chair: Chair, done: bool, kit: Kit, ground: str
) -> None:
    """A square or a circle, filled and ticked where the chair was sat in."""
    theme, pro = kit.theme, chair is Chair.PROFESSIONAL
    solid = theme.pro_solid if pro else theme.user_solid
    radius = 8 * kit.k if pro else box.width / 2
    line = solid if pro or not done or kit.theme.outlines else theme.ink
    edge = max(2.0, box.width * 0.075)
    shapes.rounded(surface, box, solid if done else None, radius, edge, line)
    if done:
        ink = theme.on_pro if pro else theme.on_user
        shapes.mark(surface, box.center, box.width * 0.5, "tick", ink)
    elif box.width >= 24:
        inner = box.inflate(-round(box.width * 0.45), -round(box.width * 0.45))
        ink = theme.pro if pro else theme.user
        kit.icon(surface, CHAIR_ICONS[chair], inner, ink, kit.colour(ground))


def cut_short(words: str) -> str:
    """The whole sentences of words that were cut off somewhere; else all of them, and "…"."""
    end = max(words.rfind(mark) for mark in (". ", "! ", "? "))
    if end > len(words) // 3:
        return words[:end]
    return words.rstrip(" ,;:.") + "…"


class ChairLine(Widget):
    """A mark and the name of whoever sits in a chair."""

    def __init__(self, seen: ChairSeen) -> None:
        super().__init__()
        self._seen = seen

    def _side(self, kit: Kit) -> int:
        return max(kit.px(40), round(kit.type(23) * 1.5))

    def _room(self, kit: Kit, width: int) -> int:
        return max(1, width - self._side(kit) - kit.px(12))

    def measure(self, kit: Kit, width: int) -> int:
        """The mark, or the name where it needs more."""
        return max(self._side(kit), self._step(kit) * self._lines(kit, width).count("\n"))

    def _lines(self, kit: Kit, width: int) -> str:
        """The words that stand there, each line ending with a break."""
        px = kit.type(23)
        lines = kit.letters.lines(self._seen.name, "medium", px, self._room(kit, width))
        if len(lines) <= MOST_LINES:
            return "\n".join(lines) + "\n"
        shown = cut_short(" ".join(lines[:MOST_LINES]))
        while (
            shown.count(" ")
            and len(kit.letters.lines(shown, "medium", px, self._room(kit, width))) > MOST_LINES
        ):
            shown = shown.rsplit(" ", 1)[0].rstrip(",;:…") + "…"
        lines = kit.letters.lines(shown, "medium", px, self._room(kit, width))
        return "\n".join(lines[:MOST_LINES]) + "\n"

    def _step(self, kit: Kit) -> int:
        return round(kit.type(23) * 1.25)

    def paint(self, paint: Paint) -> None:
        """Mark and name, level with each other."""
        kit, side = paint.kit, self._side(paint.kit)
        box = pygame.Rect(self.rect.left, self.rect.top, side, side)
        draw_chair_mark(paint.surface, box, self._seen.chair, self._seen.done, kit, "paper")
        lines = self._lines(kit, self.rect.width).splitlines()
        step = self._step(kit)
        lead = (step - kit.letters.font("medium", kit.type(23)).get_height()) / 2
        top = self.rect.top + max(0, (side - step * len(lines)) // 2) + lead
        for number, line in enumerate(lines):
            kit.letters.draw(
                paint.surface, line, "medium", kit.type(23), kit.theme.ink,
                (box.right + kit.px(12), top + number * step),
            )  # fmt: skip

    def node(self) -> Node:
        """Who, and whether done."""
        done = (
            self.say("you have sat in this chair")
            if self._seen.done
            else self.say("not yet sat in")
        )
        return Node(NodePart.TEXT, f"{self._seen.name}: {done}")


class _Warning(Widget):
    """What stands in place of a room that cannot be shown."""

    def measure(self, kit: Kit, width: int) -> int:
        """As high as the rooms beside it."""
        return round(width * ROOM_SHARE)

    def paint(self, paint: Paint) -> None:
        """A warning sign on a plain ground."""
        kit, theme = paint.kit, paint.kit.theme
        shapes.rounded(
            paint.surface, self.rect, theme.paper3, 16 * kit.k, corners=shapes.TOP_CORNERS
        )
        side = min(kit.px(90), self.rect.height)
        box = pygame.Rect(0, 0, side, side)
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
        box = pygame.Rect(*self.rect.topleft, wide + 2 * kit.px(14), round(px * 1.6))
        box.move_ip(kit.px(12), kit.px(12))
        line = max(2, 3 * kit.k) if theme.outlines else 0
        shapes.rounded(paint.surface, box, theme.flag, 10 * kit.k, line, theme.flag_ink)
        kit.letters.draw_in_middle(
            paint.surface, self._words, "bold", px, theme.flag_ink, box.center
        )


class ScenarioCard(Widget):
    """One scenario as one button. `scene` None: it cannot be played, `trouble` says why.

    `tag` says whose it is, `count` how much is to mend or to think about.
    """

    focusable = True
    covers = True

    def __init__(
        self,
        sends: object,
        title: str,
        scene: Scene | None,
        chairs: Sequence[ChairSeen] = (),
        remark: str = "",
        trouble: str = "",
        place: tuple[int, int] | None = None,
        pictures: Pictures | None = None,
        tag: str = "",
        count: str = "",
        say: Catalogue = ENGLISH,
    ) -> None:
        super().__init__(sends)
        self._title = title
        self._tag = Tag(tag) if tag else None
        self._place = place
        self._picture: Widget = _Warning()
        words: list[Widget] = [heading(title, 34)]
        if scene is None:
            told = (Span(f"{count}. ", "bold", "bad"),) if count else ()
            words += [small_print(trouble), small_print((*told, Span(say(SHOWS))))]
        else:
            self._picture = RoomPicture(
                scene, "", ROOM_SHARE, radius=16, top=True, pictures=pictures
            )
            words += [ChairLine(seen) for seen in chairs]
        if count and scene is not None:
            words.append(Words(f"{count}.", "bold", 21, "ink", 1.25))
        if remark:
            words.append(Words(remark, "body", 20, "ink2", leading=1.25))
        self._words = Pad(Column(words, gap=8), (20, 14, 16, 18))
        self._said = ". ".join(
            [trouble] if scene is None
            else [f"{s.name}, {say('done') if s.done else say('not yet')}" for s in chairs]
        )  # fmt: skip
        self._remarks = (tag, self._said, count, remark)
        tagged = () if self._tag is None else (self._tag,)
        self.children = (self._picture, *tagged, self._words)

    def measure(self, kit: Kit, width: int) -> int:
        """Picture and words."""
        return self._picture.measure(kit, width) + self._words.measure(kit, width)

    def place(self, kit: Kit, rect: pygame.Rect) -> None:
        """The picture on top."""
        super().place(kit, rect)
        high = self._picture.measure(kit, rect.width)
        self._picture.place(kit, pygame.Rect(rect.left, rect.top, rect.width, high))
        if self._tag is not None:
            self._tag.place(kit, pygame.Rect(rect.left, rect.top, 0, 0))
        self._words.place(
            kit, pygame.Rect(rect.left, rect.top + high, rect.width, rect.height - high)
        )

    def paint(self, paint: Paint) -> None:
        """Paper, picture, words; a border where it has the focus or the pointer."""
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
        """Title, whose it is, chairs, how much is to mend, remark."""
        said = ". ".join(part.rstrip(".") for part in self._remarks if part)
        return Node(NodePart.BUTTON, self._title, description=said + ".", place=self._place)
