"""What the window asks of the world outside it, as small protocols and plain values.

Whoever opens the window hands these in; the window itself opens no file of a scenario, a run or
a setting, and reads no clock. A function that keeps something gives None where it was kept, or
one sentence for the player on why it was not.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from game.library.settings import Settings
from game.library.typefaces.font_file import FontFile
from game.model.power import Chair
from game.model.problems import Problem, Refused
from game.model.run import Run, RunHead
from game.model.scenario import Scenario
from game.model.state import Decision
from game.model.theory import TheoryCard
from game.play.changes import RunChange, Unsaved
from game.play.sitting import Sitting
from game.window.letters.runs import no_other_face
from game.words.catalogue import ENGLISH, Catalogue

if TYPE_CHECKING:  # the window's first picture need not wait for these
    from game.library.draft import DraftFile
    from game.library.packs.packs import Brought, HandedOut, NotDone
    from game.room.commands import Command
    from game.room.led import RoomSeen


class Home(Enum):
    """Where a scenario stands.

    SHIPPED: it came with the program. OWN: on one's own shelf. ELSEWHERE: a path that was given.
    """

    SHIPPED = auto()
    OWN = auto()
    ELSEWHERE = auto()


@dataclass(frozen=True, slots=True)
class Entry:
    """One scenario of the shelf. `scenario` None: it cannot be played, `problems` say why.

    `sat_in` are the chairs that this player has finished it in. Of one's own scenarios the
    `problems` are all that a check finds without walking every path.
    """

    path: str
    title: str
    scenario: Scenario | None
    problems: tuple[Problem, ...] = ()
    sat_in: frozenset[Chair] = frozenset()
    home: Home = Home.ELSEWHERE


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A run that was stopped half-way, and its scenario, in the words it was played in."""

    entry: Entry
    run: Run
    where: str
    """The title of the moment it stands in."""
    changed: bool = False
    """True where the scenario's text is not the one that the run was begun with."""
    lost_words: str | None = None
    """The name of the words it was played in, where those are no longer there to go on in."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """All scenarios in the order they stand, and the runs that can be carried on.

    `unfinished` has the run that was stopped last first. Of one whose story is not on the shelf
    any more, the entry is the story as it was kept.
    """

    entries: tuple[Entry, ...]
    unfinished: tuple[Unfinished, ...] = ()


class RunsPort(Protocol):
    """The runs that are kept; what a play hands on is kept when the call returns."""

    def new_head(self, entry: Entry, sitting: Sitting, other: str) -> RunHead:
        """The head of a run that begins now, each time with another id.

        `other` is guarded, typical, open or an earlier run's id.
        """

    def keep(self, change: RunChange) -> Unsaved | None:
        """Keep one change of a run."""

    def load(self, run_id: str) -> Run | None:
        """A run as it is kept, or None."""

    def earlier(self, entry: Entry, chair: Chair) -> Run | None:
        """The last finished run of a scenario in a chair, or None."""


@dataclass(frozen=True, slots=True)
class InTheWay:
    """Nothing was written, for something stands at `path` already; it may be written over."""

    path: str
    sentence: str


class ReadingVoice(Protocol):
    """What reads aloud. Nothing waits for it."""

    @property
    def is_speaking(self) -> bool:
        """True while something is being read."""

    def speak(self, text: str, language: str) -> None:
        """Read this, in place of what is being read; `language` is a tag such as en-GB."""

    def stop(self) -> None:
        """Silence, at once."""


class OwnShelf(Protocol):
    """One's own shelf, and what an author does with a story in a file."""

    def bring_in(self, typed: str, with_errors: bool) -> Brought | NotDone:
        """Put what stands at a path, as it was typed or dropped, on one's own shelf."""

    def hand_out(self, entry: Entry, over: bool) -> HandedOut | InTheWay | NotDone:
        """Write a pack of a scenario where a person finds it again."""

    def file(self, entry: Entry) -> DraftFile:
        """A scenario's file, to be checked and mended; every path is not walked."""

    def walked(self, entry: Entry) -> tuple[Problem, ...]:
        """Every problem, with every path walked; takes seconds for a large story."""


