"""Tells a play in plain lines; wraps them only where a person reads at a real terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TextIO

from game.engine.play import Step
from game.engine.view import moment_seen, moves_seen, passages_seen
from game.model.balance import Balance
from game.model.debrief import Debrief
from game.model.events import Hope
from game.model.power import Chair
from game.model.problems import Refused
from game.model.scenario import Scenario
from game.model.state import State
from game.model.theory import TheoryCard
from game.model.view import MoveSeen
from game.words.catalogue import ENGLISH, Catalogue
from game.words.debrief import debrief_lines
from game.words.lines import passage_heading, told_line
from game.words.moves import ending_lines, measure_name, move_lines, power_now
from game.words.options import BOTH_PICK, question_lines
from game.words.story import NO_WAY_ON, opening, people


class TextTeller:
    """Tells to `out`, remarks to `errors`. `width` is in columns; None wraps nothing."""

    def __init__(
        self,
        scenario: Scenario,
        out: TextIO,
        errors: TextIO,
        width: int | None = None,
        words: Catalogue = ENGLISH,
    ) -> None:
        self._scenario = scenario
        self._out = out
        self._errors = errors
        self._width = width
        self._words = words

    def say(self, rows: Iterable[str]) -> None:
        """Prints lines as they are, or wrapped to the width of the terminal."""
        for row in rows:
            wrapped = textwrap.wrap(row, self._width) if self._width and row else [row]
            for line in wrapped:
                print(line, file=self._out)
        self._out.flush()

    def opening(self, viewer: Chair | None) -> None:
        """The title, the content note, the people."""
        self.say(opening(self._scenario, self._words))
        self.say(["", *people(self._scenario, viewer, self._words)])

    def step(self, before: State | None, step: Step, viewer: Chair | None) -> None:
        """The moves, then each moment reached: what happens there and what it tells."""
        scenario = self._scenario
        balance = scenario.starts if before is None else before.balance
        moves = moves_seen(scenario, step.events, viewer)
        told = list(zip(moves, balance.around(moves), strict=True))
        while told and told[0][0].picks:
            self._move(*told.pop(0), viewer)
        passages = passages_seen(scenario, step.events, viewer, before)
        for passage in passages:
            here = []
            while told and told[0][0].moment == passage.moment:
                here.append(told.pop(0))
            if here or passage.lines or passage.place or passage is passages[-1]:
                self.say(passage_heading(passage))
            for move, around in here:
                self._move(move, around, viewer)
            self.say(told_line(line, viewer, self._words) for line in passage.lines)
        self._arrived(step, viewer)

    def _move(self, move: MoveSeen, around: tuple[Balance, Balance], viewer: Chair | None) -> None:
        if move.picks or move.shifts or move.measures:
            before, after = around
            powers = before.whole_power, after.whole_power
            self.say(move_lines(move, viewer, *powers, self._words))

    def _arrived(self, step: Step, viewer: Chair | None) -> None:
        seen = moment_seen(self._scenario, step.state, viewer)
        if seen.ending is not None:
            power = seen.meter.balance.whole_power
            self.say(ending_lines(seen.ending, power, self._words))

    def question(self, state: State, viewer: Chair | None, chairs: tuple[Chair, ...]) -> None:
        """The balance, the question and the options of the chairs that decide."""
        seen = moment_seen(self._scenario, state, viewer or chairs[0])
        rows = ["", power_now(seen.meter.balance.whole_power, self._words)]
        measures = moment_seen(self._scenario, state, viewer).meter.measures
        rows += [f"{measure_name(one.name, self._words)} {one.value}" for one in measures]
        self.say([*rows, *question_lines(seen, self._scenario, self._words)])
        if len(chairs) == 2:
            self.say([self._words(BOTH_PICK)])

    def stuck(self) -> None:
        """There is no way on: the scenario's mistake, and not the player's."""
        self.say(["", self._words(NO_WAY_ON)])

    def hoped(self, hope: Hope) -> None:
        """Nothing: a hope is told beside what happened, in the debrief."""

    def remark(self, sentence: str | Refused) -> None:
        """A refusal or a remark, on the error stream."""
        words = self._words
        told = words.refusal(sentence) if isinstance(sentence, Refused) else words(sentence)
        print(told, file=self._errors, flush=True)

    def debrief(self, debrief: Debrief, cards: Mapping[str, TheoryCard]) -> None:
        """The whole debrief but for the reflection questions."""
        self.say(debrief_lines(debrief, self._scenario, cards, self._words))

    def to_think_about(self, questions: Sequence[str]) -> Iterator[str]:
        """A heading, then each question as it is asked."""
        self.say(["", self._words("To think about")])
        for question in questions:
            self.say([f"- {question}"])
            yield question
