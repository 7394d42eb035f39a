"""Keeps one play through what it is handed, and settles what two windows on one run may do.

A run belongs to the play that goes on with it first. Where another play has done so, or has
taken its id, this play goes on as a run of its own, whole from its beginning, so that every
kept run is one that somebody played. A run that was erased is not brought back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import assert_never

from game.engine.play import replay
from game.model.events import Event
from game.model.run import Reflection, Run, RunHead
from game.play import changes
from game.play.meeting import Meeting
from game.play.same_line import picked_words

OWN_RUN = "The run has gone on in another window. What you play here is kept as a run of its own."
_TRIES = 3
"""How many ids are tried; each is drawn from 28 million."""


class Keeper:
    """One play that is being kept; nothing that happens to it stops the play.

    `new_head` gives the head of a run that begins now, each time with another id. `run` is one
    that is carried on, or None. `run_id` is empty until the play has begun.
    """

    def __init__(
        self, keep: changes.Keep, new_head: Callable[[], RunHead], run: Run | None = None
    ) -> None:
        self.run_id = ""
        self._keep = keep
        self._new_head = new_head
        self._run = run
        self._reflections: dict[str, str] = {}
        self._is_own = self._is_over = self._is_left = self._is_shut = False
        self._trouble: str | None = None

    @property
    def remark(self) -> str | None:
        """A sentence for the player; None where nothing is amiss. A refusal is never forgotten."""
        return self._trouble or (OWN_RUN if self._is_own else None)

    @property
    def is_kept(self) -> bool:
        """Whether the whole play is kept as far as it has come."""
        return self._trouble is None

    # what happens in the play, each time with the meeting as it is now

    def begun(self, meeting: Meeting) -> None:
        """The play begins; a run is carried on, or begun anew where not all of it was followed."""
        self._meeting = meeting
        run = self._run
        if run is None or run.decisions != meeting.decisions:
            self._begin_run()
            return
        self.run_id = run.head.id
        self._reflections = {said.question: said.text for said in run.reflections}

    def decided(self, meeting: Meeting) -> None:
        """The meeting's last decision was made."""
        self._meeting = meeting
        self._hand_on(_made(self.run_id, meeting, len(meeting.decisions) - 1, meeting.step.events))

    def hoped(self, meeting: Meeting) -> None:
        """The meeting's last hope was said."""
        hope = meeting.hopes[-1]
        said = (one for one in self._meeting.hopes if one.decision == hope.decision)
        self._meeting = meeting
        self._hand_on(changes.HopeSaid(self.run_id, hope, next(said, None)))

    def reflected(self, question: str, text: str) -> None:
        """Something was written under a question, in place of what stood there."""
        self._reflections[question] = text
        self._hand_on(changes.Reflected(self.run_id, Reflection(question, text)))

    def ended(self) -> None:
        """The play is over, and its debrief begins."""
        self._is_over = True
        self._hand_on(changes.RunEnded(self.run_id, self._meeting.ending))

    def left(self) -> None:
        """The debrief was left: nothing of the run can be carried on."""
        self._is_left = True
        self._hand_on(changes.DebriefLeft(self.run_id))

    # how it is kept

    def _hand_on(self, change: changes.RunChange) -> None:
        if self._is_shut:
            return
        unsaved = self._keep(change)
        match unsaved.refusal if unsaved is not None else None:
            case None:
                self._note(unsaved)
            case changes.Refusal.ERASED:
                self._shut(unsaved)
            case changes.Refusal.ELSEWHERE | changes.Refusal.TAKEN as refusal:
                if refusal is changes.Refusal.ELSEWHERE:
                    self._is_own = True
                self._begin_run()
            case refusal:
                assert_never(refusal)

    def _begin_run(self) -> None:
        """Keep all of the play so far as a new run."""
        for _ in range(_TRIES):
            head = self._new_head()
            unsaved = self._kept_whole(head)
            if unsaved is None or unsaved.refusal is None:
                self.run_id = head.id
                self._note(unsaved)
                return
        self._shut(unsaved)

    def _kept_whole(self, head: RunHead) -> changes.Unsaved | None:
        """The first refusal, or else what was amiss last."""
        unsaved = None
        for change in self._whole(head):
            unsaved = self._keep(change)
            if unsaved is not None and unsaved.refusal is not None:
                break
        return unsaved

    def _whole(self, head: RunHead) -> Iterator[changes.RunChange]:
        meeting, run_id = self._meeting, head.id
        steps = replay(meeting.scenario, meeting.decisions).steps
        yield changes.RunBegun(head, steps[0].events)
        for number, step in enumerate(steps[1:]):
            yield _made(run_id, meeting, number, step.events)
        yield from (changes.HopeSaid(run_id, hope) for hope in meeting.hopes)
        for question, text in self._reflections.items():
            yield changes.Reflected(run_id, Reflection(question, text))
        if self._is_over:
            yield changes.RunEnded(run_id, meeting.ending)
        if self._is_left:
            yield changes.DebriefLeft(run_id)

    def _shut(self, unsaved: changes.Unsaved | None) -> None:
        self._is_shut = True
        self._note(unsaved)

    def _note(self, unsaved: changes.Unsaved | None) -> None:
        self._trouble = unsaved.sentence if unsaved is not None else None


def _made(
    run_id: str, meeting: Meeting, number: int, events: tuple[Event, ...]
) -> changes.DecisionMade:
    """The decision of that number, with the words that were picked."""
    decision, version = meeting.decisions[number], changes.version_of(meeting.decisions[:number])
    words = picked_words(meeting.scenario.moments[meeting.visited[number]], decision)
    return changes.DecisionMade(run_id, number, version, decision, events, words)
