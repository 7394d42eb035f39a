"""Bringing a scenario in to one's own shelf: by a path, or by dropping it on the window.

What came of it stays on the screen: what came in, where it lies, and what is to mend. The
bringing itself is done by what was handed in; SDL has no dialog to choose a file with.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from typing import assert_never

from game.library.packs.packs import Brought, NotDone
from game.library.typed_path import said_path
from game.model.problems import Problem
from game.window.desk import Desk
from game.window.keys import Dropped, Event
from game.window.kit import Kit
from game.window.ports import Entry, OwnShelf
from game.window.screens.opening.opening_screen import opened
from game.window.screens.screen import PagedScreen
from game.window.screens.shelf.drop_place import DropPlace
from game.window.stage import STAY, Answer, Replace
from game.window.widgets.boxes import Column, Framed, Pad
from game.window.widgets.button import Button, Tone, way_back
from game.window.widgets.field import TextField
from game.window.widgets.problem import told_problem
from game.window.widgets.rows import Beside, Wrap
from game.window.widgets.scroll import Scroll
from game.window.widgets.symbol import Symbol
from game.window.widgets.widget import Widget
from game.window.widgets.words import Focused, Words, heading, small_heading, small_print
from game.words.catalogue import Catalogue
from game.words.numbers import capital
from game.words.problems import counted, in_order

DRAG = "Drag a folder, a story’s .yaml file or a pack (.zip) onto this window."
OR_SAY = "Or say here where it is."
LABEL = "Where is it?"
HINT = "Type the path, or paste it with Ctrl and V"
WHERE = (
    "Most file managers give you a path with “Copy path” or “Copy as path”, "
    "or when you copy the file itself."
)
LEFT_OUT = "Left out, for it does not belong to a scenario:"
MOST_PROBLEMS = 20


@dataclass(frozen=True, slots=True)
class _Came:
    """What came of one path. `entry` is the story on the shelf now, or None."""

    typed: str
    done: Brought | NotDone
    entry: Entry | None = None

    def words(self, say: Catalogue) -> str:
        """What happened, as one sentence."""
        match self.done:
            case NotDone(sentence=sentence):
                return sentence
            case Brought(was_there=True):
                return say("{name} was on your shelf already, just as it is.", name=self.name(say))
        return say("{name} is on your shelf now.", name=self.name(say))

    def name(self, say: Catalogue) -> str:
        """The story's title in quotes, or its folder's name."""
        if self.entry is not None:
            return f"“{self.entry.title}”"
        return f"“{self.done.path.name}”" if isinstance(self.done, Brought) else say("It")


class Bring(Enum):
    """The field and its buttons: Enter in the field does what the first of them does."""

    FIELD = auto()
    BUTTON = auto()
    PASTE = auto()
    EMPTY = auto()


@dataclass(frozen=True, slots=True)
class PathTyped:
    """What stands in the field now."""

    text: str


@dataclass(frozen=True, slots=True)
class TakeAsItIs:
    """Bring in what could not be, with its errors: the path at this place, the newest 0."""

    number: int


@dataclass(frozen=True, slots=True)
class OpenIt:
    """Open the story that came in at this place, the newest 0."""

    number: int


BringMessage = PathTyped | Bring | TakeAsItIs | OpenIt


class BringIn(PagedScreen[BringMessage]):
    """`stands` is told the path of every story that came in, so that the shelf can show it."""

    behind = "ground_authoring"

    def __init__(
        self, desk: Desk, own: OwnShelf, stands: Callable[[Path], None], dropped: str = ""
    ) -> None:
        super().__init__(desk)
        self._own = own
        self._stands = stands
        self._typed = ""
        self._came: list[_Came] = []
        if dropped:
            self._bring(dropped)

    # what stands on it

    def build(self, kit: Kit) -> Widget:
        """The field, and what came of it; the newest first."""
        head = heading(self.say("Bring a scenario in"), 60, "on_ground")
        rows = [self._told(number, came) for number, came in enumerate(self._came)]
        drag, or_say = self.say(DRAG), self.say(OR_SAY)
        drops = [] if rows or kit.scale.is_tight else [DropPlace(drag)]
        asked = Pad(
            Column(
                (
                    Words(or_say if drops else f"{drag} {or_say}", "body", 26),
                    small_heading(self.say(LABEL)),
                    TextField(Bring.FIELD, self.say(LABEL), PathTyped, self._typed, self.say(HINT),
                              1, one_line=True),
                    Wrap(self._actions(), gap=14), small_print(self.say(WHERE)),
                ),
                gap=12,
            ),
            (28, 22, 28, 24), "paper",
        )  # fmt: skip
        cards = Column((*drops, *rows, asked), gap=18, grows=drops[0] if drops else None)
        listed = Scroll(Pad(cards, (12, 12, 12, 12)), "came", True)
        back = Wrap((way_back(self.say("Back to the shelf")),))
        return Pad(Framed(head, listed, Pad(back, (12, 4, 12, 4)), gap=10), (48, 32, 48, 22))

    def _actions(self) -> list[Widget]:
        return [
            Button(Bring.BUTTON, self.say("Bring it in"), Tone.FIRST, shortcut="Enter"),
            Button(Bring.PASTE, self.say("Paste"), Tone.PLAIN, shortcut="Ctrl V"),
            Button(Bring.EMPTY, self.say("Empty the field"), Tone.PLAIN),
        ]

    def _told(self, number: int, came: _Came) -> Widget:
        """One card: what happened, where it lies, what is to mend."""
        done = came.done
        problems = in_order(done.problems)
        is_in = isinstance(done, Brought)
        icon = Symbol("tick" if is_in else "warn", 34, "good" if is_in else "bad", "paper")
        rows: list[Widget] = [Beside(icon, Words(came.words(self.say), "semibold", 30), gap=14)]
        if isinstance(done, Brought):
            rows.append(Words(self.say("It lies in {path}", path=done.path), "body", 25))
            if done.left_out:
                rows.append(small_print(f"{self.say(LEFT_OUT)} {', '.join(done.left_out)}."))
        if problems:
            rows.append(small_heading(capital(counted(problems, say=self.say))))
        told = Focused(f"came {number}", Pad(Column(rows, gap=10), (28, 22, 28, 22), "paper"))
        buttons = self._ways(number, came)
        below: list[Widget] = [Wrap(buttons, gap=14)] if buttons else []
        below += [
            Focused(f"problem {number} {place}", _on_paper(problem, self.say))
            for place, problem in enumerate(problems[:MOST_PROBLEMS])
        ]
        return Column((told, *below), gap=12)

    def _ways(self, number: int, came: _Came) -> list[Widget]:
        if came.entry is not None:
            words = self.say("Open {name}", name=came.name(self.say))
            return [Button(OpenIt(number), words, Tone.LIGHT)]
        if isinstance(came.done, NotDone) and came.done.problems:
            return [Button(TakeAsItIs(number), self.say("Bring it in as it is"), Tone.DARK)]
        return []

    @property
    def title(self) -> str:
        """For the window's title: what came in last."""
        return (
            self.say("Bring in · {words}", words=self._came[0].words(self.say))
            if self._came
            else self.say("Bring in")
        )

    def first_focus(self) -> object:
        """The field, or what came in."""
        return "came 0" if self._came else Bring.FIELD

    # what it answers

    def answer(self, event: Event, now: float) -> Answer:
        """What is dropped on the window is brought in at once."""
        if isinstance(event, Dropped):
            self._bring(event.path)
            return STAY
        return super().answer(event, now)

    def message(self, message: BringMessage, now: float) -> Answer:
        """The field, and the buttons."""
        match message:
            case PathTyped(text):
                self._typed = text
            case Bring.FIELD | Bring.BUTTON:
                self._bring(self._typed)
            case Bring.PASTE:
                return self.paste(now)
            case Bring.EMPTY:
                self._fill("")
            case TakeAsItIs(number):
                self._bring(self._came[number].typed, with_errors=True)
            case OpenIt(number):
                return self._open(self._came[number].entry)
            case _:
                assert_never(message)
        return STAY

    def paste(self, now: float) -> Answer:
        """What was copied takes the place of what stood there: nobody pastes half a path."""
        copied = said_path(self.desk.clipboard())
        if copied:
            self._fill(copied)
        return STAY

    def _fill(self, text: str) -> None:
        self._typed = text
        self.page.focus_on(Bring.FIELD)
        self.renew()

    def _bring(self, typed: str, with_errors: bool = False) -> None:
        done = self._own.bring_in(typed, with_errors)
        entry = None
        if isinstance(done, Brought):
            entry = self._entry_at(done.path)
            self._stands(done.path)
            self._typed = ""
        self._came = [came for came in self._came if came.typed != typed]
        self._came.insert(0, _Came(typed, done, entry))
        self.begin_anew()

    def _entry_at(self, path: Path) -> Entry | None:
        for entry in self.desk.ports.shelf().entries:
            if Path(entry.path) == path or Path(entry.path).parent == path:
                return entry
        return None

    def _open(self, entry: Entry | None) -> Answer:
        if entry is None:
            return STAY
        return Replace(opened(self.desk, entry))


def _on_paper(problem: Problem, say: Catalogue) -> Widget:
    return Pad(told_problem(problem, "", say), (28, 16, 28, 18), "paper2")
