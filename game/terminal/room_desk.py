"""The trainer's desk in a terminal: a line a command, the board after each."""

from __future__ import annotations

import sqlite3
from typing import TextIO

from game.model.problems import Refused
from game.room.commands import HELP, Hands, Say, SetRule, Word, command
from game.room.led import LedRoom
from game.room.session import Stage
from game.terminal.lines import Lines
from game.terminal.printing import Printer, Width, as_it_is
from game.terminal.room_words import board_words, decided_by
from game.words.board import UNKEPT, how_many
from game.words.catalogue import ENGLISH, Catalogue


class RoomDesk:
    """Shows the board on `out` and takes commands; refusals go to `errors`."""

    def __init__(
        self,
        led: LedRoom,
        out: TextIO,
        errors: TextIO,
        width: Width = as_it_is,
        say: Catalogue = ENGLISH,
    ) -> None:
        self._led = led
        self._printer = Printer(out, width)
        self._errors = errors
        self._words = say

    def run(self, lines: Lines) -> None:
        """Leads the room until it is closed, or the input ends."""
        self._show()
        while self._led.seen().board.stage is not Stage.FINISHED:
            line = lines.next()
            if line is None:
                return
            if line.strip():
                self._take(line)

    def _take(self, line: str) -> None:
        try:
            asked = command(line)
            self._led.do(asked)
        except Refused as refused:
            print(self._words.refusal(refused), file=self._errors, flush=True)
            return
        except (sqlite3.Error, OSError) as error:
            print(self._words(UNKEPT, error=error), file=self._errors, flush=True)
            return
        if asked is Word.HELP:
            self._say(HELP)
        elif isinstance(asked, Hands):
            board = self._led.seen().board
            self._say([how_many(board.chosen, board.present, board.by_hand, self._words)])
        elif isinstance(asked, SetRule | Say):
            self._say(decided_by(self._led.seen().board, self._words))
        else:
            self._show()

    def _show(self) -> None:
        seen = self._led.seen()
        session = seen.session
        start = session.earlier.state if session.earlier is not None else session.state
        self._say(board_words(session.scenario, seen.board, start.balance, self._words))

    def _say(self, rows: list[str] | tuple[str, ...]) -> None:
        self._printer.say(rows)
