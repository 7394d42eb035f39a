"""The shelf: every scenario with its two chairs, and the way back into a run that was stopped.

The room behind the title is that of the scenario in focus, with both chairs empty. Reading
scenarios and runs is done by what was handed in; where things stand is in `outline`.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import assert_never

import pygame

from game.model.balance import Balance
from game.model.codes import Severity
from game.model.power import Chair, Strands
from game.model.scenario import Person
from game.window.desk import Desk
from game.window.easing import Movement, progress
from game.window.keys import Command, Dropped, Event
from game.window.kit import Kit
from game.window.picture.scene import Scene
from game.window.ports import Entry, Home, Shelf, Unfinished
from game.window.scenes import scene_of
from game.window.screens.screen import PagedScreen
from game.window.screens.shelf.hero import has_hero, hero_picture
from game.window.screens.shelf.outline import (
    BOTTOM,
    SIDE,
    TAGLINE,
    TOP,
    CardGrid,
    foot,
    head,
    laid_out,
    picture_height,
)
from game.window.settings import movement_in_use
from game.window.stage import STAY, Answer, Push
from game.window.widgets.boxes import Column, Pad
from game.window.widgets.button import Button, Tone
from game.window.widgets.scenario.card import ScenarioCard
from game.window.widgets.scenario.chip import CHAIR_ICONS
from game.window.widgets.scenario.marks import ChairMarks, ChairSeen
from game.window.widgets.scenario.room import Pictures
from game.window.widgets.scroll import Scroll
from game.window.widgets.widget import Widget
from game.window.widgets.words import Words
from game.words.problems import counted
from game.words.story import NOT_YET_CHECKED

FADE = 0.3
NO_STORIES = "There are no stories here yet."
LEVEL = Balance(Strands(5, 5, 5), Strands(5, 5, 5))


@dataclass(frozen=True, slots=True)
class CarryOn:
    """Go on with a run that was stopped."""

    unfinished: Unfinished


@dataclass(frozen=True, slots=True)
class CardAt:
    """Open the scenario at this place of the shelf, from 0."""

    number: int


class ShelfScreen(PagedScreen[CarryOn | CardAt]):
    """The first screen. With `one_by_one` each frame brings one more picture, so none is long."""

    def __init__(self, desk: Desk, one_by_one: bool = False) -> None:
        super().__init__(desk)
        self._shelf = Shelf(())
        self._pictures = Pictures(1 if one_by_one else None)
        self._behind: tuple[Scene, float] | None = None
        self._before: Scene | None = None
        self._shown: Entry | None = None
        self._came: Path | None = None

    def enter(self, now: float) -> None:
        """Read the shelf again: a run may have ended meanwhile."""
        self._shelf = self.desk.ports.shelf()
        super().enter(now)

    # what stands on it

    def build(self, kit: Kit) -> Widget:
        """Title, cards, footer; one scrolling page where the window is small or the text large."""
        if not self._shelf.entries:
            nothing = Words(self.say(NO_STORIES), "body", 31, "on_ground")
            return Pad(Column((head(kit, True, None), nothing), gap=60), (SIDE, TOP, SIDE, BOTTOM))
        cards = CardGrid([self._card(n, entry) for n, entry in enumerate(self._shelf.entries)])
        return laid_out(kit, self._carry_on(), cards, self._foot())

    def _carry_on(self) -> Button | None:
        if not self._shelf.unfinished:
            return None
        last = self._shelf.unfinished[0]
        chairs = last.run.head.chair.chairs
        icon = CHAIR_ICONS[chairs[0]] if chairs else "eye"
        return Button(
            CarryOn(last), self.say("Carry on: {where}", where=last.where), Tone.LIGHT, icon=icon
        )

    def _card(self, number: int, entry: Entry) -> ScenarioCard:
        place = (number + 1, len(self._shelf.entries))
        opens, scenario = CardAt(number), entry.scenario
        is_own = entry.home is Home.OWN
        tag, count = (
            (self.say("Yours"), counted(entry.problems, say=self.say)) if is_own else ("", "")
        )
        if scenario is None:
            errors = [one.message for one in entry.problems if one.severity is Severity.ERROR]
            first = errors[0] if errors else self.say("it cannot be read")
            trouble = self.say("This one cannot be played yet: {first}.", first=first.rstrip("."))
            return ScenarioCard(
                opens,
                entry.title,
                None,
                trouble=trouble,
                place=place,
                tag=tag,
                count=count,
                say=self.say,
            )
        # There is room for one of the two; who has checked it is said again before one sits down.
        remark = "" if scenario.checked_by or count else self.say(NOT_YET_CHECKED)
        scene = scene_of(scenario, self.desk.settings.look, scenario.starts)
        return ScenarioCard(
            opens, entry.title, scene, _chairs(entry), remark, place=place, pictures=self._pictures,
            tag=tag, count=count, say=self.say,
        )  # fmt: skip

    def _foot(self) -> Widget:
        chairs = [seen for entry in self._shelf.entries for seen in _chairs(entry)]
        done = sum(seen.done for seen in chairs)
        return foot(done, len(chairs), ChairMarks(chairs), say=self.say)

    @property
    def title(self) -> str:
        """For the window's title."""
        return self.say("The shelf")

    def first_focus(self) -> object:
        """Carrying on comes first, then the shelf."""
        return next((CarryOn(one) for one in self._shelf.unfinished[:1]), CardAt(0))

    def ready(self, size: tuple[int, int]) -> Kit:
        """At first the page is at its top, as long as some of what has the focus is in view."""
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
        return kit

    def _show_what_came(self) -> None:
        """The card of the story that came in last has the focus."""
        came, self._came = self._came, None
        for number, entry in enumerate(self._shelf.entries) if came is not None else ():
            if came in (Path(entry.path), Path(entry.path).parent):
                self.page.focus_on(CardAt(number))

    # what is behind

    def _scene(self) -> Scene | None:
        """The room to show: of the card in focus, else the one that is shown already."""
        focus = self.page.focus.sends if self.page.focus else None
        asked = [self._shown] if self._shown else []
        if isinstance(focus, CardAt):
            asked = [self._shelf.entries[focus.number]]
        asked += [one.entry for one in self._shelf.unfinished[:1]]
        for entry in (*asked, *self._shelf.entries):
            if entry.scenario is not None:
                self._shown = entry
                return scene_of(entry.scenario, self.desk.settings.look, LEVEL, empty=True)
        return None

    def ground(self, surface: pygame.Surface, kit: Kit, now: float) -> None:
        """The room of the scenario in focus, fading from the last one."""
        surface.fill(kit.theme.ground_title)
        self._pictures.begin()
        scene = self._scene()
        if scene is None:
            return
        if self._behind is None or self._behind[0] != scene:
            self._before = self._behind[0] if self._behind else None
            self._behind = (scene, now)
        size = (kit.scale.width, picture_height(kit, len(self._shelf.entries)))
        end = kit.px(SIDE) + max(
            kit.words(words, "body", 31)[0] for words in self.say(TAGLINE).split("\n")
        )
        if not has_hero(scene, size, kit, end) and not self._pictures.may_make():
            return
        shown = hero_picture(scene, size, kit, end)
        share = progress(now, self._behind[1], self._behind[1] + FADE)
        if self._before is not None and share < 1 and self._may_fade():
            surface.blit(hero_picture(self._before, size, kit, end), (0, 0))
            veil = shown.copy()
            veil.set_alpha(round(255 * share))
            surface.blit(veil, (0, 0))
        else:
            surface.blit(shown, (0, 0))

    def _may_fade(self) -> bool:
        return movement_in_use(self.desk.settings) is not Movement.NONE

    def moving(self, now: float) -> bool:
        """True while pictures are still to come, or one room fades into another."""
        if self._pictures.waiting:
            return True
        if not self._may_fade():
            return False
        scene = self._scene()
        if self._behind is not None and scene is not None and scene != self._behind[0]:
            return True
        return (
            self._behind is not None
            and self._before is not None
            and (now - self._behind[1] < FADE + 0.05)
        )

    # what it answers

    def message(self, message: CarryOn | CardAt, now: float) -> Answer:
        """Sit down, carry on, or see what is wrong."""
        # What lies behind the shelf is imported when it is first opened: nobody waits for it here.
        match message:
            case CarryOn(unfinished):
                from game.window.screens.play.resume import resumed

                return Push(resumed(self.desk, unfinished))
            case CardAt(number):
                from game.window.screens.opening.opening_screen import opened

                entry = self._shelf.entries[number]
                stopped = (one for one in self._shelf.unfinished if one.entry.path == entry.path)
                return Push(opened(self.desk, entry, next(stopped, None)))
            case _:
                assert_never(message)

    def answer(self, event: Event, now: float) -> Answer:
        """What is dropped on the window is brought in."""
        if isinstance(event, Dropped):
            return self._bring_in(event.path)
        return super().answer(event, now)

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
        person = entry.scenario.seated(chair)
        found.append(ChairSeen(chair, _called(person), chair in entry.sat_in))
    return tuple(found)


def _called(person: Person) -> str:
    """Who somebody is; the name is not said twice where those words begin with it."""
    words = (person.is_ or "").rstrip(".")
    if not words:
        return person.name
    first = words.split(",", 1)[0].split(".", 1)[0].casefold().split()
    if all(part in first for part in person.name.casefold().split()):
        return words
    return f"{person.name}, {words[:1].lower() + words[1:]}"
