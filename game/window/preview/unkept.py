"""The runs of a preview: nothing of them is kept, for the story is not finished."""

from __future__ import annotations

from game.model.events import Event, Hope
from game.model.power import Chair
from game.model.run import Reflection, Run, RunHead, RunId
from game.model.scenario import Scenario
from game.model.state import Decision
from game.play.sitting import Sitting
from game.window.ports import Entry

RUN_ID = RunId("preview")


class UnkeptRuns:
    """Takes everything and keeps nothing."""

    def start(
        self, entry: Entry, sitting: Sitting, other: str, events: tuple[Event, ...]
    ) -> tuple[str, str | None]:
        """Always the same id."""
        return RUN_ID, None

    def decide(
        self, run_id: str, number: int, decision: Decision, events: tuple[Event, ...]
    ) -> str | None:
        """Nothing is kept, and nothing is amiss."""
        return None

    def hope(self, run_id: str, hope: Hope) -> str | None:
        """Nothing is kept, and nothing is amiss."""
        return None

    def reflect(self, run_id: str, reflection: Reflection) -> str | None:
        """Nothing is kept, and nothing is amiss."""
        return None

    def finish(self, run_id: str, ending: str | None) -> str | None:
        """Nothing is kept, and nothing is amiss."""
        return None

    def load(self, run_id: str) -> Run | None:
        """There is none."""
        return None

    def earlier(self, entry: Entry, chair: Chair) -> Run | None:
        """There is none."""
        return None


def unkept_run(scenario: Scenario, sitting: Sitting, decisions: tuple[Decision, ...]) -> Run:
    """Decisions as a run that a play screen can carry on."""
    head = RunHead(
        RUN_ID, scenario.title, "", "", None, sitting.players,
        sitting.manner, sitting.seed, "",
    )  # fmt: skip
    return Run(head, decisions)
