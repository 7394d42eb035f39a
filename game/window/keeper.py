"""Keeps one run through the handed-in `Runs`, and remembers what could not be kept.

The run starts with its first page. Where nothing can be kept the meeting goes on, and `remark`
holds the sentence for the player.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from game.engine.play import Step
from game.model.events import Event, Hope
from game.model.run import Reflection, Run, RunId
from game.model.state import Decision
from game.play.sitting import Sitting
from game.window.ports import Entry, Runs


class Keeper:
    """One run that is being kept; `run_id` is empty until `start`."""

    def __init__(self, runs: Runs, entry: Entry, other: str, run_id: str = "") -> None:
        self.entry = entry
        self.other = other
        self.run_id = run_id
        self.remark: str | None = None
        self._runs = runs

    def start(self, sitting: Sitting, events: tuple[Event, ...]) -> None:
        """Begin the run, unless it was begun in an earlier session."""
        if not self.run_id:
            self.run_id, self.remark = self._runs.start(self.entry, sitting, self.other, events)

    def begin_again(self, run: Run, sitting: Sitting, steps: Sequence[Step]) -> Run:
        """A new run with those decisions and hopes of `run` that `steps` still follow.

        `steps` are those of a replay: the beginning, then one for each decision that fits.
        """
        self.start(sitting, steps[0].events)
        fit = run.decisions[: len(steps) - 1]
        for number, (decision, step) in enumerate(zip(fit, steps[1:], strict=True)):
            self.decide(number, decision, step.events)
        hopes = tuple(hope for hope in run.hopes if hope.decision < len(fit))
        for hope in hopes:
            self.hope(hope)
        return Run(replace(run.head, id=RunId(self.run_id)), fit, hopes)

    def decide(self, number: int, decision: Decision, events: tuple[Event, ...]) -> None:
        """Keep the `number`th decision, from 0."""
        self._note(self._runs.decide(self.run_id, number, decision, events))

    def hope(self, hope: Hope) -> None:
        """Keep what was hoped and expected."""
        self._note(self._runs.hope(self.run_id, hope))

    def reflect(self, question: str, text: str) -> None:
        """Keep what was written under a question."""
        self._note(self._runs.reflect(self.run_id, Reflection(question, text)))

    def finish(self, ending: str | None) -> None:
        """Keep that the run is over."""
        self._note(self._runs.finish(self.run_id, ending))

    def _note(self, sentence: str | None) -> None:
        self.remark = sentence
