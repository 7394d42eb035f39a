"""The play screen: the steps of one meeting shown on a panel, beside the picture and the balance.

Which step comes next is decided in `game.play.playing`, what stands on the panel in `page`, when
each part of it comes in `telling` and `reaction`, and how picture and balance follow in `table`.
Here keys, presses and time meet them all.
"""

from __future__ import annotations

from typing import assert_never

import pygame

from game.model.run import Run
from game.play.keeper import Keeper
from game.play.meeting import Meeting, followed
from game.play.playing import Playing, PlayStep
from game.play.sitting import Sitting
from game.window.desk import Desk
from game.window.keys import Command, Event, KeyPressed, PointerDown, PointerUp
from game.window.kit import Kit
from game.window.layout import Arrangement, PlayAreas
from game.window.ports import Entry
from game.window.screens.debrief.debrief_screen import DebriefScreen
from game.window.screens.debrief.theory_cards import TheoryCards
from game.window.screens.play import over, page
from game.window.screens.play.ending import EndingScreen
from game.window.screens.play.over import LaidOver
from game.window.screens.play.panel import GoOn, PickOption
from game.window.screens.play.pause import PauseScreen
from game.window.screens.play.pressing import is_command, is_press
from game.window.screens.play.reading_back import goes_back, returns
from game.window.screens.play.roads import OtherRoad, across_the_table, taken
from game.window.screens.play.table import PlayTable, earlier_steps
from game.window.screens.play.telling import AT_ONCE
from game.window.screens.play.title import step_title, where
from game.window.screens.play.unfolding import Unfolding
from game.window.screens.screen import PagedScreen
from game.window.screens.taught.taught_screen import TaughtScreen
from game.window.stage import STAY, Answer, Pop, Push, Replace
from game.window.widgets.boxes import Fixed
from game.window.widgets.scenario.panel import DockedPanel, StoryText
from game.window.widgets.scenario.pictured import Pictured
from game.window.widgets.widget import NodePart, Widget
from game.window.widgets.words import small_print
from game.words.moves import names_of
from game.words.options import closed_words
from game.words.standing import the_say
from game.words.story import at_a_table

Begun = Run | Meeting | None
PlayMessage = PickOption | GoOn | StoryText


