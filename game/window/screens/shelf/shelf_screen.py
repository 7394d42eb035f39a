"""The shelf: every scenario with its two chairs, and the way back into a run that was stopped.

The room behind the title is that of the scenario in focus, with both chairs empty. Reading
scenarios and runs is done by what was handed in; where things stand is in `outline`.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import assert_never

import pygame

from game.cast.places.seating import figure_of
from game.model.codes import Severity
from game.model.power import Chair
from game.window.desk import Desk
from game.window.easing import Movement
from game.window.keys import Command, Dropped, Event, KeyPressed
from game.window.kit import Kit
from game.window.picture.scene import Scene
from game.window.ports import Entry, Home, Shelf
from game.window.scenes import scene_of
from game.window.screens.screen import PagedScreen
from game.window.screens.shelf.hero import Behind, Hero
from game.window.screens.shelf.outline import (
    BOTTOM,
    LONGEST_ABOUT,
    LONGEST_TITLE,
    SIDE,
    TOP,
    CardGrid,
    StoryTold,
    Told,
    Unseen,
    Ways,
    bar,
    beginning,
    chairs_seen,
    laid_out,
    words_width,
)
from game.window.screens.shelf.ways_back import CarryOn, SeeStopped, ways_back
from game.window.settings import movement_in_use
from game.window.stage import STAY, Answer, Push
from game.window.widgets.boxes import Column, Pad
from game.window.widgets.button import Button, Tone
from game.window.widgets.rows import Wrap
from game.window.widgets.scenario.card import ScenarioCard
from game.window.widgets.scenario.marks import ChairMarks, ChairSeen
from game.window.widgets.scenario.room import Pictures
from game.window.widgets.scroll import Scroll
from game.window.widgets.widget import Widget
from game.window.widgets.words import Words
from game.words.numbers import capital
from game.words.problems import counted
from game.words.settings import where

NO_STORIES = "There are no stories here yet."


@dataclass(frozen=True, slots=True)
class SitDown:
    """Open the scenario that the top of the shelf tells of."""


@dataclass(frozen=True, slots=True)
class CardAt:
    """Open the scenario at this place of the shelf, from 0."""

    number: int


ShelfMessage = CarryOn | CardAt | SeeStopped | SitDown


class ShelfScreen(PagedScreen[ShelfMessage]):
    """The first screen. With `one_by_one` each frame brings one more picture, so none is long."""

    def __init__(self, desk: Desk, one_by_one: bool = False) -> None:
        super().__init__(desk)
        self._shelf = Shelf(())
        self._pictures = Pictures(1 if one_by_one else None)
        self._behind = Behind()
        self._at: Entry | None = None
        self._picture = 0
        self._came: Path | None = None

    def enter(self, now: float) -> None:
        """Read the shelf again: a run may have ended meanwhile."""
        self._shelf = self.desk.ports.shelf()
        if self._at is not None:
            self._at = next((e for e in self._shelf.entries if e.path == self._at.path), None)
        super().enter(now)

    # what stands on it

    def build(self, kit: Kit) -> Widget:
        """The story one is at, above the cards."""
        entries = self._shelf.entries
        if not entries:
            nothing = Words(self.say(NO_STORIES), "body", 31, "on_ground")
            self._picture = 0
            return Pad(Column((bar(kit, None), nothing), gap=60), (SIDE, TOP, SIDE, BOTTOM))
        self._at = self._at or self._first()
        chairs = [seen for entry in entries for seen in _chairs(entry)]
        done = sum(seen.done for seen in chairs)
        above = bar(kit, chairs_seen(done, len(chairs), self.say))
        told = StoryTold(self._told(self._at), [self._told(entry) for entry in entries])

        def cards(tell: bool) -> CardGrid:
            return CardGrid([self._card(n, one, tell) for n, one in enumerate(entries)], tell)

        laid = laid_out(kit, above, told, self._ways(self._at), cards)
        self._picture = laid.picture
        return laid.page

    def _first(self) -> Entry:
        return self._shelf.unfinished[0].entry if self._shelf.unfinished else self._shelf.entries[0]

    def _told(self, entry: Entry) -> Told:
        scenario, title = entry.scenario, beginning(entry.title, LONGEST_TITLE)
        if scenario is None:
            errors = [one.message for one in entry.problems if one.severity is Severity.ERROR]
            first = errors[0] if errors else self.say("it cannot be read")
            trouble = self.say("This one cannot be played yet: {first}.", first=first.rstrip("."))
            return Told(self.say("Yours"), title, beginning(trouble, LONGEST_ABOUT))
        names = [beginning(scenario.seated(chair).name, LONGEST_TITLE) for chair in Chair]
        facts = [
            self.say("{minutes} minutes", minutes=scenario.minutes) if scenario.minutes else "",
            where(scenario.setting, say=self.say),
            self.say("{one} and {other}", one=names[0], other=names[1]),
        ]
        about = beginning(scenario.about or "", LONGEST_ABOUT)
        return Told(" · ".join(one for one in facts if one), title, about)

    def _ways(self, entry: Entry) -> Ways:
        """Carry on, sit down, and which chairs of this story one has sat in."""
        playable = entry.scenario is not None
        words = self.say("Sit down") if playable else self.say("See what is wrong")
        sit = Button(SitDown(), words, Tone.LIGHT, shortcut="Enter")
        seen = _chairs(entry)
        ways: list[Widget] = [sit, ChairMarks(seen, on_ground=True)]
        carry_on = ways_back(self._shelf.unfinished, self.say)
        if carry_on:
            return Ways(Wrap([*carry_on, *ways], gap=18), Wrap(carry_on, gap=18))
        if playable:
            ways.append(Words(self._sat(seen), "bold", 25, "on_ground"))
        return Ways(Wrap(ways, gap=18), Unseen(sit))

    def _sat(self, seen: tuple[ChairSeen, ...]) -> str:
        """Which chairs of a story one has sat in; the other one is what is to be won."""
        done, free = ([one.name for one in seen if one.done is had] for had in (True, False))
        if not done:
            return self.say("Two chairs, both still to sit in")
        if not free:
            return self.say("You have sat in both chairs")
        return self.say(
            "You have sat in {one}’s chair. {other}’s is still free.", one=done[0], other=free[0]
        )

    def _card(self, number: int, entry: Entry, tell: bool) -> ScenarioCard:
        place = (number + 1, len(self._shelf.entries))
        told, scenario, is_own = self._told(entry), entry.scenario, entry.home is Home.OWN
        tag = self.say("Yours") if is_own else ""
        count = counted(entry.problems, say=self.say) if is_own else ""
        if scenario is None:
            return ScenarioCard(
                CardAt(number), told.title, place, None, about=told.about, tag=tag,
                count=count, say=self.say,
            )  # fmt: skip
        minutes = scenario.minutes
        return ScenarioCard(
            CardAt(number), told.title, place,
            (figure_of(scenario, Chair.PROFESSIONAL), figure_of(scenario, Chair.SERVICE_USER)),
            _chairs(entry), capital(where(scenario.setting, say=self.say)),
            self.say("{minutes} min", minutes=minutes) if minutes else "",
            about=told.about if tell else "", pictures=self._pictures, tag=tag,
            count=count, say=self.say,
        )  # fmt: skip

    @property
    def title(self) -> str:
        """For the window's title."""
        return self.say("The shelf")

    def first_focus(self) -> object:
        """Carrying on comes first, then the shelf."""
        return next((CarryOn(one) for one in self._shelf.unfinished[:1]), CardAt(0))

    def ready(self, size: tuple[int, int]) -> Kit:
        """At first the page is at its top; what is told is of the story that has the focus."""
        is_first = self._built is None
        kit = super().ready(size)
        self._show_what_came()
        focus = self.page.focus
        for area in self.page.root.all() if is_first and focus is not None else ():
            if isinstance(area, Scroll):
                was = area.offset
                area.scroll_by(-was)
                if focus is not None and focus.rect.clip(area.rect).height < kit.target:
                    area.scroll_by(was)
        if (entry := self._in_focus()) is not None and entry is not self._at:
            self._at = entry
            self.renew()
            return super().ready(size)
        return kit

    def _in_focus(self) -> Entry | None:
        match self.page.focus.sends if self.page.focus else None:
            case CardAt(number):
                return self._shelf.entries[number]
            case CarryOn(unfinished):
                same = (e for e in self._shelf.entries if e.path == unfinished.entry.path)
                return next(same, None)
            case _:
                return None

    def _show_what_came(self) -> None:
        """The card of the story that came in last has the focus."""
        came, self._came = self._came, None
        for number, entry in enumerate(self._shelf.entries) if came is not None else ():
            if came in (Path(entry.path), Path(entry.path).parent):
                self.page.focus_on(CardAt(number))

    # what is behind

    def _scene(self) -> Scene | None:
        """The room to show: of the story one is at, else of the first that has one."""
        for entry in (self._at, *self._shelf.entries):
            if entry is not None and entry.scenario is not None:
                return scene_of(entry.scenario, self.desk.settings.look, entry.scenario.starts)
        return None

    def ground(self, surface: pygame.Surface, kit: Kit, now: float) -> None:
        """The room of the story one is at, fading from the last one."""
        surface.fill(kit.theme.ground_title)
        self._pictures.begin()
        scene = self._scene()
        if scene is None or not self._picture:
            return
        size = (kit.scale.width, self._picture)
        end = kit.px(SIDE) + words_width(kit, kit.scale.width - 2 * kit.px(SIDE))
        hero = Hero(scene, size, end)
        if hero.is_made(kit) or self._pictures.may_make():
            self._behind.draw(surface, hero, kit, now, self._may_fade())

    def _may_fade(self) -> bool:
        return movement_in_use(self.desk.settings) is not Movement.NONE

    def moving(self, now: float) -> bool:
        """True while pictures are still to come, or one room fades into another."""
        if self._pictures.waiting:
            return True
        scene = self._scene() if self._picture else None
        return self._may_fade() and self._behind.moving(scene, now)

    # what it answers

    def message(self, message: ShelfMessage, now: float) -> Answer:
        """Sit down, carry on, or see what is wrong."""
        # What lies behind the shelf is imported when it is first opened: nobody waits for it here.
        match message:
            case CarryOn(unfinished):
                from game.window.screens.play.resume import resumed

                return Push(resumed(self.desk, unfinished))
            case CardAt(number):
                return self._opened(self._shelf.entries[number])
            case SeeStopped():
                from game.window.screens.shelf.stopped import StoppedPlays

                return Push(StoppedPlays(self.desk, self._shelf.unfinished))
            case SitDown():
                return STAY if self._at is None else self._opened(self._at)
            case _:
                assert_never(message)

    def _opened(self, entry: Entry) -> Answer:
        from game.window.screens.opening.opening_screen import opened

        stopped = tuple(one for one in self._shelf.unfinished if one.entry.path == entry.path)
        return Push(opened(self.desk, entry, stopped))

    def answer(self, event: Event, now: float) -> Answer:
        """What is dropped on the window is brought in."""
        if isinstance(event, Dropped):
            return self._bring_in(event.path)
        before = self.page.focus
        answer = super().answer(event, now)
        if isinstance(event, KeyPressed) and self.page.focus is before and before is not None:
            self._on_to_the_next_row(before.sends, event.key)
        return answer

    def _on_to_the_next_row(self, at: object, key: str) -> None:
        """Right at the end of a row leads to the next, and Left back again."""
        by = {"right": 1, "left": -1}.get(key)
        if by and isinstance(at, CardAt) and 0 <= at.number + by < len(self._shelf.entries):
            self.page.focus_on(CardAt(at.number + by))

    def command(self, command: Command, now: float) -> Answer:
        """B brings in."""
        return self._bring_in() if command is Command.BRING_IN else STAY

    def _bring_in(self, dropped: str = "") -> Answer:
        if self.desk.ports.own is None:
            return STAY
        from game.window.screens.shelf.bring_in import BringIn

        return Push(BringIn(self.desk, self.desk.ports.own, self._stands, dropped))

    def _stands(self, path: Path) -> None:
        self._came = path

    def number(self, number: int, now: float) -> Answer:
        """A number opens the card at that place."""
        if number <= len(self._shelf.entries):
            return self.message(CardAt(number - 1), now)
        return STAY


def _chairs(entry: Entry) -> tuple[ChairSeen, ...]:
    if entry.scenario is None:
        return ()
    found = []
    for chair in Chair:
        name = entry.scenario.seated(chair).name
        found.append(ChairSeen(chair, name, chair in entry.sat_in))
    return tuple(found)
