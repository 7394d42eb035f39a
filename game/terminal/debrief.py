"""A debrief at the terminal: feelings first, then part by part as long as somebody asks for more.

Where nobody types, all of it is told at once and nothing is asked.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.model.names import fold
from game.play.meeting import Meeting
from game.terminal.asides import Asides, asked_word
from game.terminal.lines import Lines
from game.words.answers import AskedWord
from game.words.debrief.whole import MORE_OR_STOP, STILL_TO_COME, DebriefSection

MORE, STOP = "more", "stop"


class TerminalDebrief:
    """Tells the parts of a meeting's debrief in order, where and as its `asides` are told."""

    def __init__(
        self,
        parts: Sequence[DebriefSection],
        lines: Lines,
        asides: Asides,
        meeting: Meeting,
    ) -> None:
        self._parts = parts
        self._lines = lines
        self._asides = asides
        self._meeting = meeting
        self._at = 0

    def told(self) -> Iterator[tuple[str, str]]:
        """Tells it, and gives each question with what was written under it."""
        self._say(["", self._asides.teller.words("Debrief")])
        for number, part in enumerate(self._parts):
            self._at = number
            self._tell(part)
            for question in part.questions:
                answer = self._answered(f"- {question}")
                if answer is None:
                    return
                if answer:
                    yield question, answer
            if not self._is_more_wanted():
                return

    def _tell(self, part: DebriefSection) -> None:
        self._say(["", part.heading, *part.rows])

    def _is_more_wanted(self) -> bool:
        """Whether to go on; nobody is asked after the feelings, nor where no person types."""
        rest = self._parts[self._at + 1 :]
        if not self._lines.is_person or not self._at or not rest:
            return True
        coming = ". ".join(part.heading.rstrip(".?") for part in rest)
        asking = self._asides.teller.words(STILL_TO_COME, parts=coming)
        while (line := self._answered(asking)) is not None:
            if fold(line) in (MORE, ""):
                return True
            self._asides.teller.remark(MORE_OR_STOP)
        return False

    def _answered(self, asking: str) -> str | None:
        """What is typed when this is asked; "" where no person types; None: it is to end.

        After a word that may be typed at any time it is asked again.
        """
        self._say([asking])
        if not self._lines.is_person:
            return ""
        while (line := self._lines.next()) is not None:
            word = asked_word(line)
            if fold(line) == STOP:
                return None
            if word is None:
                return line.strip()
            self._answer(word)
            self._say(["", asking])
        return None

    def _answer(self, word: AskedWord) -> None:
        match word:
            case AskedWord.AGAIN:
                self._tell(self._parts[self._at])
            case AskedWord.BACK:
                self._tell(self._parts[max(0, self._at - 1)])
            case AskedWord.HELP | AskedWord.WHY | AskedWord.MOVED:
                self._asides.answer(word, self._meeting)

    def _say(self, rows: list[str]) -> None:
        self._asides.teller.say(rows)
