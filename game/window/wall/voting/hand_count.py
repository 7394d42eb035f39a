"""Raised hands and cards, typed in: a letter picks the option, figures the number, Enter counts.

What is typed is shown as dots, for a count by chair can tell of a single person; a key shows it.
"""

from __future__ import annotations

from collections.abc import Sequence

from game.room.board import Board
from game.room.commands import Hands
from game.room.seats import Seat
from game.window.kit import Kit
from game.window.wall.messages import Cell, CountKey, OnCard
from game.window.wall.page.fitting import FitLine
from game.window.wall.page.scale import SAID, SECOND, SMALL
from game.window.widgets.boxes import Column
from game.window.widgets.button import Button, Tone
from game.window.widgets.rows import Row, Wrap
from game.window.widgets.widget import NodePart, Widget
from game.window.widgets.words import Words
from game.words.board import how_many
from game.words.catalogue import Catalogue
from game.words.rules import HANDS_FROM

COLUMNS = (Seat.NOT_SAID, Seat.SERVICE_USER, Seat.PROFESSIONAL)
MOST_FIGURES = 3


class HandCount:
    """What has been typed in this round. `row` is an open option, `column` a seat."""

    def __init__(self, letters: Sequence[str]) -> None:
        self._letters = tuple(letters)
        self._typed: dict[tuple[str, Seat], str] = {}
        self._counted: set[tuple[str, Seat]] = set()
        self._fresh = True
        self.row, self.column = 0, 0
        self.is_shown = False

    @property
    def _at(self) -> tuple[str, Seat]:
        return self._letters[self.row], COLUMNS[self.column]

    def take(self, key: str) -> Hands | None:
        """A key; the count to be put in where it was Enter, or led away from one that was typed."""
        left = self._at
        found = self._key(key)
        return found if found is not None or left == self._at else self._left(left)

    def not_counted(self) -> tuple[Hands, ...]:
        """What was typed and is not counted yet; counted with this."""
        found = (self._left(at) for at in tuple(self._typed))
        return tuple(one for one in found if one is not None)

    def _left(self, at: tuple[str, Seat]) -> Hands | None:
        typed = self._typed.get(at, "")
        if not typed or at in self._counted:
            return None
        self._counted.add(at)
        return Hands(at[0], int(typed), at[1])

    def _key(self, key: str) -> Hands | None:
        if key.isdecimal() and len(key) == 1:
            self._figure(key)
        elif key.upper() in self._letters:
            self._go(self._letters.index(key.upper()), self.column)
        elif key == "backspace":
            self._typed[self._at] = self._typed.get(self._at, "")[:-1]
            self._counted.discard(self._at)
        elif key in ("up", "down"):
            step = 1 if key == "down" else -1
            self._go((self.row + step) % len(self._letters), self.column)
        elif key in ("left", "right", "tab"):
            step = -1 if key == "left" else 1
            self._go(self.row, (self.column + step) % len(COLUMNS))
        elif key in ("plus", "minus"):
            self._step(1 if key == "plus" else -1)
        elif key == "enter":
            return self._count()
        return None

    def pick(self, row: int, column: int) -> Hands | None:
        """The cell that is typed in now; the count of the one that was left."""
        left = self._at
        self._go(row, column)
        return self._left(left)

    def _go(self, row: int, column: int) -> None:
        self.row, self.column, self._fresh = row, column, True

    def _figure(self, key: str) -> None:
        before = "" if self._fresh else self._typed.get(self._at, "")
        self._typed[self._at] = (before + key)[:MOST_FIGURES]
        self._counted.discard(self._at)
        self._fresh = False

    def _step(self, by: int) -> None:
        now = int(self._typed.get(self._at) or 0)
        self._typed[self._at] = str(max(0, min(999, now + by)))
        self._counted.discard(self._at)
        self._fresh = False

    def _count(self) -> Hands | None:
        letter, seat = self._at
        typed = self._typed.get(self._at, "")
        if not typed:
            return None
        self._counted.add(self._at)
        self._go((self.row + 1) % len(self._letters), self.column)
        return Hands(letter, int(typed), seat)

    def card(self, kit: Kit, board: Board) -> Widget:
        """The cells, and buttons that do what the keys do."""
        say = kit.say
        head = Words(say("Count hands or cards"), "title", 46, leading=1.14, part=NodePart.HEADING)
        names: list[Widget] = [Words("", size=SMALL)]
        names += [
            Words(say(HANDS_FROM[seat]), "bold", SMALL, "ink2", leading=1.15) for seat in COLUMNS
        ]
        rows: list[Widget] = [head, Row(names, (0.5, 1, 1, 1), 14)]
        for row, letter in enumerate(self._letters):
            cells: list[Widget] = [FitLine(letter, "extrabold", 44)]
            cells += [self._cell(row, column, say) for column in range(len(COLUMNS))]
            rows.append(Row(cells, (0.5, 1, 1, 1), 14))
        show = say("Hide the figures") if self.is_shown else say("Show the figures")
        rows += [
            Words(
                how_many(board.chosen, board.present, board.by_hand, say),
                "semibold",
                SAID,
                leading=1.2,
            ),
            Wrap(
                (
                    Button(CountKey("minus"), say("One less"), size=SECOND, shortcut="−"),
                    Button(CountKey("plus"), say("One more"), size=SECOND, shortcut="+"),
                    Button(
                        CountKey("enter"),
                        say("Count it"),
                        Tone.FIRST,
                        size=SECOND,
                        shortcut="Enter",
                    ),
                    Button(OnCard.SHOW_FIGURES, show, size=SECOND),
                    Button(OnCard.BACK, say("Done"), size=SECOND, shortcut="Esc"),
                ),
                gap=14,
            ),
        ]
        return Column(rows, 12)

    def _cell(self, row: int, column: int, say: Catalogue) -> Button:
        at = (self._letters[row], COLUMNS[column])
        typed = self._typed.get(at, "")
        shown = typed if self.is_shown else "•" * len(typed)
        if at in self._counted:
            shown = say("counted {hands}", hands=shown)
        here = (row, column) == (self.row, self.column)
        return Button(
            Cell(row, column),
            shown or ("…" if here else "–"),
            Tone.FIRST if here else Tone.PLAIN,
            centred=True,
            size=SAID,
            description=f"{at[0]}, {say(HANDS_FROM[at[1]])}.",
        )
