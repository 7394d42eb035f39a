"""What happened in a playthrough, move by move, and what the person wrote about it."""

from __future__ import annotations

from dataclasses import dataclass

from game.engine.play import replay
from game.model.debrief import Debrief
from game.model.run import Run
from game.model.scenario import Scenario
from game.papers.report.moves import MoveTold, moves_told
from game.play.same_line import still_followed
from game.words.catalogue import ENGLISH, Catalogue


@dataclass(frozen=True, slots=True)
class PlayRecord:
    """A playthrough with its debrief; `reflections` are what was written last, by question."""

    scenario: Scenario
    run: Run
    debrief: Debrief
    moves: tuple[MoveTold, ...]
    reflections: dict[str, str]


def play_recorded(
    scenario: Scenario, run: Run, debrief: Debrief, say: Catalogue = ENGLISH
) -> PlayRecord:
    """The record of a run; decisions that the scenario no longer follows are left out."""
    moves: list[MoveTold] = []
    balance = scenario.starts
    for step in replay(scenario, still_followed(scenario, run)).steps:
        moves += moves_told(scenario, balance, step, say)
        balance = step.state.balance
    written = {one.question: one.text for one in run.reflections}
    kept = {question: text for question, text in written.items() if text.strip()}
    return PlayRecord(scenario, run, debrief, tuple(moves), kept)
