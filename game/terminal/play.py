"""A play at the terminal: asks, listens, tells, and hands each step on to be kept.

One line of input a decision: a choice's id or its number. What follows from it is the meeting's.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from game.model.events import Hope
from game.model.names import fold
from game.model.problems import Refused
from game.model.state import Decision
from game.model.theory import TheoryCard
from game.play.hopes import hoped_about, hoped_of
from game.play.keeper import Keeper
from game.play.meeting import Meeting
from game.study.debrief import debrief
from game.terminal.asides import Asides, asked_word
from game.terminal.debrief import TerminalDebrief
from game.terminal.json_teller import JsonTeller
from game.terminal.lines import Lines
from game.terminal.picks import option_id, picked
from game.terminal.text_teller import TextTeller
from game.words.answers import AskedWord
from game.words.story import CARRYING_ON

Teller = TextTeller | JsonTeller
"""Tells a play to a person or to a program."""


class TerminalPlay:
    """One play at a terminal; it begins to be kept at once.

    A meeting with decisions is carried on: what happened since the last one is told again.
    `remarks` are told before anything else. A remark on keeping is told once.
    """

    def __init__(
        self,
        meeting: Meeting,
        lines: Lines,
        teller: Teller,
        keeper: Keeper,
        asides: Asides,
        remarks: Iterable[str] = (),
    ) -> None:
        self.meeting = meeting
        self._lines = lines
        self._teller = teller
        self._keeper = keeper
        self._asides = asides
        self._chair = meeting.sitting.players.one_chair
        self._remarked: set[str] = set()
        for remark in remarks:
            self._remark_once(remark)
        keeper.begun(meeting)
        self._remark_once(keeper.remark)

    def play(self) -> bool:
        """Play to an ending or to a moment without a way on; False where stopped before."""
        self._teller.opening(self._chair)
        if self.meeting.decisions:
            self._teller.remark(CARRYING_ON)
            self._asides.answer(AskedWord.AGAIN, self.meeting)
        else:
            self._teller.step(None, self.meeting.step, self._chair)
        while not self.meeting.is_over:
            picks = self._picks()
            if picks is None:
                return False
            before = self.meeting.state
            self.meeting = self.meeting.picked(picks)
            self._keeper.decided(self.meeting)
            self._remark_once(self._keeper.remark)
            self._teller.step(before, self.meeting.step, self._chair)
        if self.meeting.ending is None:
            self._stuck()
        else:
            self._take_hopes()  # lines that came too slowly for the last decision
        self._keeper.ended()
        self._remark_once(self._keeper.remark)
        return True

    def debrief(self, cards: Mapping[str, TheoryCard]) -> None:
        """Tell the debrief and its questions; wait for answers only at a real terminal."""
        meeting = self.meeting
        told = debrief(meeting.scenario, meeting.decisions, self._chair, meeting.hopes)
        parts = self._teller.debrief(told, cards)
        if parts:
            asking = TerminalDebrief(parts, self._lines, self._asides, meeting)
            for question, text in asking.told():
                self._keeper.reflected(question, text)
                self._remark_once(self._keeper.remark)
        self._keeper.left()
        self._remark_once(self._keeper.remark)

    def _remark_once(self, sentence: str | None) -> None:
        if sentence is not None and sentence not in self._remarked:
            self._remarked.add(sentence)
            self._teller.remark(sentence)

    def _stuck(self) -> None:
        decides = self.meeting.moment.decides
        if decides is not None:
            self._teller.question(self.meeting.state, self._chair, decides.chairs)
        self._teller.stuck()

    def _picks(self) -> Decision | None:
        """What the people at the terminal pick; None where they stop."""
        chairs = self.meeting.asked
        if not chairs:
            self._take_hopes()
            return Decision()
        self._teller.question(self.meeting.state, self._chair, chairs)
        while (line := self._lines.next()) is not None and fold(line) != "stop":
            word = asked_word(line)
            if _is_hope(line):
                self._hope(line)
                continue
            if word is not None:
                self._asides.answer(word, self.meeting)
            else:
                try:
                    return picked(self.meeting, chairs, line)
                except Refused as refusal:
                    self._teller.remark(refusal)
            if word in (None, AskedWord.AGAIN):
                self._teller.question(self.meeting.state, self._chair, chairs)
        return None

    def _take_hopes(self) -> None:
        """The hope lines that stand there already; nobody is waited for."""
        while self._chair is not None:
            line = self._lines.ready()
            if line is None or not _is_hope(line):
                return
            self._lines.next()
            self._hope(line)

    def _hope(self, line: str) -> None:
        """A hope or an expectation of what the other chair decides now, or decided last."""
        word, _, name = line.strip().partition(" ")
        if self._chair is None:
            self._teller.remark("Hoping is for one person in one chair.")
            return
        number = hoped_about(self.meeting)
        if number is None:
            self._teller.remark(
                "There is nothing to hope for here: the other chair has not decided."
            )
            return
        try:
            choice_id = option_id(hoped_of(self.meeting, number), name)
        except Refused as refusal:
            self._teller.remark(refusal)
            return
        picks = (choice_id, None) if fold(word) == "hope" else (None, choice_id)
        self.meeting = self.meeting.hoping(Hope(number, self._chair, *picks))
        self._keeper.hoped(self.meeting)
        self._remark_once(self._keeper.remark)
        self._teller.hoped(self.meeting.hopes[-1])


def _is_hope(line: str) -> bool:
    return fold(line).startswith(("hope ", "expect "))