class PlayScreen(PagedScreen[PlayMessage]):
    """One playthrough; `other` is who sits across, as runs are kept. It carries a run on, or
    goes on from a meeting that has `begun` as a new run; None begins at first."""

    def __init__(
        self, desk: Desk, entry: Entry, sitting: Sitting, other: str, begun: Begun = None
    ) -> None:
        super().__init__(desk)
        if entry.scenario is None:
            raise ValueError(f"{entry.title!r} cannot be played")
        self._entry, self._scenario = entry, entry.scenario
        runs, scenario = desk.ports.runs, self._scenario
        run = begun if isinstance(begun, Run) else None
        keeper = Keeper(runs.keep, lambda: runs.new_head(entry, sitting, other), run)
        meeting = begun if isinstance(begun, Meeting) else followed(scenario, sitting, run)
        self.playing = Playing(meeting, keeper, desk.settings.hopes)
        self._earlier = earlier_steps(desk, entry, self.playing)
        self._over: LaidOver | None = None
        self._pointed: int | None = None
        self._table = PlayTable(desk, self.playing, entry.path)
        self._unfolding = Unfolding(self.playing, self._table)
        self._came_up = 0.0
        self._was_moving = self._is_shown = self._by_pointer = False
        self._goes: Answer = STAY
        self._focus_before: object = None

    def enter(self, now: float) -> None:
        """The first page is shown when the screen is, so that nothing moves unseen."""
        if not self._is_shown:
            self._is_shown = True
            if self.playing.step is not PlayStep.BEGINNING:
                has_been_read = bool(self.playing.meeting.decisions)
                self._unfolding.begin_page(self.desk.settings, now, has_been_read)
        self._came_up = now
        super().enter(now)

    def _follow(self, now: float) -> None:
        """What time alone brings, while the meeting itself is seen."""
        is_seen = self._is_shown and self._over is None
        if is_seen and self._unfolding.follow(self.desk.settings, now):
            self.lay_over(None, now)

    # the panel

    def build(self, kit: Kit) -> Widget:
        """The panel, and the picture and balance in words."""
        areas = self.areas(kit)
        seen = at_a_table(self._table.seen.here, self.say)
        if (file := self._table.own_picture) is not None:
            seen = self.say("A picture of the story’s own, {file}", file=file.name)
        names, viewer = names_of(self._scenario), self.playing.viewer
        power = the_say(self._unfolding.balance, names, viewer, self.say)
        stop = Command.DETAILS
        said = None if self._unfolding.is_moving else self._table.said or None
        is_plain = areas.arrangement is Arrangement.PLAIN
        face = None if is_plain else self._table.face_said
        return Fixed(
            (
                (self._panel(is_plain), areas.panel),
                (Pictured(NodePart.PICTURE, seen, face), areas.picture),
                (Pictured(NodePart.METER, power, said, sends=stop), areas.meter),
            )
        )

    def _panel(self, is_plain: bool) -> DockedPanel:
        """The band, the log and what is asked, or what lies over them.

        `is_plain`: there is room for a few lines only, and none for a picture.
        """
        playing = self.playing
        if self._over is None:
            parts = page.parts_of(playing, self._shown(is_plain), self.say)
        else:
            told, cards = (self._unfolding.told, self._unfolding.balance), self.desk.ports.theory
            parts = over.parts_over(self._over, playing, told, self._ideas, cards, self.say)
        remarks = [small_print(words) for words in (playing.keeper.remark,) if words]
        items = (*parts.items, *remarks)
        title = over.title_of(self._over, self.say) if self._over else None
        head = page.head_of(playing, title, is_plain, self.desk.can_speak, self.say)
        return DockedPanel(head, items, parts.foot, playing.viewer, parts.fresh)

    @property
    def _ideas(self) -> tuple[str, ...]:
        return over.ideas(self.playing, self._table.theory)

    def _shown(self, is_plain: bool) -> page.HowFar:
        now = self._unfolding
        face = self._table.face_said if is_plain else None
        is_new = not (self._entry.sat_in or self._earlier)
        theory = bool(self._table.theory)
        return page.HowFar(now.telling, now.stage, now.asks, is_new, theory, now.recalled, face)

    @property
    def title(self) -> str:
        """The moment, and what is asked now."""
        telling = self._unfolding.telling if self._unfolding.tells else None
        here = step_title(self.playing, telling, self.say)
        return f"{here} · {over.title_of(self._over, self.say).lower()}" if self._over else here

    @property
    def where(self) -> str:
        """The moment that is shown."""
        return where(self.playing)

    def areas(self, kit: Kit) -> PlayAreas:
        """Where its parts stand now."""
        return self._table.areas(kit, self._over is LaidOver.DETAILS)

    def first_focus(self) -> object:
        """The way on; the first choice, once all is told; the text where it is read as a whole."""
        if self._over is not None or self._unfolding.tells:
            return GoOn()
        if not self._unfolding.asks:
            return StoryText()
        return page.first_asked(self.playing.step, self._by_line)

    # picture and balance

    def ground(self, surface: pygame.Surface, kit: Kit, now: float) -> None:
        """Picture and balance; the panel comes on top."""
        figures, faces = self._over is LaidOver.DETAILS, self._unfolding.faces
        self._table.draw(surface, kit, self.areas(kit), now, figures, faces)

    def moving(self, now: float) -> bool:
        """True while the table moves."""
        return self._table.moving(now)

    def frame(self, now: float) -> Answer:
        """What time brings; what is heard comes when its time has come."""
        self._follow(now)
        self._table.frame(now)
        was_moving, self._was_moving = self._was_moving, self._table.moving(now)
        self.page.changed |= was_moving and not self._was_moving  # the picture at rest, too
        return self._goes

    # what it answers

    def answer(self, event: Event, now: float) -> Answer:
        """A press on what has just come up does nothing; one in a move shows its end, no more."""
        self._follow(now)
        if isinstance(event, (KeyPressed, PointerDown)):
            if is_press(event) and now - self._came_up < self.desk.settings.press_after:
                return STAY
            if self._unfolding.is_moving:
                self._unfolding.finish(now)
                self.lay_over(self._over, now)
                if is_press(event) or not is_command(event):
                    return STAY
            self._table.finish()
        if isinstance(event, PointerDown):
            self._focus_before = self.page.focus.sends if self.page.focus else None
        self._by_pointer = isinstance(event, PointerUp)
        is_up = isinstance(event, KeyPressed) and event.key == "up" and self._over is None
        if is_up and not self.desk.has_reader and goes_back(self.page, (GoOn(), PickOption(1))):
            return STAY
        return super().answer(event, now)

    def message(self, message: PlayMessage, now: float) -> Answer:
        """A choice, a hope, the way on, or Enter on the text: to the first choice, or on."""
        match message:
            case PickOption(number):
                twice = self.desk.settings.press_twice and self._by_pointer
                if twice and self._focus_before != message:
                    return STAY  # the first click has brought the focus there
                return self._pick(number, now)
            case StoryText() if self._asks_choice or (self._by_line and returns(self.page)):
                self.page.focus_on(PickOption(1) if self._asks_choice else GoOn())
                return STAY
            case GoOn() | StoryText():
                return self._go_on(now)
            case _:
                assert_never(message)

    @property
    def _by_line(self) -> bool:
        """False where lines come all at once, and are read from the first of them on."""
        return self.desk.settings.lines != AT_ONCE

    @property
    def _asks_choice(self) -> bool:
        choosing = self.playing.step is PlayStep.CHOOSING
        return choosing and self._unfolding.asks and self._over is None

    def number(self, number: int, now: float) -> Answer:
        """1 to 9 choose; with *press twice* the first press only points."""
        if self._over is not None or not self._unfolding.asks or number > len(self.playing.options):
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
            if self.desk.has_reader:
                self.page.say_again()
            elif option.reason:
                self.desk.answer_aloud(closed_words(option, say=self.say))
            return STAY
        if self.playing.pick(option):
            self._after_a_step(now)
        return STAY

    def _go_on(self, now: float) -> Answer:
        if self._over is not None:
            self.lay_over(None, now)
            return STAY
        if self._unfolding.tells:
            self._unfolding.go_on(now)
            self.lay_over(None, now)
            return STAY
        if not self._unfolding.asks:
            return STAY
        told = self.playing.step in (PlayStep.BEGINNING, PlayStep.TELLING, PlayStep.MOVED)
        if self.playing.go_on():
            if self.playing.step is PlayStep.ENDED:
                return Replace(self.ending)
            if told:
                self._unfolding.begin_page(self.desk.settings, now)
            self._after_a_step(now)
        return STAY

    @property
    def ending(self) -> EndingScreen:
        """The end of the play, and the debrief after it."""
        return EndingScreen(self.desk, self.playing, self.debrief)

    def debrief(self) -> DebriefScreen:
        """What follows the ending."""
        again = self._other_chair if self.playing.is_alone else None
        return DebriefScreen(self.desk, self._entry, self.playing, self._earlier, again)

    def _other_chair(self) -> PlayScreen:
        """The same story from the other side, with this run across the table."""
        sitting = across_the_table(self.playing, self.desk.ports.seed())
        return PlayScreen(self.desk, self._entry, sitting, self.playing.keeper.run_id)

    def _after_a_step(self, now: float) -> None:
        if self.playing.step is PlayStep.MOVED:
            self._unfolding.react(self.desk.settings, now)
        self.lay_over(None, now)

    def lay_over(self, shown: LaidOver | None, now: float) -> None:
        """Another text on the panel, read from where it is new; None: the meeting's own."""
        self.desk.be_silent()
        self._over = shown
        self._pointed = None
        if not self._unfolding.is_moving:
            self._came_up = now
        self.begin_anew()

    def command(self, command: Command, now: float) -> Answer:
        """Why, details, looking back; the light, by hand."""
        if command is Command.LIGHT:
            return Push(TaughtScreen(self.desk, self._scenario, self.playing.page.passage.scene))
        if command is Command.WHY and self._over is LaidOver.WHY and self._ideas:
            return Push(TheoryCards(self.desk, self._ideas))
        if command in over.BY_KEY:
            asked = over.BY_KEY[command]
            self.lay_over(None if self._over is asked else asked, now)
        return STAY

    def stop(self, now: float) -> Answer:
        """What lies over the meeting goes first; then a pause, in which everything is kept."""
        if self._over is not None:
            self.lay_over(None, now)
            return STAY
        return Push(PauseScreen(self.desk, self))

    def covered(self) -> None:
        """What lies over the meeting, or comes after it, is quiet."""
        self._table.hush()

    def take(self, road: OtherRoad, now: float) -> None:
        """Go another way from here; the run so far is kept as it is."""
        new = taken(road, self.playing)
        if new is not None:
            other = new.sitting.manner.value
            self._goes = Replace(PlayScreen(self.desk, self._entry, new.sitting, other, new))
        elif self.playing.step is PlayStep.ENDED:
            self._goes = Replace(self.ending)
        else:
            self._unfolding.begin_page(self.desk.settings, now)
            self.lay_over(None, now)

    def leave(self) -> None:
        """Back to where it was opened from; the shelf offers to carry on."""
        self._goes = Pop()
