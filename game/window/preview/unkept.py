"""The runs of a preview: nothing of them is kept, for the story is not finished."""

from __future__ import annotations

from game.model.power import Chair
from game.model.run import Run, RunHead, RunId, other_named
from game.play.changes import RunChange
from game.play.sitting import Sitting
from game.window.ports import Entry


class UnkeptRuns:
    """Takes everything and keeps nothing."""

    def new_head(self, entry: Entry, sitting: Sitting, other: str) -> RunHead:
        """Always the same id."""
        players, across = sitting.players, other_named(other)
        return RunHead(
            RunId("preview"), entry.title, "", "", None, players, across, sitting.seed, ""
        )

    def keep(self, change: RunChange) -> None:
        """Nothing is kept, and nothing is amiss."""

    def load(self, run_id: str) -> Run | None:
        """There is none."""
        return None

    def earlier(self, entry: Entry, chair: Chair) -> Run | None:
        """There is none."""
        return None
