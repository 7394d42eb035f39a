"""The play screen: the steps of one meeting shown on a panel, beside the picture and the balance.

Which step comes next is decided in `game.play.playing`, what stands on the panel in `panel`, and
how picture and balance follow in `table`. Here keys and presses meet all three.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import assert_never

import pygame

from game.engine.play import Step, replay
from game.model.players import Players
from game.model.power import Chair
from game.model.run import Run
from game.play.hopes import answer_of
from game.play.keeper import Keeper
from game.play.meeting import begun, followed
from game.play.playing import Playing, PlayStep
from game.play.sitting import Sitting, across
from game.window.desk import Desk
from game.window.keys import Command, Event, KeyPressed, LostFocus, PointerDown, PointerUp
from game.window.kit import Kit
from game.window.layout import PlayAreas, play_areas
from game.window.ports import Entry
from game.window.screens.debrief.debrief_screen import DebriefScreen
from game.window.screens.play import begin, over, panel
from game.window.screens.play.panel import GoOn, PickOption
from game.window.screens.play.table import PlayTable
from game.window.screens.play.table_view import Extras
from game.window.screens.play.title import step_title
from game.window.screens.screen import PagedScreen
from game.window.stage import STAY, Answer, Pop, Replace
from game.window.widgets.boxes import Column, Fixed
from game.window.widgets.scenario.panel import DockedPanel, StoryText
from game.window.widgets.scenario.pictured import Pictured
from game.window.widgets.widget import NodePart, Widget
from game.window.widgets.words import small_print
from game.words.moves import names_of
from game.words.options import closed_words
from game.words.standing import the_say
from game.words.story import at_a_table


class LaidOver(Enum):
    """What lies over the step on the panel for a while."""

    WHY = auto()
    DETAILS = auto()
    BACK = auto()


OVERS = {Command.WHY: LaidOver.WHY, Command.DETAILS: LaidOver.DETAILS, Command.BACK: LaidOver.BACK}
TITLES = {LaidOver.WHY: "Why?", LaidOver.DETAILS: "What moved", LaidOver.BACK: "Looking back"}


PlayMessage = PickOption | GoOn | StoryText


class PlayScreen(PagedScreen[PlayMessage]):
    """One playthrough. `other` is who sits in the other chair, as runs are kept with it."""

    def __init__(
        self, desk: Desk, entry: Entry, sitting: Sitting, other: str, run: Run | None = None
    ) -> None:
        super().__init__(desk)
        if entry.scenario is None:
            raise ValueError(f"{entry.title!r} cannot be played")
        self._entry, self._scenario = entry, entry.scenario
        runs, scenario = desk.ports.runs, self._scenario
        keeper = Keeper(runs.keep, lambda: runs.new_head(entry, sitting, other), run)
        meeting = followed(scenario, sitting, run) if run else begun(scenario, sitting)
        self.playing = Playing(meeting, keeper, desk.settings.hopes)
        self._earlier = self._earlier_steps()
        self._over: LaidOver | None = None
        self._pointed: int | None = None
        self._extras = Extras()
        self._table = PlayTable(desk, self.playing, self._earlier, entry.path)
        self._is_shown = False
        self._by_pointer = False
        self._focus_before: object = None

    def _earlier_steps(self) -> tuple[Step, ...]:
        """The steps of the last run in the other chair; empty if there is none."""
        playing = self.playing
        if not playing.is_alone:
            return ()
        run = self.desk.ports.runs.earlier(self._entry, playing.players[0].other)
        if run is None:
            return ()
        return replay(self._scenario, run.decisions).steps

    def enter(self, now: float) -> None:
        """The first page is shown when the screen is, so that nothing moves unseen."""
        if not self._is_shown:
            self._is_shown = True
            if self.playing.step is not PlayStep.BEGINNING:
                self._table.show_page(now)
        super().enter(now)

    # the panel

    def build(self, kit: Kit) -> Widget:
        """The panel, and the picture and balance in words."""
        areas = self._areas(kit)
        docked = DockedPanel(self._head(), self._body(), self._foot(), self.playing.viewer)
        seen = at_a_table((self._scenario.seated(chair).name for chair in Chair), self.say)
        if (file := self._table.own_picture) is not None:
            seen = self.say("A picture of the story’s own, {file}", file=file.name)
        power = the_say(
            self.playing.balance, names_of(self._scenario), self.playing.viewer, self.say
        )
        return Fixed(
            (
                (docked, areas.panel),
                (Pictured(NodePart.METER, power, self._table.said or None), areas.meter),
                (Pictured(NodePart.PICTURE, seen), areas.picture),
            )
        )

    @property
    def title(self) -> str:
        """The moment, and what is asked now."""
        here = step_title(self.playing, say=self.say)
        return f"{here} · {self.say(TITLES[self._over]).lower()}" if self._over else here

    def _areas(self, kit: Kit) -> PlayAreas:
        on_right = self.playing.viewer is Chair.SERVICE_USER
        return play_areas(kit.scale, on_right, self.desk.settings.projector)

    def _head(self) -> Widget:
        playing, can_speak = self.playing, self.desk.ports.aloud is not None
        told = playing.outcome.moment if playing.outcome else playing.page.passage
        title, place = told.title, told.place
        if playing.step is PlayStep.BEGINNING:
            title, place = begin.TITLE, self._scenario.title
        title = self.say(TITLES[self._over]) if self._over else title
        return panel.head(title, place, playing.viewer, can_speak, say=self.say)

    def _body(self) -> Widget:
        playing, names = self.playing, names_of(self._scenario)
        viewer = playing.players[0] if playing.is_alone else None
        match self._over:
            case LaidOver.WHY:
                tied = self._table.theory or playing.scenario.focus
                return over.why(tied, self.desk.ports.theory, playing.shown_moment, say=self.say)
            case LaidOver.DETAILS:
                return over.details(
                    playing.told, playing.balance, playing.shown_moment, names, viewer, self.say
                )
            case LaidOver.BACK:
                known = begin.known_to(self._scenario, playing.players, self.say)
                return over.looked_back(playing.told, playing.players, names, known, self.say)
            case None:
                rows = [self._step_body()]
        if playing.keeper.remark:
            rows.append(small_print(playing.keeper.remark))
        return Column(rows, gap=16)

    def _step_body(self) -> Widget:
        playing, names = self.playing, names_of(self._scenario)
        if playing.step is PlayStep.BEGINNING:
            is_new = not (self._entry.sat_in or self._earlier)
            return begin.before_you_begin(self._scenario, playing.players[0], is_new, say=self.say)
        if playing.step is PlayStep.MOVED and playing.outcome is not None:
            answer = answer_of(playing.meeting)
            return panel.outcome(playing.outcome, playing.players, names, answer, self.say)
        if playing.step is PlayStep.HANDING and playing.picking is not None:
            return panel.handing(self._scenario, playing.picking, playing.has_picked, say=self.say)
        alone = playing.players[0] if playing.is_alone else None
        chip = panel.who(self._scenario, alone, playing.picking, say=self.say)
        law = panel.law_note(playing.moment, say=self.say) if playing.is_at_last_page else None
        mine = panel.private_measures(self._scenario, playing.moment, playing.viewer)
        shown = mine if playing.is_at_last_page else ()
        told = panel.story(playing.page, playing.viewer, chip, law, names, shown, self.say)
        if playing.step is PlayStep.ENDED:
            return Column((told, panel.ending(playing.moment, say=self.say)), gap=20)
        return told

    def _foot(self) -> Widget:
        playing, moment = self.playing, self.playing.moment
        if self._over is not None:
            return panel.next_button(self.say("Back to the meeting"))
        match playing.step:
            case PlayStep.CHOOSING if playing.picking is not None:
                name = self._scenario.seated(playing.picking).name
                named = "" if playing.is_alone else f"{name}:"
                return panel.choices(playing.options, playing.picking, moment.question, named)
            case PlayStep.HOPING:
                other = playing.players[0].other
                name = self._scenario.seated(other).name
                return panel.hopes(playing.options, name, other, self.say)
            case PlayStep.MOVED:
                why = self.say("Why?") if self._table.theory else ""
                return panel.next_button(self.say("Next moment"), why)
            case PlayStep.WAITING:
                return panel.next_button(self._waiting_words())
            case PlayStep.ENDED:
                return panel.next_button(self.say("To the debrief"))
            case PlayStep.BEGINNING:
                return panel.next_button(self.say("Begin"))
            case _:
                return panel.next_button(self.say("Next"))

    def _waiting_words(self) -> str:
        decides = self.playing.moment.decides
        if decides is None or len(decides.chairs) > 1:
            return self.say("They decide together")
        return self.say("{name} decides", name=self._scenario.seated(decides.chairs[0]).name)

    def first_focus(self) -> object:
        """The text, so that it is read first; after a choice the way on."""
        read_first = (PlayStep.BEGINNING, PlayStep.CHOOSING, PlayStep.HOPING)
        if self.playing.step in read_first and not self._over:
            return StoryText()
        return GoOn()

    # picture and balance

    def ground(self, surface: pygame.Surface, kit: Kit, now: float) -> None:
        """Picture and balance; the panel comes on top."""
        self._table.draw(surface, kit, self._areas(kit), now, self._extras)

    def moving(self, now: float) -> bool:
        """True while the table moves."""
        return self._table.moving(now)

    def frame(self, now: float) -> Answer:
        """The note of a movement sounds when its time has come."""
        self._table.sound(now)
        return STAY

    # what it answers

    def answer(self, event: Event, now: float) -> Answer:
        """Any key or press ends a movement; the same key does what it does besides."""
        if isinstance(event, (KeyPressed, PointerDown)):
            self._table.finish()
        if isinstance(event, LostFocus):
            self._hold_names(False)
        if isinstance(event, PointerDown):
            self._focus_before = self.page.focus.sends if self.page.focus else None
        self._by_pointer = isinstance(event, PointerUp)
        return super().answer(event, now)

    def message(self, message: PlayMessage, now: float) -> Answer:
        """A choice, a hope, the way on, or Enter on the text: to the first choice, or on."""
        match message:
            case PickOption(number):
                twice = self.desk.settings.press_twice and self._by_pointer
                if twice and self._focus_before != message:
                    return STAY  # the first click has brought the focus there
                return self._pick(number, now)
            case StoryText() if self.playing.step is PlayStep.CHOOSING and self._over is None:
                self.page.focus_on(PickOption(1))
                return STAY
            case GoOn() | StoryText():
                return self._go_on(now)
            case _:
                assert_never(message)

    def number(self, number: int, now: float) -> Answer:
        """1 to 9 choose; with *press twice* the first press only points."""
        if self._over is not None or number > len(self.playing.options):
            return STAY
        if self.desk.settings.press_twice and self._pointed != number:
            self._pointed = number
            self.page.focus_on(PickOption(number))
            return STAY
        return self._pick(number, now)

    def _pick(self, number: int, now: float) -> Answer:
        option = next((o for o in self.playing.options if o.number == number), None)
        if option is None:
            return STAY
        self.page.focus_on(PickOption(number))
        if not option.is_open:
            if self.desk.ports.aloud is not None and option.reason:
                self.desk.ports.aloud(closed_words(option, say=self.say))
            return STAY
        if self.playing.pick(option):
            self._after_a_step(now)
        return STAY

    def _go_on(self, now: float) -> Answer:
        if self._over is not None:
            self._turn(None)
            return STAY
        if self.playing.step is PlayStep.ENDED:
            again = self._other_chair if self.playing.is_alone else None
            return Replace(
                DebriefScreen(self.desk, self._entry, self.playing, self._earlier, again)
            )
        told = self.playing.step in (PlayStep.BEGINNING, PlayStep.TELLING, PlayStep.MOVED)
        if self.playing.go_on():
            self._table.lower_flag()
            if told:
                self._table.show_page(now)
            self._after_a_step(now)
        return STAY

    def _other_chair(self) -> PlayScreen:
        """The same story from the other side, with this run across the table."""
        playing, sitting = self.playing, self.playing.meeting.sitting
        other = Players(playing.players[0].other.value)
        sitting = Sitting(other, sitting.manner, self.desk.ports.seed())
        sitting = across(self._scenario, sitting, playing.meeting.decisions)
        return PlayScreen(self.desk, self._entry, sitting, playing.keeper.run_id)

    def _after_a_step(self, now: float) -> None:
        if self.playing.step is PlayStep.MOVED:
            self._table.show_outcome(now)
        self._turn(None)

    def _turn(self, shown: LaidOver | None) -> None:
        """Another text on the panel, read from its top."""
        self._over = shown
        self._pointed = None
        self.page.forget_scrolling()
        self.page.forget_focus()
        self.renew()

    def command(self, command: Command, now: float) -> Answer:
        """Why, details, looking back; the names of the zones while L is held."""
        if command is Command.NAMES:
            self._hold_names(True)
        elif command in OVERS:
            asked = OVERS[command]
            self._turn(None if self._over is asked else asked)
            self._extras = Extras(self._extras.names, self._over is LaidOver.DETAILS)
        return STAY

    def released(self, key: str, now: float) -> Answer:
        """L is let go."""
        if key == "l":
            self._hold_names(False)
        return STAY

    def _hold_names(self, shown: bool) -> None:
        if self._extras.names is not shown:
            self._extras = Extras(shown, self._extras.numbers)
            self.page.changed = True

    def stop(self, now: float) -> Answer:
        """Everything is kept already; the shelf offers to carry on."""
        return Pop()
