"""What is to be kept of a play: each change as a value, and what may come back from keeping it.

A play hands these to whoever keeps it, in the order they happen and before anything is drawn
from them. Each may be handed on twice with the same outcome. Where they are kept is not here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum, auto
from hashlib import sha256

from game.model.events import Event, Hope
from game.model.run import NO_WORDS, PickedWords, Reflection, RunHead
from game.model.state import Decision


@dataclass(frozen=True, slots=True)
class RunBegun:
    """A run begins with these events."""

    head: RunHead
    events: tuple[Event, ...]

    @property
    def run_id(self) -> str:
        """The run's own."""
        return self.head.id


@dataclass(frozen=True, slots=True)
class DecisionMade:
    """The `number`th decision of a run, from 0, and the events that followed.

    `version` is that of the decisions before it, as this play has them. `words` are those that
    stood beside the ids: an id that is made from words may come to mean another line.
    """

    run_id: str
    number: int
    version: str
    decision: Decision
    events: tuple[Event, ...]
    words: PickedWords = NO_WORDS


@dataclass(frozen=True, slots=True)
class HopeSaid:
    """A hope or an expectation of one decision, in place of `before`; None: of nothing."""

    run_id: str
    hope: Hope
    before: Hope | None = None


@dataclass(frozen=True, slots=True)
class Reflected:
    """A person wrote under a question; an empty text takes it back."""

    run_id: str
    reflection: Reflection


@dataclass(frozen=True, slots=True)
class RunEnded:
    """A run came to its end, and its debrief begins; `ending` None where it got stuck."""

    run_id: str
    ending: str | None


@dataclass(frozen=True, slots=True)
class DebriefLeft:
    """The debrief was left too: there is nothing to carry on."""

    run_id: str


RunChange = RunBegun | DecisionMade | HopeSaid | Reflected | RunEnded | DebriefLeft


class Refusal(Enum):
    """Why a change can never be kept in its run.

    ELSEWHERE: the run has gone on in another window. ERASED: it is no longer kept. TAKEN:
    another run has its id.
    """

    ELSEWHERE = auto()
    ERASED = auto()
    TAKEN = auto()


@dataclass(frozen=True, slots=True)
class Unsaved:
    """Why something is not kept, as a sentence for the person.

    `refusal` None: it is held, where it can be, and tried again with the next change.
    """

    sentence: str
    refusal: Refusal | None = None


Keep = Callable[[RunChange], Unsaved | None]
"""Keeps one change; None where it is kept when the call returns. Never raises for a disk."""


def version_of(decisions: Iterable[Decision]) -> str:
    """What tells one line of decisions from every other, as 64 letters and digits."""
    rows = (f"{one.professional or ''}\t{one.service_user or ''}\n" for one in decisions)
    return sha256("".join(rows).encode()).hexdigest()
