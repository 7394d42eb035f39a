"""The preview: the story of a file as it is played, and over it what its author should know.

Holds one screen of the story at a time and the pane of problems, and hands keys and presses to
the one they are meant for. What becomes of the file is in `writing`, where the play stands in
`place`.
"""

from __future__ import annotations

from typing import Never, assert_never

import pygame

from game.model.picture import Description
from game.model.state import State
from game.play.playing import PlayStep
from game.window.desk import Desk
from game.window.keys import Command, Event, KeyPressed, PointerUp, command_of
from game.window.kit import Kit
from game.window.preview.attention import Attention
from game.window.preview.casting.cast_screen import CastScreen
from game.window.preview.figures import FiguresScreen
from game.window.preview.pane import Pane, PaneButton, PaneMessage, PaneShown
from game.window.preview.place import PlayPlace
from game.window.preview.place_of_pane import room_for_pane
from game.window.preview.story import DraftPlay, NoStory
from game.window.preview.writing import Writing
from game.window.screens.debrief.debrief_screen import DebriefScreen
from game.window.screens.play.play_screen import PlayScreen
from game.window.screens.screen import PagedScreen
from game.window.stage import STAY, Answer, Push, Replace
from game.window.widgets.page import Page
from game.window.widgets.problem import MendAt