@dataclass(frozen=True, slots=True)
class Played:
    """What was decided in a playthrough; `chair` is None where both or neither was played."""

    decisions: tuple[Decision, ...]
    chair: Chair | None


@dataclass(frozen=True, slots=True)
class Kept:
    """Where a play was written, and the copy of its story that it went with, if it did."""

    path: str
    copy: str | None = None


class Plays(Protocol):
    """Keeps playthroughs as plays, which are an author's tests of a story."""

    def is_beside(self, entry: Entry) -> bool:
        """Whether a play goes beside the story itself, or with a copy on one's own shelf."""

    def keep(
        self, entry: Entry, played: Played, title: str, over: bool
    ) -> Kept | InTheWay | NotDone:
        """Write a play called after `title`."""


class Led(Protocol):
    """A room that is led from the wall. No method waits for anybody."""

    def seen(self) -> RoomSeen:
        """The newest state; the same value until there is a newer one."""

    def do(self, command: Command) -> None:
        """Have a command carried out soon."""

    def refusal(self) -> Refused | None:
        """Why the last command could not be carried out, said once; None where it could."""


@dataclass(frozen=True, slots=True)
class TrainersDesk:
    """The trainer's desk: its address, for this computer alone, and what opens it in a browser.

    `open_day_before` opens the page of what to try the day before.
    """

    address: str
    open: Callable[[], None]
    open_day_before: Callable[[], None]


@dataclass(frozen=True, slots=True)
class Workshop:
    """A room to lead from the wall. `desk` is None where there are no phones.

    `questions` come beside those of the scenario's debrief. `report` makes the room's report, opens
    it, and says where it is; None where the room is not kept. `close` erases what could name a
    person and lets everything go; calling it again does nothing.
    """

    led: Led
    close: Callable[[], None]
    questions: tuple[str, ...] = ()
    desk: TrainersDesk | None = None
    report: Callable[[], Refused] | None = None


def in_english(language: str) -> Catalogue:
    """The words where there is only one language."""
    return ENGLISH


@dataclass(frozen=True, slots=True)
class Ports:
    """Everything the window is handed.

    `print_report` makes a report of a run, opens it, and says where it is or why there is none;
    None where there is nothing that prints. `aloud` reads aloud; None where nothing can, and
    `no_voice` says why. `seed` gives a number for the draws of a new run. `own` is None where
    there is no shelf, `plays` where a playthrough cannot be kept as a play. `workshop` opens a room
    that decides a scenario, or says in a sentence why not; None where none can be led. `languages`
    are those that the program can speak beside English: tags, with their own names; `say_in` gives
    the words of one, or of "" for English. `in_other_words` gives a story in each of the other
    words that lie beside it, by the variant's name. `face_for` finds a face of this computer for a
    letter that the program's own lack; `typefaces` gives all that can be read in, by family.
    """

    assets: Path | None
    shelf: Callable[[], Shelf]
    runs: RunsPort
    save_settings: Callable[[Settings], str | None]
    seed: Callable[[], int]
    theory: Mapping[str, TheoryCard] = field(default_factory=dict)
    print_report: Callable[[str], Refused] | None = None
    aloud: ReadingVoice | None = None
    no_voice: Refused | None = None
    own: OwnShelf | None = None
    plays: Plays | None = None
    workshop: Callable[[Entry], Workshop | str] | None = None
    languages: Mapping[str, str] = field(default_factory=dict)
    say_in: Callable[[str], Catalogue] = in_english
    in_other_words: Callable[[Entry], Mapping[str, Scenario]] = lambda entry: {}
    face_for: Callable[[str], FontFile | None] = no_other_face
    typefaces: Callable[[], Mapping[str, Path]] = lambda: {}
