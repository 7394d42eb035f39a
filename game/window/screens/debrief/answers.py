"""What a person types under the questions of a debrief, and when it is kept. No drawing."""

from __future__ import annotations

from collections.abc import Iterable

from game.model.run import Reflection
from game.play.keeper import Keeper

PAUSE, LONGEST = 1.0, 2.0
"""Seconds: a rest between two letters, and how long a letter may wait for one."""


class Answers:
    """`texts` are by their questions, from what was written in an earlier session on."""

    def __init__(self, keeper: Keeper, written: Iterable[Reflection]) -> None:
        self.texts = {said.question: said.text for said in written}
        self._keeper = keeper
        self._unkept: set[str] = set()
        self._first = self._last = 0.0

    def edited(self, question: str, text: str, now: float) -> None:
        """The text under a question is another one now."""
        self._first = self._first if self._unkept else now
        self._last = now
        self.texts[question] = text
        self._unkept.add(question)

    def passed(self, now: float) -> None:
        """Time has passed: after a pause, or without one for long, what was typed is kept."""
        if now - self._last >= PAUSE or now - self._first >= LONGEST:
            self.keep()

    def keep(self) -> None:
        """Keep whatever is not kept yet."""
        for question in sorted(self._unkept):
            self._keeper.reflected(question, self.texts[question])
        self._unkept.clear()
