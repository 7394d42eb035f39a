"""What goes into the pages and comes out: a shelf of stories, what was asked, the page it gives."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, auto

from game.model.scenario import Scenario
from game.model.theory import TheoryCard
from game.model.trainers import TrainersNotes
from game.pages.play_kept import PageSettings, PlayKept
from game.words.catalogue import ENGLISH, Catalogue


@dataclass(frozen=True, slots=True)
class Wording:
    """A story in other words: easier ones, or another language. `name` is the variant's.

    `scenario` has the same moments and choices as the story itself; its `standing` says who has
    checked these words.
    """

    name: str
    is_easier: bool
    scenario: Scenario


@dataclass(frozen=True, slots=True)
class ShelfStory:
    """One story that can be played. `id` is part of no address; `version` tells its texts apart.

    `notes` are the trainers' of the report, None without any.
    """

    id: str
    version: str
    scenario: Scenario
    wordings: tuple[Wording, ...] = ()
    notes: TrainersNotes | None = None

    def told_in(self, variant: str | None) -> Scenario:
        """The story in the words of a variant; in its own where there are none such."""
        for one in self.wordings:
            if one.name == variant:
                return one.scenario
        return self.scenario


@dataclass(frozen=True, slots=True)
class PlayShelf:
    """All stories offered, in order; `unplayable` are sentences about those that can't be played.

    `catalogues` are the program's own words by BCP 47 tag; a language without any is English.
    `drawings` are SVG files of rooms and things by name, such as "rooms/clinic-day"; one that is
    missing is not drawn. `has_links`: each play has an address of its own, which leads back to it.
    """

    stories: tuple[ShelfStory, ...]
    cards: Mapping[str, TheoryCard]
    catalogues: Mapping[str, Catalogue] = field(default_factory=dict)
    drawings: Mapping[str, str] = field(default_factory=dict)
    unplayable: tuple[str, ...] = ()
    has_links: bool = False

    def story(self, story_id: str) -> ShelfStory | None:
        """The story of that id; None where it is not on the shelf."""
        return next((one for one in self.stories if one.id == story_id), None)

    def catalogue(self, language: str) -> Catalogue:
        """The program's words for a story told in that language."""
        return self.catalogues.get(language, ENGLISH)


@dataclass(frozen=True, slots=True)
class PageAsked:
    """One request. `path` is one of `answer.PATHS`, without a slash; `form` are its fields.

    `sends` is True for a form that changes something (POST), False where a page is looked at
    (GET). `seed` and `now` (YYYY-MM-DDTHH:MM:SS) are what a play that begins now begins with.
    """

    path: str
    form: Mapping[str, str] = field(default_factory=dict)
    sends: bool = False
    seed: int = 0
    now: str = ""


class Keeping(Enum):
    """What becomes of the play that is kept.

    SAME: nothing changes. CHANGED: `play` takes its place. NEW: `play` is another one, kept
    beside it. FORGET: nothing of it may be left.
    """

    SAME = auto()
    CHANGED = auto()
    NEW = auto()
    FORGET = auto()


@dataclass(frozen=True, slots=True)
class PageTold:
    """What is answered: a page, or where to go on, and what is to be kept before either is shown.

    `body` is the inside of the page's `body` element. `go_to` is one of `answer.PATHS`, with a
    fragment after `#` that says what has happened; None where the page itself is the answer.
    `file_name` is that of a file to keep, whose text is `body`; "" for a page.
    """

    title: str = ""
    body: str = ""
    language: str = "en-GB"
    direction: str = "ltr"
    settings: PageSettings = field(default_factory=PageSettings)
    status: int = 200
    go_to: str | None = None
    keeping: Keeping = Keeping.SAME
    play: PlayKept | None = None
    file_name: str = ""
