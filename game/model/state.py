"""Where a play stands: one frozen value, made only by `game.engine.play`."""

from __future__ import annotations

from dataclasses import dataclass

from game.model.power import Chair, Strands, power, whole_power


@dataclass(frozen=True, slots=True)
class State:
    """One point of a play.

    `measures` stand in the order of the scenario's measures, trust first. `promised` holds
    every promise made in this play; one that is in neither `kept` nor `failed` is open.
    """

    moment: str
    user: Strands
    professional: Strands
    measures: tuple[int, ...]
    facts: frozenset[str] = frozenset()
    promised: frozenset[str] = frozenset()
    kept: frozenset[str] = frozenset()
    failed: frozenset[str] = frozenset()

    @property
    def power(self) -> float:
        """The service user's share of power, in percent."""
        return power(self.user.total, self.professional.total)

    @property
    def whole_power(self) -> int:
        """The same, as people see it."""
        return whole_power(self.user.total, self.professional.total)

    @property
    def together(self) -> int:
        """What the two can do between them, 6 to 60."""
        return self.user.total + self.professional.total

    @property
    def open_promises(self) -> frozenset[str]:
        """Made, and neither kept nor failed."""
        return self.promised - self.kept - self.failed


@dataclass(frozen=True, slots=True)
class Decision:
    """The pick of each chair that decides; None for a chair that does not."""

    professional: str | None = None
    service_user: str | None = None

    def of(self, chair: Chair) -> str | None:
        """The pick of one chair."""
        return self.professional if chair is Chair.PROFESSIONAL else self.service_user


def decision_of(chair: Chair, choice_id: str) -> Decision:
    """A decision that one chair makes alone."""
    if chair is Chair.PROFESSIONAL:
        return Decision(professional=choice_id)
    return Decision(service_user=choice_id)
