"""A scenario as read: people, moments, choices, and what was agreed about the story.

Every reference is already resolved to the name as its owner wrote it. Where a thing stands
in its file is not here; the library keeps places beside the scenario.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from game.model.authorship import Agreement, Author
from game.model.balance import Balance
from game.model.conditions import Condition
from game.model.effects import NO_EFFECTS, NO_TRACES, Effects, Shift, Traces, Verb
from game.model.picture import Description, Faces, Staging
from game.model.power import Chair, Rung, Strand
from game.model.titles import AS_NAMED, Titles

THE_SYSTEM, THE_MOMENT, THE_LAW = "the system", "the moment", "the law"
CAUSES = (THE_SYSTEM, THE_MOMENT, THE_LAW)
THE_OTHER_PERSON = "the other person"
LEVERS = (
    *("advocate", "supporter", "right", "information", "group", "money", "written plan"),
    "refusal",
)
DUTIES = ("lawful", "safe", "honest")
TRUST = "trust"


class LineKind(StrEnum):
    """How a line reaches people. A thought or a sight is told to one chair only."""

    NARRATION = "narration"
    SPEECH = "speech"
    THOUGHT = "thinks"
    SIGHT = "sees"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a script. `speaker` is None for narration; `only_if` None means always."""

    kind: LineKind
    text: str
    speaker: str | None = None
    only_if: Condition | None = None
    faces: Faces = ()


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in the meeting. `chair` is None for those who sit in neither.

    `figure` is the name of a drawing, or a description to draw from.
    """

    name: str
    chair: Chair | None = None
    is_: str | None = None
    wants: str | None = None
    worries: str | None = None
    knows: tuple[str, ...] = ()
    figure: str | Description | None = None
    seat: str | None = None


class ChoiceKind(StrEnum):
    """Words or an act."""

    SAY = "say"
    DO = "do"


def quoted(kind: ChoiceKind, words: str) -> str:
    """Words in curly quotes; an act as it is."""
    return f"\u201c{words}\u201d" if kind is ChoiceKind.SAY else words


USUAL, LEAST_LIKELY, MOST_LIKELY = 5, 1, 9


class Likely(NamedTuple):
    """How heavily a choice weighs when a *typical* person sits in a chair, 1 to 9 for each.

    Only a moment that both decide tells the two apart.
    """

    professional: int = USUAL
    service_user: int = USUAL

    def of(self, chair: Chair) -> int:
        """The weight for one chair."""
        return self.professional if chair is Chair.PROFESSIONAL else self.service_user


AS_USUAL = Likely()


@dataclass(frozen=True, slots=True)
class Choice:
    """A choice as written. What is offered of it in a state is an `Option`.

    `looks` is None where the author said nothing of how it seems; `costs` 0 to 3;
    `go_to` is where it leads, its own or the moment's.
    """

    id: str
    kind: ChoiceKind
    words: str
    go_to: str
    when: Condition | None = None
    only_if: Condition | None = None
    blocked_because: str | None = None
    blocked_by: str | None = None
    effects: Effects = NO_EFFECTS
    traces: Traces = NO_TRACES
    looks: int | None = None
    rung: Rung | None = None
    because: str | None = None
    lands_as: str | None = None
    theory: tuple[str, ...] = ()
    source: str | None = None
    costs: int = 0
    breaches: tuple[str, ...] = ()
    lever: str | None = None
    unseen: bool = False
    likely: Likely = AS_USUAL
    faces: Faces = ()

    @property
    def told(self) -> str:
        """The choice as people read it: words in curly quotes, an act as it is."""
        return quoted(self.kind, self.words)


@dataclass(frozen=True, slots=True)
class Case:
    """What follows where the two picks of a `together` moment differ.

    A pick that is None is not asked for. Either `go_to` or `stands` is given, never both.
    """

    professional_picks: str | None = None
    service_user_picks: str | None = None
    go_to: str | None = None
    stands: Chair | None = None
    effects: Effects = NO_EFFECTS
    traces: Traces = NO_TRACES
    because: str | None = None
    theory: tuple[str, ...] = ()
    source: str | None = None
    faces: Faces = ()


DEFAULT_CASE = Case(
    stands=Chair.PROFESSIONAL,
    effects=Effects((Shift(Verb.TAKES, Strand.VOICE, 1),)),
    because="You did not agree, and the professional's answer stood.",
)
"""The case of a `together` moment that says nothing of differing picks."""


@dataclass(frozen=True, slots=True)
class Happens:
    """What nobody at the table chose: it acts on arrival at a moment."""

    effects: Effects = NO_EFFECTS
    traces: Traces = NO_TRACES
    because: str | None = None
    caused_by: str = THE_MOMENT
    theory: tuple[str, ...] = ()
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Route:
    """One way on from a moment without choices; `only_if` None for the last."""

    moment: str
    only_if: Condition | None = None


@dataclass(frozen=True, slots=True)
class Law:
    """A decision that the law reserves, and the ways to challenge it."""

    reserves: str
    theory: str | None = None
    challenge: tuple[str, ...] = ()


class Decides(StrEnum):
    """Who decides in a moment with choices."""

    PROFESSIONAL = "professional"
    SERVICE_USER = "service user"
    TOGETHER = "together"

    @property
    def chairs(self) -> tuple[Chair, ...]:
        """The chairs that pick, professional first."""
        return _DECIDING[self]


_DECIDING = {
    Decides.PROFESSIONAL: (Chair.PROFESSIONAL,),
    Decides.SERVICE_USER: (Chair.SERVICE_USER,),
    Decides.TOGETHER: (Chair.PROFESSIONAL, Chair.SERVICE_USER),
}


class Order(StrEnum):
    """In which order people see the options of a moment."""

    AS_WRITTEN = "as written"
    SHUFFLED = "shuffled"


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment has choices (then `decides` too), or `routes` alone, or `ending`.

    `title` is what people see; it is the name unless a variant says otherwise.
    `setting` and `time` (HH:MM) hold from here on, along the play. `here` is who is in the
    picture, None for the two who have chairs; `others` are so many more, without faces,
    `standing` who is on their feet where others sit. Each of `seen_otherwise` that holds lays over
    these what it says, the later over the earlier.
    `order` is the moment's own or the file's; `choices` stand as written all the same.
    `cases` is only of use where `decides` is `together`; its last case asks nothing.
    """

    name: str
    title: str
    script: tuple[Line, ...] = ()
    place: str | None = None
    setting: str | None = None
    time: str | None = None
    here: tuple[str, ...] | None = None
    by_phone: tuple[str, ...] = ()
    others: int = 0
    standing: tuple[str, ...] = ()
    seen_otherwise: tuple[Staging, ...] = ()
    picture: str | None = None
    happens: Happens | None = None
    traces: Traces = NO_TRACES
    law: Law | None = None
    decides: Decides | None = None
    question: str | None = None
    choices: tuple[Choice, ...] = ()
    order: Order = Order.AS_WRITTEN
    cases: tuple[Case, ...] = ()
    routes: tuple[Route, ...] = ()
    ending: str | None = None
    ending_title: str | None = None
    respects_no: bool = False
    summary: str | None = None

    def choice(self, choice_id: str) -> Choice | None:
        """The choice of that id, or None."""
        for choice in self.choices:
            if choice.id == choice_id:
                return choice
        return None


