"""A choice: a number, the words, and how it stands (rest, pointer over, focus, chosen, closed).

The number never changes. A closed choice says why, takes the focus and can be read aloud. The
words and reasons come from the engine's view; nothing here knows a rule.
"""

from __future__ import annotations

from dataclasses import dataclass

import pygame

from game.model.power import Chair
from game.window import shapes
from game.window.kit import Kit
from game.window.theme import Colour
from game.window.widgets.widget import Node, NodePart, Paint, Widget


@dataclass(frozen=True, slots=True)
class _Tints:
    ink: Colour
    second: Colour
    cap: Colour | None


class ChoiceButton(Widget):
    """One option. `reason` None is an open one; `chair` None draws it in neutral ink.

    `closed` says first that it is closed, and by whom.
    """

    focusable = True

    def __init__(
        self,
        sends: object,
        number: int,
        words: str,
        chair: Chair | None,
        reason: str | None = None,
        chosen: bool = False,
        of: int = 0,
        is_open: bool = True,
        closed: str = "",
    ) -> None:
        super().__init__(sends)
        self._closed = closed
        self.number = number
        self.words = words
        self.is_open = is_open
        self._chair = chair
        self._reason = reason
        self._chosen = chosen
        self._of = of
        self.focusable = not chosen
        self._high: tuple[Kit, int, int] | None = None

    @property
    def _why(self) -> str:
        return f"{self._closed} {self._reason or ''}".strip()

    def _cap(self, kit: Kit) -> int:
        return max(kit.px(44), round(kit.type(27) * 1.45))

    def _text_left(self, kit: Kit) -> int:
        return kit.px(20) + self._cap(kit) + kit.px(18)

    def _text_width(self, kit: Kit, width: int) -> int:
        return max(1, width - self._text_left(kit) - kit.px(20) - kit.px(10))

    def measure(self, kit: Kit, width: int) -> int:
        """The words, the reason below them, and room above and below."""
        if self._high is None or self._high[0] is not kit or self._high[1] != width:
            letters, wide = kit.letters, self._text_width(kit, width)
            high = letters.height(self.words, "medium", kit.type(27), wide, self._step(kit))
            if not self.is_open:
                high += self._reason_height(kit, wide)
            least = max(high, self._cap(kit)) + 2 * kit.px(17)
            self._high = (kit, width, max(kit.target, least))
        return self._high[2]

    def _step(self, kit: Kit) -> float:
        return kit.type(27) * 36 / 27

    def _reason_height(self, kit: Kit, wide: int) -> int:
        px = kit.type(23)
        why = self._why
        return kit.letters.height(why, "semibold", px, wide, round(px * 1.35)) + kit.px(4)

    def paint(self, paint: Paint) -> None:
        """Ground, bar, cap and words for the state it is in."""
        kit, held = paint.kit, paint.held is self
        if not self.is_open:
            self._paint_closed(paint)
            return
        filled = self._chosen or held
        over = paint.hover is self or paint.focus is self
        self._ground(paint, filled)
        theme = kit.theme
        tints = _Tints(theme.ink, theme.ink2, None)
        if filled:
            ink = theme.on_pro if self._chair is Chair.PROFESSIONAL else theme.on_user
            if self._chair is None:
                ink = theme.paper
            tints = _Tints(ink, ink, None)
        slide = kit.px(10) if over and not filled else 0
        if slide:
            self._bar(paint)
        self._cap_and_words(paint, tints, slide)
        paint.ring(self, 14 * kit.k)

    def _solid(self, kit: Kit) -> Colour:
        if self._chair is None:
            return kit.theme.ink
        pro = self._chair is Chair.PROFESSIONAL
        return kit.theme.pro_solid if pro else kit.theme.user_solid

    def _ground(self, paint: Paint, filled: bool) -> None:
        kit, theme = paint.kit, paint.kit.theme
        fill = theme.paper3 if paint.hover is self else theme.paper2
        line: Colour | None = theme.rule
        if filled:
            fill = self._solid(kit)
            line = theme.ink if self._chair is Chair.SERVICE_USER else None
        wide = (3 if theme.outlines else 2.5) * kit.k if line else 0
        shapes.rounded(paint.surface, self.rect, fill, 14 * kit.k, wide, line)

    def _bar(self, paint: Paint) -> None:
        kit = paint.kit
        bar = pygame.Rect(self.rect.left, self.rect.top, kit.px(14), self.rect.height)
        bar.inflate_ip(0, -6 if kit.theme.outlines else 0)
        shapes.rounded(
            paint.surface, bar, self._solid(kit), 14 * kit.k, corners=shapes.LEFT_CORNERS
        )

    def _cap_and_words(self, paint: Paint, tints: _Tints, slide: int) -> None:
        kit, side = paint.kit, self._cap(paint.kit)
        cap = pygame.Rect(self.rect.left + kit.px(20) + slide, 0, side, side)
        cap.top = self.rect.top + kit.px(17)
        left = self.rect.left + self._text_left(kit) + slide
        wide = self._text_width(kit, self.rect.width)
        px, step = kit.type(27), self._step(kit)
        high = kit.letters.height(self.words, "medium", px, wide, step)
        top = cap.top + max(0, (side - high) // 2)
        shapes.key_cap(paint.surface, cap, tints.cap, tints.ink, kit.k)
        if self._chosen:
            shapes.mark(paint.surface, cap.center, side * 0.5, "tick", tints.ink)
        else:
            kit.letters.draw_in_middle(
                paint.surface, str(self.number), "extrabold", kit.type(24), tints.ink, cap.center
            )
        kit.letters.paragraph(
            paint.surface, self.words, "medium", px, tints.ink, (left, top), wide, step
        )

    def _paint_closed(self, paint: Paint) -> None:
        kit, theme = paint.kit, paint.kit.theme
        shapes.dashed(paint.surface, self.rect, 14 * kit.k, 3 * kit.k, theme.rule)
        slide = 0
        if paint.hover is self or paint.focus is self:
            slide = kit.px(10)
            self._bar(paint)
        side = self._cap(kit)
        cap = pygame.Rect(self.rect.left + kit.px(20) + slide, 0, side, side)
        cap.top = self.rect.top + kit.px(17)
        shapes.key_cap(paint.surface, cap, None, theme.rule, kit.k)
        lock = cap.inflate(-side // 3, -side // 3)
        kit.icon(paint.surface, "lock", lock, theme.ink2, theme.paper)
        left = self.rect.left + self._text_left(kit) + slide
        wide = self._text_width(kit, self.rect.width)
        y = kit.letters.paragraph(
            paint.surface, self.words, "medium", kit.type(27), theme.ink2,
            (left, cap.top), wide, self._step(kit),
        )  # fmt: skip
        self._paint_reason(paint, left, y + kit.px(4), wide)
        paint.ring(self, 14 * kit.k)

    def _paint_reason(self, paint: Paint, left: int, top: int, wide: int) -> None:
        """The reason, after by whom it is closed: that stands out."""
        kit, px = paint.kit, paint.kit.type(23)
        step = round(px * 1.35)
        lines = kit.letters.lines(self._why, "semibold", px, wide)
        for number, line in enumerate(lines):
            x, y = left, top + number * step
            if number == 0 and line.startswith(self._closed):
                drawn = kit.letters.draw(
                    paint.surface, f"{self._closed} ", "bold", px, kit.theme.ink, (x, y)
                )
                x, line = drawn.right, line.removeprefix(self._closed).lstrip()
            if line:
                kit.letters.draw(paint.surface, line, "body", px, kit.theme.ink2, (x, y))

    def node(self) -> Node:
        """The words, with the reason where it is closed."""
        return Node(
            NodePart.BUTTON,
            f"{self.number}. {self.words}"
            if not self._chosen
            else self.say("Chosen: {words}", words=self.words),
            description=None if self.is_open else self._why,
            closed=not self.is_open,
            chosen=self._chosen,
            place=(self.number, self._of) if self._of else None,
        )
