"""Tells a play as JSON, one event a line, with nothing that the played chair may not know.

What the chair may know is the engine's to say; the words of each event are made by `words_of`,
handed in. What is printed besides the engine's events is in `json_words`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import TextIO

from game.engine.events_seen import events_seen
from game.engine.play import Step
from game.engine.view import moment_seen, moves_seen
from game.model.debrief import Debrief
from game.model.events import Hope, MomentReached
from game.model.power import Chair
from game.model.problems import Refused
from game.model.scenario import Scenario
from game.model.state import State
from game.model.theory import TheoryCard
from game.model.view import EventSeen
from game.terminal.json_words import landed_words, question_words
from game.words.debrief.whole import DebriefSection


class JsonTeller:
    """Tells to `out`, remarks to `errors`."""

    def __init__(
        self,
        scenario: Scenario,
        out: TextIO,
        errors: TextIO,
        words_of: Callable[[EventSeen | Hope], Mapping[str, object]],
    ) -> None:
        self._scenario = scenario
        self._out = out
        self._errors = errors
        self._words_of = words_of

    def opening(self, viewer: Chair | None) -> None:
        """Nothing: what a person reads first is in the scenario."""

    def step(self, before: State | None, step: Step, viewer: Chair | None) -> None:
        """The events of a step, as far as the viewer may know them; how a move landed."""
        del before
        landed = [
            landed_words(move.moment, move.lands_as)
            for move in moves_seen(self._scenario, step.events, viewer)
            if move.lands_as is not None
        ]
        for event in events_seen(self._scenario, step.events, viewer):
            if isinstance(event, MomentReached) and landed:
                self._print(landed.pop())
            self._print(self._words_of(event))

    def question(self, state: State, viewer: Chair | None, chairs: tuple[Chair, ...]) -> None:
        """Which chairs decide now, and what is offered to them."""
        seen = moment_seen(self._scenario, state, viewer or chairs[0])
        self._print(question_words(seen, chairs))

    def stuck(self) -> None:
        """Nothing: the event `stuck` has said so."""

    def hoped(self, hope: Hope) -> None:
        """The hope or expectation, as it is kept."""
        self._print(self._words_of(hope))

    def remark(self, sentence: str | Refused) -> None:
        """A refusal or a remark, on the error stream."""
        print(sentence, file=self._errors, flush=True)

    def debrief(
        self, debrief: Debrief, cards: Mapping[str, TheoryCard]
    ) -> tuple[DebriefSection, ...]:
        """None of it: a debrief is for people; the events are all there is to it."""
        return ()

    def _print(self, words: Mapping[str, object]) -> None:
        print(json.dumps(words, ensure_ascii=False), file=self._out, flush=True)
