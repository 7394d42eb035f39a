"""A play at the terminal: asks, listens, tells, and hands each step on to be kept.

One line of input a decision: a choice's id or its number. What follows from it is the meeting's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Protocol

from game.engine.play import Step
from game.model.debrief import Debrief
from game.model.events import Hope
from game.model.names import fold
from game.model.power import Chair
from game.model.problems import Refused
from game.model.state import Decision, State
from game.model.theory import TheoryCard
from game.model.view import OptionSeen
from game.play.hopes import hoped_about, hoped_of
from game.play.keeper import Keeper
from game.play.meeting import Meeting
from game.study.debrief import debrief
from game.terminal.lines import Lines
from game.words.debrief import questions


class Teller(Protocol):
    """Tells a play to a person or a program."""

    def opening(self, viewer: Chair | None) -> None:
        """Before the first moment."""

    def step(self, before: State | None, step: Step, viewer: Chair | None) -> None:
        """What came of a decision, or of the beginning (`before` None)."""

    def question(self, state: State, viewer: Chair | None, chairs: tuple[Chair, ...]) -> None:
        """What is asked now, of which chairs."""

    def stuck(self) -> None:
        """There is no way on."""

    def hoped(self, hope: Hope) -> None:
        """A hope or an expectation was said."""

    def remark(self, sentence: str | Refused) -> None:
        """A refusal or a remark, beside the result."""

    def debrief(self, debrief: Debrief, cards: Mapping[str, TheoryCard]) -> None:
        """The debrief but for its questions."""

    def to_think_about(self, questions: Sequence[str]) -> Iterator[str]:
        """The questions, each when it has been asked; none where they are not for a program."""


class TerminalPlay:
    """One play at a terminal; it begins to be kept at once.

    `remarks` are told before anything else. A remark on keeping is told once.
    """

    def __init__(
        self,
        meeting: Meeting,
        lines: Lines,
        teller: Teller,
        keeper: Keeper,
        remarks: Iterable[str] = (),
    ) -> None:
        self.meeting = meeting
        self._lines = lines
        self._teller = teller
        self._keeper = keeper
        self._chair = meeting.sitting.players.one_chair
        self._remarked: set[str] = set()
        for remark in remarks:
            self._remark_once(remark)
        keeper.begun(meeting)
        self._remark_once(keeper.remark)

    def play(self) -> bool:
        """Play to an ending or to a moment without a way on; False where stopped before."""
        self._teller.opening(self._chair)
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
        self._teller.debrief(told, cards)
        for question in self._teller.to_think_about(questions(told)):
            text = self._lines.next() if self._lines.is_person else ""
            if text is None:
                break
            if text.strip():
                self._keeper.reflected(question, text.strip())
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
        while True:
            self._teller.question(self.meeting.state, self._chair, chairs)
            line = self._lines.next()
            if line is None or fold(line) == "stop":
                return None
            if _is_hope(line):
                self._hope(line)
                continue
            try:
                return _read(self.meeting, chairs, line)
            except Refused as refusal:
                self._teller.remark(refusal)

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
            choice_id = _pick(hoped_of(self.meeting, number), name)
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


def _read(meeting: Meeting, chairs: tuple[Chair, ...], line: str) -> Decision:
    """The decision that a line means; Refused where it means none."""
    parts = [line] if len(chairs) == 1 else line.split("/")
    if len(parts) != len(chairs):
        raise Refused(
            "Both chairs pick here: the professional's pick / the service user's pick, "
            "for example: 1 / 2"
        )
    shown = meeting.moment_for(chairs[0]).options
    picks = {chair: _pick(shown, part) for chair, part in zip(chairs, parts, strict=True)}
    return Decision(picks.get(Chair.PROFESSIONAL), picks.get(Chair.SERVICE_USER))


def _pick(shown: Sequence[OptionSeen], words: str) -> str:
    """The id of the open option that the words name; an id goes before a number."""
    wanted = fold(words)
    exact = [option for option in shown if option.id == words.strip()]
    if not wanted:
        raise Refused("Type the number of a choice, or its id; or stop.")
    named = [option for option in shown if fold(option.id) == wanted]
    numbered = [option for option in shown if str(option.number) == wanted]
    for option in exact or named or numbered:
        if option.is_open:
            return option.id
        why = option.reason
        raise Refused("Not open yet. {why}", why=why) if why else Refused("Not open yet.")
    raise Refused(
        'There is no choice "{words}" here. Type 1 to {last}, or an id.',
        words=words.strip(),
        last=len(shown),
    )
