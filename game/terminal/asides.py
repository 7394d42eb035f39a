"""Answers `help`, `why`, `again`, `back` and `moved` at any time; nothing of the play changes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import assert_never

from game.engine.play import Step, replay
from game.engine.view import moment_seen
from game.model.names import fold
from game.model.state import State
from game.model.theory import TheoryCard
from game.play.meeting import Meeting
from game.terminal.text_teller import TextTeller, moves_around
from game.words import answers
from game.words.moves import names_of


def asked_word(line: str) -> answers.AskedWord | None:
    """The word that a line is; None for every other line."""
    return next((word for word in answers.AskedWord if word.value == fold(line)), None)


class Asides:
    """Answers in plain lines; `cards` are the theory library."""

    def __init__(self, teller: TextTeller, cards: Mapping[str, TheoryCard]) -> None:
        self.teller = teller
        self._cards = cards
        self._back = 0
        self._decisions = 0

    def answer(self, word: answers.AskedWord, meeting: Meeting) -> None:
        """Tells what was asked for; `back` goes one turn further each time, until a decision."""
        if word is answers.AskedWord.AGAIN or len(meeting.decisions) != self._decisions:
            self._back, self._decisions = 0, len(meeting.decisions)
        match word:
            case answers.AskedWord.HELP:
                is_alone = meeting.sitting.players.one_chair is not None
                self.teller.say(["", *answers.help_lines(is_alone, self.teller.words)])
            case answers.AskedWord.WHY:
                self._why(meeting)
            case answers.AskedWord.AGAIN:
                self.teller.say(["", self.teller.words(answers.ONCE_MORE)])
                self._tell(meeting, _turns(meeting)[-1])
            case answers.AskedWord.BACK:
                self._go_back(meeting)
            case answers.AskedWord.MOVED:
                self._moved(meeting)
            case _:
                assert_never(word)

    def _why(self, meeting: Meeting) -> None:
        viewer, words = meeting.sitting.players.one_chair, self.teller.words
        chairs = meeting.asked
        side = viewer or (chairs[0] if chairs else None)
        seen = moment_seen(meeting.scenario, meeting.state, side)
        names = names_of(meeting.scenario)
        told = answers.why_lines(_told(meeting), viewer, seen, names, self._cards, words)
        self.teller.say(["", *told])

    def _moved(self, meeting: Meeting) -> None:
        viewer, words = meeting.sitting.players.one_chair, self.teller.words
        meter = moment_seen(meeting.scenario, meeting.state, viewer).meter
        names = names_of(meeting.scenario)
        self.teller.say(["", *answers.moved_lines(_told(meeting), viewer, meter, names, words)])

    def _go_back(self, meeting: Meeting) -> None:
        turns = _turns(meeting)
        if self._back + 1 >= len(turns):
            self.teller.say(["", self.teller.words(answers.FIRST_OF_ALL)])
            return
        self._back += 1
        self.teller.say(["", self.teller.words(answers.EARLIER)])
        self._tell(meeting, turns[-1 - self._back])

    def _tell(self, meeting: Meeting, turn: range) -> None:
        for before, step in _steps(meeting, turn):
            self.teller.step(before, step, meeting.sitting.players.one_chair)


def _told(meeting: Meeting) -> answers.Told:
    """The moves since the last choice of a person here."""
    viewer = meeting.sitting.players.one_chair
    return [
        told
        for before, step in _steps(meeting, _turns(meeting)[-1])
        for told in moves_around(meeting.scenario, before, step, viewer)
    ]


def _steps(meeting: Meeting, turn: range) -> Iterator[tuple[State | None, Step]]:
    steps = replay(meeting.scenario, meeting.decisions).steps
    return ((steps[number - 1].state if number else None, steps[number]) for number in turn)


def _turns(meeting: Meeting) -> list[range]:
    """The numbers of the steps, 0 for the beginning, cut before each choice of a person here."""
    players = meeting.sitting.players.chairs
    cuts = [
        number
        for number, decision in enumerate(meeting.decisions, start=1)
        if any(decision.of(chair) is not None for chair in players)
    ]
    starts, ends = [0, *cuts], [*cuts, len(meeting.decisions) + 1]
    return [range(start, end) for start, end in zip(starts, ends, strict=True)]
