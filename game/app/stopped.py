"""Plays of a story that were stopped half-way, the one decided in last first."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from game.app.stories_kept import likeness
from game.library.runs.runs import NoSuchRun, Runs, scenario_hash
from game.model.run import Run
from game.model.scenario import Scenario
from game.play.meeting import Meeting, followed
from game.play.sitting import sitting_of


@dataclass(frozen=True, slots=True)
class StoppedPlay:
    """A kept run, and the meeting as far as the story, which may have changed, follows it."""

    run: Run
    meeting: Meeting
    changed: bool
    """True where the story's text is not the one that the run was begun with."""

    @property
    def where(self) -> str:
        """The title of the moment it stands in."""
        return self.meeting.moment.title


def stopped_plays(kept: Runs, file: Path, scenario: Scenario) -> tuple[StoppedPlay, ...]:
    """Those of one story, in the words in which it is open now, wherever it lay then."""
    path, told = str(file.resolve()), scenario_hash(file)
    found = (
        _stopped(kept, kept.load(head.id), told, scenario)
        for head in kept.unfinished()
        if head.variant == scenario.variant and likeness(head, path, told, scenario.title)
    )
    return tuple(one for one in found if one.meeting.decisions)


def _stopped(kept: Runs, run: Run, told: str, scenario: Scenario) -> StoppedPlay:
    def load(run_id: str) -> Run | None:
        with suppress(NoSuchRun):
            return kept.load(run_id)
        return None

    meeting = followed(scenario, sitting_of(run.head, scenario, load), run)
    return StoppedPlay(run, meeting, run.head.scenario_hash != told)
