"""The strip of light taught by hand, before the first meeting or whenever it is asked for.

Next works without moving anything, and the light then moves by itself; Esc leaves. It is shown
once by itself: a setting remembers. Keys, a pointer, a finger, and Tab with Enter alone all do.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import assert_never

import pygame

from game.cast.response import SLIDE, TABLE_WIDTH
from game.model.power import Chair, Strand
from game.model.scenario import Scenario
from game.model.view import SceneSeen
from game.window import shapes
from game.window.desk import Desk
from game.window.easing import Movement
from game.window.keys import Command, Event, PointerDown, PointerMoved, PointerUp
from game.window.kit import Kit
from game.window.layout import PlayAreas, play_areas
from game.window.meter.places import strip_places
from game.window.picture.backdrop import LAMP, lamp_top, light_x
from game.window.picture.scene import Scene
from game.window.scenes import meter_of, scene_of
from game.window.screens.play.table_view import TableView, frame_of
from game.window.screens.screen import PagedScreen
from game.window.screens.taught.by_hand import BOTH, ByHand
from game.window.screens.taught.steps import TaughtStep, body, head
from game.window.settings import movement_in_use
from game.window.stage import STAY, Answer, Pop, Replace, Screen
from game.window.widgets.boxes import Column, Fixed, Framed, Pad
from game.window.widgets.button import Button, Tone
from game.window.widgets.rows import Wrap
from game.window.widgets.scenario.pictured import Pictured
from game.window.widgets.scroll import Scroll
from game.window.widgets.widget import NodePart, Widget
from game.words.moves import names_of
from game.words.standing import the_say
from game.words.things import TOLD_FIRST, thing_name

ON_THE_USERS_SIDE, IN_THE_MIDDLE = 24, 15
"""Where the light goes by itself for the second step and the last, of 3 to 27."""
AROUND = (236, 128)
"""The dashed frame round the lamp, in pixels of the drawing."""


class TaughtWay(Enum):
    """On to the next step, or out of it."""

    NEXT = auto()


@dataclass(frozen=True, slots=True)
class Nudge:
    """One step of the light, or of the thing that is picked, to a side."""

    by: int


@dataclass(frozen=True, slots=True)
class PickThing:
    """The thing that Left and Right move."""

    strand: Strand


class TaughtScreen(PagedScreen[TaughtWay | Nudge | PickThing]):
    """`then` is the meeting that follows; None: back to where it was asked for."""

    def __init__(
        self, desk: Desk, scenario: Scenario, seen: SceneSeen, then: Screen | None = None
    ) -> None:
        super().__init__(desk)
        self._scenario, self._seen, self._then = scenario, seen, then
        self.step = TaughtStep.LIGHT
        self.hand = ByHand()
        self.picked = Strand.KNOWLEDGE
        self._dragging = False
        meter = meter_of(scenario, self.hand.balance, None, None, self.say)
        self._view = TableView(self._scene(), meter)

    def _scene(self) -> Scene:
        return scene_of(self._scenario, self.desk.settings.look, self.hand.balance, self._seen)

    # what stands on it

    def build(self, kit: Kit) -> Widget:
        """The card, and the strip in words."""
        areas, names = self._areas(kit), names_of(self._scenario)
        told = (head(self.step, names, self.say), body(self.step, names, self.say), self._by_hand())
        framed = Framed(Column(()), Scroll(Column(told, gap=16), "taught"), self._ways(), gap=18)
        card = Pad(framed, (30, 24, 30, 26), "paper", 20)
        place = areas.panel.copy()
        place.height = min(place.height, card.measure(kit, place.width))
        said = f"{self.say('Slider, who has the say.')} {self._standing}"
        return Fixed(((card, place), (Pictured(NodePart.METER, said), areas.meter)))

    def _ways(self) -> Widget:
        say = self.say
        last = self.step is TaughtStep.MIDDLE
        onward = say("Next")
        if last:
            onward = say("Begin") if self._then is not None else say("Back to the meeting")
        found: list[Widget] = [Button(TaughtWay.NEXT, onward, Tone.FIRST, shortcut="Enter")]
        if not last:
            found.append(Button(Command.STOP, say("Skip"), shortcut="Esc"))
        return Wrap(found, gap=14)

    def _by_hand(self) -> Widget:
        """The same by Tab and Enter, or by a finger: which thing, and to which side."""
        say, names = self.say, names_of(self._scenario)
        found: list[Widget] = []
        if self.step is TaughtStep.THINGS:
            for one in TOLD_FIRST:
                tone = Tone.FIRST if one is self.picked else Tone.PLAIN
                found.append(Button(PickThing(one), thing_name(one, say), tone, icon=one.value))
        for chair, by in ((Chair.PROFESSIONAL, -1), (Chair.SERVICE_USER, 1)):
            found.append(Button(Nudge(by), say("Towards {name}", name=names[chair])))
        return Wrap(found, gap=14)

    @property
    def _standing(self) -> str:
        return the_say(self.hand.balance, names_of(self._scenario), say=self.say)

    def _areas(self, kit: Kit) -> PlayAreas:
        return play_areas(kit.scale, False, self.desk.settings.projector)

    @property
    def title(self) -> str:
        """Which step it is."""
        return self.say("The light · {step} of {all}", step=self.step, all=len(TaughtStep))

    @property
    def steps_by_arrows(self) -> bool:
        """Left and Right move the light."""
        return True

    def first_focus(self) -> object:
        """The way on."""
        return TaughtWay.NEXT

    def ground(self, surface: pygame.Surface, kit: Kit, now: float) -> None:
        """The room, the two people and the strip, with a dashed frame round what can be moved."""
        areas = self._areas(kit)
        surface.fill(kit.theme.ground_title)
        self._view.seen_from(kit.theme.look, Chair.PROFESSIONAL)
        self._view.draw(surface, kit, areas, now, False)
        box = self._frame(areas, kit).clip(surface.get_rect().inflate(-8, -8))
        theme = kit.theme
        ink = theme.focus if theme.room == "day" else theme.focus_on_ground
        shapes.dashed(surface, box, kit.px(20), max(3, kit.px(5)), ink)

    def _frame(self, areas: PlayAreas, kit: Kit) -> pygame.Rect:
        """Round the lamp, or the table; where no lamp hangs, round the bead."""
        frame, scene = frame_of(areas), self._view.scene
        lamp, zoom = scene.plan.lamp, frame.zoom
        if self.step is TaughtStep.THINGS:
            box = pygame.Rect(0, 0, round(TABLE_WIDTH * 1.1 * zoom), round(110 * zoom))
            box.midbottom = round(frame.x), round(frame.floor - 235 * zoom)
            return box
        if lamp is not None and frame.lamp_top + LAMP[1] * zoom > 0:
            box = pygame.Rect(0, 0, round(AROUND[0] * zoom), round(AROUND[1] * zoom))
            middle = lamp_top(lamp, frame) + LAMP[1] / 2 * zoom
            box.center = round(light_x(scene, frame)), round(middle)
            return box
        track = strip_places(areas.meter, self._view.view, kit, False).track
        box = pygame.Rect(0, 0, track.bead * 2, track.bead * 2)
        box.center = round(track.x(self.hand.balance.power)), round(track.middle)
        return box

    def moving(self, now: float) -> bool:
        """True while the light moves by itself."""
        return self._view.moving(now)

    # what it answers

    def answer(self, event: Event, now: float) -> Answer:
        """A press beside the card takes hold of the light, or of the thing nearest to it."""
        match event:
            case PointerDown(x, y) if not self._on_card(x, y):
                self._dragging = True
                self._drag(x, y, now, first=True)
                return STAY
            case PointerMoved(x, y) if self._dragging:
                self._drag(x, y, now, first=False)
                return STAY
            case PointerUp() if self._dragging:
                self._dragging = False
                return STAY
        return super().answer(event, now)

    def _on_card(self, x: int, y: int) -> bool:
        return self.page.root.children[0].rect.collidepoint(x, y)

    def _drag(self, x: int, y: int, now: float, first: bool) -> None:
        kit = self.kit(self._size)
        areas = self._areas(kit)
        frame = frame_of(areas)
        if areas.meter.collidepoint(x, y):
            track = strip_places(areas.meter, self._view.view, kit, False).track
            self._put(self.hand.light_near(x, track.x), now, by_hand=True)
        elif self.step is TaughtStep.THINGS:
            reach = SLIDE * TABLE_WIDTH * frame.zoom
            if first:
                self.picked = min(TOLD_FIRST, key=lambda one: abs(self._thing_x(one, reach) - x))
            part = (x - frame.x) / reach
            level = round(BOTH / 2 + part * 4.5)
            self._put(self.hand.thing(self.picked, level), now, by_hand=True)
        else:
            scene = self._view.scene

            def hangs(power: float) -> float:
                return light_x(replace(scene, power=power), frame)

            self._put(self.hand.light_near(x, hangs), now, by_hand=True)

    def _thing_x(self, strand: Strand, reach: float) -> float:
        frame = frame_of(self._areas(self.kit(self._size)))
        return frame.x + (2 * self.hand.level(strand) - BOTH) / 9 * reach

    @property
    def _size(self) -> tuple[int, int]:
        return self.page.root.rect.size

    def _put(self, hand: ByHand, now: float, by_hand: bool = False) -> None:
        """The light goes there: at once under a hand, else as everything moves here."""
        self.hand = hand
        meter = meter_of(self._scenario, hand.balance, None, None, self.say)
        movement = Movement.NONE if by_hand else movement_in_use(self.desk.settings)
        if movement is Movement.FULL:
            self._view.move(self._scene(), meter, None, now, movement)
        else:
            self._view.show(self._scene(), meter, now, Movement.NONE)
        self.renew()

    def message(self, message: TaughtWay | Nudge | PickThing, now: float) -> Answer:
        """On, or one step of the light."""
        match message:
            case TaughtWay.NEXT:
                return self._next(now)
            case Nudge(by):
                self._nudge(by, now)
            case PickThing(strand):
                self.picked = strand
                self.renew()
            case _:
                assert_never(message)
        return STAY

    def command(self, command: Command, now: float) -> Answer:
        """Left and Right."""
        if command in (Command.EARLIER, Command.LATER):
            self._nudge(1 if command is Command.LATER else -1, now)
        return STAY

    def _nudge(self, by: int, now: float) -> None:
        if self.step is TaughtStep.THINGS:
            self._put(self.hand.thing(self.picked, self.hand.level(self.picked) + by), now)
        else:
            self._put(self.hand.light(self.hand.total + by), now)

    def _next(self, now: float) -> Answer:
        if self.step is TaughtStep.MIDDLE:
            return self.stop(now)
        self.step = TaughtStep(self.step + 1)
        self.page.forget_focus()
        self.page.forget_scrolling()
        if self.step is TaughtStep.SMALLER:
            self._put(self.hand.light(ON_THE_USERS_SIDE), now)
        elif self.step is TaughtStep.MIDDLE:
            self._put(self.hand.light(IN_THE_MIDDLE), now)
        self.renew()
        return STAY

    def stop(self, now: float) -> Answer:
        """To the meeting; it comes by itself no more."""
        self.desk.change(replace(self.desk.settings, meter_taught=True))
        return Pop() if self._then is None else Replace(self._then)
