"""What is wrong with a scenario, and what to think about: each problem with its place and cure.

One's own scenario is read from its file here: a certain cure is written with one key and put
back with another, and what an editor saves meanwhile is seen. One that came with the program is
only looked at. Finding and mending problems is the work of what was handed in.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import assert_never

from game.library.draft import Draft, DraftFile
from game.library.reading.scenario_reader import NotAScenario
from game.model.problems import Problem
from game.model.scenario import Scenario
from game.window.desk import Desk
from game.window.keys import Command
from game.window.kit import Kit
from game.window.ports import Entry, Home
from game.window.screens.screen import PagedScreen
from game.window.stage import STAY, Answer, Replace, Screen
from game.window.widgets.boxes import Column, Framed, Pad
from game.window.widgets.button import Button, Tone, way_back
from game.window.widgets.problem import ListedProblem, MendAt, mend_at_hand, problem_cards
from game.window.widgets.rows import Wrap
from game.window.widgets.scroll import Scroll
from game.window.widgets.widget import Widget
from game.window.widgets.words import Words, heading, small_heading, small_print
from game.words.numbers import capital
from game.words.problems import Sort, counted, heading_of, in_order, sort_of

MOST_SHOWN = 60
READ = "Saved, and read again."
WALKING = "Walking every path. That takes some seconds."
WALKED = "Every path was walked."
CLEAN = "Nothing to mend, and nothing to think about."
TEXT_ONLY = "Found without walking every path."
NOTES = {
    Sort.MEND: "The story cannot be played until these are mended.",
    Sort.THINK: "Nothing of this stops the story.",
    Sort.SMELL: "Each may be right for your story. Then say so in the file.",
}


@dataclass(frozen=True, slots=True)
class ToOpening:
    """To the opening of the story."""


class Problems(PagedScreen[MendAt | ToOpening]):
    """The list of problems of one scenario. `opening` makes the screen on which one sits down."""

    behind = "ground_authoring"

    def __init__(
        self, desk: Desk, entry: Entry, opening: Callable[[Entry], Screen] | None = None
    ) -> None:
        super().__init__(desk)
        self._entry = entry
        self._opening = opening
        self._problems = in_order(entry.problems)
        self._scenario: Scenario | None = entry.scenario
        self._remark = ""
        self._walks = self._is_walked = False
        own = desk.ports.own if entry.home is Home.OWN else None
        self._file: DraftFile | None = own.file(entry) if own is not None else None
        self._draft: Draft | None = None
        self._read("")

    # the file

    def _read(self, remark: str) -> None:
        """The file as it is now; where it cannot be read, what was known stays."""
        self._remark, self._is_walked = remark, False
        if self._file is None:
            return
        try:
            self._draft = self._file.read()
        except NotAScenario as gone:
            self._remark = str(gone)
            return
        self._take(self._draft.scenario, self._draft.problems)

    def _take(self, scenario: Scenario | None, problems: tuple[Problem, ...]) -> None:
        """Show these problems, the errors first."""
        self._scenario, self._problems = scenario, in_order(problems)
        self.renew()

    def _mend(self, number: int) -> None:
        if self._file is None or self._draft is None:
            return
        problem = self._shown[number]
        mended = self._draft.mend(problem)
        if mended is None:
            return
        told = self._file.mend(self._draft, mended)
        self._read(
            told or self.say("Line {line} is mended. Ctrl and Z puts it back.", line=problem.line)
        )

    def _undo(self) -> None:
        if self._file is not None and self._file.can_undo:
            told = self._file.undo()
            self._read(told or self.say("It is put back as it was."))

    def _walk(self) -> None:
        """Said first, and done once that has been drawn."""
        if self._file is not None and not self._walks:
            self._walks, self._remark = True, self.say(WALKING)
            self.renew()

    def frame(self, now: float) -> Answer:
        """The walk that was asked for; and the file is looked at now and then."""
        own = self.desk.ports.own
        if self._walks and not self.changed and own is not None:
            self._walks = False
            try:
                problems = own.walked(self._entry)
            except NotAScenario as gone:
                self._remark = str(gone)
                self.renew()
                return STAY
            self._remark, self._is_walked = "", True
            self._take(self._scenario, problems)
        elif self._file is not None and self._file.was_saved(now):
            self._read(self.say(READ))
        return STAY

    # what stands on it

    @property
    def _name(self) -> str:
        """The story's title, as far as one can be read."""
        return self._scenario.title if self._scenario is not None else self._entry.title

    @property
    def _shown(self) -> tuple[Problem, ...]:
        """Of very many the first ones."""
        return self._problems[:MOST_SHOWN]

    def build(self, kit: Kit) -> Widget:
        """Title and count, the list, the ways on; one scrolling page where there is little room."""
        head = Column((heading(self._name, 60, "on_ground"), *self._said()), gap=6)
        foot = Pad(Wrap(self._buttons(), gap=16), (12, 4, 12, 4))
        cards = Pad(Column(self._cards(), gap=14), (18, 16, 18, 18), "paper", 20)
        inside = Pad(cards, (12, 12, 12, 12))
        room = (48, 32, 48, 22)
        fixed = head.measure(kit, kit.scale.width) + foot.measure(kit, kit.scale.width)
        if fixed > kit.scale.height * 0.5:
            whole = Column((head, inside, foot), gap=14)
            return Pad(Scroll(whole, "problems", on_ground=True), room)
        return Pad(Framed(head, Scroll(inside, "problems", on_ground=True), foot, gap=12), room)

    def _said(self) -> list[Widget]:
        told = counted(self._problems, say=self.say) or self.say(CLEAN)
        how = (
            self.say(WALKED)
            if self._is_walked
            else self.say(TEXT_ONLY)
            if self._file is not None
            else ""
        )
        rows: list[Widget] = [Words(f"{capital(told).rstrip('.')}. {how}".rstrip(),
                                    "semibold", 28, "on_ground")]  # fmt: skip
        rows.append(Words(self.say("File: {path}", path=self._entry.path), "body", 23, "on_ground"))
        if self._remark:
            rows.append(Words(self._remark, "body", 25, "on_ground"))
        return rows

    def _cards(self) -> list[Widget]:
        """The problems under their sort."""
        mend = self._draft.mend if self._draft is not None else None
        cards = problem_cards(self._shown, self._entry.path, mend, self.say)
        rows: list[Widget] = []
        before: Sort | None = None
        for problem, card in zip(self._shown, cards, strict=True):
            sort = sort_of(problem)
            if sort is not before:
                note = (
                    ""
                    if sort is Sort.MEND and self._scenario is not None
                    else self.say(NOTES[sort])
                )
                title = small_heading(heading_of(sort, self.say), size=30)
                rows.append(Column((title, small_print(note)), gap=2))
            before = sort
            rows.append(card)
        if len(self._problems) > MOST_SHOWN:
            rows.append(
                small_print(self.say("These are the first {most_shown}.", most_shown=MOST_SHOWN))
            )
        return rows or [small_heading(self.say(CLEAN), size=30)]

    def _buttons(self) -> list[Widget]:
        buttons: list[Widget] = [way_back(self.say("Back to the shelf"))]
        if self._scenario is not None and self._opening is not None:
            buttons.append(Button(ToOpening(), self.say("Sit down"), Tone.DARK, shortcut="1"))
        if self._file is not None and self._file.can_undo:
            buttons.append(
                Button(Command.UNDO, self.say("Put it back"), Tone.DARK, shortcut="Ctrl Z")
            )
        if self._file is not None and self._scenario is not None and not self._is_walked:
            buttons.append(
                Button(Command.ALL_PATHS, self.say("Walk all paths"), Tone.DARK, shortcut="F3")
            )
        return buttons

    @property
    def title(self) -> str:
        """For the window's title."""
        if self._walks:
            return self.say("{name} · walking every path", name=self._name)
        walked = " · every path" if self._is_walked else ""
        found = counted(self._problems, self.say) or self.say("nothing to mend")
        return f"{self._name} · {found}{walked}"

    def first_focus(self) -> object:
        """The first problem, or the way back."""
        return ListedProblem(0) if self._problems else Command.STOP

    # what it answers

    def message(self, message: MendAt | ToOpening, now: float) -> Answer:
        """Mend, or sit down."""
        match message:
            case MendAt(number):
                self._mend(number)
                return STAY
            case ToOpening():
                return self._sit_down()
            case _:
                assert_never(message)

    def command(self, command: Command, now: float) -> Answer:
        """M mends, Ctrl and Z puts back, F3 walks all paths."""
        match command:
            case Command.MEND:
                mend = mend_at_hand(self.page)
                return self.message(mend, now) if mend is not None else STAY
            case Command.UNDO:
                self._undo()
            case Command.ALL_PATHS if not self._is_walked and self._scenario is not None:
                self._walk()
            case _:
                pass
        return STAY

    def number(self, number: int, now: float) -> Answer:
        """1 sits down, where the story can be played."""
        return self._sit_down() if number == 1 else STAY

    def _sit_down(self) -> Answer:
        if self._scenario is None or self._opening is None:
            return STAY
        entry = replace(
            self._entry, title=self._name, scenario=self._scenario, problems=self._problems
        )
        return Replace(self._opening(entry))
