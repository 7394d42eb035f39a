"""The trainer's desk in a terminal: a line a command, the board after each."""

from __future__ import annotations

from collections.abc import Callable
from typing import TextIO

from game.model.problems import Refused
from game.room.commands import HELP, Hands, Say, SetRule, Word, command
from game.room.conductor import Conductor
from game.room.session import Stage
from game.terminal.lines import Lines
from game.terminal.room_words import board_words, chosen, decided_by


class RoomDesk:
    """Shows the board on `out` and takes commands; refusals go to `errors`.

    `present` tells how many have joined by phone.
    """

    def __init__(
        self, conductor: Conductor, out: TextIO, errors: TextIO, present: Callable[[], int]
    ) -> None:
        self._conductor = conductor
        self._out = out
        self._errors = errors
        self._present = present

    def run(self, lines: Lines) -> None:
        """Leads the room until it is closed, or the input ends."""
        self._show()
        while self._conductor.session.stage is not Stage.FINISHED:
            line = lines.next()
            if line is None:
                return
            if line.strip():
                self._take(line)

    def _take(self, line: str) -> None:
        try:
            asked = command(line)
            self._conductor.do(asked)
        except Refused as refused:
            print(refused, file=self._errors, flush=True)
            return
        if asked is Word.HELP:
            self._say(HELP)
        elif isinstance(asked, Hands):
            self._say([chosen(self._conductor.board(None, self._present()))])
        elif isinstance(asked, SetRule | Say):
            self._say(decided_by(self._conductor.board(None, self._present())))
        else:
            self._show()

    def _show(self) -> None:
        session = self._conductor.session
        board = self._conductor.board(None, self._present())
        start = session.earlier.state if session.earlier is not None else session.state
        rows = board_words(session.scenario, board, (start.user, start.professional))
        self._say(rows)

    def _say(self, rows: list[str] | tuple[str, ...]) -> None:
        for row in rows:
            print(row, file=self._out)
        self._out.flush()
