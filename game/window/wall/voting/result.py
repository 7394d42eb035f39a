"""What may be told of the votes, an option a card: the words, and one mark for each person."""

from __future__ import annotations

from dataclasses import dataclass

import pygame

from game.room.board import Board, Offered
from game.room.commands import Say
from game.room.disclosure import RoundTold
from game.room.ladder import Rule
from game.room.session import ROUNDS
from game.window import shapes
from game.window.kit import Kit
from game.window.wall.page.scale import SECOND
from game.window.wall.voting.count_line import CountLine
from game.window.wall.voting.option_row import draw_cap
from game.window.widgets.boxes import Column
from game.window.widgets.rows import Row
from game.window.widgets.widget import Node, NodePart, Paint, Widget
from game.words.board import BOTH_HIDDEN, HIDDEN, letters, option_words, round_told
from game.words.catalogue import ENGLISH, Catalogue

LEADING = 1.14


@dataclass(frozen=True, slots=True)
class ResultForm:
    """How large the cards are: words, marks, and whether both chairs share a line."""

    size: float
    side: float
    shared: bool
    gap: float = 12
    pad: float = 16


FORMS = (
    ResultForm(52, 60, False, 20, 24),
    ResultForm(46, 52, False, 16, 20),
    ResultForm(40, 46, False),
    ResultForm(38, 40, False, 12, 14),
    ResultForm(36, 36, False, 10, 12),
    ResultForm(34, 30, False, 8, 8),
    ResultForm(36, 34, True, 10, 10),
    ResultForm(30, 30, True, 8, 8),
)


def lines_of(board: Board, option: str, form: ResultForm) -> list[Widget]:
    """The counts of an option as far as they are told; none where they are not."""
    told = board.rounds[-1]
    before = board.rounds[-2] if len(board.rounds) > 1 else None
    if told.totals is None or option not in told.options:
        return []
    at = told.options.index(option)
    if told.split is None:
        was = _was(told, before, at)
        return [CountLine(told.totals[at], told.whole, None, form.side, was)]
    earlier = dict(before.split) if before is not None and before.split else {}
    lines: list[Widget] = [
        CountLine(row[at], sum(row), seat, form.side,
                  earlier[seat][at] if seat in earlier else None, not form.shared)
        for seat, row in told.split
    ]  # fmt: skip
    return [Row(lines, gap=40)] if form.shared else lines


def _was(told: RoundTold, before: RoundTold | None, at: int) -> int | None:
    """The votes of the round before for the same option; None where they were not told."""
    if before is None or before.totals is None or before.options != told.options:
        return None
    return before.totals[at]


class ResultCard(Widget):
    """`taken`: this is what was decided, or would be while a second round may come.

    `pressable`: the trainer may say it.
    """

    def __init__(
        self,
        board: Board,
        offered: Offered,
        form: ResultForm,
        taken: bool,
        pressable: bool,
        say: Catalogue,
    ) -> None:
        super().__init__(Say(offered.letter) if offered.letter is not None else None)
        self._letter = offered.letter
        self._words = option_words(offered)
        self._form = form
        self._taken = taken
        final = say("Agreed") if board.rule is Rule.AGREE else say("Decided")
        self._mark = final if len(board.rounds) == ROUNDS else say("So far")
        self._lines = Column(lines_of(board, offered.id, form), 6)
        self.children = (self._lines,)
        self.focusable = pressable

    def _cap(self, kit: Kit) -> int:
        return round(kit.type(self._form.size) * 1.3)

    def _left(self, kit: Kit) -> int:
        return kit.px(24) + self._cap(kit) + kit.px(18)

    def _end(self, kit: Kit) -> int:
        """Width of the mark of what was decided, in pixels."""
        if not self._taken:
            return 0
        px = kit.type(self._form.size * 0.85)
        return kit.letters.size(self._mark, "bold", px)[0] + px + kit.px(24)

    def _head(self, kit: Kit, width: int) -> int:
        px = kit.type(self._form.size)
        room = max(1, width - self._left(kit) - kit.px(24) - self._end(kit))
        high = kit.letters.height(self._words, "semibold", px, room, round(px * LEADING))
        return max(high, self._cap(kit))

    def measure(self, kit: Kit, width: int) -> int:
        """Words, counts, and a little round them."""
        lines = self._lines.measure(kit, width - 2 * kit.px(24))
        between = kit.px(8) if lines else 0
        return self._head(kit, width) + between + lines + 2 * kit.px(self._form.pad)

    def place(self, kit: Kit, rect: pygame.Rect) -> None:
        """The counts below the words."""
        super().place(kit, rect)
        side, pad = kit.px(24), kit.px(self._form.pad)
        wide = rect.width - 2 * side
        high = self._lines.measure(kit, wide)
        self._lines.place(kit, pygame.Rect(rect.left + side, rect.bottom - pad - high, wide, high))

    def paint(self, paint: Paint) -> None:
        """Paper, a ring round what was decided, letter, words, counts."""
        kit, theme, surface = paint.kit, paint.kit.theme, paint.surface
        fill = theme.paper3 if paint.hover is self else theme.paper
        edge = theme.rule if theme.outlines else None
        shapes.rounded(surface, self.rect, fill, 16 * kit.k, 3 * kit.k if edge else 0, edge)
        if self._taken:
            shapes.focus_ring(surface, self.rect, 16 * kit.k, theme.focus_on_ground, kit.k)
        px, top = kit.type(self._form.size), self.rect.top + kit.px(self._form.pad)
        head = self._head(kit, self.rect.width)
        cap = pygame.Rect(self.rect.left + kit.px(24), 0, self._cap(kit), self._cap(kit))
        cap.centery = top + head // 2
        draw_cap(paint, cap, self._letter, theme.ink, theme.paper, self._taken)
        x, end = self.rect.left + self._left(kit), self._end(kit)
        room = max(1, self.rect.right - kit.px(24) - end - x)
        high = kit.letters.height(self._words, "semibold", px, room, round(px * LEADING))
        kit.letters.paragraph(surface, self._words, "semibold", px, theme.ink,
                              (x, cap.centery - high // 2), room, round(px * LEADING))  # fmt: skip
        if self._taken:
            self._draw_taken(paint, cap.centery)
        super().paint(paint)
        paint.ring(self, 16 * kit.k, True)

    def _draw_taken(self, paint: Paint, y: int) -> None:
        kit, theme = paint.kit, paint.kit.theme
        px = kit.type(self._form.size * 0.85)
        right = self.rect.right - kit.px(24)
        word = kit.letters.draw(paint.surface, self._mark, "bold", px, theme.good, (right, y),
                                "midright")  # fmt: skip
        shapes.mark(paint.surface, (word.left - px * 0.55, y), px * 0.7, "tick", theme.good)

    def node(self) -> Node:
        """Letter, words, and that it was decided."""
        part = NodePart.BUTTON if self.focusable else NodePart.TEXT
        return Node(part, f"{self._letter}: {self._words}", self._mark if self._taken else None)


def sentences(board: Board, say: Catalogue = ENGLISH) -> list[str]:
    """What is told instead of votes; of an earlier round too, where its votes are hidden."""
    said, earlier, by_id = [], "", letters(board)
    if len(board.rounds) > 1:
        earlier = round_told(board.rounds[-2], by_id, say=say)
        if earlier:
            said.append(say("First round: {earlier}", earlier=earlier))
    now = round_told(board.rounds[-1], by_id, say=say)
    if said and earlier == now == say(HIDDEN):
        return [say(BOTH_HIDDEN)]
    return [*said, now] if now else said


SENTENCE = SECOND + 12
