"""Tells a play in plain lines: what is told, what moved, what is asked, and the debrief."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TextIO

from game.engine.play import Step
from game.engine.view import moment_seen, moves_seen, passages_seen
from game.model.debrief import Debrief
from game.model.events import Hope
from game.model.power import Chair
from game.model.problems import Refused
from game.model.scenario import Scenario
from game.model.state import State
from game.model.theory import TheoryCard
from game.model.view import MoveSeen
from game.terminal.printing import Printer, Width, as_it_is
from game.words.answers import HINT
from game.words.catalogue import ENGLISH, Catalogue
from game.words.debrief.whole import DebriefSection, sections
from game.words.lines import passage_heading, told_line
from game.words.moves import names_of
from game.words.options import BOTH_PICK, question_lines
from game.words.story import NO_WAY_ON, POWER_IS, opening, people
from game.words.telling import Around, ending_lines, meter_lines, move_lines


class TextTeller:
    """Tells to `out`, remarks to `errors`; `width` is how many columns a line may have."""

    def __init__(
        self,
        scenario: Scenario,
        out: TextIO,
        errors: TextIO,
        width: Width = as_it_is,
        words: Catalogue = ENGLISH,
    ) -> None:
        self.words = words
        self._scenario = scenario
        self._names = names_of(scenario)
        self._printer = Printer(out, width)
        self._errors = Printer(errors, width)
        self._is_hinted = False
        self._is_asked = False

    def say(self, rows: Iterable[str]) -> None:
        """Prints lines."""
        self._printer.say(rows)

    def opening(self, viewer: Chair | None) -> None:
        """The title, the content note, the people."""
        self.say(opening(self._scenario, self.words))
        rows = people(self._scenario, viewer, self.words)
        name = self._scenario.seated(Chair.SERVICE_USER).name
        self.say(["", *rows, self.words(POWER_IS, name=name)])

    def step(self, before: State | None, step: Step, viewer: Chair | None) -> None:
        """The moves, then each moment reached: what happens there and what it tells."""
        self._is_asked = False
        scenario = self._scenario
        told = moves_around(scenario, before, step, viewer)
        while told and told[0][0].picks:
            self._move(*told.pop(0), viewer)
        passages = passages_seen(scenario, step, viewer, before)
        for passage in passages:
            here = []
            while told and told[0][0].moment == passage.moment:
                here.append(told.pop(0))
            if here or passage.lines or passage.place or passage is passages[-1]:
                self.say(passage_heading(passage))
            for move, around in here:
                self._move(move, around, viewer)
            self.say(told_line(line, viewer, self.words) for line in passage.lines)
        self._arrived(step, viewer)

    def _move(self, move: MoveSeen, around: Around, viewer: Chair | None) -> None:
        if move.picks or move.shifts or move.measures:
            self.say(move_lines(move, viewer, around, self._names, self.words))

    def _arrived(self, step: Step, viewer: Chair | None) -> None:
        seen = moment_seen(self._scenario, step.state, viewer)
        if seen.ending is not None:
            self.say(ending_lines(seen.ending, seen.meter.balance, self._names, self.words))

    def question(self, state: State, viewer: Chair | None, chairs: tuple[Chair, ...]) -> None:
        """Where the say stands, the question and the options of the chairs that decide.

        What keeps an option closed is told the first time after a step.
        """
        asked = moment_seen(self._scenario, state, viewer or chairs[0])
        meter = moment_seen(self._scenario, state, viewer).meter
        self.say(["", *meter_lines(meter, self._names, self.words)])
        self.say(question_lines(asked, self._scenario, self.words, self._is_asked))
        self._is_asked = True
        if len(chairs) == 2:
            self.say([self.words(BOTH_PICK)])
        if not self._is_hinted:
            self._is_hinted = True
            self.say([self.words(HINT)])

    def stuck(self) -> None:
        """There is no way on: the scenario's mistake, and not the player's."""
        self.say(["", self.words(NO_WAY_ON)])

    def hoped(self, hope: Hope) -> None:
        """Nothing: a hope is told beside what happened, in the debrief."""

    def remark(self, sentence: str | Refused) -> None:
        """A refusal or a remark, on the error stream."""
        words = self.words
        told = words.refusal(sentence) if isinstance(sentence, Refused) else words(sentence)
        self._errors.say([told])

    def debrief(
        self, debrief: Debrief, cards: Mapping[str, TheoryCard]
    ) -> tuple[DebriefSection, ...]:
        """The whole debrief, part by part, as it is to be told."""
        return sections(debrief, self._scenario, cards, self.words)


def moves_around(
    scenario: Scenario, before: State | None, step: Step, viewer: Chair | None
) -> list[tuple[MoveSeen, Around]]:
    """The moves of a step as a viewer may know them, each with the balance around it.

    `before` is the state in which the step was made, None at the beginning.
    """
    balance = scenario.starts if before is None else before.balance
    moves = moves_seen(scenario, step.events, viewer)
    return list(zip(moves, balance.around(moves), strict=True))
