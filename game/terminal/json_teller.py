"""Tells a play as JSON, one event a line, with nothing that the played chair may not know.

The words of each event are made by `words_of`, handed in, so that this room needs no library.
Besides the engine's events there is `question`: the options that are open to the player.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import TextIO

from game.engine.play import Step
from game.engine.view import line_seen, may_hear, moment_seen
from game.model.debrief import Debrief
from game.model.events import VERSION, Event, Hope, LineTold, MeasureMoved
from game.model.power import Chair
from game.model.scenario import Scenario
from game.model.state import State
from game.model.theory import TheoryCard

Words = dict[str, object]


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
        """The events of a step, as far as the viewer may know them."""
        del before
        for event in step.events:
            words = self._known(event, viewer)
            if words is not None:
                self._print(words)

    def question(self, state: State, viewer: Chair | None, chairs: tuple[Chair, ...]) -> None:
        """Which chairs decide now, and what is offered to them."""
        seen = moment_seen(self._scenario, state, viewer or chairs[0])
        offered = [
            {
                "number": option.number,
                "id": option.id,
                "kind": option.kind.value,
                "words": option.words,
                "open": option.is_open,
                "reason": option.reason,
                "blocked_by": option.blocked_by,
            }
            for option in seen.options
        ]
        self._print(
            {
                "event": "question",
                "version": VERSION,
                "moment": seen.name,
                "chairs": [chair.value for chair in chairs],
                "question": seen.question,
                "power": seen.meter.whole_power,
                "options": offered,
            }
        )

    def stuck(self) -> None:
        """Nothing: the event `stuck` has said so."""

    def remark(self, sentence: str) -> None:
        """A refusal or a remark, on the error stream."""
        print(sentence, file=self._errors, flush=True)

    def debrief(self, debrief: Debrief, cards: Mapping[str, TheoryCard]) -> None:
        """Nothing: a debrief is for people; the events are all there is to it."""

    def _print(self, words: Mapping[str, object]) -> None:
        print(json.dumps(words, ensure_ascii=False), file=self._out, flush=True)

    def _known(self, event: Event, viewer: Chair | None) -> Words | None:
        """The event's words; None where this viewer is not told of it at all."""
        scenario = self._scenario
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
        return self._without_unseen(words, viewer)

    def _without_unseen(self, words: Words, viewer: Chair | None) -> Words:
        """Takes out the id and the reason of a choice that the viewer is not told."""
        if self._is_unseen(words, viewer):
            words["choice"] = None
        origin = words.get("origin")
        if isinstance(origin, dict) and self._is_unseen(origin, viewer):
            words["origin"] = {**origin, "choice": None, "because": None}
        return words

    def _is_unseen(self, words: Mapping[str, object], viewer: Chair | None) -> bool:
        moment, choice_id = words.get("moment"), words.get("choice")
        if viewer is None or not isinstance(moment, str) or not isinstance(choice_id, str):
            return False
        choice = self._scenario.moments[moment].choice(choice_id)
        return choice is not None and choice.unseen and words.get("chair") != viewer.value
