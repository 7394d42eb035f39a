"""The panel of the play screen: a band on top, the log of what was told, and choices below it.

It is as tall as what has been said. The choices stay in place while they fit; where they do not,
text and choices scroll as one and a line below says which of them are in view.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pygame

from game.model.power import Chair
from game.window import shapes
from game.window.kit import Kit
from game.window.stamps import Plate, plate_of
from game.window.widgets.boxes import Column, Pad
from game.window.widgets.scenario.chip import ground_of
from game.window.widgets.scenario.choice import ChoiceButton
from game.window.widgets.scenario.log import GAP as LOG_GAP
from game.window.widgets.scenario.log import Log, WholeOnly
from game.window.widgets.scroll import Scroll
from game.window.widgets.widget import Paint, Widget
from game.window.widgets.words import ReadingText

SIDE, TOP, BOTTOM, GAP = 32, 20, 24, 20
TEXT_LINES_KEPT = 3


@dataclass(frozen=True, slots=True)
class StoryText:
    """What the text on the panel sends where Enter is pressed on it."""


class DockedPanel(Widget):
    """`head` stands in the band, `items` are the text, `foot` choices or buttons.

    It is as tall as what it holds, up to the place it is given. `chair` colours the band; None is
    neutral. `fresh` is the number of the first item that is new: the text is a log then, and what
    is new is in view. None: it is read from its top.
    """

    def __init__(
        self,
        head: Widget,
        items: Sequence[Widget],
        foot: Widget,
        chair: Chair | None,
        fresh: int | None = None,
    ) -> None:
        super().__init__()
        self._chair = chair
        ground = ground_of(chair)
        self._head = Pad(head, (SIDE, 18, 16, 14), ground, 20, corners=shapes.TOP_CORNERS)
        if fresh is None:
            self._body = Scroll(Column(items, LOG_GAP), StoryText(), text_stop=True)
        else:
            self._body = Log(items, StoryText(), fresh)
        self._foot = foot
        text = ReadingText(StoryText(), WholeOnly(items, LOG_GAP))
        self._whole = Scroll(Column((text, foot), GAP), "whole panel")
        self._is_new = True
        self._scrolls_whole = False
        self.children = (self._head, self._body, self._foot)
        self._hint = pygame.Rect(0, 0, 0, 0)
        self._kept: Plate | None = None

    @property
    def log(self) -> Scroll:
        """The text that can be scrolled, with the choices where they scroll with it."""
        return self._whole if self._scrolls_whole else self._body

    def place(self, kit: Kit, rect: pygame.Rect) -> None:
        """Choose how to share the height, then place everything."""
        super().place(kit, rect)
        head = self._head.measure(kit, rect.width)
        self._head.place(kit, pygame.Rect(rect.left, rect.top, rect.width, head))
        side, top = kit.px(SIDE), kit.px(TOP)
        inside = pygame.Rect(rect.left + side, rect.top + head + top, 0, 0)
        inside.width = rect.width - 2 * side
        inside.height = rect.bottom - kit.px(BOTTOM) - inside.top
        foot = self._foot.measure(kit, inside.width)
        gap = kit.px(GAP) if foot else 0
        room = inside.height - foot - gap
        wanted = self._body.measure(kit, inside.width)
        lines = TEXT_LINES_KEPT if self._choices else 1
        least = min(wanted, lines * kit.letters.line_height("body", kit.type(28)))
        self._scrolls_whole = room < least
        apart = (self._body, self._foot)
        self.children = (self._head, *([self._whole] if self._scrolls_whole else apart))
        if self._scrolls_whole:
            self._place_whole(kit, inside)
            return
        self._hint = pygame.Rect(0, 0, 0, 0)
        if wanted < room:
            self.rect.height -= room - wanted
            room = wanted
        self._body.place(kit, pygame.Rect(inside.left, inside.top, inside.width, room))
        self._foot.place(kit, pygame.Rect(inside.left, inside.top + room + gap, inside.width, foot))

    @property
    def _choices(self) -> list[ChoiceButton]:
        return [widget for widget in self._foot.all() if isinstance(widget, ChoiceButton)]

    def _place_whole(self, kit: Kit, inside: pygame.Rect) -> None:
        """Text and choices as one, at first with as many choices in view as there is room for."""
        line = kit.letters.line_height("bold", kit.type(22))
        area = inside.copy()
        area.height -= line
        self._hint = pygame.Rect(inside.left, area.bottom + kit.px(8), inside.width, line)
        self._whole.place(kit, area)
        if self._is_new:
            self._is_new = False
            self._whole.scroll_by(self._foot.rect.top - area.top)

    def paint(self, paint: Paint) -> None:
        """The paper, the band, the words; while nothing on it changes, as it was drawn once."""
        if not paint.again:
            self._kept = None
            self._paint(paint)
            return
        if self._kept is None:
            sheet = pygame.Surface(paint.surface.get_size(), 0, paint.surface)
            kit, theme = paint.kit, paint.kit.theme
            band = theme.rule if theme.outlines else kit.colour(ground_of(self._chair))
            sheet.fill(theme.rule if theme.outlines else theme.paper, self.rect)
            sheet.fill(band, (*self.rect.topleft, self.rect.width, self.rect.height // 2))
            self._paint(paint._replace(surface=sheet))
            drawn = sheet.subsurface(self.rect.clip(sheet.get_rect())).copy()
            self._kept = plate_of(drawn, 20 * paint.kit.k)
        self._kept.stamp(paint.surface, *self.rect.topleft)

    def _paint(self, paint: Paint) -> None:
        kit, theme = paint.kit, paint.kit.theme
        shapes.rounded(paint.surface, self.rect, theme.paper, 20 * kit.k)
        super().paint(paint)
        if theme.outlines:
            shapes.rounded(paint.surface, self.rect, None, 20 * kit.k, 4 * kit.k, theme.rule)
        if self._scrolls_whole:
            self._paint_hint(paint)

    def _paint_hint(self, paint: Paint) -> None:
        text, more = self.hint()
        kit, px = paint.kit, paint.kit.type(22)
        drawn = kit.letters.draw(
            paint.surface, text, "bold", px, kit.theme.ink2, self._hint.topleft
        )
        if more:
            middle = (drawn.right + px * 0.7, drawn.centery)
            shapes.mark(paint.surface, middle, px * 0.7, "arrow down", kit.theme.ink2)

    def hint(self) -> tuple[str, bool]:
        """Which choices are in view, such as "1–3 of 4", and whether more lies below."""
        area = self._whole.rect
        choices = self._choices
        inside = area.inflate(0, 12)
        seen = [c.number for c in choices if inside.contains(c.rect)]
        below = self._foot.rect.bottom > area.bottom + 6
        if not choices:
            return (self.say("More below") if below else self.say("That is all")), below
        if not seen:
            return self.say("{n} choices below" if below else "{n} choices", n=len(choices)), below
        span = f"{seen[0]}–{seen[-1]}" if len(seen) > 1 else f"{seen[0]}"
        return self.say("{some} of {all}", some=span, all=len(choices)), below