class PreviewScreen:
    """One window beside the editor. `name` is the file's, shown where nothing can be played."""

    def __init__(self, desk: Desk, writing: Writing, name: str) -> None:
        self.desk = desk
        self.writing = writing
        self._name = name
        self._is_described = False
        self._inner: PagedScreen[Never] = self._first()
        self._play = self._inner if isinstance(self._inner, PlayScreen) else None
        self._pane = Pane(desk, self._shown(self._is_broken), self._where, self._act)
        self._attention = Attention(self._inner, self._pane)

    # the screens of the story

    @property
    def story(self) -> PagedScreen[Never]:
        """The screen of the story that is shown now."""
        return self._inner

    @property
    def pane(self) -> Pane:
        """What lies over it."""
        return self._pane

    @property
    def page(self) -> Page:
        """The page that has the keyboard."""
        return (self._pane if self._attention.in_pane else self._inner).page

    @property
    def pages(self) -> tuple[Page, ...]:
        """The story's, then the pane's where it has anything to say."""
        return (self._inner.page, *(() if self._pane.shown.is_empty else (self._pane.page,)))

    @property
    def _is_broken(self) -> bool:
        return self.writing.draft.scenario is None

    def _first(self) -> PagedScreen[Never]:
        if self.writing.scenario is None:
            return NoStory(self.desk, self._name)
        return self._figures() if self.writing.begins_anywhere else self._played(None)

    def _played(self, place: PlayPlace | None) -> DraftPlay:
        return DraftPlay(self.desk, self.writing.entry(), self.writing.sitting, place)

    def _figures(self) -> PagedScreen[Never]:
        scenario, state = self.writing.scenario, self.writing.state
        if scenario is None or state is None:
            return NoStory(self.desk, self._name)
        return FiguresScreen(self.desk, scenario, state, self._begin_at)

    def _begin_at(self, state: State) -> PagedScreen[Never]:
        """The play from a state, at its moment at once."""
        self.writing.state = state
        screen = self._played(None)
        if screen.playing.step is PlayStep.BEGINNING:
            screen.playing.go_on()
        while screen.playing.step is PlayStep.TELLING and (
            screen.playing.page.passage.moment != state.moment
        ):
            screen.playing.go_on()
        return self._where_it_stands(screen)

    def _where_it_stands(self, screen: DraftPlay) -> PagedScreen[Never]:
        """The play, or its ending or debrief where it has come there."""
        if screen.playing.step is not PlayStep.ENDED:
            return screen
        self._play = screen
        if isinstance(self._inner, DebriefScreen):
            return screen.debrief()
        ending = screen.ending
        ending.stand()
        return ending

    def _again(self) -> PagedScreen[Never]:
        """The story as it is in the file now, where it stood."""
        if isinstance(self._inner, FiguresScreen) or self._play is None:
            return self._first()
        if self.writing.state is not None:
            return self._begin_at(self.writing.state)
        was = self._play
        place = self.writing.place_now(was.playing)
        screen = self._played(place)
        if screen.playing.step is PlayStep.ENDED:
            return self._where_it_stands(screen)
        if screen.title == was.title:
            screen.page = was.page  # the same text: the focus and the scrolling stay
        return screen

    def _put(self, screen: PagedScreen[Never], now: float) -> None:
        self._inner.over()
        self._inner = screen
        if isinstance(screen, PlayScreen):
            self._play = screen
        screen.enter(now)
        self._attention.follow(screen)

    def _become(self, answer: Answer, now: float) -> Answer:
        """What the story answers; another screen in its place stays inside this one."""
        if isinstance(answer, Replace) and isinstance(answer.screen, PagedScreen):
            self._put(answer.screen, now)
            self._tell()
            return STAY
        return answer

    # the file

    def _read_again(self, now: float, remark: str | None = None) -> None:
        has_story = self.writing.read_again(remark)
        if has_story:
            self._put(self._again(), now)
        was_open = self._pane.shown.is_open
        was_broken = self._pane.shown.draft.scenario is None
        is_open = self._is_broken or (
            was_open and not was_broken and bool(self._pane.shown.problems)
        )
        self._pane.show(self._shown(is_open))
        if not is_open:
            self._attention.to_story()

    def _shown(self, is_open: bool) -> PaneShown:
        writing = self.writing
        can_set = writing.begins_anywhere and isinstance(self._inner, PlayScreen)
        has_story = not isinstance(self._inner, NoStory)
        return PaneShown(
            writing.draft, writing.remark, is_open, writing.can_undo, has_story, can_set
        )

    def _tell(self, is_open: bool | None = None) -> None:
        shown = self._shown(self._pane.shown.is_open if is_open is None else is_open)
        if shown != self._pane.shown:
            self._pane.show(shown)

    def _describe(self, person: str, looks: Description) -> str:
        """How somebody looks, into the file; the story follows when it is seen again."""
        self._is_described = True
        return self.writing.describe(person, looks)

    def _act(self, message: PaneMessage, now: float) -> Answer:
        """A button of the pane."""
        writing, shown = self.writing, self._pane.shown
        match message:
            case MendAt(number):
                if writing.mend(shown.problems[number]):
                    self._read_again(now, writing.remark)
            case PaneButton.UNDO:
                if writing.undo():
                    self._read_again(now, writing.remark)
            case PaneButton.FIGURES:
                self._put(self._figures(), now)
                self._attention.to_story()
                self._tell()
            case PaneButton.CAST:
                scenario = writing.draft.scenario
                if scenario is not None:
                    return Push(CastScreen(self.desk, scenario.people, self._describe))
            case PaneButton.LIST:
                if shown.problems:
                    self._tell(not shown.is_open or isinstance(self._inner, NoStory))
                    is_open = self._pane.shown.is_open
                    self._attention.to_pane() if is_open else self._attention.to_story()
            case _:
                assert_never(message)
        return STAY

    # what the stage asks

    def enter(self, now: float) -> None:
        """It is on top now."""
        self.writing.say = self.desk.say
        if self._is_described:
            self._is_described = False
            self._put(self._again(), now)
            self._tell()
        self._inner.enter(now)
        self._pane.enter(now)

    def covered(self) -> None:
        """Another screen lies over it."""
        self._inner.covered()

    def over(self) -> None:
        """It is done."""
        self._inner.over()

    def frame(self, now: float) -> Answer:
        """The file is looked at, then the story's own time passes."""
        if self.writing.was_saved(now):
            self._read_again(now)
        return self._become(self._inner.frame(now), now)

    def moving(self, now: float) -> bool:
        """True while the story moves."""
        return self._inner.moving(now)

    @property
    def changed(self) -> bool:
        """True where story or pane must be drawn again."""
        return self._inner.changed or self._pane.changed

    @property
    def typing(self) -> bool:
        """True while a text field of the story has the focus."""
        return not self._attention.in_pane and self._inner.typing

    @property
    def title(self) -> str:
        """The story's place, its power, and how much is to mend."""
        parts = [self._inner.title]
        if isinstance(self._inner, PlayScreen):
            power = self._inner.playing.balance.whole_power
            parts.append(self.desk.say("power {power}", power=power))
        if self._is_broken:
            parts.append(
                self.desk.say.counted(len(self.writing.draft.to_fix), "{n} to mend", "{n} to mend")
            )
        return " · ".join(part for part in parts if part)

    def spoken(self) -> str:
        """What is to mend, then the story."""
        parts = [] if self._pane.shown.is_empty else [self._pane.spoken()]
        return "\n".join([*parts, self._inner.spoken()])

    def draw(self, surface: pygame.Surface, now: float) -> None:
        """The story, and the pane over it."""
        self._inner.draw(surface, now)
        if self._pane.shown.is_empty:
            self._pane.ready(surface.get_size())
            self._pane.page.changed = False
        else:
            self._pane.draw(surface, now)

    def _where(self, kit: Kit) -> pygame.Rect:
        return room_for_pane(kit, self._inner, self.desk.settings.projector)

    # keys and presses

    def answer(self, event: Event, now: float) -> Answer:
        """A remark stands until the next key that does something."""
        remark = self.writing.remark
        answer = self._route(event, now)
        ends = isinstance(event, PointerUp) or (
            isinstance(event, KeyPressed) and event.key not in ("tab", "up", "down")
        )
        if ends and remark and self.writing.remark == remark:
            self.writing.remark = ""
        if ends:
            self._tell()
        return answer

    def _route(self, event: Event, now: float) -> Answer:
        if isinstance(event, KeyPressed):
            letters = self.desk.settings.letter_keys
            pressed = self._button_of(command_of(event, letters=letters, typing=self.typing))
            if pressed is not None:
                return self._act(pressed, now)
        return self._become(self._attention.give(event, now), now)

    def _button_of(self, command: Command | None) -> PaneMessage | None:
        """What the pane's button sends that a key presses; None for none."""
        shown = self._pane.shown
        match command:
            case Command.UNDO if self.writing.can_undo:
                return PaneButton.UNDO
            case Command.CHECK if shown.problems:
                return PaneButton.LIST
            case Command.MEND if shown.is_open:
                return self._pane.mend_at_hand
            case Command.FIGURES if shown.has_figures:
                return PaneButton.FIGURES
            case Command.CAST if self.writing.draft.scenario is not None:
                return PaneButton.CAST
            case _:
                return None
