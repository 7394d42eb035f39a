"""The sheets of a handout as values: what stands on each, in words. Setting them is elsewhere.

An empty text means that there is nothing to say.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.model.trainers import HandoutPage, HandoutPart, Heard, SessionPage
from game.words.story import CLOSING

SHAPES = ("square", "circle", "triangle", "diamond", "hexagon", "cross")
"""The shape around each letter, so that a card is known without its colour or its letter."""


@dataclass(frozen=True, slots=True)
class LetterCard:
    """A card to hold up: a letter in its shape, or the word Stop."""

    letter: str
    shape: str


@dataclass(frozen=True, slots=True)
class Spoken:
    """One line of a script. `who` is empty for narration; `only_if` is a condition in words."""

    who: str
    text: str
    only_if: str = ""


@dataclass(frozen=True, slots=True)
class Way:
    """A way on: under which condition, and the number and title of the moment it leads to."""

    condition: str
    to: str


@dataclass(frozen=True, slots=True)
class PaperOption:
    """One choice on paper. `closed` says until when it is closed, and what is read out then;
    `moves` and the rest are for the facilitator.
    """

    letter: str
    shape: str
    words: str
    closed: str
    to: str
    moves: tuple[str, ...]
    because: str
    lands_as: str
    theory: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PaperMoment:
    """A moment on paper. `pattern` is that of whoever decides: hatched for the professional,
    dotted for the service user, both, or none. `asks` are questions to stop and ask there.
    """

    number: int
    title: str
    is_start: bool
    place: str
    pattern: str
    who: str
    question: str
    arrival: tuple[str, ...]
    script: tuple[Spoken, ...]
    options: tuple[PaperOption, ...]
    differ: tuple[str, ...]
    ways: tuple[Way, ...]
    ending: str
    respects_no: bool
    asks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Aside:
    """What one chair alone thinks or sees in a moment."""

    moment: str
    how: str
    text: str
    only_if: str = ""


@dataclass(frozen=True, slots=True)
class ChairSheet:
    """What only one chair is told: read before play, and looked at moment by moment."""

    chair: str
    pattern: str
    name: str
    about: tuple[str, ...]
    knows: tuple[str, ...]
    asides: tuple[Aside, ...]


@dataclass(frozen=True, slots=True)
class Track:
    """A row of numbers to mark with a pencil; `start` is where it begins."""

    name: str
    least: int
    most: int
    start: int


@dataclass(frozen=True, slots=True)
class Idea:
    """A theory card, short."""

    name: str
    plain: str
    misuse: str
    source: str


@dataclass(frozen=True, slots=True)
class Asked:
    """Questions for the talk afterwards, and of whom."""

    who: str
    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlanRow:
    """One step of a session: from which minute to which, what is done, where play begins."""

    when: str
    do: str
    play: str


@dataclass(frozen=True, slots=True)
class PaperPlan:
    """The plan of a session of so many minutes."""

    minutes: int
    rows: tuple[PlanRow, ...]


@dataclass(frozen=True, slots=True)
class GroupSheet:
    """What helps to run it with a group; `law` says how old the law in it is, `short_path` at
    which moments a table with little time stops to talk.
    """

    points: tuple[HandoutPart, ...]
    law: str
    expect: tuple[Heard, ...]
    short_path: tuple[str, ...]
    plans: tuple[PaperPlan, ...]
    questions: tuple[Asked, ...]


@dataclass(frozen=True, slots=True)
class Handout:
    """All sheets of one scenario. Without trainers' notes `group` and `page` are None.

    `page` is for people to take home. `language` is that of the story.
    """

    language: str
    title: str
    about: str
    notes: tuple[str, ...]
    people: tuple[str, ...]
    how: tuple[str, ...]
    letters: tuple[LetterCard, ...]
    moments: tuple[PaperMoment, ...]
    chairs: tuple[ChairSheet, ...]
    tracks: tuple[Track, ...]
    power: str
    facts: tuple[str, ...]
    promises: tuple[str, ...]
    questions: tuple[Asked, ...]
    ideas: tuple[Idea, ...]
    around: tuple[SessionPage, ...]
    group: GroupSheet | None = None
    page: HandoutPage | None = None
    closing: str = CLOSING
