"""What happens in a room, step by step: the only things a session is made of and kept as.

A happening holds what may be told and nothing that could name a person: no ballot, no token, no
hour of the day. Replaying them gives the same session on any machine.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.model.effects import Effects
from game.model.scenario import ChoiceKind
from game.model.state import Decision
from game.room.disclosure import RoundTold
from game.room.evaluation import EvaluationTold
from game.room.ladder import Rule
from game.room.needle import NeedleTold


@dataclass(frozen=True, slots=True)
class Started:
    """Joining is over; the story begins. `seed` settles in which order options are seen."""

    seed: int = 0


@dataclass(frozen=True, slots=True)
class RuleSet:
    """The trainer set a rule; None lets it follow the meter. `consent`: the room agreed to it."""

    rule: Rule | None
    consent: bool = False


@dataclass(frozen=True, slots=True)
class VoteOpened:
    """A round of voting began."""


@dataclass(frozen=True, slots=True)
class VoteClosed:
    """A round of voting ended, with what may be told of it."""

    told: RoundTold


@dataclass(frozen=True, slots=True)
class Decided:
    """The room's votes became a decision under a rule, or the trainer's pick did."""

    picks: Decision
    rule: Rule


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A line that somebody in the room wrote, scored with the room, and played at once.

    `kind` is say or do; `effects` what it moves; `go_to` where it leads. `credit` is how its
    writer wants to be named, None for not at all.
    """

    kind: ChoiceKind
    words: str
    effects: Effects
    because: str
    go_to: str
    credit: str | None = None


@dataclass(frozen=True, slots=True)
class NeedleOpened:
    """The meter is covered, and the room may mark where it would put the needle."""


@dataclass(frozen=True, slots=True)
class NeedleClosed:
    """The marks, as they may be told."""

    told: NeedleTold


@dataclass(frozen=True, slots=True)
class NeedleMoved:
    """The trainer put the needle elsewhere, 0 to 100, openly and with a reason."""

    power: int
    reason: str


@dataclass(frozen=True, slots=True)
class Went:
    """On: from what moved to the next moment, or from the ending to the debrief."""


@dataclass(frozen=True, slots=True)
class Skipped:
    """The moment was told in a sentence; picks that typical people make took it on."""

    picks: Decision


@dataclass(frozen=True, slots=True)
class Jumped:
    """The room went to a moment by name, with the figures it had."""

    moment: str


@dataclass(frozen=True, slots=True)
class Undone:
    """Back to before the last decision, skip or jump; what was told of it stays in the record."""


@dataclass(frozen=True, slots=True)
class Paused:
    """The screens went calm. Who asked is not known to anybody."""


@dataclass(frozen=True, slots=True)
class Resumed:
    """On again from where the pause began."""


@dataclass(frozen=True, slots=True)
class Evaluated:
    """What people said of the session, as it may be told."""

    told: EvaluationTold


@dataclass(frozen=True, slots=True)
class Finished:
    """The room was closed; nothing more is decided."""


OfTheVote = (
    VoteOpened | VoteClosed | Decided | Rewritten | NeedleOpened | NeedleClosed | NeedleMoved
)
OfTheStory = Started | Went | Skipped | Jumped | Undone
OfTheRoom = RuleSet | Paused | Resumed | Evaluated | Finished
Happening = OfTheVote | OfTheStory | OfTheRoom
