"""Tells a play as JSON, one event a line, with nothing that the played chair may not know.

The words of each event are made by `words_of`, handed in. What is printed besides the engine's
events, and what is held back of them, is in `json_words`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import TextIO

from game.engine.play import Step
from game.engine.view import line_seen, may_hear, moment_seen, moves_seen
from game.model.debrief import Debrief
from game.model.events import Event, Hope, LineTold, MeasureMoved, MomentReached
from game.model.power import Chair
from game.model.scenario import Scenario
from game.model.state import State
from game.model.theory import TheoryCard
from game.terminal.json_words import is_told, landed_words, question_words, without_unseen


class JsonTeller:
    """Tells to `out`, remarks to `errors`."""

    def __init__(
        self,
        scenario: Scenario,
        out: TextIO,
        errors: TextIO,
        words_of: Callable[[Event | Hope], Mapping[str, object]],
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
        for event in step.events:
            if isinstance(event, MomentReached) and landed:
                self._print(landed.pop())
            words = self._known(event, viewer)
            if words is not None:
                self._print(words)

    def question(self, state: State, viewer: Chair | None, chairs: tuple[Chair, ...]) -> None:
        """Which chairs decide now, and what is offered to them."""
        seen = moment_seen(self._scenario, state, viewer or chairs[0])
        self._print(question_words(seen, chairs))

    def stuck(self) -> None:
        """Nothing: the event `stuck` has said so."""

    def hoped(self, hope: Hope) -> None:
        """The hope or expectation, as it is kept."""
        self._print(self._words_of(hope))

    def remark(self, sentence: str) -> None:
        """A refusal or a remark, on the error stream."""
        print(sentence, file=self._errors, flush=True)

    def debrief(self, debrief: Debrief, cards: Mapping[str, TheoryCard]) -> None:
        """Nothing: a debrief is for people; the events are all there is to it."""

    def _print(self, words: Mapping[str, object]) -> None:
        print(json.dumps(words, ensure_ascii=False), file=self._out, flush=True)

    def _known(self, event: Event, viewer: Chair | None) -> Mapping[str, object] | None:
        """The event's words; None where this viewer is not told of it at all."""
        scenario = self._scenario
        if not is_told(scenario, event, viewer):
            return None
        words = dict(self._words_of(event))
        if isinstance(event, LineTold):
            line = scenario.moments[event.moment].script[event.index]
            if not may_hear(scenario, line, viewer):
                return None
            seen = line_seen(scenario, line)
            return {**words, "kind": seen.kind.value, "speaker": seen.speaker, "text": seen.text}
        if isinstance(event, MeasureMoved):
            measure = scenario.measures[scenario.measure_index(event.measure)]
            if measure.private_to not in (None, viewer):
                return None
        return without_unseen(scenario, words, viewer)
