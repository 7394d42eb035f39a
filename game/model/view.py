"""What one chair may know: the only values that leave the engine for a person.

Made by `game.engine.view`. A viewer is a chair, or None: an onlooker, who is told what is
said and done and nobody's thoughts.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from game.model import events as made
from game.model.balance import Balance
from game.model.picture import Faces
from game.model.power import Chair, Rung, Strand
from game.model.scenario import ChoiceKind, Decides, Law, LineKind


@dataclass(frozen=True, slots=True)
class LineSeen:
    """A line as told. `speaker` None is narration; `chair` None a speaker in neither chair."""

    kind: LineKind
    text: str
    speaker: str | None
    chair: Chair | None
    faces: Faces = ()


@dataclass(frozen=True, slots=True)
class SceneSeen:
    """Who is in the picture, where and when; the same for every viewer.

    `setting` and `time` (HH:MM; None: no clock has hands) are the last that were named along
    the play. `here` are people by name, `by_phone` those who are on the line, drawn apart where
    they are. Whoever is in neither and speaks is heard and not seen. `others` are so many more,
    drawn without faces. `standing` are those of `here` who stand where others sit.
    """

    setting: str
    time: str | None
    here: tuple[str, ...]
    by_phone: tuple[str, ...]
    others: int
    standing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OptionSeen:
    """An option as shown. `reason` and `blocked_by` are None for an open one."""

    number: int
    id: str
    kind: ChoiceKind
    words: str
    is_open: bool
    reason: str | None
    blocked_by: str | None


@dataclass(frozen=True, slots=True)
class MeasureSeen:
    """A measure this viewer may see, 0 to 10; `means` is the author's word for it."""

    name: str
    value: int
    means: str | None


@dataclass(frozen=True, slots=True)
class MeterSeen:
    """The balance, and the measures that this viewer may see."""

    balance: Balance
    measures: tuple[MeasureSeen, ...]


@dataclass(frozen=True, slots=True)
class MomentSeen:
    """The moment a play stands in.

    `options` are this viewer's own to choose, and empty where it does not decide; `hopes` are
    what it may hope the other chair will do. `place`, `question`, `law` ... None where absent.
    """

    name: str
    title: str
    place: str | None
    scene: SceneSeen
    picture: str | None
    question: str | None
    decides: Decides | None
    options: tuple[OptionSeen, ...]
    hopes: tuple[OptionSeen, ...]
    law: Law | None
    ending: str | None
    respects_no: bool
    is_stuck: bool
    meter: MeterSeen


@dataclass(frozen=True, slots=True)
class PassageSeen:
    """The lines told by one moment on the way, and where they were told."""

    moment: str
    title: str
    place: str | None
    scene: SceneSeen
    lines: tuple[LineSeen, ...]
    summary: str | None


@dataclass(frozen=True, slots=True)
class ShiftSeen:
    """One strand moved, or asked to: points before and after, 1 to 10, and what was asked."""

    strand: Strand
    user_before: int
    user_after: int
    user_asked: int
    professional_before: int
    professional_after: int


@dataclass(frozen=True, slots=True)
class MeasureShift:
    """A measure moved that this viewer may see."""

    name: str
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class PickSeen:
    """What one person picked; `words` None where this viewer is not told the words or act."""

    chair: Chair
    name: str
    kind: ChoiceKind
    words: str | None


class TraceWord(StrEnum):
    """What became of a fact or a promise."""

    REMEMBERED = "remembered"
    PROMISED = "promised"
    KEPT = "kept"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class TraceSeen:
    """A fact by its name, or a promise, and what became of it."""

    word: TraceWord
    what: str


@dataclass(frozen=True, slots=True)
class MoveSeen:
    """One move as this viewer may know it: a choice, differing picks, or what just happened.

    `picks` holds who picked what: one, two in a `together` moment, none where the system
    acted. `stands` is the chair whose pick happened where two differed. `lands_as` is how the
    other person heard it; None where this viewer is not told. `theory` are the ids that the
    author tied to the move, `faces` what it shows in the faces of those whom the author named,
    `traces` what will be remembered of it; nobody remembers what they were not told.
    """

    moment: str
    caused_by: str
    picks: tuple[PickSeen, ...]
    differed: bool
    stands: Chair | None
    lands_as: str | None
    because: str | None
    rung: Rung | None
    looks: int | None
    shifts: tuple[ShiftSeen, ...]
    measures: tuple[MeasureShift, ...]
    theory: tuple[str, ...]
    faces: Faces = ()
    traces: tuple[TraceSeen, ...] = ()


@dataclass(frozen=True, slots=True)
class LineHeard:
    """A line of the script as this viewer is told it: `LineTold` with what it says."""

    moment: str
    index: int
    kind: LineKind
    speaker: str | None
    text: str


@dataclass(frozen=True, slots=True)
class ChoiceSeen:
    """A `ChoiceMade`; `choice` None where this viewer is not told which."""

    moment: str
    chair: Chair
    choice: str | None


@dataclass(frozen=True, slots=True)
class PicksDifferedSeen:
    """A `PicksDiffered`; a pick is None where this viewer is not told it."""

    moment: str
    professional: str | None
    service_user: str | None
    case: int
    stands: Chair | None


EventSeen = (
    made.MomentReached
    | LineHeard
    | ChoiceSeen
    | PicksDifferedSeen
    | made.Caused
    | made.Ended
    | made.Stuck
)
"""An event as one viewer may know it. Where it came of a pick that the viewer is not told, its
origin has neither the choice nor the reason.
"""
