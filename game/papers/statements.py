"""What a playthrough is in xAPI (1.0.3): statements for a record of learning, without a name.

One that it began, one for each choice of a chair that a person played, one that it ended. No
score: a choice is not an answer to be marked. Never in it: a name, what was typed, what was
hoped. The same playthrough gives the same statements with the same ids, so that sending them
twice gives no double. Whoever sends them is not here.
"""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID, uuid5

from game.engine.play import replay
from game.model.power import Chair
from game.model.run import Run
from game.model.scenario import Moment, Scenario
from game.model.state import State

HOME = "https://other-chair.invalid/xapi"
"""Where our own ids begin; `.invalid` is no address anywhere (RFC 2606)."""
_IDS = UUID("5d0c2f3e-7f5b-5a58-9d3c-2f0a6f1b9a41")
_VERBS = {"initialized": "began", "responded": "chose", "completed": "ended"}
"""Verbs of ADL's list, by the last part of their id, with what they are called."""
_MEETING = "http://adlnet.gov/expapi/activities/simulation"
_CHOICE = "http://adlnet.gov/expapi/activities/cmi.interaction"

Statement = Mapping[str, object]


def statements(scenario: Scenario, run: Run, started: str) -> tuple[Statement, ...]:
    """The statements of a run, as far as the scenario follows it.

    `started` is the run's start with its offset from UTC, as 2026-05-01T10:00:00+01:00; every
    statement has it, for of a decision no time is kept.
    """
    made = _Made(scenario, run, started)
    steps = replay(scenario, run.decisions).steps
    told = [made.statement("begin", "initialized", made.meeting())]
    for number, (step, decision) in enumerate(zip(steps, run.decisions, strict=False)):
        for chair in run.head.chair.chairs:
            pick = decision.of(chair)
            if pick is not None and number + 1 < len(steps):
                after = steps[number + 1].state
                told.append(made.chosen(number, chair, pick, step.state.moment, after))
    if run.head.finished:
        ending = {"response": run.head.ended} if run.head.ended else {}
        ended = {"completion": True, **ending, **made.power(steps[-1].state)}
        told.append(made.statement("end", "completed", made.meeting(), ended))
    return tuple(told)


class _Made:
    """Makes the statements of one run."""

    def __init__(self, scenario: Scenario, run: Run, started: str) -> None:
        self._scenario, self._run, self._started = scenario, run, started
        self._registration = uuid5(_IDS, run.head.id)
        self._story = f"{HOME}/story/{run.head.scenario_hash}"

    def statement(
        self, part: str, verb: str, about: Statement, result: Statement | None = None
    ) -> Statement:
        """One statement; `part` tells it from the others of this run."""
        told: dict[str, object] = {
            "id": str(uuid5(self._registration, part)),
            "actor": {
                "objectType": "Agent",
                "account": {"homePage": HOME, "name": str(uuid5(self._registration, "person"))},
            },
            "verb": {
                "id": f"http://adlnet.gov/expapi/verbs/{verb}",
                "display": {"en-GB": _VERBS[verb]},
            },
            "object": about,
            "context": {
                "registration": str(self._registration),
                "platform": "The Other Chair",
                "language": self._scenario.language,
                "extensions": {f"{HOME}/chair": self._run.head.chair.value},
            },
            "timestamp": self._started,
        }
        return told if result is None else {**told, "result": result}

    def meeting(self) -> Statement:
        """The whole meeting as an activity."""
        definition: dict[str, object] = {
            "type": _MEETING,
            "name": self._said(self._scenario.title),
        }
        if self._scenario.about:
            definition["description"] = self._said(self._scenario.about)
        return {"objectType": "Activity", "id": self._story, "definition": definition}

    def chosen(self, number: int, chair: Chair, pick: str, moment: str, after: State) -> Statement:
        """One choice, and the power that the service user had after it."""
        about = self._asked(self._scenario.moments[moment], pick)
        result = {"response": pick, **self.power(after)}
        return self.statement(f"{number}/{chair.value}", "responded", about, result)

    def power(self, state: State) -> dict[str, object]:
        """The service user's share of power as it is shown: a whole percentage."""
        return {"extensions": {f"{HOME}/power": state.balance.whole_power}}

    def _asked(self, moment: Moment, pick: str) -> Statement:
        """A moment as a question, with the words of what was picked and of no other choice."""
        picked = [one for one in moment.choices if one.id == pick]
        definition = {
            "type": _CHOICE,
            "interactionType": "choice",
            "name": self._said(moment.title),
            "choices": [{"id": one.id, "description": self._said(one.words)} for one in picked],
        }
        place = f"{self._story}/moment/{uuid5(_IDS, moment.name)}"
        return {"objectType": "Activity", "id": place, "definition": definition}

    def _said(self, words: str) -> Statement:
        return {self._scenario.language: words}