@dataclass(frozen=True, slots=True)
class Measure:
    """Something counted from 0 to 10 beside power. `private_to` None: both chairs see it."""

    name: str
    start: int = 5
    private_to: Chair | None = None
    means: str | None = None


@dataclass(frozen=True, slots=True)
class Questions:
    """Reflection questions for each chair and for the room."""

    service_user: tuple[str, ...] = ()
    professional: tuple[str, ...] = ()
    room: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Scenario:
    """One meeting, whole. `moments` keeps the order of the file; `measures[0]` is trust.

    `start` is the first moment, `starts` the balance before anything of it happens.

    `checked_by` names people with lived experience who checked the scenario; empty means
    that nobody has, and every screen says so. `variant` is None for the story's own words;
    `standing` is then None too, else one sentence on who has checked those words. `order_seed`
    is what a play or a room shuffles options by; None, where nobody plays, leaves them as written.
    """

    title: str
    people: tuple[Person, ...]
    moments: Mapping[str, Moment]
    start: str
    starts: Balance
    measures: tuple[Measure, ...]
    facts: tuple[str, ...] = ()
    about: str | None = None
    minutes: int | None = None
    setting: str = "office"
    language: str = "en-GB"
    written_by: tuple[Author, ...] = ()
    checked_by: tuple[Author, ...] = ()
    agreement: Agreement | None = None
    content_notes: tuple[str, ...] = ()
    support: str | None = None
    focus: tuple[str, ...] = ()
    debrief: Questions = field(default_factory=Questions)
    variant: str | None = None
    standing: str | None = None
    titles: Titles = AS_NAMED
    order_seed: int | None = None
    seats: Mapping[Chair, Person] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        seats = {person.chair: person for person in self.people if person.chair is not None}
        object.__setattr__(self, "seats", seats)

    def seated(self, chair: Chair) -> Person:
        """The person who sits in a chair."""
        return self.seats[chair]

    def person(self, name: str) -> Person | None:
        """The person of that name, as written, or None."""
        return next((person for person in self.people if person.name == name), None)

    def measure_index(self, name: str) -> int:
        """Where a measure stands in `measures` and in a state; ValueError if there is none."""
        for index, measure in enumerate(self.measures):
            if measure.name == name:
                return index
        raise ValueError(f"no measure called {name!r}")

    @property
    def endings(self) -> tuple[str, ...]:
        """The names of the endings in the order of the file, each once."""
        return tuple(dict.fromkeys(m.ending for m in self.moments.values() if m.ending))
