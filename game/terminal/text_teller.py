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
from game.model.scenario import Scenario
from game.model.state import State
from game.model.theory import TheoryCard
from game.model.view import MoveSeen
from game.terminal import words
from game.terminal.debrief_words import debrief_words


class TextTeller:
    """Tells to `out`, remarks to `errors`. `width` is in columns; None wraps nothing."""

    def __init__(
        self, scenario: Scenario, out: TextIO, errors: TextIO, width: int | None = None
    ) -> None:
        self._scenario = scenario
        self._out = out
        self._errors = errors
        self._width = width

    def say(self, rows: Iterable[str]) -> None:
        """Prints lines as they are, or wrapped to the width of the terminal."""
        for row in rows:
            wrapped = textwrap.wrap(row, self._width) if self._width and row else [row]
            for line in wrapped:
                print(line, file=self._out)
        self._out.flush()

    def opening(self, viewer: Chair | None) -> None:
        """The title, the content note, the people."""
        self.say(words.opening(self._scenario))
        self.say(["", *words.people(self._scenario, viewer)])

    def step(self, before: State | None, step: Step, viewer: Chair | None) -> None:
        """The moves, then each moment reached: what happens there and what it tells."""
        scenario = self._scenario
        balance = scenario.starts if before is None else before.balance
        moves = moves_seen(scenario, step.events, viewer)
        told = list(zip(moves, balance.around(moves), strict=True))
        while told and told[0][0].picks:
            self._move(*told.pop(0), viewer)
        passages = passages_seen(scenario, step.events, viewer)
        for passage in passages:
            here = []
            while told and told[0][0].moment == passage.moment:
                here.append(told.pop(0))
            if here or passage.lines or passage.place or passage is passages[-1]:
                self.say(words.heading(passage))
            for move, around in here:
                self._move(move, around, viewer)
            self.say(words.line(line, viewer) for line in passage.lines)
        self._arrived(step, viewer)

    def _move(self, move: MoveSeen, around: tuple[Balance, Balance], viewer: Chair | None) -> None:
        if move.picks or move.shifts or move.measures:
            before, after = around
            self.say(words.move(move, viewer, before.whole_power, after.whole_power))

    def _arrived(self, step: Step, viewer: Chair | None) -> None:
        seen = moment_seen(self._scenario, step.state, viewer)
        if seen.ending is not None:
            self.say(
                ["", f"Ending: {seen.ending}", words.power_now(seen.meter.balance.whole_power)]
            )

    def question(self, state: State, viewer: Chair | None, chairs: tuple[Chair, ...]) -> None:
        """The balance, the question and the options of the chairs that decide."""
        seen = moment_seen(self._scenario, state, viewer or chairs[0])
        rows = ["", words.power_now(seen.meter.balance.whole_power)]
        rows += [
            f"{m.name} {m.value}" for m in moment_seen(self._scenario, state, viewer).meter.measures
        ]
        self.say([*rows, *words.question(seen, self._scenario)])
        if len(chairs) == 2:
            self.say(["Both pick: the professional's / the service user's."])

    def stuck(self) -> None:
        """There is no way on: the scenario's mistake, and not the player's."""
        self.say(["", "The story has no way on from here. That is a mistake in the scenario."])

    def hoped(self, hope: Hope) -> None:
        """Nothing: a hope is told beside what happened, in the debrief."""

    def remark(self, sentence: str) -> None:
        """A refusal or a remark, on the error stream."""
        print(sentence, file=self._errors, flush=True)

    def debrief(self, debrief: Debrief, cards: Mapping[str, TheoryCard]) -> None:
        """The whole debrief but for the reflection questions."""
        self.say(debrief_words(debrief, self._scenario, cards))

    def to_think_about(self, questions: Sequence[str]) -> Iterator[str]:
        """A heading, then each question as it is asked."""
        self.say(["", "To think about"])
        for question in questions:
            self.say([f"- {question}"])
            yield question
