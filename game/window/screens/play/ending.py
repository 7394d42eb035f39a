"""An ending: its own picture, its lines one by one on the dark, then its name; no meter, no clock.

First the picture stands alone for a moment. Feelings come next, on the debrief's first page.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import pygame

from game.model.power import Chair
from game.model.scenario import LineKind
from game.model.view import SceneSeen
from game.play.playing import Playing
from game.window.desk import Desk
from game.window.easing import Movement, progress
from game.window.keys import Command, Event, KeyPressed, PointerDown
from game.window.kit import Kit
from game.window.picture.frame import frame_for
from game.window.picture.room import draw_room
from game.window.picture.scene import Scene
from game.window.scenes import scene_of
from game.window.screens.play import panel
from game.window.screens.play.panel import GoOn
from game.window.screens.play.pressing import is_press
from game.window.screens.play.reading_back import goes_back, returns
from game.window.screens.play.telling import says_something, telling_of
from game.window.screens.play.title import step_title
from game.window.screens.screen import PagedScreen
from game.window.settings import movement_in_use
from game.window.sound.following import paper
from game.window.stage import STAY, Answer, Pop, Replace, Screen
from game.window.theme import theme_for
from game.window.widgets.boxes import Column, Fixed, Framed, Gap, Pad
from game.window.widgets.rows import Row
from game.window.widgets.scenario.log import Log
from game.window.widgets.scenario.panel import StoryText
from game.window.widgets.scenario.pictured import Pictured
from game.window.widgets.scenario.speech import line
from game.window.widgets.widget import NodePart, Widget
from game.window.widgets.words import heading
from game.words.story import at_a_table

ALONE, COMES = 1.5, 0.6
"""Seconds that the picture stands alone, and in which it comes out of the dark."""
BAND = (8, 9, 14)
LEAST_BAND, MOST_BAND = 0.25, 0.62
"""How much of the height the words take."""
BESIDE_EMS = 42


class EndingScreen(PagedScreen[GoOn | StoryText]):
    """The end of one play; `debrief` makes what comes after it."""

    def __init__(self, desk: Desk, playing: Playing, debrief: Callable[[], Screen]) -> None:
        super().__init__(desk)
        self.playing = playing
        self._debrief = debrief
        self._began: float | None = None
        self._came_up = 0.0
        self._telling = telling_of(playing.page, 0.0, desk.settings.lines)
        self._kept: tuple[object, pygame.Surface] | None = None

    def enter(self, now: float) -> None:
        """The picture comes up when the screen does."""
        if self._began is None:
            moves = movement_in_use(self.desk.settings) is Movement.FULL
            self._began = now if moves else now - ALONE
            self._telling = telling_of(self.playing.page, now, self.desk.settings.lines)
            paper(self.desk)
        self._came_up = now
        super().enter(now)

    def stand(self) -> None:
        """All of it is there at once: it has been seen before."""
        self._began = float("-inf")
        self._telling = telling_of(self.playing.page, 0.0, self.desk.settings.lines, whole=True)

    def _is_alone(self, now: float) -> bool:
        """Whether the picture still stands alone."""
        return self._began is not None and now - self._began < ALONE

    # what stands on it

    def kit(self, size: tuple[int, int]) -> Kit:
        """Light words on the dark, whatever the look."""
        kit = super().kit(size)
        return kit if kit.theme.outlines else kit._replace(theme=theme_for("dusk"))

    def build(self, kit: Kit) -> Widget:
        """Picture and words in their places."""
        picture, band = self._areas(kit)
        seen = at_a_table(self._scene_seen.here, self.say)
        return Fixed(((Pictured(NodePart.PICTURE, seen), picture), (self._words(kit), band)))

    def _areas(self, kit: Kit) -> tuple[pygame.Rect, pygame.Rect]:
        wide, high = kit.scale.width, kit.scale.height
        needed = self._words(kit, whole=True).measure(kit, wide) + kit.px(12)
        band = round(max(LEAST_BAND * high, min(needed, MOST_BAND * high)))
        return pygame.Rect(0, 0, wide, high - band), pygame.Rect(0, high - band, wide, band)

    def _words(self, kit: Kit, whole: bool = False) -> Widget:
        """The name of the ending beside or above its lines; with `whole` all that will be said."""
        moment, telling = self.playing.moment, self._telling
        is_done = whole or telling.is_done
        items = self._items(None if whole else telling.lines, is_done)
        name: Widget = Gap(0)
        if is_done:
            name = heading(moment.ending or self.say("The story stops here"), 64, "ink")
        words = self.say("To the debrief") if is_done else self.say("Next line")
        text: Widget = Log(items, StoryText(), telling.fresh) if items else Gap(0)
        if whole:
            text = Column(items, gap=12)
        lines = Framed(Gap(0), text, panel.next_button(words), gap=10)
        if kit.scale.ems(kit.scale.width) < BESIDE_EMS:
            return Pad(Framed(name, lines, Gap(0), gap=8), (36, 16, 36, 14))
        return Pad(Row((name, lines), (1, 2.3), gap=48), (56, 24, 56, 18))

    def _items(self, told: int | None, is_done: bool) -> Sequence[Widget]:
        playing = self.playing
        lines = playing.page.passage.lines[:told]
        newest = None if is_done else len(lines) - 1
        items: list[Widget] = [
            line(one, playing.viewer, at == newest, self.say) for at, one in enumerate(lines)
        ]
        if is_done:
            moves = [move for move in playing.page.moves if says_something(move)]
            items += [panel.happened(move, say=self.say) for move in moves]
            items += panel.of_ending(playing.moment, say=self.say)
        return items

    @property
    def title(self) -> str:
        """The moment, and how far it is told."""
        telling = None if self._telling.is_done else self._telling
        return step_title(self.playing, telling, self.say)

    def first_focus(self) -> object:
        """The way on."""
        return GoOn()

    # the picture

    @property
    def _scene_seen(self) -> SceneSeen:
        """Who is there and when; two empty chairs where nobody speaks and nothing is said of it."""
        playing = self.playing
        passage = playing.page.passage
        written = playing.scenario.moments[passage.moment]
        speaks = any(one.kind is LineKind.SPEECH and one.chair for one in passage.lines)
        if speaks or written.here is not None or passage.scene.by_phone:
            return passage.scene
        return replace(passage.scene, here=())

    def _scene(self) -> Scene:
        playing = self.playing
        facing = playing.viewer or Chair.PROFESSIONAL
        look, balance = self.desk.settings.look, playing.balance
        return scene_of(playing.scenario, look, balance, self._scene_seen, facing)

    def ground(self, surface: pygame.Surface, kit: Kit, now: float) -> None:
        """The room over the dark, coming out of it at first."""
        area, _ = self._areas(kit)
        scene = self._scene()
        key = (area.size, scene, kit.theme.look)
        if self._kept is None or self._kept[0] != key:
            picture = pygame.Surface(area.size)
            draw_room(picture, area, scene, kit.drawings, frame_for((0, 0, *area.size)))
            self._kept = (key, picture)
        surface.fill((0, 0, 0) if kit.theme.outlines else BAND)
        shown, began = self._kept[1], self._began if self._began is not None else now
        share = progress(now, began, began + COMES)
        shown.set_alpha(None if share >= 1 else round(255 * share))
        surface.blit(shown, area)

    def moving(self, now: float) -> bool:
        """True while the picture comes out of the dark, and until the first words come."""
        return self._is_alone(now)

    # what it answers

    def draw(self, surface: pygame.Surface, now: float) -> None:
        """The ground; the words once the picture has stood alone."""
        kit = self.ready(surface.get_size())
        self.ground(surface, kit, now)
        if not self._is_alone(now):
            self.page.paint(surface, kit)

    def frame(self, now: float) -> Answer:
        """Lines that come at a pace come with time."""
        due = self._telling.is_due(now, self.desk.settings.lines)
        if due and not self._is_alone(now):
            self._next(now)
        return STAY

    def _next(self, now: float) -> None:
        self._telling = self._telling.next(now)
        self._came_up = now
        self.begin_anew()

    def answer(self, event: Event, now: float) -> Answer:
        """The first press ends the stillness; one on what has just come up does nothing."""
        if isinstance(event, (KeyPressed, PointerDown)) and is_press(event):
            if self._is_alone(now):
                self._began, self._came_up = now - ALONE, now
                self.page.changed = True
                return STAY
            if now - self._came_up < self.desk.settings.press_after:
                return STAY
        is_up = isinstance(event, KeyPressed) and event.key == "up"
        if is_up and goes_back(self.page, (GoOn(),)):
            return STAY
        return super().answer(event, now)

    def message(self, message: GoOn | StoryText, now: float) -> Answer:
        """The next line; after the last one, the debrief."""
        if message == StoryText() and returns(self.page):
            self.page.focus_on(GoOn())
            return STAY
        if not self._telling.is_done:
            self._next(now)
            return STAY
        return Replace(self._debrief())

    def command(self, command: Command, now: float) -> Answer:
        """Nothing lies over an ending."""
        return STAY

    def stop(self, now: float) -> Answer:
        """Back to where the play was opened from; it can be carried on from here."""
        return Pop()
