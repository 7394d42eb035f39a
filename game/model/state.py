"""Where a play stands: one frozen value, made only by `game.engine.play`."""

from __future__ import annotations

from dataclasses import dataclass

from game.model.balance import Balance
from game.model.power import Chair


@dataclass(frozen=True, slots=True)
class State:
    """One point of a play.

    `measures` stand in the order of the scenario's measures, trust first. `promised` holds
    every promise made in this play; one that is in neither `kept` nor `failed` is open.
    `setting` and `time` are the last that a moment on the way named, None where none has; no
    rule asks for them.
    """

    moment: str
    balance: Balance
    measures: tuple[int, ...]
    facts: frozenset[str] = frozenset()
    promised: frozenset[str] = frozenset()
    kept: frozenset[str] = frozenset()
    failed: frozenset[str] = frozenset()
    setting: str | None = None
    time: str | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """The pick of each chair that decides; None for a chair that does not."""

    professional: str | None = None
    service_user: str | None = None

    @property
    def chosen(self) -> tuple[str, ...]:
        """What was picked, professional first; once where both picked the same."""
        both = (self.professional, self.service_user)
        return tuple(dict.fromkeys(one for one in both if one is not None))

    def of(self, chair: Chair) -> str | None:
        """The pick of one chair."""
        return self.professional if chair is Chair.PROFESSIONAL else self.service_user


def decision_of(chair: Chair, choice_id: str) -> Decision:
    """A decision that one chair makes alone."""
    if chair is Chair.PROFESSIONAL:
        return Decision(professional=choice_id)
    return Decision(service_user=choice_id)
